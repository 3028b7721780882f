"""Mail (RFC 5322 with MIME) and MHTML (RFC 2557): the article in its best part, with what the header says."""

from __future__ import annotations

import datetime as dt
import email
import re
from dataclasses import replace
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from briefgen.model.errors import ContentError
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.sources.caps import MAX_BYTES, no_article, too_big
from briefgen.sources.extraction import extract
from briefgen.sources.kinds import type_by_name
from briefgen.sources.printable import one_line
from briefgen.sources.timestamps import read_stamp

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefgen.model.extracted import Extracted

_READABLE = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")
_MOST_PARTS = 1_000
_A_TEXT = 25
"""Words from which a part of a mail is a text of its own; fewer announce an attachment."""
_FEWEST_FIELDS = 3
_A_DAY = len("2024-03-12")
_NAME = r"[^\W\d_][\w. -]{1,18}"
_FIELD = re.compile(rf"^[> ]*\*?({_NAME})\*?\s?[:：][ \t]*\*?(\S.*)$", re.MULTILINE)
_FIELDS = re.compile(
    r"^[> ]*(?:[-_]{2,}.{0,60}|.{3,60}[:：])[ \t]*\r?\n(?:[> ]*\r?\n){0,2}"
    rf"(?P<fields>(?:[> ]*\*?{_NAME}\*?\s?[:：][ \t]*\S.{{0,400}}\r?\n){{3,8}})",
    re.MULTILINE,
)
_PREFIX = re.compile(
    r"(?:(?:re|fwd?|aw|wg|tr|rv|enc|sv|vs|vb|ynt|ilt|i|r|отв|пересл|رد|إعادة توجيه)\s*(?:\[\d+\])?\s*[:：]\s*)+", re.IGNORECASE
)
"""What mail programs put before the subject of an answer or of a mail that is passed on."""


def extract_mail(data: bytes, *, url: str | None = None, publishers: Collection[str] = ()) -> Extracted:
    """
    Return the article in a mail, or in a page that a browser saved as MHTML.

    Of a mail the subject is the title, and its day stands as inferred where the text names none. A sender is not taken for an
    author: who sends a text has not always written it. Of a mail that passes another one on, attached or below a line, that
    one counts; a page or text that is attached counts where the mail itself says next to nothing ("see attachment").

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
    found, part = _best(parts, url, publishers)
    title = one_line(_PREFIX.sub("", _header(message, "Subject").strip(), count=1))
    if saved or _is_page(message):
        return found if found.title else replace(found, title=title)
    if part.message is message and part.attached and part.kind != "text/plain" and found.title:
        return _dated(found, message)  # an attached page says of itself what it is
    return _told_by(part.message, found, title)


def _told_by(message: Message, found: Extracted, title: str) -> Extracted:
    """Complete an article with what the header of its mail says."""
    title = one_line(_PREFIX.sub("", _header(message, "Subject").strip(), count=1)) or title
    sender = one_line(re.sub(r"<[^>]*>", "", _header(message, "From"))).strip('" ')
    notes = [("title", "the subject of the mail")]
    if sender and not found.authors:
        notes.append(("authors", f"left empty: the mail was sent by {sender}, who need not have written it"))
    if found.url is None:
        notes.append(("url", "the mail names no address"))
    replaced = {field for field, _ in notes}
    kept = tuple(note for note in found.notes if note[0] not in replaced)
    return _dated(replace(found, title=title or found.title, notes=(*kept, *notes)), message)


def _dated(found: Extracted, message: Message) -> Extracted:
    """Give an article without a day that of its mail, as inferred; where a dateline names the same day, both are sure."""
    day = _day(_header(message, "Date"))
    if day is None or found.published not in {None, f"{day}?"}:
        return found
    kept = tuple(note for note in found.notes if note[0] != "published")
    if found.published is None:
        note = ("published", "inferred: the day on which the mail was sent")
        return replace(found, published=f"{day}?", notes=(*kept, note))
    note = ("published", "the day on which the mail was sent, as its dateline says")
    return replace(found, published=day, notes=(*kept, note))


@dataclass(frozen=True, slots=True)
class _Part:
    """
    A part of a mail that may hold the article.

    Attributes:
        kind: its MIME type.
        charset: of its text; None when it does not say.
        data: its bytes, or None where they cannot be decoded.
        attached: it is an attachment, or stands in one.
        message: the mail in which it stands: the one at hand, or one that it passes on.
        where: its own address (Content-Location), None without one.
    """

    kind: str
    charset: str | None
    data: bytes | None
    attached: bool
    message: Message
    where: str | None = None


def _parts(message: Message) -> list[_Part]:
    """Return the parts that may hold the article: pages before plain text, what is shown in the mail before attachments."""
    found: list[_Part] = []
    waiting: list[tuple[Message, Message, bool]] = [(message, message, False)]
    number = 0
    while waiting:
        part, mail, attached = waiting.pop()
        number += 1
        if number > _MOST_PARTS:
            raise too_big("parts", number, _MOST_PARTS)
        attached = attached or part.get_content_disposition() == "attachment"
        if part.is_multipart():
            passed_on = part.get_content_type() == "message/rfc822"
            inside = [each for each in part.get_payload() if isinstance(each, Message)]
            waiting += [(each, each if passed_on else mail, attached or passed_on) for each in reversed(inside)]
        elif (kind := _kind(part)) is not None:
            data = part.get_payload(decode=True)
            where = _link(_header(part, "Content-Location"))
            found.append(
                _Part(kind, part.get_content_charset(), data if isinstance(data, bytes) else None, attached, mail, where)
            )
    return sorted(found, key=lambda p: (p.attached, _READABLE.index(p.kind)))


def _kind(part: Message) -> str | None:
    """Return the MIME type of a part that can be read; that of an attachment without a proper one by its file's name."""
    kind = part.get_content_type()
    if kind == "application/octet-stream":
        kind = type_by_name(part.get_filename() or "") or kind
    return kind if kind in _READABLE else None


def _best(parts: list[_Part], url: str | None, publishers: Collection[str]) -> tuple[Extracted, _Part]:
    """Return the article of the first part that has one; of an attachment where the mail says no more than a few words."""
    if not parts:
        hint = "Save the mail's text or its attachment as a file of its own, and take that in."
        raise ContentError(Problem("mail-empty", "the mail holds no text", hint=hint))
    found: list[tuple[Extracted, _Part]] = []
    for one in parts:
        if one.data is None or not one.data.strip() or (found and not one.attached):
            continue
        text, part = _passed_on(one)
        kind = part.kind + (f"; charset={part.charset}" if part.charset else "")
        try:
            read = extract(text, url=url, content_type=kind, publishers=publishers)
        except ContentError as error:
            if error.problems[0].code not in {"no-article", "source-empty"}:
                raise
            continue
        found.append((read, part))
        if len(read.body.split()) >= _A_TEXT:
            break
    if not found:
        raise no_article()
    return max(found, key=lambda each: len(each[0].body.split()) >= _A_TEXT)


def _passed_on(part: _Part) -> tuple[bytes, _Part]:
    """
    Return the text of a plain part that passes a mail on, without the lines above it, and the part as one of that mail.

    Such a mail is told by its shape, for every program calls it otherwise: a line of dashes or with a colon, and below it three
    fields or more, one of which holds an address and one a day.
    """
    assert part.data is not None
    if part.kind != "text/plain":
        return part.data, part
    try:
        text = part.data.decode(part.charset or "utf-8")
    except (LookupError, ValueError):
        return part.data, part
    for match in _FIELDS.finditer(text):
        fields = [(name.strip(), value.strip()) for name, value in _FIELD.findall(match["fields"])]
        if len(fields) < _FEWEST_FIELDS or not any("@" in value for _, value in fields):
            continue
        day = next((day for _, value in fields if (day := _day_in(value))), None)
        if day is not None:
            inner = Message(policy=compat32)
            inner["Date"] = day
            sender, *_ = (value for _, value in fields if "@" in value)
            inner["From"] = sender
            others = [value for _, value in fields if "@" not in value and _day_in(value) is None]
            inner["Subject"] = others[0] if others else ""
            return text[match.end() :].encode(part.charset or "utf-8"), replace(part, message=inner)
    return part.data, part


def _is_page(message: Message) -> bool:
    """Whether it is a page saved as MHTML: parts that belong together, and nobody who received it."""
    return message.get_content_type() == "multipart/related" and "to" not in {key.lower() for key in message}


def _location(parts: list[_Part]) -> str | None:
    return next((part.where for part in parts if part.where), None)


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


def _day_in(text: str) -> str | None:
    """Return a day in a field of a mail that is passed on, in the form of a header; None when it holds none."""
    if _day(text):
        return text
    stamp = read_stamp(text, None)
    return f"{dt.date.fromisoformat(stamp.value):%d %b %Y} 00:00:00 +0000" if stamp and len(stamp.value) == _A_DAY else None


def _day(text: str) -> str | None:
    """Return the day of a mail as its sender's clock had it; None when it cannot be read."""
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
