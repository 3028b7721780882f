"""Whatever was edited before, however a site is built: it is what a first build of the same files makes, byte for byte."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from histories import after, edits, install, projects, renamed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.app import build
from briefgen.app.resident import Resident
from briefgen.model.errors import BriefgenError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from histories import Edit, Project

DAY = dt.date(2021, 5, 20)
ADDRESS = "http://127.0.0.1:8000/"
LONG = bool(os.environ.get("BRIEFGEN_STRESS"))
EXAMPLES = settings(max_examples=300 if LONG else 25, suppress_health_check=list(HealthCheck), derandomize=not LONG)

ELSEWHERE = """
import datetime, hashlib, importlib, json, shutil, sys
from pathlib import Path
from briefgen.app import build
from briefgen.pipeline import pool
for line in sys.stdin:
    order = json.loads(line)
    pool._FEWEST = order.pop("fewest")
    project = Path(order.pop("project"))
    importlib.invalidate_caches()
    report = build(project, day=datetime.date(2021, 5, 20), **order)
    tree = report.output
    files = sorted(p.relative_to(tree).as_posix() for p in tree.rglob("*") if p.is_file())
    told = {name: hashlib.sha256((tree / name).read_bytes()).hexdigest() for name in files}
    faults = [(p.code, p.where, p.message) for p in report.problems]
    print(json.dumps([report.failed, faults, told]), flush=True)
"""


@dataclass
class Stranger:
    """A process in another environment that builds projects from nothing."""

    place: Path
    process: subprocess.Popen[str]
    number: int = field(default=0)

    def build(self, project: Project, *, jobs: int, backwards: bool, history: Path | None = None, **order: object) -> Any:
        self.number += 1
        folder = self.place / f"ein Ort ü {self.number}"
        lay_out(folder, project, backwards=backwards)
        if history is not None:
            shutil.copytree(history, folder / ".git")
        assert self.process.stdin
        assert self.process.stdout
        order |= {"project": str(folder), "jobs": jobs, "fewest": 2 if jobs > 1 else 48}
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        said = self.process.stdout.readline()
        assert said, "the other process has ended"
        shutil.rmtree(folder)
        return json.loads(said)


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder of packages that this process and the stranger import from, with the plugin ``odd`` in it."""
    folder = tmp_path_factory.mktemp("packages")
    install(folder, 1)
    sys.path.append(str(folder))
    yield folder
    sys.path.remove(str(folder))


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory, packages: Path) -> Iterator[Stranger]:
    environment = os.environ | {"PYTHONPATH": str(packages)}
    environment |= {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "ar"}
    with subprocess.Popen(
        [sys.executable, "-c", ELSEWHERE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        yield Stranger(tmp_path_factory.mktemp("elsewhere"), process)
        process.stdin.close()  # type: ignore[union-attr]


def lay_out(folder: Path, project: Project, *, backwards: bool = False) -> None:
    for path, text in sorted(project.items(), reverse=backwards):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def apply(folder: Path, edit: Edit) -> None:
    for path, text in edit.items():
        if text is None:
            (folder / path).unlink(missing_ok=True)
        else:
            lay_out(folder, {path: text})


@contextmanager
def laid_out(project: Project) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="briefgen-history-") as place:
        lay_out(Path(place), project)
        yield Path(place)


def told(report: Any) -> list[Any]:
    """What a build has to say and what stands behind it, as the stranger tells it."""
    tree = report.output
    names = sorted(p.relative_to(tree).as_posix() for p in tree.rglob("*") if p.is_file())
    files = {name: hashlib.sha256((tree / name).read_bytes()).hexdigest() for name in names}
    return [report.failed, [[p.code, p.where, p.message] for p in report.problems], files]


def same(here: list[Any], there: list[Any]) -> None:
    """Compare two builds; one that failed leaves the site that stood, so that only what it said is compared."""
    assert here[:2] == there[:2]
    if not here[0]:
        assert sorted(k for k in here[2].keys() | there[2].keys() if here[2].get(k) != there[2].get(k)) == []


@EXAMPLES
@given(first=projects(), history=st.lists(edits() | st.integers(0, 9), min_size=1, max_size=3), jobs=st.sampled_from([1, 2]))
def test_a_history_of_edits_leaves_what_a_first_build_elsewhere_makes(
    stranger: Stranger, first: Project, history: list[Edit | int], jobs: int
) -> None:
    with laid_out(first) as folder:
        build(folder, day=DAY, jobs=1)
        for step in history:
            edit = renamed(first, step) if isinstance(step, int) else step
            apply(folder, edit)
            report = build(folder, day=DAY, jobs=1)
            first = after(first, edit)
        same(told(report), stranger.build(first, jobs=jobs, backwards=True))


def git(folder: Path, *arguments: str) -> None:
    """Run git as somebody who has no settings, on a day of the project's own time."""
    who = {f"GIT_{role}_{what}": "desk@desk.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    when = {f"GIT_{role}_DATE": "2021-05-01T12:00:00Z" for role in ("AUTHOR", "COMMITTER")}
    settings_of_nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *arguments], cwd=folder, env=os.environ | who | when | settings_of_nobody, check=True)


@EXAMPLES
@given(
    first=projects(),
    over=st.sampled_from([{}, {"site.yml": "title: Valley notes\nbase_url: https://desk.example/\nplugins: [odd]\n"}]),
    history=st.lists(edits() | st.sampled_from([1, 2]) | st.none(), min_size=2, max_size=4),
)
def test_a_history_with_commits_and_other_versions_of_a_plugin_leaves_what_a_first_build_elsewhere_makes(
    stranger: Stranger, packages: Path, first: Project, over: Project, history: list[Edit | int | None]
) -> None:
    first |= over
    with laid_out(first) as folder:
        git(folder, "init", "--quiet")
        build(folder, day=DAY, jobs=1)
        for step in history:
            if isinstance(step, int):
                install(packages, step)
            elif step is None:
                git(folder, "add", "--all", "--", "site.yml", "content")
                git(folder, "commit", "--quiet", "--allow-empty", "--message", "Another issue")
            else:
                apply(folder, step)
                first = after(first, step)
            report = build(folder, day=DAY, jobs=1)
        same(told(report), stranger.build(first, jobs=1, backwards=True, history=folder / ".git"))


@EXAMPLES
@given(first=projects(), history=st.lists(edits(), min_size=2, max_size=4))
def test_a_preview_that_keeps_what_it_has_read_shows_what_a_first_build_makes(
    stranger: Stranger, first: Project, history: list[Edit]
) -> None:
    with laid_out(first) as folder, pytest.MonkeyPatch.context() as environment:
        environment.setenv("SOURCE_DATE_EPOCH", "1621468800")
        resident = Resident(folder, folder / ".briefgen/preview", ADDRESS, jobs=1)
        resident.build(None)
        resident.rest()
        for edit in history:
            apply(folder, edit)
            report = resident.build(None).report
            resident.rest()
            first = after(first, edit)
        same(told(report), stranger.build(first, jobs=1, backwards=False, preview=True, base_url=ADDRESS))


@EXAMPLES
@given(first=projects(), during=edits(), behind=edits())
def test_files_that_change_while_a_build_runs_are_right_in_the_next(
    stranger: Stranger, first: Project, during: Edit, behind: Edit
) -> None:
    with laid_out(first) as folder:
        build(folder, day=DAY, jobs=1)
        apply(folder, during)
        faults: list[BaseException] = []

        def run() -> None:
            try:
                build(folder, day=DAY, jobs=1)
            except BriefgenError:
                return
            except BaseException as error:  # noqa: BLE001 - told below
                faults.append(error)

        running = threading.Thread(target=run)
        running.start()
        apply(folder, behind)
        running.join()
        assert faults == []
        report = build(folder, day=DAY, jobs=1)
        same(told(report), stranger.build(after(after(first, during), behind), jobs=1, backwards=True))
