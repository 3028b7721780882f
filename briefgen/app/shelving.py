"""A draft put into its place: the original into the vault, the article into the content, or a newer version beside the old."""

from __future__ import annotations

import difflib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.content.writing import is_untouched, what_is_said
from briefgen.intake import Taken, settle
from briefgen.model.errors import OutsideError
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.shell.files import write_new, write_whole
from briefgen.shell.vault import Record, find_record, keep_original, kept_article
from briefgen.text.sentences import sentences

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.app.bringing import Drafted
    from briefgen.app.ingesting import Brought
    from briefgen.intake import Draft, Shelf
    from briefgen.model.capture import Capture

_FEWEST_WORDS = 50
"""A page of an archive with fewer words is furniture: a frame, a notice, an empty list."""
_TAKEN = re.compile(r"^ +(?:retrieved|sha256|written): .*\n", re.MULTILINE)
_NO_ARTICLE = frozenset({"no-article", "source-empty"})


@dataclass(frozen=True, slots=True)
class Place:
    """
    Where drafts go.

    Attributes:
        project: its folder.
        shelf: what articles there are.
        brought: what is known of all drafts.
        dry_run: nothing is written.
        again: an original is taken in even where a person has removed its article.
    """

    project: Path
    shelf: Shelf
    brought: Brought
    dry_run: bool = False
    again: bool = True

    @property
    def vault(self) -> Path:
        """Return the folder of the vault."""
        return self.project / "vault"


def shelve(found: Drafted, place: Place) -> Taken:  # noqa: PLR0911 - an outcome each
    """
    Write what a draft calls for, originals first; what comes back is safely on disk.

    Raises:
        OutsideError: the disk refused.
    """
    made, capture = found.draft, found.capture
    if (known := _known(made, place)) is not None:
        return Taken(made.name, made.sha256, known, outcome="known")
    if (capture.inner and _is_furniture(made)) or (not place.again and _was_removed(made, place)):
        return Taken(made.name, made.sha256, outcome="passed")
    if made.problems:
        return Taken(made.name, made.sha256, problems=made.problems, outcome="refused")
    article = place.shelf.version_of(made.url, made.said)
    if article is not None:
        return _add_version(article, found, place)
    if (again := _same_again(made, place)) is not None:
        return Taken(made.name, made.sha256, again, outcome="unchanged")
    taken = settle(made, place.shelf)
    if place.dry_run:
        return taken
    keep_original(place.vault, capture.data, _record(found, place, str(taken.article)), made.text)
    while not write_new(place.project / taken.path, made.text.encode()):
        free = place.shelf.add(str(taken.article), made.sha256, made.url, made.said, made.shingled.sample)
        taken = replace(taken, article=free)
    return taken


def _known(made: Draft, place: Place) -> str | None:
    """Return the article that has this original, or had it: what the vault says holds while the article is there."""
    if (known := place.shelf.known(made.sha256)) is not None:
        return known
    record = find_record(place.vault, made.sha256)
    if record and record.article and place.shelf.holds(record.article):
        place.shelf.note(made.sha256, record.article)
        return record.article
    return None


def _was_removed(made: Draft, place: Place) -> bool:
    record = find_record(place.vault, made.sha256)
    return record is not None and record.article is not None and not place.shelf.holds(record.article)


def _is_furniture(made: Draft) -> bool:
    if made.problems:
        return all(problem.code in _NO_ARTICLE for problem in made.problems)
    return len(made.said[1].split()) < _FEWEST_WORDS


def _same_again(made: Draft, place: Place) -> str | None:
    """
    Return the article that a text without an address would become once more, word for word and in every field.

    Whoever pastes a page a second time copies a line feed more or less; the bytes differ and nothing else does.
    """
    article, share = (None, 0.0) if made.url else (place.shelf.copy_of(made.shingled) or (None, 0.0))
    if article is None or share < 1:
        return None
    text = _file_of(article, place)[1]
    sha256 = _origin(text)[0]
    before = (kept_article(place.vault, sha256) if sha256 else None) or text
    return article if _unsealed(before) == _unsealed(made.text) else None


def _unsealed(text: str) -> str:
    """Return an article file without what each taking in writes anew: when it was, and the hashes."""
    return _TAKEN.sub("", text)


def _file_of(article: str, place: Place) -> tuple[Path, str]:
    """Return where an article's file lies, and its text."""
    path = place.project / "content" / "articles" / f"{article}.md"
    text = _read(path)
    if text is None:  # it lies in a folder of its own, or was renamed: a person has arranged it
        path = next((p for p in sorted(path.parent.rglob(f"{article}.md"))), path)
        text = _read(path) or ""
    return path, text


def _add_version(article: str, found: Drafted, place: Place) -> Taken:
    """
    Keep another version of the source of an article, and say what is different.

    The article file follows a newer version when no person has edited it; one that was edited is left as it is.
    """
    made = found.draft
    path, text = _file_of(article, place)
    sha256, retrieved = _origin(text)
    before = kept_article(place.vault, sha256) if sha256 else None
    old, new = what_is_said(before or text), what_is_said(made.text)
    result = Taken(made.name, made.sha256, article, None, made.left, made.doubtful, made.notes)
    if old == new:
        return replace(result, outcome="unchanged")
    moment = found.capture.retrieved or place.brought.retrieved
    older = retrieved is not None and moment < retrieved
    diff = _difference(new, old) if older else _difference(old, new)
    rewrite = not older and is_untouched(text)
    if not place.dry_run:
        keep_original(place.vault, found.capture.data, replace(_record(found, place, article), replaces=sha256), made.text)
        if rewrite:
            write_whole(path, made.text.encode())
    if older:
        place.shelf.note(made.sha256, article)
        return replace(result, outcome="older", diff=diff)
    place.shelf.renew(article, made.sha256, made.said)
    return replace(result, outcome="changed" if rewrite else "edited", text=made.text if rewrite else None, diff=diff)


def _difference(old: str, new: str) -> str:
    """Return what has changed sentence by sentence: a line of the file is a whole paragraph."""
    lines = difflib.unified_diff(_sentences(old), _sentences(new), "before", "now", n=1, lineterm="")
    return "\n".join(lines)


def _sentences(text: str) -> list[str]:
    lines = (line for line in text.splitlines() if line.strip())
    return [line[start:end] for line in lines for start, end in sentences(line)]


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path.name} could not be read: {error}"
        raise OutsideError(Problem("file-unreadable", message, hint="look at its permissions and its encoding")) from error


def _origin(text: str) -> tuple[str | None, str | None]:
    """Return the hash and the moment in the ``source`` of an article file."""
    from briefgen.content.article import read_article

    article, _ = read_article("article.md", text.encode(), language="en")
    source = article.source if article else None
    return (source.sha256, source.retrieved) if source else (None, None)


def _record(found: Drafted, place: Place, article: str) -> Record:
    capture, brought = found.capture, place.brought
    return Record(
        found.draft.sha256,
        capture.name,
        capture.retrieved or brought.retrieved,
        brought.program,
        brought.url or capture.url,
        _requested(capture),
        capture.content_type,
        capture.status,
        capture.headers,
        capture.container or None,
        brought.archived or capture.archived,
        brought.operator,
        article,
    )


def _requested(capture: Capture) -> str | None:
    return capture.requested if capture.requested != capture.url else None
