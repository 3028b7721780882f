"""Nominatives: unknown names of inflecting languages in the form in which the same text names them elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.mentions.inflection import plain_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.mentions.names import Name
    from briefgen.mentions.reading import Reading

_DECLINING = frozenset({"ru", "uk"})


def in_nominative(reading: Reading, names: Sequence[Name]) -> Reading:
    """
    Return the reading with the words of unknown names in the form that another unknown name of the text has.

    A name of several words changes only where its first word does: "Anna Petrova" is no case of "Petrov". A single word that
    ends such an unchanged name stays as well.
    """
    unknown = [name for name in names if name.hit is None]
    if reading.language not in _DECLINING or not unknown:
        return reading
    written = {key for name in unknown for key in reading.keys[name.first : name.last]}
    plain = {key: next((form for form in plain_forms(key, reading.language) if form in written), key) for key in written}
    long = [name for name in unknown if name.last - name.first > 1]
    fixed = {reading.keys[n.last - 1] for n in long if plain[reading.keys[n.first]] == reading.keys[n.first]}
    keys = list(reading.keys)
    for name in unknown:
        first = keys[name.first]
        if plain[first] != first and (name.last - name.first > 1 or first not in fixed):
            keys[name.first : name.last] = [plain[key] for key in keys[name.first : name.last]]
    return replace(reading, keys=tuple(keys))
