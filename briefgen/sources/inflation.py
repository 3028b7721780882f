"""The bytes of an archive as they are, or unpacked block by block; a bomb is told by what comes out of it."""

from __future__ import annotations

import io
import zlib
from typing import IO

BLOCK = 65_536
"""Bytes that are read at once."""
MOST_HEAD = 4 * 2**20
"""Bytes between two records that are read at most: blank lines and the head of the next one."""
_MOST_RATIO = 200
_NO_BOMB = 256 * 2**20
"""An archive may unpack to so many bytes, or to so many times its size: pages pack to a fifth or a tenth of theirs."""


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
        self._ahead = stream.read(BLOCK)
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
        size = BLOCK if size < 0 else min(size, BLOCK)
        data = self._plain(size) if self._machine is None else self._unpacked(size)
        self._offset += len(data)
        if self._left is not None:
            self._left -= len(data)
            if self._left < 0:
                raise BrokenArchiveError(f"has a head of more than {MOST_HEAD // 2**20} MB")
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
        data = self._stream.read(BLOCK)
        self._packed += len(data)
        return data

    def _begin_member(self) -> None:
        """Turn to the next member of the file, if there is one; padding with NUL bytes is passed over."""
        assert self._machine is not None
        rest = self._machine.unused_data.lstrip(b"\0") or self._more().lstrip(b"\0")
        if rest:
            self._machine, self._ahead = zlib.decompressobj(wbits=31), rest
