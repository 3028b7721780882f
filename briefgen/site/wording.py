"""The words of the interface, one catalogue a language: keys to sentences, with ``{name}`` where a value goes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.site.wording_en import TEXTS as _ENGLISH

if TYPE_CHECKING:
    from collections.abc import Mapping

_CATALOGUES: Mapping[str, Mapping[str, str]] = {"en": _ENGLISH}


@dataclass(frozen=True, slots=True)
class Wording:
    """
    The interface in one language.

    Attributes:
        language: BCP 47 tag of the language it speaks: the one asked for, or ``en`` where there is no catalogue.
    """

    language: str

    def text(self, key: str, **values: object) -> str:
        """Return the sentence of ``key`` with ``values`` in it; a key that the catalogue lacks is a `KeyError`."""
        sentence = _CATALOGUES[self.language][key]
        return sentence.format(**values) if values else sentence

    def counted(self, key: str, n: int) -> str:
        """Return ``n`` things in words: the sentence ``key.one`` or ``key.other``."""
        return self.text(f"{key}.one" if n == 1 else f"{key}.other", n=n)

    def label(self, family: str, name: str) -> str:
        """Return the word for ``name`` within a family (``type``, ``kind``, ...), the name itself where there is none."""
        return _CATALOGUES[self.language].get(f"{family}.{name}", name.replace("-", " "))


@lru_cache(maxsize=64)
def wording(tag: str) -> Wording:
    """Return the interface for a language tag: its own catalogue, that of its primary language, or English."""
    primary = tag.replace("_", "-").split("-", maxsplit=1)[0].lower()
    return Wording(primary if primary in _CATALOGUES else "en")
