"""The audit by its command, and publishing that refuses what it finds."""

from __future__ import annotations

import gzip
import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

WITNESS = """\
---
title: A witness at the ferry
published: 2019-03-14
redact: [Oda Velkanen]
actors: [Oda Velkanen, Ferry Union]
---
Oda Velkanen told the Ferry Union what she saw.

A line for friends about the night watch at pier nine. {tlp=amber}
"""


@pytest.fixture
def guarded(site: Path) -> Path:
    (site / "content/articles/2019-03-14-witness.md").write_text(WITNESS, encoding="utf-8")
    (site / "content/pages").mkdir()
    return site


def audit(run: Any, folder: Path) -> Any:
    return json.loads(run("audit", "--format", "json", folder=folder).stdout)


def codes(report: Any) -> list[tuple[str, str]]:
    return [(p["code"], p["path"]) for p in report["problems"] if p["severity"] == "error"]


def test_a_site_that_tells_nothing_passes_and_is_accounted_for(run: Any, guarded: Path) -> None:
    done = run("audit", folder=guarded)
    assert done.returncode == 0, done.stderr
    assert "Passed" in done.stdout
    assert "words shown" in done.stdout
    report = audit(run, guarded)
    assert report["passed"]
    assert report["secrets"] >= 2
    assert all(a["limit"] is None or a["shown"] <= a["limit"] for s in report["sources"] for a in s["articles"])
    assert "content/articles/2019-03-14-witness.md" in report["unmarked"]


def test_a_name_that_another_text_gives_is_an_error_at_every_file_that_tells_it(run: Any, guarded: Path) -> None:
    (guarded / "content/pages/about.md").write_text("---\ntitle: About\n---\nThanks to ODA VELKANEN.\n", encoding="utf-8")
    found = codes(audit(run, guarded))
    assert ("secret-told", "_site/about/index.html") in found
    assert any(path.startswith("_site/search-index/") for _, path in found)
    text = guarded / "content/articles/2019-03-14-witness.md"
    text.write_text(WITNESS.replace("[Oda Velkanen]", "[{text: Oda Velkanen, elsewhere: true}]", 1), encoding="utf-8")
    assert codes(audit(run, guarded)) == []


def test_packed_files_of_the_project_are_looked_into(run: Any, guarded: Path) -> None:
    static = guarded / "content/static"
    static.mkdir(exist_ok=True)
    (static / "notes.txt.gz").write_bytes(gzip.compress(b"a line for friends about the night watch at pier nine.", mtime=0))
    assert codes(audit(run, guarded)) == [("secret-told", "_site/static/notes.txt.gz")]


def test_an_address_of_another_host_is_an_error(run: Any, guarded: Path) -> None:
    (guarded / "content/static").mkdir(exist_ok=True)
    (guarded / "content/static/x.html").write_text('<img src="//count.example/1.gif"><a href="https://fine.example/">x</a>')
    assert codes(audit(run, guarded)) == [("third-party-request", "_site/static/x.html")]


def test_a_password_in_the_settings_is_an_error_at_its_line(run: Any, guarded: Path) -> None:
    with (guarded / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("\ndeploy_token: abcdefgh\n")
    report = audit(run, guarded)
    assert ("secret-in-settings", "site.yml") in codes(report)


def test_more_words_than_may_be_shown_are_an_error_wherever_they_stand(run: Any, guarded: Path) -> None:
    body = " ".join(f"word{n} of the long report" for n in range(40))
    article = f"---\ntitle: Report\npublished: 2019-03-15\nsource: {{publisher: Post}}\n---\n{body}.\n"
    (guarded / "content/articles/2019-03-15-report.md").write_text(article, encoding="utf-8")
    (guarded / "content/pages/about.md").write_text(f"---\ntitle: About\n---\n{body}.\n", encoding="utf-8")
    assert codes(audit(run, guarded)) == [("excerpt-over-limit", "content/articles/2019-03-15-report.md")]


def test_a_hidden_text_may_have_a_title_that_every_page_says(run: Any, guarded: Path) -> None:
    for name, title in (("map", "Map"), ("s2", "Search")):
        text = f"---\ntitle: {title}\npublished: 2019-03-15\ndraft: true\n---\nNot yet.\n"
        (guarded / f"content/articles/{name}.md").write_text(text, encoding="utf-8")
    assert codes(audit(run, guarded)) == []


def test_publishing_refuses_what_the_audit_finds_and_what_history_tells(run: Any, guarded: Path, tmp_path: Path) -> None:
    def git(*arguments: str) -> str:
        return subprocess.run(["git", *arguments], cwd=guarded, check=True, capture_output=True, text=True).stdout

    git("init", "--quiet", "--bare", str(tmp_path / "remote.git"))
    git("init", "--quiet", "-b", "main")
    for key, value in (("user.name", "Desk"), ("user.email", "desk@desk.example")):
        git("config", key, value)
    git("remote", "add", "origin", str(tmp_path / "remote.git"))
    secret = guarded / "content/articles/2019-03-14-witness.md"
    secret.write_text(WITNESS.replace("redact: [Oda Velkanen]\n", ""), encoding="utf-8")
    assert run("publish", folder=guarded).returncode == 0
    secret.write_text(WITNESS, encoding="utf-8")
    refused = run("publish", folder=guarded)
    assert refused.returncode == 1
    assert "history of gh-pages" in refused.stderr
    assert git("rev-list", "--count", "origin/gh-pages").strip() == "1"


def test_who_is_redacted_goes_under_every_name_that_the_shipped_data_know(run: Any, site: Path) -> None:
    text = "---\ntitle: Talks\npublished: 2019-03-14\nredact: [{text: Houthis, elsewhere: true}]\n---\n"
    text += "The Houthis met in Aden. Ansar Allah met. A Houthi envoy left.\n"
    (site / "content/articles/talks.md").write_text(text, encoding="utf-8")
    assert run("build", folder=site).returncode == 0
    shown = "".join(file.read_text(encoding="utf-8") for file in (site / "_site").rglob("*.html"))
    assert "Ansar Allah" not in shown
    assert "Houthi" not in shown


SHIPPED = "---\ntitle: {title}\npublished: 2019-03-14\nactors: [Houthis]\nplaces: [Yemen]\n{more}---\n{text}\n"


def test_a_known_name_that_some_articles_redact_and_others_tell_is_no_secret(run: Any, site: Path) -> None:
    texts = {
        "a": ("Houthis at the ferry", "The Houthis said on 3 March 2019 that the Houthis wait.", ""),
        "b": ("Boats of Yemen", "The Houthis saw boats in Yemen.", ""),
        "c": ("A witness", "The Houthis came in to Yemen. They left.", "redact: [{text: Houthis, elsewhere: true}]\n"),
        "d": ("A second witness", "Houthis came.", "redact: [{text: Houthis, elsewhere: true}]\n"),
    }
    for name, (title, text, more) in texts.items():
        path = site / f"content/articles/2019-03-14-{name}.md"
        path.write_text(SHIPPED.format(title=title, text=text, more=more), encoding="utf-8")
    assert codes(audit(run, site)) == []
    (site / "content/actors.yml").write_text("- id: houthis\n  name: Houthis\n  aliases: [Ansar Allah]\n", encoding="utf-8")
    assert codes(audit(run, site)) == []


def test_what_a_redaction_may_say_elsewhere_is_hinted_at(run: Any, guarded: Path) -> None:
    (guarded / "content/pages/about.md").write_text("---\ntitle: About\n---\nThanks to Oda Velkanen.\n", encoding="utf-8")
    hints = {p["hint"] for p in audit(run, guarded)["problems"] if p["code"] == "secret-told"}
    assert len(hints) == 1
    assert "write 'redact: [{text: Oda Velkanen, elsewhere: true}]' there" in hints.pop()


def test_a_citation_of_a_hidden_article_does_not_make_its_name_open(run: Any, guarded: Path) -> None:
    hidden = "---\ntitle: Kelp\ntlp: red\npublished: 2019-03-15\n---\nOne line only.\n"
    (guarded / "content/articles/2019-03-15-kelp-harvest-fails.md").write_text(hidden, encoding="utf-8")
    page = "---\ntitle: About\n---\nAs told [@2019-03-15-kelp-harvest-fails].\n"
    (guarded / "content/pages/about.md").write_text(page, encoding="utf-8")
    (guarded / "content/static").mkdir(exist_ok=True)
    (guarded / "content/static/list.txt").write_text("2019-03-15-kelp-harvest-fails\n", encoding="utf-8")
    assert set(codes(audit(run, guarded))) == {("secret-told", "_site/static/list.txt")}
