"""
briefgen turns source articles into a static, searchable briefing site that shows its evidence.

The public face (everything else may change): `extract`, `annotate`, `group_copies`, `group_stories`, `timeline`,
`build`, `check`. They are loaded when first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.app import build, check, timeline
    from briefgen.dossiers import group_copies, group_stories
    from briefgen.mentions import annotate
    from briefgen.sources import extract

__version__ = "0.1.0"
__all__ = ["__version__", "annotate", "build", "check", "extract", "group_copies", "group_stories", "timeline"]

_HOMES = {
    "annotate": "briefgen.mentions",
    "build": "briefgen.app",
    "check": "briefgen.app",
    "extract": "briefgen.sources",
    "group_copies": "briefgen.dossiers",
    "group_stories": "briefgen.dossiers",
    "timeline": "briefgen.app",
}


def __getattr__(name: str) -> object:
    """Load a public function from its room the first time it is used."""
    if name not in _HOMES:
        raise AttributeError(f"module 'briefgen' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Name the public face."""
    return sorted(__all__)
