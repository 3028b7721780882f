"""Content encodings of HTTP (RFC 9110, section 8.4), undone with a bound on what comes out."""

from __future__ import annotations

import zlib

from briefgen.model.errors import ContentError
from briefgen.model.problem import Problem
from briefgen.sources.caps import MAX_BYTES, too_big

_PLAIN = frozenset({"", "identity", "none"})
_ZIPPED = {"gzip": 31, "x-gzip": 31, "deflate": 15}


def decoded(data: bytes, encoding: str | None, most: int = MAX_BYTES) -> bytes:
    """
    Return ``data`` without its content encodings (the value of the HTTP header; the last one named is undone first).

    Raises:
        TooBigError: more than ``most`` bytes would come out (``source-too-big``).
        ContentError: the encoding is not known, or the data are not in it (``encoding-unknown``, ``encoding-broken``).
    """
    names = [name.strip().lower() for name in (encoding or "").split(",")]
    for name in reversed(names):
        if name in _PLAIN or (name in {"gzip", "x-gzip"} and not data.startswith(b"\x1f\x8b")):
            continue  # many archives keep the header of what they have already decoded
        if name not in _ZIPPED:
            hint = "Save the page in a browser, and take that file in."
            raise ContentError(Problem("encoding-unknown", f"it is compressed with {name!r}, which cannot be read", hint=hint))
        data = _inflate(data, name, most)
    return data


def _inflate(data: bytes, name: str, most: int) -> bytes:
    for bits in (_ZIPPED[name], -15) if name == "deflate" else (_ZIPPED[name],):
        machine = zlib.decompressobj(wbits=bits)
        try:
            found = machine.decompress(data, most + 1)
        except zlib.error:
            continue
        if len(found) > most:
            raise too_big("bytes and more when unpacked", len(found), most)
        if not machine.eof:
            break
        return found
    hint = "Save the page in a browser, and take that file in."
    raise ContentError(Problem("encoding-broken", f"its {name} compression is broken or breaks off", hint=hint))
