"""What changed between two issues, in a real git repository: in the command, on the page and as a feed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

if TYPE_CHECKING:
    from pathlib import Path

DOSSIER = """\
---
title: Mills
as_of: {day}
match:
  text: [{word}]
judgements:
- {{text: The mills will turn again in spring., likelihood: {likelihood}, sources: [one]}}
---
Text.
"""
ARTICLE = "---\ntitle: {title}\npublished: 2021-03-0{n}\nactors: [{actor}]\ndates: [2021-03-0{n}]\n{more}---\n{body}\n"
ACTORS = "- {id: pala-meru, name: Pala Meru, type: person}\n- {id: p-meru, name: P. Meru, type: person}\n"
JOINED = "- {id: pala-meru, name: Pala Meru, type: person, aliases: [P. Meru]}\n"


def run(folder: Path, *command: str, ok: int = 0) -> str:
    env = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")} | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "T", "GIT_AUTHOR_EMAIL": "t@example.org", "GIT_COMMITTER_NAME": "T",
        "GIT_COMMITTER_EMAIL": "t@example.org", "SOURCE_DATE_EPOCH": "1700000000", "NO_COLOR": "1",
    }  # fmt: skip
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == ok, done.stdout + done.stderr
    return done.stdout + done.stderr


def briefgen(folder: Path, *arguments: str, ok: int = 0) -> str:
    return run(folder, sys.executable, "-m", "briefgen", *arguments, ok=ok)


def commit(folder: Path, day: str) -> None:
    run(folder, "git", "add", "-A")
    run(folder, "git", "commit", "-qm", "x", "--date", f"{day}T12:00:00Z")


def write(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


def article(folder: Path, name: str, body: str, n: int = 1, actor: str = "pala-meru", more: str = "") -> None:
    text = ARTICLE.format(title=f"Article {name}", n=n, actor=actor, more=more, body=body)
    write(folder, f"content/articles/{name}.md", text)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two issues of a dossier: between them articles come, go, are edited and deleted, a name is joined, a word moves."""
    write(tmp_path, "site.yml", "title: Valley\nbase_url: https://valley.example/\n")
    write(tmp_path, ".gitignore", "/_site/\n/.briefgen/\n")
    write(tmp_path, "content/actors.yml", ACTORS)
    write(tmp_path, "content/dossiers/mills.md", DOSSIER.format(day="2021-03-05", word="mill", likelihood="likely"))
    article(tmp_path, "one", "The mills stand still on 1 March. P. Meru owns them.", 1, "p-meru")
    article(tmp_path, "two", "No mill turns.", 2)
    article(tmp_path, "three", "The bakers wait. The mill is shut.", 3)
    article(tmp_path, "four", "Secret mills of the amber house.", 4)
    article(tmp_path, "five", "A mill that nobody remembers.", 5)
    run(tmp_path, "git", "init", "-q", "-b", "main")
    commit(tmp_path, "2021-03-05")
    article(tmp_path, "two", "Nothing turns.", 2)
    article(tmp_path, "four", "Secret mills of the amber house.", 4, more="tlp: amber\n")
    (tmp_path / "content/articles/five.md").unlink()
    article(tmp_path, "six", "A new mill was opened on 6 March.", 6)
    article(tmp_path, "seven", "The oven burns.", 7)
    write(tmp_path, "content/actors.yml", JOINED)
    article(tmp_path, "one", "The mills stand still on 1 March. P. Meru owns them.", 1, "P. Meru")
    commit(tmp_path, "2021-03-08")
    text = DOSSIER.format(day="2021-03-10", word="mill, oven", likelihood="very likely")
    write(
        tmp_path,
        "content/dossiers/mills.md",
        text.replace("judgements:\n", "judgements:\n- {text: Bread will be dear., sources: [six]}\n"),
    )
    commit(tmp_path, "2021-03-10")
    return tmp_path


def test_the_issue_before_is_compared_and_everything_that_changed_is_told(project: Path) -> None:
    (row,) = json.loads(briefgen(project, "diff", "--format", "json"))
    assert (row["id"], row["since"], row["missing"]) == ("mills", "2021-03-05", None)
    assert [(c["article"], c["cause"]) for c in row["in"]] == [("seven", "new"), ("six", "new")]
    assert row["in"][1]["reason"] == "In because it says “mill” once."
    assert [(c["article"], c["cause"]) for c in row["out"]] == [("two", "text")]
    assert row["out"][0]["reason"].startswith("Out because it does not say")
    assert row["gone"] == 1
    assert row["events"] == ["2021-03-06", "2021-03-07"]
    assert row["likelihoods"] == [{"text": "The mills will turn again in spring.", "before": "likely", "now": "very likely"}]
    assert row["judgements"] == ["Bread will be dear."]
    assert row["merged"] == [{"name": "P. Meru", "kind": "actor", "into": "pala-meru"}]


def test_the_page_and_a_feed_say_the_same(project: Path) -> None:
    briefgen(project, "build")
    page = (project / "_site/dossiers/mills/index.html").read_text("utf-8")
    section = page[page.index('id="s-changes"') : page.index('id="s-timeline"')]
    for words in (
        "What changed since 5 March 2021", "Article six", "A new article. In because it says “mill” once.", "Article two",
        "The article itself changed.", "one article that is no longer here", "from “likely” to “very likely”",
        "Bread will be dear.", "what stood here as P. Meru", "6 March 2021",
    ):  # fmt: skip
        assert words in section, words
    feed = ET.parse(project / "_site/dossiers/mills/changes.xml").getroot()
    titles = [e.findtext("{http://www.w3.org/2005/Atom}title") for e in feed.iter("{http://www.w3.org/2005/Atom}entry")]
    assert {"In: Article six", "Out: Article two", "likely → very likely", "New judgement", "P. Meru is now Pala Meru"} <= {
        *titles
    }


def test_what_is_hidden_today_is_not_told_of_then(project: Path) -> None:
    briefgen(project, "build")
    told = briefgen(project, "diff") + "".join(p.read_text("utf-8") for p in (project / "_site").rglob("*.*ml"))
    for secret in ("amber house", "Article four", "five", "nobody remembers"):
        assert secret not in told


def test_a_rule_that_takes_an_old_article_is_the_cause_and_so_is_a_registry(project: Path) -> None:
    article(project, "eight", "Bakers of the south.", 8)
    commit(project, "2021-03-11")
    text = DOSSIER.format(day="2021-03-10", word="mill, baker", likelihood="very likely")
    write(project, "content/dossiers/mills.md", text)
    (row,) = json.loads(briefgen(project, "diff", "HEAD", "--format", "json"))
    assert [(c["article"], c["cause"]) for c in row["in"]] == [("eight", "rule")]
    assert [(c["article"], c["cause"]) for c in row["out"]] == [("seven", "rule")]
    assert row["since"] is None


def test_two_revisions_a_day_and_nothing_new_are_told(project: Path) -> None:
    assert "+ six: new article." in briefgen(project, "diff", "main~2..main~1")
    assert "nothing changed" in briefgen(project, "diff", "HEAD")
    assert "git has no commit up to 2001-01-01" in briefgen(project, "diff", "2001-01-01", ok=2)
    for wrong in ("nowhere", "--", "-q"):
        assert "Traceback" not in briefgen(project, "diff", wrong, ok=2 if wrong != "--" else 0)


def test_without_git_or_history_the_section_says_so(project: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    run(tmp_path, "git", "clone", "-q", "--depth", "1", f"file://{project}", str(clone))
    briefgen(clone, "build")
    page = clone / "_site/dossiers/mills/index.html"
    assert "does not reach back to the issue before" in page.read_text("utf-8")
    assert not page.with_name("changes.xml").exists()
    run(project, "git", "checkout", "-q", "main~2")
    briefgen(project, "build")
    assert "first issue of this dossier" in (project / "_site/dossiers/mills/index.html").read_text("utf-8")
    (project / ".git").rename(tmp_path / "away")
    briefgen(project, "build")
    assert "without the history of its files" in (project / "_site/dossiers/mills/index.html").read_text("utf-8")
    assert "there is no git history here" in briefgen(project, "diff", ok=2)


def test_the_workflow_checks_out_the_whole_history(project: Path) -> None:
    briefgen(project, "new", "workflow")
    assert "fetch-depth: 0" in (project / ".github/workflows/publish.yml").read_text("utf-8")


def test_confidence_signs_and_the_trend_that_turn_are_told_everywhere(project: Path) -> None:
    text = DOSSIER.format(day="2021-03-11", word="mill, oven", likelihood="very likely").replace(
        "sources: [one]}\n",
        "sources: [one], confidence: low, basis: one letter}\nindicators:\n- {text: Smoke over the mills., state: not seen}\n"
        "- {text: Carts on the road., state: the miller of the amber house says so}\ntrend: steady\n",
    )
    write(project, "content/dossiers/mills.md", text)
    commit(project, "2021-03-11")
    text = text.replace("confidence: low", "confidence: high").replace("not seen", "seen").replace("steady", "improving")
    text = text.replace("the miller of the amber house says so", "not known").replace("2021-03-11", "2021-03-12")
    write(project, "content/dossiers/mills.md", text)
    commit(project, "2021-03-12")
    (row,) = json.loads(briefgen(project, "diff", "HEAD~1", "--format", "json"))
    assert [(t["aspect"], t["text"], t["before"], t["now"]) for t in row["turned"]] == [
        ("trend", None, "steady", "improving"),
        ("confidence", "The mills will turn again in spring.", "low", "high"),
        ("indicator", "Smoke over the mills.", "not seen", "seen"),
        ("indicator", "Carts on the road.", None, "not known"),
    ]
    told = briefgen(project, "diff", "HEAD~1")
    assert "~ trend steady → improving\n" in told
    assert "~ sign not seen → seen: Smoke over the mills." in told
    assert "nothing changed" not in told
    briefgen(project, "build")
    page = (project / "_site/dossiers/mills/index.html").read_text("utf-8")
    section = page[page.index('id="s-changes"') : page.index('id="s-timeline"')]
    for words in (
        "Confidence changed",
        "from “low” to “high”",
        "Sign changed",
        "Trend changed",
        "from “not said” to “not known”",
    ):
        assert words in section, words
    feed = (project / "_site/dossiers/mills/changes.xml").read_text("utf-8")
    for words in ("Confidence changed: low → high", "Sign changed: not seen → seen", "Trend changed: steady → improving"):
        assert words in feed, words
    assert "amber house" not in told + section + feed
