"""Days of a month in words: "the second of May", "بیست و چهارم", "الحادي والعشرين"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_SPOKEN = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth",
    "ru": "первое второе третье четвертое пятое шестое седьмое восьмое девятое десятое одиннадцатое двенадцатое тринадцатое "
    "четырнадцатое пятнадцатое шестнадцатое семнадцатое восемнадцатое девятнадцатое двадцатое",
    "fa": "یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم",
    "ar": "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
}
"""The first twenty of each language, the first ten in Arabic, which joins the others from two words."""
_JOINED: Mapping[str, Callable[[str, int], str]] = {
    "en": lambda unit, tens: f"{('twenty', 'thirty')[tens - 2]} {unit}",
    "ru": lambda unit, tens: f"{('двадцать', 'тридцать')[tens - 2]} {unit}",
    "fa": lambda unit, tens: f"{('بیست', 'سی')[tens - 2]} و {unit}",
    "ar": lambda unit, tens: f"{unit} {('والعشرين', 'والثلاثين')[tens - 2]}",
}
_THIRTIETH = {"en": ("thirtieth",), "ru": ("тридцатое",), "fa": ("سی ام", "سیام"), "ar": ("الثلاثين", "الثلاثون")}
_ALSO = {"ar": {"الحادي": 1, "العشرين": 20, "العشرون": 20}, "fa": {"اول": 1}}
_LONGEST = 3
_TEN, _TWENTY, _THIRTY, _LAST = 10, 20, 30, 31


def with_numbers(tokens: Sequence[str], language: str | None, *, keep: Callable[[int], bool]) -> list[str]:
    """
    Return folded words with the days of a month that stand in words as numbers.

    Args:
        tokens: the words.
        language: BCP 47 tag, None when unknown.
        keep: whether the word at a place must stay as it is ("الثاني" in a month's name).
    """
    days = _days((language or "").partition("-")[0])
    if not days:
        return list(tokens)
    found: list[str] = []
    index = 0
    while index < len(tokens):
        sizes = (size for size in range(_LONGEST, 0, -1) if " ".join(tokens[index : index + size]) in days)
        size = 0 if keep(index) else next(sizes, 0)
        found.append(str(days[" ".join(tokens[index : index + size])]) if size else tokens[index])
        index += max(1, size)
    return found


@lru_cache(maxsize=16)
def _days(language: str) -> Mapping[str, int]:
    spoken = _SPOKEN.get(language, "").split()
    if not spoken:
        return {}
    days = {word: number for number, word in enumerate(spoken, 1)} | _ALSO.get(language, {})
    join = _JOINED[language]
    for word, unit in [(word, number) for word, number in days.items() if number < _TEN]:
        days |= {join(word, tens // _TEN): tens + unit for tens in (_TWENTY, _THIRTY) if tens + unit <= _LAST}
        days |= {f"{word} عشر": _TEN + unit} if language == "ar" else {}
    days |= dict.fromkeys(_THIRTIETH[language], _THIRTY)
    return {fold(word): number for word, number in days.items()}
