"""HTML tables: which hold data and which only lay out a page, and data as a Markdown table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.sources.inline import Inline, read_inline

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_ROWS = 1000
_WORDS_A_CELL = 40
_LONGEST_CELL = 90
_BREAKS = 6
"""Breaks in a cell that make a text of it: two part paragraphs."""


def is_data_table(table: HtmlElement) -> bool:
    """Whether a table holds data: two rows and columns at least, no table inside, and cells that are no texts."""
    if next(table.iterdescendants("table", "form", "article", "h1"), None) is not None or table.get("role") == "presentation":
        return False
    rows = _rows(table)
    if len(rows) < 2 or max(map(len, rows)) < 2:  # noqa: PLR2004 - one row or column is no table
        return False
    cells = [cell for row in rows for cell in row]
    if any(sum(1 for _ in cell.iter("br")) >= _BREAKS for cell in cells):
        return False
    words = [len(cell.text_content().split()) for cell in cells]
    return sum(words) <= _WORDS_A_CELL * len(cells) and max(words) <= _LONGEST_CELL


def read_table(table: HtmlElement, base: str | None) -> Inline:
    """Return a data table as Markdown (GitHub's table syntax); its first row is the head, rows beyond the 1,000th are told."""
    rows = _rows(table)
    cells = [[_cell(cell, base) for cell in row] for row in rows[:_MOST_ROWS]]
    width = max((len(row) for row in cells), default=0)
    shown = [row + [Inline("", "")] * (width - len(row)) for row in cells]
    if not any(cell.text for row in shown for cell in row):
        return Inline("", "")
    lines = [_line([cell.markdown for cell in row]) for row in shown]
    told = next(table.iterchildren("caption"), None)
    caption = _cell(told, base) if told is not None else Inline("", "")
    lines.insert(1, _line(["---"] * width))
    if len(rows) > _MOST_ROWS:
        lines.append(_line([f"… and {len(rows) - _MOST_ROWS} more rows", *[""] * (width - 1)]))
    text = "\n".join(" ".join(cell.text for cell in row) for row in shown)
    links = tuple(dict.fromkeys(link for row in shown for cell in row for link in cell.links))
    above = (caption.text + "\n", caption.markdown.replace("\\|", "|") + "\n\n") if caption.text else ("", "")
    return Inline(above[0] + text, above[1] + "\n".join(lines), (*caption.links, *links))


def _rows(table: HtmlElement) -> list[list[HtmlElement]]:
    found = [[cell for cell in row if cell.tag in {"td", "th"}] for row in table.iter("tr")]
    return [row for row in found if row]


def _cell(cell: HtmlElement, base: str | None) -> Inline:
    parts = read_inline([cell], base)
    text = " ".join(part.text for part in parts).replace("\n", " ")
    markdown = " ".join(part.markdown for part in parts).replace("\\\n", " ").replace("|", "\\|")
    return Inline(text, markdown, tuple(link for part in parts for link in part.links))


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
