"""Quotations, lists, tables, footnotes and admonitions as HTML: opened and closed as the blocks between them ask for."""

from __future__ import annotations

from dataclasses import field
from html import escape
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.content.wording import Wording
    from briefgen.model.article import Block, Frame

_LISTS = frozenset({"bullet", "ordered"})
_ENDS = {
    "quote": "</blockquote>\n", "bullet": "</ul>\n", "ordered": "</ol>\n", "item": "</li>\n", "admonition": "</aside>\n",
    "footnote": "</li>\n", "row": "</tr>\n",
}  # fmt: skip


@dataclass(slots=True)
class Containers:
    """
    The containers that stand open while blocks are written one after the other.

    Blocks may be missing anywhere: a container that is entered again is opened again, and what stands directly in a list or a
    table where only items and rows may stand is wrapped in one.

    Attributes:
        wording: words in the language of the site.
        out: HTML written so far.
        open: those that stand open, outermost first.
        section: tag of the part of the table that stands open, empty when none does.
        tables: how many tables were opened.
        ordinals: by serial of a list the number that its next item would have.
    """

    wording: Wording
    out: list[str] = field(default_factory=list)
    open: list[Frame] = field(default_factory=list)
    section: str = ""
    tables: int = 0
    ordinals: dict[int, int] = field(default_factory=dict)

    def move_to(self, block: Block, item_id: str) -> bool:
        """Close and open what stands between the last block and this one; whether its item was opened, with ``item_id``."""
        within = block.within
        shared = 0
        while shared < min(len(within), len(self.open)) and within[shared] == self.open[shared]:
            shared += 1
        self.close(shared)
        for frame in within[shared:]:
            last = frame is within[-1]
            self._begin(frame, item_id if last and frame.kind == "item" else "")
            self.open.append(frame)
        return bool(within) and shared < len(within) and within[-1].kind == "item"

    def close(self, keep: int = 0) -> None:
        """Close all containers but the first ``keep``."""
        while len(self.open) > keep:
            self._end(self.open.pop())

    def wrapping(self, block: Block) -> tuple[str, str]:
        """Return the tags around a block that may not stand directly in the container where it stands."""
        inner = block.within[-1].kind if block.within else None
        if inner in _LISTS:
            return "<li>", "</li>\n"
        if inner == "row" and block.kind != "cell":
            return "<td>", "</td>\n"
        return ("<tbody><tr><td>", "</td></tr></tbody>\n") if inner == "table" else ("", "")

    def _begin(self, frame: Frame, item_id: str) -> None:
        match frame.kind:
            case "quote":
                self.out.append("<blockquote>\n")
            case "bullet":
                self.out.append("<ul>\n")
            case "ordered":
                self.out.append(self._ordered(frame))
            case "item":
                self.out.append(self._item(frame, item_id))
            case "admonition":
                self.out.append(self._admonition(frame))
            case "footnote":
                pass
            case "table":
                self._table()
            case "row":
                self._row(frame)

    def _end(self, frame: Frame) -> None:
        if frame.kind == "table":
            self._leave_section()
            self.out.append("</table></div>\n")
        elif frame.kind != "footnote":
            self.out.append(_ENDS[frame.kind])

    def _ordered(self, frame: Frame) -> str:
        start = int(frame.value) if frame.value.isdecimal() else 1
        self.ordinals[frame.serial] = start
        return "<ol>\n" if start == 1 else f'<ol start="{start}">\n'

    def _item(self, frame: Frame, item_id: str) -> str:
        words = frame.value.split()
        attributes = f' id="{item_id}"' if item_id else ""
        parent = self.open[-1] if self.open else None
        if parent and parent.kind == "ordered":
            attributes += self._ordinal(parent, words)
        box = next((word for word in words if word in {"task", "done"}), None)
        if box is None:
            return f"<li{attributes}>"
        label = escape(self.wording.done if box == "done" else self.wording.to_do)
        checked = " checked" if box == "done" else ""
        return f'<li class="task"{attributes}><input type="checkbox" disabled{checked} aria-label="{label}"> '

    def _ordinal(self, parent: Frame, words: Sequence[str]) -> str:
        """Return the number of an item where items before it are missing, so that it keeps its own."""
        due = self.ordinals.get(parent.serial, 1)
        number = next((int(word) for word in words if word.isdecimal()), due)
        self.ordinals[parent.serial] = number + 1
        return "" if number == due else f' value="{number}"'

    def _admonition(self, frame: Frame) -> str:
        kind, _, title = frame.value.partition("|")
        name = kind if kind.replace("-", "").isalnum() else "note"
        shown = title or self.wording.admonitions.get(name, name.capitalize())
        return (
            f'<aside class="admonition {escape(name)}" role="note">\n'
            f'<p class="admonition-title">{escape(shown, quote=False)}</p>\n'
        )

    def _table(self) -> None:
        self.tables += 1
        label = escape(f"{self.wording.table} {self.tables}")
        self.out.append(f'<div class="table" role="region" tabindex="0" aria-label="{label}"><table>\n')

    def _row(self, frame: Frame) -> None:
        section = "thead" if frame.value == "head" else "tbody"
        if section != self.section:
            self._leave_section()
            self.out.append(f"<{section}>\n")
            self.section = section
        self.out.append("<tr>\n")

    def _leave_section(self) -> None:
        if self.section:
            self.out.append(f"</{self.section}>\n")
        self.section = ""
