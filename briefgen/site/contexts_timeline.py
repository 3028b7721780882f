"""Contexts of the timeline of everything (theme contract 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from briefgen.site.contexts_pictures import Picture
    from briefgen.site.pieces import Happening, Head, Pager


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """
    The entries of one year; ``name`` is the year, empty when unknown.

    Attributes:
        name: the year.
        events: its entries, latest first.
    """

    name: str
    events: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """
    ``timeline.html``: what the timelines of all dossiers tell, latest first, 50 entries a page, and their picture.

    Attributes:
        head: what the page says about itself to machines.
        chronology: the picture, None when there are no entries.
        years: the entries of this page by year.
        pager: where this page stands in its list.
    """

    head: Head
    chronology: Picture | None
    years: tuple[TimelineYear, ...]
    pager: Pager
