"""
Take a picture of every kind of page of the demo, to be looked at: ``make shots`` after ``make site``.

Writes ``shots/KIND-WIDTH-SCHEME.png`` at 390 and 1440 pixels, light and dark, and two pages as PDF: a dossier and an article on
A4. With names of kinds as arguments only those.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "support"))

from browsers import OPTIONS, chromium_path
from kinds import page_kinds

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
SITE, SHOTS = ROOT / "_site", ROOT / "shots"
WIDTHS = (390, 1440)
PRINTED = ("dossier", "article")


def main() -> None:
    """Take all pictures, or those of the kinds that are named."""
    if not (SITE / "index.html").is_file():
        sys.exit("There is no _site; run make site first.")
    SHOTS.mkdir(exist_ok=True)
    kinds = {kind: path for kind, path in page_kinds(SITE).items() if not sys.argv[1:] or kind in sys.argv[1:]}
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium_path(), args=OPTIONS)
        for width in WIDTHS:
            for scheme in ("light", "dark"):
                take(browser, kinds, width, scheme)
        for kind in (kind for kind in PRINTED if kind in kinds):
            page = browser.new_page()
            page.goto(kinds[kind].as_uri())
            page.pdf(path=SHOTS / f"{kind}.pdf", prefer_css_page_size=True)
        browser.close()
    sys.stdout.write(f"{len(list(SHOTS.iterdir()))} files in {SHOTS}\n")


def take(browser: Browser, kinds: dict[str, Path], width: int, scheme: str) -> None:
    """Take the whole length of each page at one width in one scheme."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light")
    for kind, path in kinds.items():
        page.goto(path.as_uri())
        page.screenshot(path=SHOTS / f"{kind}-{width}-{scheme}.png", full_page=True)
    page.close()


if __name__ == "__main__":
    main()
