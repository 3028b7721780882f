"""Pages whose text stands as it was typed, in ``pre``: what wires and old archives put out is read as a pasted text is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.sources.datelines import read_dateline
from briefgen.sources.flow import prose_words
from briefgen.sources.pasted import extract_pasted
from briefgen.sources.printable import one_line
from briefgen.sources.timestamps import read_stamp
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.extracted import Extracted
    from briefgen.sources.blocks import SourceBlock
    from briefgen.sources.metadata import Metadata

_FEWEST_WORDS = 40
"""Words of prose in a text as typed that is an article; and as many outside of it make an article of the rest."""
_FEWEST_OF_LINE = 8
_SHARE = 0.6
_A_HEADLINE = 3
"""Words of the shortest heading that is a headline whatever the text has; a shorter one may be the site's name."""
_ENDS = re.compile(r"[.!?…؟۔。][\"'”»’)\]]*$")
_INDENTED = re.compile(r"\n(?=[ \t]{2,}\S)")
_OWNED_YEAR = re.compile(r"(?:©|\(c\)|copyright)\D{0,40}?\b((?:19|20)\d\d)\b(?![-–]\d)", re.IGNORECASE)
_BEFORE_YEAR = re.compile(r"\d{4}")


def typed_text(blocks: Sequence[SourceBlock]) -> str:
    """
    Return the text of a page that is set as typed; empty where the page has its text in paragraphs, or shows programs.

    Paragraphs that only an indented first line parts are parted by an empty line.
    """
    if sum(map(prose_words, blocks)) >= _FEWEST_WORDS:
        return ""
    texts = [block.inline.text for block in blocks if block.kind == "code"]
    text = "\n\n".join(_INDENTED.sub("\n\n", each.expandtabs(4)) for each in texts)
    paragraphs = [one_line(part) for part in re.split(r"\n\s*\n", text)]
    words = sum(len(p.split()) for p in paragraphs)
    prose = sum(n for p in paragraphs if (n := len(p.split())) >= _FEWEST_OF_LINE and _ENDS.search(p))
    return text if prose >= _FEWEST_WORDS and prose >= _SHARE * words else ""


def extract_typed(text: str, meta: Metadata, headline: str) -> Extracted:
    """
    Return the article of such a text, with what the page's metadata say beside it.

    Args:
        text: as typed.
        meta: of the page; its title counts where the text itself has none.
        headline: what the page shows as its heading of the first level, empty without one: it is above the text.
    """
    lines = text.strip("\n").split("\n")
    shown = key(headline) in {key(line) for line in lines[:_FEWEST_OF_LINE]}
    found = extract_pasted(text if shown or not headline else f"{headline}\n\n{text}", url=meta.url)
    title = (headline if len(headline.split()) >= _A_HEADLINE else "") or found.title or headline or meta.title
    published = meta.published or found.published or _day_of_dateline(text, found.language)
    told = {name for name, value in (("published", meta.published), ("authors", meta.authors)) if value}
    notes = [
        note for note in found.notes if note[0] not in {*told, "url", "title"} and (note[0] != "published" or found.published)
    ]
    if published and not meta.published and not found.published:
        notes.append(("published", "inferred from the dateline and the year of the notice"))
    return replace(
        found,
        title=title,
        authors=meta.authors or found.authors,
        published=published,
        updated=meta.updated or found.updated,
        publisher=meta.publisher or found.publisher,
        language=meta.language or found.language,
        url=meta.url,
        rights=found.rights or meta.rights,
        notes=(*(n for n in meta.notes if n[0] != "title" or title == meta.title), *notes),
    )


def _day_of_dateline(text: str, language: str | None) -> str | None:
    """Return the day of a dateline that tells no year, with the one year of the text's own notice: inferred."""
    years = set(_OWNED_YEAR.findall(text))
    lines = (read_dateline(one_line(part), language) for part in re.split(r"\n\s*\n", text))
    day = next((line.day for line in lines if line and line.day), "")
    if len(years) != 1 or not day or _BEFORE_YEAR.search(day):
        return None
    stamp = read_stamp(f"{day} {years.pop()}", language)
    return f"{stamp.value}?" if stamp else None
