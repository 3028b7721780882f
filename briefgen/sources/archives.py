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
import zlib
from contextlib import redirect_stderr
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING

from briefgen.model.capture import Capture, without_secrets
from briefgen.model.errors import BriefgenError
from briefgen.model.problem import Problem
from briefgen.sources.caps import MAX_BYTES
from briefgen.sources.encodings import decoded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from warcio.recordloader import ArcWarcRecord

_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/markdown", "message/rfc822"})
_BLOCK = 65_536
_MOST_HEAD = 4 * 2**20
"""Bytes between two records that are read at most: blank lines and the head of the next one."""
_MOST_RATIO = 200
_NO_BOMB = 256 * 2**20
"""An archive may unpack to so many bytes, or to so many times its size: pages pack to a fifth or a tenth of theirs."""
_OK = "200"
_MORE = "Get the archive again, or repair it; what was read before is safe."


@dataclass(slots=True)
class Tally:
    """What was met in an archive while it was read."""

    records: int = 0
    pages: int = 0
    passed: dict[str, int] = field(default_factory=dict)

    def told(self) -> str:
        """Return the counts as a sentence without full stop."""
        others = [f"{number} {what}" for what, number in self.passed.items()]
        return ", ".join([f"{self.records:,} records read", f"{self.pages:,} of them pages", *others])


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
        records = iter(ArchiveIterator(plain, arc2warc=True, check_digests=True))
        while (record := _next(records, plain)) is not None:
            tally.records += 1
            yield from _read(record, name, tally, wanted)
            if _drain(record):
                yield _broken(name, tally, "breaks off in the middle of a record")
                return
        if plain.cut:
            yield _broken(name, tally, "breaks off")
    except BrokenArchiveError as error:
        yield _broken(name, tally, "breaks off" if plain.cut else str(error))


def _next(records: Iterator[ArcWarcRecord], plain: Inflated) -> ArcWarcRecord | None:
    """Read the head of the next record; None at the end of the archive."""
    plain.allow(_MOST_HEAD)
    try:
        with redirect_stderr(io.StringIO()):  # warcio writes its doubts there; the digests and the end say what matters
            record: ArcWarcRecord | None = next(records, None)
    except BrokenArchiveError:
        raise
    except Exception as error:
        # At a head that is cut or no head at all warcio fails in a dozen ways, AttributeError and TypeError among them.
        raise BrokenArchiveError(f"is broken ({_first_line(str(error))})") from error
    plain.allow(None)
    if record is not None and (record.length is None or not record.rec_type):
        raise BrokenArchiveError("is broken (a record says neither its kind nor its length)")
    return record


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
            left = bool(record.raw_stream.read(_BLOCK))
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


def is_bomb(packed: int, unpacked: int) -> bool:
    """Whether what comes out of so many packed bytes is made to fill a memory or a disk, and not to be read."""
    return unpacked > max(_NO_BOMB, packed * _MOST_RATIO)


class BrokenArchiveError(Exception):
    """The archive cannot be read on from here; the text says why, as the rest of a sentence that begins with it."""


class Inflated(io.RawIOBase):
    """
    A file as it is, or unpacked when it is gzip (one or many members), never more than a block ahead.

    ``cut`` tells after the end whether the file ended in the middle of a member.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        """Look at the first bytes of the stream."""
        super().__init__()
        self._stream = stream
        self._ahead = stream.read(_BLOCK)
        self._machine = zlib.decompressobj(wbits=31) if self._ahead.startswith(b"\x1f\x8b") else None
        self._left: int | None = None
        self._offset = 0
        self._packed = len(self._ahead)
        self.cut = False

    def allow(self, most: int | None) -> None:
        """Let so many bytes be read before it is an error; None for any number."""
        self._left = most

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def tell(self) -> int:
        """Return how many bytes have come out."""
        return self._offset

    def read(self, size: int = -1) -> bytes:
        """
        Return the next bytes, at most a block.

        Raises:
            BrokenArchiveError: the packing is broken, or more was asked for than is allowed.
        """
        size = _BLOCK if size < 0 else min(size, _BLOCK)
        data = self._plain(size) if self._machine is None else self._unpacked(size)
        self._offset += len(data)
        if self._left is not None:
            self._left -= len(data)
            if self._left < 0:
                raise BrokenArchiveError(f"has a head of more than {_MOST_HEAD // 2**20} MB")
        return data

    def _plain(self, size: int) -> bytes:
        if self._ahead:
            data, self._ahead = self._ahead[:size], self._ahead[size:]
            return data
        return self._stream.read(size)

    def _unpacked(self, size: int) -> bytes:
        assert self._machine is not None
        while True:
            packed = self._ahead or self._more()
            try:
                data = self._machine.decompress(packed, size)
            except zlib.error as error:
                raise BrokenArchiveError("is damaged: its compression cannot be undone from here") from error
            self._ahead = self._machine.unconsumed_tail
            if self._machine.eof:
                self._begin_member()
            if data:
                return data
            if not packed:
                self.cut = not self._machine.eof
                return b""

    def _more(self) -> bytes:
        """Read more of the file, unless what came out of it so far is beyond reason."""
        if is_bomb(self._packed, self._offset):
            raise BrokenArchiveError(f"unpacks to more than {_MOST_RATIO} times its size, so it was given up")
        data = self._stream.read(_BLOCK)
        self._packed += len(data)
        return data

    def _begin_member(self) -> None:
        """Turn to the next member of the file, if there is one; padding with NUL bytes is passed over."""
        assert self._machine is not None
        rest = self._machine.unused_data.lstrip(b"\0") or self._more().lstrip(b"\0")
        if rest:
            self._machine, self._ahead = zlib.decompressobj(wbits=31), rest
