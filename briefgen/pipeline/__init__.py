"""
The order of build: load → read* → mark* → unveil → assemble → public → html* → plan → render* → artifacts.

What a command does not use of it is not loaded: reading a project needs none of the pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.pipeline.build import Made, Order, make_site
    from briefgen.pipeline.pool import Pool, Processes, Serial
    from briefgen.pipeline.reading import Library, read_library

__all__ = ["Library", "Made", "Order", "Pool", "Processes", "Serial", "make_site", "read_library"]

_HOMES = {
    "Library": "briefgen.pipeline.reading",
    "Made": "briefgen.pipeline.build",
    "Order": "briefgen.pipeline.build",
    "Pool": "briefgen.pipeline.pool",
    "Processes": "briefgen.pipeline.pool",
    "Serial": "briefgen.pipeline.pool",
    "make_site": "briefgen.pipeline.build",
    "read_library": "briefgen.pipeline.reading",
}


def __getattr__(name: str) -> object:
    """Load a part of the pipeline the first time it is used."""
    if name not in _HOMES:
        raise AttributeError(f"module 'briefgen.pipeline' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Name the parts."""
    return sorted(__all__)
