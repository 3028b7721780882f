"""The rows of the shipped files, and how countries, regions and cities become such rows."""

from __future__ import annotations

import itertools
import math
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gazetteer_naming import ROMANISED_BY_RULE, SCRIPTS, kept, local_scripts, name_keys, shown
from gazetteer_shapes import middle_of_places
from gazetteer_sources import City, Division, Land, territory_name

from briefgen.gazetteer.naming import place_slug

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

LANGUAGES = ("ar", "de", "es", "fa", "fr", "he", "it", "pt", "ru", "tr", "uk", "zh")
REGION_WORDS = (
    "Governorate", "Province", "Oblast", "Krai", "Region", "State", "County", "Department", "Prefecture", "District", "Canton",
    "Emirate", "Division", "Territory", "Voivodeship", "Municipality", "Parish", "Rayon", "Autonomous Region", "Republic",
)  # fmt: skip
_DIRECTION = re.compile(r"(?:North|South|East|West|Upper|Lower|Central|Greater|Northern|Southern|Eastern|Western)\b")
_CITY, _LARGE_TOWN, _KNOWN, _TOWN = 100_000, 50_000, 20_000, 10_000
_VAGUE = frozenset("Eastern Western Northern Southern Central North South East West Centre Center Coast Upper Lower".split())


@dataclass(slots=True)
class Row:
    """One place as it is shipped. ``spread`` is the radius in kilometres within which it lies, None for a point."""

    id: str
    name: str
    kind: str
    lat: float | None
    lon: float | None
    spread: float | None
    within: tuple[str, ...]
    population: int
    geonames: int
    others: tuple[str, ...]
    names: dict[str, str] = field(default_factory=dict)
    code: str = ""
    capital: bool = False
    good: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()

    @property
    def romanised(self) -> bool:
        """Whether its name is known in many romanisations, so that spellings are compared with `naming.name_keys`."""
        return self.kind != "country" and (not self.code or self.code.split(".", maxsplit=1)[0] in ROMANISED_BY_RULE)

    def line(self) -> str:
        """Return the row as a line of ``places.tsv``, without its end."""
        number = str(self.geonames or "")
        spots = ["" if spot is None else f"{spot:.3f}".rstrip("0").rstrip(".") for spot in (self.lat, self.lon)]
        spread = "" if self.spread is None else str(round(self.spread))
        names = "|".join(f"{language}={name}" for language, name in sorted(self.names.items()))
        stem = place_slug(self.name)
        tail = self.id.removeprefix(stem) if self.id.startswith(stem) and stem else f"={self.id}"
        cells = (
            self.name,
            tail.replace(f"-{number}", "#") if number else tail,
            self.kind,
            *spots,
            spread,
            " ".join(self.within),
            str(self.population or ""),
            number,
        )
        return "\t".join((*cells, "|".join(self.others), names)).rstrip("\t")


def country_rows(lands: Sequence[Land], told: Mapping[str, dict[str, object]]) -> list[Row]:
    """Return one row a country or territory, states first, then by code; codes that no territory of CLDR has are left out."""
    rows = [_country(land, told.get(land.iso, {})) for land in lands if territory_name(land.iso, "en") and land.iso != "AN"]
    return sorted(rows, key=lambda row: (told.get(row.code) is None, row.code))


def region_rows(divisions: Sequence[Division], cities: Mapping[str, list[City]], countries: Mapping[str, str]) -> list[Row]:
    """Return one row a first-level division, by code; position and spread are those of the places in it."""
    large: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for city in itertools.chain.from_iterable(cities.values()):
        if city.population >= _LARGE_TOWN:
            large[city.country].update(name_keys(form) for form in (city.name, *city.others))
    return [
        _region(division, cities.get(division.code, []), countries[division.country], large[division.country])
        for division in divisions
        if division.country in countries
    ]


def city_rows(cities: Sequence[City], countries: Mapping[str, str]) -> list[Row]:
    """Return one row a populated place, the most populous first; only the country is said of what contains it."""
    order = sorted((city for city in cities if city.country in countries), key=lambda city: (-city.population, city.geonames))
    return [_city(city, countries[city.country]) for city in order]


def assign_ids(rows: Sequence[Row]) -> None:
    """
    Give each row its id, in the order of ``rows``: the slug of the name, then with the country's code, then with the number.

    The rows come in the order of their right to a short id. Countries have theirs already.
    """
    taken = {row.id for row in rows if row.id}
    for row in rows:
        if not row.id:
            short = place_slug(row.name) or str(row.geonames)
            country = row.code.split(".", maxsplit=1)[0].lower()
            wanted = (short, *((f"{short}-region",) if row.kind == "region" else ()), f"{short}-{country}")
            row.id = next((i for i in wanted if i not in taken), f"{short}-{country}-{row.geonames}")
            taken.add(row.id)


def more_rows(told: Sequence[dict[str, Any]]) -> list[Row]:
    """Return the areas, waters and sites of ``gazetteer/places.yml``, in the order of the file."""
    return [
        Row(
            id=entry.get("id", place_slug(entry["name"])),
            name=entry["name"],
            kind=entry["kind"],
            lat=float(entry["at"][0]),
            lon=float(entry["at"][1]),
            spread=float(entry["km"]),
            within=tuple(entry.get("within", ())),
            population=0,
            geonames=entry.get("geonames", 0),
            others=tuple(dict.fromkeys((*entry.get("also", ()), *entry.get("first", ())))),
            good=frozenset((entry["name"], *entry.get("also", ()))),
            first=frozenset(entry.get("first", ())),
        )
        for entry in told
    ]


def tell(row: Row, told: Mapping[str, Any]) -> None:
    """Give a row the name and spellings that ``gazetteer/places.yml`` knows for it."""
    extra = (*told.get("also", ()), *told.get("first", ()))
    name = told.get("name", row.name)
    row.others = tuple(form for form in dict.fromkeys((*extra, row.name, *row.others)) if form != name)
    row.name = name
    row.good = frozenset(extra)
    row.first = frozenset(told.get("first", ()))


def by_region(cities: Sequence[City]) -> dict[str, list[City]]:
    """Return the places of each first-level division."""
    found: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        found[city.region].append(city)
    return found


def _country(land: Land, told: dict[str, object]) -> Row:
    english = territory_name(land.iso, "en")
    name = str(told.get("name") or english.replace("’", "'"))
    spellings = as_list(told.get("also")) + [form for form in (english, *land.others) if _is_country_name(form)]
    refused = {name, *as_list(told.get("not"))}
    names = {language: territory_name(land.iso, language) for language in LANGUAGES}
    return Row(
        id=place_slug(name),
        name=name,
        kind="country",
        lat=land.middle[0] if land.middle else None,
        lon=land.middle[1] if land.middle else None,
        spread=math.sqrt(land.area / math.pi) if land.area else None,
        within=(),
        population=land.population,
        geonames=land.geonames,
        others=tuple(dict.fromkeys(form for form in spellings if form not in refused)),
        names={language: text for language, text in names.items() if text},
        code=land.iso,
    )


def as_list(told: object) -> list[str]:
    """Return what a list of the file says, empty when it is not there."""
    return [str(item) for item in told] if isinstance(told, list) else []


def _is_country_name(form: str) -> bool:
    """Whether a spelling is fit for a text: no code, no inverted name, no romanised article that could begin a sentence."""
    return not re.fullmatch(r"[A-Z]{2,4}", form) and "," not in form and not re.match(r"(?:Al|As|Ash|An|Ar)[ -]", form)


def _region(division: Division, cities: list[City], country: str, large: set[tuple[str, ...]]) -> Row:
    spellings = kept((division.name, *division.others))
    name = _region_name(division, spellings, cities, large)
    lat, lon, spread = middle_of_places([(city.lat, city.lon) for city in cities])
    return Row(
        id="",
        name=name,
        kind="region",
        lat=lat,
        lon=lon,
        spread=spread,
        within=(country,),
        population=sum(city.population for city in cities),
        geonames=division.geonames,
        others=tuple(form for form in dict.fromkeys((*spellings, *bare_names(spellings))) if form != name),
        code=division.code,
    )


def bare_names(spellings: Sequence[str]) -> tuple[str, ...]:
    """Return the names without the word for the kind of region: "Idlib" of "Idlib Governorate"."""
    words = "|".join(REGION_WORDS)
    pattern = re.compile(rf"(?:(?:{words}) of (.+)|(.+?) (?:{words}))")
    found = [match[1] or match[2] for name in spellings if (match := pattern.fullmatch(name))]
    return tuple(name for name in found if not re.fullmatch(rf"(?:{words}|\W+|.*\d.*)", name))


def _region_name(division: Division, spellings: Sequence[str], cities: list[City], large: set[tuple[str, ...]]) -> str:
    labelled = [name for name in spellings if name.endswith(REGION_WORDS) and name.isascii() and bare_names([name])]
    towns = {name_keys(form) for city in cities for form in (city.name, *city.others)}
    if labelled:
        bare = bare_names(labelled[:1])[0]
        return labelled[0] if name_keys(bare) in towns | large or bare[0].islower() or bare in _VAGUE else bare
    directed = [name for name in spellings if _DIRECTION.match(name)]
    return shown(directed[0] if directed else division.name, division.country)


def _city(city: City, country: str) -> Row:
    name = shown(city.name, city.country)
    size = city.population
    romanised = city.country in ROMANISED_BY_RULE
    scripts = SCRIPTS if size >= _KNOWN else local_scripts(city.country)
    spellings = kept((name, city.name, *city.others), scripts, romanised=romanised)
    return Row(
        id="",
        name=name,
        kind="city" if size >= _CITY else "town" if size >= _TOWN else "village" if size else "place",
        lat=city.lat,
        lon=city.lon,
        spread=None,
        within=(country,),
        population=size,
        geonames=city.geonames,
        others=tuple(form for form in spellings if form != name),
        code=city.region,
    )
