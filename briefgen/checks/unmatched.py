"""Half of a pair of marks: reading left it in the text, where readers see it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.checks.leftovers import at_offset, bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.model.article import Block
    from briefgen.model.problem import Problem

_READ = frozenset({"paragraph", "heading", "cell", "figure"})
_PAIRED = (
    (re.compile(r"(?<![\w*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![\w*])"), "write two asterisks on both sides: **bold**"),
    (re.compile(r"(?<![\w_])__(?=[^\s_])|(?<=[^\s_])__(?![\w_])"), "write two underscores on both sides: __bold__"),
    (re.compile(r"(?<![\w~])~~(?=[^\s~])|(?<=[^\s~])~~(?![\w~])"), "write two tildes on both sides: ~~struck~~"),
)
_LINK = re.compile(r"\]\(")
_SPACED = re.compile(r"\]\(([^\s()<>\"']+(?: [^\s()<>\"']+){1,8})\)")
_FAR = 100
_MARKS = ("**", "__", "~~", "](")


def unmatched(path: str, text: str, blocks: Iterable[Block]) -> list[Problem]:
    """
    Return a warning for each mark of bold type, link or picture that has a beginning and no end, or the other way round.

    Args:
        path: of the file.
        text: the file, front matter included.
        blocks: what was read from it.
    """
    if not any(mark in text for mark in _MARKS):
        return []
    plain = bare(text)
    begins = _line_starts(plain)
    found: dict[int, tuple[int, str, str, str]] = {}
    for block in blocks:
        for at, message, hint in _halves(block, plain, begins):
            found.setdefault(at, (at, "markup-shown", message, hint))
    return [at_offset(path, text, found[at]) for at in sorted(found)]


def _halves(block: Block, plain: str, begins: Sequence[int]) -> Iterator[tuple[int, str, str]]:
    """Yield (offset in the file, message, hint) of the halves that a block shows; what was escaped is blank in ``plain``."""
    if block.kind not in _READ or not any(mark in block.text for mark in _MARKS) or block.line > len(begins):
        return
    code = [(run.start, run.end) for run in block.runs if run.kind == "code"]
    start = begins[block.line - 1]
    end = plain.find("\n\n", start)
    body = plain[start : end if end >= 0 else len(plain)]
    for pattern, advice in (*_PAIRED, (_LINK, "")):
        for match in pattern.finditer(block.text):
            word = _word_around(block.text, match.start(), match.end(), pattern is _LINK)
            at = body.find(word)
            if at >= 0 and not any(first <= match.start() < last for first, last in code):
                begin, hint = (at, advice) if advice else _of_link(body, at)
                shown = body[begin : at + len(word)].split("\n")[0][:40]
                yield start + begin, f"readers see {shown!r} as it stands: it is not closed", hint


def _word_around(text: str, start: int, end: int, from_mark: bool) -> str:  # noqa: FBT001 - which of the two is plain at both calls
    """Return a mark with the letters that touch it, those behind it alone when ``from_mark``; no more than a hundred a side."""
    behind = text[end : end + _FAR].split(maxsplit=1) if text[end : end + 1].strip() else []
    before = [] if from_mark or not text[start - 1 : start].strip() else text[max(start - _FAR, 0) : start].rsplit(maxsplit=1)
    return "".join((*before[-1:], text[start:end], *behind[:1]))


def _of_link(body: str, at: int) -> tuple[int, str]:
    """Return where a link or picture begins whose ``](`` stands at an offset, and what to do about it."""
    begin = max(body.rfind("[", 0, at), 0)
    picture = body[begin - 1 : begin] == "!"
    spaced = _SPACED.match(body, at)
    hint = f"put an address with spaces into < and >: ](<{spaced[1]}>)" if spaced else ""
    return begin - picture, hint or f"close it with a round bracket: {'!' * picture}[text](address)"


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]
