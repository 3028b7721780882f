"""
A canary in every place where a secret can stand, in random projects: none is found in a public build, and other canaries of
other lengths in the same places change no byte of it.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import re
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen import build
from briefgen.model.holdings import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

DAY = dt.date(2026, 11, 24)
PROJECTS = 200 if os.environ.get("BRIEFGEN_STRESS") else 5
HOLE = re.compile(r"⟨(\w+)⟩")

SETTINGS = (
    "title: Valley\ndescription: Of mills [@⟨h0id⟩] and @⟨h0id⟩\n"
    "base_url: https://valley.example/b/\nprofiles: {partner: {max_tlp: red}}\n"
)
ACTORS = """\
- id: ⟨aid⟩
  name: ⟨Aname⟩ Cell
  type: armed-group
  tlp: red
  aliases: [⟨Aalias⟩]
  former: [⟨Aformer⟩]
  names: {ar: ⟨Aar⟩}
  note: About ⟨Anote⟩.
  same_as: ['https://x.example/⟨asame⟩']
  roles: [{title: ⟨Arole⟩, of: mill-guard}]
- id: mill-guard
  name: Mill Guard
  type: armed-group
  part_of: [⟨aid⟩]
  note: Works with ⟨Aalias⟩ [@⟨h0id⟩].
  same_as: ['https://x.example/⟨Aalias⟩', 'https://x.example/mill']
  aliases: [Guard of ⟨Aname⟩ Cell]
  roles: [{title: wing, of: ⟨aid⟩}, {title: Envoy to ⟨Aalias⟩, of: ⟨aid⟩}]
"""
PLACES = [
    "- {id: ⟨pid⟩, name: ⟨Pname⟩ Camp, kind: site, tlp: red, lat: ⟨nlat⟩, lon: ⟨nlon⟩, aliases: [⟨Palias⟩], note: ⟨Pnote⟩}",
    "- {id: milltown, name: Milltown, kind: town, lat: 11.0, lon: 21.0, within: [⟨pid⟩], note: Near ⟨Pname⟩ Camp.}",
    "- {id: ford, name: Long Ford, kind: site, lat: 10.1⟨nfine⟩, lon: 20.1⟨nfine⟩, precision_km: 30}",
]
SOURCES = (
    "- {id: ⟨sid⟩, name: ⟨Sname⟩ Hush, show: none, domains: [⟨sdom⟩.example]}\n"
    "- {name: Valley Post, licence: Leave of ⟨Aalias⟩}\n"
)
HIDDEN_BLOCKS = [
    "A ⟨b1⟩ stood there on 5 August 2018. {tlp=red}",
    "### ⟨b2⟩ heading {tlp=red}",
    "- an item\n- ⟨b3⟩ item {tlp=red}\n  - ⟨b16⟩ below it\n    1. ⟨b17⟩ further down",
    "| one | two |\n|---|---|\n| left | ⟨b4⟩ {tlp=red} |",
    "> A ⟨b5⟩ quotation. {tlp=red}",
    "{tlp=red}\n```\n⟨b6⟩ code\n```",
    "See the note.[^n] {tlp=red}\n\n[^n]: A ⟨b7⟩ note.",
    '![⟨b8⟩](/static/⟨b9⟩.png "A ⟨b10⟩ caption") {tlp=red}',
    "{tlp=red}\n> [!WARNING]\n> ⟨b11⟩ warning",
    "[⟨b12⟩](https://x.example/⟨b13⟩) {tlp=red}",
    "“We ⟨b14⟩,” ⟨B15⟩ said. {tlp=red}",
    "The Qualm Office of Ostvale met. {tlp=red}",
]
OPEN_BLOCKS = [
    "The Mill Guard met at Milltown on 2 August 2018.",
    "Ministers came to Long Ford. They spoke for an hour, and nobody knew why.",
    "“The dam holds,” a spokesman of the Mill Guard said on Friday.",
    "## What came next\n\nThe water fell by a metre.",
    "- first\n- second",
    "One saw it [@⟨h0id⟩, p. 3], two [see @⟨h0id⟩] and [-@⟨h0id⟩] did not, says @⟨h0id⟩.",
    "The ⟨Aname⟩ Cell and ⟨Aalias⟩ came to the ⟨Pname⟩ Camp with ⟨Aformer⟩.",
]
WITNESS = """\
---
title: What ⟨Wname⟩ Nesme saw
dek: ⟨Wname⟩ Nesme and ⟨Wother⟩ spoke
summary: A witness, ⟨wname⟩ nesme, spoke.
published: 2018-08-0⟨nday⟩
dateline: ⟨Wother⟩
source:
  publisher: Valley Post
  url: https://post.example/2018/⟨wname⟩-nesme-saw/
  archived: https://archive.example/⟨wname⟩%20nesme
  authors: [⟨Wname⟩ Nesme, Ines Roh]
  rights: Words by ⟨Wother⟩
  sha256: ⟨hash⟩
show: full
redact: [⟨Wname⟩ Nesme, {text: ⟨Wother⟩}]
not: [⟨wother⟩]
actors: [mill-guard, {id: ⟨Wname⟩ Nesme, as: [the ⟨wnick⟩]}, ⟨Wother⟩ Ltd]
places: [milltown, {id: ⟨Wother⟩ House}]
tags: [⟨wother⟩, dam]
redirect_from: [/⟨wother⟩/]
figures: [{caption: ⟨Wother⟩ at home, credit: ⟨Wname⟩ Nesme, src: /static/dam.png, alt: ⟨Wother⟩}]
corrections: [{date: 2018-09-01, text: We had misspelt ⟨WNAME⟩ NESME.}]
---
At Milltown **⟨Wname⟩** Nesme, ⟨Wother⟩ and [⟨Wother⟩](https://x.example/⟨wother⟩) told the Mill Guard’s story.
The ⟨Wnick⟩ left.

## What ⟨Wother⟩ says {#⟨wother⟩}

- an item of ⟨WNAME⟩-NESME’s
- see ![⟨Wother⟩](/static/⟨wother⟩.png)

| who | `⟨wother⟩` |
|---|---|
| ⟨Wname⟩ Nesme’s | dam |

```
⟨wname⟩ nesme
```

> [!NOTE]
> ⟨Wother⟩ note

“I saw the ⟨wnick⟩,” ⟨Wname⟩ Nesme told reporters in Milltown.
"""
BYLINE = """\
---
title: A plain report
source: {publisher: Valley Post, authors: [⟨Yname⟩ Person], sha256: ⟨hash⟩}
show: full
redact: [⟨Yname⟩ Person]
---
The water fell.

| first | last |
|---|---|
| ⟨Yname⟩ | Person |
"""
HIDDEN_HEAD = (
    "title: ⟨H{n}title⟩ talks\ndek: A ⟨h{n}dek⟩\nsummary: A ⟨h{n}sum⟩\npublished: 2018-08-03\n"
    "actors: [mill-guard, ⟨H{n}actor⟩ Lone]\n"
    "places: [⟨H{n}place⟩ Hamlet]\ntags: [⟨h{n}tag⟩]\nslug: ⟨h{n}slug⟩\nredirect_from: [/⟨h{n}old⟩/]\n"
    "figures: [{{caption: A ⟨h{n}cap⟩, src: /static/⟨h{n}src⟩.png}}]\n"
)
HIDING = [
    "tlp: amber\n",
    "draft: true\n",
    "embargo: 2027-01-01\n",
    "show: none\nsource: {publisher: P}\n",
    "source: {publisher: ⟨Sname⟩ Hush, authors: [⟨Hauthor⟩]}\n",
    "source: {url: 'https://www.⟨sdom⟩.example/⟨hpath⟩'}\n",
]
DOSSIER = """\
---
title: The mills
parent: ⟨did⟩
match:
  actors: {any: [Mill Guard, ⟨aid⟩]}
  not: {places: {any: [⟨H0place⟩ Hamlet]}}
or_match:
- dossiers: {any: [⟨did⟩]}
- actors: {any: [⟨H0actor⟩ Lone]}
- tags: {any: [⟨h0tag⟩]}
- publishers: {any: [⟨Sname⟩ Hush]}
- text: {any: [the ⟨Aname⟩ Cell]}
include: [⟨h0id⟩]
judgements: [{text: The ⟨Aname⟩ Cell holds., basis: So says ⟨Aalias⟩., sources: [⟨h0id⟩]}]
indicators: [{text: ⟨Aalias⟩ moves, state: seen}]
alerts: [Watch ⟨Aname⟩ Cell]
timeline: {pin: [2018-08-11, {date: 2018-08-02, text: So ⟨Aalias⟩ says.}, {date: 2018-08-12, article: ⟨h0id⟩}]}
---
The mills stand, says ⟨Aalias⟩ [@⟨h0id⟩]. See [the plan](⟨did⟩.md) [@⟨h0id⟩; @open-0; @⟨h0id⟩].
Others doubt it [see @⟨h0id⟩, p. 2].

### What ⟨Aalias⟩ says [@⟨h0id⟩]

A ⟨d1⟩ paragraph.[^s] {tlp=red}

[^s]: A ⟨d2⟩ note.
"""
PLAN = (
    "---\ntitle: ⟨Dtitle⟩ plan\n{why}match: {{actors: {{any: [Mill Guard]}}}}\nsummary: ⟨Dsum⟩\n"
    "judgements: [{{text: ⟨Djudge⟩}}]\n"
    "indicators: [{{text: ⟨Dsign⟩}}]\nalerts: [⟨Dalert⟩]\n---\nA ⟨dtext⟩ text.\n"
)
PAGE = "---\ntitle: ⟨Gtitle⟩\n{why}---\nA ⟨gtext⟩.\n"
GONE = (
    "---\ntitle: An old report\nwithdrawn: {date: 2018-10-01, reason: ⟨Aalias⟩ lied.}\npublished: 2018-07-01\ndek: ⟨Odek⟩\n"
    "summary: ⟨Osum⟩\ntags: [⟨otag⟩]\nactors: [⟨Oactor⟩ Club]\n"
    "source: {publisher: Valley Post, authors: [⟨Oauthor⟩]}\n---\nA ⟨obody⟩.\n"
)


def template(pick: random.Random) -> dict[str, str]:
    """A random project with holes for its secrets: always the same public part for the same ``pick``."""
    files = {
        "site.yml": SETTINGS,
        "content/actors.yml": ACTORS,
        "content/places.yml": "\n".join(PLACES) + "\n",
        "content/sources.yml": SOURCES,
        "content/articles/witness.md": WITNESS.replace("⟨nday⟩", str(pick.randint(1, 9))),
        "content/dossiers/mills.md": DOSSIER,
        "content/dossiers/⟨did⟩.md": PLAN.format(why=pick.choice(["status: draft\n", "tlp: amber\n", "status: proposed\n"])),
        "content/pages/⟨gid⟩.md": PAGE.format(why=pick.choice(["draft: true\n", "tlp: green\n"])),
        "content/pages/about.md": "---\ntitle: About\n---\nWe know ⟨Aalias⟩ [@open-0; @⟨h0id⟩].\n\nA ⟨g2⟩. {tlp=amber}\n",
        "content/articles/gone.md": GONE,
        "content/articles/byline.md": BYLINE if pick.random() < 0.5 else BYLINE.partition("\n\n|")[0] + "\n",
        "vault/ab/original.txt": "⟨vault⟩",
        "inbox/new.txt": "⟨inbox⟩",
    }
    for number in range(pick.randint(1, 3)):
        head = HIDDEN_HEAD.format(n=number)
        files[f"content/articles/⟨h{number}id⟩.md"] = f"---\n{head}{pick.choice(HIDING)}---\nA ⟨h{number}body⟩ of it.\n"
    for number in range(pick.randint(1, 3)):
        blocks = [*pick.sample(OPEN_BLOCKS, 4), *pick.sample(HIDDEN_BLOCKS, pick.randint(1, 6))]
        pick.shuffle(blocks)
        head = f"title: Open talks {number}\nsummary: So it was [@⟨h0id⟩], says @⟨h0id⟩.\npublished: 2018-08-1{number}\n"
        head += "actors: [mill-guard, ⟨aid⟩]\nplaces: [milltown, ford, ⟨pid⟩]\n"
        terms = pick.choice(
            [
                "",
                "source: {publisher: Valley Post, sha256: ⟨hash⟩}\n",
                "source: {publisher: Other, url: 'https://o.example/'}\n",
            ]
        )
        more = "dates: [2018-08-02, {value: 2018-08-05, text: 5 August 2018}]\ntranslation_of: ⟨h0id⟩\n"
        files[f"content/articles/open-{number}.md"] = f"---\n{head}{terms}{more}---\n" + "\n\n".join(blocks) + "\n"
    return files


def canaries(draw: random.Random, least: int) -> Callable[[str], str]:
    """Return what fills a hole: always the same word for the same hole, of ``least`` letters or more."""
    known: dict[str, str] = {}

    def word(hole: str) -> str:
        key = hole.lower()
        if key not in known:
            letters = "".join(draw.choice("bdfgkmpvwxz") + draw.choice("aiou") for _ in range(draw.randint(least, least + 4)))
            known[key] = f"q{letters}" if not key.startswith("n") else str(draw.randint(11, 79))
            if key == "hash":
                known[key] = "".join(draw.choice("0123456789abcdef") for _ in range(64))
        found = known[key]
        return found.upper() if hole.isupper() and len(hole) > 1 else found.title() if hole[0].isupper() else found

    word.__dict__["known"] = known
    return word


def write(folder: Path, files: dict[str, str], fill: Callable[[str], str]) -> None:
    for name, text in files.items():
        path = folder / HOLE.sub(lambda m: fill(m[1]), name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HOLE.sub(lambda m: fill(m[1]), text), encoding="utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@settings(max_examples=PROJECTS, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
@given(seed=st.integers(0, 2**32))
def test_no_canary_sings(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    files = template(random.Random(seed))
    holes = {hole.lower() for name, text in files.items() for hole in HOLE.findall(name + text)}
    assert len(holes) >= 40
    built = []
    for number, least in enumerate((3, 6)):
        folder = tmp_path_factory.mktemp(f"p{number}")
        fill = canaries(random.Random(seed + number + 1), least)
        write(folder, files, fill)
        report = build(folder, day=DAY, jobs=1)
        assert [p for p in report.problems if p.severity == "error"] == []
        built.append(tree(folder / "_site"))
        assert {f"actors/mill-guard/{file.file}" for file in FORMATS.values() if file.id != "icalendar"} <= built[-1].keys()
        for hole, word in fill.__dict__["known"].items():
            if not hole.startswith("n"):
                bird = word.lower().encode()
                assert [
                    path for path, data in built[-1].items() if bird in data.lower() or bird in path.lower().encode()
                ] == [], hole
    assert [path for path in built[0].keys() | built[1].keys() if built[0].get(path) != built[1].get(path)] == []
