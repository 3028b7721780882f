"""
More than a hundred mistakes of people who write down what they believe the key wants: `check` finds each on its line.

They stand in every kind of file: words of other programs, other spellings, forms of other keys, half-written marks. A mistake
is marked at the end of its line with ``⟦code⟧``; the marks are taken off when the files are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from planted import planted, write

from briefgen import check

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.model.problem import Problem

FILES = {
    "site.yml": """\
title: Harbour Watch
description: [News, from the harbour] ⟦kind-wrong⟧
baseurl: https://desk.example/ ⟦key-unknown⟧
langauge: en ⟦key-unknown⟧
theme: default
theme_options: accent=#369 ⟦kind-wrong⟧
output: ../public ⟦output-outside⟧
inbox: automatic ⟦value-unknown⟧
menu: dossiers, map, about ⟦list-in-text⟧
policy:
  max_tlp: public ⟦value-unknown⟧
  excerpt_words: fifty ⟦number-unreadable⟧
  excerpt_share: 20% ⟦number-unreadable⟧
  image: none ⟦key-unknown⟧
profiles: [partner] ⟦kind-wrong⟧
maps: {boundaries: UN maps} ⟦value-unknown⟧
cache: {max_mb: 512MB} ⟦number-unreadable⟧
noindex: nope ⟦flag-unreadable⟧
plugins: glosary ⟦plugin-missing⟧
silence: article-unreviewed
exports: {dossier: [csv], actors: [xlsx]} ⟦key-unknown⟧ ⟦value-unknown⟧
annotate: {ner: en_core}
""",
    "content/articles/2020-03-01-one.md": """\
---
titel: One ⟦key-unknown⟧ ⟦title-missing⟧
publishd: 2020-03-01 ⟦key-unknown⟧
updated: 1 March 2020 ⟦date-unreadable⟧
lang: eng_US ⟦language-unreadable⟧
author: Ida Osk ⟦key-unknown⟧
source: https://news.example/a ⟦kind-wrong⟧
---
Text of one.
""",
    "content/articles/2020-03-02-two.md": """\
---
title: Two
published: 2020/03/02 ⟦date-unreadable⟧
source:
  publisher: [News] ⟦kind-wrong⟧
  authors: Ida Osk, Jon Harrow ⟦list-in-text⟧
  retrieved: yesterday ⟦date-unreadable⟧
  archive: https://archive.example/a ⟦key-unknown⟧
  rights: yes
show: excerpts ⟦value-unknown⟧
tlp: amber-strict ⟦value-unknown⟧
grade: 2B ⟦grade-unreadable⟧
actors:
  turkey
places: idlib
dates:
- {value: 2020-02-30, text: the end} ⟦date-unreadable⟧
- {text: the day} ⟦date-missing⟧
- last Friday ⟦date-unreadable⟧
not: Friday
figures:
- caption: Boats
  src: static/boats.png ⟦picture-missing⟧
tags: [a, b; c]
translation-of: 2020-03-01-one ⟦key-unknown⟧
slug: Two Words ⟦id-not-slug⟧
redirect_from: old/path ⟦path-unreadable⟧
draft: "maybe" ⟦flag-unreadable⟧
embargo: soon ⟦date-unreadable⟧
reviewed: yes ⟦date-unreadable⟧
---
Text of two.
""",
    "content/articles/2020-03-03-three.md": """\
---
title: Three
published: 2020-03-03
actors: [Turkey, {id: hts, aka: [Nusra]}, {name: Crew}] ⟦key-unknown⟧
places: [{idlib}] ⟦id-missing⟧ ⟦key-unknown⟧
---
Text.
""",
    "content/articles/2020-03-04-four.md": """\
title: Four ⟦front-matter-missing⟧
published: 2020-03-04
---
Text of four.
""",
    "content/articles/2020-03-05-five.md": """\
---
title: Five
published: 2020-03-05
\tlang: en ⟦yaml-syntax⟧
---
Text of five.
""",
    "content/articles/2020-03-07-seven.md": """\
---
title: Seven
actors: [Turkey, Russia ⟦yaml-syntax⟧
places: [Idlib]
---
Text of seven.
""",
    "content/articles/2020-03-08-eight.md": """\
---
title: Eight
published: 2020-03-08
tlp: clear
---
A box:

> [!WARN] ⟦markup-shown⟧
> Mind.

See [two](2020-03-02-two.md#nothing), [x](../pages/abuot.md), [d](/dossier/ferry/), [s](/static/plan.pdf). ⟦link-broken⟧

![](static/none.jpg) ⟦picture-missing⟧ ⟦alt-missing⟧

A [link]() and [another](  ) and <https://desk.example>. ⟦link-empty⟧

Secret.

{tlp amber} ⟦tlp-unreadable⟧

- one
-two ⟦markup-shown⟧
* three

1) x
2.y

Text with footnote[^n]. ⟦footnote-missing⟧

[^m]: Text. ⟦footnote-unused⟧

[ref]: https://desk.example

~~struck~ ⟦markup-shown⟧

__under_

&nbsp; and &copy; x

<!-- note to self --> ⟦markup-shown⟧

{{ site.title }} ⟦markup-shown⟧

\\begin{x}

^^up^^ ==mark==
""",
    "content/actors.yml": """\
- id: Crew Union ⟦id-not-slug⟧
  name: Crew Union
  typ: organisation ⟦key-unknown⟧
- id: mayor
  name: The mayor
  type: individual ⟦value-unknown⟧
  aliases: The old mayor, Mayor Osk ⟦list-in-text⟧
- id: hts
  name: HTS
  roles: [{title: leader, of: nobody-known, from: 2019, to: 2018}] ⟦reference-unknown⟧ ⟦range-reversed⟧
- name: HTS ⟦id-twice⟧
  part_of: hts
- mayor2 ⟦kind-wrong⟧
- id: club
  name: Club
  names: [arabic] ⟦kind-wrong⟧
  tlp: secret ⟦value-unknown⟧
  same_as: Q123 ⟦same-as-unfit⟧
""",
    "content/places.yml": """\
- id: quay
  name: Quay
  kind: harbor ⟦value-unknown⟧
  lat: 41°N ⟦number-unreadable⟧
  lon: 181 ⟦number-out-of-range⟧
- id: pier
  name: Pier
  lat: 41,0 ⟦number-unreadable⟧
  lon: 29,1 ⟦number-unreadable⟧
  within: quay, port ⟦list-in-text⟧
  precision_km: about 5 ⟦number-unreadable⟧
- id: dock
  name: Dock
  latitude: 41.0 ⟦key-unknown⟧
  longitude: 29.0 ⟦key-unknown⟧
  geonames: https://www.geonames.org/123 ⟦number-unreadable⟧
  within: [dock] ⟦containment-circle⟧
""",
    "content/sources.yml": """\
- name: News
  domain: news.example ⟦key-unknown⟧
  show: everything ⟦value-unknown⟧
  grade: reliable ⟦value-unknown⟧
  license: CC BY
- name: News ⟦id-twice⟧
""",
    "content/rejected.yml": """\
- Friday
- {form: Monday} ⟦kind-wrong⟧
- [Tuesday] ⟦kind-wrong⟧
""",
    "content/dossiers/one.md": """\
---
title: One
as_of: 20 September 2018 ⟦date-unreadable⟧
status: open ⟦value-unknown⟧
next_due: monthly ⟦date-unreadable⟧
trend: improved ⟦value-unknown⟧
alerts: New fighting
match:
  date: {from: 2017} ⟦key-unknown⟧
  places: [Idlib]
  actors: {any: Turkey}
  text: {any: [ferry], min: 2} ⟦key-unknown⟧
  grades: {at_least: 3C} ⟦grade-unreadable⟧
  languages: {any: [english]} ⟦language-unreadable⟧
  dossiers: {any: [onee]} ⟦dossier-unknown⟧
or_match: {tags: {any: [idlib]}} ⟦rule-word-unknown⟧
include: 2020-03-01-one
exclude: [2020-03-99-none] ⟦pin-missing⟧
judgements:
- It will hold. ⟦judgement-without-source⟧
- text: It breaks. ⟦judgement-without-source⟧
  likelihood: 80% ⟦likelihood-unknown⟧
  confidence: sure ⟦value-unknown⟧
  source: [2020-03-01-one] ⟦key-unknown⟧
indicators:
- text: Boats
  state: yes ⟦state-unknown⟧
  last: recently ⟦date-unreadable⟧
timeline: {entries: all, pins: [2020-01-01]} ⟦number-unreadable⟧ ⟦key-unknown⟧
---
## Bottom Line {bottom-line} ⟦markup-shown⟧

Text [@2020-03-01-won]. ⟦source-missing⟧

## Positions {#position} ⟦section-unknown⟧
""",
    "content/dossiers/two.md": """\
---
title: Two
match:
  - places: {any: [Idlib]} ⟦kind-wrong⟧
  - actors: {any: [Turkey]}
---
""",
    "content/dossiers/three.md": """\
---
title: Three
match:
  not: {text: {any: football}}
  places: {near: [Idlib]} ⟦key-unknown⟧
  text: ceasefire
  dates: {from: 2020-03, by: publication} ⟦value-unknown⟧
judgments: [] ⟦key-unknown⟧
---
Text.
""",
    "content/pages/about.md": """\
---
title: About
menu: yes ⟦key-unknown⟧
---
See [the dossier](../dossiers/onne.md) and [mail](desk@desk.example). ⟦link-broken⟧

## Head {head} ⟦markup-shown⟧

1. one
2.two ⟦markup-shown⟧

[mail](desk@desk.example) [x](/dossier/one/) ⟦link-broken⟧
""",
    "content/pages/My Page.md": """\
--- ⟦id-not-slug⟧
title: Mine
---
x
""",
    "themes/own/theme.yml": """\
name: own
parent: default
contract: 1
options:
  accent: "#12" ⟦theme-option⟧
  size: {type: text, defualt: 3} ⟦key-unknown⟧
  look: {type: choice} ⟦theme-option-type⟧
""",
    "themes/own/templates/article.html": """\
{% extends "article.html" %}
{% block content %}
{{ article.titel }}
{% endblok %} ⟦template-error⟧
""",
    "themes/own/static/style.css": """\
body { color: red""",
}
PLANTED = planted(FILES)
FOLLOWING = frozenset({"clause-empty", "dossier-empty", "rule-takes-none"})
"""What is told besides because a rule or a file cannot be read."""
HINTS = {
    "content/articles/2020-03-01-one.md:5": "write en-US",
    "content/articles/2020-03-01-one.md:7": "write source: {url: https://news.example/a}",
    "content/articles/2020-03-02-two.md:3": "write 2020-03-02",
    "content/articles/2020-03-02-two.md:11": "did you mean 'amber+strict'? Known are clear, green, amber, amber+strict and red",
    "content/dossiers/one.md:18": "did you mean '2020-03-01-one'?",
    "content/dossiers/one.md:33": "did you mean '2020-03-01-one'?",
    "content/dossiers/one.md:31": "write {#bottom-line}",
    "content/places.yml:14": "did you mean 'lat'?",
    "content/pages/about.md:12": "an address of mail begins with its scheme: mailto:desk@desk.example",
    "themes/own/templates/article.html:4": "did you mean 'endblock'?",
    "themes/own/theme.yml:6": "did you mean 'default'?",
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Problem]:
    folder: Path = tmp_path_factory.mktemp("desk")
    write(folder, FILES)
    return check(folder)


def test_every_mistake_is_found_on_its_line_with_a_way_out(found: list[Problem]) -> None:
    places = {(p.path, p.line, p.code) for p in found}
    assert len(PLANTED) > 100
    assert [mistake for mistake in PLANTED if mistake not in places] == []
    assert [p for p in found if not p.hint or (p.line and not p.excerpt)] == []


def test_nothing_is_told_that_is_no_mistake(found: list[Problem]) -> None:
    told = [(p.path, p.line, p.code) for p in found if p.severity != "note" and p.code not in FOLLOWING]
    assert [problem for problem in told if problem not in PLANTED] == []


@pytest.mark.parametrize("place", HINTS)
def test_the_hint_names_the_fix(place: str, found: list[Problem]) -> None:
    assert HINTS[place] in {p.hint for p in found if p.where.startswith(f"{place}:")}
