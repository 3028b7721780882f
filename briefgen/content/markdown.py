"""
Markdown into blocks: flat leaves of plain text with the containers around them.

What policy cuts and mentions point into; HTML is made from it later. Footnotes come last, in the order in which the text
refers to them; a footnote that nothing refers to is left out, as every Markdown does.
"""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING

from briefgen.content.attributes import Attributes, strictest
from briefgen.content.drafts import Draft, has_stray_mark, notes_last, set_anchors
from briefgen.content.grammar import parse_markdown
from briefgen.content.inline import image_alone, source_of, to_runs
from briefgen.model.article import Frame
from briefgen.model.errors import ContentError
from briefgen.model.ids import slugify
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from briefgen.model.article import Block, BlockKind, FrameKind, Tlp

_FRAMES: dict[str, FrameKind] = {
    "blockquote_open": "quote", "bullet_list_open": "bullet", "ordered_list_open": "ordered", "list_item_open": "item",
    "admonition_open": "admonition", "footnote_reference_open": "footnote", "table_open": "table", "tr_open": "row",
}  # fmt: skip
_CLOSES = frozenset(name.replace("_open", "_close") for name in _FRAMES)
_LEAVES: dict[str, BlockKind] = {"paragraph_open": "paragraph", "heading_open": "heading", "th_open": "cell", "td_open": "cell"}
_SECTIONS = {"thead_open": "head", "tbody_open": "body"}
_TITLE = "admonition_title_open"
_OPENERS = frozenset({*_LEAVES, _TITLE})
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_LANGUAGE = re.compile(r"[\w+#.-]{1,40}")
_NEVER_EMPTY = frozenset({"item", "footnote", "admonition"})
"""Containers that are shown even when nothing is in them; they get an empty paragraph."""
_NOTHING = Attributes()
_HINT = (
    "Write {tlp=amber} as the last thing of a block, or on a line of its own before it. To show a mark, put it in backticks."
)


def to_blocks(text: str, first_line: int = 1) -> tuple[Block, ...]:
    """
    Read a body.

    Args:
        text: Markdown, without front matter.
        first_line: 1-based line of the file at which ``text`` starts.

    Raises:
        TooBigError: the text is longer, deeper or wider than the caps allow.
        ContentError: a TLP mark cannot be read or marks nothing; it carries every such fault.
    """
    blocks, problems = read_blocks(text, first_line)
    if problems:
        raise ContentError(*problems)
    return blocks


def read_blocks(text: str, first_line: int = 1) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """
    Read a body and what is wrong with its TLP marks.

    With any such fault every block is marked red: what was to be hidden is not known.

    Raises:
        TooBigError: the text is longer, deeper or wider than the caps allow.
    """
    text = _CONTROL.sub("\ufffd", text)
    reading = _Reading(first_line)
    reading.read(parse_markdown(text, first_line))
    if "tlp" in text.lower():
        reading.find_stray_marks()
    drafts = notes_last(reading.drafts)
    set_anchors(drafts)
    blocks = tuple(draft.finish(number) for number, draft in enumerate(drafts, start=1))
    if not reading.problems:
        return blocks, ()
    lines = re.split(r"\r\n|\r|\n", text)
    hidden = tuple(replace(block, tlp="red") for block in blocks)
    return hidden, tuple(_quoting(p, lines, first_line) for p in reading.problems)


@dataclass(slots=True)
class _Reading:
    """What has been read so far. ``open`` holds, for each container, the first draft in it and its own mark."""

    first_line: int
    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    frames: tuple[Frame, ...] = ()
    open: list[tuple[int, Tlp | None]] = field(default_factory=list)
    serial: int = 0
    line: int = 0
    before: int = 0
    waiting: Attributes = _NOTHING
    waiting_line: int = 0
    opener: Token | None = None
    section: str = "head"

    def read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            kind = token.type
            if token.map:
                self.line = self.first_line + token.map[0]
            if kind == "inline":
                self._inline(token)
            elif kind in _OPENERS:
                self.opener = token
            elif kind in _FRAMES:
                self._enter(token)
            elif kind in _CLOSES:
                self._leave()
            elif kind in _SECTIONS:
                self.section = _SECTIONS[kind]
            elif token.nesting == 0:
                self._single(token)
        self._nothing_follows()

    def find_stray_marks(self) -> None:
        """Report marks in the middle of a text: their author believes that something is hidden."""
        for draft in self.drafts:
            if has_stray_mark(draft):
                self._fault("tlp-misplaced", "a TLP mark stands in the middle of a text, where it marks nothing", draft.line)

    def _fault(self, code: str, message: str, line: int) -> None:
        self.problems.append(Problem(code, message, line=line, hint=_HINT))

    def _take(self, own: Attributes | None) -> Attributes:
        """Return the attributes of the block that starts here: those waiting for it and its own."""
        waiting, self.waiting = self.waiting, _NOTHING
        if own is None:
            return waiting
        self._check(own, self.line)
        return Attributes(own.id or waiting.id, strictest(own.tlp, waiting.tlp))

    def _check(self, attributes: Attributes, line: int) -> None:
        if attributes.unreadable:
            self._fault("tlp-unreadable", "a TLP mark cannot be read: it is clear, green, amber, amber+strict or red", line)

    def _nothing_follows(self) -> None:
        if self.waiting.tlp:
            self._fault("tlp-loose", "a TLP mark stands alone: nothing follows that it could mark", self.waiting_line)
        self.waiting = _NOTHING

    def _enter(self, token: Token) -> None:
        self.serial += 1
        kind = _FRAMES[token.type]
        admonition = token.meta.get("admonition")
        value = _frame_value(token, self.section)
        mark = strictest(self._take(token.meta.get("attributes")).tlp, self._mark_of_item())
        self.open.append((len(self.drafts), mark))
        self.frames = (*self.frames, Frame("admonition" if admonition else kind, self.serial, value))

    def _mark_of_item(self) -> Tlp | None:
        """Return the mark of the item around what begins here: what hangs below a hidden line is hidden with it."""
        first = self.open[-1][0] if self.frames and self.frames[-1].kind == "item" else len(self.drafts)
        return self.drafts[first].tlp if first < len(self.drafts) and self.drafts[first].within == self.frames else None

    def _title(self, token: Token) -> None:
        """Give the admonition that has just begun its title, unless the title only repeats its kind."""
        start, mark = self.open[-1]
        self.open[-1] = (start, strictest(mark, self._take(token.meta["attributes"]).tlp))
        frame = self.frames[-1]
        kind = frame.value.rstrip("|")
        title = to_runs(token.children or ())[0]
        if title.lower() != kind:
            self.frames = (*self.frames[:-1], Frame("admonition", frame.serial, f"{kind}|{title}"))

    def _leave(self) -> None:
        self._nothing_follows()
        if self.frames[-1].kind in _NEVER_EMPTY and len(self.drafts) == self.open[-1][0]:
            self._add(Draft("paragraph", "", (), self.line, self.frames), _NOTHING)
        start, _ = self.open.pop()
        self.before = start
        if self.frames[-1].kind == "row":
            self._mark_table(start)
        self.frames = self.frames[:-1]

    def _mark_table(self, start: int) -> None:
        """Read a last row that is only a mark as a mark of the whole table."""
        row = self.drafts[start:]
        if row and row[0].bare and not any(draft.text for draft in row):
            mark = row[0].tlp
            del self.drafts[start:]
            self._mark_back(self.open[-1][0], Attributes(tlp=mark))

    def _mark_back(self, start: int, attributes: Attributes) -> None:
        for draft in self.drafts[start:]:
            draft.tlp = strictest(draft.tlp, attributes.tlp)
            draft.id = draft.id or attributes.id

    def _inline(self, token: Token) -> None:
        if self.opener is not None and self.opener.type == _TITLE:
            self._title(token)
        elif self.opener is not None and not token.meta.get("dropped"):
            self._leaf(self.opener, token)

    def _leaf(self, opener: Token, token: Token) -> None:
        own: Attributes | None = token.meta.get("attributes")
        kind = _LEAVES[opener.type]
        children = token.children or []
        attributes = self._take(own)
        draft = Draft(kind, "", (), self.line, self.frames)
        if kind == "paragraph" and len(children) < 4 and (image := image_alone(children)):  # noqa: PLR2004 - breaks around an image
            draft.kind, draft.text, draft.value = "figure", str(image.attrs.get("title", "")).strip(), source_of(image)
            draft.alt = to_runs(image.children or ())[0]
        else:
            draft.text, draft.runs = to_runs(children)
        if kind == "heading":
            draft.level = int(opener.tag[1])
        elif kind == "cell":
            draft.value = str(opener.attrs.get("style", "")).removeprefix("text-align:")
            draft.bare = own is not None and not token.content
        self._add(draft, attributes)

    def _single(self, token: Token) -> None:
        if token.type == "attributes":
            self._wait(token)
        elif token.type == "hr":
            self._add(Draft("rule", "", (), self.line, self.frames), self._take(None))
        else:
            self._code(token)

    def _code(self, token: Token) -> None:
        language = _LANGUAGE.match(token.info.strip())
        own: Attributes | None = token.meta.get("attributes")
        draft = Draft("code", token.content.removesuffix("\n"), (), self.line, self.frames)
        draft.value = language[0].lower() if language else ""
        self._add(draft, self._take(own))

    def _wait(self, token: Token) -> None:
        found: Attributes = token.meta["attributes"]
        self._check(found, self.line)
        if token.meta["back"] and len(self.drafts) > self.before >= (self.open[-1][0] if self.open else 0):
            self._mark_back(self.before, found)
        else:
            self.waiting = Attributes(found.id or self.waiting.id, strictest(found.tlp, self.waiting.tlp))
            self.waiting_line = self.line

    def _add(self, draft: Draft, attributes: Attributes) -> None:
        draft.tlp = strictest(attributes.tlp, *(mark for _, mark in self.open)) if self.open else attributes.tlp
        draft.id = attributes.id
        self.before = len(self.drafts)
        self.drafts.append(draft)


def _quoting(problem: Problem, lines: Sequence[str], first_line: int) -> Problem:
    """Return the problem with the line of the file that it is about."""
    at = problem.line - first_line
    return replace(problem, excerpt=lines[at] if 0 <= at < len(lines) else "")


def _frame_value(token: Token, section: str) -> str:
    """Return `Frame.value` of the container that a token opens, in the given part of a table."""
    meta = token.meta
    if "admonition" in meta:
        return "|".join(meta["admonition"])
    if token.type == "list_item_open":
        words = (meta.get("task"), "tight" if meta.get("tight") else "", token.info)
        return " ".join(word for word in words if word)
    if token.type == "ordered_list_open":
        return str(token.attrs.get("start", 1))
    if token.type == "admonition_open":
        return f"{slugify(meta['tag']) or 'note'}|"
    if token.type == "footnote_reference_open":
        return str(meta["label"])
    return section if token.type == "tr_open" else ""
