"""
Days of a timeline as iCalendar (RFC 5545): all-day events; what is not certain is tentative, and says what it means.

The text of an event is the analyst's words, or the sentence that the page quotes; where the source's terms cut it, the title.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefgen.exports.citations import one_line
from briefgen.exports.feeds import tag_uri
from briefgen.model.urls import absolute

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefgen.exports.records import Record
    from briefgen.model.holdings import Holding
    from briefgen.model.public import PublicArticle, PublicEvent, PublicSite

_LONGEST = 75
"""Octets of a line (section 3.1); longer ones go on in the next, behind a space."""
_ONE_DAY = dt.timedelta(days=1)
_LAST = dt.date.max - _ONE_DAY
_UNDATED = "19700101T000000Z"
"""Stamp of an event that nothing dates: it may not change with every build."""


def calendar(
    holding: Holding, articles: Mapping[str, PublicArticle], records: Mapping[str, Record], public: PublicSite
) -> bytes:
    """Return the calendar of a holding; it has at least one event, as the standard demands."""
    title = f"{holding.title} · {public.settings.title}"
    label = "" if holding.tlp == "clear" else f"TLP:{holding.tlp.upper()}"
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//briefgen//briefgen//EN", "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(title)}", *([f"X-WR-CALDESC:{label}"] if label else []),
    ]  # fmt: skip
    for number, event in enumerate(holding.events):
        lines += _event(event, number, articles.get(event.article), records, holding, public)
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCALENDAR")).encode()


def _event(
    event: PublicEvent,
    number: int,
    article: PublicArticle | None,
    records: Mapping[str, Record],
    holding: Holding,
    public: PublicSite,
) -> Iterator[str]:
    first, last = event.when.first or event.when.last, event.when.last or event.when.first
    assert first is not None, "a holding has days that a calendar can hold"
    assert last is not None, "as above"
    base = public.settings.base_url
    moment = records[article.id].moment if article else ""
    named = f"{event.when.text}@{article.id}" if article else f"{event.when.text}@{number}"
    page = (
        f"{article.url}#{event.anchor.lstrip('#')}" if article and event.anchor else (article.url if article else holding.url)
    )
    told = event.text or event.sentence or (article.title if article else "")
    more = [article.title if article and told != article.title else "", "" if event.when.is_day else f"EDTF {event.when.text}"]
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(tag_uri(base, holding.url))}#{_text(named)}"
    yield f"DTSTAMP:{moment.replace('-', '').replace(':', '')[:15] + 'Z' if moment else _UNDATED}"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(min(last, _LAST) + _ONE_DAY)}"
    yield f"SUMMARY:{_text(told)}"
    if description := _text("\n".join(line for line in more if line)):
        yield f"DESCRIPTION:{description}"
    yield f"URL:{absolute(page, base)}"
    certain = event.when.is_day and not (event.when.uncertain or event.when.approximate or event.announced)
    yield f"STATUS:{'CONFIRMED' if certain else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: dt.date) -> str:
    return day.isoformat().replace("-", "")


def _text(value: str) -> str:
    """Return a value of type TEXT (section 3.3.11): backslash, semicolon, comma and line break are escaped."""
    lines = (one_line(line) for line in value.split("\n"))
    return "\\n".join(line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,") for line in lines if line)


def _folded(line: str) -> str:
    """Break a line so that no part is longer than the standard allows; no character is cut in two."""
    if len(line) * 4 <= _LONGEST or len(data := line.encode()) <= _LONGEST:
        return line
    parts, start, room = [], 0, _LONGEST
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:  # noqa: PLR2004 - a byte that continues a character
            end -= 1
        parts.append(data[start:end].decode())
        start, room = end, _LONGEST - 1
    return "\r\n ".join([*parts, data[start:].decode()])
