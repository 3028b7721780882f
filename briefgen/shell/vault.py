"""
The vault: originals by SHA-256 with a record of where each came from, and the writing of articles.

Layout: ``vault/9f/9f86….html`` beside ``vault/9f/9f86….json``. Nothing in it is ever changed or published.
"""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from briefgen.model.errors import OutsideError
from briefgen.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Record:
    """Where an original came from: what the vault writes down beside it."""

    sha256: str
    name: str
    retrieved: str
    program: str
    url: str | None = None
    content_type: str | None = None


def keep_original(vault: Path, data: bytes, record: Record) -> Path:
    """
    Put an original and its record into the vault; one that is there already is left as it is.

    Raises:
        OutsideError: the disk refused.
    """
    folder = vault / record.sha256[:2]
    original = folder / (record.sha256 + _suffix(record.name))
    note = folder / f"{record.sha256}.json"
    fields = {
        "sha256": record.sha256,
        "name": record.name,
        "url": record.url,
        "retrieved": record.retrieved,
        "content_type": record.content_type,
        "program": record.program,
    }
    if not original.exists():
        write_whole(original, data)
    if not note.exists():
        write_whole(note, (json.dumps(fields, ensure_ascii=False, indent=2) + "\n").encode())
    return original


def write_whole(path: Path, data: bytes) -> None:
    """
    Write a file so that it is there as a whole or not at all.

    Raises:
        OutsideError: the disk refused; what stood there before is untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        message = f"{path.name} could not be written: {error.strerror or error}"
        raise OutsideError(Problem("file-unwritable", message, hint="make room or change the permissions")) from error


def write_new(path: Path, data: bytes) -> bool:
    """
    Write a file that is not there yet, as a whole; return False, and touch nothing, when another one has taken its name.

    Raises:
        OutsideError: the disk refused.
    """
    spare = path.with_name(f".{path.name[:40]}.{os.getpid()}.new")
    write_whole(spare, data)
    try:
        os.link(spare, path)
    except FileExistsError:
        return False
    except OSError as error:
        message = f"{path.name} could not be written: {error.strerror or error}"
        raise OutsideError(Problem("file-unwritable", message, hint="make room or change the permissions")) from error
    finally:
        spare.unlink(missing_ok=True)
    return True


def _suffix(name: str) -> str:
    suffix = Path(name).suffix.lower()
    return suffix if suffix[1:].isalnum() and len(suffix) <= 6 else ".bin"  # noqa: PLR2004 - a dot and five letters
