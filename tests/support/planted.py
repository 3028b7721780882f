"""
Files with mistakes in them.

A mistake is marked at the end of its line with ``⟦code⟧``; the marks are taken off when the files are written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MARK = re.compile(r" ?⟦([a-z0-9-]+)⟧")


def planted(files: Mapping[str, str]) -> list[tuple[str, int, str]]:
    """Return path, line and code of every mistake."""
    return [
        (path, line, code)
        for path, text in files.items()
        for line, content in enumerate(text.splitlines(), start=1)
        for code in MARK.findall(content)
    ]


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files without the marks."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(MARK.sub("", text), encoding="utf-8")
