"""Words of messages: how a user's text is quoted, lists are told, and the nearest known word is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONGEST = 60
_LEAST = 3


def shown(text: str) -> str:
    """Return a text of the user in quotation marks, on one line, cut where it is long."""
    line = " ".join(text.split())
    return f"'{line}'" if len(line) <= _LONGEST else f"'{line[: _LONGEST - 1]}…'"


def listed(words: Sequence[str], last: str = "or") -> str:
    """Return the words as an enumeration: ``a, b or c``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that ``word`` was most likely meant to be, None when none is near; case does not count."""
    from difflib import get_close_matches

    by_key = {name.casefold().replace("_", "-"): name for name in known}
    written = word.casefold().replace("_", "-").strip()
    found = get_close_matches(written, by_key, n=1, cutoff=0.6)
    begun = [key for key in by_key if len(key) >= _LEAST and written.startswith(key)]
    near = found or sorted(begun, key=len)[-1:]
    return by_key[near[0]] if near else None


def suggestion(word: str, known: Sequence[str]) -> str:
    """Return a hint that names the nearest known word and all the others."""
    near = nearest(word, known)
    return f"did you mean '{near}'? Known are {listed(known, 'and')}" if near else f"write {listed(known)}"
