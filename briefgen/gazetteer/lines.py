"""Lines: a file of sorted lines, looked up where it lies on the disk."""

from __future__ import annotations

import mmap
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

STRIDE = 128
"""Lines between two fence posts; posts are what is kept in memory."""

RECORD_STRIDE = 32
"""Lines between two known offsets of `Records`."""


class SortedLines:
    """
    Lines ``key TAB value`` in ascending order of their UTF-8 bytes, each key once, mapped into memory and never copied.

    ``fence`` holds every 128th key with the offset at which its line starts, so that a lookup touches one block of the file.
    A mapping is shared between processes that fork.
    """

    def __init__(self, path: Path, fence: Path) -> None:
        """Map ``path``; read ``fence``."""
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        posts = [line.rsplit(b"\t", 1) for line in fence.read_bytes().splitlines()]
        self._keys = [key for key, _ in posts]
        self._starts = [int(offset) for _, offset in posts] + [len(self._data)]

    def value(self, key: str) -> str | None:
        """Return what stands behind ``key``, None when there is no such line."""
        sought = key.encode(errors="replace") + b"\t"
        start, block = self._block(sought)
        at = 0 if block.startswith(sought) else block.find(b"\n" + sought) + 1
        if at == 0 and not block.startswith(sought):
            return None
        begin = start + at + len(sought)
        return self._data[begin : self._data.find(b"\n", begin)].decode()

    def has_prefix(self, key: str) -> bool:
        """Whether a longer name begins with the words of ``key``: a line starts with ``key`` and a space."""
        sought = key.encode(errors="replace") + b" "
        start, block = self._block(sought)
        if block.startswith(sought) or b"\n" + sought in block:
            return True
        end = start + len(block)
        return self._data[end : end + len(sought)] == sought

    def _block(self, sought: bytes) -> tuple[int, bytes]:
        post = max(bisect_right(self._keys, sought.rstrip(b"\t")) - 1, 0)
        start, end = self._starts[post], self._starts[post + 1]
        return start, self._data[start:end]


class Records:
    """Lines that are found by their number, counted from 0; ``fence`` holds the offset of every 32nd."""

    def __init__(self, path: Path, fence: Path) -> None:
        """Map ``path`` into memory; read ``fence``."""
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._starts = [int(offset) for offset in fence.read_bytes().split()]

    def at(self, number: int) -> str:
        """Return the line with this number, without its end."""
        start = self._starts[number // RECORD_STRIDE]
        for _ in range(number % RECORD_STRIDE):
            start = self._data.find(b"\n", start) + 1
        return self._data[start : self._data.find(b"\n", start)].decode()
