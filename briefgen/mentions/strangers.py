"""Acronyms that a text itself spells out as somebody else than the one whom the base registry knows by them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.text.words import keys as keys_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.names import Name
    from briefgen.mentions.reading import Reading
    from briefgen.model.entities import Actor

_ALONE = 0.5
"""Confidence in an acronym of which only its capitals tell."""
_ALIKE = 4
"""Letters that words of two languages or spellings share at their beginning: "African", "africaine"."""


def is_acronym(reading: Reading, name: Name) -> bool:
    """Whether a name is one word in capitals."""
    return name.last - name.first == 1 and reading.shapes[name.first] == "A"


def without_strangers(reading: Reading, names: Sequence[Name], words: Lexicon, peoples: AbstractSet[int]) -> Sequence[Name]:
    """
    Return the names without what is known of an acronym that the text itself uses for somebody else.

    An acronym of the base registry is somebody else's where a name of the text spells it and so does the known one's, in other
    words or of another nation: "Special Action Force (SAF)" and "Serbian Armed Forces (SAF)" are no Sudanese Armed Forces.
    A project's own registries are not doubted.
    """
    acronyms = {reading.keys[n.first]: n.hit.actor for n in names if n.hit and n.hit.actor and is_acronym(reading, n)}
    doubted = {key: actor for key, actor in acronyms.items() if actor.origin == "base" and len(key) > 2}  # noqa: PLR2004
    if not doubted:
        return names
    named = {n.hit.actor.id for n in names if n.hit and n.hit.actor and not is_acronym(reading, n)}
    strangers: set[str] = set()
    for name in names:
        if name.hit is not None or name.rule != "head":
            continue
        solid = tuple(key for key in reading.keys[name.first : name.last] if key not in words.links and key != "the")
        actor = doubted.get("".join(key[0] for key in solid))
        nations = [reading.keys[i] for i in range(name.first, name.last) if i in peoples]
        abroad = actor is not None and any(not _is_word_of(nation, actor) for nation in nations)
        if actor is not None and actor.id not in named and (abroad or _is_other(solid, actor, words)):
            strangers.add("".join(key[0] for key in solid))
    if not strangers:
        return names
    return [
        replace(n, hit=None, kind="actor", type="organisation", rule="capitals", confidence=_ALONE)
        if n.hit and is_acronym(reading, n) and reading.keys[n.first] in strangers
        else n
        for n in names
    ]


def _is_word_of(key: str, actor: Actor) -> bool:
    """Whether a word of some name of the actor begins alike."""
    return any(theirs[:_ALIKE] == key[:_ALIKE] for form in actor.forms for theirs in keys_of(form))


def _is_other(solid: tuple[str, ...], actor: Actor, words: Lexicon) -> bool:
    """Whether a full name and an actor's spell one acronym in other words: fewer than half of them begin alike."""
    spelt = "".join(key[0] for key in solid)
    same = False
    for form in actor.forms:
        theirs = tuple(key for key in keys_of(form) if key not in words.links and key != "the")
        if len(theirs) < 2 or "".join(key[0] for key in theirs) != spelt:  # noqa: PLR2004 - one word spells nothing
            continue
        if 2 * sum(one[:_ALIKE] == two[:_ALIKE] for one, two in zip(solid, theirs, strict=True)) >= len(solid):
            return False
        same = True
    return same
