"""Web archives for tests, written record by record as ISO 28500 has them: independent of the library that reads them."""

from __future__ import annotations

import gzip
import hashlib
from base64 import b32encode

HTML = (("Content-Type", "text/html; charset=utf-8"), ("Set-Cookie", "session=secret"), ("ETag", '"7"'))


def digest(data: bytes) -> str:
    return "sha1:" + b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()


def record(
    kind: str, block: bytes, *, payload: bytes | None = None, url: str = "", date: str = "2018-09-17T08:30:00.123Z"
) -> bytes:
    """Return one record with its digests."""
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{hashlib.md5(block + url.encode(), usedforsecurity=False).hexdigest()}>",
        "WARC-Date": date,
        "WARC-Target-URI": url,
        "WARC-Block-Digest": digest(block),
        "WARC-Payload-Digest": digest(payload) if payload is not None else "",
        "Content-Type": f"application/http; msgtype={kind}" if kind in {"request", "response"} else "application/warc-fields",
        "Content-Length": str(len(block)),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
    return f"WARC/1.1\r\n{head}\r\n".encode() + block + b"\r\n\r\n"


def response(
    url: str,
    body: bytes,
    headers: tuple[tuple[str, str], ...] = HTML,
    status: str = "200 OK",
    date: str = "2018-09-17T08:30:00.123Z",
) -> bytes:
    """Return the record of an answer."""
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
    block = f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body
    return record("response", block, payload=body, url=url, date=date)


def warc(*responses: bytes, packed: bool = True) -> bytes:
    """Return an archive: a warcinfo record, then a request before each of the answers."""
    ask = record("request", b"GET / HTTP/1.1\r\nHost: a.example\r\n\r\n", url="https://a.example/")
    records = [record("warcinfo", b"software: a test\r\n"), *(part for one in responses for part in (ask, one))]
    return b"".join(gzip.compress(one, mtime=0) if packed else one for one in records)
