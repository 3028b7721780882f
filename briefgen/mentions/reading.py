"""A text prepared for finding names: its words, their shapes, what stands between them, where sentences open."""

from __future__ import annotations

import re

from briefgen.model.values import dataclass
from briefgen.text.words import APOSTROPHES, Word, fold, words

_OPENING = re.compile(r"[.!?…:;•|؟۔।]|\n|[\"“«„‹({\[]|^\s*[-–—*]+\s|(?:^|\s)['‘]$")
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}](?:[sS]\b)?")
_APOSTROPHE = re.compile(rf"[{APOSTROPHES}]")
_ABBREVIATED = frozenset(
    "gen col lt sgt maj capt cpt adm brig gov sen rep rev hon st ste mt dr mr mrs ms prof mme mlle ft ltd inc co corp "
    "jr sr cmdr pres".split()
)
NOUNS_RAISED = frozenset({"de", "lb"})
"""Languages that raise the first letter of every noun: there no line is in Title Case."""
TURKIC = frozenset({"tr", "az", "tk", "uz", "crh"})
_SMALL_WORD = 4
_LONGEST_TITLE = 9
_OPENING_QUOTE = re.compile(r"[\"“«„]\s*$")
_CLOSING_QUOTE = re.compile(r"^[.,!?]?\s*[\"”»“]")


@dataclass(frozen=True, slots=True)
class Reading:
    """
    A text and its words.

    Attributes:
        text: the text, untouched.
        language: primary subtag of its language, lower case.
        words: its words in order.
        keys: their folded forms.
        shapes: one letter a word: ``C`` capitalised, ``A`` all capitals (two letters or more), ``l`` lower case, ``d`` digits,
            ``u`` a script without case.
        gaps: the characters before each word, and as last entry those behind the last word.
        opens: whether a word opens a sentence, a quotation, a bracket or a line, where capitals prove nothing.
        headline: whether a word stands in a line in which capitals prove nothing (Title Case or all capitals).
        lower: folded words that occur in lower case somewhere in the text.
    """

    text: str
    language: str
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    shapes: str
    gaps: tuple[str, ...]
    opens: tuple[bool, ...]
    headline: tuple[bool, ...]
    lower: frozenset[str]

    def slice(self, first: int, last: int) -> str:
        """Return the text from word ``first`` up to word ``last`` (exclusive)."""
        return self.text[self.words[first].start : self.words[last - 1].end]

    def possessive(self, last: int) -> bool:
        """Whether the word before index ``last`` carries a possessive ending ("Syria's", "the Russians'")."""
        return _POSSESSIVE.match(self.gaps[last]) is not None

    def joined(self, at: int) -> bool:
        """Whether nothing but a space or hyphen parts word ``at`` from the word before it."""
        return 0 < at < len(self.words) and self.gaps[at] in {" ", "-", "\u00a0", "‐", "‑"}

    def key(self, at: int) -> str:
        """Return the folded word at an index, empty outside the text."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def shape(self, at: int) -> str:
        """Return the shape of the word at an index, a space outside the text."""
        return self.shapes[at] if 0 <= at < len(self.shapes) else " "


def read(text: str, language: str) -> Reading:
    """Prepare ``text`` in the language of a BCP 47 tag."""
    primary = primary_language(language)
    found = spoken_words(text, primary)
    shapes = "".join([_shape(text[w.start : w.end]) for w in found])
    ends = [0, *[w.end for w in found]]
    starts = [*[w.start for w in found], len(text)]
    gaps = tuple([text[e:s] for e, s in zip(ends, starts, strict=True)])
    return Reading(
        text=text,
        language=primary,
        words=tuple(found),
        keys=tuple([w.key for w in found]),
        shapes=shapes,
        gaps=gaps,
        opens=tuple(_opens(i, gap, found) for i, gap in enumerate(gaps[:-1])),
        headline=_headlines(shapes, gaps, found) if primary not in NOUNS_RAISED else (False,) * len(found),
        lower=frozenset(w.key for w, shape in zip(found, shapes, strict=True) if shape == "l"),
    )


def primary_language(tag: str) -> str:
    """Return the primary subtag of a BCP 47 tag, lower case."""
    return tag.replace("_", "-").split("-", maxsplit=1)[0].lower()


def spoken_words(text: str, language: str) -> list[Word]:
    """Return the words of a text in a language (primary subtag); where suffixes follow an apostrophe, names end before it."""
    found = words(text, language)
    return [_without_suffix(word, text) for word in found] if language in TURKIC else found


def _without_suffix(word: Word, text: str) -> Word:
    token = text[word.start : word.end]
    cut = _APOSTROPHE.search(token)
    if not cut or not token[:1].isupper():
        return word
    return Word(word.start, word.start + cut.start(), fold(token[: cut.start()]))


def _shape(token: str) -> str:
    first = token[0]
    if first.isupper():
        return "A" if len(token) > 1 and token.isupper() else "C"
    if first.islower():
        return "l"
    if first.isdigit():
        return "A" if token.isupper() and len(token) > 1 else "d"
    return "u"


def _opens(at: int, gap: str, found: list[Word]) -> bool:
    if at == 0:
        return True
    if gap == " " or not _OPENING.search(gap):
        return False
    if gap in {". ", "."} and found[at - 1].start >= 0:
        before = found[at - 1].key
        return not (len(before) == 1 or before in _ABBREVIATED)
    return True


def _headlines(shapes: str, gaps: tuple[str, ...], found: list[Word]) -> tuple[bool, ...]:
    return _with_titles(_raised_lines(shapes, gaps, found), shapes, gaps, found)


def _raised_lines(shapes: str, gaps: tuple[str, ...], found: list[Word]) -> tuple[bool, ...]:
    flags: list[bool] = []
    line: list[int] = []
    for i in range(len(found) + 1):
        if line and (i == len(found) or "\n" in gaps[i]):
            flags.extend([_is_headline(line, shapes, found)] * len(line))
            line = []
        line.append(i)
    return tuple(flags)


def _with_titles(flags: tuple[bool, ...], shapes: str, gaps: tuple[str, ...], found: list[Word]) -> tuple[bool, ...]:
    """Flag the words of short quotations in Title Case as well: titles of books and films."""
    marked = list(flags)
    opened = -1
    for i, gap in enumerate(gaps):
        if opened >= 0 and _CLOSING_QUOTE.search(gap):
            if 1 < i - opened <= _LONGEST_TITLE and _is_headline(list(range(opened, i)), shapes, found):
                marked[opened:i] = [True] * (i - opened)
            opened = -1
        if _OPENING_QUOTE.search(gap):
            opened = i
    return tuple(marked)


def _is_headline(line: list[int], shapes: str, found: list[Word]) -> bool:
    inside = line[1:]
    if len(inside) < 2 or len(line) > 25:  # noqa: PLR2004 - a headline has three words or more and is no paragraph
        return False
    long = [i for i in inside if found[i].end - found[i].start >= _SMALL_WORD]
    raised = sum(shapes[i] in "CA" for i in long)
    if sum(shapes[i] == "A" for i in line) > len(line) * 0.7:
        return True
    return len(long) > 1 and raised >= len(long) * 0.8
