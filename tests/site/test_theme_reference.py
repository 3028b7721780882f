"""The printed reference of the theme contract is what the code says."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_reference_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("theme_reference", ROOT / "scripts" / "theme_reference.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    written = (ROOT / "docs" / "theme-reference.md").read_text(encoding="utf-8")
    assert script.reference() == written, "run: python scripts/theme_reference.py --write"
    assert written.count("\n### `") == len(script.CONTEXTS)
