from __future__ import annotations

import html
import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from tellings import BRIDGE, FERRY, OTHER_BRIDGE

if TYPE_CHECKING:
    from pathlib import Path


def test_dossiers_are_listed_with_their_rules_and_sizes(run: Any, site: Path) -> None:
    listed = run("dossier", "list", folder=site)
    assert listed.returncode == 0
    assert listed.stdout.startswith("ferry  The ferry truce (live): 1 article\n    An article is in when it says “ceasefire”")
    (row,) = json.loads(run("dossier", "list", "--format", "json", folder=site).stdout)
    assert (row["id"], row["articles"], row["status"]) == ("ferry", 1, "live")


def test_without_a_dossier_the_list_says_how_to_start_one(run: Any, site: Path) -> None:
    (site / "content/dossiers/ferry.md").unlink()
    assert "briefgen new dossier" in run("dossier", "list", folder=site).stdout


def test_without_dossiers_and_stories_there_is_nothing_to_suggest_and_that_is_told(run: Any, site: Path) -> None:
    (site / "content/dossiers/ferry.md").unlink()
    assert "Nothing to suggest" in run("dossier", "suggest", folder=site).stdout


def test_why_an_article_is_in_is_the_sentence_of_the_page(run: Any, site: Path) -> None:
    told = run("dossier", "explain", "ferry", "2019-03-12-ferry.md", folder=site)
    assert told.returncode == 0
    run("build", folder=site)
    page = (site / "_site/dossiers/ferry/index.html").read_text(encoding="utf-8")
    assert told.stdout.splitlines()[0] in page
    assert "yes text: " in told.stdout


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_sentence_names_days_languages_and_other_dossiers_as_the_page_does(run: Any, site: Path, language: str) -> None:
    settings = site / "site.yml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}\nlanguage: {language}\n", encoding="utf-8")
    rule = f"match:\n  dates: {{from: 2019-01-01}}\n  languages: {{any: [{language}]}}\n  dossiers: {{any: [ferry]}}"
    (site / "content/dossiers/all.md").write_text(f"---\ntitle: All\n{rule}\n---\nX.\n", encoding="utf-8")
    run("build", folder=site)
    page = html.unescape((site / "_site/dossiers/all/index.html").read_text(encoding="utf-8"))
    assert run("dossier", "explain", "all", "2019-03-12-ferry", folder=site).stdout.splitlines()[0] in page
    listed = json.loads(run("dossier", "list", "--format", "json", folder=site).stdout)
    assert listed[0]["rule"] in page


def test_a_dossier_with_errors_is_told_and_the_others_are_listed_and_explained(run: Any, site: Path) -> None:
    (site / "content/dossiers/torn.md").write_text(
        "---\ntitle: Torn\nmatch: {dates: {from: 2018-13-45}}\n---\nX.\n", encoding="utf-8"
    )
    listed = run("dossier", "list", folder=site)
    assert listed.returncode == 1
    assert listed.stdout.startswith("ferry  The ferry truce (live): 1 article")
    assert "content/dossiers/torn.md:3:" in listed.stderr
    told = run("dossier", "explain", "ferry", "2019-03-12-ferry", folder=site)
    assert told.stdout.startswith("In because")
    assert "date-unreadable" in told.stderr
    own = run("dossier", "explain", "torn", "2019-03-12-ferry", folder=site)
    assert (own.returncode, own.stdout) == (1, "")


def test_an_error_in_an_article_stops_what_dossiers_say(run: Any, site: Path) -> None:
    (site / "content/articles/torn.md").write_text("---\ntitle: Torn\npublished: 2018-13-45\n---\nX.\n", encoding="utf-8")
    told = run("dossier", "explain", "ferry", "2019-03-12-ferry", folder=site)
    assert (told.returncode, told.stdout) == (1, "")


def test_why_an_article_is_not_in_is_told(run: Any, site: Path) -> None:
    (site / "content/articles/other.md").write_text("---\ntitle: Rain\n---\nIt rained.\n", encoding="utf-8")
    told = json.loads(run("dossier", "explain", "ferry", "other", "--format", "json", folder=site).stdout)
    assert (told["inside"], told["pinned"]) == (False, False)
    assert [(f["key"], f["holds"]) for f in told["findings"]] == [("text", False)]


def test_unknown_names_are_told_with_the_nearest(run: Any, site: Path) -> None:
    dossier = run("dossier", "explain", "fery", "2019-03-12-ferry", folder=site)
    article = run("dossier", "explain", "ferry", "2019-03-12-fery", folder=site)
    assert (dossier.returncode, article.returncode) == (2, 2)
    assert "did you mean 'ferry'?" in dossier.stderr
    assert "did you mean '2019-03-12-ferry'?" in article.stderr


def test_with_mistakes_in_the_files_no_wrong_number_is_told(run: Any, site: Path) -> None:
    (site / "content/articles/bad.md").write_text(
        "---\ntitle: T\npublished: 31 Feb 2024\n---\nA ceasefire.\n", encoding="utf-8"
    )
    for command in (["list"], ["explain", "ferry", "2019-03-12-ferry"]):
        refused = run("dossier", *command, folder=site)
        assert (refused.returncode, refused.stdout) == (1, "")
        assert "content/articles/bad.md:3:12: error[date-unreadable]" in refused.stderr


def test_suggestions_for_one_dossier_answer_in_json(run: Any, site: Path) -> None:
    found = json.loads(run("dossier", "suggest", "ferry", "--format", "json", folder=site).stdout)
    assert found == {"dossiers": [{"dossier": "ferry", "additions": [], "strays": []}], "stories": [], "translations": []}
    assert "ferry: nothing to suggest" in run("dossier", "suggest", folder=site).stdout
    assert run("dossier", "suggest", "fery", folder=site).returncode == 2


@pytest.fixture
def told(site: Path) -> Path:
    """The project with nine reports of three events, of which the first three name one actor and one place."""
    for number, (title, text) in enumerate((*FERRY, *BRIDGE, *OTHER_BRIDGE), start=1):
        names = "actors: [Ida Brandt]\nplaces: [Kastel]\n" if number < 4 else ""
        path = site / f"content/articles/report-{number}.md"
        path.write_text(f"---\ntitle: '{title}'\npublished: 2021-03-0{number}\n{names}---\n{text}\n", encoding="utf-8")
    return site


def test_stories_that_no_dossier_covers_are_numbered_with_their_articles(run: Any, told: Path) -> None:
    done = run("dossier", "suggest", folder=told)
    assert "Stories that no dossier covers (make a dossier of one with --story N):" in done.stdout
    assert "  3. Kastel and Ida Brandt: 3 reports, 2021-03-01 to 2021-03-03\n       report-1\n       report-2\n" in done.stdout
    listed = json.loads(run("dossier", "suggest", "--format", "json", folder=told).stdout)["stories"]
    assert [story["articles"][0] for story in listed] == ["report-7", "report-4", "report-1"]
    assert (listed[2]["actors"], listed[2]["first"]) == (["ida-brandt"], "2021-03-01")


def test_suggestions_after_an_edit_are_those_of_a_project_that_was_never_asked_before(run: Any, told: Path) -> None:
    run("dossier", "suggest", folder=told)
    assert [path.name for path in (told / ".briefgen/memo").glob("stories-*.pack")]
    report = told / "content/articles/report-9.md"
    report.write_text(report.read_text(encoding="utf-8") + "\nIda Brandt spoke in Kastel, too.\n", encoding="utf-8")
    after = run("dossier", "suggest", "--format", "json", folder=told).stdout
    shutil.rmtree(told / ".briefgen")
    assert run("dossier", "suggest", "--format", "json", folder=told).stdout == after


def test_a_dossier_of_a_story_has_its_rule_and_its_articles_and_no_public_site_shows_it(run: Any, told: Path) -> None:
    tried = run("dossier", "suggest", "--story", "3", "--as", "night-ferry", "--dry-run", folder=told)
    path = told / "content/dossiers/night-ferry.md"
    assert not path.exists()
    made = run("dossier", "suggest", "--story", "3", "--as", "night-ferry", folder=told)
    assert "Its rule takes 3 of its 3 articles by itself, and 0 more." in made.stdout
    assert path.read_text(encoding="utf-8") in tried.stdout
    assert path.read_text(encoding="utf-8").startswith("""---
title: Kastel and Ida Brandt
# Proposed from articles that seem to tell one story. No public site shows it before you write "status: live".
status: proposed
as_of: 2021-04-02
match:
  dates:
    from: 2021-03-01
    to: 2021-03-03
  places:
    any: [kastel]
  actors:
    any: [ida-brandt]
""")
    assert run("build", folder=told).returncode == 0
    assert not (told / "_site/dossiers/night-ferry").exists()
    assert json.loads(run("dossier", "list", "--format", "json", folder=told).stdout)[1]["articles"] == 3
    assert "Kastel" not in run("dossier", "suggest", folder=told).stdout, "it is covered now"


def test_a_story_whose_articles_share_no_name_is_put_in_by_hand(run: Any, told: Path) -> None:
    made = run("dossier", "suggest", "--story", "2", "--as", "bridge", folder=told)
    assert "Its articles share no name to make a rule of; they are put in by hand." in made.stdout
    assert "match:" not in (told / "content/dossiers/bridge.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told_so"),
    [
        (["--story", "4"], "there is no story 4: they count from 1 to 3"),
        (["--story", "1", "--as", "ferry"], "content/dossiers/ferry.md is there already"),
        (["--story", "1", "--as", "Night Ferry"], "write it like this: night-ferry"),
        (["ferry", "--story", "1"], "--story makes a new dossier: name it with --as ID"),
        (["--as", "night-ferry"], "--as and --dry-run go with --story N"),
    ],
)
def test_what_cannot_become_a_dossier_is_told(run: Any, told: Path, arguments: list[str], told_so: str) -> None:
    refused = run("dossier", "suggest", *arguments, folder=told)
    assert refused.returncode == 2
    assert told_so in refused.stderr


def test_a_name_that_falls_short_of_the_rule_is_told_as_too_uncertain(run: Any, site: Path) -> None:
    (site / "content/dossiers/aden.md").write_text(
        "---\ntitle: Aden\nmatch: {places: {any: [aden]}}\n---\nX.\n", encoding="utf-8"
    )
    (site / "content/articles/quay.md").write_text("---\ntitle: Boats\n---\nA boat lay off Aden all day.\n", encoding="utf-8")
    told = run("dossier", "explain", "aden", "quay", folder=site).stdout
    assert "It also names Aden, too uncertain to count until somebody accepts it (briefgen review)." in told
    (site / "content/articles/quay.md").write_text("---\ntitle: Boats\nnot: [Aden]\n---\nOff Aden.\n", encoding="utf-8")
    assert "too uncertain" not in run("dossier", "explain", "aden", "quay", folder=site).stdout


def test_a_span_of_one_day_and_one_of_two_ends_are_said_plainly(run: Any, site: Path) -> None:
    for dates, words in (
        ("{from: 2019-01-01, to: 2019-02-01}", "not between 1 January 2019 and 1 February 2019"),
        ("{from: 2019-01-01, to: 2019-01-01}", "not on 1 January 2019"),
    ):
        text = f"---\ntitle: All\nmatch: {{dates: {dates}}}\n---\nX.\n"
        (site / "content/dossiers/all.md").write_text(text, encoding="utf-8")
        assert words in run("dossier", "explain", "all", "2019-03-12-ferry", folder=site).stdout


def test_translations_that_do_not_say_so_are_hinted(run: Any, site: Path) -> None:
    head = (
        "published: 2019-05-0{n}\nlang: {lang}\nactors: [Turkey, Russia]\nplaces: [Ankara, Moscow]\ndates: [2019-05-01]\n{more}"
    )
    english = f"---\ntitle: Grain\n{head}---\nOn 1 May 2019, 4,500 tons and 312 lorries left.\n"
    french = f"---\ntitle: Du grain\n{head}---\nLe 1er mai 2019, 4 500 tonnes et 312 camions sont partis.\n"
    articles = site / "content/articles"
    (articles / "grain.md").write_text(english.format(n=2, lang="en", more=""), encoding="utf-8")
    (articles / "du-grain.md").write_text(french.format(n=3, lang="fr", more=""), encoding="utf-8")
    (twin,) = json.loads(run("dossier", "suggest", "--format", "json", folder=site).stdout)["translations"]
    assert (twin["article"], twin["original"]) == ("du-grain", "grain")
    assert "write into it: translation_of: grain" in run("dossier", "suggest", folder=site).stdout
    (articles / "du-grain.md").write_text(french.format(n=3, lang="fr", more="translation_of: grain\n"), encoding="utf-8")
    assert json.loads(run("dossier", "suggest", "--format", "json", folder=site).stdout)["translations"] == []
