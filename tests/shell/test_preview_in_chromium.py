"""The preview as somebody sees it who writes: edits appear by themselves, the place is kept, faults stand over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from previews import serving, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from previews import Preview

pytestmark = pytest.mark.browser

LONG = "\n\n".join(f"Line {number} of a long account of the mills and the water that drives them." for number in range(80))
ARTICLE = f"---\ntitle: The mills\n---\nThey stand still.\n\n{LONG}\n"
PANEL = """{% extends "!article.html" %}
{% block body %}<details id="panel"><summary>More</summary>Hidden lines.</details>{{ super() }}{% endblock %}
"""


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    project = tmp_path_factory.mktemp("mills")
    files = {
        "site.yml": "title: Mills\ntheme: own\n",
        "content/articles/mills.md": ARTICLE,
        "content/articles/weirs.md": "---\ntitle: The weirs\ndraft: true\n---\nThey hold the water.\n",
        "themes/own/theme.yml": "name: Own\nparent: default\ncontract: 1\n",
        "themes/own/static/style.css": "body { background: rgb(1, 2, 3) }\n",
        "themes/own/templates/article.html": PANEL,
    }
    for path, text in files.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text)
    with serving(project) as running:
        yield running


@pytest.fixture
def page(browser: Browser, preview: Preview) -> Iterator[Page]:
    """The long article, opened; whatever the browser complains of fails the test."""
    page, said = browser.new_page(), []
    page.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{preview.address}/articles/mills/")
    yield page
    page.close()
    assert [words for words in said if "404" not in words] == []


def write(preview: Preview, path: str, text: str) -> None:
    (preview.project / path).write_text(text)


def see(page: Page, script: str) -> None:
    """Wait until an expression is true in the page, however often that is loaded again."""

    def holds() -> bool:
        from playwright.sync_api import Error

        try:
            return bool(page.evaluate(script))
        except Error:  # the page is being loaded
            return False
        finally:
            page.wait_for_timeout(20)

    wait_until(holds, script)


def test_an_edit_appears_by_itself_and_place_and_open_panels_are_kept(page: Page, preview: Preview) -> None:
    page.evaluate("document.getElementById('panel').open = true")
    page.evaluate("scrollTo(0, 700)")
    place = page.evaluate("scrollY")
    assert place > 500
    write(preview, "content/articles/mills.md", ARTICLE.replace("Line 79", "An edited line"))
    see(page, "document.readyState === 'complete' && document.body.innerText.includes('An edited line')")
    see(page, f"document.getElementById('panel').open && Math.abs(scrollY - {place}) < 3")


def test_a_style_sheet_is_exchanged_without_loading_the_page_again(page: Page, preview: Preview) -> None:
    page.evaluate("window.never = 'loaded again'")
    write(preview, "themes/own/static/style.css", "body { background: rgb(4, 5, 6) }\n")
    see(page, "getComputedStyle(document.body).backgroundColor === 'rgb(4, 5, 6)'")
    assert page.evaluate("window.never") == "loaded again"


def test_faults_stand_over_the_page_with_place_and_excerpt_and_go_when_mended(page: Page, preview: Preview) -> None:
    overlay = "document.getElementById('briefgen-faults')"
    write(preview, "content/articles/weirs.md", "---\ntitle: The weirs\npublished: 31 Feb 2024\n---\nThey hold.\n")
    see(page, f"!!{overlay}")
    text = page.evaluate(f"{overlay}.shadowRoot.textContent")
    assert "content/articles/weirs.md:3:12" in text
    assert "error[date-unreadable]: '31 Feb 2024' is no date" in text
    assert "published: 31 Feb 2024\n           ^" in text
    assert "hint: " in text
    assert page.evaluate(f"getComputedStyle({overlay}).position") == "fixed"
    page.goto(f"{preview.address}/articles/")
    see(page, f"!!{overlay}")
    write(preview, "content/articles/weirs.md", "---\ntitle: The weirs\npublished: 2024-02-29\n---\nThey hold.\n")
    see(page, f"!{overlay}")


def test_a_draft_is_shown_and_marked(page: Page, preview: Preview) -> None:
    write(preview, "content/articles/locks.md", "---\ntitle: The locks\ndraft: true\n---\nThey are shut.\n")
    wait_until(lambda: preview.get("/articles/locks/")[0] == 200, "the draft is served")
    page.goto(f"{preview.address}/articles/locks/")
    shown = page.inner_text("body")
    assert "They are shut." in shown
    assert "draft" in shown.lower()
    assert not (preview.project / "_site").exists()


def test_search_works_and_finds_what_was_just_written(page: Page, preview: Preview) -> None:
    write(preview, "content/articles/sluice.md", "---\ntitle: The sluice\n---\nA capybara sits on the gate.\n")
    wait_until(lambda: preview.get("/articles/sluice/")[0] == 200, "the article is served")
    page.goto(f"{preview.address}/search/?q=capybara")
    see(page, "document.body.innerText.includes('The sluice')")


def test_a_page_that_was_not_there_appears(page: Page, preview: Preview) -> None:
    answer = page.goto(f"{preview.address}/articles/ferry/")
    assert answer is not None
    assert answer.status == 404
    write(preview, "content/articles/ferry.md", "---\ntitle: The ferry\n---\nIt runs again.\n")
    see(page, "document.body.innerText.includes('It runs again.')")
