"""Blocks while a body is being read: their order, their anchors, their numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.content.attributes import STRAY
from briefgen.model.article import Block
from briefgen.model.ids import slugify
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.article import BlockKind, Frame, Run, Tlp

_TAKEN = re.compile(r"(?:p|fn|fnref)-?\d+(?:-\d+)?")
"""Ids that paragraphs and footnotes have by themselves."""


@dataclass(slots=True)
class Draft:
    """
    A block while it is being read; the meanings are those of `Block`.

    Attributes:
        kind: what it is.
        text: plain text.
        runs: inline marks over the text.
        line: from 1.
        within: the containers around it, outermost first.
        level: 1-6 for a heading, else 0.
        value: anchor, language, source or alignment.
        alt: alternative text of a figure.
        tlp: own mark, None when it has none.
        id: given by hand, empty when none.
        bare: it is a cell in which nothing stood but a block of attributes.
    """

    kind: BlockKind
    text: str
    runs: tuple[Run, ...]
    line: int
    within: tuple[Frame, ...]
    level: int = 0
    value: str = ""
    alt: str = ""
    tlp: Tlp | None = None
    id: str = ""
    bare: bool = False

    def finish(self, number: int) -> Block:
        """Return the block as the one with this number."""
        return Block(
            self.kind, self.text, self.runs, self.line, number, self.level, self.within, self.value, self.alt, self.tlp
        )


def set_anchors(drafts: Sequence[Draft]) -> None:
    """Give each heading an anchor that no other has: the id written by hand, which goes first, or the slug of its text."""
    headings = [draft for draft in drafts if draft.kind == "heading"]
    taken: dict[str, int] = {}
    for by_hand in (True, False):
        for draft in headings:
            if bool(draft.id) == by_hand:
                draft.value = _free(slugify(draft.id or draft.text) or "section", taken)


def notes_last(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with footnotes at the end, in the order of their first reference; those without one are left out."""
    if not any(frame.kind == "footnote" for draft in drafts for frame in draft.within):
        return drafts
    notes: dict[str, dict[int, list[Draft]]] = {}
    ordered: list[Draft] = []
    for draft in drafts:
        depth = next((i for i in range(len(draft.within) - 1, -1, -1) if draft.within[i].kind == "footnote"), None)
        if depth is None:
            ordered.append(draft)
            continue
        draft.within = draft.within[depth:]
        notes.setdefault(draft.within[0].value, {}).setdefault(draft.within[0].serial, []).append(draft)
    # The list grows while it is walked: a footnote may refer to another.
    for draft in ordered:
        for run in draft.runs:
            if run.kind == "note" and run.value in notes:
                defined = notes.pop(run.value)
                ordered.extend(defined[min(defined)])
    return ordered


def has_stray_mark(draft: Draft) -> bool:
    """Whether a TLP mark stands in the middle of its text, caption or title, where nothing reads it; code may show marks."""
    titles = [frame.value for frame in draft.within if frame.kind == "admonition"]
    if any(STRAY.search(text) for text in (draft.alt, *titles)):
        return True
    code = [(run.start, run.end) for run in draft.runs if run.kind == "code"]
    spots = [match.start() for match in STRAY.finditer(draft.text)] if draft.kind != "code" else []
    return any(not any(start <= spot < end for start, end in code) for spot in spots)


def _free(anchor: str, taken: dict[str, int]) -> str:
    """Return ``anchor``, with a number when it is taken, and note it in ``taken``: the number to try next for each."""
    if _TAKEN.fullmatch(anchor):
        anchor = f"section-{anchor}"
    name = anchor
    while name in taken:
        taken[anchor] += 1
        name = f"{anchor}-{taken[anchor]}"
    taken[name] = 1
    return name
