"""A project whose files have errors takes nothing in, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.cli.faults import gathered
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]


def test_a_project_with_errors_takes_nothing_in_says_so_and_keeps_what_was_pasted(run: Run, tmp_path: Path) -> None:
    articles = tmp_path / "content/articles"
    articles.mkdir(parents=True)
    (tmp_path / "site.yml").write_text("title: Desk\nbase_url: https://desk.example/\n", encoding="utf-8")
    (articles / "late.md").write_text("---\ntitle: Late\npublished: 32 May\n---\nText.\n", encoding="utf-8")
    done = run("ingest", "-", folder=tmp_path, pasted=b"Ferries sail again\n\nThe first boat left this morning.\n")
    assert done.returncode == 1
    assert "content/articles/late.md:3:12: error[date-unreadable]" in done.stderr
    *_, kept, last = done.stderr.splitlines()
    assert last == "Nothing was taken in: mend what stands above, then run the same command again"
    path = tmp_path / kept.removeprefix("What was pasted is kept in ")
    assert "The first boat left" in path.read_text("utf-8")
    assert [file.name for file in articles.iterdir()] == ["late.md"]


def test_addresses_at_one_host_that_fail_alike_are_one_line_with_their_number(run: Run, tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("title: Desk\nbase_url: https://desk.example/\n", encoding="utf-8")
    here = [f"http://127.0.0.1:9/{number}?x=1" for number in range(7)]
    done = run("ingest", *here, "http://localhost/b", folder=tmp_path)
    first, _, second, _ = done.stderr.splitlines()
    assert first.startswith("http://127.0.0.1:9/0?x=1: error[address-private]: the host '127.0.0.1' is ")
    assert first.endswith("; the same holds for 6 more addresses at 127.0.0.1:9: /1?x=1, /2?x=1, /3?x=1, /4?x=1, /5?x=1, …")
    assert second.startswith("http://localhost/b: error[address-private]: the host 'localhost' is ")
    assert "0 new, 0 already here, 8 not taken in" in done.stdout


def test_faults_of_files_and_other_causes_stay_apart_when_addresses_are_gathered() -> None:
    found = [
        Problem("http-status", "the server answers 404", "https://a.example/1"),
        Problem("http-status", "the server answers 404", "pages/a.html"),
        Problem("http-status", "the server answers 404", "pages/a.html", 3),
        Problem("http-status", "the server answers 410", "https://a.example/2"),
        Problem("http-status", "the server answers 404", "https://b.example/1"),
    ]
    assert gathered(found) == found
