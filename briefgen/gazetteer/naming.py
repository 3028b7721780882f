"""
Naming: the form under which the spellings of one name meet.

On top of the folding of `briefgen.text.words`, two things are done word by word, so that a name keeps its number of words and
a text can be folded in the same way without losing its offsets:

- The Arabic article in any spelling becomes the word ``al``: ``el`` always, an assimilated one (``an``, ``ash``, ``ez``) only
  before a word that begins with the letter it is assimilated to. "an-Nu'man" and "al-Numan" meet; "an attack" and "as Turkey"
  keep their words, and because the article stays a word of its own, "As Syria" (``al syria``) does not match "Syria".
- Doubled letters are squeezed in words of five letters and more: "Ma'arrat" and "Maarat" meet.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.model.ids import slugify
from briefgen.text.words import fold, keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ARTICLE = "al"
_ASSIMILATED = re.compile(r"[ae](n|sh|ch|s|r|t|th|d|dh|z)")
_DOUBLED = re.compile(r"([a-z])\1+")
_LONG = 5


def name_keys(text: str, language: str = "") -> tuple[str, ...]:
    """Return the words of a name as the register compares them: one key for each of `briefgen.text.words.words`."""
    return fold_keys(keys(text, language))


def fold_keys(plain: Sequence[str]) -> tuple[str, ...]:
    """Return the keys of `name_keys` for words that are folded already (`briefgen.text.words`), one for one."""
    followers = (*plain[1:], "")
    return tuple(fold_key(key, follower) for key, follower in zip(plain, followers, strict=False))


@lru_cache(maxsize=65536)
def fold_key(key: str, follower: str) -> str:
    """Return the key of one folded word, given the word that follows it (empty at the end)."""
    if follower and _is_article(key, follower):
        return ARTICLE
    return squeeze(key)


def squeeze(key: str) -> str:
    """Return ``key`` with each run of one Latin letter reduced to one, when it has five letters or more."""
    return _DOUBLED.sub(r"\1", key) if len(key) >= _LONG else key


def _is_article(key: str, follower: str) -> bool:
    if key in {"al", "el"}:
        return True
    assimilated = _ASSIMILATED.fullmatch(key)
    return assimilated is not None and follower.startswith(assimilated[1])


def place_slug(name: str) -> str:
    """Return the id that a name gives: folded, so that it is ASCII where the script allows and any keyboard can type it."""
    return slugify(fold(name))


def id_keys(entity: str) -> Iterator[tuple[str, ...]]:
    """
    Return the names under which the place with an id may be filed: the id itself, and without what made it unique.

    Ids of places are ``name``, ``name-region``, ``name-cc`` and ``name-cc-number``.
    """
    parts = keys(entity)
    for cut in range(min(3, len(parts))):
        yield parts[: len(parts) - cut]
