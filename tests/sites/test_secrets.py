"""
A project with a secret in every place that a mark can hide, and what its public site tells of them: nothing.

Two things are asked of the bytes of all files: none holds a secret, and other secrets in the same places change none.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from briefgen import build
from briefgen.app.explaining import explain_article, list_dossiers

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2026, 11, 24)
FILES = {
    "site.yml": "title: Valley\nbase_url: https://valley.example/b/\nprofiles: {partner: {max_tlp: red}}\n",
    "content/actors.yml": """\
- {id: qq-cell, name: Qq Cell, type: armed-group, tlp: red, aliases: [Qqalias]}
- id: mill-guard
  name: Mill Guard
  type: armed-group
  part_of: [qq-cell]
  roles: [{title: wing, of: qq-cell}, {title: arm, of: Qqalias}, {title: friend, of: qq-lone}]
- {id: qq-person, name: Qq Person, type: person, tlp: red}
""",
    "content/places.yml": """\
- {id: qq-camp, name: Qq Camp, kind: site, tlp: red, lat: 10.5, lon: 20.5}
- {id: milltown, name: Milltown, kind: town, lat: 11.0, lon: 21.0, within: [qq-camp]}
""",
    "content/sources.yml": """\
- {id: qq-hush, name: Qq Hush, show: none, domains: [hush.example]}
- {name: Valley Post, licence: CC BY 4.0}
""",
    "content/articles/open-talks.md": """\
---
title: Open talks
published: 2018-08-01
actors: [mill-guard, qq-cell]
places: [milltown, qq-camp]
dates: [2018-08-02, {value: 2018-08-05, text: qq fifth of August}]
translation_of: qq-draft
figures: [{caption: A qqcaption, src: /static/dam.png}, {caption: An open caption}]
tags: [dam]
---
The Mill Guard met at Milltown on 2 August 2018. See [more](qq-draft.md).

Ministers came.[^open]

## The qqheading {tlp=red}

They left.

A qqparagraph, on the qq fifth of August.[^shut] {tlp=red}

![qqalt](/static/dam.png "A qqcaption") {tlp=red}

| one | two |
|---|---|
| left | qqcell {tlp=red} |

- an item
- qqitem {tlp=red}

[^open]: An open note.
[^shut]: A qqnote, of which only the hidden text speaks.
""",
    "content/articles/witness.md": """\
---
title: What Qqwit Nesme saw
dek: Qqwit Nesme and Qqoth spoke
summary: A witness, qqwit nesme, spoke.
published: 2018-08-06
dateline: Qqoth
source:
  publisher: Valley Post
  url: https://post.example/2018/qqwit-nesme-saw/
  archived: https://archive.example/qqwit%20nesme
  authors: [Qqwit Nesme, Ines Roh]
  rights: Words by Qqoth
  sha256: 0000000000000000000000000000000000000000000000000000000000000000
show: full
redact: [Qqwit Nesme, {text: Qqoth}]
actors: [mill-guard, {id: Qqwit Nesme, as: [the qqnick]}, Qqoth Ltd]
places: [milltown, {id: Qqoth House}]
dates: [2018-08-07]
tags: [qqoth, dam]
redirect_from: [/qqoth/]
figures: [{caption: Qqoth at home, credit: Qqwit Nesme, src: /static/dam.png}]
corrections: [{date: 2018-09-01, text: We had misspelt qqWIT NESME.}]
---
At Milltown **Qqwit** Nesme, Qqoth and [Qqoth](https://x.example/qqoth) told the Mill Guard’s story. The Qqnick left.

## What Qqoth says {#qqoth}

- an item of qqWIT-NESME’s
- see ![Qqoth](/static/qqoth.png)

| who | `qqoth` |
|---|---|
| Qqwit Nesme’s | dam |

```
qqwit nesme
```

On 7 August 2018 the Qq Cell and Qqalias came to the Qq Camp.
""",
    "content/articles/qq-draft.md": """\
---
title: Qq draft
draft: true
published: 2018-08-03
actors: [mill-guard, Qq Lone]
places: [Qq Hamlet]
redirect_from: [/qq-old/]
tags: [qqtag]
---
A qqbody.
""",
    "content/articles/qq-silenced.md": """\
---
title: Qq silenced
published: 2018-08-04
source: {publisher: Qq Hush}
actors: [mill-guard, Qq Lone]
dates: [2018-08-09]
---
A qqbody of another house.
""",
    "content/articles/qq-by-domain.md": """\
---
title: Qq by domain
published: 2018-08-04
source: {url: https://www.hush.example/qq}
actors: [mill-guard]
---
A qqbody of the same house.
""",
    "content/dossiers/mills.md": """\
---
title: The mills
parent: qq-plan
match:
  actors: {any: [Mill Guard, qq-cell, Qq Person]}
  not: {places: {any: [Qq Hamlet]}}
or_match:
- dossiers: {any: [qq-plan]}
- actors: {any: [Qq Lone]}
- tags: {any: [qqtag]}
- publishers: {any: [Qq Hush]}
- text: {any: [the Qq Cell]}
include: [qq-draft, qq-silenced]
exclude: [qq-by-domain]
judgements: [{text: It holds., sources: [qq-draft, open-talks]}]
---
The mills stand.

## A qqheading {tlp=red}

A qqparagraph. See [the plan](qq-plan.md).[^shut] {tlp=red}

The dam stands.

[^shut]: A qqnote.
""",
    "content/dossiers/qq-plan.md": "---\ntitle: Qq plan\nstatus: draft\nmatch: {actors: {any: [Mill Guard]}}\n---\nA qqtext.\n",
    "content/pages/about.md": "---\ntitle: About\n---\nPublic.\n\nA qqparagraph. {tlp=red}\n",
    "content/pages/qq-inside.md": "---\ntitle: Qq inside\ntlp: amber\n---\nA qqtext.\n",
}


def project(folder: Path, secret: str) -> Path:
    for name, text in FILES.items():
        path = folder / name.replace("qq", secret)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("qq", secret).replace("Qq", secret.title()), encoding="utf-8")
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture(scope="module")
def hidden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project(tmp_path_factory.mktemp("hidden"), "zxqv")
    report = build(folder, day=DAY, jobs=1)
    assert [p for p in report.problems if p.severity == "error"] == []
    return folder


def test_no_byte_of_the_public_site_holds_a_secret(hidden: Path) -> None:
    files = tree(hidden / "_site")
    assert [name for name in files if "zxqv" in name.lower()] == []
    assert [name for name, data in files.items() if b"zxqv" in data.lower()] == []
    assert b"The dam stands." in files["dossiers/mills/index.html"]


def test_what_is_redacted_leaves_the_same_mark_everywhere(hidden: Path) -> None:
    page = tree(hidden / "_site")["articles/witness/index.html"].decode()
    assert "[redacted] told the" in re.sub("<[^>]*>", "", page)
    assert "[redacted] left." in page
    assert "came to the [redacted]." in page
    assert "0000000000" not in page


def test_other_secrets_in_the_same_places_make_the_same_site(hidden: Path, tmp_path: Path) -> None:
    build(project(tmp_path, "aqxj"), day=DAY, jobs=1)
    assert tree(tmp_path / "_site") == tree(hidden / "_site")


def test_partners_get_what_is_marked_for_them(hidden: Path, tmp_path: Path) -> None:
    build(hidden, profile="partner", output=tmp_path / "partner", day=DAY, jobs=1)
    files = tree(tmp_path / "partner")
    for name, secrets in {
        "articles/open-talks/index.html": ("zxqvparagraph", "zxqvcaption", "zxqvcell", "zxqvitem", "zxqvnote", "zxqvheading"),
        "about/index.html": ("zxqvparagraph",),
        "zxqv-inside/index.html": ("zxqvtext",),
    }.items():
        assert [s for s in secrets if s.encode() not in files[name]] == [], name
    assert b"Zxqv draft" not in b"".join(files.values())


def test_rules_are_told_and_explained_as_the_public_site_has_them(hidden: Path) -> None:
    mills, plan = list_dossiers(hidden)
    assert (mills.articles, mills.rule) == (2, "An article is in when it names Mill Guard.")
    assert (plan.status, plan.articles) == ("draft", 2)
    assert str(explain_article(hidden, "mills", "open-talks").reason) == "In because it names Mill Guard."
    silenced = explain_article(hidden, "mills", "zxqv-silenced")
    assert (silenced.inside, str(silenced.reason)) == (
        False,
        "Hidden from the public site: the article may not be shown (show: none). Were it shown: Put in by hand (include).",
    )
    assert str(explain_article(hidden, "mills", "zxqv-draft").reason).startswith(
        "Hidden from the public site: the article is a draft."
    )
