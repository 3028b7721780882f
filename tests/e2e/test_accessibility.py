"""axe-core on every kind of page of the demo, served: light and dark, narrow and wide, from the left and from the right."""

from __future__ import annotations

import gzip
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

import pytest
from kinds import KINDS, page_kinds

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.flatMap(
  (broken) => broken.nodes.map((node) => `${broken.id}: ${node.html.slice(0, 200)}: ${node.failureSummary}`))"""
VIEWS: dict[str, tuple[int, Literal["light", "dark"]]] = {"narrow and light": (320, "light"), "wide and dark": (1920, "dark")}
KB = 1000


@pytest.mark.parametrize("view", VIEWS)
def test_no_kind_of_page_breaks_a_rule_of_axe(view: str, demo_hosted: Any, browser: Browser) -> None:
    width, scheme = VIEWS[view]
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    kinds = page_kinds(demo_hosted.built.folder)
    assert set(kinds) == {*KINDS, "article-rtl"}
    broken = {}
    for kind, path in kinds.items():
        page.goto(demo_hosted.root + quote(path.relative_to(demo_hosted.built.folder).as_posix()))
        page.evaluate(AXE)
        broken[kind] = page.evaluate(RUN)
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


def test_the_whole_page_can_be_used_by_keyboard(demo_hosted: Any, browser: Browser) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(demo_hosted.root + "dossiers/idlib-de-escalation/")
    wanted = page.evaluate(_FOCUSABLE)
    reached = set()
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.dataset.number || ''"))
    page.close()
    assert len(reached - {""}) == wanted


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


_FOCUSABLE = """() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
  .filter((element) => element.checkVisibility() && !element.closest("details:not([open]) > :not(summary)"))
  .map((element, number) => { element.dataset.number = number + 1; }).length"""
_MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  return style.scrollBehavior === "smooth" || parseFloat(style.transitionDuration) || style.animationName !== "none";
}).map((element) => element.outerHTML.slice(0, 80))"""
