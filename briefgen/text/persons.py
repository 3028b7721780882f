"""Names of persons: which part is the family's, where that is known."""

from __future__ import annotations

import re

from briefgen.model.values import dataclass
from briefgen.text.given_names import GIVEN_NAMES
from briefgen.text.words import fold

_PARTICLES = frozenset("al bin da de del della den der di dos du el ibn la le ten van von y zu".split())
_FAMILY_FIRST = frozenset("an chen han jin jung kim lee li lin min park song sun wang yang yu".split())
"""Family names of East Asia, where they stand first, that are given names elsewhere."""

_INITIAL = re.compile(r"(?:\w\.)+|\w")
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Person:
    """
    A name in its two parts.

    Attributes:
        given: the given names, may be empty.
        family: the family's name.
    """

    given: str
    family: str

    @property
    def inverted(self) -> str:
        """Return the name as a list of works has it: ``Berg, Ana``."""
        return f"{self.family}, {self.given}"

    @property
    def initials(self) -> str:
        """Return the name with the given names cut: ``Berg, A.``, ``Sartre, J.-P.``."""
        cut = " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in self.given.split())
        return f"{self.family}, {cut}"


def person(name: str) -> Person | None:
    """
    Return the parts of a name, None where nobody told which is which.

    They are told by a comma (``Berg, Ana``), or by a first word that is a given name in many countries.
    """
    family, comma, given = (part.strip() for part in name.partition(","))
    if comma:
        return Person(given, family) if family and given and "," not in given and len(name.split()) <= _MOST_WORDS else None
    words = name.split()
    first = fold(words[0]) if words else ""
    if not 1 < len(words) <= _MOST_WORDS or first in _FAMILY_FIRST or not all(map(_is_given, words[0].split("-"))):
        return None
    if not all(word[:1].isupper() or word.split("-")[0] in _PARTICLES for word in words):
        return None
    end = 1
    while end < len(words) - 1 and (_is_given(words[end]) or _INITIAL.fullmatch(words[end])):
        end += 1
    return Person(" ".join(words[:end]), " ".join(words[end:]))


def _is_given(word: str) -> bool:
    return fold(word) in GIVEN_NAMES
