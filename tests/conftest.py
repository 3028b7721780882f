from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from browsers import OPTIONS, chromium_path
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

settings.register_profile("house", deadline=None)  # how fast a busy machine is says nothing about the code
settings.load_profile("house")


@pytest.fixture
def build_day() -> dt.date:
    return dt.date(2026, 11, 24)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; one for all tests, because Playwright may be started only once in a thread."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path(), args=OPTIONS)
        yield chromium
        chromium.close()
