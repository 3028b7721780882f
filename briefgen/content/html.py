"""
Blocks into HTML, whole or cut, with the evidence in them.

Everything that is text is escaped; nothing is taken over as HTML. There is no inline style and no script; pictures come
from the site itself only.
"""

from __future__ import annotations

from dataclasses import field
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from briefgen.content.addresses import picture_source
from briefgen.content.containers import Containers
from briefgen.content.highlight import highlighted
from briefgen.content.phrases import Phrases
from briefgen.content.wording import ENGLISH, Wording
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefgen.model.article import Block, Frame
    from briefgen.model.mention import Mark

_NO_TARGETS: Mapping[tuple[str, str], str] = MappingProxyType({})
_ALIGNMENTS = frozenset({"left", "right", "center"})


def to_html(
    blocks: Sequence[Block],
    *,
    root: str,
    targets: Mapping[tuple[str, str], str] = _NO_TARGETS,
    marks: Sequence[Mark] = (),
    heading_shift: int = 0,
    anchors: bool = True,
    wording: Wording = ENGLISH,
) -> str:
    """
    Return the HTML of ``blocks``.

    Args:
        blocks: a body, or what policy left of it. Footnotes are written at the end.
        root: way from the page to the root of the site (``../../``).
        targets: paths from the root of the site by (``actor``, ``place`` or ``date``, id); links between files of the project
            are looked up under (``article``, ``dossier`` or ``page``, id).
        marks: evidence; those of part ``block`` are shown, their ``index`` points into ``blocks``. The first of each entity
            that may be a link and has a target becomes one.
        heading_shift: added to the level of each heading.
        anchors: give blocks ids (``p7`` for the block of number 7; a heading's own id is its anchor, its permalink has the
            number) and headings permalinks. Off where HTML of several bodies may meet on one page.
        wording: words in the language of the site.
    """
    evidence: dict[int, list[Mark]] = {}
    for mark in sorted((m for m in marks if m.part == "block"), key=lambda m: (m.index, m.start, m.end)):
        evidence.setdefault(mark.index, []).append(mark)
    shown = _notes(blocks)
    numbers = {note.label: (note.number, note.serial) for note in shown}
    phrases = Phrases(root, targets, numbers, anchors, wording.footnote)
    writer = _Writer(blocks, phrases, evidence, heading_shift, anchors, wording, Containers(wording))
    writer.write(index for index, block in enumerate(blocks) if not _note_frame(block))
    if shown:
        writer.write_notes(shown)
    return "".join(writer.boxes.out)


class _Note(NamedTuple):
    """A footnote of which something is shown, and where its blocks stand."""

    label: str
    number: int
    serial: int
    indexes: list[int]


def _note_frame(block: Block) -> Frame | None:
    return next((frame for frame in block.within if frame.kind == "footnote"), None)


def _notes(blocks: Sequence[Block]) -> list[_Note]:
    notes: dict[str, _Note] = {}
    for index, block in enumerate(blocks):
        if frame := _note_frame(block):
            notes.setdefault(frame.value, _Note(frame.value, len(notes) + 1, frame.serial, [])).indexes.append(index)
    return list(notes.values())


@dataclass(slots=True)
class _Writer:
    """Writes the blocks of one body; ``evidence`` holds the marks by block."""

    blocks: Sequence[Block]
    phrases: Phrases
    evidence: Mapping[int, Sequence[Mark]]
    shift: int
    anchors: bool
    wording: Wording
    boxes: Containers
    ids: set[str] = field(default_factory=set)

    def write(self, indexes: Iterable[int]) -> None:
        for index in indexes:
            self._block(self.blocks[index], self.evidence.get(index, ()))
        self.boxes.close()

    def write_notes(self, notes: Sequence[_Note]) -> None:
        out = self.boxes.out
        out.append('<section class="footnotes">\n<ol>\n')
        for note in notes:
            out.append(f'<li id="fn-{note.serial}">' if self.anchors else "<li>")
            self.write(note.indexes)
            back = self._back(note)
            if back:
                ending = "</p>\n"
                inside = out[-1].endswith(ending)
                out[-1] = out[-1].removesuffix(ending) + (f" {back}{ending}" if inside else f"<p>{back}</p>\n")
            out.append("</li>\n")
        out.append("</ol>\n</section>\n")

    def _back(self, note: _Note) -> str:
        """Return links to the places that refer to a footnote; none when they were cut away."""
        label = escape(self.wording.back)
        names = [f"fnref-{note.serial}", *(f"fnref-{note.serial}-{n}" for n in range(2, 1 + self.phrases.counts[note.label]))]
        shown = names if self.phrases.counts[note.label] else []
        return " ".join(f'<a href="#{name}" class="back" role="doc-backlink" aria-label="{label}">↩</a>' for name in shown)

    def _block(self, block: Block, marks: Sequence[Mark]) -> None:
        tight = block.kind == "paragraph" and _is_tight(block)
        name = self._id(block, marks)
        opened = self.boxes.move_to(block, name if tight else "")
        attribute = f' id="{escape(name)}"' if name else ""
        before, after = self.boxes.wrapping(block)
        if tight:
            text = self.phrases.write(block, marks)
            html = f"{text}\n" if opened or not name else f"<span{attribute}>{text}</span>\n"
        else:
            html = self._leaf(block, marks, attribute)
        self.boxes.out.append(f"{before}{html}{after}" if before else html)

    def _id(self, block: Block, marks: Sequence[Mark]) -> str:
        """Return the id of a block, once: where a block was cut into parts, the first has it."""
        if not self.anchors or block.kind in {"rule", "gap"} or (block.kind == "cell" and not marks):
            return ""
        name = block.value if block.kind == "heading" and block.value else f"p{block.number}" if block.number else ""
        if name in self.ids:
            return ""
        self.ids.add(name)
        return name

    def _leaf(self, block: Block, marks: Sequence[Mark], attribute: str) -> str:
        if block.kind == "gap":
            return f'<p class="gap"><span role="img" aria-label="{escape(self.wording.gap)}">[…]</span></p>\n'
        if block.kind == "rule":
            return "<hr>\n"
        write = {"heading": self._heading, "cell": self._cell, "code": self._code, "figure": self._figure}
        return write.get(block.kind, self._paragraph)(block, marks, attribute)

    def _paragraph(self, block: Block, marks: Sequence[Mark], attribute: str) -> str:
        if not block.text and not block.runs:
            return ""
        return f"<p{attribute}>{self.phrases.write(block, marks)}</p>\n"

    def _heading(self, block: Block, marks: Sequence[Mark], attribute: str) -> str:
        level = min(max(block.level + self.shift, 1), 6)
        text = self.phrases.write(block, marks)
        if attribute and block.value:
            label = escape(f"{self.wording.permalink}: {block.text}")
            # Evidence is linked to by number, whatever the kind of its block.
            number = f' id="p{block.number}"' if block.number else ""
            text += f' <a class="anchor"{number} href="#{escape(block.value)}" aria-label="{label}">#</a>'
        return f"<h{level}{attribute}>{text}</h{level}>\n"

    def _cell(self, block: Block, marks: Sequence[Mark], attribute: str) -> str:
        row = block.within[-1] if block.within and block.within[-1].kind == "row" else None
        if row is None:
            return self._paragraph(block, marks, attribute)
        align = f' class="{block.value}"' if block.value in _ALIGNMENTS else ""
        tag, scope = ("th", ' scope="col"') if row.value == "head" and block.text else ("td", "")
        return f"<{tag}{attribute}{align}{scope}>{self.phrases.write(block, marks)}</{tag}>\n"

    def _code(self, block: Block, marks: Sequence[Mark], attribute: str) -> str:
        colours = highlighted(block.text, block.value)
        language = f' class="language-{escape(block.value)}"' if block.value else ""
        text = self.phrases.write(block, marks) if colours is None else colours
        return f'<pre{attribute} class="highlight" tabindex="0"><code{language}>{text}</code></pre>\n'

    def _figure(self, block: Block, marks: Sequence[Mark], attribute: str) -> str:
        src = picture_source(block.value, self.phrases.root)
        caption = self.phrases.write(block, marks) or ("" if src else escape(block.alt, quote=False))
        below = f"<figcaption>{caption}</figcaption>" if caption else ""
        if src is None:
            return f'<figure{attribute} class="no-image">{below}</figure>\n' if below else ""
        image = f'<img src="{escape(src)}" alt="{escape(block.alt)}" loading="lazy">'
        return f"<figure{attribute}>{image}{below}</figure>\n"


def _is_tight(block: Block) -> bool:
    inner = block.within[-1] if block.within else None
    return inner is not None and inner.kind == "item" and "tight" in inner.value.split()
