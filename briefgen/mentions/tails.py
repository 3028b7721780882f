"""What the words around a place's name say of it: "Springfield, Illinois", "Austin, in Scott County", "the state of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefgen.mentions.known import Hit
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading

_GAPS = frozenset({", ", " (", " - "})
_LYING = frozenset(
    "located situated lying situé située situés situées sis sise ubicado ubicada situado situada gelegen gelegene".split()
)
_OF = frozenset("of de du des del della von".split())
_GOVERNORS = frozenset("governor gov".split())


def containers_behind(reading: Reading, hits: Sequence[Hit], words: Lexicon) -> dict[int, tuple[str, ...]]:
    """
    Map the end of a name to the ids of what contains it, as the names behind it say: "Springfield, Illinois".

    A region that is itself told by what follows passes that on: "Austin, in Scott County, Indiana".
    """
    found: dict[int, tuple[str, ...]] = {}
    for hit in reversed(hits):
        end = _end_before(reading, hit.first, words)
        if end is None:
            continue
        own = found.get(hit.last, ())
        outer = [place for place in hit.places if place.kind in {"country", "region"}]
        outer = [place for place in outer if not set(own).isdisjoint(place.within)] or outer
        ids = [place.id for place in outer]
        if len(outer) == 1:
            ids += outer[0].within[:-1]
        if hit.actor and hit.actor.type == "state":
            ids.append(hit.actor.id)
        found[end] = tuple(dict.fromkeys(ids))
    return found


def told_elsewhere(
    reading: Reading, hits: Sequence[Hit], tails: Mapping[int, tuple[str, ...]]
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Map the folded words of a name to the containers that one of its mentions tells: all others mean the same place."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for hit in hits:
        tail = set(tails.get(hit.last, ()))
        if tail and any(not tail.isdisjoint(place.within) for place in hit.places):
            found.setdefault(reading.keys[hit.first : hit.last], tails[hit.last])
    return found


def _end_before(reading: Reading, first: int, words: Lexicon) -> int | None:
    """Return where a name ends that word ``first`` may be the tail of: behind a comma, or "(located) in" behind it."""
    if not first:
        return None
    if reading.gaps[first] in _GAPS:
        return first
    at = first - 1
    if reading.gaps[first] != " " or reading.keys[at] not in words.scenes or reading.opens[at]:
        return None
    if at and reading.keys[at - 1] in _LYING and reading.gaps[at] == " ":
        at -= 1
    return at if reading.gaps[at] in {" ", ", "} else None


def is_told_region(reading: Reading, hit: Hit, words: Lexicon) -> bool:
    """Whether the words beside a name say that it is a region: "the state of X", "X Governor"."""
    if reading.key(hit.last) in _GOVERNORS and reading.gaps[hit.last] == " ":
        return True
    at = hit.first - 1
    if at > 0 and reading.keys[at] in _OF and reading.gaps[at] == " ":
        at -= 1
    return at >= 0 and words.grounds.get(reading.keys[at]) == "region" and reading.gaps[hit.first] == " "
