"""
What stands inside a file: the file itself and everything that is packed, squeezed or attached in it.

gzip, bzip2, xz, zip (and so OOXML, OpenDocument, EPUB; behind another file, too), the text, profile and EXIF chunks of PNG
(3rd edition, 11.3), the streams of PDF (ISO 32000: FlateDecode, ASCII85Decode, ASCIIHexDecode), what stands in an address of
`data:`. JPEG segments and thumbnails lie open in the bytes.
"""

from __future__ import annotations

import base64
import binascii
import bz2
import io
import lzma
import re
import zipfile
import zlib
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 64 * 1024 * 1024
"""Bytes that one part may unpack to; what is larger counts as unreadable, for it may be a bomb."""
DEEPEST = 4
MOST = 10_000
"""Parts of one container."""
_PNG = b"\x89PNG\r\n\x1a\n"
_CLOSED = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x28\xb5\x2f\xfd")
_STREAM = re.compile(rb"stream\r?\n")
_FILTER = re.compile(rb"/(FlateDecode|Fl|ASCII85Decode|A85|ASCIIHexDecode|AHx|LZWDecode|LZW|DCTDecode|DCT|Crypt)\b")
_DATA = re.compile(rb"data:[\w./+-]{0,80}(?:;[\w=.-]{1,40}){0,4};base64,([A-Za-z0-9+/=%\s]{8,})")
_END_OF_ZIP = b"PK\x05\x06"
_TAIL = 66_000
"""Bytes at the end of a file in which a zip says that it is one."""


@dataclass(frozen=True, slots=True)
class Inside:
    """
    A piece of a file.

    Attributes:
        way: the way to it (``photo.png > tEXt``).
        data: its bytes.
        closed: why it cannot be read, empty when it can.
    """

    way: str
    data: bytes
    closed: str = ""


def unpack(way: str, data: bytes, depth: int = 0) -> Iterator[Inside]:
    """Yield the file and everything in it; what cannot be opened is yielded with the reason."""
    yield Inside(way, data)
    if depth >= DEEPEST:
        if _looks_packed(data):
            yield Inside(way, b"", "it is packed too deeply")
        return
    for part in _parts(way, data):
        if part.closed:
            yield part
        else:
            yield from unpack(part.way, part.data, depth + 1)


def _looks_packed(data: bytes) -> bool:
    return data.startswith((b"\x1f\x8b", b"PK\x03\x04", b"BZh", b"\xfd7zXZ\x00"))


def _parts(way: str, data: bytes) -> Iterator[Inside]:
    if data.startswith(_CLOSED):
        yield Inside(way, b"", "it is packed in a way that cannot be opened here")
    elif data.startswith(b"\x1f\x8b"):
        yield _inflated(f"{way} > gzip", data, 31)
    elif data.startswith(b"BZh"):
        yield _squeezed(f"{way} > bzip2", data, bz2.BZ2Decompressor())
    elif data.startswith(b"\xfd7zXZ\x00"):
        yield _squeezed(f"{way} > xz", data, lzma.LZMADecompressor(memlimit=256 * 1024 * 1024))
    elif data.startswith((b"PK\x03\x04", _END_OF_ZIP)):
        yield from _zipped(way, data)
    else:
        if data.startswith(_PNG):
            yield from _chunks(way, data)
        elif data[:1024].find(b"%PDF-") >= 0:
            yield from _streams(way, data)
        elif _END_OF_ZIP in data[-_TAIL:] and zipfile.is_zipfile(io.BytesIO(data)):
            yield from _zipped(way, data)
        yield from _embedded(way, data)


def _embedded(way: str, data: bytes) -> Iterator[Inside]:
    """Yield what stands in addresses of ``data:``."""
    for number, match in enumerate(_DATA.finditer(data) if b";base64," in data else ()):
        if number >= MOST:
            yield Inside(way, b"", f"it holds more than {MOST:,} addresses of data")
            return
        digits = re.sub(rb"[^A-Za-z0-9+/]", b"", unquote_to_bytes(match[1]))
        yield Inside(f"{way} > data", binascii.a2b_base64(digits[: len(digits) // 4 * 4] + _padded(digits)))


def _padded(digits: bytes) -> bytes:
    rest = digits[len(digits) // 4 * 4 :]
    return rest + b"=" * (4 - len(rest)) if len(rest) > 1 else b""


def _inflated(way: str, data: bytes, window: int) -> Inside:
    inflate = zlib.decompressobj(window)
    try:
        out = inflate.decompress(data, LARGEST)
    except zlib.error:
        return Inside(way, b"", "it is damaged")
    if inflate.unconsumed_tail:
        return Inside(way, b"", "it unpacks to more than 64 MB")
    if not inflate.eof:
        return Inside(way, out, "") if window <= zlib.MAX_WBITS and out else Inside(way, b"", "it is damaged")
    if inflate.unused_data.startswith(b"\x1f\x8b") and window > zlib.MAX_WBITS:
        rest = _inflated(way, inflate.unused_data, window)
        return rest if rest.closed else Inside(way, out + rest.data)
    return Inside(way, out)


def _squeezed(way: str, data: bytes, open_: bz2.BZ2Decompressor | lzma.LZMADecompressor) -> Inside:
    try:
        out = open_.decompress(data, LARGEST)
    except (OSError, EOFError, lzma.LZMAError):
        return Inside(way, b"", "it is damaged")
    return Inside(way, out) if open_.eof else Inside(way, b"", "it is damaged or unpacks to more than 64 MB")


def _zipped(way: str, data: bytes) -> Iterator[Inside]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST:
                yield Inside(way, b"", f"it holds more than {MOST:,} files")
                return
            yield Inside(f"{way} > notes", archive.comment + b"\n".join(entry.comment + entry.extra for entry in entries))
            for entry in entries:
                yield Inside(f"{way} > name", entry.filename.encode("utf-8", "surrogatepass"))
                yield _member(f"{way} > {entry.filename}", archive, entry)
    except (zipfile.BadZipFile, ValueError, OSError):
        yield Inside(way, b"", "it is damaged")


def _member(way: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Inside:
    if entry.flag_bits & 1:
        return Inside(way, b"", "it is encrypted")
    try:
        with archive.open(entry) as file:
            out = file.read(LARGEST + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, lzma.LZMAError):
        return Inside(way, b"", "it is damaged, or packed in a way that cannot be opened here")
    return Inside(way, out) if len(out) <= LARGEST else Inside(way, b"", "it unpacks to more than 64 MB")


def _chunks(way: str, data: bytes) -> Iterator[Inside]:
    at = len(_PNG)
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + length]
        at += 12 + length
        if kind in {b"zTXt", b"iCCP"}:
            keyword, _, rest = body.partition(b"\0")
            inflated = _inflated(f"{way} > {kind.decode()}", rest[1:], 15)
            yield inflated
            if keyword.startswith(b"Raw profile type"):
                yield Inside(inflated.way, _profile(inflated.data))
        elif kind == b"iTXt":
            _, _, rest = body.partition(b"\0")
            if rest[:1] == b"\x01":
                yield _inflated(f"{way} > iTXt", rest[2:].split(b"\0", 2)[-1], 15)
        elif kind == b"IEND":
            break
    if 0 < at < len(data):
        yield Inside(f"{way} > behind the picture", data[at:])


def _profile(text: bytes) -> bytes:
    """Return a profile that ImageMagick has written as text: its name, its length, and its bytes in hexadecimal digits."""
    digits = re.sub(rb"\s", b"", b"".join(text.split(b"\n")[3:]))
    return bytes.fromhex(digits.decode("ascii", "ignore")) if re.fullmatch(rb"(?:[0-9A-Fa-f]{2})*", digits) else b""


def _streams(way: str, data: bytes) -> Iterator[Inside]:
    if b"/Encrypt" in data:
        yield Inside(way, b"", "it is encrypted")
    for number, start in enumerate(_STREAM.finditer(data)):
        if number >= MOST:
            yield Inside(way, b"", f"it holds more than {MOST:,} streams")
            return
        head = data[data.rfind(b"obj", 0, start.start()) + 3 : start.start()]
        filters = [match[1] for match in _FILTER.finditer(head)]
        if filters:
            end = data.find(b"endstream", start.end())
            body = data[start.end() : end if end > 0 else None]
            inside = _unfiltered(f"{way} > stream {number + 1}", body, filters)
            yield inside
            if not inside.closed:
                yield Inside(inside.way, _spoken(inside.data))
    yield Inside(f"{way} > strings", _spoken(data))


def _unfiltered(way: str, data: bytes, filters: list[bytes]) -> Inside:
    """Return a stream of a PDF without its filters, up to one that keeps a picture."""
    inside = Inside(way, data)
    for name in filters:
        if inside.closed or name in {b"DCTDecode", b"DCT"}:
            break
        try:
            if name in {b"FlateDecode", b"Fl"}:
                inside = _inflated(way, inside.data, 15)
            elif name in {b"ASCII85Decode", b"A85"}:
                inside = Inside(way, base64.a85decode(inside.data.strip().removeprefix(b"<~").partition(b"~>")[0]))
            elif name in {b"ASCIIHexDecode", b"AHx"}:
                digits = re.sub(rb"\s", b"", inside.data.partition(b">")[0])
                inside = Inside(way, bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("latin-1")))
            else:
                inside = Inside(way, b"", "it is packed in a way that cannot be opened here")
        except ValueError:
            inside = Inside(way, b"", "it is damaged")
    return inside


def _spoken(data: bytes) -> bytes:
    """Return the texts of a PDF's strings: hexadecimal ones as bytes, and literal ones with the pieces of a line joined."""
    hexed = b"\n".join(
        bytes.fromhex(digits.decode())
        for found in re.finditer(rb"<([0-9A-Fa-f\s]{4,})>", data)
        if len(digits := re.sub(rb"\s", b"", found[1])) % 2 == 0
    )
    joined = re.sub(rb"\)\s*-?[\d.]*\s*\(", b"", data)
    octal = re.sub(rb"\\([0-7]{3})", lambda m: bytes([int(m[1], 8) & 255]), joined)
    return hexed + b"\n" + octal
