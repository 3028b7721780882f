"""Contexts of the timeline of everything (theme contract 1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.site.contexts_pictures import Picture
    from briefgen.site.pieces import Happening, Head, Pager


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """The entries of one year; ``name`` is the year, empty when unknown."""

    name: str
    events: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """``timeline.html``: what the timelines of all dossiers tell, latest first, 50 entries a page, and their picture."""

    head: Head
    chronology: Picture | None
    years: tuple[TimelineYear, ...]
    pager: Pager
