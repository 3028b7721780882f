"""The id that somebody meant who wrote one that is not there."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from briefgen.model.ids import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable

_DAY = re.compile(r"(?:\d{4}(?:-\d{2}){0,2}|undated)-(?=.)")
"""The day with which the id of an article begins."""
_LIKE = 0.6


def nearest_id(name: str, known: Iterable[str]) -> str:
    """
    Return the id most like ``name``, or nothing when none is like it.

    The words of an id count first and its day only between equals: all articles of a day begin alike, and people leave it out.

    Args:
        name: as somebody wrote it, perhaps with ``.md``.
        known: all ids.
    """
    wanted = slugify(name.removesuffix(".md"))
    words: dict[str, list[str]] = {}
    for id_ in sorted(known):
        words.setdefault(_words_of(id_), []).append(id_)
    near = difflib.get_close_matches(_words_of(wanted), words, n=1, cutoff=_LIKE)
    return max(words[near[0]], key=lambda id_: difflib.SequenceMatcher(None, id_, wanted).ratio()) if near else ""


def _words_of(id_: str) -> str:
    return _DAY.sub("", id_, count=1)
