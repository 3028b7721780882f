"""
The vault: originals by SHA-256 with a record of where each came from.

Layout: ``vault/9f/9f86….html`` (the original), beside it ``9f86….json`` (the record) and ``9f86….article.md`` (the article as
the program made it of this original: what a later version is compared with). What is in it is never changed and never
published.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.model.values import dataclass
from briefgen.shell.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_SUFFIX = 9
_BY_TYPE = {"text/html": ".html", "application/xhtml+xml": ".xhtml", "message/rfc822": ".eml", "text/markdown": ".md",
            "text/plain": ".txt"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Record:
    """
    Where an original came from: what the vault writes down beside it.

    Attributes:
        sha256: hash of the original's bytes, hexadecimal.
        name: the original's name, as the person knows it who brought it.
        retrieved: when it was fetched or saved, ISO 8601 in UTC.
        program: name and version of the program that took it in.
        url: where it lay, after redirects.
        requested: the address that was asked for, when it is another one.
        content_type: as the server or the archive says.
        status: of the HTTP answer.
        headers: of the HTTP answer, without cookies.
        container: the archive or feed in which it lay, and where in it.
        archived: address of a copy in a public archive.
        operator: who took it in, when they say so.
        article: id of the article that was made of it, or of which it is a version.
        replaces: hash of the version before.
    """

    sha256: str
    name: str
    retrieved: str
    program: str
    url: str | None = None
    requested: str | None = None
    content_type: str | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    container: str | None = None
    archived: str | None = None
    operator: str | None = None
    article: str | None = None
    replaces: str | None = None


def keep_original(vault: Path, data: bytes, record: Record, article: str = "") -> Path:
    """
    Put an original, its record and the article made of it into the vault; what is there already is left as it is.

    The record is written last: where it stands, the others are whole.

    Raises:
        OutsideError: the disk refused.
    """
    folder = vault / record.sha256[:2]
    original = folder / (record.sha256 + _suffix(record))
    made = folder / f"{record.sha256}.article.md"
    note = folder / f"{record.sha256}.json"
    if not original.exists():
        write_whole(original, data)
    if article and not made.exists():
        write_whole(made, article.encode())
    if not note.exists():
        write_whole(note, (json.dumps(_fields(record), ensure_ascii=False, indent=2) + "\n").encode())
    return original


def kept_article(vault: Path, sha256: str) -> str | None:
    """Return the article as it was made of an original; None when the vault does not hold it."""
    return _text(vault / sha256[:2] / f"{sha256}.article.md")


def find_record(vault: Path, sha256: str) -> Record | None:
    """Return the record of an original; None when there is none, or none that can be read."""
    return _read(vault / sha256[:2] / f"{sha256}.json")


def records(vault: Path) -> Iterator[Record]:
    """Yield all records, in the order of their hashes."""
    for path in sorted(vault.glob("??/*.json")):
        if record := _read(path):
            yield record


def _read(path: Path) -> Record | None:
    text = _text(path)
    try:
        value: Any = json.loads(text) if text else None
    except ValueError:
        return None
    if not isinstance(value, dict) or not all(isinstance(value.get(key), str) for key in ("sha256", "name", "retrieved")):
        return None
    fields = {key: value[key] for key in Record.__slots__ if value.get(key) is not None}
    headers = tuple(
        (str(pair[0]), str(pair[1])) for pair in value.get("headers") or () if isinstance(pair, list) and len(pair) > 1
    )
    return Record(**{"program": "", **fields, "headers": headers})


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _fields(record: Record) -> dict[str, object]:
    """Return the record as JSON has it: what is unknown and always was in records is null, the rest is left out."""
    always = {"sha256", "name", "url", "retrieved", "content_type", "program"}
    return {key: value for key, value in asdict(record).items() if key in always or value}


def _suffix(record: Record) -> str:
    """Return the ending that the original's file gets: by its MIME type, or else that of its name."""
    kind = (record.content_type or "").partition(";")[0].strip().lower()
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]
    suffix = Path(record.name.rpartition("/")[2]).suffix.lower()
    return suffix if suffix[1:].isalnum() and len(suffix) <= _LONGEST_SUFFIX and suffix != ".json" else ".bin"
