"""What a page or a person says about its language is written as a tag that every later command can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

PAGE = """\
<html lang="{}"><head><title>Ferry crews tie up their boats in the harbour</title></head><body><article>
<h1>Ferry crews tie up their boats in the harbour</h1>
<p>The crews of eleven ferries kept their boats tied to the quay, and the minister who was to speak with them did not come.</p>
<p>There was soup for two more days, said a cook on one of the boats, and nobody knew what would come after the soup.</p>
</article></body></html>
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "site.yml").write_text("title: Desk\nbase_url: https://desk.example/\nlanguage: de\n", encoding="utf-8")
    return tmp_path


def taken(run: Run, desk: Path, tag: str, *options: str) -> str:
    """Return the language that is written for a page with this one; `check` must have nothing against it."""
    (desk / "saved.html").write_text(PAGE.format(tag), encoding="utf-8")
    done = run("ingest", "saved.html", *options, folder=desk)
    assert "1 new" in done.stdout, done.stderr
    assert run("check", folder=desk).returncode == 0
    (article,) = (desk / "content/articles").glob("*.md")
    return next(line for line in article.read_text("utf-8").splitlines() if line.startswith("lang:")).removeprefix("lang: ")


@pytest.mark.parametrize(
    ("said", "written"),
    [("ENG-GB", "en-GB"), ("gr", "el"), ("unknown", "en")],
)
def test_the_language_of_a_page_is_written_as_a_tag(said: str, written: str, run: Run, desk: Path) -> None:
    assert taken(run, desk, said) == written


def test_the_language_that_a_person_says_is_read_in_the_same_way(run: Run, desk: Path) -> None:
    assert taken(run, desk, "", "--language", "ukr") == "uk"


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--language", "klingonese", "'klingonese' is no language tag; write en, ar or pt-BR"),
        ("--retrieved", "yesterday", "'yesterday' is no point in time; write it as 2024-02-29T18:30:00Z"),
    ],
)
def test_what_an_article_could_not_hold_is_refused_before_anything_is_taken_in(
    option: str, value: str, told: str, run: Run, desk: Path
) -> None:
    (desk / "saved.html").write_text(PAGE.format("en"), encoding="utf-8")
    done = run("ingest", "saved.html", option, value, folder=desk)
    assert done.returncode == 2
    assert told in done.stderr
    assert not (desk / "content/articles").exists()
