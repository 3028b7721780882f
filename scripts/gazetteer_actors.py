"""The base registry: every state as an actor, and the organisations of ``gazetteer/organisations.yml``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gazetteer_peoples import nationality_forms, without_names

from briefgen.text.words import keys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gazetteer_records import Row


def state_actors(
    rows: Sequence[Row], told: Mapping[str, dict[str, Any]], peoples: Mapping[str, dict[str, str]]
) -> list[dict[str, Any]]:
    """
    Return one actor for each state that ``told`` names and that is no territory, in the order of the rows.

    ``peoples`` are the nationality words of other languages than English, by code and language.
    """
    states = [row for row in rows if row.kind == "country" and row.code in told and not told[row.code].get("territory")]
    taken = frozenset(keys(form) for row in states for form in (row.name, *row.others, *row.names.values()))
    capitals = {row.code.split(".", maxsplit=1)[0]: row.id for row in rows if row.capital}
    return [
        _clean(
            {
                "id": row.id,
                "name": row.name,
                "type": "state",
                "aliases": list(row.others),
                "names": row.names,
                "adjectives": _nationality_words(told[row.code], peoples.get(row.code, {}), taken),
                "capital": capitals.get(row.code, ""),
                "lat": row.lat,
                "lon": row.lon,
                "geonames": str(row.geonames or ""),
            }
        )
        for row in states
    ]


def organisation_actors(
    entries: Sequence[dict[str, Any]], abroad: Mapping[str, Mapping[str, Sequence[str]]]
) -> list[dict[str, Any]]:
    """Return the organisations of the file by id, each with its names in other languages (``abroad``, by id and language)."""
    named = [_named_abroad(entry, abroad.get(entry["id"], {})) for entry in entries]
    return sorted((_clean(entry) for entry in named), key=lambda entry: str(entry["id"]))


def _named_abroad(entry: dict[str, Any], abroad: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return the entry with further names: the first of a language that has none yet is its name, the others are aliases."""
    names, aliases = dict(entry.get("names", {})), list(entry.get("aliases", []))
    for language, forms in abroad.items():
        names.setdefault(language, forms[0])
        aliases += [form for form in forms if form not in (entry["name"], *names.values(), *aliases)]
    return {**entry, "aliases": aliases, "names": names}


def actor_forms(actor: Mapping[str, Any]) -> list[str]:
    """Return all surface forms of an actor."""
    lists = (actor.get("aliases", []), actor.get("names", {}).values(), actor.get("former", []), actor.get("adjectives", []))
    return [actor["name"], *(form for forms in lists for form in forms)]


def _nationality_words(told: Mapping[str, Any], abroad: Mapping[str, str], taken: frozenset[tuple[str, ...]]) -> list[str]:
    english = [word.replace("_", " ") for word in str(told.get("people", "")).split()]
    return [*english, *without_names(nationality_forms(abroad), taken, english)]


def _clean(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if value not in ("", None, [], {})}
