"""What a rule looks at in one article, folded once and asked often."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.text.inflected import forms_of
from briefgen.text.words import keys

if TYPE_CHECKING:
    from briefgen.model.site import Filed


@dataclass(frozen=True, slots=True)
class Reading:
    """
    An article as rules read it.

    Attributes:
        filed: the article.
        words: folded words of title, dek, summary, captions and body, each between two spaces of its own, so that a phrase is
            found by its folded words however they are written.
        grade: Admiralty grade that counts once the registry of sources was asked, empty when none.
        publisher: id of its publisher in the registry, empty when it has none there.
    """

    filed: Filed
    words: str
    grade: str = ""
    publisher: str = ""

    def times(self, *phrases: str, exact: bool = False) -> int:
        """
        Count how often one of the phrases stands in the article, each spot once.

        The words of a phrase stand one after the other, in any inflected form that the article's language has for them, or,
        with ``exact``, as they are.
        """
        sought = phrase_pattern(phrases, self.filed.article.lang, exact=exact)
        return len(sought.findall(self.words)) if sought else 0


@lru_cache(maxsize=1024)
def phrase_pattern(phrases: tuple[str, ...], language: str, *, exact: bool = False) -> re.Pattern[str] | None:
    """Return what finds any of the phrases in `spaced` words, longer ones first; None when no phrase holds a word."""
    split = [folded for phrase in phrases if (folded := keys(phrase, language))]
    ordered = sorted(dict.fromkeys(split), key=lambda folded: (-len(folded), folded))
    if not ordered:
        return None
    return re.compile("|".join("".join(f" {_form(word, language, exact=exact)} " for word in one) for one in ordered))


def _form(word: str, language: str, *, exact: bool) -> str:
    return re.escape(word) if exact else forms_of(word, language)


def spaced(folded: tuple[str, ...]) -> str:
    """Write folded words so that each has a space of its own on both sides."""
    return "".join(f" {word} " for word in folded)


def folded_words(filed: Filed) -> str:
    """Return the folded words of everything that a rule's ``text`` key reads."""
    article = filed.article
    in_body = {block.text for block in article.blocks if block.kind == "figure"}
    captions = (figure.caption for figure in article.figures if figure.caption not in in_body)
    parts = (article.title, article.dek, article.summary, *captions, *(block.text for block in article.blocks))
    return "".join(spaced(keys(part, article.lang)) + "|" for part in parts if part)
