"""A project whose files have errors takes nothing in, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
