"""
Watching a project's files: what changes is told once it has come to rest.

Linux tells of changes by itself (inotify(7), one watch a folder), so that tens of thousands of files cost nothing while nobody
touches them. Stamps of all files are compared beside that, seldom where inotify works: they see what it cannot (a file behind
a link, a folder of another machine), and are all there is elsewhere.
"""

from __future__ import annotations

import ctypes
import os
import select
import struct
import sys
import threading
import time
from dataclasses import field
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

Stamp = dict[str, tuple[int, int, int]]

_REST = 0.02
"""Seconds without a change after which a burst of saves is over."""
_LONGEST_BURST = 1.0
"""Seconds after which a burst is told although it goes on."""
_LOOK_EVERY = 0.15
_LOOK_SELDOM = 2.0
_SHARE = 0.05
"""Share of one processor that looking at stamps may take."""

_EVENT = struct.Struct("iIII")
_CHANGES = (
    0x2 | 0x4 | 0x8 | 0x40 | 0x80 | 0x100 | 0x200 | 0x400
)  # modify, attributes, close, moved from, moved to, create, delete
_OVERFLOW = 0x4000
_FOLDER = 0x40000000


@dataclass(slots=True)
class Watch:
    """
    The files of a project as last seen: size, time of change and inode of each.

    An edit counts when two looks one after the other agree, so that a burst of saves is one change, and the last edit of a
    burst is never lost.

    Attributes:
        places: files and folders that are looked at.
    """

    places: Sequence[Path]
    _built: Stamp = field(default_factory=dict)
    _seen: Stamp = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Take the present state as built."""
        self._built = self._seen = stamp(self.places)

    def settled(self) -> bool:
        """Whether something changed since the last build and has come to rest; it then counts as built."""
        now = stamp(self.places)
        before, self._seen = self._seen, now
        if now != before or now == self._built:
            return False
        self._built = now
        return True

    def differs(self) -> bool:
        """Whether something changed since the last look; what is seen now counts as built."""
        before = self._built
        self._built = self._seen = stamp(self.places)
        return before != self._built


def stamp(places: Sequence[Path]) -> Stamp:
    """Return what can be told of every file below the places without opening it; hidden files are passed over."""
    found: Stamp = {}
    pending = [os.fspath(place) for place in places]
    while pending:
        place = pending.pop()
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(entry.path)
                    else:
                        found.update(_seen(entry.path))
        except NotADirectoryError:
            found.update(_seen(place))
        except (FileNotFoundError, PermissionError):
            continue
    return found


def _seen(path: str) -> Stamp:
    """Return what can be told of one file, of a link that leads nowhere the link itself; nothing when it has just gone."""
    for follow in (True, False):
        try:
            status = os.stat(path, follow_symlinks=follow)  # noqa: PTH116 - tens of thousands of files
        except OSError:  # what cannot be looked at is told by the build, which opens it
            continue
        return {path: (status.st_size, status.st_mtime_ns, status.st_ino)}
    return {}


class Folders:
    """
    The folders below some places, watched by the kernel.

    Raises:
        OSError: the kernel has no inotify, or may watch no more folders (``fs.inotify.max_user_watches``).
    """

    def __init__(self, places: Sequence[Path]) -> None:
        """Begin to watch; a place that is a file, or is not there yet, is watched by way of its folder."""
        self._libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform != "linux":
            raise OSError("only Linux tells of changes in this way")
        self._handle = self._checked(self._libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC))
        self._places = [os.fspath(place) for place in places]
        self._watched: dict[int, str] = {}
        try:
            for place in self._places:
                self._add_above(place)
                self._add_below(place)
        except BaseException:
            self.close()
            raise

    def wait(self, seconds: float) -> bool:
        """Wait so long, or until something changes; return whether something did."""
        ready, _, _ = select.select([self._handle], [], [], max(0.0, seconds))
        return bool(ready) and self._read()

    def close(self) -> None:
        """Watch no more."""
        os.close(self._handle)

    def _read(self) -> bool:
        data = os.read(self._handle, 2**18)
        at, changed = 0, False
        while at < len(data):
            number, mask, _, length = _EVENT.unpack_from(data, at)
            name = os.fsdecode(data[at + _EVENT.size : at + _EVENT.size + length].rstrip(b"\0"))
            at += _EVENT.size + length
            path = f"{self._watched.get(number, '')}/{name}"
            if not mask & _OVERFLOW and (name.startswith(".") or not self._is_wanted(path)):
                continue
            changed = True
            if mask & _FOLDER and mask & 0x180:  # made here, or moved to here
                self._add_below(path)
        return changed

    def _is_wanted(self, path: str) -> bool:
        return any(path == place or path.startswith(f"{place}/") for place in self._places)

    def _add_above(self, place: str) -> None:
        outer = os.path.dirname(place)  # noqa: PTH120 - paths are text here
        if outer not in self._watched.values():
            self._add(outer)

    def _add_below(self, place: str) -> None:
        pending = [place]
        while pending:
            folder = pending.pop()
            try:
                with os.scandir(folder) as entries:
                    self._add(folder)  # before its folders are listed, so that none is missed
                    inner = [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]
            except (NotADirectoryError, FileNotFoundError, PermissionError):
                continue
            pending.extend(path for path in inner if not path.rpartition("/")[2].startswith("."))

    def _add(self, folder: str) -> None:
        number = self._libc.inotify_add_watch(self._handle, os.fsencode(folder), _CHANGES)
        self._watched[self._checked(number)] = folder

    @staticmethod
    def _checked(result: int) -> int:
        if result < 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code))
        return result


def watch(places: Sequence[Path], tell: Callable[[], None]) -> None:
    """Begin to call ``tell``, in a thread of its own, after every burst of changes below the places; until the process ends."""
    seen = Watch(places)
    threading.Thread(target=_watch, args=(seen, _folders(places), tell), daemon=True, name="watch").start()


def _folders(places: Sequence[Path]) -> Folders | None:
    try:
        return Folders(places)
    except (OSError, AttributeError):  # not Linux, or no watch is left: stamps are enough, and slower
        return None


def _watch(seen: Watch, folders: Folders | None, tell: Callable[[], None]) -> None:
    pause = _LOOK_EVERY
    while True:
        if folders is not None:
            if folders.wait(max(pause, _LOOK_SELDOM)):
                _rest(folders)
                seen.differs()  # what is changed from here on is told again
                tell()
                continue
        else:
            time.sleep(pause)
        start = time.thread_time()
        changed = seen.settled() if folders is None else seen.differs()
        pause = max(_LOOK_EVERY, (time.thread_time() - start) / _SHARE)
        if changed:
            tell()


def _rest(folders: Folders) -> None:
    """Wait until nothing changes for a moment."""
    end = time.monotonic() + _LONGEST_BURST
    while time.monotonic() < end and folders.wait(_REST):
        pass
