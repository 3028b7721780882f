"""From text to runs of date words: each word becomes a symbol, each run ends at a word that no date contains."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefgen.mentions.date_words import lexicon
from briefgen.model.values import dataclass
from briefgen.text.months import numbers
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.mentions.date_words import Entry, Lexicon

_DIGITS = (
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w)|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\w)"
)
_DIGITS += r"|\d{1,2}\.\d{1,2}\.(?=\s)|\d+(?:[.,٫٬:]\d+)+"
_ELIDING = re.compile(rf"{_DIGITS}|[^\W_]+")
_SUFFIXED = re.compile(rf"{_DIGITS}|[^\W_\u200c]+(?:\u200c[^\W_]+)*(?:['’][^\W\d_]+)?")
_JOINING = {
    "": "", ",": ",", "،": ",", "-": "-", "–": "-", "—": "-", "‑": "-", "−": "-", "/": "/",
    "'": "'", "’": "'", "‘": "'", "(": "(", ")": ")",
}  # fmt: skip
_ENDING = re.compile(r"['’].*", re.DOTALL)
_FULL_DATE = re.compile(r"\d{4}([-/.])\d{1,2}\1\d{1,2}(?:t.*)?|\d{1,2}([-/.])\d{1,2}\2\d{4}")
_DAY_AND_MONTH = re.compile(r"\d+\.\d+\.")
_NUMBERED = re.compile(r"(\d{1,3})(st|nd|rd|th|er|re|e|º|ª|o|го|й|е|м)")
_DECADE = re.compile(r"(1[0-9]|20)?(\d0)(?:s|er|ern|-?х)")
_QUARTER = re.compile(r"q([1-4])|([1-4])q")
_PLURAL = re.compile(r"['’]l[aeıiuü]")
_LAST_DAY = 31
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_YEAR_DIGITS = 4
_COUNT_DIGITS = 3
_STRETCH = re.compile(rb"[\1\2]+")
_CORE = frozenset("MmWwYDRGJuyvbqQBSIOKjHhACszZ0")


class Token(NamedTuple):
    """A date word or a sign between two: its symbol, what it stands for, where it is, and where its ending ("'s") ends."""

    symbol: str
    value: int | str
    start: int
    end: int
    reach: int


@dataclass(frozen=True, slots=True)
class Run:
    """
    Date words in a row.

    Attributes:
        symbols: one letter a token; the last is ``x`` where another word follows, ``|`` where a stop, another sign or the end
            of the text does.
        tokens: the words, in their order.
    """

    symbols: str
    tokens: tuple[Token, ...]


def runs(text: str, words: Lexicon) -> Iterator[Run]:
    """Yield the runs of date words of ``text`` that may hold a date, in order. Linear in the length of the text."""
    matches = list((_ELIDING if words.data.elides else _SUFFIXED).finditer(text))
    language = words.language
    parts = bytes([_part(match[0], language) for match in matches])
    for stretch in _STRETCH.finditer(parts):
        if b"\2" in stretch[0]:
            yield from _runs_between(text, matches, stretch.span(), words)


def _runs_between(text: str, matches: list[re.Match[str]], span: tuple[int, int], words: Lexicon) -> Iterator[Run]:
    tokens: list[Token] = []
    index, end = span
    while index < end:
        token, taken = _token(text, matches, index, words)
        gap = _gap(text, tokens[-1], token, words) if tokens and token else None
        if tokens and gap is None:
            if run := _closed(tokens, _stop(text, tokens[-1], matches[index].start())):
                yield run
            tokens = []
        if token:
            if gap:
                tokens.append(Token(gap, 0, tokens[-1].reach, token.start, token.start))
            tokens.append(token)
        index += taken
    stop = _stop(text, tokens[-1], matches[index].start()) if tokens and index < len(matches) else "|"
    if tokens and (run := _closed(tokens, stop)):
        yield run


@lru_cache(maxsize=16384)
def _part(word: str, language: str) -> int:
    """Return what a word may be to a date: 0 nothing, 1 a part, 2 a part that makes a run worth reading."""
    if word[0].isdecimal():
        return 1 if word.isdecimal() and len(word) < _YEAR_DIGITS else 2
    words = lexicon(language)
    key = fold(word if word.isalnum() else _ENDING.sub("", word))
    entry = words.entries.get(key)
    if key[:1] == "q" or (entry and entry.symbol in _CORE) or (key in words.heads and _leads(key, words)):
        return 2
    return 1 if entry or key in words.phrased else 0


def _leads(key: str, words: Lexicon) -> bool:
    return any(form.startswith(f"{key} ") and entry.symbol in _CORE for form, entry in words.entries.items())


def _closed(tokens: list[Token], stop: str) -> Run | None:
    symbols = "".join([token.symbol for token in tokens])
    return None if _CORE.isdisjoint(symbols) else Run(symbols + stop, tuple(tokens))


def _stop(text: str, last: Token, following: int) -> str:
    return "|" if text[last.reach : following].strip() else "x"


def _token(text: str, matches: list[re.Match[str]], index: int, words: Lexicon) -> tuple[Token | None, int]:
    match = matches[index]
    word, start, reach = match.group(), match.start(), match.end()
    stem = word if word.isalnum() else _ENDING.sub("", word)
    if word[0].isdecimal():
        return _numeric(stem, word[len(stem) :], start, words), 1
    key = fold(stem)
    if key in words.heads:
        entry, taken = _phrase(text, matches, index, words)
        if entry:
            reach = matches[index + taken - 1].end()
            return Token(entry.symbol, entry.value, start, reach, reach), taken
    entry = words.entries.get(key)
    count = numbers(words.language).get(key) if entry and entry.symbol == "m" else None
    if count and not _is_short_month(text, matches, index):
        return Token("c", count, start, start + len(stem), reach), 1
    if entry and entry.fits(word):
        proven = entry.symbol == "m" and stem != word and words.data.endings_prove
        return Token("M" if proven else entry.symbol, entry.value, start, start + len(stem), reach), 1
    if key[:1] == "q" and (quarter := _QUARTER.fullmatch(key)):
        return Token("Q", int(quarter[1]), start, start + len(stem), reach), 1
    return None, 1


def _is_short_month(text: str, matches: list[re.Match[str]], index: int) -> bool:
    """
    Whether a word that is a number as well shortens a month's name: "3 sept. 2013", "en sept. dernier", not "les sept soldats".

    A stop behind it shortens only where its sentence goes on; else a day before it or a year behind it must tell.
    """
    end = matches[index].end()
    following = matches[index + 1] if index + 1 < len(matches) else None
    if following is not None and text[end : following.start()].strip(" ") == "." and not following.group()[0].isupper():
        return True
    if following is not None and following.group().isdecimal() and len(following.group()) == _YEAR_DIGITS:
        return text[end : following.start()] == " "
    before = matches[index - 1].group() if index else ""
    return before[:1].isdecimal() and text[matches[index - 1].end() : matches[index].start()] == " "


def _phrase(text: str, matches: list[re.Match[str]], index: int, words: Lexicon) -> tuple[Entry | None, int]:
    longest = words.heads[fold(_ENDING.sub("", matches[index].group()))]
    for count in range(min(longest, len(matches) - index), 1, -1):
        last = matches[index + count - 1]
        between = text[matches[index].start() : last.end()]
        entry = words.entries.get(_spaced(between))
        if entry:
            return entry, count
    return None, 1


@lru_cache(maxsize=4096)
def _spaced(between: str) -> str:
    return fold(re.sub(r"[\s'’-]+", " ", between))


def _gap(text: str, before: Token, after: Token, words: Lexicon) -> str | None:
    between = text[before.reach : after.start]
    if between == " ":
        return ""
    if between.count("\n") > 1:
        return None
    bare = between.strip()
    if bare[:1] == "." and (before.symbol in "mw" or (words.data.dotted and before.symbol in "no")):
        bare = bare[1:].lstrip()
    return _JOINING.get(bare)


def _numeric(stem: str, ending: str, start: int, words: Lexicon) -> Token | None:
    word, end = fold(stem), start + len(stem)
    reach = end + len(ending)
    if word.isdecimal():
        if words.data.endings_prove and len(word) == _YEAR_DIGITS and _PLURAL.match(ending):
            return Token("D", int(word), start, end, reach)
        symbol = _number_symbol(word)
        return Token(symbol, int(word), start, end, reach) if symbol else None
    if decade := _DECADE.fullmatch(word):
        return Token("D", int((decade[1] or "19") + decade[2]), start, end, reach)
    if number := _NUMBERED.fullmatch(word):
        return Token("o", int(number[1]), start, end, reach)
    if quarter := _QUARTER.fullmatch(word):
        return Token("Q", int(quarter[2]), start, end, reach)
    whole = _FULL_DATE.fullmatch(word) or (words.data.dotted and _DAY_AND_MONTH.fullmatch(word))
    return Token("I", word, start, end, reach) if whole else None


def _number_symbol(word: str) -> str:
    size = len(word)
    if size <= 2 and 1 <= int(word) <= _LAST_DAY:  # noqa: PLR2004 - days have two digits
        return "n"
    if size == _YEAR_DIGITS and _FIRST_YEAR <= int(word) <= _LAST_YEAR:
        return "Y"
    return "k" if size <= _COUNT_DIGITS else ""
