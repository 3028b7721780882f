"""
Every code that a finding can have, with what it means and what to do about it.

The reference, ``briefgen check --explain``, SARIF and ``silence`` in site.yml all read this list; a test holds it and the
program's sources together.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

GROUPS = ("files", "names", "texts", "site", "intake", "trust", "runs")
"""The modules beside this one, in the order of the reference; each has a title and its codes."""


@cache
def groups() -> tuple[tuple[str, Mapping[str, str]], ...]:
    """Return (title, code → what it means and what to do) for each group, in the order of the reference."""
    from importlib import import_module

    modules = [import_module(f"{__name__}.{name}") for name in GROUPS]
    return tuple((module.TITLE, module.CODES) for module in modules)


@cache
def codes() -> Mapping[str, str]:
    """Return code → what it means and what to do, for every code there is."""
    return {code: text for _, found in groups() for code, text in found.items()}
