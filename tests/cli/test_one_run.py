"""
One mistake hides no other: what is wrong with a file is told in one run, whatever else is wrong with it.

A mistake is marked at the end of its line with ``⟦code⟧``; the marks are taken off when the files are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from planted import planted, write

from briefgen import check

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    from briefgen.model.problem import Problem

    Run = Callable[..., subprocess.CompletedProcess[str]]

FILES = {
    "site.yml": """\
title: Quay Desk
base_url: https://desk.example/
description: "The quay ⟦yaml-syntax⟧
language: eng ⟦language-unreadable⟧
menu: [dossiers, mpa] ⟦menu-unknown⟧
profiles: {partner: } ⟦entry-empty⟧
cache: [max_mb: 20 ⟦yaml-syntax⟧
noindex: nope ⟦flag-unreadable⟧
""",
    "content/actors.yml": """\
- id: mayor
  name: The mayor
  same_as: [wd:Q12x, wd:Q43] ⟦same-as-unfit⟧
- id: council
  name: "The council ⟦yaml-syntax⟧
- id: crews
  name: Ferry crews
  typ: organisation ⟦key-unknown⟧
  part_of: [mayr] ⟦reference-unknown⟧
""",
    "content/places.yml": """\
- id: pier
  name: Pier
  within: [turkye] ⟦reference-unknown⟧
""",
    "content/sources.yml": """\
- name: Quay Gazette
  domains: [quay.example]
""",
    "content/articles/2020-01-01-opens.md": """\
---
title: The quay opens
published: 2020-01-01
source: {publisher: Quay Gazete, url: https://other.example/x} ⟦name-unregistered⟧
places: [Idlb Governorate] ⟦name-unregistered⟧
actors:
  - mayor
   - crews ⟦dash-in-text⟧
  - Mogadisho Council ⟦name-unregistered⟧
show: full ⟦show-unlicensed⟧
---
## ⟦heading-empty⟧

![](/static/none.png) ⟦picture-missing⟧ ⟦alt-missing⟧

Some __bold and some `__code` and ____. ⟦markup-shown⟧

Some ~~struck. ⟦markup-shown⟧

## `code`
""",
    "content/articles/2020-01-02-empty.md": """\
--- ⟦article-empty⟧
title: Empty
published: 2020-01-02
---
""",
    "content/articles/2020-01-03-broken.md": """\
---
titel: Broken ⟦key-unknown⟧
published: 3 January 2020 ⟦date-unreadable⟧
actors: [mayor ⟦yaml-syntax⟧
places:
- Ankara
- [Izmir] ⟦kind-wrong⟧
summary: 'Half ⟦yaml-syntax⟧
tlp: purple ⟦value-unknown⟧
---
See [the text](nothing.md). ⟦link-broken⟧

Some **bold. ⟦markup-shown⟧
""",
    "content/articles/2020-01-04-late.md": """\
---
title: Late
published: 2020-01-04
reviewed: 2020-01-03 ⟦reviewed-before-published⟧
---
Text.[^1]

[^1]: One.

[^2]: Two. ⟦footnote-unused⟧

[^1]: Another. ⟦footnote-unused⟧

![A boat](static\\boat.png) ⟦picture-missing⟧
""",
    "themes/own/static/own.css": """\
/* url(none.png) */ a { background: url("boat.png") }
b { background: url(baot.png); src: url(data:x) } ⟦link-broken⟧
""",
    "themes/own/static/boat.png": "x",
    "content/dossiers/quay.md": """\
---
title: The quay
as_of: 2020-01-05
parent: opens ⟦parent-unknown⟧
include: [The quay opens] ⟦pin-missing⟧
match: {places: {within: Khartuom State}} ⟦place-unknown⟧
timeline:
  pin: [2020-01-01, {date: 2020-01-02, article: qay}] ⟦pin-twice⟧ ⟦pin-missing⟧
  hide: [2020-01-01]
indicators:
- {text: Boats, state: seen, last: 2099-01-01} ⟦day-ahead⟧
---
## Bottom line {#bottom_line}

Text.
""",
    "content/pages/method.md": """\
---
title: Method
---
As told [@2020-01-01-opns] and [@2020-01-01-opens], not `[@one; @two]`. ⟦source-missing⟧
""",
    "content/pages/about.md": """\
---
titel: About ⟦key-unknown⟧ ⟦title-missing⟧
---
See [it](nothing.md) and [here](#nowhere). ⟦link-broken⟧
""",
}
HINTS = {
    "site.yml:4": "write en",
    "content/actors.yml:3": "did you mean wd:Q12?",
    "content/articles/2020-01-01-opens.md:4": "did you mean 'Quay Gazette'? Else add it, so that its terms and grade are known",
    "content/articles/2020-01-01-opens.md:8": "write its dash in the column of the dash above, or put the text in quotes",
    "content/articles/2020-01-01-opens.md:16": "write two underscores on both sides: __bold__",
    "content/articles/2020-01-03-broken.md:3": "write 2020-01-03",
    "content/pages/method.md:4": "did you mean '2020-01-01-opens'?",
    "content/places.yml:3": "did you mean 'turkey'?",
    "content/dossiers/quay.md:4": "the id of dossiers is their file name without .md",
    "content/dossiers/quay.md:6": "did you mean 'Khartoum State'?",
    "themes/own/static/own.css:2": "did you mean 'boat.png'?",
    "content/articles/2020-01-04-late.md:14": "write / between folders: static/boat.png",
    "content/dossiers/quay.md:5": "that is a title: write the id, 2020-01-01-opens",
}
FOLLOWING = frozenset({"dossier-empty", "name-unregistered", "rule-takes-none"})
"""What is told besides because a registry or a pin cannot be read."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Problem]:
    folder: Path = tmp_path_factory.mktemp("desk")
    write(folder, FILES)
    return check(folder, jobs=1)


def test_every_mistake_is_told_in_one_run_with_a_way_out(found: list[Problem]) -> None:
    places = {(p.path, p.line, p.code) for p in found}
    assert [mistake for mistake in planted(FILES) if mistake not in places] == []
    assert [p for p in found if not p.hint] == []


def test_nothing_is_told_that_is_no_mistake(found: list[Problem]) -> None:
    told = [(p.path, p.line, p.code) for p in found if p.severity != "note" and p.code not in FOLLOWING]
    assert [problem for problem in told if problem not in planted(FILES)] == []


@pytest.mark.parametrize("place", HINTS)
def test_the_hint_names_what_was_meant(place: str, found: list[Problem]) -> None:
    assert HINTS[place] in {p.hint for p in found if p.where.startswith(f"{place}:")}


def test_a_name_one_letter_off_a_place_of_the_gazetteer_is_told_with_that_place(found: list[Problem]) -> None:
    hints = [p.hint for p in found if p.where == "content/articles/2020-01-01-opens.md:5:10"]
    assert [hint.partition("?")[0] for hint in hints] == ["did you mean 'Idlib Governorate'"]


def test_of_two_addresses_of_which_one_begins_the_other_each_has_its_column(tmp_path: Path) -> None:
    page = "---\ntitle: M\n---\nSee [a](../articles/x.md#y), [b](x.md#y), [c](x.md), [d](../articles/x.md).\n"
    write(tmp_path, {"site.yml": "title: Quay Desk\n", "content/pages/method.md": page})
    columns = [p.col for p in check(tmp_path, jobs=1) if p.code == "link-broken"]
    line = page.splitlines()[3]
    assert columns == sorted(line.index(f"[{name}](") + 5 for name in "abcd")


def test_where_names_the_next_step_when_nothing_is_found(
    run: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    actors = "- {id: mayor, name: The mayor}\n"
    write(tmp_path, {"site.yml": "title: Quay Desk\n", "content/actors.yml": actors})
    names = ("mayr", "witness", "mayor")
    said = {name: run("where", name, folder=tmp_path).stdout.splitlines()[-1] for name in names}
    assert said == {
        "mayr": "Did you mean 'mayor'? Then: briefgen where mayor",
        "witness": "It is neither an entry nor in a text. The entries: briefgen registry list",
        "mayor": "No text names it: add it under actors of an article, or take out the entry of mayor in content/actors.yml",
    }
