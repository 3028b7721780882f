"""The id or name that somebody meant who wrote one that is not there."""

from __future__ import annotations

import difflib
import re
from string import ascii_lowercase
from typing import TYPE_CHECKING

from briefgen.model.ids import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DAY = re.compile(r"(?:\d{4}(?:-\d{2}){0,2}|undated)-(?=.)")
"""The day with which the id of an article begins."""
_LIKE = 0.6
_ENOUGH = 4
"""Letters from which on the beginning of an id means it."""
_FEW = 5
_LESS = 4
"""By how much the likeness of whole ids weighs less than that of their words."""


def nearest_id(name: str, known: Iterable[str]) -> str:
    """
    Return the id most like ``name``, or nothing when none is like it.

    The words of an id count first, its day between those that are nearly alike: all articles of a day begin alike.

    Args:
        name: as somebody wrote it, perhaps with ``.md``.
        known: all ids.
    """
    wanted, ids = slugify(name.removesuffix(".md")), sorted(known)
    said = _words_of(wanted)

    def alike(id_: str) -> float:
        return difflib.SequenceMatcher(None, id_, wanted).ratio()

    if begun := [id_ for id_ in ids if wanted and id_.startswith(wanted)]:
        return begun[0]
    if begun := [id_ for id_ in ids if len(said) >= _ENOUGH and _words_of(id_).startswith(said)]:
        return max(begun, key=alike)
    words: dict[str, list[str]] = {}
    for id_ in ids:
        words.setdefault(_words_of(id_), []).append(id_)
    near = difflib.get_close_matches(said, words, n=_FEW, cutoff=_LIKE)

    def likeness(id_: str) -> float:
        return difflib.SequenceMatcher(None, _words_of(id_), said).ratio() + alike(id_) / _LESS

    return max((id_ for key in near for id_ in words[key]), key=likeness, default="")


def one_letter_off(word: str, letters: str = ascii_lowercase) -> Iterator[str]:
    """Yield every spelling that differs from ``word`` by one letter: left out, put in, another, or two swapped."""
    for at in range(len(word) + 1):
        before, behind = word[:at], word[at:]
        yield before + behind[1:]
        yield before + behind[1:2] + behind[:1] + behind[2:]
        for letter in letters:
            yield before + letter + behind[1:]
            yield before + letter + behind


def _words_of(id_: str) -> str:
    return _DAY.sub("", id_, count=1)
