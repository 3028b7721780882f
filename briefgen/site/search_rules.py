"""
What `static/search.js` must know before it reads a query: how words are made, what weights mean, what it says to readers.

It is a file of the index (``rules.js``), so that the script and the index agree, and stays the same from build to build.
"""

from __future__ import annotations

import re

from briefgen.site.search_postings import ALPHABET, STEPS
from briefgen.site.search_words import ABBREVIATED, ARTICLE, LONGEST, UNSPACED
from briefgen.site.wording import wording
from briefgen.site.wording_en import TEXTS
from briefgen.text.words import APOSTROPHES, SAME_LETTER

_PREFIX = "find."
_VALUE = re.compile(r"{\w+}")
_TEXTS = tuple(key for key in TEXTS if key.startswith(_PREFIX))


def rules(language: str) -> dict[str, object]:
    """Return the rules as JSON values; ``language`` (BCP 47) chooses the words of the interface, English where none are."""
    words = wording(language)
    return {
        "letters": [part for code, letters in sorted(SAME_LETTER.items()) for part in (chr(code), letters)],
        "patterns": _patterns(),
        "longest": LONGEST,
        "alphabet": ALPHABET,
        "steps": STEPS,
        "texts": {key.removeprefix(_PREFIX): _isolated(words.text(key)) for key in _TEXTS},
    }


def _isolated(text: str) -> str:
    """Return a text whose values keep their own direction: what a reader asks for may run against the sentence around it."""
    return _VALUE.sub("\u2068\\g<0>\u2069", text)


def _patterns() -> list[tuple[str, str]]:
    """Return the patterns of `site/search_words.py` in JavaScript's dialect (ECMA-262, ``u`` mode), each with its flags."""
    letter = r"[\p{L}\p{N}\p{M}\u200c\u200d\u00ad]"
    return [
        (rf"{letter}+(?:[{APOSTROPHES}]{letter}+)*", "gu"),
        (rf"((?:[{UNSPACED}]\p{{M}}*)+)|([^{UNSPACED}]+)", "gu"),
        (rf"[{UNSPACED}]\p{{M}}*", "gu"),
        (f"[{''.join(map(chr, sorted(SAME_LETTER)))}]", "gu"),
        (rf"(.)[{APOSTROPHES}][sS]$", "u"),
        (rf"^(?:[cdjlmnst]|qu)[{APOSTROPHES}](?={letter}{{2}})", "iu"),
        (rf"{ARTICLE}(?=\p{{L}}{{3}})", "u"),
        ('["“”„«»]([^"“”„«»]+)["“”„«»]', "g"),
        (ABBREVIATED, "g"),
    ]
