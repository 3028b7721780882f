"""Where the system's Chromium is."""

from __future__ import annotations

import shutil

OPTIONS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update "
    "--disable-sync"
).split()
"""What Chromium needs to run as any user, and to ask nothing of its makers."""

NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium_path() -> str:
    """Return the path of the Chromium of this system."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "this needs Chromium: scripts/need-chromium installs it"
    return found
