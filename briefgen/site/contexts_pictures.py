"""Pictures in contexts (theme contract 1): SVG made at build, and what must be said below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from markupsafe import Markup

    from briefgen.site.pieces import Head, Named, When


@dataclass(frozen=True, slots=True)
class Picture:
    """
    A picture: ``svg`` is the element, safe to place; ``notes`` are sentences that belong below it (whose borders a map draws,
    what a dashed line means, what does not fit). The page tells the same data in words after it. Marks carry ``data-key``;
    the entry of the list that says the same carries it too: ``place:ID``, ``actor:ID``, ``event:N`` with N from 1.

    Attributes:
        svg: the element.
        notes: sentences below it.
    """

    svg: Markup
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """
    A week (a month, a quarter or a year where the time is long) and how many articles were published in it.

    Attributes:
        when: the stretch.
        count: number of articles.
    """

    when: When
    count: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """
    The coverage over time: its picture, and the stretches in which something was published, earliest first.

    Attributes:
        picture: the chart.
        stretches: those in which something was published.
    """

    picture: Picture
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class MapPage:
    """
    ``map.html``: the map of everything, and the places on it, most often named first; ``total`` counts all places.

    Attributes:
        head: what the page says about itself to machines.
        map: the map, None when no place has coordinates.
        places: places of this page; ``count`` is the number of articles.
        total: number of all places.
    """

    head: Head
    map: Picture | None
    places: tuple[Named, ...]
    total: int
