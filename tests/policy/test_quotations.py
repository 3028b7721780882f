"""What was said stands on a page only where the article's own page shows it, and tells nobody who is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.app.building import build

if TYPE_CHECKING:
    from pathlib import Path

SAID = "“The mills will turn again one day,” said Pala Meru, the miller. “We have the water,” she said."
UNNAMED = "“Nobody asked the carters of the valley,” said a Riverian diplomat."


def page(folder: Path, body: str, *, article: str = "", actor: str = "") -> str:
    (folder / "content/articles").mkdir(parents=True)
    (folder / "content/dossiers").mkdir()
    (folder / "site.yml").write_text("title: Valley\nbase_url: https://valley.example/\n")
    (folder / "content/actors.yml").write_text(f"- {{id: pala-meru, name: Pala Meru, type: person{actor}}}\n")
    front = f"---\ntitle: Mills\npublished: 2021-03-04\nactors: [pala-meru]\n{article}---\n"
    (folder / "content/articles/mills.md").write_text(front + body)
    (folder / "content/dossiers/d.md").write_text("---\ntitle: D\ninclude: [mills]\n---\nText.\n")
    report = build(folder, jobs=1)
    assert not report.failed, report.problems
    return (folder / "_site/dossiers/d/index.html").read_text()


def test_what_an_actor_said_stands_under_its_name_and_what_a_diplomat_said_does_not(tmp_path: Path) -> None:
    text = page(tmp_path, f"{SAID}\n\n{UNNAMED}\n")
    named, _, unnamed = text.partition("Sources left unnamed")
    assert "“The mills will turn again one day … We have the water”" in named
    assert '<h4><a href="../../actors/pala-meru/"><bdi>Pala Meru</bdi></a></h4>' in named
    assert "“Nobody asked the carters of the valley”" in unnamed
    assert "a Riverian diplomat" in unnamed


@pytest.mark.parametrize("show", ["link", "none"])
def test_a_source_that_may_not_be_shown_is_not_quoted(tmp_path: Path, show: str) -> None:
    source = f"source: {{url: https://post.example/a, publisher: Post}}\nshow: {show}\n"
    text = page(tmp_path, f"{SAID}\n", article=source)
    assert "mills will turn" not in text
    assert 'class="said"' not in text


def test_an_excerpt_quotes_no_more_than_the_article_s_page_shows(tmp_path: Path) -> None:
    body = "A lead that says what the whole of it is about and takes its words.\n\n" + "Filler goes on and on here.\n\n" * 60
    source = "source: {url: https://post.example/a, publisher: Post}\nshow: excerpt\n"
    text = page(tmp_path, body + UNNAMED + "\n", article=source)
    shown = (tmp_path / "_site/articles/mills/index.html").read_text()
    assert ("carters" in text) == ("carters" in shown)
    assert "carters" not in text


def test_a_hidden_paragraph_is_not_quoted_and_a_hidden_speaker_not_named(tmp_path: Path) -> None:
    text = page(tmp_path / "a", SAID.replace("she said.", "she said. {tlp=amber}") + f"\n\n{UNNAMED}\n")
    assert "mills will turn" not in text
    assert "Nobody asked the carters" in text
    text = page(tmp_path / "b", f"{SAID}\n\n{UNNAMED}\n", actor=", tlp: red")
    assert "Meru" not in text
