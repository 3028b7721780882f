"""What one language says around an article: the phrases by which lines that are not the article are told."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"\w+")


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """
    Return the folded words of ``text``, joined by single spaces: the form in which lines and phrases are compared.

    An apostrophe inside a word is no gap ("don't" is one word) in lines as in phrases.
    """
    return " ".join(_WORD.findall(fold(text)))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return phrases by one of their words, each group in the order of the pairs."""
    groups: dict[str, list[str]] = {}
    for word, phrase in pairs:
        groups.setdefault(word, []).append(phrase)
    return groups


def _longest_first(phrase: str) -> tuple[int, str]:
    return -len(phrase), phrase


@dataclass(frozen=True)
class Phrases:
    """
    Phrases of a language. Punctuation, case and diacritics of a line never matter.

    Attributes:
        text: the phrases, separated by ``;``.
    """

    text: str = ""

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The phrases as keys, longest first, so that the most telling one is found."""
        found = {key(part) for part in self.text.split(";")} - {""}
        return tuple(sorted(found, key=_longest_first))

    @cached_property
    def _set(self) -> frozenset[str]:
        return frozenset(self.keys)

    @cached_property
    def _by_first(self) -> dict[str, list[str]]:
        return _grouped((k.split(" ", 1)[0], k) for k in self.keys)

    @cached_property
    def _by_last(self) -> dict[str, list[str]]:
        return _grouped((k.rsplit(" ", 1)[-1], k) for k in self.keys)

    def is_line(self, line: str) -> bool:
        """Whether the whole line (a key) is one of the phrases."""
        return line in self._set

    def starts(self, line: str) -> str:
        """Return the phrase with which the line (a key) begins; empty when none does."""
        first = line.split(" ", 1)[0]
        return next((k for k in self._by_first.get(first, ()) if line == k or line.startswith(k + " ")), "")

    def ends(self, line: str) -> str:
        """Return the phrase with which the line (a key) ends; empty when none does."""
        last = line.rsplit(" ", 1)[-1]
        return next((k for k in self._by_last.get(last, ()) if line == k or line.endswith(" " + k)), "")

    def inside(self, line: str) -> str:
        """Return the phrase that stands in the line (a key), whole words only; empty when none does."""
        padded, groups = f" {line} ", self._by_first
        found = [k for word in {*line.split()} if word in groups for k in groups[word] if f" {k} " in padded]
        return min(found, key=_longest_first) if found else ""

    def joined(self, other: Phrases) -> Phrases:
        """Return the phrases of both."""
        return Phrases(f"{self.text};{other.text}")


@dataclass(frozen=True, slots=True)
class Wording:
    """
    The phrases of one language.

    Attributes:
        language: BCP 47 tag.
        common: frequent function words, by which the language itself is told.
        navigation: whole lines of menus and page furniture.
        section: whole lines that name a section or a kind of article; they stand above a title.
        share: whole lines that offer to share.
        share_starts: begin such lines.
        newsletter_starts: how a newsletter offer begins.
        newsletter_inside: what stands in one.
        related_head: whole lines above a list of other stories.
        related_starts: begin a line that names one.
        read_more: whole lines under the headline of another story.
        consent: what stands in a cookie notice.
        licence: what stands in a rights notice.
        footer: whole lines of a page's foot.
        comments: whole lines that open the readers' comments.
        byline: how a byline begins.
        staff: words that make it a desk's and no person's.
        role: words of a profession.
        published: how a line with the day of publication begins.
        updated: the day of change.
        ago: what stands in a relative time ("3 hours ago").
        reading: in a reading time.
        credit: words that lead to a picture's credit.
        caption: words that lead to a caption.
        offer: what stands in a line that sells or ends a subscription, or counts what may still be read.
        imprint: how a note on the printed edition or a slip of the pen begins.
        tags: words above or before the subjects under which a page is filed.
        byline_ends: words that stand behind an author's name ("... wrote this").
        menu: whole lines of menus that may be headings inside a text, where they count for nothing.
        first_person: words by which a speaker speaks of himself or herself.
        player: words of buttons that read a text aloud or play it.
        newsletter_words: words that only a newsletter's offer has, in a short line.
        placeholder: what stands where a video or advert did not load, or tells of browser and account.
        scene: what stands in a line that says what a picture shows.
        account: whole lines that end a menu: login, search, subscription.
        kind: how a line begins that names the kind of a text ("Press release").
        origin: words before the organisation that a document comes from.
        covers: verbs of a publisher's sentence about itself.
        told: verbs before the publisher in the text.
    """

    language: str
    common: str
    navigation: Phrases
    section: Phrases
    share: Phrases
    share_starts: Phrases
    newsletter_starts: Phrases
    newsletter_inside: Phrases
    related_head: Phrases
    related_starts: Phrases
    read_more: Phrases
    consent: Phrases
    licence: Phrases
    footer: Phrases
    comments: Phrases
    byline: Phrases
    staff: Phrases
    role: Phrases
    published: Phrases
    updated: Phrases
    ago: Phrases
    reading: Phrases
    credit: Phrases
    caption: Phrases
    covers: Phrases
    told: Phrases
    offer: Phrases
    imprint: Phrases
    tags: Phrases
    byline_ends: Phrases
    origin: Phrases
    menu: Phrases
    first_person: Phrases
    player: Phrases
    newsletter_words: Phrases
    placeholder: Phrases
    scene: Phrases
    account: Phrases
    kind: Phrases


def phrase_lists(own: Wording) -> tuple[tuple[str, Phrases], ...]:
    """Return the lists of phrases of a language with their names, in the order of `Wording`."""
    values = ((field.name, getattr(own, field.name)) for field in fields(own))
    return tuple((name, value) for name, value in values if isinstance(value, Phrases))


@lru_cache(maxsize=16)
def phrases_by_word(own: Wording) -> dict[str, list[tuple[str, str]]]:
    """Return all phrases of a language by their first word, each with the name of its list."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for name, phrases in phrase_lists(own):
        for phrase in phrases.keys:
            groups.setdefault(phrase.split(" ", 1)[0], []).append((phrase, name))
    return groups
