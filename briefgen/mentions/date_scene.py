"""What a date is resolved against: the day of publication, what the text dated before, and the tense around it."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefgen.model.values import dataclass
from briefgen.text.words import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from briefgen.mentions.date_periods import Period
    from briefgen.mentions.date_tokens import Token
    from briefgen.mentions.date_words import Lexicon

Tense = Literal["past", "future", "planned", ""]

_BEFORE, _AFTER = 220, 160
_REACH = 700
_FAR_REACH = 5000
_SENTENCE_END = re.compile(
    r"[.!?؟。](?<!\.\w\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)(?:[\"”’»)]*)\s+(?=[\W\d_]*[^\Wa-zа-яçğıöşü_])|\n\s*\n"
)
_ASIDE_REACH = 120
_ASIDE = re.compile(
    r"\w[^.;,(]{0,60}(?:, (?!(?:late|early|only|then|again)\b)|\()"
    r"(?:\w+ed|born|built|made|set up|who|which)\b[^,;()]{0,40}\Z"
)
_SAME_SENTENCE = 160
_YEAR_REACH = 100
_SINCE = 60
_NEWS_DAYS = 7
_NOUN_REACH, _NOUN_WORDS, _OF = 48, 4, 2  # "the unpaid wages of": the noun stands second from the end


class Found(NamedTuple):
    """A date expression: its tokens, the period it names (None: open), and whether that rests on the day of publication."""

    tokens: tuple[Token, ...]
    period: Period | None
    relative: bool = True
    confidence: float = 0.0


class Dated(NamedTuple):
    """
    A date already found in the text.

    Explicit when it rests on nothing else, derived when it was counted from one before, since when it begins a stretch.
    """

    start: int
    end: int
    period: Period
    explicit: bool
    derived: bool = False
    since: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """
    Where an expression stands.

    Attributes:
        text: the whole text.
        start: offset of the expression.
        end: offset behind it.
        lexicon: its language.
        published: day of publication, None when unknown.
        trail: the last dates found before it, oldest first.
        announced: the days within a week of publication that the text names with their weekday, before or behind.
    """

    text: str
    start: int
    end: int
    lexicon: Lexicon
    published: dt.date | None
    trail: tuple[Dated, ...]
    announced: tuple[Period, ...] = ()

    def tense(self) -> Tense:
        """Return the tense of the verb that governs the expression: the nearest before it, else the nearest behind it."""
        after = self._tense_after() if self.lexicon.data.verb_last else ""
        if after:
            return after
        verb = self._verb_before()
        if verb is None:
            return self._tense_after()
        if verb.lastgroup in {"planned", "coming"} and self.lexicon.foiled.search(self._around()):
            return "past"
        if verb.lastgroup == "planned":
            return "future" if self.lexicon.called_off.search(self._around()) else "planned"
        return "past" if verb.lastgroup == "past" else "future"

    def is_told(self) -> bool:
        """Whether a verb in the past stands right before the expression ("said on Monday")."""
        verb = self._verb_before()
        behind = self.text[max(self.start - _BEFORE, 0) + verb.end() : self.start] if verb else ""
        return bool(verb and verb.lastgroup == "past" and re.fullmatch(r"\s+(?:\w{1,3}\s+)?", behind))

    def owns(self) -> bool:
        """Whether the expression is a genitive ("will discuss Wednesday's vote"), of which a plain verb tells nothing."""
        return self.text.startswith(("'s ", "’s "), self.end) and not self._is_coming()

    def belongs(self) -> bool:
        """Whether the expression tells of which things the text speaks ("will pay the wages of February"), not when."""
        words = re.findall(r"[^\W\d_]+", self.text[max(self.start - _NOUN_REACH, 0) : self.start])[-_NOUN_WORDS:]
        symbols = [entry.symbol if (entry := self.lexicon.entries.get(fold(word))) else "" for word in words]
        named = len(symbols) > _OF and symbols[-1] == "p" and symbols[-_OF] == "" and "d" in symbols[:-_OF]
        return named and self._verb_before() is not None and not self._is_coming()

    def _is_coming(self) -> bool:
        verb = self._verb_before()
        return verb is not None and verb.lastgroup == "coming"

    def _verb_before(self) -> re.Match[str] | None:
        offset = max(self.start - _BEFORE, 0)
        before = self.text[offset : self.start]
        stop = _last(_SENTENCE_END.finditer(before))
        return _last(self.lexicon.tense.finditer(before, stop.end() if stop else 0))

    def _tense_after(self) -> Tense:
        after = self.text[self.end : self.end + _AFTER]
        stop = _SENTENCE_END.search(after)
        for match in self.lexicon.tense.finditer(after, 0, stop.start() + 1 if stop else len(after)):
            if match.lastgroup != "coming":
                return "future" if match.lastgroup == "future" else "past"
        return ""

    def is_counted(self, end: int) -> bool:
        """Whether the word behind ``end`` makes the number before it a count ("people")."""
        return self.lexicon.counted.match(self.text, end) is not None

    def goes_on(self) -> bool:
        """Whether a word in small letters follows, of which the expression may be an attribute ("the March accession")."""
        return bool(re.match(r" [^\W\d_]", self.text[self.end : self.end + 2])) and self.text[self.end + 1].islower()

    def is_labelled(self, start: int) -> bool:
        """Whether the word before ``start`` makes the number behind it a label or a count ("resolution", "$")."""
        return self.lexicon.labels.search(self.text[max(start - 24, 0) : start]) is not None

    def is_counted_from_event(self) -> bool:
        """Whether what stands around the expression is the event that it counts from ("a week after the vote")."""
        return self.lexicon.event.search(self._around()) is not None

    def is_rate(self) -> bool:
        """Whether a word for today measures how much a day brings ("six hours in the day")."""
        return self.lexicon.rates.search(self._around()) is not None

    def begins_stretch(self) -> bool:
        """Whether the expression says since when ("since the war of 2014")."""
        return self.lexicon.since.search(self._around()) is not None

    def _around(self) -> str:
        return f"{self.text[max(self.start - _SINCE, 0) : self.start]}\0{self.text[self.end : self.end + _SINCE]}"

    def anchor(self) -> Dated | None:
        """Return the last date that the text named shortly before, which a narrated date ("a day later") counts from."""
        near = (dated for dated in reversed(self.trail) if self.start - dated.end <= _REACH and not dated.since)
        return next(near, None)

    def story(self) -> Dated | None:
        """
        Return the day of news that a look back ("had left two days earlier") counts from.

        That is the last day named before that lies in the week before publication, unless the same sentence names a date.
        """
        last = self.anchor()
        if last is None or self.published is None or not self._looks_back(last.end):
            return last
        near = [d for d in self.trail if self.start - d.end <= _REACH and d.period.unit == "day" and not d.since]
        news = [d for d in near if 0 <= (self.published - d.period.start).days <= _NEWS_DAYS]
        return news[-1] if news else last

    def _looks_back(self, told: int) -> bool:
        stop = _last(_SENTENCE_END.finditer(self.text, told, self.start + 1))
        after = _SENTENCE_END.search(self.text, self.end, self.end + _AFTER)
        end = after.start() if after else self.end + _AFTER
        return stop is not None and self.lexicon.pluperfect.search(self.text, stop.end(), end) is not None

    def last(self, unit: str, reach: int = _FAR_REACH) -> Dated | None:
        """Return the last date of one unit that the text itself named within ``reach`` characters before."""
        near = (dated for dated in reversed(self.trail) if self.start - dated.end <= reach)
        return next((dated for dated in near if dated.period.unit == unit and not dated.derived), None)

    def beside(self) -> Dated | None:
        """Return the last date that the text named itself in the same sentence or right before it."""
        near = (dated for dated in reversed(self.trail) if self.start - dated.end <= _SAME_SENTENCE and not dated.derived)
        return next(near, None)

    def _is_aside(self, dated: Dated) -> bool:
        """Whether a date before ends an aside about who or what is spoken of: "Vell, born on 3 May 1969, was freed on"."""
        if self.text[dated.end : dated.end + 1] not in {",", ")"}:
            return False
        return _ASIDE.search(self.text, max(dated.start - _ASIDE_REACH, 0), dated.start) is not None

    def is_name(self) -> bool:
        """Whether a word that bears dates as names follows ("the 17 November Brigade", "5 October Square")."""
        return self.lexicon.bearers.match(self.text, self.end) is not None

    def year_told(self) -> int | None:
        """Return the past year that the same sentence named before ("On 5 March 2014 they met, on 7 March they signed")."""
        near = self.trail[-1] if self.trail and self.start - self.trail[-1].end <= _YEAR_REACH else None
        if near is None or not near.explicit or near.period.unit not in {"day", "month", "year"}:
            return None
        if _SENTENCE_END.search(self.text, near.end, self.start + 1) or self.tense() == "future" or self._is_aside(near):
            return None
        year = near.period.start.year
        return year if self.published and year < self.published.year else None


def _last(matches: Iterator[re.Match[str]]) -> re.Match[str] | None:
    found = deque(matches, maxlen=1)
    return found[0] if found else None
