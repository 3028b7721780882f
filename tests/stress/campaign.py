"""
Builds that are killed, or whose disk refuses, at points spread over all their calls on the disk.

::

    python tests/stress/campaign.py LIBRARY [--points N] [--errors N]     one line of JSON a situation

After every fault the site is the whole old or the whole new one, the user's files are as they were, and the next build makes
the new site and leaves nothing beside it. LIBRARY is ``faults.c``, compiled.
"""

from __future__ import annotations

import argparse
import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from injection import CHANGES, COUNT, FULL, HALT, ONCE, Fault, Run, Whom, run

DAY = "1617321600"
FEW, MANY = 3, 60
Tree = dict[str, bytes]
GUESTS = {"CNAME": b"desk.example\n", "articles/mine.txt": b"mine", "mine/deep/notes.txt": b"also mine"}
BESIDE = {"_site.new-1-photos": b"a file", "_site.aside-notes/x": b"mine", "vault/original": b"paper"}


@dataclass(frozen=True, slots=True)
class Situation:
    """What a build finds and has to do."""

    name: str
    stands: bool = True
    edits: str = "few"
    jobs: int = 1
    articles: int = FEW
    without_exchange: bool = False
    most_errors: int = 10_000


SITUATIONS: tuple[Situation, ...] = (
    Situation("first build, nothing stands", stands=False),
    Situation("first build, two processes", stands=False, jobs=2, articles=MANY, most_errors=40),
    Situation("few files change: the spare tree is renewed"),
    Situation("every page changes: a new tree"),
    Situation("every page changes, two processes", jobs=2, articles=MANY, most_errors=40),
    Situation("every page changes, a disk that cannot exchange folders", without_exchange=True, most_errors=40),
)
SITUATIONS = tuple(replace(s, edits="all") if "every page" in s.name else s for s in SITUATIONS)


@dataclass(slots=True)
class Bench:
    """A situation laid out on disk: what is copied for every run, and the trees that may stand after it."""

    situation: Situation
    place: Path
    old: Tree = field(init=False)
    new: Tree = field(init=False)
    neighbours: set[str] = field(init=False)

    def __post_init__(self) -> None:
        """Make the old site, edit the project, and see what the new site is."""
        lay_out(self.project, self.situation.articles)
        if self.situation.stands:
            for _ in range(2):  # the second build leaves a spare tree
                self.well(self.build())
                edit(self.project, "few")
            self.well(self.build())
            write(self.project / "_site", GUESTS)
        write(self.project, BESIDE)
        edit(self.project, self.situation.edits)
        self.old = site_of(self.project)
        shutil.rmtree(self.place / "template", ignore_errors=True)
        self.project.rename(self.place / "template")
        self.renew()
        self.well(self.build())
        self.new = site_of(self.project)
        self.neighbours = {p.name for p in self.project.iterdir()}

    @property
    def project(self) -> Path:
        """The folder in which builds run."""
        return self.place / "project"

    def renew(self) -> None:
        """Put everything back as it was before the fault."""
        shutil.rmtree(self.project, ignore_errors=True)
        subprocess.run(["cp", "-a", self.place / "template", self.project], check=True)

    def build(self, fault: Fault = Fault()) -> Run:  # noqa: B008 - a frozen value
        """Build once."""
        fault = replace(fault, without_exchange=self.situation.without_exchange)
        return run(self.project, ["build", "--jobs", str(self.situation.jobs)], fault)

    @staticmethod
    def well(done: Run) -> None:
        """Make sure that a build without a fault went well."""
        assert done.code == 0, done.said

    def judge(self, fault: Fault, done: Run) -> list[str]:
        """Return what is wrong after a fault, and after the build that follows it."""
        site, mine = site_of(self.project), users_files(self.project)
        found = []
        if not self._may_stand(site, fault):
            found.append(
                f"neither the old nor the new site stands: {differing(site, self.old)[:3]} {differing(site, self.new)[:3]}"
            )
        if mine != users_files(self.place / "template"):
            found.append("the user's files are not as they were")
        if done.left:
            found.append(f"{done.left} processes outlived the run")
        if fault.what == HALT and not done.alive and done.fired:
            found.append("the process was not alive when it was killed")
        found += self._wrong_end(fault, done, site)
        again = self.build()
        if again.code:
            found.append(f"the next build ended with {again.code}: {again.said[-300:]}")
        elif differing(site_of(self.project), self.new):
            found.append(f"the next build made another site: {differing(site_of(self.project), self.new)[:5]}")
        left = {p.name for p in self.project.iterdir()} - self.neighbours - {"._site.lock"}  # empty, and keeps nobody out
        if untold := sorted(name for name in left if name not in done.said):
            found.append(f"left beside the site, and nobody was told: {untold}")
        if ahead := list(self.project.glob(".briefgen/ahead/*")):
            found.append(f"left in .briefgen: {ahead}")
        return found

    def _may_stand(self, site: Tree, fault: Fault) -> bool:
        if site in (self.old, self.new):
            return True
        aside = self.situation.without_exchange and fault.what == HALT and not (self.project / "_site").exists()
        return aside and any(tree_of(p) == self.old for p in self.project.glob("_site.aside*"))

    def _wrong_end(self, fault: Fault, done: Run, site: Tree) -> list[str]:
        if fault.what == HALT and done.code == -signal.SIGKILL:
            return []
        if done.code == 0 and site != self.new:
            return ["the build says that all went well, but the new site does not stand"]
        may = {0, 1, 3} if fault.what == ONCE else {0, 3}  # a file of the user's that cannot be read is a fault of that file
        if done.code not in may or "Traceback" in done.said:
            return [f"it ended with {done.code}: {done.said[-1500:]}"]
        if done.code and "error[" not in done.said:
            return [f"it ended without a message: {done.said[-300:]}"]
        return []


def lay_out(project: Path, articles: int) -> None:
    """Write a project with every kind of page."""
    files = {
        "site.yml": "title: Strait Watch\nbase_url: https://desk.example/\n",
        "content/dossiers/ferry.md": "---\ntitle: The ferry truce\nmatch:\n  text: {any: [ceasefire]}\n---\nIt holds.\n",
        "content/static/mark.txt": "a mark\n",
    }
    for number in range(articles):
        head = f"title: Note {number}\npublished: 2019-03-{number % 28 + 1:02}\nactors: [Turkey]\nplaces: [Ankara]"
        files[f"content/articles/note-{number}.md"] = (
            f"---\n{head}\n---\nThe ceasefire in Ankara held, a clerk of Turkey said.\n"
        )
    write(project, {path: text.encode() for path, text in files.items()})


def edit(project: Path, which: str) -> None:
    """Change the words of one article, or the title that stands on every page."""
    path = project / ("site.yml" if which == "all" else "content/articles/note-1.md")
    text = path.read_text()
    path.write_text(text.replace("Strait Watch", "Strait Watch anew") if which == "all" else f"{text}\nAnd held again.\n")
    if which == "all":
        (project / "content/articles/note-2.md").unlink()


def write(folder: Path, files: Tree) -> None:
    """Write files below a folder."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def tree_of(folder: Path) -> Tree:
    """Return path → bytes of all files below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def site_of(project: Path) -> Tree:
    """Return the files of the site that stands."""
    return tree_of(project / "_site")


def users_files(project: Path) -> Tree:
    """Return the files of a project that are the user's, those that the site holds as guests apart."""
    ours = ("_site/", ".briefgen/", "_site.new-", "_site.aside", "._site.lock")
    return {path: data for path, data in tree_of(project).items() if not path.startswith(ours) or path in BESIDE}


def differing(one: Tree, other: Tree) -> list[str]:
    """Return the paths at which two trees are not the same."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def spread(numbers: list[int], most: int) -> list[int]:
    """Return at most so many of the numbers, evenly spread, the first and the last among them."""
    if len(numbers) <= most:
        return numbers
    return sorted({numbers[round(i * (len(numbers) - 1) / max(1, most - 1))] for i in range(most)})


def plans(situation: Situation, kinds: str, points: int, errors: int) -> list[Fault]:
    """Return the faults of a situation: kills at ``points`` calls, refusals at ``errors`` calls of each sort."""
    calls = list(range(1, len(kinds) + 1))
    changes = [n for n in calls if kinds[n - 1] in CHANGES]
    whom: tuple[Whom, ...] = ("all", "main", "worker") if situation.jobs > 1 else ("all",)
    kills = sorted({*spread(calls, points // 2), *spread(changes, points - points // 2)})
    faults = [Fault(HALT, at, 0, whom[i % len(whom)]) for i, at in enumerate(kills)]
    errors = min(errors, situation.most_errors)
    reads = [n for n in calls if kinds[n - 1] in "ors"]
    faults += [Fault(FULL, at, errno.ENOSPC) for at in spread([n for n in changes if kinds[n - 1] in "WCMLR"], errors)]
    faults += [Fault(ONCE, at, errno.EIO) for at in spread(changes, errors)]
    faults += [Fault(ONCE, at, errno.EIO) for at in spread(reads, errors // 2)]
    return [*faults, Fault(FULL, 1, errno.EROFS)] if errors else faults


NAMES = {HALT: "kill", FULL: "no room from there on", ONCE: "one refusal", COUNT: "none"}


def attack(situation: Situation, place: Path, points: int, errors: int) -> dict[str, object]:
    """Run all faults of a situation; return counts and what was wrong."""
    bench = Bench(situation, place)
    bench.renew()
    calm = bench.build()
    done: Counter[str] = Counter()
    at: Counter[str] = Counter()
    wrong = []
    for fault in plans(situation, calm.kinds, points, errors):
        bench.renew()
        ended = bench.build(fault)
        name = f"{NAMES[fault.what]} {errno.errorcode.get(fault.error, '')}".strip()
        if not ended.fired:  # with two processes a run may make fewer calls than the one that was counted
            done["not reached"] += 1
            continue
        done[name] += 1
        done[f"ended with {ended.code}"] += 1
        at[ended.kind] += 1
        wrong += [f"{name} ({fault.whom}) at call {fault.at} ({ended.kind}): {what}" for what in bench.judge(fault, ended)]
    return {"situation": situation.name, "calls": dict(calm.spread), "done": dict(done), "at": dict(at), "wrong": wrong}


def main() -> None:
    """Run the campaign."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path)
    parser.add_argument("--points", type=int, default=100, help="kills in each situation")
    parser.add_argument(
        "--errors", type=int, default=10_000, help="refusals of each sort in each situation; all calls by default"
    )
    parser.add_argument("--only", type=int, nargs="*", default=range(len(SITUATIONS)), help="numbers of situations")
    given = parser.parse_args()
    if os.environ.get("LD_PRELOAD") != str(given.library):
        environment = os.environ | {"LD_PRELOAD": str(given.library), "SOURCE_DATE_EPOCH": DAY, "PYTHONHASHSEED": "0"}
        os.execve(sys.executable, [sys.executable, *sys.argv], environment)
    for module in ("cli.build", "app", "app.building", "app.history", "pipeline", "shell.tree", "shell.early", "shell.packs"):
        import_module(f"briefgen.{module}")
    for number in given.only:
        with tempfile.TemporaryDirectory(prefix="briefgen-stress-") as place:
            sys.stdout.write(json.dumps(attack(SITUATIONS[number], Path(place), given.points, given.errors)) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
