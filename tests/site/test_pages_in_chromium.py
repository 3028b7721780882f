"""The pages in real Chromium, opened from a disk: layout, contrast, comforts of the script, paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.content.html import to_html
from briefgen.model.page import Artifact, Fragments
from briefgen.site import assets, plan, render

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from briefgen.model.public import PublicSite
    from briefgen.site import Chrome, Theme

pytestmark = pytest.mark.browser

KINDS = (
    "", "articles/", "articles/talks/", "articles/strike/", "articles/العبارات/", "dossiers/", "dossiers/ferry-strike/",
    "actors/", "actors/harbour-union/", "places/port-maren/", "dates/2019/", "sources/", "timeline/", "search/titles/",
    "about/",
)  # fmt: skip

CONTRAST = """() => {
  const channel = (v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = (element) => {
    for (; element; element = element.parentElement) {
      const colour = parts(getComputedStyle(element).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const weak = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility({ opacityProperty: true })) continue;
    if (element.closest(".hidden, .skip, noscript")) continue;
    const [a, b] = [light(parts(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) weak.push(`${element.className || element.tagName}: ${walker.currentNode.data.trim()}`);
  }
  return weak;
}"""

SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, input")].filter((element) => {
  const box = element.getBoundingClientRect();
  const inline = getComputedStyle(element).display === "inline";
  return box.width && !inline && !element.closest(".skip") && (box.height < 24 || box.width < 24);
}).map((element) => element.outerHTML)"""


@pytest.fixture(scope="module")
def folder(public: PublicSite, shared: Chrome, theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("disk")
    html = Fragments(
        articles={a.id: to_html(a.blocks, root="../../", marks=a.marks, heading_shift=1) for a in public.articles},
        dossiers={("ferry-strike", "bottom-line"): "<p>Neither side gives way.</p>"},
        pages={"about": "<p>We are three.</p>"},
    )
    made = [render(page, shared, theme) for page in plan(public, html, theme)]
    for artifact in (*made, *assets(theme)):
        assert isinstance(artifact, Artifact)
        path = root / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.data)
    return root


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_every_kind_of_page_fits_reads_and_is_quiet(width: int, scheme: str, browser: Browser, folder: Path) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.extend([] if request.url.startswith("file:") else [request.url]))
    for kind in KINDS:
        page.goto(f"{folder.as_uri()}/{kind}index.html")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, kind
        assert page.evaluate(CONTRAST) == [], kind
        assert page.evaluate(SMALL_TARGETS) == [], kind
        assert page.evaluate("document.querySelectorAll('h1').length") == 1, kind
    assert said == []
    context.close()


def test_from_a_disk_links_and_the_search_form_open_the_page_in_the_folder(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    page.goto(f"{folder.as_uri()}/index.html")
    page.click("text=The ferry strike")
    assert page.url == f"{folder.as_uri()}/dossiers/ferry-strike/index.html"
    page.click(".timeline .kicker a >> nth=0")
    assert page.url.startswith(f"{folder.as_uri()}/articles/")
    page.fill("#quick-search", "ferry")
    page.press("#quick-search", "Enter")
    page.wait_for_url(f"{folder.as_uri()}/search/index.html?q=ferry")
    page.close()


def test_a_button_shows_where_the_text_names_something(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    page.goto(f"{folder.as_uri()}/articles/strike/index.html")
    button = page.get_by_role("button", name="Show where Port Maren is named (3)")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert page.locator(".prose .lit").all_text_contents() == ["Port Maren", "Port Maren"]
    button.click()
    assert page.locator(".lit").count() == 0
    page.close()


def test_the_keyboard_reaches_the_content_first(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    page.goto(f"{folder.as_uri()}/articles/strike/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.close()


def test_without_javascript_the_page_is_whole_and_the_search_page_says_so(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{folder.as_uri()}/search/index.html")
    assert page.get_by_text("Searching needs JavaScript").is_visible()
    page.goto(f"{folder.as_uri()}/articles/talks/index.html")
    assert page.get_by_role("link", name="Harbour Union").first.is_visible()
    assert page.locator("button.copy").count() == page.locator("button.copy:not(:visible)").count() == 3
    context.close()


def test_a_citation_with_an_arabic_title_keeps_the_order_of_its_parts_when_it_is_copied(browser: Browser, folder: Path) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{folder.as_uri()}/articles/العبارات/index.html")
    shown = page.inner_text("#s-citation-1")
    title = page.inner_text("main h1")
    page.locator("button.copy").first.click()
    page.wait_for_function(
        "document.querySelector('button.copy').textContent === document.querySelector('button.copy').dataset.done"
    )
    copied = page.evaluate("navigator.clipboard.readText()")
    assert f"“\u2068{title}\u2069.”" in copied
    assert copied.replace("\u2068", "").replace("\u2069", "") == shown
    assert "\u2068http" not in copied
    context.close()


def test_on_paper_why_an_article_is_in_a_dossier_stands_below_its_title_and_is_wider(browser: Browser, folder: Path) -> None:
    page = browser.new_page(viewport={"width": 760, "height": 900})
    page.goto(f"{folder.as_uri()}/dossiers/ferry-strike/index.html")
    page.emulate_media(media="print")
    title, reason = (
        page.locator(f".members:not(.players) tbody tr >> nth=0 >> {part}").bounding_box() for part in ("th", ".reason")
    )
    assert title
    assert reason
    assert reason["y"] >= title["y"] + title["height"] - 1
    assert reason["width"] > title["width"]
    page.close()


def test_on_paper_a_day_with_a_doubt_stays_in_its_column(browser: Browser, folder: Path) -> None:
    page = browser.new_page(viewport={"width": 720, "height": 900})
    page.goto(f"{folder.as_uri()}/dossiers/ferry-strike/index.html")
    page.emulate_media(media="print")
    day = page.locator(".members:not(.players) tbody .date >> nth=0")
    day.evaluate("day => day.append(' of September and of December 2018 (date inferred)')")
    assert day.evaluate("day => day.scrollWidth <= day.clientWidth")
    page.close()


def test_on_paper_there_is_no_navigation_but_the_label_and_the_addresses(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    page.goto(f"{folder.as_uri()}/articles/talks/index.html")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".menu").is_hidden()
    assert page.locator(".quick-search").is_hidden()
    assert page.locator(".page-head .tlp").is_visible()
    after = "getComputedStyle(document.querySelector('.cut a'), '::after').content"
    assert "gazette.example" in page.evaluate(after)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    page.close()


def test_on_paper_the_sea_has_its_colour_headings_stay_with_what_follows_and_links_to_files_are_left_out(
    browser: Browser, folder: Path
) -> None:
    page = browser.new_page()
    page.goto(f"{folder.as_uri()}/dossiers/ferry-strike/index.html")
    assert page.locator(".files").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".files").is_hidden()
    assert page.locator(".to-feed").is_hidden()
    assert page.locator(".as-table").is_hidden()
    assert page.locator("h2 + .made").count()
    assert set(page.locator("h2 + .made").evaluate_all("all => all.map((one) => getComputedStyle(one).breakAfter)")) == {
        "avoid"
    }
    kept = "getComputedStyle(document.querySelector('.picture.map')).printColorAdjust"
    assert page.evaluate(kept) == "exact"
    page.close()
