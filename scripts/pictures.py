"""
Take the pictures of the README from the built demo: ``make pictures`` after ``make site``.

Writes ``docs/pictures/NAME.png``: few colours, so that they stay small in git.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "support"))

from browsers import OPTIONS, chromium_path

ROOT = Path(__file__).resolve().parent.parent
SITE, PICTURES = ROOT / "_site", ROOT / "docs" / "pictures"
SUBJECTS = {
    "dossier": ("dossiers/idlib-de-escalation/index.html", ""),
    "article": ("articles/2018-09-07-tehran-summit-ends-without-truce-for-idlib/index.html", ""),
    "timeline": ("dossiers/idlib-de-escalation/index.html", "#s-timeline"),
}
"""Name → page, and the element that is to stand at the top."""


def main() -> None:
    """Take every picture."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium_path(), args=OPTIONS)
        page = browser.new_page(viewport={"width": 1100, "height": 720}, reduced_motion="reduce")
        for name, (path, part) in SUBJECTS.items():
            page.goto((SITE / path).as_uri() + part)
            page.screenshot(path=PICTURES / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
