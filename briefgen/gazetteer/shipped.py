"""The shipped gazetteer and base registry: places from 1,000 inhabitants, regions, countries, and who acts in the news."""

from __future__ import annotations

import hashlib
import json
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.gazetteer.lines import Records, SortedLines
from briefgen.gazetteer.naming import place_slug
from briefgen.model.entities import Actor, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.gazetteer.register import Entity

CREDIT = "Place data: GeoNames (geonames.org), CC BY 4.0, changed. Country names: Unicode CLDR."
"""What a page that shows places of the gazetteer must say (CC BY 4.0, section 3(a))."""

FOLDER = Path(__file__).resolve().parent.parent / "data" / "gazetteer"
_ACTOR, _QUIET = "@", "~"
_CELLS = 11
_OUR_OWN = frozenset({"area", "water", "site", "border"})
"""Kinds that GeoNames does not lend us: told by hand, some with its number."""


class Shipped:
    """
    Read-only view of ``briefgen/data/gazetteer``; opening it reads a few hundred kilobytes, everything else stays on disk.

    Attributes:
        digest: SHA-256 of the files, as their list says.
        actors: the base registry, in the order of the file.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        """Map the files of ``folder``."""
        self._folder = folder
        self._names = SortedLines(folder / "names.tsv", folder / "names.idx")
        self._places = Records(folder / "places.tsv", folder / "places.idx")
        self.digest = hashlib.sha256((folder / "SHA256SUMS").read_bytes()).hexdigest()
        self._place = lru_cache(maxsize=4096)(self.place_at)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Return the base registry."""
        rows = json.loads((self._folder / "actors.json").read_text(encoding="utf-8"))
        return tuple(_actor(row) for row in rows)

    def begins(self, keys: Sequence[str]) -> bool:
        """Whether a name longer than ``keys`` begins with them (folded by `naming`)."""
        return self._names.has_prefix(" ".join(keys))

    def named(self, keys: Sequence[str], *, quiet: bool) -> tuple[Entity, ...]:
        """
        Return what a folded name may mean, likeliest first: actors, countries, capitals, regions, towns by population.

        With ``quiet``, also what only a lookup should find, not the reading of a text: towns called like a word of every day.
        """
        value = self._names.value(" ".join(keys))
        refs = value.split() if value else []
        return tuple(self._entity(ref.lstrip(_QUIET)) for ref in refs if quiet or not ref.startswith(_QUIET))

    def _entity(self, ref: str) -> Entity:
        return self.actors[int(ref[1:], 36)] if ref.startswith(_ACTOR) else self._place(int(ref, 36))

    def place_at(self, number: int) -> Place:
        """Return the place on a line of ``places.tsv``, counted from 0."""
        cells = self._places.at(number).split("\t")
        name, tail, kind, lat, lon, spread, within, population, geonames, others, names = cells + [""] * (_CELLS - len(cells))
        return Place(
            id=tail[1:] if tail.startswith("=") else place_slug(name) + tail.replace("#", f"-{geonames}"),
            name=name,
            kind=kind,
            aliases=tuple(others.split("|")) if others else (),
            names=tuple((pair[: pair.index("=")], pair[pair.index("=") + 1 :]) for pair in names.split("|") if pair),
            lat=float(lat) if lat else None,
            lon=float(lon) if lon else None,
            precision_km=float(spread) if spread else None,
            within=tuple(within.split()),
            geonames=geonames,
            population=int(population or 0),
            origin="gazetteer" if geonames and kind not in _OUR_OWN else "base",
        )


@lru_cache(maxsize=1)
def open_shipped() -> Shipped:
    """Return the shipped data, opened once a process."""
    return Shipped()


def _actor(row: dict[str, Any]) -> Actor:
    return Actor(
        id=row["id"],
        name=row["name"],
        type=row["type"],
        aliases=tuple(row.get("aliases", ())),
        names=tuple(row.get("names", {}).items()),
        former=tuple(row.get("former", ())),
        adjectives=tuple(row.get("adjectives", ())),
        part_of=tuple(row.get("part_of", ())),
        capital=row.get("capital", ""),
        lat=row.get("lat"),
        lon=row.get("lon"),
        geonames=row.get("geonames", ""),
        note=row.get("note", ""),
        ambiguous=bool(row.get("ambiguous")),
        origin="base",
    )
