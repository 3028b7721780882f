"""The reader's road in real Chromium: home, dossier, article, actor, search, a hit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from playwright.sync_api import Page

    Watched = Callable[..., AbstractContextManager[Page]]

pytestmark = pytest.mark.browser
ARTICLE = "articles/2021-03-02-ceasefire-signed/"


def heading(page: Page) -> str:
    return page.inner_text("main h1")


def follow(page: Page, link: str) -> None:
    """Click the first link of the main part that matches, and wait for the page behind it."""
    before = page.url
    page.locator("main").locator(link).first.click()
    page.wait_for_url(lambda url: url.split("#")[0] != before.split("#")[0])


def search(page: Page, query: str) -> list[str]:
    """Ask the search form of the page, on a phone that of the page behind the link, and return the titles of the hits."""
    if page.locator("header .to-search").is_visible():
        page.locator("header .to-search").click()
        page.wait_for_url("**/search/")
    field = page.locator("input[type=search]").locator("visible=true").first
    field.fill(query)
    field.press("Enter")
    page.wait_for_url("**/search/**")
    expect(page.locator("#search-results")).to_have_attribute("aria-busy", "false", timeout=20_000)
    return page.locator(".search-hit-title").all_inner_texts()


def travel(page: Page, home: str, dossier: str) -> None:
    """From the front page to a hit of the search, by clicks and keys alone."""
    page.goto(home)
    page.locator("main").get_by_role("link", name=dossier, exact=True).first.click()
    page.wait_for_url("**/dossiers/**")
    assert heading(page) == dossier
    follow(page, "a[href*='/articles/']")
    title = heading(page)
    assert page.inner_text(".prose").strip()
    follow(page, "a[href*='/actors/']")
    assert title in page.inner_text("main"), "the actor's page shows the article that names it"
    hits = search(page, "ceasefire")
    assert hits
    page.locator(".search-hit-title").first.click()
    page.wait_for_url(lambda url: "/search/" not in url)
    assert heading(page) == hits[0]


MISTAKES = (
    "console.warn('careful')",
    "setTimeout(() => { throw new Error('thrown') })",
    "document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.invalid/x.png'}))",
    "document.body.append(Object.assign(document.createElement('script'), {textContent: '1'}))",
    "document.body.append(Object.assign(new Image(), {src: 'missing.png'}))",
)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_watch_sees_what_goes_wrong(briefs: Any, watched: Watched, mistake: str) -> None:
    def go_wrong() -> None:
        with watched(briefs.root) as page:
            page.goto(briefs.root)
            page.evaluate(mistake)
            page.wait_for_timeout(300)

    with pytest.raises(AssertionError, match=r"== \[\]"):
        go_wrong()


def test_from_home_to_a_hit_of_the_search(hosted: Any, watched: Watched) -> None:
    with watched(hosted.root) as page:
        travel(page, hosted.root, "The Halvan ceasefire")


def test_from_home_to_a_hit_of_the_search_on_a_disk(at_root: Any, watched: Watched) -> None:
    home = (at_root.folder / "index.html").as_uri()
    with watched(home) as page:
        travel(page, home, "The Halvan ceasefire")


def test_from_home_to_a_hit_of_the_search_on_the_demo(demo_hosted: Any, watched: Watched) -> None:
    with watched(demo_hosted.root) as page:
        travel(page, demo_hosted.root, "Idlib de-escalation")


def test_the_demo_works_on_a_phone_without_scrolling_sideways(demo_hosted: Any, watched: Watched) -> None:
    with watched(demo_hosted.root, viewport={"width": 360, "height": 740}) as page:
        travel(page, demo_hosted.root, "Idlib de-escalation")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_phone_never_scrolls_sideways(briefs: Any, watched: Watched) -> None:
    with watched(briefs.root, viewport={"width": 320, "height": 640}) as page:
        for path in ("", ARTICLE, "dossiers/halvan-ceasefire/", "articles/2021-03-18-how-we-count/", "search/?q=halvan"):
            page.goto(briefs.root + path)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


def test_without_scripts_home_dossier_article_and_actor_still_read(hosted: Any, watched: Watched) -> None:
    with watched(hosted.root, java_script_enabled=False) as page:
        page.goto(hosted.root)
        follow(page, "a[href*='dossiers/halvan-ceasefire']")
        assert "Nobody has said what happens" in page.inner_text(".bottom-line")
        page.locator("main").get_by_role("link", name="Ceasefire signed for the Halvan valley").first.click()
        page.wait_for_url(f"**/{ARTICLE}**")
        assert "Everybody has to count." in page.inner_text("blockquote")
        follow(page, ".prose a[href*='/actors/valley-council/']")
        assert heading(page) == "Valley Council"


def test_without_scripts_the_search_page_says_so_and_offers_the_lists(briefs: Any, watched: Watched) -> None:
    with watched(briefs.root, java_script_enabled=False) as page:
        page.goto(f"{briefs.root}search/")
        assert page.locator("noscript p, .unread").first.is_visible()
        follow(page, "a[href*='actors/']")
        assert heading(page) == "Actors from A to Z"


SHOWN = (
    ("ceasefire", "Ceasefire signed for the Halvan valley"),
    ("الهدنة", "الهدنة تصمد في هلفان"),
    ("Valley Counc", "Valley Council"),
    ("quietly", 'Talks to go on in Geneva <soon> & "quietly"'),
    ("bucket", "Bread, water, and who counts them"),
)
HIDDEN = ("xylophone", "zeppelin", "yodelling", "unshowable", "lantern")


def test_the_search_finds_what_the_pages_show_and_nothing_that_is_hidden(briefs: Any, watched: Watched) -> None:
    with watched(briefs.root) as page:
        page.goto(briefs.root)
        found = {query: search(page, query) for query, _ in SHOWN}
        assert {query: title in found[query] for query, title in SHOWN} == dict.fromkeys(found, True)
        assert {query: search(page, query) for query in HIDDEN} == {query: [] for query in HIDDEN}


def test_the_missing_page_works_at_any_depth(hosted: Any, watched: Watched) -> None:
    with watched(hosted.root, allow=("404",)) as page:
        response = page.goto(f"{hosted.root}articles/never/was/here/")
        assert response is not None
        assert response.status == 404
        assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute", "the style is there"
        page.locator("main").get_by_role("link").first.click()
        page.wait_for_url(hosted.root)
        assert heading(page) == "Halvan Watch"


def test_an_address_without_its_slash_still_leads_to_the_page(hosted: Any, watched: Watched) -> None:
    with watched(hosted.root) as page:
        page.goto(hosted.root + ARTICLE.rstrip("/"))
        assert page.url == hosted.root + ARTICLE
        assert heading(page) == "Ceasefire signed for the Halvan valley"


def test_an_old_address_leads_to_the_new_one(hosted: Any, watched: Watched) -> None:
    with watched(hosted.root) as page:
        page.goto(f"{hosted.root}old/ceasefire/")
        page.wait_for_url(f"**/{ARTICLE}")


def test_an_arabic_article_runs_from_right_to_left(briefs: Any, watched: Watched) -> None:
    with watched(briefs.root) as page:
        page.goto(f"{briefs.root}articles/2021-03-08-هدنة-هلفان/")
        assert page.get_attribute("article", "dir") == "rtl"
        assert page.get_attribute("main h1", "lang") == "ar"
        assert page.evaluate("getComputedStyle(document.querySelector('.prose p')).direction") == "rtl"
        assert page.evaluate("getComputedStyle(document.querySelector('.menu')).direction") == "ltr"


def test_the_first_key_press_offers_to_skip_to_the_content(briefs: Any, watched: Watched) -> None:
    with watched(briefs.root) as page:
        page.goto(briefs.root + ARTICLE)
        page.keyboard.press("Tab")
        expect(page.locator(".skip")).to_be_focused()
        expect(page.locator(".skip")).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_be_focused()


def test_the_evidence_of_an_actor_opens_at_its_paragraph(briefs: Any, watched: Watched) -> None:
    with watched(briefs.root) as page:
        page.goto(f"{briefs.root}actors/lea-marn/")
        page.locator(f"main a[href*='{ARTICLE}#']").first.click()
        page.wait_for_url(re.compile("#"))
        assert "Marn" in page.locator(":target").inner_text()


def test_on_paper_a_search_is_its_results_without_what_narrows_them(briefs: Any, watched: Watched) -> None:
    with watched(briefs.root) as page:
        page.goto(f"{briefs.root}search/?kind=article")
        page.locator(".search-hit").first.wait_for()
        assert page.locator("#search-narrow").is_visible()
        page.emulate_media(media="print")
        assert page.locator("#search-narrow").is_hidden()
        assert page.locator(".search-hit").first.is_visible()


def test_what_is_typed_runs_its_own_way_and_a_quotation_begins_where_its_title_does(briefs: Any, watched: Watched) -> None:
    with watched(briefs.root) as page:
        page.goto(f"{briefs.root}search/?kind=article")
        page.locator(".search-hit").first.wait_for()
        page.evaluate("document.documentElement.dir = 'rtl'")
        assert page.evaluate("getComputedStyle(document.getElementById('search-input')).unicodeBidi") == "plaintext"
        gaps = """() => {
            const end = (element) => {
                const range = document.createRange();
                range.selectNodeContents(element);
                return Math.max(...[...range.getClientRects()].map((line) => line.right));
            };
            const hits = [...document.querySelectorAll(".search-hit")];
            const parts = hits.map((hit) => [...hit.querySelectorAll("a, .search-hit-text bdi")]);
            return parts.filter(([, text]) => text.innerText).map(([title, text]) => end(title) - end(text));
        }"""
        found = page.evaluate(gaps)
        assert found
        assert all(abs(gap) < 3 for gap in found)


def test_printing_and_dark_mode_break_nothing(briefs: Any, watched: Watched) -> None:
    with watched(briefs.root, color_scheme="dark") as page:
        page.goto(briefs.root + ARTICLE)
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.emulate_media(color_scheme="light")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != dark
        page.emulate_media(media="print")
        assert not page.locator(".menu").is_visible()
        assert page.locator(".prose").is_visible()
