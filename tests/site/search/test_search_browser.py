"""The search page in real Chromium: from a server whose pages lie below a path, and from a disk."""

from __future__ import annotations

import functools
import http.server
import json
import random
import re
import shutil
import sys
import threading
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from briefgen.model.article import Block
from briefgen.model.public import PublicArticle, PublicSite
from briefgen.site import assets, open_theme, search
from briefgen.site.search_rules import rules
from briefgen.site.wording_en import TEXTS
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'"
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">
<link rel="icon" href="data:,"><title>Search</title>
<script src="../static/search.js" defer data-root="../" data-index="../search-index/"
data-broken="{TEXTS["search.broken"]}" data-stale="{TEXTS["search.stale"]}"></script></head>
<body><form id="search-form" role="search"><input id="search-input" name="q" type="search"></form>
<div id="search-facets"></div><p id="search-status" role="status"></p><ol id="search-results"></ol></body></html>
"""
ISOLATES = dict.fromkeys(map(ord, "\u2068\u2069"))
"""What keeps the direction of a word from that of the sentence around it; nothing is seen of it."""
ARTICLE = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Page</title><p>Here.</p>'


@pytest.fixture(scope="module")
def folder(coast: PublicSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("web")
    lay_out(root / "briefs", coast)
    return root


def lay_out(site: Path, public: PublicSite) -> None:
    theme, _ = open_theme("default", {})
    assert theme is not None
    files = {artifact.path: artifact.data for artifact in (*search.index(public), *assets(theme))}
    files["search/index.html"] = PAGE.encode()
    files.update((f"{article.url[1:]}index.html", ARTICLE.encode()) for article in public.articles)
    for path, data in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/briefs/"
        server.shutdown()
        thread.join()


@pytest.fixture(params=["server", "disk"])
def root(request: pytest.FixtureRequest, served: str, folder: Path) -> str:
    return served if request.param == "server" else (folder / "briefs").as_uri() + "/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test when the console has an error, when a script breaks, or when a text is run."""
    tab = browser.new_page()
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("dialog", lambda dialog: said.append(dialog.message))
    yield tab
    assert tab.evaluate("window.ran") is None
    tab.close()
    assert said == []


def ask(page: Page, root: str, query: str, more: str = "") -> str:
    """Open the search page with a query and return what the status line says in the end."""
    page.goto(f"{root}search/index.html?q={quote(query)}{more}")
    return settled(page)


def settled(page: Page) -> str:
    expect(page.locator("#search-results")).to_have_attribute("aria-busy", "false", timeout=20_000)
    return page.inner_text("#search-status").translate(ISOLATES)


def titles(page: Page) -> list[str]:
    return page.locator(".search-hit-title").all_inner_texts()


QUERIES = (
    ("ferries", "Harbour truce holds as ferries return"),
    ("FERRIES", "Harbour truce holds as ferries return"),
    ("ceasef", "Harbour truce holds as ferries return"),
    ("cafe", "Harbour truce holds as ferries return"),
    ("café", "Harbour truce holds as ferries return"),
    ("inspectors", "Fuel depot reopens under watch"),
    ("inspctors", "Fuel depot reopens under watch"),
    ("nispectors", "Fuel depot reopens under watch"),
    ("onspectors", "Fuel depot reopens under watch"),
    ("nspectors", "Fuel depot reopens under watch"),
    ("reopened", "Fuel depot reopens under watch"),
    ("Titewatch", "Tidewatch"),
    ("Порт-Лорм", "Port Lorne"),
    ("fuell depto reopens", "Fuel depot reopens under watch"),
    ("harbour s truce", "Harbour truce holds as ferries return"),
    ("milllers", "Grain queue shortens at the northern gate"),
    ("kettle", "About this desk"),
    ("Harbour quarrel", "Harbour quarrel"),
    ("Tidewatch", "Tidewatch"),
    ("Επιτροπή", "Tidewatch"),
    ("Порт-Лорн", "Port Lorne"),
    ("armee", "L’armée quitte la vallée"),
    ("l'armée vallee", "L’armée quitte la vallée"),
    ("الهدنه", "الهدنة تصمد في الميناء"),
    ("هدنة", "الهدنة تصمد في الميناء"),
    ("والهدنة", "الهدنة تصمد في الميناء"),
    ("العبارات", "الهدنة تصمد في الميناء"),
    ("البحـــار", "الهدنة تصمد في الميناء"),
    ("كشتي", "آتش‌بس در بندر پابرجاست"),
    ("آتش‌بس", "آتش‌بس در بندر پابرجاست"),
    ("停火", "港口停火协议仍然有效"),
    ("停火协议", "港口停火协议仍然有效"),
    ("议", "港口停火协议仍然有效"),
    ("停戦", "港の停戦が続く"),
    ("ﾌｪﾘｰ", "港の停戦が続く"),
    ("휴전", "항구 휴전이 이어지다"),
    ("여객선", "항구 휴전이 이어지다"),
    ("หยุดยิง", "ท่าเรือยังหยุดยิง"),
    ("медом", "Перемирие в порту сохраняется"),
    ('"צוות צה"ל"', "הפסקת האש בנמל נמשכת"),
    ("צה״ל", "הפסקת האש בנמל נמשכת"),
    ("מעבורות", "הפסקת האש בנמל נמשכת"),
    ("ISIKLAR", "Limandaki ateşkes sürüyor"),
    ("iskele", "Limandaki ateşkes sürüyor"),
    ("ateskes", "Limandaki ateşkes sürüyor"),
    ("kaptan", "Limandaki ateşkes sürüyor"),
    ("паром", "Перемирие в порту сохраняется"),
    ("ข้ามฟาก", "ท่าเรือยังหยุดยิง"),
    ("船長", "港の停戦が続く"),
    ("渡轮 码头", "港口停火协议仍然有效"),
    ("کتابهای", "آتش‌بس در بندر پابرجاست"),
    ('"came back to the line"', "Grain queue shortens at the northern gate"),
    ("“harbour truce was signed”", "Harbour truce holds as ferries return"),
)


@pytest.mark.parametrize(("query", "first"), QUERIES)
def test_a_query_finds_its_page_first(page: Page, served: str, query: str, first: str) -> None:
    assert "result" in ask(page, served, query)
    assert titles(page)[0] == first


def test_every_query_finds_its_page_from_a_disk_too(page: Page, folder: Path) -> None:
    found = {}
    for query, _ in QUERIES:
        ask(page, (folder / "briefs").as_uri() + "/", query)
        found[query] = titles(page)[0]
    assert found == dict(QUERIES)


@pytest.mark.parametrize(
    "query",
    [
        "<img src=x onerror='window.ran=1'>",
        '"><script>window.ran=1</script>',
        "javascript:window.ran=1",
        "a.*b+(c)? [z-a] \\",
        "((((((((((",
        "?!… ★ ☆",
        "_",
        '"',
        '""""',
        "constructor __proto__ toString hasOwnProperty",
        "the of and",
        "\u0000\u0007\u200d\ufe0f\u0301",
        "%E0%A4%A",
        "zzzzqqqq",
        "🦊",
        "x" * 3000,
        "truce " * 2000,
        " ".join(f"word{i}" for i in range(1500)),
    ],
    ids=lambda query: ascii(query)[:40],
)
def test_a_hostile_or_empty_query_gets_a_plain_answer(page: Page, served: str, query: str) -> None:
    page.goto(f"{served}search/index.html")
    settled(page)
    page.fill("#search-input", query)
    page.press("#search-input", "Enter")
    assert len(settled(page)) < 400


def test_a_text_that_looks_like_markup_is_shown_as_text(page: Page, root: str) -> None:
    ask(page, root, "printer")
    assert titles(page) == ['When <b>bold</b> & "quoted" words meet']
    assert '<img src=x onerror="window.ran=1">' in page.inner_text(".search-hit-text")
    assert page.inner_text(".search-hit-text mark") == "printer"
    assert page.locator("#search-results img, #search-results b").count() == 0


def test_marks_of_direction_in_a_query_do_not_turn_the_status_line_round(page: Page, served: str) -> None:
    assert ask(page, served, "\u202ezzqx\u2066 wvvk\x07") == "No results for “zzqx wvvk”."


def test_words_in_quotes_must_stand_together(page: Page, served: str) -> None:
    ask(page, served, "order line")
    assert titles(page) == ["Grain queue shortens at the northern gate"]
    assert ask(page, served, '"order line"').startswith("No results")


def test_pages_with_some_of_the_words_are_shown_when_none_has_all(page: Page, served: str) -> None:
    assert ask(page, served, "kettle millers").startswith("No page has all of these words. Pages with some of them: 2.")
    assert set(titles(page)) == {"About this desk", "Grain queue shortens at the northern gate"}


def test_a_typing_error_is_told(page: Page, served: str) -> None:
    assert "Nothing is spelled “inspctors”; these pages have “inspectors”." in ask(page, served, "inspctors")


def test_a_word_that_is_still_being_typed_is_no_typing_error(page: Page, served: str) -> None:
    assert "spelled" not in ask(page, served, "inspecto")
    assert "Nothing is spelled “inspectro”; these pages have “inspectors”." in ask(page, served, "inspectro")


@pytest.mark.parametrize("query", ["قمح", "kitchen"])
def test_a_count_stands_behind_what_it_counts_in_either_direction(page: Page, served: str, query: str) -> None:
    ask(page, served, query)
    where = """(text) => {
        const status = document.getElementById("search-status");
        status.dir = "rtl";
        status.textContent = text.replace("{n}", 7).replace("{q}", document.getElementById("search-input").value);
        const range = document.createRange();
        const at = (part) => {
            const i = status.textContent.indexOf(part);
            range.setStart(status.firstChild, i);
            range.setEnd(status.firstChild, i + 1);
            return range.getBoundingClientRect().left;
        };
        return [at("عدد"), at(document.getElementById("search-input").value), at("7")];
    }"""
    first, asked, number = page.evaluate(where, rules("ar")["texts"]["many"])  # type: ignore[index]
    assert first > asked > number


def test_a_page_found_by_another_name_says_which(page: Page, root: str) -> None:
    assert ask(page, root, "Quay Committee").startswith("4 results")
    facts = page.locator(".search-hit", has_text="Fuel depot").locator(".search-hit-facts").inner_text()
    assert facts.translate(ISOLATES) == "Article · 2 September 2018 · Harbour Courier · matched as Tidewatch"


def test_a_result_shows_title_kind_date_and_publisher(page: Page, served: str) -> None:
    ask(page, served, "kitchen")
    assert page.inner_text(".search-hit-facts").translate(ISOLATES) == "Article · 24 August 2018, inferred · Harbour Courier"
    assert page.get_attribute(".search-hit-title", "lang") == "en"


def test_a_result_opens_its_page(page: Page, root: str) -> None:
    ask(page, root, "kitchen")
    page.click(".search-hit-title")
    page.wait_for_url("**/articles/harbour-truce/**")
    assert page.inner_text("p") == "Here."


@pytest.mark.parametrize("query", ["2 September 2018", "2018-09-02", "depot september 2018", "2 septembr 2018"])
def test_the_day_of_an_article_finds_it(page: Page, served: str, query: str) -> None:
    ask(page, served, query)
    assert "2 September 2018" in page.locator(".search-hit-facts").first.inner_text().translate(ISOLATES)


def test_a_day_is_found_as_it_is_written_with_chinese_signs(page: Page, served: str) -> None:
    ask(page, served, "2018年8月27日")
    assert titles(page)[0] == "港口停火协议仍然有效"


def test_another_form_of_a_word_is_no_typing_error(page: Page, served: str) -> None:
    assert ask(page, served, "перемирию ") == "1 result for “перемирию”"


def test_days_are_those_of_the_pages_calendar_in_every_language(page: Page, tmp_path: Path, coast: PublicSite) -> None:
    lay_out(tmp_path, coast)
    at = tmp_path / "search/index.html"
    at.write_text(PAGE.replace('lang="en"', 'lang="fa"'), encoding="utf-8")
    ask(page, tmp_path.as_uri() + "/", "2018-09-02")
    assert "۲۰۱۸" in page.locator(".search-hit-facts").first.inner_text()


def test_a_word_that_is_being_typed_comes_before_words_with_an_error(page: Page, tmp_path: Path, coast: PublicSite) -> None:
    texts = {"fashion": "The fashion of the year was grey. " * 2, "flash": "A flash was seen.", "cash": "Cash only."}
    articles = tuple(PublicArticle(name, f"/{name}/", name, (Block("paragraph", text),)) for name, text in texts.items())
    lay_out(tmp_path, replace(coast, articles=articles))
    ask(page, tmp_path.as_uri() + "/", "fash")
    assert titles(page) == ["fashion"]
    ask(page, tmp_path.as_uri() + "/", "fash ")
    assert set(titles(page)) == {"fashion", "flash", "cash"}


def test_an_error_in_the_third_letter_is_found_however_many_words_begin_alike(
    page: Page, tmp_path: Path, coast: PublicSite
) -> None:
    words = [f"co{a}{b}{c}{d}" for a in "abcdefghijklmnop" for b in "aeiou" for c in "bdfgklmnr" for d in ("ster", "ndrick")]
    texts = [" ".join(words[i : i + 60]) for i in range(0, len(words), 60)]
    articles = tuple(PublicArticle(f"n{i}", f"/n{i}/", f"N {i}", (Block("paragraph", text),)) for i, text in enumerate(texts))
    country = PublicArticle("c", "/c/", "Country", (Block("paragraph", "All of the country was asleep."),))
    lay_out(tmp_path, replace(coast, articles=(*articles, country)))
    assert len([*(tmp_path / "search-index").glob("w-co*.js")]) > 4
    ask(page, tmp_path.as_uri() + "/", "cobntry ")
    assert titles(page) == ["Country"]


def test_a_phrase_stands_in_one_pair_of_quotation_marks_in_what_is_said(page: Page, served: str) -> None:
    assert ask(page, served, '"order line"') == "No results for “order line”."


def test_on_a_narrow_screen_the_panel_stays_folded_when_the_address_narrows(page: Page, served: str, folder: Path) -> None:
    panel = PAGE.replace(
        '<div id="search-facets"></div>', '<details><summary>Narrow</summary><div id="search-facets"></div></details>'
    )
    (folder / "briefs/search/panel.html").write_text(panel, encoding="utf-8")
    for width, is_open in ((390, False), (1200, True)):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{served}search/panel.html?kind=article")
        assert settled(page) == "Pages: 14"
        assert page.evaluate("document.querySelector('details').open") is is_open


def test_the_number_of_results_is_announced(page: Page, served: str) -> None:
    assert ask(page, served, "ceasefire") == "2 results for “ceasefire”"
    assert ask(page, served, "kitchen ") == "1 result for “kitchen”"


def test_results_come_while_typing(page: Page, root: str) -> None:
    page.goto(f"{root}search/index.html")
    assert settled(page) == "Type a word, a name or a “phrase”."
    page.type("#search-input", "inspec")
    page.wait_for_selector(".search-hit")
    assert titles(page) == ["Fuel depot reopens under watch"]
    expect(page).to_have_url(re.compile(r"\?q=inspec$"))


def test_facets_count_and_narrow_and_stay_in_the_address(page: Page, root: str) -> None:
    ask(page, root, "harbour")
    kinds = page.locator("fieldset", has_text="Kind").locator("label").all_inner_texts()
    assert [" ".join(kind.split()) for kind in kinds] == ["Article 2", "Dossier 1"]
    page.get_by_role("checkbox", name="Dossier 1").check()
    expect(page.locator(".search-hit")).to_have_count(1)
    assert page.url.endswith("?q=harbour&kind=dossier")
    page.reload()
    assert settled(page) == "1 result for “harbour”"
    assert page.get_by_role("checkbox", name="Dossier 1").is_checked()
    page.get_by_role("checkbox", name="Article 2").check()
    expect(page.locator(".search-hit")).to_have_count(3)


def test_a_facet_alone_lists_its_pages(page: Page, served: str) -> None:
    assert ask(page, served, "", "&language=ar") == "Pages: 1"
    assert titles(page) == ["الهدنة تصمد في الميناء"]
    assert "Arabic" in page.inner_text("#search-facets")


def test_a_range_of_days_narrows_and_stays_in_the_address(page: Page, root: str) -> None:
    ask(page, root, "", "&from=2018-09-01&to=2018-09-30")
    within = page.locator(".search-hit-facts").all_inner_texts()
    assert within
    assert all(" September 2018" in facts for facts in within)
    page.locator('input[name="to"]').fill("2018-09-01")
    expect(page).to_have_url(re.compile(r"to=2018-09-01"))
    page.reload()
    settled(page)
    assert page.input_value('input[name="to"]') == "2018-09-01"


def test_actors_and_places_are_facets_and_combine(page: Page, served: str) -> None:
    ask(page, served, "", "&kind=article")
    assert {"Actor", "Place", "Publisher", "Language", "Date"} <= set(page.locator("legend").all_inner_texts())
    ask(page, served, "", "&kind=article&actor=tidewatch")
    all_of_it = len(titles(page))
    ask(page, served, "", "&kind=article&actor=tidewatch&language=en")
    assert 0 < len(titles(page)) <= all_of_it


def test_words_that_stand_side_by_side_come_first(page: Page, tmp_path: Path, coast: PublicSite) -> None:
    apart = "The ferry waited. Nobody had seen the pilot, and the harbour was asleep. " * 2
    side = "Somebody had asked the ferry pilot about the tide, and about nothing else in all that long and quiet evening."
    articles = (
        *(PublicArticle(f"n{i}", f"/n{i}/", "Notes", (Block("paragraph", apart),)) for i in range(4)),
        PublicArticle("side", "/side/", "Evening", (Block("paragraph", side),)),
    )
    lay_out(tmp_path, replace(coast, articles=articles))
    ask(page, tmp_path.as_uri() + "/", "ferry pilot ")
    assert titles(page)[0] == "Evening"


def test_a_form_that_the_site_lacks_finds_words_that_differ_by_their_endings(
    page: Page, tmp_path: Path, coast: PublicSite
) -> None:
    lay_out(
        tmp_path, replace(coast, articles=(PublicArticle("n", "/n/", "Notes", (Block("paragraph", "Navigating by stars."),)),))
    )
    ask(page, tmp_path.as_uri() + "/", "navigates ")
    assert titles(page) == ["Notes"]


def test_of_texts_that_are_alike_the_shorter_comes_first_where_it_is_shorter_by_a_fifth(
    page: Page, tmp_path: Path, coast: PublicSite
) -> None:
    texts = {f"n{words}": "The heron stood. " + "Quiet water all along. " * words for words in (16, 10, 25, 13, 20)}
    articles = tuple(PublicArticle(name, f"/{name}/", name, (Block("paragraph", text),)) for name, text in texts.items())
    lay_out(tmp_path, replace(coast, articles=articles))
    ask(page, tmp_path.as_uri() + "/", "heron ")
    assert titles(page) == ["n10", "n13", "n16", "n20", "n25"]


def test_a_long_text_is_quoted_and_searched_for_phrases_behind_its_head(page: Page, tmp_path: Path, coast: PublicSite) -> None:
    line = "The clerk wrote down the weather and the names of the boats, as on every other day of that year."
    blocks = tuple(Block("paragraph", line) for _ in range(120))
    late = Block("paragraph", "At last a grey heron stepped ashore, and the clerk put down the pen.")
    lay_out(tmp_path, replace(coast, articles=(PublicArticle("log", "/log/", "Log book", (*blocks, late, *blocks)),)))
    assert (tmp_path / "search-index").glob("t-*.js")
    assert ask(page, tmp_path.as_uri() + "/", "heron ") == "1 result for “heron”"
    assert page.inner_text(".search-hit-text mark") == "heron"
    assert ask(page, tmp_path.as_uri() + "/", '"grey heron stepped"').startswith("1 result")
    assert ask(page, tmp_path.as_uri() + "/", '"grey heron slept"').startswith("No results")


def test_the_keyboard_is_enough(page: Page, served: str) -> None:
    ask(page, served, "ceasefire")
    page.locator("body").press("/")
    assert page.evaluate("document.activeElement.id") == "search-input"
    assert page.input_value("#search-input") == "ceasefire"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.textContent") == titles(page)[0]
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/**")


def test_more_results_can_be_shown(page: Page, served: str) -> None:
    ask(page, served, "", "&kind=article")
    assert len(titles(page)) == 10
    page.click(".search-more")
    expect(page.locator(".search-hit")).to_have_count(14)
    assert page.locator(".search-more").count() == 0


@pytest.fixture(scope="module")
def large(coast: PublicSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of 300 more articles: every one in many words, one word in all of them."""
    root = tmp_path_factory.mktemp("large")
    syllables = ("bar", "dil", "gom", "kut", "len", "mas", "nor", "pim", "rut", "sol", "tev", "wan")
    articles = []
    for i in range(300):
        chance = random.Random(i)
        words = ("everywhere", *("".join(chance.choices(syllables, k=3)) for _ in range(250)))
        articles.append(PublicArticle(f"n{i}", f"/n{i}/", f"Note {i}", (Block("paragraph", " ".join(words)),)))
    lay_out(root, replace(coast, articles=(*coast.articles, *articles)))
    return root


def test_a_word_of_most_pages_is_found_when_nothing_else_is_asked_for(page: Page, large: Path) -> None:
    assert ask(page, large.as_uri() + "/", "everywhere") == "300 results for “everywhere”"
    assert ask(page, large.as_uri() + "/", "everywhere kitchen") == "1 result for “everywhere kitchen”"
    assert "“everywhere”" in ask(page, large.as_uri() + "/", "everywere ")


def test_words_that_stand_side_by_side_are_found_first_however_many_texts_have_both(
    page: Page, tmp_path: Path, coast: PublicSite
) -> None:
    filler = [f"{a}{b}{c}" for a in "bdfgklm" for b in "aeiou" for c in ("lster", "ndrick", "rwold")]
    apart = [
        PublicArticle(f"m{i}", f"/m{i}/", f"Memo {i}", (Block("paragraph", f"The miller met a ferryman {filler[i]} twice"),))
        for i in range(60)
    ]
    text = " ".join((*filler[:25], "a miller ferryman", *filler[25:45]))
    one = PublicArticle("one", "/one/", "A long letter", (Block("paragraph", text),))
    lay_out(tmp_path, replace(coast, articles=(*coast.articles, *apart, one)))
    assert ask(page, tmp_path.as_uri() + "/", "miller ferryman ") == "61 results for “miller ferryman”"
    assert titles(page)[0] == "A long letter"


def test_a_quotation_that_runs_over_blocks_keeps_them_apart(page: Page, served: str) -> None:
    ask(page, served, "depot")
    assert "counted every drum twice. · The pilots" in page.inner_text(".search-hit-text")


def test_only_the_files_that_a_query_needs_are_loaded(page: Page, large: Path) -> None:
    loaded: set[str] = set()
    page.on("request", lambda request: loaded.add(request.url.split("?", maxsplit=1)[0].rsplit("/", 1)[1]))
    assert ask(page, large.as_uri() + "/", "kitchen ") == "1 result for “kitchen”"
    assert len({name for name in loaded if name.startswith("d-")}) == 1
    assert len({name for name in loaded if name.startswith("w-")}) == 1
    assert len(list((large / "search-index").glob("d-*.js"))) > 25
    assert len(list((large / "search-index").glob("w-*.js"))) > 5


@pytest.fixture
def broken(coast: PublicSite, tmp_path: Path) -> Path:
    lay_out(tmp_path, coast)
    return tmp_path


def ask_broken(browser: Browser, folder: Path, query: str) -> tuple[str, list[str]]:
    tab = browser.new_page()
    thrown: list[str] = []
    tab.on("pageerror", lambda error: thrown.append(str(error)))
    said = ask(tab, folder.as_uri() + "/", query)
    tab.close()
    return said, thrown


def test_a_missing_file_is_told(browser: Browser, broken: Path) -> None:
    for path in (broken / "search-index").glob("w-*.js"):
        path.unlink()
    said, thrown = ask_broken(browser, broken, "kitchen")
    assert said == "A part of the search index is missing or damaged. Reload the page, or try again later."
    assert thrown == []


@pytest.mark.parametrize("name", ["index", "rules", "docs", "w-*", "d-*"])
def test_a_cut_file_is_told_and_nothing_is_thrown(browser: Browser, broken: Path, name: str) -> None:
    for path in (broken / "search-index").glob(f"{name}.js"):
        path.write_bytes(path.read_bytes()[:-9])
    said, thrown = ask_broken(browser, broken, "kitchen")
    assert said == "A part of the search index is missing or damaged. Reload the page, or try again later."
    assert thrown == []


def test_a_missing_list_of_a_word_in_many_pages_is_told(browser: Browser, large: Path, tmp_path: Path) -> None:
    shutil.copytree(large, tmp_path / "site")
    lists = [*(tmp_path / "site/search-index").glob("l-everywhere-*.js")]
    assert lists
    for path in lists:
        path.unlink()
    said, thrown = ask_broken(browser, tmp_path / "site", "everywhere")
    assert said == "A part of the search index is missing or damaged. Reload the page, or try again later."
    assert thrown == []


@pytest.mark.parametrize("name", ["index", "w-*"])
def test_a_file_of_brackets_without_end_is_told_and_nothing_is_thrown(browser: Browser, broken: Path, name: str) -> None:
    for path in (broken / "search-index").glob(f"{name}.js"):
        path.write_bytes(path.read_bytes()[:9] + b"[" * 30_000)
    said, thrown = ask_broken(browser, broken, "kitchen")
    assert said == "A part of the search index is missing or damaged. Reload the page, or try again later."
    assert thrown == []


def test_a_shard_of_another_build_is_told(browser: Browser, broken: Path) -> None:
    for path in (broken / "search-index").glob("w-*.js"):
        call, _, rest = path.read_text(encoding="utf-8").partition(" ")
        path.write_text(f"{call}z {rest}", encoding="utf-8")
    said, thrown = ask_broken(browser, broken, "kitchen")
    assert said == "The site was renewed while this page was open. Reload the page to search it."
    assert thrown == []


def test_texts_of_an_older_build_beside_a_newer_index_are_answered_with_what_there_is(
    browser: Browser, broken: Path, coast: PublicSite
) -> None:
    older = {a.path: a.data for a in search.index(replace(coast, articles=coast.articles[2:]))}
    for pattern in ("d-*", "t-*"):
        for path in (broken / "search-index").glob(f"{pattern}.js"):
            path.unlink()
    for name, data in older.items():
        if "/d-" in name:
            (broken / name).write_bytes(data)
    said, thrown = ask_broken(browser, broken, "harbour")
    assert said
    assert thrown == []


def test_a_list_of_documents_of_another_build_is_told(browser: Browser, broken: Path, coast: PublicSite) -> None:
    older = {a.path: a.data for a in search.index(replace(coast, articles=coast.articles[2:]))}
    (broken / "search-index/docs.js").write_bytes(older["search-index/docs.js"])
    said, thrown = ask_broken(browser, broken, "harbour")
    assert said == "The site was renewed while this page was open. Reload the page to search it."
    assert thrown == []


def words_in(page: Page, root: str, expression: str, value: Any) -> Any:
    parts = Path(search.__file__).parents[1] / "themes/default/static/search"
    learned = f"learn({json.dumps(rules('en'))});\nreturn {{ fold, tokens }};"
    page.goto(f"{root}articles/harbour-truce/index.html")
    script = f"const words = (() => {{{(parts / 'words.js').read_text(encoding='utf-8')}\n{learned}}})();"
    return page.evaluate(f"(value) => {{ {script}\nreturn {expression}; }}", value)


def test_the_shared_table_of_cases_holds_in_the_browser(page: Page, served: str) -> None:
    rows = json.loads((Path(__file__).parent / "words.json").read_text(encoding="utf-8"))
    keys = "value.map((text) => words.tokens(text).flatMap(({ keys }) => keys))"
    found = words_in(page, served, keys, [row["text"] for row in rows])
    assert dict(zip((row["text"] for row in rows), found, strict=True)) == {row["text"]: row["keys"] for row in rows}


def test_every_character_folds_to_the_same_letters_in_both_languages(page: Page, served: str) -> None:
    characters = [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) not in {"Cn", "Co", "Cs", "Cc"} and not 0xAC00 < code < 0xD7A3
    ]
    found = words_in(page, served, "value.map(words.fold)", characters)
    differing = {c: (fold(c), there) for c, there in zip(characters, found, strict=True) if fold(c) != there}
    assert differing == {}
