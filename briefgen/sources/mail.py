"""Mail (RFC 5322 with MIME) and MHTML (RFC 2557): the article in its best part, with what the header says."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.policy import compat32
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from briefgen.model.errors import ContentError
from briefgen.model.problem import Problem
from briefgen.sources.caps import MAX_BYTES, no_article, too_big
from briefgen.sources.extraction import extract
from briefgen.sources.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Collection
    from email.message import Message

    from briefgen.model.extracted import Extracted

_READABLE = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")
_MOST_PARTS = 1_000
_PREFIX = re.compile(
    r"(?:(?:re|fwd?|aw|wg|tr|rv|enc|sv|vs|vb|ynt|ilt|i|r|отв|пересл|رد|إعادة توجيه)\s*(?:\[\d+\])?\s*[:：]\s*)+", re.IGNORECASE
)
"""What mail programs put before the subject of an answer or of a mail that is passed on."""


def extract_mail(data: bytes, *, url: str | None = None, publishers: Collection[str] = ()) -> Extracted:
    """
    Return the article in a mail, or in a page that a browser saved as MHTML.

    Of a mail the subject is the title, and its day stands as inferred where the text names none. A sender is not taken for an
    author: who sends a text has not always written it.

    Raises:
        ContentError: no part of it is text (``mail-empty``), or none holds an article (``no-article``).
        TooBigError: it has more bytes or parts than the caps allow.
    """
    if len(data) > MAX_BYTES:
        raise too_big("bytes", len(data), MAX_BYTES)
    message = email.message_from_bytes(data.lstrip(), policy=compat32)
    saved = _link(_header(message, "Snapshot-Content-Location"))
    parts = _parts(message)
    url = url or saved or _link(_header(message, "Archived-At")) or (_location(parts) if _is_page(message) else None)
    found = _best(parts, url, publishers)
    title = one_line(_PREFIX.sub("", _header(message, "Subject").strip(), count=1))
    if saved or _is_page(message):
        return found if found.title else replace(found, title=title)
    sender = one_line(re.sub(r"<[^>]*>", "", _header(message, "From"))).strip('" ')
    notes = [("title", "the subject of the mail"), *([("authors", f"the mail was sent by {sender}")] if sender else [])]
    published = found.published
    if published is None and (day := _day(_header(message, "Date"))):
        published = f"{day}?"
        notes.append(("published", "inferred: the day on which the mail was sent"))
    dropped = {field for field, _ in notes} - {"authors"}
    kept = [note for note in found.notes if note[0] not in dropped]
    return replace(found, title=title or found.title, published=published, notes=(*kept, *notes))


def _parts(message: Message) -> list[Message]:
    """Return the parts that may hold the article: pages before plain text, what is shown in the mail before attachments."""
    found = []
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            raise too_big("parts", number, _MOST_PARTS)
        if not part.is_multipart() and part.get_content_type() in _READABLE:
            found.append(part)
    return sorted(found, key=lambda p: (p.get_content_disposition() == "attachment", _READABLE.index(p.get_content_type())))


def _best(parts: list[Message], url: str | None, publishers: Collection[str]) -> Extracted:
    """Return the article of the first part that has one."""
    if not parts:
        hint = "Save the mail's text or its attachment as a file of its own, and take that in."
        raise ContentError(Problem("mail-empty", "the mail holds no text", hint=hint))
    for part in parts:
        body = part.get_payload(decode=True)
        if not isinstance(body, bytes) or not body.strip():
            continue
        charset = part.get_content_charset()
        kind = part.get_content_type() + (f"; charset={charset}" if charset else "")
        try:
            return extract(body, url=url, content_type=kind, publishers=publishers)
        except ContentError as error:
            if error.problems[0].code not in {"no-article", "source-empty"}:
                raise
    raise no_article()


def _is_page(message: Message) -> bool:
    """Whether it is a page saved as MHTML: parts that belong together, and nobody who received it."""
    return message.get_content_type() == "multipart/related" and "to" not in {key.lower() for key in message}


def _location(parts: list[Message]) -> str | None:
    return next((link for part in parts if (link := _link(_header(part, "Content-Location")))), None)


def _header(message: Message, name: str) -> str:
    """Return a header as text, its encoded words (RFC 2047) decoded as far as they can be."""
    value = message.get(name)
    if value is None:
        return ""
    try:
        return str(make_header(decode_header(value)))
    except (LookupError, ValueError, HeaderParseError):
        return str(value)


def _link(text: str) -> str | None:
    link = text.strip().strip("<>")
    return link if re.fullmatch(r"https?://\S+", link) else None


def _day(text: str) -> str | None:
    """Return the day of a mail as its sender's clock had it; None when it cannot be read."""
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
