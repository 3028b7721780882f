"""
axe-core on every kind of page of the demo, served: light and dark, narrow and wide, from the left and from the right.

`make test` looks at a sample of the views, `make stress-pages` at all of them.
"""

from __future__ import annotations

import gzip
import os
import re
from importlib.resources import files
from itertools import product
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from kinds import KINDS, page_kinds

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.flatMap(
  (broken) => broken.nodes.map((node) => `${broken.id}: ${node.html.slice(0, 200)}: ${node.failureSummary}`))"""
SAMPLE = (("demo", 320, "light"), ("demo", 1920, "dark"), ("demo_from_right", 320, "dark"))
ALL = tuple(product(("demo", "demo_from_right"), (320, 390, 768, 1024, 1440, 1920), ("light", "dark")))
VIEWS = ALL if os.environ.get("BRIEFGEN_STRESS") else SAMPLE
KB = 1000


@pytest.mark.parametrize(("site", "width", "scheme"), VIEWS, ids=[" ".join(map(str, view)) for view in VIEWS])
def test_no_kind_of_page_breaks_a_rule_of_axe(
    site: str, width: int, scheme: Any, request: pytest.FixtureRequest, browser: Browser
) -> None:
    hosted = request.getfixturevalue(f"{site}_hosted")
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    kinds = page_kinds(hosted.built.folder)
    assert set(kinds) == {*KINDS, "article-rtl"}
    broken = {}
    for kind, path in kinds.items():
        page.goto(hosted.root + quote(path.relative_to(hosted.built.folder).as_posix()))
        page.evaluate(AXE)
        broken[kind] = page.evaluate(RUN)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            broken[kind].append("the page is wider than the window")
    page.close()
    assert {kind: found for kind, found in broken.items() if found} == {}


def test_a_page_with_a_fault_is_found(demo_hosted: Any, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(demo_hosted.root)
    page.evaluate("document.querySelector('main').append(new Image())")
    page.evaluate(AXE)
    found = page.evaluate(RUN)
    page.close()
    assert [fault for fault in found if fault.startswith("image-alt")]


def test_pages_sheets_and_scripts_are_light(demo_hosted: Any) -> None:
    folder = demo_hosted.built.folder
    sizes = {path.relative_to(folder).as_posix(): len(gzip.compress(path.read_bytes(), 9)) for path in folder.rglob("*.*")}
    sheets = sum(size for path, size in sizes.items() if path.endswith(".css"))
    script = sizes["static/site.js"]
    assert sheets <= 15 * KB
    assert script <= 15 * KB
    heaviest = max(size for path, size in sizes.items() if re.match(r"(articles|dossiers)/[^/]+/index\.html$", path))
    assert heaviest + sheets + script + sizes["static/icon.svg"] <= 60 * KB


@pytest.mark.parametrize("kind", ["home", "article", "dossier", "map", "search"])
def test_the_whole_page_can_be_used_by_keyboard_and_shows_where_it_is(kind: str, demo_hosted: Any, browser: Browser) -> None:
    folder = demo_hosted.built.folder
    page = browser.new_page(reduced_motion="reduce")
    page.goto(demo_hosted.root + quote(page_kinds(folder)[kind].relative_to(folder).as_posix()))
    for fold in page.locator("summary:visible").all():
        fold.press("Enter")
    wanted = page.evaluate(_FOCUSABLE)
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
    reached, unseen = page.evaluate("[[...reached].sort((a, b) => a - b), unseen]")
    page.close()
    assert unseen == []
    assert reached == list(range(1, wanted + 1))


def test_what_a_pointer_does_on_an_article_a_key_does_too(demo_hosted: Any, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(demo_hosted.root + "articles/2018-09-18-a-strip-of-land-to-stop-a-war-what-putin-and-erdogan-agreed/")
    page.get_by_role("button", name="Show where Turkey is named").press("Enter")
    assert page.locator(".prose .lit").count() > 0
    page.get_by_role("button", name="Copy: APA").press("Enter")
    page.get_by_text("Copied").wait_for()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "quick-search"
    page.close()


def test_a_map_comes_closer_moves_and_returns_by_keyboard(demo_hosted: Any, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(demo_hosted.root + "map/")
    whole = _window(page)
    page.get_by_role("button", name="Closer").press("Enter")
    closer = _window(page)
    assert closer[2] < whole[2]
    page.locator(".pane").focus()
    page.keyboard.press("ArrowRight")
    assert _window(page)[0] > closer[0]
    page.keyboard.press("0")
    assert _window(page) == whole
    page.close()


def test_a_filter_leaves_what_contains_the_letters_in_the_list_and_on_the_map(demo_hosted: Any, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(demo_hosted.root + "map/")
    before = page.locator(".located li:visible").count()
    page.locator(".filter input").fill("aleppo")
    assert 0 < page.locator(".located li:visible").count() < before
    assert page.locator(".map [data-key='place:aleppo'].dim").count() == 0
    assert page.locator(".map [data-key].dim").count() > 0
    page.locator(".filter input").fill("")
    assert page.locator(".located li:visible").count() == before
    page.close()


def test_pointing_at_an_entry_lights_its_mark(demo_hosted: Any, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(demo_hosted.root + "map/")
    page.locator(".located li[data-key='place:aleppo']").hover()
    assert page.locator(".map [data-key='place:aleppo'].lit").count() == 1
    page.close()


def test_nothing_moves_where_reduced_motion_is_asked(demo_hosted: Any, browser: Browser) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(demo_hosted.root + "dossiers/idlib-de-escalation/")
    moving = page.evaluate(_MOVING)
    page.close()
    assert moving == []


def _window(page: Page) -> list[float]:
    return [float(number) for number in (page.get_attribute("svg.map", "viewBox") or "").split()]


_FOCUSABLE = """() => {
  document.activeElement.blur();
  window.reached = new Set();
  window.unseen = [];
  const stops = [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
    .filter((element) => element.checkVisibility() && !element.closest("details:not([open]) > :not(summary)"));
  document.addEventListener("focusin", ({ target }) => {
    if (stops.includes(target)) reached.add(stops.indexOf(target) + 1);
    const { outlineStyle, outlineWidth } = getComputedStyle(target);
    if (target.matches("main") || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2)) return;
    unseen.push(target.outerHTML.slice(0, 120));
  });
  return stops.length;
}"""
_MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  return style.scrollBehavior === "smooth" || parseFloat(style.transitionDuration) || style.animationName !== "none";
}).map((element) => element.outerHTML.slice(0, 80))"""
