"""
What stands inside a file: the file itself and everything that is packed, squeezed or attached in it.

gzip, bzip2, xz, zip (and so OOXML, OpenDocument, EPUB), the text, profile and EXIF chunks of PNG (PNG 3rd edition, 11.3), the
streams of PDF (ISO 32000, FlateDecode). JPEG segments and thumbnails lie open in the bytes.
"""

from __future__ import annotations

import bz2
import io
import lzma
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

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


@dataclass(frozen=True, slots=True)
class Inside:
    """A piece of a file: the way to it (``photo.png > tEXt``), its bytes, and why it cannot be read (empty when it can)."""

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
    elif data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        yield from _zipped(way, data)
    elif data.startswith(_PNG):
        yield from _chunks(way, data)
    elif data[:1024].find(b"%PDF-") >= 0:
        yield from _streams(way, data)


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
            _, _, rest = body.partition(b"\0")
            yield _inflated(f"{way} > {kind.decode()}", rest[1:], 15)
        elif kind == b"iTXt":
            _, _, rest = body.partition(b"\0")
            if rest[:1] == b"\x01":
                yield _inflated(f"{way} > iTXt", rest[2:].split(b"\0", 2)[-1], 15)
    if 0 < at < len(data):
        yield Inside(f"{way} > behind the picture", data[at:])


def _streams(way: str, data: bytes) -> Iterator[Inside]:
    if b"/Encrypt" in data:
        yield Inside(way, b"", "it is encrypted")
    for number, start in enumerate(_STREAM.finditer(data)):
        if number >= MOST:
            yield Inside(way, b"", f"it holds more than {MOST:,} streams")
            return
        head = data[data.rfind(b"obj", 0, start.start()) + 3 : start.start()]
        if b"FlateDecode" in head or b"/Fl" in head:
            end = data.find(b"endstream", start.end())
            inflate = _inflated(f"{way} > stream {number + 1}", data[start.end() : end if end > 0 else None], 15)
            yield inflate
            if not inflate.closed:
                yield Inside(inflate.way, _spoken(inflate.data))
    yield Inside(f"{way} > strings", _spoken(data))


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
