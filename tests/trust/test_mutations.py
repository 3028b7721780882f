"""
Random mutations of everything that others send: each run ends within its limit, with a value or with a fault that the user can
understand, never with another exception.

The same 500 of a kind run each time. With BRIEFGEN_STRESS each kind goes on for BRIEFGEN_FUZZ_SECONDS (600) of CPU time
(shards: of time by the clock) with others, made by BRIEFGEN_FUZZ_SEED from all that the repository holds of the kind. A failure
names its number, which makes it again; `--junitxml x.xml -o junit_family=xunit1` tells how many there were.
"""

from __future__ import annotations

import datetime as dt
import importlib.util
import io
import os
import random
import signal
import time
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

from briefgen.content.article import read_article
from briefgen.content.dossier import read_dossier
from briefgen.content.html import to_html
from briefgen.content.registries import read_actors, read_places, read_publishers
from briefgen.model.article import Block
from briefgen.model.edtf import parse
from briefgen.model.errors import BriefgenError
from briefgen.model.page import Artifact, Fragments
from briefgen.model.problem import Problem
from briefgen.model.public import PublicArticle, PublicSite
from briefgen.model.settings import Settings
from briefgen.project.settings import read_settings
from briefgen.site import assets, chrome, open_theme, plan, render, search
from briefgen.sources import extract
from briefgen.sources.archives import Tally, read_warc
from briefgen.sources.feeds import read_feed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from playwright.sync_api import Browser

spec = importlib.util.spec_from_file_location("warcs", Path(__file__).parents[1] / "support" / "warcs.py")
assert spec
assert spec.loader
warcs = importlib.util.module_from_spec(spec)
spec.loader.exec_module(warcs)

EACH = 500
LIMIT = 5.0
"""Seconds of CPU time that one input may take: what the workers of `ingest` allow."""
MORE = float(os.environ.get("BRIEFGEN_FUZZ_SECONDS", "600")) if os.environ.get("BRIEFGEN_STRESS") else 0.0
SEED = os.environ.get("BRIEFGEN_FUZZ_SEED", "long")
ROOT = Path(__file__).parents[2]
SAMPLES = {
    "html": ("tests/inbox/*.htm*", "tests/sources/pages/*.html"),
    "text": ("tests/inbox/*.txt", "tests/sources/dumps/*.tsv"),
    "yaml": ("content/*.yml", "site.yml", "content/dossiers/*.md", "themes/*/theme.yml"),
    "markdown": ("content/articles/*.md", "content/pages/*.md", "tests/content/fixtures/*.txt", "docs/site/content/**/*.md"),
    "theme": ("briefgen/themes/default/templates/*.html",),
}
"""Where files of a kind lie, for the long run."""
MOST = 200_000
PIECES = (
    b"\x00", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\r\n", b"\r", b"\t", b"<", b">", b"&", b'"', b"'", b"-->", b"<!--",
    b"]]>", b"<![CDATA[", b"</p>", b"<table>", b"<tr>" * 40, b"<div>" * 300, b"&#x110000;", b"&amp;" * 50, b"<svg>",
    b"<template>", b"---\n", b"...\n", b": ", b"- ", b"  " * 30, b"[" * 60, b"{" * 60, b"&a ", b"*a", b"!!python/object ",
    b"|", b">-\n", b"%YAML 1.1\n", b"\\", b"`" * 40, b"*" * 200, b"_" * 99, b"> " * 60, b"1. " * 30, b"| - " * 60, b"[^1]: ",
    b"[x](", b"![x](<", b"](/", b"{tlp=red}", b"{#", b"#" * 9, b"~~~\n", b"\xe2\x80\xa8", b"\xd8\xa7" * 30,
    b"\xf0\x9f\x98\x80", b"9" * 400, b"1e999", b"-1", b"31 Feb 2024", b"0000-00-00", b"2018-13", b"{% for x in y %}",
    b"{% endfor %}", b"{{ ", b" }}", b"{% include 'a' %}", b"{% extends '!404.html' %}", b"__class__", b"|map", b"*9**9",
    b"WARC/1.0\r\n", b"Content-Length: -1\r\n", b"Content-Length: 99999999999\r\n", b"Content-Encoding: br\r\n",
    b"Transfer-Encoding: chunked\r\n\r\n", b"\x1f\x8b\x08\x00", b"<?xml version='1.0'?>", b"<!DOCTYPE x [<!ENTITY e 'ee'>]>",
    b"&e;" * 30, b"<item>", b"</item>", b"xml:base='//'",
)  # fmt: skip
PAGE = (
    b"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Boats tied up | Harbour Post</title>"
    b'<meta property="article:published_time" content="2018-09-17T08:00:00Z"><script type="application/ld+json">'
    b'{"@type":"NewsArticle","headline":"Boats tied up","author":[{"name":"Ida Roh"}],'
    b'"datePublished":"2018-09-17"}</script></head>'
    b"<body><nav><a href=/>Home</a></nav><article><h1>Boats tied up</h1><p class=byline>By Ida Roh</p>"
    b"<p>The crews of eleven boats kept them tied to the quay for a third day, and nobody came to speak.</p>"
    b"<figure><img src=a.jpg><figcaption>Boats at the quay. Photo: A. B.</figcaption></figure><h2>Soup</h2>"
    b"<p>A cook said that there was soup for two more days. After that it would not be he who gave way.</p>"
    b"<ul><li>one<li>two</ul>"
    b"<table><tr><th>Boat<th>Crew<tr><td>Ada<td>7</table><blockquote>We wait.</blockquote></article></body></html>"
)
PASTED = (
    b"Home\nNews\n\nBoats tied up\n\nBy Ida Roh in Port Maren\n17 September 2018\n\n"
    b"The crews of eleven boats kept them tied to the quay "
    b"for a third day.\n\nBoats at the quay (Photo: A. B.)\n\n"
    b"A cook said that there was soup for two more days.\n\nRelated stories\n"
    b"Share\nTweet\n\xc2\xa9 2018 Harbour Post. All rights reserved.\n"
)
ARTICLE = (
    b'---\ntitle: Boats tied up\npublished: "2018-09-17?"\nlang: en\n'
    b'source: {publisher: Harbour Post, url: "https://post.example/1"}\n'
    b"actors: [union, {id: ministry, as: [Ministry of Ports], by: acronym}]\nplaces: [port-maren]\n"
    b"dates:\n- {value: 2018-09-07, text: 7 September}\n- 2017-05\ntags: [strike]\nredact: [Oda]\ntlp: clear\n---\n"
)
BODY = (
    b"The *crews* kept **them** tied.[^1]\n\n## Soup {#soup}\n\n- one\n- two\n  1. three\n\n> We wait.\n\n"
    b"| Boat | Crew |\n|---|--:|\n| Ada | 7 |\n\n"
    b'![Quay](/static/a.png "Boats") {tlp=amber}\n\n```python\nx = 1\n```\n\n> [!NOTE]\n>'
    b" A note with [a link](sochi.md).\n\n[^1]: A note.\n"
)
ENTRIES = (
    b"- id: union\n  name: Harbour Union\n  type: organisation\n  aliases: [Union of the Harbour]\n  names: {ar: [x]}\n"
    b"  roles: [{title: chair, of: ministry, from: 2018}]\n  lat: 1.5\n  lon: 2.5\n  domains: [post.example]\n  show: full\n"
)
SITE = (
    b"title: Strait Watch\nbase_url: https://desk.example/b/\nlanguage: en\nmenu: [dossiers, map]\n"
    b"policy: {max_tlp: clear, show: excerpt, excerpt_words: 150, excerpt_share: 0.2}\nprofiles: {partner: {max_tlp: amber}}\n"
)
DOSSIER = (
    b"---\ntitle: The strike\nas_of: 2018-09-20\nmatch:\n  dates: {from: 2017-05-04}\n"
    b"  actors: {any: [union]}\n  not: {text: {any: [golf]}}\n"
    b"or_match: [{tags: {any: [strike]}}]\njudgements:\n- {text: It will last., likelihood: likely, sources: [a]}\n---\nText.\n"
)
RSS = (
    b'<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><link>https://post.example/</link>'
    b"<item><title>Boats</title><link>/1</link><pubDate>Mon, 17 Sep 2018 08:00:00 GMT</pubDate>"
    b"<description>&lt;p&gt;Tied up.&lt;/p&gt;</description></item></channel></rss>"
)
ATOM = (
    b'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/"><title>Post</title>'
    b'<entry><title type="html">B&amp;b</title>'
    b'<link href="2"/><updated>2018-09-17T08:00:00Z</updated><content type="xhtml"><div><p>Tied up.</p>'
    b"</div></content></entry></feed>"
)
TEMPLATES = (
    b'<title>{{ site.title }}</title>{% for x in [1, 2] %}<p class="{{ page.url }}">{{ loop.index }}</p>{% endfor %}',
    b"{% macro m(a) %}<b>{{ a|upper }}</b>{% endmacro %}{{ m('x') }}{% if theme %}{{ text.menu }}{% else %}-{% endif %}",
)  # fmt: skip
ARCHIVE = warcs.warc(warcs.response("https://post.example/1", PAGE), warcs.response("https://post.example/2", PASTED))
PLAIN_ARCHIVE = warcs.warc(warcs.response("https://post.example/1", PAGE[:400]), packed=False)


class PastLimitError(BaseException):
    """An input took more CPU time than it may; not an `Exception`, so that nobody keeps it."""


def mutated(chance: random.Random, seeds: tuple[bytes, ...]) -> bytes:
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        at, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        match chance.randrange(9):
            case 0 if data:
                data[min(at, len(data) - 1)] ^= 1 << chance.randrange(8)
            case 1:
                del data[at : at + chance.choice((1, 4, 40))]
            case 2:
                del data[at:end]
            case 3:
                data[at:at] = data[at:end] * chance.choice((1, 2, 20))
            case 4:
                other = chance.choice(seeds)
                data[at:] = other[chance.randrange(len(other)) :]
            case 5:
                del data[at:]
            case 6:
                data[at:at] = bytes(chance.randrange(256) for _ in range(chance.choice((1, 3, 30))))
            case _:
                data[at:at] = chance.choice(PIECES) * chance.choice((1, 1, 1, 50))
        data = data[:MOST]
    return bytes(data)


def as_html(data: bytes) -> None:
    extract(data, content_type="text/html", url="https://post.example/1")


def as_text(data: bytes) -> None:
    extract(data, content_type="text/plain")


def as_yaml(data: bytes) -> None:
    read_settings("site.yml", data)
    read_actors("content/actors.yml", data)
    read_places("content/places.yml", data)
    read_publishers("content/sources.yml", data)
    read_dossier("content/dossiers/d.md", data, language="en")


def as_markdown(data: bytes) -> None:
    article, _ = read_article("content/articles/a.md", data, language="en")
    if article:
        to_html(article.blocks, root="../../")


def as_warc(data: bytes) -> None:
    for found in read_warc(io.BytesIO(data), "a.warc.gz", Tally()):
        assert found


def as_feed(data: bytes) -> None:
    read_feed(data, "feed.xml", "https://post.example/feed.xml", "2018-09-18T00:00:00Z")


SMALL = PublicSite(Settings(), dt.date(2026, 1, 1), articles=(PublicArticle("a", "/a/", "T", (Block("paragraph", "Text."),)),))
SHARED = chrome(SMALL, "")


def as_theme(data: bytes) -> None:
    head, _, body = data.partition(b"\x1e")
    theme, _ = open_theme("mine", {"themes/mine/theme.yml": head, "themes/mine/templates/404.html": body})
    if theme:
        page = next(
            p for p in plan(SMALL, Fragments(articles={"a": "<p>Text.</p>"}, dossiers={}, pages={}), theme) if "404" in p.url
        )
        assert isinstance(render(page, SHARED, theme), Artifact | Problem)


MANIFEST = (
    b"parent: default\noptions:\n  accent: {type: colour, default: '#aa3300', label: Accent}\n"
    b"  wide: {type: flag, default: no}\n\x1e"
)
KINDS: dict[str, tuple[Callable[[bytes], None], tuple[bytes, ...]]] = {
    "html": (as_html, (PAGE, PAGE[700:], ATOM)),
    "text": (as_text, (PASTED, PASTED * 3, BODY)),
    "yaml": (as_yaml, (ENTRIES, SITE, DOSSIER)),
    "markdown": (as_markdown, (ARTICLE + BODY, BODY, ARTICLE + BODY * 4)),
    "warc": (as_warc, (ARCHIVE, PLAIN_ARCHIVE)),
    "feed": (as_feed, (RSS, ATOM)),
    "theme": (as_theme, (MANIFEST + TEMPLATES[0], MANIFEST + TEMPLATES[1], b"\x1e" + TEMPLATES[0])),
}


@pytest.fixture
def limit() -> Iterator[Callable[[float], object]]:
    """Set how much CPU time may pass until `PastLimitError`; 0 for no limit."""

    def past(*_: Any) -> None:
        raise PastLimitError

    before = signal.signal(signal.SIGVTALRM, past)
    yield lambda seconds: signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


def samples(kind: str) -> tuple[bytes, ...]:
    """Return what the repository holds of a kind."""
    found = tuple(path.read_bytes() for pattern in SAMPLES.get(kind, ()) for path in sorted(ROOT.glob(pattern)))
    return tuple(MANIFEST + data for data in found) if kind == "theme" else found


def what_goes_wrong(feed: Callable[[bytes], None], data: bytes, limit: Callable[[float], object]) -> str:
    """Return what an input ends with besides a value or a fault that the user can understand, empty when nothing."""
    try:
        limit(LIMIT)
        feed(data)
    except BriefgenError:
        pass
    except (Exception, PastLimitError) as error:  # noqa: BLE001 - all of them are told together
        return f"{type(error).__name__}: {error}"[:200]
    finally:
        limit(0)
    return ""


@pytest.mark.parametrize("kind", KINDS)
def test_a_mutated_input_ends_within_its_limit_with_a_value_or_a_fault(
    kind: str, limit: Callable[[float], object], record_property: Callable[[str, object], None]
) -> None:
    feed, seeds = KINDS[kind]
    more = (*seeds, *samples(kind)) if MORE else seeds
    failed: dict[int, str] = {}
    until, number = time.process_time() + MORE, 0
    for number in count():
        if number >= EACH and time.process_time() >= until:
            break
        fixed = number < EACH
        chance = random.Random(f"{kind} {number}" if fixed else f"{SEED} {kind} {number}")
        data = mutated(chance, seeds if fixed else more)
        if told := what_goes_wrong(feed, data, limit):
            failed[number] = told
    record_property("mutations", number)
    assert failed == {}


LONG = 200_000 if MORE else 60_000
REPEATED = (
    "a@ @ a. . A. 1. 12:30_ 2018-09-17_ ( ) (a) [ [a] [a](b) ![a]( http:// www. < <a <a> &amp; “ ” “a” \" ' « »_ - -- – | |-| "
    "| -_ # {# {a} \\ * ** *a* _ __ ` ``` ~ > [^ [^a] : ; , ! ? … © a|_ a_>_ a_·_ •_ a_ A_ A_a_ By_A_ said_ “a”_said_A._ "
    "Mr._A_ on_Friday_ 7_September_ two_days_ago_ the_A_of_ A,_ A_(B)_ U.N._ al-A_ de_ ا ال_ و_ ، ـ 中 。 İ "
    "👩\u200d👧 e\u0301 \u00a0 \t a=b_ + 0 0,0 10%_ $10_ -\n |\n"
)
"""What makes expressions read a line again and again: one of these (``_`` is a space), over and over."""


@pytest.mark.parametrize("kind", ["html", "text", "markdown"])
def test_a_long_line_of_the_same_ends_within_its_limit(kind: str, limit: Callable[[float], object]) -> None:
    feed, seeds = KINDS[kind]
    where = {"html": b"A cook said that", "text": b"A cook said that", "markdown": b"*crews*"}[kind]
    failed: dict[str, str] = {}
    for unit in REPEATED.split(" "):
        line = (unit.replace("_", " ") * (LONG // len(unit))).encode()
        alone = seeds[0].replace(where, b"\n\n" + line + b"\n\n", 1)
        for data in (alone, *((seeds[0].replace(where, line, 1),) if MORE else ())):
            if told := what_goes_wrong(feed, data, limit):
                failed[unit] = told
    assert failed == {}


POLICY_PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Search</title>
<script src="static/search.js" defer data-root="./" data-index="search-index/"></script>
<form id="search-form"><input id="search-input" name="q"></form><details hidden><summary>Narrow</summary>
<div id="search-facets"></div></details><p id="search-status"></p><ol id="search-results"></ol>"""
WORDS = ("ferry", "quay", "strike", "soup", "crew", "harbour", "talks", "ministry", "night", "port", "boats", "pilot")
ASKED = ("?q=ferry", "?q=%22quay strike%22", "?q=fery pilott", "?q=harbour&kind=article", "?q=&from=2018-01-01", "?q=the")


def answer(files: dict[str, bytes], url: str) -> dict[str, Any]:
    path = unquote(urlsplit(url).path).lstrip("/")
    kind = "text/html" if not path else "text/javascript" if path.endswith(".js") else "text/plain"
    return {"status": 200 if path in files else 404, "body": files.get(path, b""), "content_type": f"{kind}; charset=utf-8"}


@pytest.mark.browser
def test_mutated_shards_are_an_answer_or_a_message_and_nothing_is_thrown(
    browser: Browser, record_property: Callable[[str, object], None]
) -> None:
    chance = random.Random("shards")
    texts = [" ".join(chance.choices(WORDS, k=30)) for _ in range(30)]
    articles = tuple(
        PublicArticle(f"n{i}", f"/n{i}/", f"Note {i}", (Block("paragraph", text),), published=parse("2018-09-17"))
        for i, text in enumerate(texts)
    )
    theme, _ = open_theme("default", {})
    assert theme
    files = {a.path: a.data for a in (*search.index(replace(SMALL, articles=articles)), *assets(theme))}
    shards = sorted(path for path in files if path.startswith("search-index/"))
    thrown: list[str] = []
    number = 0
    tab = browser.new_page()
    tab.on("pageerror", lambda error: thrown.append(f"{number}: {error}"))
    tab.on("dialog", lambda dialog: thrown.append(f"{number}: {dialog.message}"))
    served: dict[str, bytes] = {}
    tab.route("http://site.test/**", lambda route: route.fulfill(**answer(served, route.request.url)))
    silent, number, until = [], 0, time.monotonic() + MORE
    for number in count(0, len(shards)):
        if number >= EACH and time.monotonic() >= until:
            break
        chance = random.Random(f"{SEED if number >= EACH else ''} shards {number}")
        changed = {path: mutated(chance, (files[path],)) for path in shards}
        served = {**files, **changed, "": POLICY_PAGE.encode()}
        tab.goto(f"http://site.test/{chance.choice(ASKED)}")
        tab.wait_for_function("document.getElementById('search-results').ariaBusy === 'false'", timeout=20_000)
        if not tab.inner_text("#search-status").strip():
            silent.append(number)
    tab.close()
    record_property("mutations", number)
    assert thrown == []
    assert silent == []
