"""Names in Cyrillic as the gazetteer may spell them in Latin letters, where it has no Cyrillic form of a place."""

from __future__ import annotations

from functools import lru_cache

from briefgen.text.words import fold

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z", "и": "i", "і": "i",
    "ї": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_VARIANTS = (("dzh", "j"), ("kh", "h"), ("zh", "j"), ("iy", "i"))
_SHORTEST = 4


@lru_cache(maxsize=8192)
def romanised(key: str) -> tuple[str, ...]:
    """Return the folded Latin spellings of a folded Cyrillic word, likeliest first; none for short words and other scripts."""
    if len(key) < _SHORTEST or not all(letter in _LETTERS for letter in key):
        return ()
    spelt = ["".join(_LETTERS[letter] for letter in key)]
    for old, new in _VARIANTS:
        spelt += [form.replace(old, new) for form in spelt if old in form]
    return tuple(dict.fromkeys(fold(form) for form in spelt))
