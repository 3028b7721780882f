"""``briefgen registry``: entries listed, added, merged, split and rejected, comments and order kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

ACTORS = """# who acts at the harbour
- id: harbour-union   # founded 1911
  name: Harbour Union
  aliases: [HU, Dock League, DL]   # as the papers write it
- {id: pilots, name: Pilots' Guild, type: organisation}   # one line

# the last one
- id: crane-men
  # not to be taken for the pilots
  name: Crane Men
  type: people
"""
ARTICLE = """---
title: Crews wait for an answer
published: 2019-03-12
actors:
- {id: harbour-union, as: [HU, DL], by: registry}   # two names
- crane-men
- Tug Crews
---
The HU and the DL wait with the crane men. Mobile phones are off.
"""


def text(desk: Path, name: str) -> str:
    return (desk / "content" / name).read_text(encoding="utf-8")


def test_entries_are_listed_with_the_articles_that_name_them(run: Run, desk: Path) -> None:
    shown = run("registry", "list", folder=desk).stdout
    assert "harbour-union  Harbour Union (organisation): 1 article\n    HU, Dock League, DL\n" in shown
    assert "pilots  Pilots' Guild (organisation): 0 articles" in shown
    found = json.loads(run("registry", "list", "dock", "--format", "json", folder=desk).stdout)
    assert [entry["id"] for entry in found] == ["harbour-union"]


def test_an_entry_is_added_at_the_end_and_nothing_else_changes(run: Run, desk: Path) -> None:
    done = run("registry", "add", "Lamp Lighters", "--type", "people", "--alias", "LL", folder=desk)
    assert done.returncode == 0, done.stderr
    assert text(desk, "actors.yml") == ACTORS + "- id: lamp-lighters\n  name: Lamp Lighters\n  type: people\n  aliases: [LL]\n"
    done = run("registry", "add", "Pier Nine", "--place", "site", folder=desk)
    assert text(desk, "places.yml") == "- id: pier-nine\n  name: Pier Nine\n  kind: site\n"
    assert run("check", folder=desk).returncode == 0


def test_a_name_that_an_entry_has_is_not_added_again(run: Run, desk: Path) -> None:
    done = run("registry", "add", "Dock league", folder=desk)
    assert done.returncode == 2
    assert "'harbour-union' has the name 'Dock league' already" in done.stderr
    assert text(desk, "actors.yml") == ACTORS


def test_two_entries_become_one_in_registry_and_articles(run: Run, desk: Path) -> None:
    done = run("registry", "merge", "crane-men", "harbour-union", folder=desk)
    assert done.returncode == 0, done.stderr
    actors = text(desk, "actors.yml")
    assert "  aliases: [HU, Dock League, DL, Crane Men]   # as the papers write it\n" in actors
    assert "id: crane-men" not in actors
    assert "- {id: pilots, name: Pilots' Guild, type: organisation}   # one line\n" in actors
    article = text(desk, "articles/2019-03-12-crews.md")
    assert "crane-men" not in article
    assert "{id: harbour-union, as: [HU, DL], by: registry}" in article
    assert run("check", folder=desk).returncode == 0


def test_an_entry_of_one_line_takes_names_as_well(run: Run, desk: Path) -> None:
    run("registry", "merge", "crane-men", "pilots", folder=desk)
    line = "- {id: pilots, name: Pilots' Guild, type: organisation, aliases: [Crane Men]}   # one line\n"
    assert line in text(desk, "actors.yml")
    assert "- pilots\n" in text(desk, "articles/2019-03-12-crews.md")


def test_names_of_an_entry_go_to_a_new_one_in_registry_and_articles(run: Run, desk: Path) -> None:
    done = run("registry", "split", "harbour-union", "Dock League", "--form", "DL", folder=desk)
    assert done.returncode == 0, done.stderr
    actors = text(desk, "actors.yml")
    assert "  aliases: [HU]   # as the papers write it\n" in actors
    assert actors.endswith("- id: dock-league\n  name: Dock League\n  type: organisation\n  aliases: [DL]\n")
    article = text(desk, "articles/2019-03-12-crews.md")
    assert "- {id: harbour-union, as: [HU], by: registry}\n" in article
    assert "- {id: dock-league, as: [DL], by: registry}\n" in article
    assert run("check", folder=desk).returncode == 0


def test_a_word_is_rejected_for_all_articles_or_for_one_entity(run: Run, desk: Path) -> None:
    run("registry", "reject", "Crane Men", "--of", "pilots", folder=desk)
    assert "type: organisation, not: [Crane Men]}   # one line\n" in text(desk, "actors.yml")
    run("registry", "reject", "Mobile", folder=desk)
    run("registry", "reject", "Mobile", folder=desk)
    assert text(desk, "rejected.yml").splitlines()[2:] == ["- Mobile"]
    shipped = run("registry", "reject", "Mobile", "--of", "mobile", folder=desk)
    assert shipped.returncode == 0
    assert text(desk, "places.yml") == "- id: mobile\n  name: Mobile\n  kind: city\n  not: [Mobile]\n"


def test_a_dry_run_shows_the_diff_and_writes_nothing(run: Run, desk: Path) -> None:
    shown = run("registry", "merge", "crane-men", "pilots", "--dry-run", folder=desk).stdout
    assert "-- id: crane-men" in shown
    assert "Would change 2 files." in shown
    assert text(desk, "actors.yml") == ACTORS


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("merge", "crane-man", "pilots"), "hint: did you mean 'crane-men'?"),
        (("merge", "Tug Crews", "pilots"), "accept it with briefgen review"),
        (("merge", "pilots", "pilots"), "are one entry"),
        (("split", "pilots", "Tugs", "--form", "Tug Men"), "'pilots' has no name 'Tug Men'"),
        (("split", "pilots", "Tugs", "--form", "Pilots' Guild"), "is the preferred name of 'pilots'"),
        (("reject", "X", "--of", "nobody"), "there is no place 'nobody'"),
        (("reject", "Dock League"), "briefgen registry reject 'Dock League' --of harbour-union"),
    ],
)
def test_what_cannot_be_done_is_said_with_a_way_out(run: Run, desk: Path, arguments: tuple[str, ...], message: str) -> None:
    done = run("registry", *arguments, folder=desk)
    assert done.returncode == 2
    assert message in done.stderr
    assert text(desk, "actors.yml") == ACTORS


def test_rejected_words_that_are_no_list_are_a_fault_with_its_place(run: Run, desk: Path) -> None:
    (desk / "content/rejected.yml").write_text("Mobile: no\n", encoding="utf-8")
    done = run("check", folder=desk)
    assert done.returncode == 1
    assert "content/rejected.yml:1:1: error[kind-wrong]: rejected.yml is a list of words" in done.stderr
