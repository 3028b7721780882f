"""The base registry: every state as an actor, and the organisations of ``gazetteer/organisations.yml``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gazetteer_records import Row


def state_actors(rows: Sequence[Row], told: Mapping[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Return one actor for each state that ``told`` names and that is no territory, in the order of the rows."""
    capitals = {row.code.split(".", maxsplit=1)[0]: row.id for row in rows if row.capital}
    return [
        _clean(
            {
                "id": row.id,
                "name": row.name,
                "type": "state",
                "aliases": list(row.others),
                "names": row.names,
                "adjectives": [word.replace("_", " ") for word in _nationality_words(told[row.code])],
                "capital": capitals.get(row.code, ""),
                "lat": row.lat,
                "lon": row.lon,
            }
        )
        for row in rows
        if row.kind == "country" and row.code in told and not told[row.code].get("territory")
    ]


def organisation_actors(entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the organisations as they stand in the file, by id."""
    return sorted((_clean(entry) for entry in entries), key=lambda entry: str(entry["id"]))


def actor_forms(actor: Mapping[str, Any]) -> list[str]:
    """Return all surface forms of an actor."""
    lists = (actor.get("aliases", []), actor.get("names", {}).values(), actor.get("former", []), actor.get("adjectives", []))
    return [actor["name"], *(form for forms in lists for form in forms)]


def _nationality_words(told: Mapping[str, Any]) -> list[str]:
    return [word for part in ("people", "abroad") for word in str(told.get(part, "")).split()]


def _clean(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if value not in ("", None, [], {})}
