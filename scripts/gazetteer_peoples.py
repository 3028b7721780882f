"""Nationality words of other languages: the forms that a text shows, made of the words in ``gazetteer/peoples.yml``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.text.words import keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_FRONT = "eiöü"
_TURKISH_VOWELS = re.compile("[aeıioöuü]", re.IGNORECASE)
_FRENCH_FEMININE = (("e", "e"), ("ien", "ienne"), ("éen", "éenne"), ("turc", "turque"), ("grec", "grecque"), ("", "e"))
_SPANISH = (
    ("o", "o a os as"), ("és", "és esa eses esas"), ("án", "án ana anes anas"), ("ñol", "ñol ñola ñoles ñolas"),
    ("ón", "ón ona ones onas"), ("ís", "ís isa ises isas"), ("ú", "ú úes ús"), ("l", "l la les las"), ("í", "í íes ís"),
    ("r", "r res"), ("a", "a as"), ("e", "e es"),
)  # fmt: skip


def nationality_forms(told: Mapping[str, str]) -> list[str]:
    """Return the forms of one state's words by language, in the order of the languages."""
    words = [(language, word.replace("_", " ")) for language, line in told.items() for word in line.split()]
    return [form for language, word in words for form in _FORMS[language](word)]


def without_names(forms: Iterable[str], taken: frozenset[tuple[str, ...]], earlier: Iterable[str] = ()) -> list[str]:
    """
    Return the forms less those that fold like a name in ``taken`` (Spanish "china") or like an ``earlier`` one.

    A form in lower case goes beside one with a capital: French "nigérien" is written otherwise than English "Nigerien".
    """
    known = {(keys(form), form[:1].islower()) for form in earlier}
    found: dict[tuple[tuple[str, ...], bool], str] = {}
    for form in forms:
        written = keys(form), form[:1].islower()
        if written[0] not in taken and written not in known:
            found.setdefault(written, form)
    return list(found.values())


def _french(word: str) -> list[str]:
    feminine = next(word.removesuffix(end) + new for end, new in _FRENCH_FEMININE if word.endswith(end))
    plural = word if word.endswith("s") else f"{word}s"
    return [word, plural, feminine, f"{feminine}s"]


def _spanish(word: str) -> list[str]:
    end, endings = next(pair for pair in _SPANISH if word.endswith(pair[0]))
    return [word.removesuffix(end) + ending for ending in endings.split()]


def _german(word: str) -> list[str]:
    if word[0].islower() or word.endswith("isch"):
        return [word, *(word + end for end in ("e", "en", "er", "es", "em"))]
    if word.endswith("er"):
        return [word, f"{word}n", f"{word}s", f"{word}in", f"{word}innen"]
    stem = word.removesuffix("e")
    return [word, f"{stem}en", *([] if stem != word else [f"{stem}s"]), f"{stem}in", f"{stem}innen"]


def _turkish(word: str) -> list[str]:
    many, vowel, open_vowel = ("ler", "i", "e") if _TURKISH_VOWELS.findall(word)[-1] in _FRONT else ("lar", "ı", "a")
    plural = word + many
    return [word, plural, *(plural + end for end in (f"{vowel}n", open_vowel, vowel, f"d{open_vowel}n"))]


def _arabic(word: str) -> list[str]:
    simple = word.endswith("ي") and " " not in word
    bare = [word + end for end in ("", "ة", "ون", "ين")] if simple else [word]
    return [*bare, *(" ".join(f"ال{part}" for part in form.split()) for form in bare)]


def _persian(word: str) -> list[str]:
    return [word, f"{word}\u200cها", f"{word}\u200cهای"]


def _as_it_is(word: str) -> list[str]:
    return [word]


_FORMS: dict[str, Callable[[str], list[str]]] = {
    "fr": _french,
    "es": _spanish,
    "de": _german,
    "ru": _as_it_is,
    "tr": _turkish,
    "ar": _arabic,
    "fa": _persian,
}
