"""
Web archives: WARC 1.0 and 1.1 (ISO 28500:2017), ARC as warcio reads it, record by record, however large the file.

What a record says of itself is checked: its length, its digests. What a hostile file can make a reader hold is bounded: the
head of a record, the body of a page, and what comes out of either when it is unpacked.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
from contextlib import redirect_stderr
from dataclasses import field
from typing import IO, TYPE_CHECKING

from briefgen.model.capture import Capture, without_secrets
from briefgen.model.errors import BriefgenError
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.sources.caps import MAX_BYTES
from briefgen.sources.encodings import decoded
from briefgen.sources.inflation import BLOCK, MOST_HEAD, BrokenArchiveError, Inflated

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from warcio.recordloader import ArcWarcRecord

_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/markdown", "message/rfc822"})
_OK = "200"
_MORE = "Get the archive again, or repair it; what was read before is safe."


@dataclass(slots=True)
class Tally:
    """
    What was met in an archive while it was read.

    Attributes:
        records: all of them.
        pages: those that may be articles.
        passed: how many were passed over, by the reason.
    """

    records: int = 0
    pages: int = 0
    passed: dict[str, int] = field(default_factory=dict)

    def told(self) -> str:
        """Return the counts as a sentence without full stop."""
        others = [f"{number} {what}" for what, number in self.passed.items()]
        records = "1 record" if self.records == 1 else f"{self.records:,} records"
        pages = "1 of them a page" if self.pages == 1 else f"{self.pages:,} of them pages"
        return ", ".join([f"{records} read", pages, *others])


def read_warc(stream: IO[bytes], name: str, tally: Tally, wanted: Collection[str] = ()) -> Iterator[Capture | Problem]:
    """
    Yield the pages of an archive in its order, and a problem for each record that cannot be used.

    An archive that breaks off, or is broken, ends with a problem that says how many records were read.

    Args:
        stream: the file, from its beginning.
        name: of the file, for names and messages.
        tally: is counted up while the archive is read.
        wanted: addresses of the pages that are meant; all pages when empty.
    """
    from warcio.archiveiterator import ArchiveIterator

    plain = Inflated(stream)
    try:
        archive = ArchiveIterator(plain, arc2warc=True, check_digests=True)
        records = iter(archive)
        while (record := _next(records, plain)) is not None:
            tally.records += 1
            yield from _read(record, name, tally, wanted)
            if _drain(record):
                yield _broken(name, tally, "breaks off in the middle of a record")
                return
        begun = archive.next_line or (plain.tell() and not tally.records)  # warcio ends silently in the middle of a head
        if plain.cut or begun:
            yield _broken(name, tally, "breaks off" if plain.cut else "breaks off in the head of a record")
    except BrokenArchiveError as error:
        yield _broken(name, tally, "breaks off" if plain.cut else str(error))


def _next(records: Iterator[ArcWarcRecord], plain: Inflated) -> ArcWarcRecord | None:
    """Read the head of the next record; None at the end of the archive."""
    plain.allow(MOST_HEAD)
    try:
        with redirect_stderr(io.StringIO()):  # warcio writes its doubts there; the digests and the end say what matters
            record: ArcWarcRecord | None = next(records, None)
    except BrokenArchiveError:
        raise
    except Exception as error:
        # At a head that is cut or no head at all warcio fails in a dozen ways, AttributeError and TypeError among them.
        raise BrokenArchiveError(f"is broken ({_first_line(str(error))})") from error
    plain.allow(None)
    if record is not None and (record.length is None or not record.rec_type or not _is_measured(record)):
        raise BrokenArchiveError("is broken (a record says neither its kind nor its length)")
    return record


def _is_measured(record: ArcWarcRecord) -> bool:
    """Whether a record says a length that is a number; where it does not, warcio takes it for an empty one."""
    return bool(record.length) or (record.rec_headers.get_header("Content-Length") or "").strip().isdecimal()


def _broken(name: str, tally: Tally, what: str) -> Problem:
    return Problem("archive-broken", f"the archive {what}: {tally.told()}", name, hint=_MORE)


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "there is no record where one should be")[:120]


def _read(record: ArcWarcRecord, name: str, tally: Tally, wanted: Collection[str]) -> Iterator[Capture | Problem]:
    """Yield the page that a record holds, if it holds one."""
    http = record.http_headers
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    content_type = http.get_header("Content-Type") if http else record.rec_headers.get_header("Content-Type")
    kind = (content_type or "").partition(";")[0].strip().lower()
    if record.rec_type not in {"response", "resource"} or kind not in _PAGES or not url.startswith(("http://", "https://")):
        return
    if (http and http.get_statuscode() != _OK) or (wanted and url not in wanted):
        return
    tally.pages += 1
    path = f"{name}: {url}"
    if record.payload_length > MAX_BYTES:
        message = f"the page has {record.payload_length:,} bytes; at most {MAX_BYTES:,} are read"
        yield Problem("source-too-big", message, path, hint="Save only the article itself, or paste its text.")
        return
    raw = _payload(record)
    if getattr(record.raw_stream, "limit", 0) > 0:
        return  # the archive breaks off here, which is told once
    try:
        body = decoded(_unchunked(raw or b"", record), http.get_header("Content-Encoding") if http else None)
    except BriefgenError as error:
        yield from (problem.at(path) for problem in error.problems)
        return
    if raw is None or not _is_whole(record, raw, body):
        hint = "Do not rely on it: the bytes are not those that the archive's writer recorded."
        yield Problem("digest-wrong", "the page does not fit the digest recorded with it", path, hint=hint)
        return
    yield Capture(
        path,
        body,
        url=url,
        content_type=content_type,
        retrieved=_moment(record.rec_headers.get_header("WARC-Date")),
        status=int(_OK) if http else None,
        headers=without_secrets(list(http.headers)) if http else (),
        container=f"{name} {record.rec_headers.get_header('WARC-Record-ID') or ''}".strip(),
        inner=True,
    )


def _payload(record: ArcWarcRecord) -> bytes | None:
    """Return the bytes of a record; None where its digest is none, which warcio finds when it has read them."""
    try:
        return bytes(record.raw_stream.read(MAX_BYTES + 1))
    except ValueError:
        return None


def _drain(record: ArcWarcRecord) -> bool:
    """Read the record to its end; return whether the file ends before it."""
    left = True
    while left:
        try:
            left = bool(record.raw_stream.read(BLOCK))
        except ValueError:  # a digest that is none; where a page has it, that has been told
            left = record.raw_stream.limit > 0
    return bool(getattr(record.raw_stream, "limit", 0) > 0)


def _unchunked(raw: bytes, record: ArcWarcRecord) -> bytes:
    http = record.http_headers
    if not http or (http.get_header("Transfer-Encoding") or "").strip().lower() != "chunked":
        return raw
    from warcio.bufferedreaders import ChunkedDataReader

    return bytes(ChunkedDataReader(io.BytesIO(raw)).read())


def _is_whole(record: ArcWarcRecord, raw: bytes, body: bytes) -> bool:
    """
    Whether the page fits the digests of its record; one without digests does.

    A payload digest is taken by some writers of the body as it was sent and by others of what it decodes to (a known gap of the
    standard); one that fits either way will do, and so does one that fits neither where the digest of the whole block fits.
    """
    checker = record.digest_checker
    if checker.passed is not False:
        return True
    if any("block digest failed" in problem for problem in checker.problems):
        return False
    if record.rec_headers.get_header("WARC-Block-Digest"):
        return True
    said = record.rec_headers.get_header("WARC-Payload-Digest") or ""
    return any(_fits(said, data) for data in (raw, body)) or _algorithm(said) is None


def _fits(said: str, data: bytes) -> bool:
    algorithm, value = _algorithm(said), said.partition(":")[2].strip()
    if algorithm is None:
        return False
    found = hashlib.new(algorithm, data, usedforsecurity=False).digest()
    forms = {base64.b32encode(found).decode().rstrip("="), binascii.hexlify(found).decode().upper()}
    return value.upper().rstrip("=") in forms


def _algorithm(said: str) -> str | None:
    name = said.partition(":")[0].strip().lower().replace("-", "")
    return name if name in {"sha1", "sha256", "sha512", "md5"} else None


def _moment(text: str | None) -> str | None:
    """Return a date of a record to the second, as the rest of the program writes moments."""
    return f"{text[:19]}Z" if text and len(text) >= 20 else text  # noqa: PLR2004 - 2018-08-24T10:12:00Z
