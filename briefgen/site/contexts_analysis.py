"""What the page of a dossier says in the analyst's name, and what was said: judgements, indicators, quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from briefgen.site.pieces import Direction, Named, When


@dataclass(frozen=True, slots=True)
class Judged:
    """
    A key judgement. ``likelihood`` is a word of ICD 203 and says how likely it is, ``chance`` what the word stands for in
    per cent; ``confidence`` says, apart from that, how sure the analyst is, and ``basis`` why. Any of them may be empty.

    Attributes:
        text: what the analyst holds.
        likelihood: word of ICD 203.
        chance: what that word stands for, in per cent (``55–80``).
        confidence: how sure the analyst is.
        basis: on what that rests.
        sources: the articles that it rests on.
    """

    text: str
    likelihood: str
    chance: str
    confidence: str
    basis: str
    sources: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """
    An indicator: what to watch for, its state, the day it was last seen.

    Attributes:
        text: what to watch for.
        state: whether it was seen, in words.
        last: the day it was last seen, None when it was not.
    """

    text: str
    state: str
    last: When | None


@dataclass(frozen=True, slots=True)
class Said:
    """
    A direct quotation, verbatim. ``speaker`` are the article's own words for who speaks, ``via`` those for the carriers on the
    way to the article; ``others`` counts the further articles that quote the same.

    Attributes:
        text: the words, verbatim and whole.
        lang: BCP 47 tag of the text's language.
        direction: ``ltr`` or ``rtl``, from the language.
        speaker: who speaks, may be empty.
        via: carriers between the speaker and the article.
        url: path of the spot on the article's page.
        title: of the article.
        publisher: of the article, may be empty.
        when: day of publication, None when unknown.
        others: number of further articles that quote the same.
    """

    text: str
    lang: str
    direction: Direction
    speaker: str
    via: tuple[str, ...]
    url: str
    title: str
    publisher: str
    when: When | None
    others: int


@dataclass(frozen=True, slots=True)
class Voice:
    """
    One actor and what they said, ``more`` of it not shown; ``who`` is None for all the sources that stay unnamed.

    Attributes:
        who: the actor, None for unnamed sources.
        said: quotations that are shown.
        more: number of those that are not.
    """

    who: Named | None
    said: tuple[Said, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Degree:
    """
    A letter or a digit of the Admiralty grades that the page shows, and what it means.

    Attributes:
        code: the letter or digit.
        words: what it means.
    """

    code: str
    words: str
