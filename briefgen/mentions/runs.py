"""Capitalised runs: words that may together be one name, in scripts that have capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.text.given_names import GIVEN_NAMES
from briefgen.text.words import APOSTROPHES

if TYPE_CHECKING:
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading

PARTICLES = frozenset(
    "al el as ash at an ad ar az ul ur bin ben ibn bint abu van von der den de da di do dos du del della la le ten ter zu af "
    "av y e wal wa ul ag ould uld walet".split()
)
_ARTICLES = frozenset("al el as ash at an ad ar az ul es ed er en ez et".split())
"""Spellings of the Arabic article; those of Turkish and of the Maghreb only before a hyphen ("es-Sudani")."""
_INNER = frozenset("der den de la las los le".split())
"""Articles that stand behind a particle: "von der", "van den", "de la"."""
_SHORT_HALF = 5
_COMPOUNDED = frozenset("led based run held owned made born style era like wide area type only ally aided free hit".split())
_RELATIONS = frozenset({"on", "to", "for", "para", "pour"})
"""Links of what bodies are for; behind a place they begin something else: "Commission on Mines", not "X City on Y"."""
_LONGEST = 16
"""Most words of a run; what is longer is a list or a heading."""
_HYPHENS = frozenset("-‐‑")
_PLAIN = frozenset({" ", "\u00a0", "-", "‐", "‑"})
_AND = frozenset({"et", "y", "e", "und"})
_SPELT_GAPS = frozenset({" ", "\u00a0", *APOSTROPHES})
_MANY = frozenset(
    "people peoples workers worker farmers students women womens men mens children childrens "
    "doctors citizens teachers veterans soldiers".split()
)
_OF_MANY = frozenset(f"{mark}{s} " for mark in APOSTROPHES for s in ("s", ""))
"""How a possessive goes on within a name: "People's Liberation Movement", "Workers' Party"."""
_REACH = 7
_APPOSED = 3
"""Nouns in a row that grammar allows only where the last two are a name."""
_MEASURED = (
    "millionen", "milliarden", "tonnen", "prozent", "kilometer", "kilometern", "meter", "metern", "liter", "euro", "dollar",
    "hektar", "grad", "uhr", "tausende", "tausenden", "hunderte", "hunderten", "dutzende", "dutzenden", "stunden", "menschen",
)  # fmt: skip
_NAMELESS_NOUNS = frozenset({"de"})


def capitalised_runs(reading: Reading, words: Lexicon) -> list[tuple[int, int]]:
    """
    Return runs as (first, last) word indexes, last exclusive, edges trimmed of function words, weekdays and months.

    Lines in which capitals prove nothing have none, and neither have languages that capitalise every noun.
    """
    if reading.language in _NAMELESS_NOUNS:
        runs = _runs(reading, words)
        return _trimmed(reading, words, [kept for run in runs if (kept := _proven(reading, words, run))])
    return _trimmed(reading, words, _runs(reading, words))


def _runs(reading: Reading, words: Lexicon) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    at, count = 0, len(reading.words)
    while at < count:
        if reading.headline[at] or not _begins(reading, at):
            at += 1
            continue
        end = _end(reading, words, at)
        runs.append((at, end))
        at = end
    return runs


def _proves(reading: Reading, words: Lexicon, run: tuple[int, int]) -> bool:
    """Whether a run is a name where all nouns are capitalised: it holds an acronym or a title, or opens with a given name."""
    first, last = run
    if any(reading.shapes[i] == "A" or reading.keys[i] in words.titles for i in range(first, last)):
        return True
    given = last - first > 1 and reading.keys[first] in GIVEN_NAMES
    short = reading.shape(last) == "A" and reading.gaps[min(last, len(reading.words))] == " (" and last - first > 1
    return given or (short and reading.gaps[last + 1][:1] == ")")


def _proven(reading: Reading, words: Lexicon, run: tuple[int, int]) -> tuple[int, int] | None:
    """Return a run that is a name, or the name in apposition to its first noun: "die Lehrerin X Y", "der Zeitung X Y"."""
    if _proves(reading, words, run):
        return run
    first, last = run
    if reading.opens[first] and reading.keys[first] in words.openers:
        first += 1
    if last - first == _APPOSED - 1 and reading.gaps[first] == ", " and reading.gaps[last].startswith(","):
        return run if _behind_title(reading, words, first) else None
    inside = range(first + 1, last)
    grouped = reading.keys[first] in words.groups and last - first > 1
    governed = reading.shape(first - 1) == "l" or reading.key(first - 1) in words.openers
    if (last - first != _APPOSED and not grouped) or not governed or reading.keys[first].endswith(_MEASURED):
        return None
    if any(reading.gaps[i] != " " or reading.keys[i] in words.calendar or reading.keys[i].endswith(_MEASURED) for i in inside):
        return None
    return first + 1, last


def _behind_title(reading: Reading, words: Lexicon, first: int) -> bool:
    """Whether a title and what it is of stand before the comma: "Der Präsident der Republik, X Y, trat"."""
    return any(reading.key(at) in words.titles for at in range(max(0, first - _REACH), first))


def _begins(reading: Reading, at: int) -> bool:
    shape = reading.shapes[at]
    if shape == "l":
        return reading.keys[at] in _ARTICLES and reading.gaps[at + 1] in _HYPHENS and reading.shape(at + 1) in "CA"
    return shape in "CA"


def _end(reading: Reading, words: Lexicon, first: int) -> int:
    end = first + 1 if reading.shapes[first] != "l" else first + 2
    while end < min(len(reading.words), first + _LONGEST):
        step = _step(reading, words, first, end)
        if not step:
            break
        end += step
    return end


def _step(reading: Reading, words: Lexicon, first: int, at: int) -> int:
    """Return how many words from ``at`` go on with the run that begins at ``first``; 0 when it ends."""
    if not _continues(reading, words, at):
        return 0
    if reading.shapes[at] in "CA":
        return 1
    if reading.shapes[at] != "l":
        return 0
    if reading.keys[at] in _ARTICLES and reading.gaps[at + 1] in _HYPHENS and reading.shape(at + 1) in "CA":
        return 2
    if reading.gaps[at] == "-" and _is_second_half(reading, first, at):
        return 1
    return _bridge(reading, words, first, at) or _spelt_out(reading, words, at)


def _bridge(reading: Reading, words: Lexicon, first: int, at: int) -> int:
    """Return how many words a particle or "of" carries the run on, itself included; 0 when it does not."""
    key = reading.keys[at]
    inner = reading.key(at + 1) in _INNER and reading.shape(at + 1) == "l" and reading.joined(at + 1)
    if key in PARTICLES and (_is_particle(reading, words, at) or (inner and reading.keys[at - 1] in GIVEN_NAMES)):
        ahead = 2 if inner else 1
        if reading.joined(at + ahead) and reading.shape(at + ahead) in "CA":
            return ahead + 1
    if key in words.links and _has_head(reading, words, first, at):
        article = reading.key(at + 1) in {"the", "la", "les", "los"}
        if article and key in _AND:
            return 0
        ahead = 2 if article else 1
        if reading.joined(at + 1) and reading.joined(at + ahead) and reading.shape(at + ahead) in "CA":
            return ahead + 1
    return 0


def _spelt_out(reading: Reading, words: Lexicon, at: int) -> int:
    """Return how many words from ``at`` go on with the organisation's name before it up to its acronym in brackets; else 0."""
    head = at - 1
    if reading.keys[head] not in words.heads or reading.shapes[head] != "C":
        return 0
    for end in range(at + 1, min(len(reading.words), head + _LONGEST)):
        if reading.gaps[end].strip() == "(":
            solid = (key for key in reading.keys[head:end] if key not in words.links and key not in words.openers)
            return end - at if "".join(key[0] for key in solid) == reading.keys[end] and reading.shapes[end] == "A" else 0
        if reading.gaps[end] not in _SPELT_GAPS:
            return 0
    return 0


def _is_second_half(reading: Reading, first: int, at: int) -> bool:
    """Whether a short word behind a hyphen ends a given name ("Lai Ching-te") and is no "-led" or "-based"."""
    word = reading.words[at]
    return at - first > 1 and word.end - word.start <= _SHORT_HALF and word.key not in _COMPOUNDED


def _is_particle(reading: Reading, words: Lexicon, at: int) -> bool:
    """
    Whether a word that other languages have inside names is no word of this one: a common word only before a hyphen, and
    French "de" behind a given name.
    """
    if reading.language == "fr" and reading.keys[at] == "de" and reading.key(at - 1) in GIVEN_NAMES:
        return True
    return reading.keys[at] not in words.openers or reading.gaps[at + 1] in _HYPHENS


def _continues(reading: Reading, words: Lexicon, at: int) -> bool:
    gap = reading.gaps[at]
    if gap in _PLAIN or gap == " & " or (gap in _OF_MANY and reading.keys[at - 1] in _MANY and reading.shape(at) == "C"):
        return True
    before = reading.keys[at - 1]
    return (
        gap in {". ", "."}
        and not reading.opens[at]
        and (len(before) == 1 or before in words.titles or before in {"st", "mt", "ft"})
    )


def _has_head(reading: Reading, words: Lexicon, first: int, at: int) -> bool:
    if reading.keys[at - 1] in words.titles:
        return reading.key(at + 1) in words.offices
    if any(reading.keys[i] in words.heads for i in range(first, at)):
        return True
    return reading.keys[at] not in _RELATIONS and any(reading.keys[i] in words.grounds for i in range(first, at))


def _trimmed(reading: Reading, words: Lexicon, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for first, last in runs:
        start, end = first, last
        while start < end and _is_edge(reading, words, start, opening=reading.opens[first] and start < first + 3):
            start += 1
        while start < end and (reading.keys[end - 1] in words.calendar or _dangles(reading, words, end - 1)):
            end -= 1
        if start < end and not (end - start == 1 and len(reading.keys[start]) == 1):
            kept.append((start, end))
    return kept


def _dangles(reading: Reading, words: Lexicon, at: int) -> bool:
    """Whether a small word at the end of a run joined it to a word that was no part of it: "Port Sudan on Sunday"."""
    return reading.shapes[at] == "l" and reading.keys[at] in words.links


def _is_edge(reading: Reading, words: Lexicon, at: int, *, opening: bool) -> bool:
    """Whether a word at the beginning of a run is no part of a name; ``opening``: only such words stand before it."""
    key, is_word = reading.keys[at], reading.shapes[at] == "C"
    if key in words.calendar:
        return True
    if key in words.directions or (len(key) == 1 and reading.gaps[at + 1][:1] == "."):
        return False
    if key in _MANY and reading.gaps[at + 1] in _OF_MANY and reading.shape(at + 1) == "C":
        return False
    if reading.opens[at] and _leads_name(reading, words, at):
        return False
    if reading.opens[at] or opening:
        ranked = key in words.titles or key in words.ranks
        return not ranked and (key in words.openers or (reading.opens[at] and is_word and key in reading.lower))
    return is_word and key in {"the", "a", "i", "we", "he", "she", "it"}


def _leads_name(reading: Reading, words: Lexicon, at: int) -> bool:
    """Whether a particle that opens a sentence begins the name behind it: "Von der Leyen", "Al-Hakim"."""
    if reading.keys[at] not in PARTICLES or not _is_particle(reading, words, at):
        return False
    ahead = at + 2 if reading.key(at + 1) in _INNER and reading.joined(at + 1) else at + 1
    return reading.joined(ahead) and reading.shape(ahead) in "CA"
