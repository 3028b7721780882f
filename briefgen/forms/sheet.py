"""A text file while it is read: its lines, and what was found wrong with it."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.model.problem import Severity

LARGEST = 1_000_000
"""Most bytes that a file may have."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class Sheet:
    """
    One text file: its path, its text with the line feed as only line end, and the problems found so far.

    ``readable`` is False when the bytes were no text; ``text`` is empty then and the problem says why.
    """

    __slots__ = ("_found", "_starts", "path", "readable", "text")

    def __init__(self, path: str, text: str) -> None:
        """Take a text whose only line end is a line feed."""
        self.path = path
        self.text = text
        self.readable = True
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._found: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything reported so far, in reading order."""
        return tuple(sorted(self._found, key=lambda p: (p.line, p.col)))

    def place(self, offset: int) -> tuple[int, int]:
        """Return 1-based line and column of the character at ``offset``."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Return the text of the 1-based line ``number``, without its end."""
        start = self._starts[number - 1]
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return self.text[start:end]

    def report(self, offset: int, code: str, message: str, hint: str = "", severity: Severity = "error") -> None:
        """Note a problem at the character at ``offset``."""
        line, col = self.place(offset)
        self._found.append(Problem(code, message, self.path, line, col, self.line(line), hint, severity))

    def adopt(self, problems: Iterable[Problem]) -> None:
        """Note problems that were found while a part was read for itself, each once."""
        self._found = list(dict.fromkeys((*self._found, *problems)))

    def clear(self) -> tuple[Problem, ...]:
        """Return what was reported so far, and forget it."""
        found, self._found = self._found, []
        return tuple(found)

    def refuse(self, problem: Problem) -> None:
        """Note a problem for which nothing of the file can be read."""
        self._found.append(problem)
        self.readable = False


def read_sheet(path: str, data: bytes) -> Sheet:
    """
    Decode a file: UTF-8 with or without a byte order mark, any line ends.

    What is no such text is reported: ``file-too-big``, ``not-utf8`` at the first wrong byte, ``not-text`` at a NUL.
    """
    if len(data) > LARGEST:
        message = f"the file has {len(data) / 1e6:.1f} MB; at most {LARGEST / 1e6:.0f} MB are read"
        return _refused(path, Problem("file-too-big", message, path, hint="split it into several files"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _refused(path, _not_utf8(path, data, error.start))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    sheet = Sheet(path, text)
    if "\0" in text:
        line, col = sheet.place(text.index("\0"))
        hint = "delete the character, or take the file out of the folder if it is no text"
        return _refused(
            path, Problem("not-text", "a NUL character stands here, which no text holds", path, line, col, hint=hint)
        )
    return sheet


def _refused(path: str, problem: Problem) -> Sheet:
    sheet = Sheet(path, "")
    sheet.refuse(problem)
    return sheet


def _not_utf8(path: str, data: bytes, at: int) -> Problem:
    if data.startswith(_UTF16_MARKS):
        return Problem("not-utf8", "the file is UTF-16, not UTF-8", path, 1, 1, hint="save it again with the encoding UTF-8")
    start = max(data.rfind(b"\n", 0, at), data.rfind(b"\r", 0, at)) + 1
    before = data[start:at].decode("utf-8").removeprefix("\ufeff")
    rest = re.split(rb"[\r\n]", data[at:], maxsplit=1)[0]
    line = 1 + len(re.findall(rb"\r\n|\r|\n", data[:at]))
    guess = data[at : at + 1].decode("cp1252", "replace")
    reading = f" (as Windows-1252 it would be '{guess}')" if guess.isalnum() else ""
    return Problem(
        "not-utf8",
        f"the byte 0x{data[at]:02X} is not UTF-8{reading}",
        path,
        line,
        len(before) + 1,
        before + rest.decode("utf-8", "replace"),
        "save the file again with the encoding UTF-8",
    )
