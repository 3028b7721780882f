"""Known names in a text: what the registries, the base registry and the gazetteer may mean by a word, case considered."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from briefgen.gazetteer.kinds import TOWNS
from briefgen.gazetteer.register import small_names
from briefgen.mentions.inflection import SMALL_PEOPLES, before_name, plain_forms
from briefgen.mentions.metonyms import is_dateline
from briefgen.mentions.prepositions import is_french_at
from briefgen.mentions.romanised import romanised
from briefgen.model.entities import Actor, Place
from briefgen.model.values import dataclass
from briefgen.text.words import keys as keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.gazetteer import Register
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading

_BREAK = re.compile(r"[\n,;:()\[\]?!…\"“”«»]")
_CURRENCIES = frozenset("$€£¥")
_SHORT = 5
_ARTICLE = "ال"
"""The article of Arabic: behind it a word of every day is likelier than a village."""
_STEM = 3
_SPELT = 3
"""Acronyms up to this length are spelt out; longer ones are spoken, and some write them as words: "Nato"."""
_LONGEST_NAME = 10
_TRUSTED_SIZE, _FAMOUS = 15_000, 100_000
"""Inhabitants of a town that is trusted, and of one whose article may be in lower case: "la Habana", not "la Mesa"."""


@dataclass(frozen=True, slots=True)
class Hit:
    """
    Words of a text that are a known name.

    Attributes:
        first: number of its first word.
        last: of the word behind it.
        options: what it may mean, likeliest first.
        plain: the folded words under which it is known.
        inflected: it stands in another case than the name.
        lead: characters of the first word that are no part of the name.
    """

    first: int
    last: int
    options: tuple[Actor | Place, ...]
    plain: tuple[str, ...]
    inflected: bool = False
    lead: int = 0

    @property
    def actor(self) -> Actor | None:
        """The likeliest actor among the options."""
        return next((o for o in self.options if isinstance(o, Actor)), None)

    @property
    def people(self) -> bool:
        """Whether it is a nationality word of its likeliest actor."""
        return self.actor is not None and self.plain in _folded(self.actor.adjectives)

    @property
    def obscure(self) -> bool:
        """Whether it is one word and nothing but small places have that name: likely the name of something else."""
        if self.last - self.first > 1:
            return False
        return all(isinstance(o, Place) and o.origin == "gazetteer" and not _is_big(o) for o in self.options)

    @property
    def places(self) -> tuple[Place, ...]:
        """The places among the options."""
        return tuple(o for o in self.options if isinstance(o, Place))

    @property
    def strong(self) -> bool:
        """Whether somebody vouches for the name: a registry, the base registry, or a country of the gazetteer."""
        return any(o.origin in {"registry", "base"} or (isinstance(o, Place) and o.kind == "country") for o in self.options)


def known_names(reading: Reading, register: Register, words: Lexicon, *, lower: bool = True) -> list[Hit]:
    """
    Return the longest known names of a text in order, none overlapping another.

    ``lower`` says whether a name may begin in lower case, which only names of the project's registries may.
    """
    hits: list[Hit] = []
    at, count = 0, len(reading.words)
    breaks = _breaks(reading)
    while at < count:
        shape = reading.shapes[at]
        small = shape == "l" and reading.shape(at + 1) not in "CA"
        if small and (not lower or reading.keys[at] in words.openers) and not _may_be_people(reading, register, at):
            at += 1
            continue
        hit = _hit(reading, register, words, at, min(breaks[at], at + _LONGEST_NAME))
        if hit is not None and hit.last - at > 1 and _only_leads(reading, words, at):
            # "the Sudan", but the longer name behind "the"; what is known of a city, not of an alias "city of" it
            behind = _hit(reading, register, words, at + 1, min(breaks[at + 1], at + 1 + _LONGEST_NAME))
            least = hit.last if reading.shapes[at] == "u" else hit.last + 1
            hit = behind if behind is not None and behind.last >= least else hit
        if hit is not None and not _is_money(reading, hit):
            hits.append(hit)
        at = hit.last if hit else at + 1
    return hits


def _only_leads(reading: Reading, words: Lexicon, at: int) -> bool:
    """Whether a word is an article or, in a script without capitals, the noun of a place: "the", Persian "city"."""
    return reading.keys[at] in words.openers or (reading.shapes[at] == "u" and reading.keys[at] in words.locatives)


def _is_money(reading: Reading, hit: Hit) -> bool:
    """Whether a name only tells a currency: "US$5", "$US 5"."""
    return reading.gaps[hit.last][:1] in _CURRENCIES or reading.gaps[hit.first][-1:] in _CURRENCIES


def _breaks(reading: Reading) -> list[int]:
    """Return for each word the index of the first word behind it that no name reaches: a comma, a stop or a line is between."""
    breaks = [len(reading.words)] * len(reading.words)
    for at in range(len(reading.words) - 2, -1, -1):
        gap = reading.gaps[at + 1]
        breaks[at] = breaks[at + 1] if gap == " " or _holds_together(reading, gap, at + 1) else at + 1
    return breaks


def _holds_together(reading: Reading, gap: str, at: int) -> bool:
    if gap in {".", ". "}:
        return not reading.opens[at] or len(reading.keys[at]) == 1
    return len(gap) <= 3 and not _BREAK.search(gap)  # noqa: PLR2004 - " & " is the longest joint


def _may_be_people(reading: Reading, register: Register, at: int) -> bool:
    """Whether a word in lower case begins like a nationality word, in a language that writes those so."""
    return reading.language in SMALL_PEOPLES and reading.keys[at][:_STEM] in _stems(register.peoples)


@lru_cache(maxsize=8)
def _stems(peoples: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in peoples)


@lru_cache(maxsize=1024)
def _folded(forms: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(keys_of(form) for form in forms)


@lru_cache(maxsize=1024)
def _small(forms: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return _folded(tuple(form for form in forms if form[0].islower()))


@lru_cache(maxsize=1024)
def _large(forms: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return _folded(tuple(form for form in forms if not form[0].islower()))


def _hit(reading: Reading, register: Register, words: Lexicon, at: int, end: int) -> Hit | None:
    """Return the longest name that begins at a word and whose case fits, fewer words where more do not fit."""
    window = reading.keys[at:end]
    length, found = register.longest(window, 0)
    for size in range(length, 0, -1):
        matched, options = (length, found) if size == length else register.longest(window[:size], 0)
        fitting = tuple(e for e in options if _fits(reading, at, at + matched, e, words)) if matched == size else ()
        if fitting:
            return Hit(at, at + size, fitting, window[:size])
    if length:
        return None
    return (
        _inflected(reading, register, at, window)
        or _in_latin(reading, register, words, at)
        or _by_little_known_name(reading, register, words, at)
    )


def _by_little_known_name(reading: Reading, register: Register, words: Lexicon, at: int) -> Hit | None:
    """Return what a lookup alone would find: behind "in" the further names of little places count as well."""
    key, before = reading.keys[at], at - 1
    if reading.shapes[at] != "C" or before < 0 or reading.gaps[at] != " " or key in words.common:
        return None
    if reading.keys[before] not in words.scenes and not is_french_at(reading, at):
        return None
    towns = tuple(e for e in register.named(key) if isinstance(e, Place) and e.kind in TOWNS)
    return Hit(at, at + 1, towns, (key,)) if towns else None


def _inflected(reading: Reading, register: Register, at: int, window: tuple[str, ...]) -> Hit | None:
    for form in plain_forms(reading.keys[at], reading.language):
        length, found = register.longest((form, *window[1:]), 0)
        plain = (form, *window[1:length])
        fitting = tuple(e for e in found if _fits_inflected(reading.shapes[at], plain, e))
        if length and fitting:
            lead = before_name(reading.slice(at, at + 1), form)
            return Hit(at, at + length, fitting, plain, inflected=True, lead=lead)
    return None


def _in_latin(reading: Reading, register: Register, words: Lexicon, at: int) -> Hit | None:
    """Return a place that the gazetteer knows in Latin letters only: "в Горисе" is in Goris; a small one behind "in" alone."""
    key = reading.keys[at]
    if reading.shapes[at] != "C" or key in words.common or (reading.opens[at] and key in reading.lower):
        return None
    scenic = reading.key(at - 1) in words.locatives
    for form in (key, *plain_forms(key, reading.language)):
        for spelt in romanised(form):
            length, found = register.longest((spelt,), 0)
            towns = tuple(e for e in found if isinstance(e, Place) and keys_of(e.name) == (spelt,) and e.kind != "country")
            towns = tuple(e for e in towns if _is_big(e) or (scenic and e.population))
            if length and towns:
                return Hit(at, at + 1, towns, (form,), inflected=form != key)
    return None


def _fits_inflected(shape: str, plain: tuple[str, ...], entity: Actor | Place) -> bool:
    if shape == "l":
        return isinstance(entity, Actor) and plain in _small(entity.adjectives)
    return shape in "Cu" and (entity.origin != "gazetteer" or _is_big(entity))


def _is_big(entity: Actor | Place) -> bool:
    return isinstance(entity, Place) and (entity.population >= _TRUSTED_SIZE or entity.kind in {"country", "region"})


def _fits(reading: Reading, first: int, last: int, entity: Actor | Place, words: Lexicon) -> bool:
    """Whether the case of the text allows the entity: "us" is not US, "who" not WHO, a town is not written in lower case."""
    shape, key = reading.shapes[first], reading.keys[first]
    if key in words.openers and reading.shapes[last - 1] == "l":
        return False
    if shape == "u":
        return _fits_without_case(reading, first, last, entity, words)
    if isinstance(entity, Actor) and reading.keys[first:last] in _small(entity.adjectives):
        large = shape != "l" and reading.keys[first:last] in _large(entity.adjectives)
        if reading.language in SMALL_PEOPLES or not large:
            return reading.language in SMALL_PEOPLES
    small_article = shape == "l" and key in words.openers and getattr(entity, "population", 0) < _FAMOUS
    vague = entity.origin == "gazetteer" and (small_article or _says_too_little(reading, first, last, words))
    if vague or (last - first == 1 and len(key) <= _SHORT and not _same_case(reading, first, last, entity)):
        return False
    if shape == "l":
        small = isinstance(entity, Actor) and reading.keys[first:last] in _folded(small_names(entity))
        return (
            (small and reading.language in SMALL_PEOPLES) or entity.origin == "registry" or _has_capital(reading, first, last)
        )
    capitals = shape == "A" and last - first == 1 and entity.origin == "gazetteer"
    return not capitals or _capitals_may_name(reading, first) or reading.slice(first, last) in entity.forms


def _fits_without_case(reading: Reading, first: int, last: int, entity: Actor | Place, words: Lexicon) -> bool:
    """Whether a name in a script without capitals is long enough not to be a word of every day, or something vouches for it."""
    scenic = reading.key(first - 1) in words.locatives
    if last - first > 1 or entity.origin != "gazetteer" or scenic:
        return True
    if _is_big(entity):
        return len(reading.keys[first]) >= _SHORT - 1 or (reading.opens[first] and is_dateline(reading, first, last))
    return len(reading.keys[first]) >= _SHORT and not reading.keys[first].startswith(_ARTICLE)


def _capitals_may_name(reading: Reading, at: int) -> bool:
    """Whether a word in capitals may be a town: a dateline or a long word, where a short one is likely an acronym."""
    return reading.opens[at] or reading.gaps[at] == "/" or len(reading.keys[at]) > _SHORT


def _says_too_little(reading: Reading, first: int, last: int, words: Lexicon) -> bool:
    keys = reading.keys[first:last]
    return (len(keys) == 1 and len(keys[0]) < _SHORT - 2) or all(key in words.common for key in keys)


def _has_capital(reading: Reading, first: int, last: int) -> bool:
    return last - first > 1 and any(reading.shapes[i] in "CA" for i in range(first + 1, last))


def _same_case(reading: Reading, first: int, last: int, entity: Actor | Place) -> bool:
    wanted = reading.keys[first:last]
    surface = reading.slice(first, last)
    spoken = len(surface) > _SPELT and surface.istitle() and not reading.opens[first] and wanted[0] not in reading.lower
    forms = (form for form in entity.forms if len(form) <= 2 * _SHORT and keys_of(form) == wanted)
    return any(_case_fits(surface, form) or (spoken and form.isupper()) for form in forms)


def _case_fits(surface: str, form: str) -> bool:
    if form.isupper() and len(form) > 1:
        return surface.isupper()
    return surface[:1].isupper() or (not form[:1].isupper() and surface[:1] == form[:1])


def overlapping(hits: Sequence[Hit], first: int, last: int) -> Iterator[Hit]:
    """Yield the hits (in order, apart) that share a word with the words from ``first`` up to ``last``."""
    at = bisect_right(hits, first, key=attrgetter("last"))
    while at < len(hits) and hits[at].first < last:
        yield hits[at]
        at += 1
