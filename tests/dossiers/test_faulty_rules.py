"""Rules and pins that cannot mean what they say: each is told with its place and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.app import check

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.model.problem import Problem

ARTICLE = """\
---
title: Mills of {town}
published: 2021-03-0{n}
tlp: clear
places: [Idlib]
---
The mills stand still. A ceasefire was agreed.
"""


def project(folder: Path, **dossiers: str) -> Path:
    (folder / "content/articles").mkdir(parents=True)
    (folder / "content/dossiers").mkdir()
    (folder / "site.yml").write_text("title: Valley\nbase_url: https://valley.example/\n")
    for n in range(1, 6):
        (folder / f"content/articles/mills-{n}.md").write_text(ARTICLE.format(n=n, town="abcdef"[n]))
    for name, front in dossiers.items():
        (folder / f"content/dossiers/{name}.md").write_text(f"---\ntitle: {name}\n{front}---\nText.\n")
    return folder


def found(folder: Path, *codes: str) -> list[Problem]:
    problems = check(folder, jobs=1)
    assert all(p.hint and p.excerpt for p in problems if p.code in codes)
    return [p for p in problems if p.code in codes]


def test_rules_that_take_nothing_or_everything_are_warned_of_with_counts(tmp_path: Path) -> None:
    site = project(
        tmp_path,
        none="match:\n  text: {any: [football]}\n",
        every="match:\n  languages: {any: [en]}\n  text: [mill]\nor_match:\n- {text: [ceasefire], dates: {to: 2021-03-02}}\n",
    )
    told = [(p.path, p.line, p.col, p.code, p.severity, p.message) for p in found(site, "rule-takes-none", "rule-takes-all")]
    assert told == [
        (
            "content/dossiers/every.md",
            4,
            3,
            "rule-takes-all",
            "warning",
            "this rule takes every one of the 5 articles of the site",
        ),
        ("content/dossiers/none.md", 4, 3, "rule-takes-none", "warning", "this rule takes none of the 5 articles of the site"),
    ]


def test_a_site_about_one_thing_is_not_warned_of_its_only_dossier(tmp_path: Path) -> None:
    (problem,) = found(project(tmp_path, every="match:\n  text: [mill]\n"), "rule-takes-all")
    assert problem.severity == "note"


def test_unknown_names_stand_at_their_own_line_and_column(tmp_path: Path) -> None:
    front = "match:\n  places:\n    any:\n    - Idlib\n    - Nowhereville-upon-Void\n  not:\n    dossiers: {any: [otter]}\n"
    problems = found(project(tmp_path, other=front), "place-unknown", "dossier-unknown")
    assert [(p.line, p.col, p.code) for p in problems] == [(7, 7, "place-unknown"), (9, 22, "dossier-unknown")]
    assert problems[1].hint == "did you mean 'other'?"


def test_a_misspelt_name_of_the_base_registry_is_recognised_though_no_article_names_it(tmp_path: Path) -> None:
    (problem,) = found(project(tmp_path, d="match:\n  actors: {any: [United Natoins, Turkey]}\n"), "actor-unknown")
    assert (problem.line, problem.col, problem.hint) == (4, 18, "did you mean 'United Nations'?")


def test_dossiers_in_a_circle_are_told_whether_by_rule_or_by_parent(tmp_path: Path) -> None:
    site = project(
        tmp_path,
        a="match:\n  dossiers: {any: [b]}\nparent: b\n",
        b="match:\n  dossiers: {any: [a]}\nparent: a\n",
        c="parent: c\ninclude: [mills-1]\n",
    )
    told = [
        (p.path[-4:], p.line, p.col, p.code, p.message.partition(": ")[2])
        for p in found(site, "dossier-circle", "parent-circle")
    ]
    assert told == [
        ("a.md", 5, 9, "parent-circle", "a → b → a"),
        ("b.md", 4, 20, "dossier-circle", "a → b → a"),
        ("c.md", 3, 9, "parent-circle", "c → c"),
    ]


def test_pins_to_missing_articles_and_impossible_dates_are_told_with_line_and_hint(tmp_path: Path) -> None:
    front = "include: [mills-1, mills-99]\nmatch:\n  dates: {from: 31 Feb 2021}\n"
    front += "judgements:\n- {text: It stops., likelihood: likley}\n"
    problems = found(project(tmp_path, d=front), "pin-missing", "date-unreadable", "likelihood-unknown")
    assert [(p.line, p.col, p.code) for p in problems] == [
        (3, 20, "pin-missing"),
        (5, 17, "date-unreadable"),
        (7, 33, "likelihood-unknown"),
    ]


@pytest.mark.parametrize(("word", "near"), [("likley", "likely"), ("probly", "likely"), ("higly improbable", "very unlikely")])
def test_an_unknown_likelihood_is_told_with_the_nearest_of_both_rows_of_words(tmp_path: Path, word: str, near: str) -> None:
    (problem,) = found(project(tmp_path, d=f"judgements:\n- {{text: It stops., likelihood: {word}}}\n"), "likelihood-unknown")
    assert problem.hint.startswith(f"did you mean '{near}'? Known are almost no chance, ")


def test_a_pinned_day_that_no_article_names_is_told_where_it_stands_and_one_with_words_is_shown(tmp_path: Path) -> None:
    pins = "timeline:\n  pin:\n  - 2031-01-01\n  - {date: 2031-01-02, text: It stopped.}\n"
    (problem,) = found(project(tmp_path, d=f"include: [mills-1]\n{pins}"), "timeline-pin-unnamed")
    assert (problem.line, problem.col) == (6, 5)


def test_a_name_that_only_articles_know_by_its_id_is_found_by_its_name_and_its_near_misses_are_told(tmp_path: Path) -> None:
    site = project(tmp_path, d="match:\n  actors: {any: [Harbour Guild]}\n", e="match:\n  actors: {any: [Harbor guild]}\n")
    path = site / "content/articles/mills-1.md"
    path.write_text(path.read_text().replace("places:", "actors: [{id: harbour-guild, as: [mills]}]\nplaces:"))
    (problem,) = found(site, "actor-unknown")
    assert (problem.path, problem.hint) == ("content/dossiers/e.md", "did you mean 'harbour-guild'?")
