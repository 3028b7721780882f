"""What a rule looks at in one article, folded once and asked often."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.text.words import keys

if TYPE_CHECKING:
    from briefgen.model.site import Filed


@dataclass(frozen=True, slots=True)
class Reading:
    """
    An article as rules read it.

    ``words`` are the folded words of title, dek, summary, captions and body, each between two spaces of its own, so that a
    phrase is found by its folded words however they are written. ``grade`` and ``publisher`` are what counts after the
    registry of sources was asked.
    """

    filed: Filed
    words: str
    grade: str = ""
    publisher: str = ""

    def times(self, phrase: str) -> int:
        """Count how often the words of ``phrase``, read in the article's language, stand in it one after the other."""
        folded = keys(phrase, self.filed.article.lang)
        return self.words.count(spaced(folded)) if folded else 0


def spaced(folded: tuple[str, ...]) -> str:
    """Write folded words so that each has a space of its own on both sides."""
    return "".join(f" {word} " for word in folded)


def folded_words(filed: Filed) -> str:
    """Return the folded words of everything that a rule's ``text`` key reads."""
    article = filed.article
    parts = [
        article.title,
        article.dek,
        article.summary,
        *(f.caption for f in article.figures),
        *(b.text for b in article.blocks),
    ]
    return "".join(spaced(keys(part, article.lang)) + "|" for part in parts if part)
