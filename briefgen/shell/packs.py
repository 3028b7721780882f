"""
The memo on disk: packs of entries below ``.briefgen/memo/``, each written once and never changed.

A pack is: ``bgmemo01``, the program's digest (16 bytes), the number of entries (8), a check of the table (4); the table, for
each entry its key (16), offset (8), length (8) and check (4 bytes, CRC-32); the entries. A pack that is cut, damaged or of
another program holds nothing. Packs may be deleted at any time, by anyone; two builds at once each write their own.
"""

from __future__ import annotations

import os
import struct
import tempfile
import time
import zlib
from collections import defaultdict
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

FOLDER = ".briefgen/memo"
_MAGIC = b"bgmemo01"
_HEAD = struct.Struct(">8s16sQI")
_ROW = struct.Struct(">16sQQI")
_MOST_PACKS = 12
"""Packs of a table above which they are joined."""
_STALE = 3
"""Packs are joined, and entries that this run did not use let go, when they are so many times larger than what it used."""

_MUCH = 2**20
"""Bytes that are many."""
_FORGOTTEN = 86_400
"""Seconds after which a half-written pack was left by a run that was killed."""


class _Pack:
    """A pack that stays open as long as one of its entries may be read."""

    __slots__ = ("_handle",)

    def __init__(self, path: Path) -> None:
        self._handle = -1
        self._handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))

    def __del__(self) -> None:
        if self._handle >= 0:
            with suppress(OSError):  # nothing was written through it
                os.close(self._handle)

    def read(self, length: int, offset: int) -> bytes:
        if hasattr(os, "pread"):  # a forked process reads through the same handle
            return os.pread(self._handle, length, offset)
        os.lseek(self._handle, offset, os.SEEK_SET)
        return os.read(self._handle, length)


_Spot = tuple[_Pack, int, int, int]
"""The pack that holds an entry, its offset, length and check."""


class Packs:
    """The memo of one program in one project; entries of other programs are not seen, and deleted when this one writes."""

    lasts = True

    def __init__(self, project: Path, program: str, limit: int = 512 * 2**20, *, early: bool = False) -> None:
        """
        Open the memo of ``project``.

        Args:
            project: its folder.
            program: digest of the program.
            limit: how many bytes it may hold on disk.
            early: write much at once when it is to be kept, so that it need not be held in memory until `save`.
        """
        self.limit = limit
        self._early = early
        self._folder = project / FOLDER
        self._program = bytes.fromhex(program)
        self._tables: dict[str, dict[bytes, _Spot]] = {}
        self._packs: defaultdict[str, list[Path]] = defaultdict(list)
        self._used: defaultdict[str, dict[bytes, int]] = defaultdict(dict)
        self._new: defaultdict[str, dict[bytes, bytes]] = defaultdict(dict)

    def knows(self, table: str) -> bool:
        """Whether anything is kept in a table."""
        return bool(self._table(table))

    def recall(self, table: str, keys: Sequence[bytes]) -> list[bytes | None]:
        """Return what is kept under each of the keys, None where nothing is or where it is damaged."""
        known, new = self._table(table), self._new[table]
        found = [new.get(key) or self._entry(known.get(key)) for key in keys]
        self._used[table].update((key, len(entry)) for key, entry in zip(keys, found, strict=True) if entry is not None)
        return found

    def keep(self, table: str, entries: Mapping[bytes, bytes]) -> None:
        """Keep entries: on disk at once where they are many and that is wanted, else until `save`."""
        if self._early and sum(map(len, entries.values())) > _MUCH:
            with suppress(OSError):  # the disk refused: `save` tries again, and says so
                self._add(table, self._write(table, entries))
                return
        self._new[table].update(entries)

    def use(self, table: str, keys: Iterable[bytes]) -> None:
        """Take note that entries are wanted: they outlast those that no run uses."""
        known = self._table(table)
        self._used[table].update((key, known[key][2]) for key in keys if key in known)

    def _add(self, table: str, path: Path) -> None:
        """Know a pack that was just written."""
        found = _entries(path, self._program)
        self._table(table).update(found)
        if path not in self._packs[table]:
            self._packs[table].append(path)
        self._used[table].update((key, length) for key, (_, _, length, _) in found.items())

    def save(self) -> None:
        """
        Write what is new, and let go what is too much: the packs that were written first.

        Raises:
            OSError: the disk refused; what was kept before is still whole or gone.
        """
        for table in sorted({*self._new, *self._tables}):
            self._save(table)
        self._evict()

    @staticmethod
    def _entry(spot: _Spot | None) -> bytes | None:
        if spot is None:
            return None
        pack, offset, length, check = spot
        entry = pack.read(length, offset)
        return entry if len(entry) == length and zlib.crc32(entry) == check else None

    def _table(self, table: str) -> dict[bytes, _Spot]:
        if table in self._tables:
            return self._tables[table]
        known = self._tables[table] = {}
        with suppress(OSError):  # a memo that cannot be looked at knows nothing
            self._packs[table] = sorted(self._folder.glob(f"{table}-*.pack"), key=lambda path: (_age(path), path.name))
        for path in self._packs[table]:
            known.update(_entries(path, self._program))
        return known

    def _save(self, table: str) -> None:
        new, used, packs = self._new[table], self._used[table], self._packs[table]
        live = sum(used.values()) + sum(map(len, new.values()))
        if len(packs) > _MOST_PACKS or sum(_size(path) for path in packs) > _STALE * live:
            known = self._tables.get(table, {})
            kept = {key: entry for key in used if (entry := self._entry(known.get(key))) is not None}
            if kept or new:
                self._write(table, kept | new)
            for path in packs:
                path.unlink(missing_ok=True)
        elif new:
            self._write(table, new)
            for path in packs:
                if _entries(path, self._program).keys() <= new.keys():  # each has a successor
                    path.unlink(missing_ok=True)

    def _write(self, table: str, entries: Mapping[bytes, bytes]) -> Path:
        self._folder.mkdir(parents=True, exist_ok=True)
        at = _HEAD.size + len(entries) * _ROW.size
        rows: list[bytes] = []
        for key, entry in entries.items():
            rows.append(_ROW.pack(key, at, len(entry), zlib.crc32(entry)))
            at += len(entry)
        index = b"".join(rows)
        handle, name = tempfile.mkstemp(prefix=f"{table}-", suffix=".tmp", dir=self._folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_HEAD.pack(_MAGIC, self._program, len(entries), zlib.crc32(index)))
                file.write(index)
                file.writelines(entries.values())
            Path(name).replace(Path(name).with_suffix(".pack"))
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        return Path(name).with_suffix(".pack")

    def _evict(self) -> None:
        for left in self._folder.glob("*.tmp"):
            if _age(left) < time.time_ns() - _FORGOTTEN * 10**9:
                left.unlink(missing_ok=True)
        packs = sorted(self._folder.glob("*.pack"), key=lambda path: (_age(path), path.name))
        total = sum(_size(path) for path in packs)
        for path in packs:
            if total <= self.limit:
                return
            total -= _size(path)
            path.unlink(missing_ok=True)


def _entries(path: Path, program: bytes) -> dict[bytes, _Spot]:
    """Return the entries of a pack by key; none when it cannot be read, is damaged, or another program wrote it."""
    try:
        pack = _Pack(path)
        head = pack.read(_HEAD.size, 0)
        magic, wrote, count, check = _HEAD.unpack(head) if len(head) == _HEAD.size else (b"", b"", 0, 0)
        if magic != _MAGIC or wrote != program or count * _ROW.size > _size(path):
            return {}
        index = pack.read(count * _ROW.size, _HEAD.size)
    except OSError:  # gone meanwhile, or unreadable
        return {}
    if len(index) != count * _ROW.size or zlib.crc32(index) != check:
        return {}
    return {key: (pack, offset, length, sum_) for key, offset, length, sum_ in _ROW.iter_unpack(index)}


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _age(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0
