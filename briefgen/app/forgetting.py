"""Forgetting a person: out of every file of a project, and a list of what no program can reach."""

from __future__ import annotations

import difflib
import re
import shutil
from collections import defaultdict
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefgen.app.building import output_folder, read
from briefgen.app.whereabouts import Sought, Use, files_beside, seek, texts_of, uses_in, uses_within
from briefgen.forms.edit import change_items, list_under
from briefgen.forms.entries import drop_entries
from briefgen.model.urls import absolute
from briefgen.model.values import dataclass
from briefgen.policy.redaction import redact_text
from briefgen.shell.disk import File, read_files
from briefgen.shell.files import write_whole
from briefgen.shell.gate import LOCAL_NAMES
from briefgen.shell.history import commits_naming
from briefgen.text.phrases import Phrases, folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from briefgen.forms.marked import Plain
    from briefgen.pipeline import Library

GONE = "(name removed)"
"""What stands in place of a forgotten name; it needs no quotes in YAML and means nothing in Markdown."""
_WORD = re.compile(r"[^\W\d_]{5,}")
_WIDEST = 120
_MOST_DOUBTS = 20
_TOKEN = re.compile(r"""(["']?)([^\s"'<>()\[\]{},]+)\1""")


@dataclass(frozen=True, slots=True)
class Forgotten:
    """
    What forgetting did or would do.

    Attributes:
        sought: what was looked for.
        changes: path and unified diff of each file that changes.
        originals: files of the vault that hold the name, or were made of one that does; they are deleted only when that was
            asked for.
        by_hand: what is left to a person: names of files, files that no program rewrites, rules that ask for nobody any more.
        built: folders of built sites that hold the name until they are built anew.
        commits: commits of the git history that hold the name, in what they change, in names of files or in their message.
        outside: addresses of copies that others keep.
    """

    sought: Sought
    changes: tuple[tuple[str, str], ...]
    originals: tuple[str, ...]
    by_hand: tuple[Use, ...]
    commits: tuple[str, ...]
    outside: tuple[str, ...]
    built: tuple[str, ...] = ()

    @property
    def found(self) -> bool:
        """Whether the name stood anywhere."""
        return bool(self.changes or self.originals or self.by_hand or self.commits or self.built)


def forget(project: Path, name: str, *, originals: bool = False, dry_run: bool = False) -> Forgotten:
    """
    Take a person out of every text of a project: registry, front matter, bodies, dossiers, pages, and out of the cache.

    Args:
        project: the folder with ``site.yml``.
        name: the id or any name.
        originals: delete the originals of the vault that hold the name.
        dry_run: say what would change, write nothing.

    Raises:
        ContentError: a list cannot be changed without touching what stands around it.
        OutsideError: the disk refused.
    """
    snapshot, library = read(project)
    sought = seek(library, name)
    languages = {filing.filed.article.path: filing.filed.article.lang for filing in library.filings}
    changes: list[tuple[str, str]] = []
    left: list[Use] = []
    fresh: dict[str, str] = {}
    for file in texts_of(snapshot):
        phrases = sought.phrases.in_language(languages.get(file.path, sought.language))
        before = file.data.decode("utf-8-sig", "replace")
        after = _without(before, file.path, sought, phrases) if phrases.in_text(before) else before
        left += uses_in(File(file.path, b""), phrases)
        left += _doubts(file.path, after, sought)
        if after != before:
            left += _idle_rules(file.path, after)
            changes.append((file.path, _diff(before, after, file.path)))
            fresh[file.path] = after
    left += [use for file in files_beside(project, snapshot) for use in uses_within(file, sought)[:_MOST_DOUBTS]]
    kept = _originals(read_files(project, "vault"), sought)
    built = _built(project, library, sought)
    if not dry_run:
        for name_of_file, text in fresh.items():
            write_whole(project / name_of_file, text.encode())
        left += _uncached(project)
        for path in kept if originals else ():
            (project / path).unlink(missing_ok=True)
    commits = commits_naming(project, [*sought.names, *((sought.id,) if sought.id else ())])
    return Forgotten(sought, tuple(changes), kept, tuple(left), commits, _outside(library, sought, set(fresh)), built)


def _uncached(project: Path) -> list[Use]:
    """Delete the cache, with the trees of sites that stood before; return what of it is left to a person."""
    try:
        shutil.rmtree(project / ".briefgen")
    except FileNotFoundError:
        return []
    except OSError as error:
        return [Use(".briefgen", 0, 0, f"the cache could not be deleted: {error}")]
    return []


def _built(project: Path, library: Library, sought: Sought) -> tuple[str, ...]:
    """Return the folders of built sites in which a file holds the name."""
    folders = [output_folder(project, library.settings, name) for name in ("", *(p.name for p in library.settings.profiles))]
    names = [folder.relative_to(project).as_posix() for folder in folders if folder.is_relative_to(project)]
    return tuple(name for name in names if any(uses_within(file, sought) for file in read_files(project, name)))


def _originals(vault: Iterable[File], sought: Sought) -> tuple[str, ...]:
    """
    Return the files of the vault that go with a name: an original and the article made of it when either holds it.

    An original may hold a name that no search of its bytes finds (in a picture, in a packing), and the article made of it may
    say less than the original. A record stays unless it holds the name itself: it is how a thing that was here is known again.
    """
    of_one: dict[str, list[File]] = defaultdict(list)
    for file in vault:
        folder, _, name = file.path.rpartition("/")
        of_one[f"{folder}/{name.partition('.')[0]}"].append(file)
    found: list[str] = []
    for files in of_one.values():
        naming = {file.path for file in files if uses_within(file, sought)}
        if naming:
            found += [file.path for file in files if file.path in naming or not file.path.endswith(".json")]
    return tuple(sorted(found))


def _without(text: str, path: str, sought: Sought, phrases: Phrases) -> str:
    """Return a file without the entries that are the person, and with a mark wherever a text names them, inflected or not."""
    plain = phrases.in_language("")

    def means(entry: Plain) -> bool:
        name = entry.get("id") or entry.get("name") if isinstance(entry, dict) else entry
        return isinstance(name, str) and (name == sought.id or plain.in_text(name.replace("-", " ")))

    if path.endswith((".yml", ".yaml")) and path != "site.yml":
        text = drop_entries(text, means)
    elif "/articles/" in path:
        for key in ("actors", "places", "redact", "not"):
            drop = [i for i, entry in enumerate(list_under(text, key)) if means(entry) or _redacts(entry, phrases)]
            text = change_items(text, key, drop, [])
        told = [i for i, path in enumerate(list_under(text, "redirect_from")) if phrases.in_address(str(path))]
        text = change_items(text, "redirect_from", told, [])
    return redact_text(_without_addresses(text, phrases), phrases, mark=GONE).text


def _redacts(entry: Plain, phrases: Phrases) -> bool:
    return isinstance(entry, dict) and phrases.in_text(str(entry.get("text", "")))


def _without_addresses(text: str, phrases: Phrases) -> str:
    """Return ``text`` with ``null``, or ``#`` (in quotes, but for links), in place of each address that tells the name."""

    def other(match: re.Match[str]) -> str:
        if "/" not in match[2] or not phrases.in_address(match[2]):
            return match[0]
        before = text[max(0, match.start() - 80) : match.start()]
        if re.search(r"[\w-]+:[ \t]*$", before):
            return "null"
        quote = match[1] or ("" if before.endswith(("(", "<")) else '"')
        return f"{quote}#{quote}"

    return _TOKEN.sub(other, text)


def _doubts(path: str, text: str, sought: Sought) -> list[Use]:
    """Return where a text still holds a word of the name, or the name in entities: people decide whether it means them."""
    if sought.kind != "actor":
        return []
    words = Phrases.of(word for name in sought.names for word in _WORD.findall(name))
    found = [
        Use(path, number, 1, f"a word of the name: {line.strip()[:_WIDEST]}")
        for number, line in enumerate(text.splitlines(), start=1)
        if words.in_text(line) or ("&" in line and sought.phrases.in_text(unescape(line)))
    ]
    return found[:_MOST_DOUBTS]


def _idle_rules(path: str, text: str) -> list[Use]:
    if "/dossiers/" not in path:
        return []
    head = text.partition("\n---")[0]
    lines = [
        (n, line)
        for n, line in enumerate(head.splitlines(), start=1)
        if GONE in line and re.search(r"any|all|none|within|actors|places", line)
    ]
    return [Use(path, number, 1, f"a rule that asks for nobody any more: {line.strip()}") for number, line in lines]


def _diff(before: str, after: str, path: str) -> str:
    return "\n".join(difflib.unified_diff(before.splitlines(), after.splitlines(), path, path, lineterm="", n=0))


def _outside(library: Library, sought: Sought, changed: Collection[str]) -> tuple[str, ...]:
    """Return the addresses of copies that others may keep: archives of the sources and of the site's own pages."""
    base = library.settings.base_url
    published = urlsplit(base).hostname not in LOCAL_NAMES
    found: list[str] = []
    if sought.id and published:
        found.append(f"https://web.archive.org/web/*/{absolute(f'/{sought.kind}s/{sought.id}/', base)}")
    for filing in library.filings:
        article = filing.filed.article
        if (
            article.path in changed
            or sought.id in (*filing.filed.actors, *filing.filed.places)
            or any(folded(r.text) in sought.phrases.folded for r in article.redactions)
        ):
            source = article.source
            found += [url for url in ((source.archived, source.url) if source else ()) if url]
            if published:
                found.append(f"https://web.archive.org/web/*/{absolute(f'/articles/{article.slug or article.id}/', base)}")
    return tuple(dict.fromkeys(found))
