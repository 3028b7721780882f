"""Sentences that came as values (`briefgen.model.said`), in the language of the site, with the titles of its dossiers."""

from __future__ import annotations

import datetime as dt
from dataclasses import field
from typing import TYPE_CHECKING

from briefgen.model.edtf import Edtf
from briefgen.model.said import in_words
from briefgen.model.values import dataclass
from briefgen.site.moments import language_name, on_day, when

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.model.public import PublicSite
    from briefgen.model.said import Ref, Value
    from briefgen.site.wording import Wording


@dataclass(frozen=True, slots=True)
class SiteTongue:
    """
    How a site says things.

    Attributes:
        words: in its language.
        titles: of its dossiers, by id.
    """

    words: Wording
    titles: Mapping[str, str] = field(default_factory=dict)

    def template(self, key: str) -> str:
        """Return the words of a key, ``{name}`` where a value goes."""
        return self.words.text(key)

    def counted(self, key: str, n: int) -> str:
        """Return a number of things in words."""
        return self.words.counted(key, n)

    def shown(self, value: Edtf | dt.date | Ref | str) -> str:
        """Return a date, a language or a dossier as readers know it; other words as they are, kept apart from the sentence."""
        match value:
            case str():
                return self.words.apart(value)
            case Edtf():
                moment = when(value, self.words)
                return f"{moment.text} ({moment.note})" if moment.note else moment.text
            case dt.date():
                return on_day(value, self.words).text
            case _:
                if value.kind == "language":
                    return language_name(value.id, self.words)
                title = self.titles.get(value.id, "")
                return self.words.text("dossier.name", title=title) if title else value.id

    def say(self, value: Value) -> str:
        """Return a value in words."""
        return in_words(value, self)


def tongue_of(public: PublicSite, words: Wording) -> SiteTongue:
    """Return how a site says things."""
    return SiteTongue(words, {dossier.id: dossier.title for dossier in public.dossiers})
