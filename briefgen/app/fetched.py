"""What is known of addresses that were fetched before, and of a run of ingest that was interrupted."""

from __future__ import annotations

import hashlib
import json
import threading
from typing import TYPE_CHECKING

from briefgen.shell.clock import now
from briefgen.shell.fetch import Validators
from briefgen.shell.files import write_whole
from briefgen.shell.vault import records

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefgen.intake import Shelf
    from briefgen.shell.vault import Record

RUN = ".briefgen/ingest.json"
"""Stands while a run lasts: what it was called with, and when it began."""


class Past:
    """The records of the vault, by address: read once, when the first address is to be fetched."""

    def __init__(self, vault: Path, shelf: Shelf) -> None:
        """Look at nothing yet."""
        self._vault, self._shelf = vault, shelf
        self._guard = threading.Lock()
        self._latest: dict[str, Record] | None = None

    def of(self, url: str) -> tuple[Validators, str] | None:
        """Return what the last answer from an address said of its version, and the article that was made of it."""
        record = self._records().get(url)
        if record is None:
            return None
        said = {name.lower(): value for name, value in reversed(record.headers)}
        return Validators(said.get("etag"), said.get("last-modified")), str(record.article)

    def since(self, begun: str) -> dict[str, str]:
        """Return the articles of the addresses that were fetched at or after a moment."""
        latest = self._records().items()
        return {url: str(record.article) for url, record in latest if record.status and record.retrieved >= begun}

    def _records(self) -> dict[str, Record]:
        with self._guard:
            if self._latest is None:
                self._latest = self._read()
            return self._latest

    def _read(self) -> dict[str, Record]:
        """Return the latest record of each address whose article is on the shelf."""
        latest: dict[str, Record] = {}
        for record in records(self._vault):
            if record.article and self._shelf.holds(record.article):
                for url in filter(None, (record.url, record.requested)):
                    before = latest.get(url)
                    if before is None or before.retrieved <= record.retrieved:
                        latest[url] = record
        return latest


def begin(project: Path, names: Iterable[str]) -> str | None:
    """Note that a run begins; return when the one before it began, if it had the same names and never ended."""
    path = project / RUN
    key = hashlib.sha256("\n".join(names).encode("utf-8", "surrogatepass")).hexdigest()
    try:
        before = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        before = None
    same = isinstance(before, dict) and before.get("names") == key and isinstance(before.get("begun"), str)
    begun: str | None = before["begun"] if same and before else None
    write_whole(path, (json.dumps({"names": key, "begun": begun or now()}) + "\n").encode())
    return begun


def finish(project: Path) -> None:
    """Note that the run has ended."""
    (project / RUN).unlink(missing_ok=True)
