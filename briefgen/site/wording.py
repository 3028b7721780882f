"""
The words of the interface: keys to sentences, with ``{name}`` where a value goes.

English stands in `briefgen.site.wording_en`; the other languages are gettext catalogues (``briefgen/catalogues``) whose
messages have the key as their context. ``scripts/catalogues.py``, which knows Babel, renews them; to read them needs no Babel.
"""

from __future__ import annotations

import gettext
import io
from functools import lru_cache
from importlib import resources

from briefgen.model.values import dataclass
from briefgen.site.wording_en import TEXTS as _ENGLISH
from briefgen.text.directions import apart

LANGUAGES = ("en", "fr", "ar", "tr", "ru")
"""Languages that the interface speaks (primary tags of BCP 47)."""


@dataclass(frozen=True, slots=True)
class Wording:
    """
    The interface in one language.

    Attributes:
        language: BCP 47 tag of the language it speaks: the one asked for, or ``en`` where there is no catalogue.
    """

    language: str

    def text(self, key: str, **values: object) -> str:
        """
        Return the sentence of ``key`` with ``values`` in it; a key that there is not is a `KeyError`.

        A value that runs against the sentence stands between marks that keep the two apart.
        """
        sentence = _sentence(self.language, key)
        return (
            sentence.format(**{n: self.apart(v) if isinstance(v, str) else v for n, v in values.items()})
            if values
            else sentence
        )

    def apart(self, value: str) -> str:
        """Return a name or title that is to stand in a sentence, between marks where it runs against the language."""
        return apart(value, self.language)

    def counted(self, key: str, n: int) -> str:
        """Return ``n`` things in words, in the form that the language has for this number."""
        one, other = _ENGLISH[f"{key}.one"], _ENGLISH[f"{key}.other"]
        if self.language == "en":
            return (one if n == 1 else other).format(n=n)
        return _catalogue(self.language).npgettext(key, one, other, n).format(n=n)

    def label(self, family: str, name: str) -> str:
        """Return the word for ``name`` within a family (``type``, ``kind``, ...), the name itself where there is none."""
        key = f"{family}.{name}"
        return _sentence(self.language, key) if key in _ENGLISH else name.replace("-", " ")


@lru_cache(maxsize=64)
def wording(tag: str) -> Wording:
    """Return the interface for a language tag: its own catalogue, that of its primary language, or English."""
    primary = tag.replace("_", "-").split("-", maxsplit=1)[0].lower()
    return Wording(primary if primary in LANGUAGES else "en")


@lru_cache(maxsize=4096)
def _sentence(language: str, key: str) -> str:
    english = _ENGLISH[key]
    return english if language == "en" else _catalogue(language).pgettext(key, english)


@lru_cache(maxsize=8)
def _catalogue(language: str) -> gettext.GNUTranslations:
    data = resources.files("briefgen").joinpath("catalogues", f"{language}.mo").read_bytes()
    return gettext.GNUTranslations(io.BytesIO(data))
