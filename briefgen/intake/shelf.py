"""The articles that are there already: what an original is compared with before it becomes one of them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from briefgen.dossiers.copies import resemblance
from briefgen.dossiers.holdings import Holdings
from briefgen.text.shingles import shingled
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefgen.model.article import Article
    from briefgen.text.shingles import Shingled

_WORD = re.compile(r"\w+")
_RUN = 4
_SAME_PAGE = 0.3
"""Share of one text's runs of words that stand in the other: two versions of a page have more, two pages have less."""


class Shelf:
    """The articles that are there: asked by the hash of their original, by their address, by their text, and for a free id."""

    def __init__(self, articles: Iterable[Article] = (), samples: Callable[[], Iterable[Sequence[int]]] | None = None) -> None:
        """
        Start from the articles of the project.

        Args:
            articles: in any order.
            samples: return the sampled shingles (`Shingled.sample`) of each, in the same order; asked when a new article comes.
        """
        there = tuple(articles)
        self._ids: set[str] = set()
        self._by_hash: dict[str, str] = {}
        self._by_url: dict[str, list[str]] = defaultdict(list)
        self._said: dict[str, Article | tuple[str, str]] = {}
        self._names = [article.id for article in there]
        self._holdings: Holdings | None = None
        self._samples = samples or (lambda: (shingled(article.plain_text).sample for article in there))
        for article in there:
            self._ids.add(article.id)
            self._said[article.id] = article
            if article.source and article.source.sha256:
                self._by_hash[article.source.sha256] = article.id
            if article.source and article.source.url:
                self._by_url[plain_address(article.source.url)].append(article.id)

    def known(self, sha256: str) -> str | None:
        """Return the id of the article whose original has this hash, or had it in an earlier version."""
        return self._by_hash.get(sha256)

    def holds(self, article: str) -> bool:
        """Whether there is an article of this id."""
        return article in self._ids

    def note(self, sha256: str, article: str) -> None:
        """Note that this hash is that of a version of an article."""
        self._by_hash[sha256] = article

    def version_of(self, url: str | None, said: tuple[str, str]) -> str | None:
        """
        Return the id of the article of which a text from ``url`` is another version.

        It must come from the same address and have the same title or a good part of the same text: many pages give the address
        of a section, or of the whole site, as their own.
        """
        ids = self._by_url.get(plain_address(url), []) if url else []
        return next((article for article in reversed(ids) if _is_version(said, self.said_by(article))), None)

    def said_by(self, article: str) -> tuple[str, str]:
        """Return title and plain text of an article."""
        found = self._said[article]
        return found if isinstance(found, tuple) else (found.title, found.plain_text)

    def copy_of(self, text: Shingled) -> tuple[str, float] | None:
        """
        Return the article of whose text this is a copy, and which share of the shorter of the two the other has (0 to 1).

        Of several it is the one that has most in common; None when there is none.
        """
        likely = [self._names[number] for number in self._held().likely(text)]
        alike = [(resemblance(shingled(self.said_by(article)[1]), text), article) for article in likely]
        share, article = max(alike, default=(0.0, ""), key=lambda one: one[0])
        return (article, share) if share else None

    def add(
        self, wanted: str, sha256: str, url: str | None = None, said: tuple[str, str] = ("", ""), sample: Sequence[int] = ()
    ) -> str:
        """
        Take the id ``wanted``, or the next free one after it (``-2``, ``-3``), for the original with this hash.

        ``said`` is its title and plain text, ``sample`` the sampled shingles of that text.
        """
        free, number = wanted, 1
        while free in self._ids:
            number += 1
            free = f"{wanted}-{number}"
        self._ids.add(free)
        self._by_hash[sha256] = free
        self._said[free] = said
        if url:
            self._by_url[plain_address(url)].append(free)
        self._held().add(sample)
        self._names.append(free)
        return free

    def renew(self, article: str, sha256: str, said: tuple[str, str]) -> None:
        """Note that an article now holds a newer version."""
        self._by_hash[sha256] = article
        self._said[article] = said

    def _held(self) -> Holdings:
        if self._holdings is None:
            self._holdings = Holdings(self._samples())
        return self._holdings


def plain_address(url: str) -> str:
    """Return an address as it is compared: without scheme, fragment, and slash at the end."""
    return re.sub(r"^https?://", "", url.strip(), flags=re.IGNORECASE).partition("#")[0].rstrip("/")


def _is_version(one: tuple[str, str], other: tuple[str, str]) -> bool:
    if fold(one[0]) == fold(other[0]):
        return True
    first, second = _runs(one[1]), _runs(other[1])
    return bool(first and second) and len(first & second) / min(len(first), len(second)) >= _SAME_PAGE


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [fold(word) for word in _WORD.findall(text)]
    return set(zip(*(words[i:] for i in range(_RUN)), strict=False))
