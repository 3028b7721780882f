"""
Evidence: where an article's text names what its front matter lists.

A build proposes nothing: only listed entities are looked up, under every form that the entry, the registries and the base
registry know, less what the article rejects.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from briefgen.mentions.cues import described_as
from briefgen.mentions.filing import Filing, actors_of, places_of
from briefgen.mentions.inflection import INFLECTING, before_name, plain_forms
from briefgen.mentions.lexicon import lexicon
from briefgen.mentions.literals import date_marks, wanted_dates
from briefgen.mentions.metonyms import capital_verdict
from briefgen.mentions.quotations import find_quotations
from briefgen.mentions.reading import Reading, primary_language, read, spoken_words
from briefgen.mentions.sought import forms_begun, sought
from briefgen.model.entities import Actor, Place
from briefgen.model.mention import Mark
from briefgen.model.site import Filed
from briefgen.text.words import Word, pattern, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefgen.gazetteer import Register
    from briefgen.mentions.sought import Form
    from briefgen.model.article import Article, EntityRef
    from briefgen.model.mention import Part

_E = TypeVar("_E", Actor, Place)
_Place = tuple[int, int, str]
"""Of a word in a text: offset of its first character, offset behind its last, folded form."""
_BEFORE, _BEHIND = 160, 120
"""Characters around a name that tell whether a capital acts."""


def file_article(article: Article, register: Register) -> Filing:
    """
    Resolve an article's front matter and find its evidence.

    Args:
        article: as read from its file.
        register: the project's registries over the shipped data.

    Returns:
        The article with entity ids, resolved dates and marks in reading order (title, dek, figures, blocks), none
        overlapping another, and the entities themselves.
    """
    actors = actors_of(article.actors, register)
    near = tuple(actor.id for _, actor in actors if actor.type == "state")
    places = places_of(article.places, register, near)
    language = primary_language(article.lang)
    found = [*sought("actor", actors, language), *sought("place", places, language)]
    parts = list(_parts(article))
    whole = "\n".join([text for _, _, text in parts])
    openers = _openers(whole, language, frozenset().union(*(one.spellings for one in found)))
    forms = forms_begun(found, {word.key for _, word in openers}, article.rejected)
    named = _named(parts, whole, language, forms, openers)
    wanted = wanted_dates(article.dates, whole)
    marks: list[Mark] = []
    for (part, index, text), names in zip(parts, named, strict=True):
        marks += _without_overlap([*names, *date_marks(text, wanted, part, index)])
    actors = [(ref, _as_described(ref, actor, marks, parts, language)) for ref, actor in actors]
    filed = Filed(
        article=article,
        actors=tuple(dict.fromkeys(actor.id for _, actor in actors)),
        places=tuple(dict.fromkeys(place.id for _, place in places)),
        dates=tuple(sorted(dict.fromkeys(ref.value for ref in article.dates), key=lambda value: value.sort_key)),
        marks=tuple(marks),
        quotations=find_quotations(article.blocks, marks, {actor.id: actor.type for _, actor in actors}, article.lang),
    )
    return Filing(filed, _each_once([actor for _, actor in actors]), _each_once([place for _, place in places]))


def _as_described(
    ref: EntityRef, actor: Actor, marks: Sequence[Mark], parts: Sequence[tuple[Part, int, str]], language: str
) -> Actor:
    """Return an actor that only the article knows with the type that a noun beside its name tells: "X, an armed group"."""
    if (ref.by, actor.origin, actor.type) != ("apposition", "article", "organisation"):
        return actor
    texts = {(part, index): text for part, index, text in parts}
    spots = ((texts[mark.part, mark.index], mark) for mark in marks if (mark.kind, mark.id) == ("actor", actor.id))
    told = (described_as(_reading(text, language), mark.start, mark.end) for text, mark in spots)
    return replace(actor, type=next(filter(None, told), actor.type))


def _each_once(entities: list[_E]) -> tuple[_E, ...]:
    first: dict[str, _E] = {}
    for entity in entities:
        first.setdefault(entity.id, entity)
    return tuple(first.values())


def _parts(article: Article) -> Iterator[tuple[Part, int, str]]:
    """Yield the texts in which evidence may lie; code is none."""
    yield "title", 0, article.title
    if article.dek:
        yield "dek", 0, article.dek
    for index, figure in enumerate(article.figures):
        if figure.caption:
            yield "figure", index, figure.caption
    for index, block in enumerate(article.blocks):
        if block.text and block.kind != "code":
            yield "block", index, block.text


def _openers(whole: str, language: str, first_words: AbstractSet[str]) -> list[tuple[str, Word]]:
    """Return the spellings in a text with which a form may begin: a token, and the word in it under its plain form."""
    found: list[tuple[str, Word]] = []
    inflects = language in INFLECTING
    for token in tokens(whole):
        for word in _begins(token, language):
            if word.key in first_words:
                found.append((token, word))
            elif inflects and (form := next((form for form in plain_forms(word.key, language) if form in first_words), None)):
                lead = before_name(token[word.start : word.end], form)
                found.append((token, Word(word.start + lead, word.end, form)))
    return found


def _named(
    parts: Sequence[tuple[Part, int, str]],
    whole: str,
    language: str,
    forms: Mapping[str, list[Form]],
    openers: Sequence[tuple[str, Word]],
) -> list[list[Mark]]:
    """Mark the names in each part of a text, from left to right, the longest form at each word; ``whole`` is all parts."""
    marks: list[list[Mark]] = [[] for _ in parts]
    starts = [0, *accumulate(len(text) + 1 for _, _, text in parts)]
    begun = ((token, word) for token, word in openers if word.key in forms)
    spots = [(at + word.start, at + word.end, word.key) for token, word in begun for at in _occurrences(whole, token)]
    free = 0
    for start, end, key in sorted(spots):
        if start < free:
            continue
        entries = forms[key]
        count = len(entries[0][0])
        found = [(start, end, key)] if count == 1 else _words_from(whole, language, start, count)
        fitting = _fitting(whole, found, entries)
        if not fitting:
            continue
        place = bisect_right(starts, start) - 1
        (part, index, text), before = parts[place], starts[place]
        folded, _, kind, id_, rule = fitting[0] if len(fitting) == 1 else _meant(text, language, start - before, fitting)
        free = found[len(folded) - 1][1]
        marks[place].append(Mark(kind, id_, part, index, start - before, free - before, rule))
    return marks


@lru_cache(maxsize=65536)
def _begins(token: str, language: str) -> tuple[Word, ...]:
    return tuple(spoken_words(token, language))


def _occurrences(text: str, token: str) -> Iterator[int]:
    at = text.find(token)
    while at >= 0:
        end = at + len(token)
        if not (at and _is_inside(text[at - 1])) and not (end < len(text) and _is_inside(text[end])):
            yield at
        at = text.find(token, end)


@lru_cache(maxsize=4096)
def _is_inside(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def _words_from(text: str, language: str, start: int, count: int) -> list[_Place]:
    """Return the next words from ``start`` on: ``count`` of them, or one or two more, or as many as there are."""
    found: list[_Place] = []
    for match in pattern(text).finditer(text, start):
        at = match.start()
        found += [(at + word.start, at + word.end, word.key) for word in _begins(match.group(), language)]
        if len(found) >= count:
            break
    return found


def _fitting(text: str, found: Sequence[_Place], entries: Sequence[Form]) -> list[Form]:
    """Return the longest forms that stand at the first word; several when several listed entities have the form."""
    fitting: list[Form] = []
    begin, behind = found[0][0], tuple([key for _, _, key in found[1:]])
    for entry in entries:
        folded = entry[0]
        size = len(folded)
        if fitting and size < len(fitting[0][0]):
            break
        if size <= len(found) and behind[: size - 1] == folded[1:]:
            surface = text[begin : found[size - 1][1]]
            if "\n" not in surface and _case_fits(surface, entry[1]):
                fitting.append(entry)
    return fitting


def _case_fits(surface: str, form: str) -> bool:
    """Whether the case allows it: "us" is not US; names of several words are found in any case."""
    if surface == form:
        return True
    if form.isupper() and len(form) > 1:
        return surface.isupper()
    return " " in form or surface[:1].isupper() or not form[:1].isupper()


def _meant(text: str, language: str, start: int, fitting: list[Form]) -> Form:
    """Return the form that is meant; a name of both a state and a town is decided by what the name does there."""
    if len({entry[2] for entry in fitting}) == 1:
        return fitting[0]
    begin = text.rfind(" ", 0, max(0, start - _BEFORE)) + 1
    reading = _reading(text[begin : start + _BEHIND], language)
    at = next(i for i, word in enumerate(reading.words) if word.start <= start - begin < word.end)
    allies = frozenset(i for i, shape in enumerate(reading.shapes) if shape in "CA")
    last = min(at + len(fitting[0][0]), len(reading.words))  # a name may be longer than what is read around it
    verdict = capital_verdict(reading, at, last, lexicon(reading.language), allies)
    wanted = "place" if verdict == "place" else "actor"
    return next(entry for entry in fitting if entry[2] == wanted)


@lru_cache(maxsize=4)
def _reading(text: str, language: str) -> Reading:
    return read(text, language)


def _without_overlap(marks: list[Mark]) -> list[Mark]:
    """Keep the longer of two marks that share a character."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if kept and mark.start < kept[-1].end:
            if mark.end - mark.start > kept[-1].end - kept[-1].start:
                kept[-1] = mark
            continue
        kept.append(mark)
    return kept
