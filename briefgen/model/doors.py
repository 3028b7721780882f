"""Doors: names of a room that are loaded when somebody asks for them first, so that a command loads no more than it needs."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def doors(room: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """
    Return the ``__getattr__`` of a package (PEP 562).

    Args:
        room: name of the package.
        homes: for each name of it that is loaded late, the module that holds it.
    """

    def load(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        found: object = getattr(import_module(homes[name]), name)
        setattr(sys.modules[room], name, found)
        return found

    return load
