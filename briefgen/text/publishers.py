"""Which entry of the registry of sources a publisher's name, id or address means: the one answer for every room."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.model.article import Article
    from briefgen.model.entities import Publisher


class Sources:
    """The registry of sources, to be asked by name, id or domain; of two entries that claim one, the first has it."""

    def __init__(self, publishers: Iterable[Publisher] = ()) -> None:
        """File the entries by their folded names and ids, and by their domains."""
        self.publishers = tuple(publishers)
        self._by_name: dict[str, Publisher] = {}
        self._by_domain: dict[str, Publisher] = {}
        for publisher in self.publishers:
            for name in (publisher.name, publisher.id):
                self._by_name.setdefault(fold(name), publisher)
            for domain in publisher.domains:
                self._by_domain.setdefault(domain.lower(), publisher)

    def of(self, article: Article) -> Publisher | None:
        """Return the entry of the article's publisher, None for the site's own text."""
        source = article.source
        return None if source is None else self.find(source.publisher, source.url)

    def find(self, name: str | None, url: str | None = None) -> Publisher | None:
        """Return the entry with this name or id; the domain of the address decides when the name does not."""
        found = self._by_name.get(fold(name)) if name and fold(name) else None
        return found or self._at(_host(url or ""))

    def _at(self, host: str) -> Publisher | None:
        """Return the entry that names the host or the nearest domain above it."""
        labels = host.split(".")
        domains = (".".join(labels[i:]) for i in range(len(labels)))
        return next((self._by_domain[d] for d in domains if d and d in self._by_domain), None)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
