"""The same project gives the same bytes: whatever the hash seed, time zone, number of processes, file order and history."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROSE = (
    "The Valley Council met in Halvan and counted lorries. Turkey sent no one.",
    "Talks in Geneva went on until dusk, and the ceasefire held for a seventh day.",
    "A clerk walked over the Stone Bridge on 4 April 2021 with a ledger under his arm.",
    "The Northern Brigade asked for flour; the United Nations asked for names.",
)
ADDRESS = "https://desk.example/briefs/"


def files_of(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def large_project() -> dict[str, bytes]:
    """The project beside this file with so many articles more that the work is spread over processes."""
    files = files_of(Path(__file__).parent / "project")
    for number in range(60):
        chance = random.Random(number)
        body = "\n\n".join(chance.sample(PROSE, k=2))
        head = f"title: Note {number}\npublished: 2021-04-{number % 28 + 1:02}\ntags: [note]"
        names = "actors: [Turkey, valley-council]\nplaces: [geneva, halvan]"
        files[f"content/articles/note-{number}.md"] = f"---\n{head}\n{names}\n---\n{body}\n".encode()
    return files


def lay_out(folder: Path, files: dict[str, bytes], *, backwards: bool = False) -> Path:
    for path, data in sorted(files.items(), reverse=backwards):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def build(project: Path, *, jobs: int = 1, **environment: str) -> dict[str, bytes]:
    command = [sys.executable, "-m", "briefgen", "build", "--jobs", str(jobs), "--base-url", ADDRESS]
    known = {"PATH": os.environ["PATH"], "HOME": str(project), "SOURCE_DATE_EPOCH": "1617321600"}
    run = subprocess.run(command, cwd=project, env=known | environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return files_of(project / "_site")


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    project = lay_out(tmp_path_factory.mktemp("first"), large_project())
    return build(project, PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C.UTF-8")


def test_seed_zone_locale_processes_and_file_order_change_no_byte(first: dict[str, bytes], tmp_path: Path) -> None:
    project = lay_out(tmp_path / "a folder with ünusual name", large_project(), backwards=True)
    second = build(project, jobs=2, PYTHONHASHSEED="4242", TZ="Pacific/Kiritimati", LC_ALL="tr_TR.UTF-8", LANGUAGE="ar")
    assert len(first) > 120
    assert differing(first, second) == []


def test_a_history_of_edits_leaves_the_site_that_a_fresh_build_makes(first: dict[str, bytes], tmp_path: Path) -> None:
    project = lay_out(tmp_path / "lived-in", large_project())
    articles = project / "content/articles"
    build(project)
    note = articles / "note-7.md"
    original = note.read_bytes()
    note.write_bytes(original.replace(b"Note 7", b"Another title").replace(b"valley-council", b"Russia"))
    (articles / "note-8.md").unlink()
    (articles / "note-9.md").rename(articles / "renamed.md")
    registry = project / "content/actors.yml"
    registry.write_text(registry.read_text(encoding="utf-8").replace("Lea Marn", "Leonora Marn"), encoding="utf-8")
    shutil.copy(articles / "note-10.md", articles / "copied.md")
    warm = build(project)
    assert differing(warm, first) != []
    cold = build(
        lay_out(tmp_path / "new", {k: v for k, v in files_of(project).items() if not k.startswith(("_site", ".briefgen"))})
    )
    assert differing(warm, cold) == []


def test_a_second_build_writes_no_page_anew(tmp_path: Path) -> None:
    def places() -> dict[Path, int]:
        return {p: p.stat().st_ino for p in (project / "_site").rglob("*") if p.is_file() and not p.name.startswith(".")}

    project = lay_out(tmp_path, files_of(Path(__file__).parent / "project"))
    build(project)
    before = places()
    build(project)
    assert places() == before
