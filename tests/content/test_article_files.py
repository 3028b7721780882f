from __future__ import annotations

import datetime as dt
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.content.article import read_article
from briefgen.content.frontmatter import split_front_matter
from briefgen.content.pages import read_text_page
from briefgen.model.article import Article, DateRef, EntityRef, Figure, Source, TextPage
from briefgen.model.edtf import parse

FULL = """\
---
title: Ferry talks resume
description: Harbour masters say the timetable is the last open point
summary: What the desk makes of it
date: "2021-03-04?"
updated: 2021-03-05T18:30:00+01:00
lang: fr
dateline: Valletta
source:
  url: https://harbour.example/news/1
  publisher: The Harbour Post
  author: A. Writer
  retrieved: 2026-11-24T10:12:00Z
  sha256: {sha}
  written: {sha}
  archived: https://archive.example/1
  rights: All rights reserved
show: excerpt
tlp: TLP:AMBER+STRICT
grade: b2
actors: [malta, Harbour Service, {{id: hps, as: [HPS, The Service], by: acronym}}]
places:
- valletta
- name: Gozo
  as: Gozo
dates:
- {{value: 2021-03-07, text: the 7 March meeting}}
- 2017-05
- "2021-03-08/2021-03-09"
not: [Friday]
figures:
- {{caption: The quay at dawn, credit: N. Body, src: null}}
- The old customs house
tags: ports
translation_of: pourparlers
slug: ferry-talks
redirect_from: [/old/ferries/]
draft: yes
embargo: 2026-12-01
reviewed: 2026-11-24
---
# First
""".format(sha="ab" * 32)


def read(front: str, body: str = "Text.") -> Article:
    article, problems = read_article("content/articles/a.md", f"---\n{front}\n---\n{body}\n".encode(), language="en")
    assert problems == ()
    assert article is not None
    return article


def test_every_key_of_the_design_is_read() -> None:
    data = FULL.encode()
    article, problems = read_article("content/articles/2021/ferry.md", data, language="en")
    assert problems == ()
    assert article is not None
    assert article == Article(
        id="ferry",
        path="content/articles/2021/ferry.md",
        title="Ferry talks resume",
        blocks=article.blocks,
        dek="Harbour masters say the timetable is the last open point",
        summary="What the desk makes of it",
        published=parse("2021-03-04?"),
        updated=parse("2021-03-05"),
        lang="fr",
        dateline="Valletta",
        source=Source(
            url="https://harbour.example/news/1",
            publisher="The Harbour Post",
            authors=("A. Writer",),
            retrieved="2026-11-24T10:12:00Z",
            sha256="ab" * 32,
            written="ab" * 32,
            archived="https://archive.example/1",
            rights="All rights reserved",
        ),
        show="excerpt",
        tlp="amber+strict",
        grade="B2",
        actors=(
            EntityRef("malta", line=21, col=10),
            EntityRef("Harbour Service", line=21, col=17),
            EntityRef("hps", ("HPS", "The Service"), "acronym", line=21, col=34),
        ),
        places=(EntityRef("valletta", line=23, col=3), EntityRef("Gozo", ("Gozo",), line=24, col=3)),
        dates=(
            DateRef(parse("2021-03-07") or pytest.fail("no date"), "the 7 March meeting", line=27, col=3),
            DateRef(parse("2017-05") or pytest.fail("no date"), line=28, col=3),
            DateRef(parse("2021-03-08/2021-03-09") or pytest.fail("no date"), line=29, col=3),
        ),
        rejected=("Friday",),
        figures=(Figure("The quay at dawn", "N. Body"), Figure("The old customs house")),
        tags=("ports",),
        translation_of="pourparlers",
        slug="ferry-talks",
        redirect_from=("/old/ferries/",),
        draft=True,
        embargo=dt.date(2026, 12, 1),
        reviewed=dt.date(2026, 11, 24),
        digest=hashlib.sha256(data).hexdigest(),
        translated_at=(35, 17),
        redirects_at=((37, 17),),
    )
    assert article.blocks[0].line == 42


def test_scalars_stay_as_they_are_written() -> None:
    article = read("title: 012\ndek: no\ntags: [12:30, on, 1_000, 0x1F, 'null', 2018-08-24, Null]\ndateline: 1e3")
    assert (article.title, article.dek, article.dateline) == ("012", "no", "1e3")
    assert article.tags == ("12:30", "on", "1_000", "0x1F", "null", "2018-08-24", "Null")


@pytest.mark.parametrize("nothing", ["null", "~", ""])
def test_plain_null_tilde_and_nothing_mean_absent(nothing: str) -> None:
    article = read(f"title: A\ndek: {nothing}\nsource: {nothing}\nactors: {nothing}\npublished: {nothing}")
    assert (article.dek, article.source, article.actors, article.published) == ("", None, (), None)


def test_a_source_of_which_nothing_is_known_is_still_a_source() -> None:
    assert read("title: A\nsource: {url: null}").source == Source()
    assert read("title: A\nsource: The Harbour Post").source == Source(publisher="The Harbour Post")


def test_the_language_of_the_site_is_the_default() -> None:
    article, _ = read_article("a.md", b"---\ntitle: A\n---\n", language="ar")
    assert article is not None
    assert article.lang == "ar"


@pytest.mark.parametrize(
    "moment",
    ["2019-01-02T01:51:00Z", "2019-01-02 01:51", "2019-01-02T01:51:00.250+05:30", "2019-01-02t01:51:00 UTC", "2019-01-02"],
)
def test_a_point_in_time_becomes_its_calendar_day(moment: str) -> None:
    assert read(f"title: A\npublished: {moment}").published == parse("2019-01-02")


def test_an_inferred_point_in_time_stays_inferred() -> None:
    assert read("title: A\npublished: 2019-01-02T01:51:00Z?").published == parse("2019-01-02?")


def test_what_is_wrong_in_one_field_leaves_the_others() -> None:
    data = b"---\ntitle: A\nshow: half\ntags: [a, [b], c]\npublished: soon\n---\nText.\n"
    article, problems = read_article("a.md", data, language="en")
    assert [p.code for p in problems] == ["value-unknown", "kind-wrong", "date-unreadable"]
    assert article is not None
    assert (article.show, article.tags, article.published) == (None, ("a", "c"), None)
    assert article.blocks


def test_a_file_beyond_the_limit_is_refused() -> None:
    article, problems = read_article("a.md", b"---\ntitle: A\n---\n" + b"x" * 1_000_000, language="en")
    assert article is None
    assert [(p.code, p.message) for p in problems] == [("file-too-big", "the file has 1.0 MB; at most 1 MB are read")]


def test_mac_line_ends_are_read() -> None:
    article, problems = read_article("a.md", b"---\rtitle: A\rshow: full\r---\rText.\r", language="en")
    assert problems == ()
    assert article is not None
    assert (article.title, article.show, article.blocks[0].text, article.blocks[0].line) == ("A", "full", "Text.", 5)


def test_a_front_matter_is_parted_from_its_body() -> None:
    assert split_front_matter("---\ntitle: A\n---\nBody\n---\nmore") == ("title: A\n", "Body\n---\nmore", 4)
    assert split_front_matter("\ufeff---  \r\ntitle: A\r\n--- \r\n") == ("title: A\n", "", 4)
    assert split_front_matter("---\n---") == ("", "", 2)
    assert split_front_matter("no front matter\n---\n") == ("", "no front matter\n---\n", 1)
    assert split_front_matter("---- \ntitle: A\n----\n") == ("", "---- \ntitle: A\n----\n", 1)


def test_a_line_of_dashes_inside_an_indented_value_closes_nothing() -> None:
    assert read("title: A\nsummary: |-\n  one\n  ---\n  two").summary == "one\n---\ntwo"


def test_a_page_is_read() -> None:
    data = b"---\ntitle: About\nsummary: Who we are\ndraft: true\n---\nText.\n"
    page, problems = read_text_page("content/pages/about.md", data, language="en")
    assert problems == ()
    assert page is not None
    digest = hashlib.sha256(data).hexdigest()
    assert page == TextPage(
        "about", "content/pages/about.md", "About", page.blocks, "en", "Who we are", draft=True, digest=digest
    )


ODD = st.text(st.sampled_from("abc:-#'\"[]{},&*!|>%@`?\n\t \\0é\u0085\u2028👍"), max_size=60)


@given(ODD)
@settings(max_examples=300, deadline=None)
def test_no_front_matter_makes_the_reader_fail(front: str) -> None:
    data = f"---\ntitle: {front}\n---\nText.\n".encode()
    article, problems = read_article("a.md", data, language="en")
    if article is None:
        assert any(p.severity == "error" for p in problems), "what cannot be read is told"
    else:
        assert (article.id, article.path, bool(article.title.strip())) == ("a", "a.md", True)
    lines = data.decode().split("\n")
    for problem in problems:
        assert 1 <= problem.line <= len(lines)
        assert problem.excerpt == lines[problem.line - 1]
        assert 1 <= problem.col <= len(problem.excerpt) + 1


@given(st.binary(max_size=80))
@settings(max_examples=200, deadline=None)
def test_no_bytes_make_the_reader_fail(data: bytes) -> None:
    article, problems = read_article("a.md", b"---\n" + data, language="en")
    if article is None:
        assert any(p.severity == "error" for p in problems), "what cannot be read is told"
    else:
        assert (article.id, article.path, bool(article.title.strip())) == ("a", "a.md", True)
