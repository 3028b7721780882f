"""
Show that the demo's articles are what ingest makes of their originals, apart from people's edits.

The originals in ``tests/inbox/`` are taken into an empty copy of the project (its registries and hand-written articles are
kept, ``retrieved`` comes from the committed article) and compared with the committed articles of the same ``source.sha256``.
Nothing is written into the repository, unless ``--write`` is given:

    python scripts/demo.py           compare; exit 1 when an untouched article differs or an original has no article
    python scripts/demo.py --write   after a change of ingest: write new and untouched articles afresh; in edited ones look
                                     for names and dates again and renew the seal, and show what else differs, for a person
                                     to judge
"""

from __future__ import annotations

import difflib
import hashlib
import re
import shutil
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from briefgen.app.annotating import annotate_articles
from briefgen.app.ingesting import Brought, gather, ingest
from briefgen.content.writing import is_untouched
from briefgen.model.errors import BriefgenError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.intake import Taken

ROOT = Path(__file__).resolve().parent.parent
INBOX = ROOT / "tests" / "inbox"
FIRST_TAKEN = "2026-11-24T10:00:00Z"
"""When an original counts as retrieved that has no article yet."""

_HASH = re.compile(r"^ +sha256: *(\w+)$", re.MULTILINE)
_RETRIEVED = re.compile(r"^ +retrieved: *(\S+)$", re.MULTILINE)
_SEAL = re.compile(r"^ +written: *(\w+)$", re.MULTILINE)

State = Literal["identical", "edited", "outdated", "differs", "missing"]
"""
Identical to the fresh one; edited by people since; edited on the ground of what an earlier ingest made; untouched, but no
longer what ingest makes; not there.
"""

TOLD: dict[State, str] = {
    "identical": "are committed as they come out",
    "edited": "differ by people's edits only",
    "outdated": "were edited on the ground of an earlier ingest: run scripts/demo.py --write and look at the differences",
    "differs": "are untouched by people and yet differ from what ingest makes",
    "missing": "have no article: run scripts/demo.py --write",
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """An original, what ingest makes of it, and the committed article of the same hash (None: there is none)."""

    taken: Taken
    committed: Path | None

    @property
    def fresh(self) -> str:
        """Return the article file as ingest makes it."""
        assert self.taken.text is not None
        return self.taken.text

    @property
    def state(self) -> State:
        """Return how the two relate."""
        if self.committed is None:
            return "missing"
        text = self.committed.read_text("utf-8")
        if text == self.fresh:
            return "identical"
        if is_untouched(text):
            return "differs"
        return "edited" if _said(_SEAL, text) == _said(_SEAL, self.fresh) else "outdated"

    def diff(self) -> str:
        """Return the differences from the committed article to the fresh one."""
        old = self.committed.read_text("utf-8") if self.committed else ""
        name = self.committed.name if self.committed else self.taken.path
        lines = difflib.unified_diff(
            old.splitlines(), self.fresh.splitlines(), f"committed/{name}", f"fresh/{name}", lineterm=""
        )
        return "\n".join(lines)


def compare(root: Path = ROOT, inbox: Path = INBOX) -> list[Comparison]:
    """
    Take the originals into an empty copy of the project and compare, in the order of their names.

    Raises:
        BriefgenError: an original could not be read, or the registries have errors.
    """
    committed = committed_articles(root)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        copy_without_ingested(root, copy, set(committed.values()))
        taken = list(_take(copy, inbox, committed))
    for each in taken:
        if each.problems:
            raise BriefgenError(*each.problems)
    return [Comparison(each, committed.get(each.sha256)) for each in sorted(taken, key=lambda each: each.name)]


def committed_articles(root: Path) -> dict[str, Path]:
    """Return the articles that came through ingest, by the hash of their original."""
    found = {}
    for path in sorted((root / "content" / "articles").rglob("*.md")):
        sha256 = _said(_HASH, path.read_text("utf-8"))
        if sha256:
            found[sha256] = path
    return found


def copy_without_ingested(root: Path, copy: Path, ingested: set[Path]) -> None:
    """Copy settings, registries and hand-written articles of a project."""
    shutil.copy(root / "site.yml", copy)
    articles = copy / "content" / "articles"
    articles.mkdir(parents=True)
    for registry in sorted((root / "content").glob("*.yml")):
        shutil.copy(registry, copy / "content")
    for path in sorted((root / "content" / "articles").rglob("*.md")):
        if path not in ingested:
            shutil.copy(path, articles)


def _take(copy: Path, inbox: Path, committed: dict[str, Path]) -> list[Taken]:
    """Ingest all originals, those retrieved at the same moment together."""
    originals, problems = gather([inbox])
    if problems:
        raise BriefgenError(*problems)
    moments: dict[str, list[tuple[str, bytes | Path]]] = defaultdict(list)
    for path in originals:
        article = committed.get(hashlib.sha256(path.read_bytes()).hexdigest())
        retrieved = _said(_RETRIEVED, article.read_text("utf-8")) if article else FIRST_TAKEN
        moments[retrieved].append((path.name, path))
    return [each for moment, some in sorted(moments.items()) for each in ingest(copy, some, Brought(moment, "demo"))]


def write(comparisons: Sequence[Comparison], root: Path = ROOT) -> None:
    """Write new and untouched articles afresh, bring edited ones up to date, and print what a person must look at."""
    for each in comparisons:
        if each.state in {"missing", "differs"}:
            (each.committed or root / each.taken.path).write_text(each.fresh, "utf-8")
    stale = {each.committed: each for each in comparisons if each.committed and each.state == "outdated"}
    for each in stale.values():
        print(each.diff(), end="\n\n")
    if stale:
        list(annotate_articles(root, [path.stem for path in stale]))
    for path, each in stale.items():
        renewed = _SEAL.sub(f"  written: {_said(_SEAL, each.fresh)}", path.read_text("utf-8"), count=1)
        path.write_text(renewed, "utf-8")


def main(arguments: Sequence[str]) -> int:
    """Compare or write, print a summary, and return the exit code."""
    try:
        comparisons = compare()
        if "--write" in arguments:
            write(comparisons)
            comparisons = compare()
    except BriefgenError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Took in the {len(comparisons)} originals of tests/inbox/:")
    for state, told in TOLD.items():
        some = [each for each in comparisons if each.state == state]
        if some:
            print(f"{len(some):4} {told}")
    faults = [each for each in comparisons if each.state in {"missing", "differs"}]
    for each in faults:
        print(f"\n{each.taken.name}\n{each.diff() if each.committed else 'has no article'}", file=sys.stderr)
    return 1 if faults else 0


def _said(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
