"""Queries that search is measured with, made from the texts by a seeded generator: random ones, and some with known answers."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from search_corpus import text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefgen.model.public import PublicArticle

_WORD = re.compile(r"[A-Za-z]{4,}")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_RARE, _FREQUENT, _LONG = (2, 10), 0.1, 5


@dataclass(frozen=True, slots=True)
class Known:
    """A query and the addresses that answer it: the text it was made from, and exact copies of that text."""

    query: str
    urls: frozenset[str]


class Queries:
    """Makes queries from texts; the same seed gives the same queries."""

    def __init__(self, articles: Sequence[PublicArticle], seed: int) -> None:
        self._chance = random.Random(seed)
        self._articles = [article for article in articles if article.lang == "en"]
        self._words = {a.id: _WORD.findall(text_of(a)) for a in self._articles}
        self._held = Counter(word.lower() for words in self._words.values() for word in {w.lower() for w in words})
        copies: dict[str, set[str]] = {}
        for article in articles:
            copies.setdefault(text_of(article), set()).add(article.url)
        self._copies = copies

    def random(self, count: int) -> list[str]:
        """Return queries of one to three words that stand in one text."""
        return [" ".join(self._pick(self._words[self._article().id], self._chance.randint(1, 3))) for _ in range(count)]

    def known(self, count: int, make: Callable[[PublicArticle], str]) -> list[Known]:
        """Return queries with a known answer; ``make`` is one of the four below and returns nothing where it cannot."""
        found: list[Known] = []
        while len(found) < count:
            article = self._article()
            if query := make(article):
                found.append(Known(query, frozenset(self._copies[text_of(article)])))
        return found

    def rare(self, article: PublicArticle) -> str:
        """Return two words that 2 to 10 texts have."""
        low, high = _RARE
        rare = sorted({w.lower() for w in self._words[article.id] if low <= self._held[w.lower()] <= high})
        return " ".join(self._pick(rare, 2)) if len(rare) > 1 else ""

    def misspelt_title(self, article: PublicArticle) -> str:
        """Return the first six words of the title, one of them with a letter missing, doubled, other or swapped."""
        words = re.findall(r"\w+", article.title)[:6]
        long = [i for i, word in enumerate(words) if len(word) >= _LONG and word.isascii() and word.isalpha()]
        if len(words) < 3 or not long:  # noqa: PLR2004 - a title of two words tells little
            return ""
        at = self._chance.choice(long)
        words[at] = self._misspell(words[at].lower())
        return " ".join(words)

    def inflected(self, article: PublicArticle) -> str:
        """Return three words of few texts, each in another form than the text's."""
        words = sorted({w.lower() for w in self._words[article.id] if self._held[w.lower()] <= 60 and w.islower()})  # noqa: PLR2004
        forms = [form for word in words if (form := _other_form(word))]
        return " ".join(self._pick(forms, 3)) if len(forms) > 2 else ""  # noqa: PLR2004 - three words

    def neighbours(self, article: PublicArticle) -> str:
        """Return two words that stand side by side, neither of them frequent."""
        text = text_of(article)
        pairs = [f"{a} {b}" for a, b in re.findall(r"\b([A-Za-z]{4,}) (?=([A-Za-z]{4,})\b)", text)]
        rare = [p for p in pairs if all(self._held[w.lower()] < _FREQUENT * len(self._articles) for w in p.split())]
        return self._chance.choice(rare) if rare else ""

    def _article(self) -> PublicArticle:
        return self._chance.choice(self._articles)

    def _pick(self, words: Sequence[str], count: int) -> list[str]:
        distinct = list(dict.fromkeys(words)) or ["nothing"]
        return self._chance.sample(distinct, min(count, len(distinct)))

    def _misspell(self, word: str) -> str:
        at = self._chance.randrange(len(word) - 1)
        kind, other = self._chance.randrange(4), self._chance.choice(_LETTERS)
        rest = (word[at + 1 :], word[at:], other + word[at + 1 :], word[at + 1] + word[at] + word[at + 2 :])
        return word[:at] + (other if kind == 1 else "") + rest[kind]


def _other_form(word: str) -> str:
    """Return another regular form of an English word, nothing where the rule does not show."""
    rules = (("ies", "y"), ("ing", "ed"), ("ed", "ing"), ("s", ""), ("y", ""), ("e", "es"))
    for ending, other in rules:
        if word.endswith(ending) and len(word) > len(ending) + 3 and not word.endswith("ss"):
            return word[: -len(ending)] + other if ending != "y" else ""
    return word + "s" if not word.endswith("s") else ""
