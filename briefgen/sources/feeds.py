"""RSS 0.9-2.0 and Atom (RFC 4287), read by feedparser: a feed lists articles, and sometimes brings them whole."""

from __future__ import annotations

import html
import io
import re
import sys
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from briefgen.model.capture import Capture, Told
from briefgen.model.problem import Problem
from briefgen.model.urls import safe_link
from briefgen.model.values import dataclass
from briefgen.sources.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ENTRIES = 2_000
_FEWEST_WORDS = 120
"""A text of an entry with fewer words is a teaser; the page it links to is fetched."""
_FEWEST_BESIDE = 50
_LONGER = 2
"""Beside a summary of its own a shorter text is whole, too, where it has so many words and is so many times longer."""
_MOST_DIGITS = 8
_FIRST_SURROGATE, _LAST_SURROGATE = 0xD800, 0xDFFF
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=[T ]|$)", re.ASCII)
_TAG = re.compile(r"<[^>]{0,2000}>")
_REFERENCE = re.compile(rb"&#(?:[xX]0*([0-9a-fA-F]+)|0*([0-9]+));")
_CUT = re.compile(r"(?:\[?(?:…|\.\.\.|&#8230;|&hellip;)\]?)\s*(?:</\w+>\s*)*$")


@dataclass(frozen=True, slots=True)
class Entry:
    """
    One article of a feed.

    Attributes:
        url: of its page, None when the feed names none.
        told: what the feed says of it.
        whole: the article as the feed brings it, None when the feed has a teaser only.
    """

    url: str | None
    told: Told
    whole: Capture | None


def read_feed(
    data: bytes, name: str, url: str | None = None, retrieved: str | None = None
) -> tuple[list[Entry], list[Problem]]:
    """
    Return the entries of a feed in its order, each once, and what is wrong with it.

    A feed that breaks off yields the entries before that and a problem with their number.

    Args:
        data: RSS or Atom.
        name: of the file or its address, for names and messages.
        url: where it was fetched: links of entries are resolved against it.
        retrieved: when; handed on to entries that come whole.
    """
    import feedparser

    headers = {"content-location": url} if url else {}
    stream = io.BytesIO(_REFERENCE.sub(_existing, data))
    try:
        parsed = feedparser.parse(stream, response_headers=headers, sanitize_html=False, resolve_relative_uris=True)
    except (ValueError, LookupError, AttributeError, TypeError) as error:  # feedparser keeps none of what it read
        hint = "Get the feed again, or name its pages."
        why = error if isinstance(error, ValueError) else "its elements are not closed as they were opened"
        return [], [Problem("feed-broken", f"the feed cannot be read ({why})", name, hint=hint)]
    publisher = one_line(_text(parsed.feed, "title")) or None
    language = _text(parsed.feed, "language") or None
    entries = [_entry(item, name, retrieved, Told(publisher=publisher, language=language)) for item in parsed.entries]
    unique = list({(e.url or e.told.title): e for e in reversed(entries)}.values())[::-1]
    return unique[:MOST_ENTRIES], list(_faults(parsed, name, len(entries), len(unique)))


def _existing(match: re.Match[bytes]) -> bytes:
    """Return a reference to a character as it is; one to no character of Unicode as the mark for that (HTML 13.2.5.80)."""
    digits, base = (match[1], 16) if match[1] else (match[2], 10)
    code = int(digits, base) if len(digits) < _MOST_DIGITS else -1
    return match[0] if 0 <= code < _FIRST_SURROGATE or _LAST_SURROGATE < code <= sys.maxunicode else b"&#xFFFD;"


def _faults(parsed: Any, name: str, found: int, unique: int) -> Iterator[Problem]:  # noqa: ANN401 - feedparser is not typed
    fault = parsed.get("bozo_exception")
    if not found:
        hint = "Look whether its address is that of a feed; a page has its feed's address in its source."
        yield Problem("feed-empty", "the feed has no entries", name, hint=hint)
    elif parsed.get("bozo") and fault.__class__.__name__ == "SAXParseException":
        message = f"the feed is broken ({fault.getMessage()}, line {fault.getLineNumber()}): {found} entries were read"
        yield Problem("feed-broken", message, name, hint="Get the feed again, or name the missing pages.", severity="warning")
    if unique > MOST_ENTRIES:
        message = f"the feed has {unique:,} entries; the first {MOST_ENTRIES:,} are read"
        yield Problem("feed-long", message, name, hint="Name the pages that are missing.", severity="warning")


def _entry(item: Any, name: str, retrieved: str | None, feed: Told) -> Entry:  # noqa: ANN401
    link = safe_link(_text(item, "link"))
    url = link if link and link.startswith(("http://", "https://")) else None
    authors = tuple(dict.fromkeys(one_line(a.get("name", "")) for a in item.get("authors", []) if a.get("name")))
    told = Told(one_line(_plain(_text(item, "title"))), authors, _day(item), None, _language(item) or feed.language)
    whole = _whole(item) or ("" if url else _brought(item))
    if not whole:
        return Entry(url, told, None)
    firm = Told(told.title, told.authors, told.published, feed.publisher, told.language, firm=True)
    capture = Capture(
        f"{name}: {told.title or url or 'entry'}",
        _page(told, whole).encode(),
        url=url,
        content_type="text/html; charset=utf-8",
        retrieved=retrieved,
        container=f"{name} {_text(item, 'id') or url or ''}".strip(),
        told=firm,
    )
    return Entry(url, told, capture)


def _whole(item: Any) -> str | None:  # noqa: ANN401
    """Return the HTML of the article when the feed brings it: as content, long, and not cut off with an ellipsis."""
    texts = [c.get("value", "") for c in item.get("content", []) if c.get("type") in {"text/html", "application/xhtml+xml"}]
    text = max(texts, key=len, default="")
    words, teased = len(_plain(text).split()), len(_plain(_text(item, "summary")).split())
    beside = bool(teased) and words >= max(_FEWEST_BESIDE, _LONGER * teased)
    return text if (words >= _FEWEST_WORDS or beside) and not _CUT.search(text) else None


def _brought(item: Any) -> str:  # noqa: ANN401
    """Return the HTML of whatever text an entry without an address brings, unless it is cut: no page tells more."""
    details = [*item.get("content", []), item.get("summary_detail") or {}]
    texts = [_as_html(detail.get("value") or "", detail.get("type")) for detail in details]
    text = max(texts, key=lambda each: len(_plain(each)), default="")
    return "" if _CUT.search(text) else text


def _as_html(text: str, kind: str | None) -> str:
    if kind != "text/plain":
        return text
    return "".join(f"<p>{html.escape(paragraph)}</p>\n" for paragraph in re.split(r"\n\s*\n", text) if paragraph.strip())


def _page(told: Told, body: str) -> str:
    """Return the text of an entry as a page: what is kept as its original."""
    lang = f' lang="{html.escape(told.language)}"' if told.language else ""
    title = html.escape(told.title)
    return (
        f'<!DOCTYPE html>\n<html{lang}><head><meta charset="utf-8"><title>{title}</title></head>\n'
        f"<body><article><h1>{title}</h1>\n{body}\n</article></body></html>\n"
    )


def _day(item: Any) -> str | None:  # noqa: ANN401
    """
    Return the day of publication as the publisher's own clock had it: what feedparser turned to UTC may be the next one.

    Of an entry that tells only when it was changed last, as Atom asks for (RFC 4287, section 4.2.15), that day is inferred.
    """
    day = _said_day(item, "published")
    inferred = None if day else _said_day(item, "updated")
    return day or (f"{inferred}?" if inferred else None)


def _said_day(item: Any, key: str) -> str | None:  # noqa: ANN401
    """Return the day of one field as it stands: feedparser's own `get` answers for a missing ``updated`` with ``published``."""
    value = dict.get(item, key)
    said = value.strip() if isinstance(value, str) else ""
    if match := _ISO_DAY.match(said):
        return match[0]
    try:
        return parsedate_to_datetime(said).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        moment = dict.get(item, f"{key}_parsed")
        return f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}" if moment else None


def _language(item: Any) -> str | None:  # noqa: ANN401
    return next((c["language"] for c in item.get("content", []) if c.get("language")), None)


def _text(item: Any, key: str) -> str:  # noqa: ANN401
    value = item.get(key)
    return value if isinstance(value, str) else ""


def _plain(text: str) -> str:
    return html.unescape(_TAG.sub(" ", text))
