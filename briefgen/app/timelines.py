"""The timeline of texts that are no project yet: dates found by `mentions`, ranked by `dossiers`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.dossiers import Naming, group_copies, most_prominent, prominence
from briefgen.mentions.dates import find_dates
from briefgen.model import edtf
from briefgen.model.values import dataclass
from briefgen.sources.datelines import read_dateline
from briefgen.sources.language import detect
from briefgen.text.sentences import sentences

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

_SPACE = re.compile(r"\s+")
_FRESH_DAYS = 7


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence that names a day, and in what kind of report."""

    naming: Naming
    sentence: str

    @property
    def rank(self) -> tuple[bool, bool, int, int, str]:
        """Return what orders the sentences of one day: a report before a plan, a fresh one before memories, the head first."""
        lag = (self.naming.published - self.naming.day).days if self.naming.published else 0
        return lag < 0, lag > _FRESH_DAYS, self.naming.depth, abs(lag), self.sentence


def timeline(articles: Sequence[tuple[str | None, str]], *, entries: int = 25) -> list[tuple[str, str]]:
    """
    Return the days that matter most in a collection of articles, earliest first, each with a sentence that names it.

    Args:
        articles: (day of publication in EDTF or None, plain text) of each; the order does not matter. Relative dates
            ("on Friday") of an article without a day of publication are no evidence. The language is told from the text.
        entries: at most so many days.

    Returns:
        (day as ``YYYY-MM-DD``, the sentence, verbatim but for its line breaks), one entry a day.

    Raises:
        ValueError: ``entries`` is below 0.

    Source:
        How a day's weight is told: `briefgen.dossiers.prominence`; measured in ``docs/measurements/dossiers.md``.
    """
    if entries < 0:
        raise ValueError(f"a timeline has no {entries} entries")
    copies = group_copies([text for _, text in articles])
    days = [_day(published) for published, _ in articles]
    told = [
        telling
        for (published, text), day, report in zip(articles, days, copies, strict=True)
        for telling in _tellings(published, day, text, report)
    ]
    reports = [(report, day) for report, day in zip(copies, days, strict=True) if day is not None]
    chosen = set(most_prominent(prominence((t.naming for t in told), reports))[:entries])
    best: dict[dt.date, _Telling] = {}
    for telling in sorted((t for t in told if t.naming.day in chosen), key=lambda t: t.rank):
        best.setdefault(telling.naming.day, telling)
    return [(day.isoformat(), best[day].sentence) for day in sorted(best)]


def _day(published: str | None) -> dt.date | None:
    value = edtf.parse(published) if published else None
    return value.first if value and value.is_day else None


def _behind_dateline(text: str) -> int:
    """Return where a text begins to tell: the day in a dateline ("KASTEL, 3 March (Agency) - ") is that of publication."""
    first = text.partition("\n")[0]
    found = read_dateline(first)
    return len(first) - len(found.rest) if found and found.day else 0


def _tellings(published: str | None, day: dt.date | None, text: str, report: int) -> Iterable[_Telling]:
    named: set[dt.date] = set()
    spans = sentences(text)
    at, begin = 0, _behind_dateline(text)
    for mention in find_dates(text, published=published, language=detect(text) or "en"):
        value = edtf.parse(mention.value) if mention.value else None
        while at + 1 < len(spans) and spans[at + 1][0] <= mention.start:
            at += 1
        if (
            mention.start >= begin
            and value is not None
            and value.is_day
            and value.first is not None
            and value.first not in named
        ):
            named.add(value.first)
            start, end = spans[at]
            yield _Telling(Naming(value.first, report, day, at), _SPACE.sub(" ", text[start:end]))
