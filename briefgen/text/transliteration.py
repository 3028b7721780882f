"""Names of other scripts in Latin letters, letter by letter: one more form in which a name could be told."""

from __future__ import annotations

_LATIN = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфыэі", "abvgdeziyklmnoprstufyei", strict=True)),
        "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya",
        "ё": "yo", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz",
        **dict(zip("αβγδεζηικλμνξοπρστυω", "avgdeziiklmnxoprstyo", strict=True)),
        "θ": "th", "φ": "f", "χ": "ch", "ψ": "ps", "ς": "s",
        **dict(zip("ابتجحدرزسصضطظعفقكلمنهوي", "abtjhdrzssdtzafqklmnhwy", strict=True)),
        "ث": "th", "خ": "kh", "ذ": "dh", "ش": "sh", "غ": "gh", "ء": "", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g",
        **dict(zip("אבגדהוזחטילמנסעפצקר", "abgdhvzhtylmnsapzkr", strict=True)),
        "כ": "kh", "ך": "kh", "ם": "m", "ן": "n", "ף": "f", "ץ": "z", "ש": "sh", "ת": "t",
    }
)  # fmt: skip


def transliterate(text: str) -> str:
    """
    Return a text of Cyrillic, Greek, Arabic or Hebrew letters in Latin ones, empty where it has none of them.

    Vowels that a script does not write are not invented, so that Arabic gives consonants only.
    """
    from briefgen.text.words import fold

    latin = fold(text).translate(_LATIN)
    return "" if latin == fold(text) else latin
