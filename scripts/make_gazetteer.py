"""
Make the shipped gazetteer and base registry from the development packages (``pip install --group data``).

Writes ``briefgen/data/gazetteer/``: ``places.tsv`` (one place a line), ``names.tsv`` with its fence ``names.idx`` (what
a folded name may mean, likeliest first), ``actors.json`` (the base registry) and ``SHA256SUMS``. The same packages give
the same bytes.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from gazetteer_actors import actor_forms, organisation_actors, state_actors
from gazetteer_districts import district_rows
from gazetteer_naming import name_keys
from gazetteer_records import Row, assign_ids, by_region, city_rows, country_rows, more_rows, region_rows, tell
from gazetteer_shapes import distance, mean_on_sphere
from gazetteer_sources import City, Land, read_cities, read_divisions, read_lands, read_middles

from briefgen.gazetteer.lines import RECORD_STRIDE, STRIDE
from briefgen.gazetteer.naming import fold_keys, id_keys, place_slug
from briefgen.text.words import fold, keys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gazetteer_shapes import Point

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "briefgen" / "data" / "gazetteer"
QUIET = "~"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
LARGE = 100_000
METROPOLIS = 200_000
UNKNOWN = 1_000
SHORT = 3
WELL_KNOWN = 100_000
ALIAS_SHARE = 0.25
KINDS_SPELT = frozenset("ولايت ولایت استان محافظة محافظه ولاية провинция вилоят вилаят".split())
"""Words for "province" that names of regions carry; a Russian oblast is an adjective, which means nothing alone."""
OFFSHORE_KM = 50.0
ARABIC = re.compile("[\u0600-\u06ff]")


def main() -> None:
    """Make all files, in the folder that the first argument names, else where the package has them."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.mkdir(parents=True, exist_ok=True)
    told = yaml.safe_load((HERE / "gazetteer" / "states.yml").read_text(encoding="utf-8"))
    peoples = yaml.safe_load((HERE / "gazetteer" / "peoples.yml").read_text(encoding="utf-8"))
    organisations = yaml.safe_load((HERE / "gazetteer" / "organisations.yml").read_text(encoding="utf-8"))
    abroad = yaml.safe_load((HERE / "gazetteer" / "organisation_names.yml").read_text(encoding="utf-8"))
    common = everyday_words((HERE / "gazetteer" / "common_words.txt").read_text(encoding="utf-8").split())
    places = yaml.safe_load((HERE / "gazetteer" / "places.yml").read_text(encoding="utf-8"))
    rows = make_places(told, places, read_lands(), common)
    actors = [*state_actors(rows, told, peoples), *organisation_actors(organisations, abroad)]
    write_places(target, rows)
    write_names(target, index(rows, actors, common))
    write_text(
        target / "actors.json",
        json.dumps(actors, ensure_ascii=False, separators=(",", ":")).replace('},{"id"', '},\n{"id"') + "\n",
    )
    write_sums(target)


def everyday_words(words: list[str]) -> frozenset[str]:
    """Return the words folded, those in Arabic script with the article as well."""
    return frozenset(fold(form) for word in words for form in (word, f"ال{word}" if ARABIC.match(word) else word))


def make_places(told: dict[str, Any], places: dict[str, Any], lands: list[Land], common: frozenset[str]) -> list[Row]:
    """Return all rows with their ids: countries, areas, regions, towns, the most populous first."""
    cities = read_cities()
    countries = country_rows(lands, told)
    ids = {row.code: row.id for row in countries}
    regions = region_rows(read_divisions(), by_region(cities), ids)
    towns = city_rows(cities, ids)
    areas = more_rows(places["more"])
    set_middles(regions, read_middles("region_middles.tsv"))
    set_ashore(countries, cities, read_middles("middles.tsv"))
    for row in (*regions, *towns):
        tell(row, places["known"].get(row.geonames, {}))
    mark_capitals(towns, lands)
    namesakes = find_namesakes(regions, towns)
    assign_ids(
        [
            *countries,
            *areas,
            *(row for row in towns if row.capital),
            *(row for row in (*regions, *towns) if "name" in places["known"].get(row.geonames, {})),
            *(row for row in regions if row.code not in namesakes),
            *towns,
            *regions,
        ]
    )
    region_ids = {row.code: row.id for row in regions}
    for row in towns:
        row.within = tuple(filter(None, (region_ids.get(row.code, ""), *row.within)))
    districts = district_rows(region_ids, ids, cities, common)
    assign_ids([*countries, *areas, *regions, *towns, *districts])
    every = [*countries, *areas, *regions, *towns, *districts]
    known = {row.id for row in every}
    assert all(outer in known for row in every for outer in row.within), "a container is missing"
    twice = [name for name, times in Counter(row.id for row in every).items() if times > 1]
    assert not twice, f"ids given twice: {twice}"
    return every


def set_ashore(countries: list[Row], cities: list[City], measured: Mapping[str, Point]) -> None:
    """Bring countries whose middle is not measured and far from all their places (Fiji: the sea) to the place amid these."""
    inhabited: dict[str, list[Point]] = defaultdict(list)
    for city in cities:
        inhabited[city.country].append((city.lat, city.lon))
    for row in countries:
        places = inhabited[row.code]
        if row.code in measured or not places or row.lat is None or row.lon is None:
            continue
        if min(distance((row.lat, row.lon), place) for place in places) > OFFSHORE_KM:
            amid = mean_on_sphere(places)
            row.lat, row.lon = min(places, key=lambda place: distance(amid, place))


def set_middles(regions: list[Row], measured: dict[str, tuple[float, float]]) -> None:
    """Put large regions in the middle of their ground, which the places in them need not show."""
    for row in regions:
        if row.code in measured:
            row.lat, row.lon = measured[row.code]


def index(rows: list[Row], actors: list[dict[str, Any]], common: frozenset[str]) -> dict[str, list[str]]:
    """Return the references that each folded name leads to, likeliest first; a quiet one is for lookups, not for texts."""
    found: dict[str, dict[str, tuple[tuple[float, ...], bool]]] = defaultdict(dict)

    def add(form: str, ref: str, rank: tuple[float, ...], *, quiet: bool, folded: bool = True) -> None:
        key = " ".join(name_keys(form) if folded else keys(form))
        if key and key == key.strip():
            before = found[key].get(ref)
            found[key][ref] = (min(rank, before[0]), quiet and before[1]) if before else (rank, quiet)

    for number, actor in enumerate(actors):
        for form in actor_forms(actor):
            add(form, f"@{_base36(number)}", (0, number), quiet=False)
        add(actor["id"], f"@{_base36(number)}", (0, number), quiet=True)
    heaviest = heaviest_namesakes(rows)
    for number, row in enumerate(rows):
        ref = _base36(number)
        for form in (row.name, *row.others, *row.names.values()):
            likely, quiet = rank(row, form, heaviest, number), is_quiet(row, form, common)
            add(form, ref, likely, quiet=quiet, folded=row.romanised)
            if not row.code:
                add(form, ref, likely, quiet=quiet, folded=False)
            if row.kind == "region" and (bare := without_kind(form)):
                add(bare, ref, rank(row, bare, heaviest, number), quiet=is_quiet(row, bare, common), folded=row.romanised)
        filed = (fold_keys(plain) if row.romanised else plain for plain in id_keys(row.id))
        if not any(ref in found[" ".join(key)] for key in filed):
            add(row.id, ref, (9, number), quiet=True, folded=row.romanised)
    return {
        key: [QUIET * entry[1] + ref for ref, entry in sorted(refs.items(), key=lambda item: item[1][0])]
        for key, refs in sorted(found.items(), key=lambda item: item[0].encode())
    }


def without_kind(form: str) -> str:
    """Return a region's name in Cyrillic or Arabic script without the word that says what it is, empty where it has none."""
    words = form.split()
    kept = [word for word in words if word.strip("\u200e\u200f").lower() not in KINDS_SPELT]
    return kept[0] if len(words) == len(kept) + 1 and len(kept) == 1 and not kept[0].isascii() and len(kept[0]) > SHORT else ""


def rank(row: Row, form: str, heaviest: dict[str, dict[str, int]], number: int) -> tuple[float, ...]:
    """Return how likely ``form`` means the row, smaller first: country, capital, region, town; an alias counts a quarter."""
    if row.kind == "country":
        return 1, number
    if form in row.first:
        return 1.5, number
    if not row.code:
        return 2.5, number
    share = 1.0 if form == row.name or form in row.good else ALIAS_SHARE
    if row.capital and row.population >= METROPOLIS and (share == 1 or not form.isascii()):
        return 2, -row.population, number
    if row.kind == "region" and row.code.count(".") == 1:
        namesake = heaviest.get(row.code, {}).get(" ".join(name_keys(form)))
        return (3, -row.population, number) if namesake is None else (4, 0.5 - namesake * share, number)
    return 4, -max(row.population, UNKNOWN) * share, number


def is_quiet(row: Row, form: str, common: frozenset[str]) -> bool:
    """Whether a form is kept from texts: words of every day unless a large city bears them, aliases of little places."""
    if row.kind == "country" or not row.code or form in row.good:
        return False
    words = keys(form)
    if len(words) == 1 and words[0] in common and not (row.population >= LARGE and form == row.name):
        return True
    if form != row.name and form.isascii() and len("".join(words)) <= SHORT:
        return True
    little = row.kind != "region" and not row.romanised and row.population < WELL_KNOWN
    return little and form != row.name and len(words) == 1 and form.isascii()


def heaviest_namesakes(rows: list[Row]) -> dict[str, dict[str, int]]:
    """Return for each region the folded names of the towns in it, with the population of the largest that bears it."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows:
        if row.kind not in {"country", "region"}:
            for form in (row.name, *row.others):
                key = " ".join(name_keys(form))
                found[row.code][key] = max(found[row.code].get(key, 0), row.population)
    return found


def find_namesakes(regions: list[Row], towns: list[Row]) -> set[str]:
    """Return the codes of the regions whose shown name a town in them bears as well."""
    borne = {(town.code, place_slug(town.name)) for town in towns}
    return {row.code for row in regions if (row.code, place_slug(row.name)) in borne}


def mark_capitals(towns: list[Row], lands: list[Land]) -> None:
    """Mark the town of each country that is called as its capital, else the most populous that bears the name as well."""
    seats = {land.iso: name_keys(land.capital.strip()) for land in lands if land.capital.strip()}
    named = {row.code.split(".", maxsplit=1)[0]: row for row in reversed(towns) if _is_seat(row, seats)}
    for row in (*named.values(), *towns):
        country = row.code.split(".", maxsplit=1)[0]
        if country in seats and any(name_keys(form) == seats[country] for form in (row.name, *row.others)):
            row.capital = True
            del seats[country]


def _is_seat(row: Row, seats: Mapping[str, tuple[str, ...]]) -> bool:
    return seats.get(row.code.split(".", maxsplit=1)[0]) == name_keys(row.name)


def write_places(target: Path, rows: list[Row]) -> None:
    """Write ``places.tsv``, and ``places.idx`` with the offset of every 32nd line."""
    lines = [row.line() + "\n" for row in rows]
    offsets = itertools.accumulate((len(line.encode()) for line in lines), initial=0)
    posts = [f"{offset}\n" for number, offset in enumerate(offsets) if number % RECORD_STRIDE == 0 and number < len(lines)]
    write_text(target / "places.tsv", "".join(lines))
    write_text(target / "places.idx", "".join(posts))


def write_names(target: Path, names: dict[str, list[str]]) -> None:
    """Write ``names.tsv`` and the fence beside it."""
    lines, fence, at = [], [], 0
    for number, (key, refs) in enumerate(names.items()):
        if number % STRIDE == 0:
            fence.append(f"{key}\t{at}\n")
        lines.append(f"{key}\t{' '.join(refs)}\n")
        at += len(lines[-1].encode())
    write_text(target / "names.tsv", "".join(lines))
    write_text(target / "names.idx", "".join(fence))


def write_sums(target: Path) -> None:
    """Write the SHA-256 of each file, in the form that ``sha256sum --check`` reads."""
    files = sorted(path for path in target.iterdir() if path.suffix in {".tsv", ".idx", ".json"})
    write_text(
        target / "SHA256SUMS", "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files)
    )


def write_text(path: Path, text: str) -> None:
    """Write one file: UTF-8, line feeds."""
    path.write_bytes(text.encode())


def _base36(number: int) -> str:
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits


if __name__ == "__main__":
    main()
