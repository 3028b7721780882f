"""The body of a saved page: chosen blocks, with headings and figures put back and noise taken out, as CommonMark."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.sources.blocks import SourceBlock
from briefgen.sources.bylines import is_name, read_byline
from briefgen.sources.datelines import read_dateline
from briefgen.sources.dek import find_dek
from briefgen.sources.figures import read_figure
from briefgen.sources.headings import as_headings, with_headings
from briefgen.sources.inline import Inline
from briefgen.sources.layout import lay_out
from briefgen.sources.markdown_text import paragraph
from briefgen.sources.noise import label_blocks
from briefgen.sources.notices import read_rights
from briefgen.sources.printable import one_line
from briefgen.sources.signatures import days_in, read_signature
from briefgen.sources.structure import lonely_headings
from briefgen.sources.timestamps import is_stamp_line
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.article import Figure
    from briefgen.sources.labels import Labelled
    from briefgen.sources.metadata import Metadata
    from briefgen.sources.wording import Wording

_SOURCE_WORDS = 16
_SET_APART = frozenset({"span", "a", "time", "b", "strong", "i", "em", "small", "abbr", "font"})
_EDGE = 3
_LEAD = 12
"""How many blocks above the text a picture may stand and still be the article's."""


@dataclass(frozen=True, slots=True)
class Body:
    """
    The article's text and what was found with it.

    Attributes:
        markdown: CommonMark.
        dek: the source's line under the title, may be empty.
        dateline: a place, may be empty.
        figures: in the order of the text.
        links: addresses, in their order.
        rights: the notice, verbatim; None when there is none.
        authors: those that the text itself names.
        published: the day that the text itself names, EDTF; None when it does not.
        notes: field, and the sentence that says where it was found.
    """

    markdown: str
    dek: str = ""
    dateline: str = ""
    figures: tuple[Figure, ...] = ()
    links: tuple[str, ...] = ()
    rights: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    notes: tuple[tuple[str, str], ...] = ()


def compose(
    blocks: Sequence[SourceBlock], held: Sequence[int], chosen: str, meta: Metadata, base: str | None, wording: Wording
) -> Body:
    """Return the body from the blocks at ``held``; from the chosen text alone where its blocks were not found again."""
    if not held and not chosen.strip():
        return Body("")
    if not held:
        blocks = [SourceBlock("paragraph", Inline(t, paragraph(t))) for line in chosen.split("\n") if (t := line.strip())]
        held = range(len(blocks))
    restored = _with_sources(blocks, with_headings(blocks, held))
    chosen_blocks = as_headings(blocks, restored)
    blocks = _with_chosen(blocks, restored, chosen_blocks)
    labelled = label_blocks(chosen_blocks, blocks, meta.title, wording)
    lonely = lonely_headings(chosen_blocks, [item.label for item in labelled])
    kept = [i for n, (i, item) in enumerate(zip(restored, labelled, strict=True)) if item.label == "body" and n not in lonely]
    dek, dek_from, dek_block = find_dek(blocks, kept, meta)
    kept = [i for i in kept if i != dek_block]
    figures = _figures(blocks, kept, base, wording)
    dateline, shown = _cut_dateline(blocks, kept, wording.language)
    rights = read_rights(blocks, wording)
    head = _head_texts(blocks, kept[0] if kept else len(blocks), meta.title)
    head += _lines_of_head(chosen_blocks, labelled)
    authors, published = _signed(head, chosen_blocks, labelled, wording)
    authors = authors or _name_by_day(blocks[max(0, (kept[0] if kept else 0) - _LEAD) : kept[0] if kept else 0], wording)
    return Body(
        markdown=lay_out(shown, figures),
        dek=dek,
        dateline=dateline,
        figures=tuple(figure for _, figure in figures),
        links=tuple(dict.fromkeys(link for _, block in shown for link in block.inline.links)),
        rights=rights,
        authors=authors,
        published=published,
        notes=(*((("dek", dek_from),) if dek else ()), *((("rights", "the notice in the page"),) if rights else ())),
    )


def _with_chosen(blocks: Sequence[SourceBlock], at: Sequence[int], chosen: Sequence[SourceBlock]) -> Sequence[SourceBlock]:
    known = dict(zip(at, chosen, strict=True))
    return [known.get(index, block) for index, block in enumerate(blocks)]


def _with_sources(blocks: Sequence[SourceBlock], chosen: Sequence[int]) -> list[int]:
    """Put back who is quoted: the short block below the last chosen one of a quotation, within the same blockquote."""
    found = set(chosen)
    for index in chosen:
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        if not blocks[index].quoted or below is None or below.quoted != blocks[index].quoted or below.kind != "paragraph":
            continue
        box = next(blocks[index].element.iterancestors("blockquote"), None)
        inside = box is not None and (below.element is box or box in below.element.iterancestors())
        if inside and len(below.inline.text.split()) <= _SOURCE_WORDS:
            found.add(index + 1)
    return sorted(found)


def _figures(
    blocks: Sequence[SourceBlock], kept: Sequence[int], base: str | None, wording: Wording
) -> list[tuple[int, Figure]]:
    """Return the article's figures with their places: those inside the text and those in its head."""
    if not kept or blocks[kept[0]].element is None:
        return []
    found: list[tuple[int, Figure]] = []
    heading = max((i for i in range(kept[0]) if blocks[i].kind == "heading" and blocks[i].level == 1), default=kept[0] - _LEAD)
    for index in range(max(0, min(heading, kept[0]) - 3), _end_of_row(blocks, min(len(blocks), kept[-1] + 3))):
        if blocks[index].kind != "figure":
            continue
        element = blocks[index].element
        if next(element.iterancestors("nav", "footer"), None) is not None or _is_teaser(element):
            continue
        figure = read_figure(element, base, wording)
        inside = kept[0] < index < kept[-1]
        if figure and (figure.caption or figure.credit or (inside and figure.src)) and figure not in [f for _, f in found]:
            found.append((index, figure))
    return found


def _end_of_row(blocks: Sequence[SourceBlock], end: int) -> int:
    """Return where the pictures end that follow each other right before ``end``: a gallery below the text."""
    while end < len(blocks) and blocks[end].kind == blocks[end - 1].kind == "figure":
        end += 1
    return end


def _is_teaser(element: object) -> bool:
    """Whether a figure belongs to a link to another story: a headline stands beside it in the same link or card."""
    link = next(element.iterancestors("a"), None)  # type: ignore[attr-defined]
    return link is not None and next(link.iter("h2", "h3", "h4", "p"), None) is not None


def _cut_dateline(
    blocks: Sequence[SourceBlock], kept: Sequence[int], language: str
) -> tuple[str, list[tuple[int, SourceBlock]]]:
    shown = [(i, blocks[i]) for i in kept]
    at = next((n for n, (_, block) in enumerate(shown) if block.kind == "paragraph"), None)
    if at is None:
        return "", shown
    index, block = shown[at]
    dateline = read_dateline(block.inline.text, language)
    if not dateline or not dateline.place:
        return "", shown
    lead = block.inline.text[: len(block.inline.text) - len(dateline.rest)]
    if block.inline.markdown.startswith(lead):
        inline = replace(block.inline, text=dateline.rest, markdown=block.inline.markdown[len(lead) :])
        shown[at] = (index, replace(block, inline=inline))
    return dateline.place, shown


def _head_texts(blocks: Sequence[SourceBlock], start: int, title: str) -> list[str]:
    """
    Return the texts between the title and the text; those right above the text where the title is not found.

    A line that is set in several elements ("By A. Name" and a day without a space between) is given as a whole and in parts.
    """
    titles = [i for i in range(max(0, start - _LEAD), start) if key(blocks[i].inline.text) == key(title)]
    head = [b for b in blocks[titles[-1] + 1 if titles else max(0, start - 3) : start] if b.kind != "table"]
    return [text for block in head for text in (block.inline.text, *_parts(block)) if text]


def _name_by_day(head: Sequence[SourceBlock], wording: Wording) -> tuple[str, ...]:
    """Return the one name that stands in an element of its own beside a day in another, in one line above the text."""
    for block in head:
        parts = _parts(block)
        dated = any(is_stamp_line(part, wording.language, wording, key(part)) for part in parts)
        names = [part for part in parts if part.lower() != part.upper() and is_name(part)]
        if dated and len(names) == 1:
            return tuple(names)
    return ()


def _parts(block: SourceBlock) -> list[str]:
    children = list(block.element) if block.element is not None else []
    texts = [one_line("".join(child.itertext())) for child in children if child.tag in _SET_APART]
    return texts if len(texts) > 1 else []


def _lines_of_head(chosen: Sequence[SourceBlock], labelled: Sequence[Labelled]) -> list[str]:
    """Return the lines of blocks that are no text at the top of the chosen ones: title, name and day parted by breaks."""
    top = zip(chosen[:_EDGE], labelled[:_EDGE], strict=True)
    lines = (
        (item.label, block.inline.text.split("\n")) for block, item in top if item.label != "body" and block.kind != "table"
    )
    return [line for label, each in lines if len(each) > 1 for line in each[label == "title" :]]


def _signed(
    head: Sequence[str], chosen: Sequence[SourceBlock], labelled: Sequence[Labelled], wording: Wording
) -> tuple[tuple[str, ...], str | None]:
    """
    Return names and day from the lines around the text, for pages that say neither to machines.

    Tables tell of other things, and a list below the text of its sources.
    """
    authors: tuple[str, ...] = ()
    published = None
    above, below = (zip(chosen[part], labelled[part], strict=True) for part in (slice(_EDGE), slice(-_EDGE, None)))
    ends = [item for block, item in above if block.kind != "table"]
    ends += [item for block, item in below if block.kind not in {"table", "item"}]
    edges = [item.line.text for item in ends]
    stamps = {item.line.text for item in labelled if item.label in {"timestamp", "byline"}}
    for text in [*head, *edges]:
        if len(text.split()) > 16:  # noqa: PLR2004 - a line, no paragraph
            continue
        told = read_signature(text, wording, wording.language)
        byline = read_byline(text, wording)
        authors = authors or (told.authors if told else ()) or (byline.authors if byline else ())
        dated = text in stamps or bool(told) or is_stamp_line(text, wording.language, wording, key(text))
        published = published or (days_in(text, wording, wording.language)[0] if dated else None)
    alone = (item.line.text for item in ends if item.label == "byline" and is_name(item.line.text))
    return authors or tuple(alone)[:1], published
