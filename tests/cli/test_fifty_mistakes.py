"""
A project with fifty mistakes, of every kind of file that people write: one run of `check` finds each at its line.

A mistake is marked at the end of its line with ``⟦code⟧``; the marks are taken off when the files are written.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from planted import planted, write

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

FILES = {
    "site.yml": """\
title: Strait Watch
base_url: www.desk.example ⟦base-url-unreadable⟧
langauge: en ⟦key-unknown⟧
theme: harbour
cname: https://desk.example/x ⟦domain-unreadable⟧
silence: [name-unregisterd] ⟦code-unknown⟧
policy:
  show: exerpt ⟦value-unknown⟧
  excerpt_share: 20 ⟦number-out-of-range⟧
profiles:
  Partner Desk: {max_tlp: amber} ⟦profile-unfit⟧
""",
    "themes/harbour/theme.yml": """\
name: harbour
contract: 1
optoins: {} ⟦key-unknown⟧
""",
    "themes/harbour/templates/page.html": """\
{% extends "!page.html" %}
{% block content %}
{% if page %}
{% endblock %} ⟦template-error⟧
""",
    "content/actors.yml": """\
- id: crews
  name: Ferry crews
  type: organization ⟦value-unknown⟧
- id: crews ⟦id-twice⟧
  name: The other crews
- id: union
  name: Dock union
  aliases: [Harbour union]
  part_of: [league]
- id: league
  name: Harbour league
  part_of: [union] ⟦containment-circle⟧
- id: guild
  name: Pilots' guild
  aliases: [harbour union] ⟦name-claimed-twice⟧
- id: chorus ⟦entry-unused⟧
  name: Harbour chorus
- type: person ⟦name-missing⟧
""",
    "content/places.yml": """\
- id: north-quay
  name: North quay
  lat: 91 ⟦number-out-of-range⟧
  lon: 12.5
- id: south-quay ⟦coordinates-half⟧
  name: South quay
  lat: 41.0
- id: old-light
  name: Old light
  within: [south-key] ⟦reference-unknown⟧
""",
    "content/sources.yml": """\
- name: Harbour Courier
  domains: [https://courier.example/news] ⟦domain-unreadable⟧
  grade: G ⟦value-unknown⟧
""",
    "content/articles/2019-03-12-ferry.md": """\
---
title: Ferry crews sign a ceasefire of their own
published: 31 Feb 2019 ⟦date-unreadable⟧
langauge: en ⟦key-unknown⟧
source:
  publisher: Harbour Courier
  url: courier.example/ferry ⟦url-unreadable⟧
  sha256: 12345 ⟦hash-unreadable⟧
tlp: yellow ⟦value-unknown⟧
grade: B9 ⟦grade-unreadable⟧
actors: [crews, union, guild, Grey sisters] ⟦name-unregistered⟧
places: [north-quay, south-quay, old-light]
dates: [2019-13-45] ⟦date-unreadable⟧
tags: quay, ferry ⟦list-in-text⟧
draft: perhaps ⟦flag-unreadable⟧
translation_of: 2019-03-12-fery ⟦translation-of-unknown⟧
reviewed: 2019-03-13
---
The crews agreed, see [the talks](2019-03-14-taks.md). ⟦link-broken⟧

As [before](2019-03-14-talks.md#the-secnd-day), they wait. ⟦link-broken⟧

![](/static/quay.svg) ⟦alt-missing⟧

![Boats at the quay](/static/boats.png) ⟦picture-missing⟧

They wait {tlp=red} in the harbour. ⟦tlp-misplaced⟧
""",
    "content/articles/2019-03-14-talks.md": """\
--- ⟦article-unreviewed⟧
title: Talks begin
published: 2019-03-14
source: {publisher: Harbour Courier}
redirect_from: [/about/] ⟦redirect-taken⟧
lang: english language ⟦language-unreadable⟧
---
## The second day

The talks began.
""",
    "content/articles/2019-03-15-untitled.md": """\
---
published: 2019-03-15 ⟦title-missing⟧
---
A text without a title.
""",
    "content/articles/2019-03-16-Loud Name.md": """\
--- ⟦id-not-slug⟧
title: A loud name
---
A text.
""",
    "content/articles/2019-03-17-open.md": """\
--- ⟦front-matter-open⟧
title: A front matter that never ends

A text.
""",
    "content/articles/2019-03-18-colon.md": """\
---
title: Talks: the third day ⟦yaml-syntax⟧
---
A text.
""",
    "content/articles/2019-03-19-slug-one.md": """\
---
title: One
slug: same
---
A text.
""",
    "content/articles/2019-03-19-slug-two.md": """\
--- ⟦url-twice⟧
title: Two
slug: same
---
A text.
""",
    "content/dossiers/ferry.md": """\
---
title: The ferry truce
as_of: 2019-03-10 ⟦as-of-stale⟧
next_due: 2019-03-01 ⟦due-before-as-of⟧
status: live
trend: sideways ⟦value-unknown⟧
parent: harbur ⟦parent-unknown⟧
match:
  actors: {any: [uniom]} ⟦actor-unknown⟧
  places: {within: [North quai]} ⟦place-unknown⟧
  dates: {from: 2019-04-01, to: 2019-03-01} ⟦range-reversed⟧
or_match:
- text: {any: []} ⟦clause-empty⟧
include: [2019-03-14-talks, 2019-03-20-gone] ⟦pin-missing⟧
judgements:
- text: It will hold.  ⟦judgement-without-source⟧
  likelihood: probly ⟦likelihood-unknown⟧
indicators:
- {text: Boats leave, state: sean} ⟦state-unknown⟧
timeline: {pin: [2031-01-01]} ⟦timeline-pin-unnamed⟧
---
The guild murdered two pilots. ⟦accusation-unattributed⟧
""",
    "content/dossiers/harbour.md": """\
--- ⟦dossier-empty⟧
title: The harbour
status: live
---
Nothing yet.
""",
    "content/pages/about.md": """\
---
title: About
---
See [the method](method.md), and [a map](/static/mpa.svg). ⟦link-broken⟧
""",
}
PLANTED = planted(FILES)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    write(tmp_path / "faulty", FILES)
    static = tmp_path / "faulty" / "content" / "static"
    static.mkdir()
    for name in ("quay.svg", "map.svg"):
        (static / name).write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    return tmp_path / "faulty"


def test_one_run_finds_all_fifty_each_on_its_line_with_a_way_out(run: Run, faulty: Path) -> None:
    done = run("check", "--format", "json", folder=faulty)
    assert (done.returncode, done.stderr) == (1, "")
    found = json.loads(done.stdout)
    places = [(p["path"], p["line"], p["code"]) for p in found]
    assert len(PLANTED) >= 50
    assert [planted for planted in PLANTED if planted not in places] == []
    assert [p for p in found if not p["hint"]] == []


def test_the_same_mistakes_are_told_to_people_with_line_caret_and_hint(run: Run, faulty: Path) -> None:
    told = run("check", "--all", folder=faulty).stderr
    for path, line, code in PLANTED:
        assert re.search(
            rf"{re.escape(path)}:{line}(:\d+)?: (error|warning|note)\[{code}\]: .+(\n  \| .*)*\n  hint: .+", told
        ), code


def test_nothing_else_is_told_than_what_was_planted_and_what_follows_from_it(run: Run, faulty: Path) -> None:
    found = json.loads(run("check", "--format", "json", folder=faulty).stdout)
    planted = {(path, line) for path, line, _ in PLANTED}
    assert [(p["code"], p["path"], p["line"]) for p in found if (p["path"], p["line"]) not in planted] == []


def test_a_build_tells_errors_and_warnings_and_makes_nothing(run: Run, faulty: Path) -> None:
    done = run("build", folder=faulty)
    assert done.returncode == 1
    assert not (faulty / "_site").exists()
    assert "warning[link-broken]" in done.stderr
    assert "error[date-unreadable]" in done.stderr
