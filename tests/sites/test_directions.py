"""What runs from right to left stands apart from what does not: no page puts both into one unit of text."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from lxml import etree

import briefgen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARABIC = {
    "title": "أخبار الميناء", "tagline": "كل يوم", "article": "البحارة يوقعون هدنة", "publisher": "بريد الميناء",
    "author": "سلمى الراعي", "actor": "اتحاد البحارة", "other": "مكتب الرصيف", "role": "رئيسة", "place": "بلدة الطاحونة",
    "region": "وادي النهر", "tag": "هدنة", "dossier": "هدنة الرصيف", "credit": "مصور", "licence": "مفتوح",
    "sentence": "وقع البحارة الهدنة مع مكتب الرصيف في بلدة الطاحونة",
}  # fmt: skip
LATIN = {
    "title": "Quay News", "tagline": "Every day", "article": "Sailors sign a truce", "publisher": "Quay Post",
    "author": "Sal Herder", "actor": "Sailors Union", "other": "Quay Office", "role": "Chair", "place": "Milltown",
    "region": "River Valley", "tag": "truce", "dossier": "The quay truce", "credit": "Photographer", "licence": "open",
    "sentence": "The sailors signed the truce with the Quay Office in Milltown",
}  # fmt: skip
FILES = {
    "site.yml": """\
title: {title}
base_url: https://quay.example/
language: {site}
description: {sentence}
theme_options: {{tagline: {tagline}}}
""",
    "content/actors.yml": """\
- id: union
  name: {actor}
  type: organisation
  aliases: [{tag}]
  former: [{credit}]
  note: {sentence}
  roles: [{{title: {role}, of: office}}, {{title: {role}, from: 2019-01-01}}]
  part_of: [office]
- {{id: office, name: {other}, type: organisation}}
""",
    "content/places.yml": """\
- {{id: valley, name: {region}, kind: region}}
- {{id: mill, name: {place}, kind: town, within: valley, lat: 35.1, lon: 36.2}}
""",
    "content/sources.yml": "- {{id: post, name: {publisher}, grade: B, licence: {licence}}}\n",
    "content/articles/one.md": """\
---
title: {article}
dek: {sentence}
summary: {sentence}
published: 2020-03-05
lang: {text}
dateline: {place}
source: {{url: 'https://post.example/1', publisher: {publisher}, authors: [{author}, {credit}]}}
show: excerpt
grade: B2
actors: [union, office]
places: [mill]
dates: [2020-03-05]
tags: [{tag}]
figures: [{{caption: {sentence}, credit: {credit}, src: null}}]
corrections: [{{date: 2020-03-07, text: {sentence}}}]
---
{sentence}.

{sentence}.

{sentence}.
""",
    "content/articles/two.md": """\
---
title: {tag} {article}
published: 2020-03-06
lang: {text}
source: {{url: null, publisher: {author}}}
actors: [union]
places: [mill]
---
{sentence}. {sentence}.
""",
    "content/dossiers/truce.md": """\
---
title: {dossier}
lang: {text}
summary: {sentence}
as_of: 2020-03-08
alerts: [{sentence}]
match: {{actors: {{any: [{actor}]}}, text: {{any: [{tag}]}}, tags: {{any: [{tag}]}}}}
or_match: [{{places: {{within: [{region}]}}}}]
judgements: [{{text: {sentence}, likelihood: likely, confidence: moderate, basis: {sentence}, sources: [one]}}]
indicators: [{{text: {sentence}, state: seen, last: 2020-03-06}}]
---
{sentence}.
""",
    "content/dossiers/part.md": """\
---
title: {role} {dossier}
lang: {text}
parent: truce
match: {{dossiers: {{any: [truce]}}}}
---
{sentence}.
""",
}
BLOCKS = frozenset(
    "html head title body header footer main nav section article aside div p ul ol li h1 h2 h3 h4 dl dt dd table thead tbody "
    "tr th td caption figure figcaption blockquote details summary form label button fieldset option svg g text desc".split()
)
ISOLATED = re.compile("\u2068[^\u2069]*\u2069")
OWN_WORDS = re.compile("Natural Earth|JavaScript|ISO")
"""What the interface itself says in Latin letters in Arabic sentences that were written for it."""


def is_apart(element: etree._Element) -> bool:
    return element.tag == "bdi" or "dir" in element.attrib or "tlp" in element.get("class", "").split()


def is_boxed(parent: etree._Element) -> bool:
    """Whether the style sheet sets each child of an element as a box of its own."""
    return bool({"kicker", "marks"} & set(parent.get("class", "").split()))


def units(element: etree._Element, way: str) -> Iterator[tuple[str, str]]:
    """The texts that the algorithm for both directions sees apart, the element's own last, with the direction of each."""
    way = "auto" if element.tag == "bdi" else element.get("dir", way)
    gathered = element.text or ""
    for child in element:
        is_read = isinstance(child.tag, str) and child.tag not in {"script", "style"} and element.tag != "head"
        inner = list(units(child, way)) if is_read else []
        if inner and not (child.tag in BLOCKS or is_apart(child) or is_boxed(element)):
            gathered += inner.pop()[0]
        else:
            gathered += " " if is_apart(child) else "\n"
        yield from inner
        gathered += child.tail or ""
    yield gathered, way


def mixed(page: str) -> set[str]:
    """Units of a page in which letters run both ways, or in a page from left to right a number beside Arabic."""
    root = etree.HTML(page)
    found = set()
    for line, way in ((line, way) for text, way in units(root, "ltr") if way != "auto" for line in text.split("\n")):
        against, beside = ({"L"}, {"R", "AL"}) if way == "rtl" else ({"R", "AL"}, {"L", "EN", "AN"})
        ways = {unicodedata.bidirectional(letter) for letter in OWN_WORDS.sub("", ISOLATED.sub("", line))}
        if ways & against and ways & beside:
            found.add(" ".join(line.split()))
    return found


@pytest.mark.parametrize(("site", "text", "words"), [("en", "ar", ARABIC), ("ar", "en", LATIN)], ids=["en", "ar"])
def test_words_of_one_direction_are_kept_apart_from_words_of_the_other(
    site: str, text: str, words: dict[str, str], tmp_path: Path
) -> None:
    for path, content in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content.format(**words, site=site, text=text), encoding="utf-8")
    report = briefgen.build(tmp_path, jobs=1)
    assert [p for p in report.problems if p.severity == "error"] == []
    pages = sorted((tmp_path / "_site").rglob("*.html"))
    assert len(pages) > 15
    found = {(page.relative_to(tmp_path / "_site").as_posix(), unit) for page in pages for unit in mixed(page.read_text())}
    assert sorted(found) == []
