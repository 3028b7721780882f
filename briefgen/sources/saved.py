"""Saved HTML to `Extracted`: the article is chosen among the page's blocks, its metadata where the page tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.extracted import Extracted
from briefgen.sources.bare_heads import with_bare_headline
from briefgen.sources.blocks import read_blocks
from briefgen.sources.body import compose
from briefgen.sources.caps import MAX_BLOCKS, no_article, too_big
from briefgen.sources.flow import prose_words
from briefgen.sources.handed import Handed, read_handed
from briefgen.sources.language import detect
from briefgen.sources.metadata import day_in_address, read_day, read_metadata, saved_from
from briefgen.sources.pictures import frame_pictures
from briefgen.sources.preformatted import extract_typed, typed_text
from briefgen.sources.scripts import show_data
from briefgen.sources.selection import choose_blocks
from briefgen.sources.titles import visible_text
from briefgen.sources.tree import parse
from briefgen.sources.wording import wording

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from briefgen.sources.body import Body
    from briefgen.sources.metadata import Metadata, Notes

_A_TEXT = 2
"""Words of the shortest text; a page that its program has not filled yet shows one ("Loading")."""
_FEWEST_WORDS = 40
"""Words of prose below which a page may hold its text as data only."""
_IN_TEXT = "a line next to the text"
_IN_DATA = "what the page hands to its programs"


def extract_saved(text: str, *, url: str | None = None) -> Extracted:
    """
    Return the article of a saved web page; every field's origin stands in ``notes``.

    Raises:
        ContentError: the page holds no article (``no-article``).
        TooBigError: the page is beyond a cap.
    """
    root = parse(text)
    alive = list(root.iter())  # lxml makes the Python object of an element anew in each pass unless something holds it
    meta = read_metadata(root, url, saved_from(text))
    base = _base(root, meta.url or url)
    frame_pictures(root)
    blocks = read_blocks(root, base)
    if sum(map(prose_words, blocks)) < _FEWEST_WORDS and show_data(root):
        blocks = read_blocks(root, base)
    if len(blocks) > MAX_BLOCKS:
        raise too_big("blocks of text", len(blocks), MAX_BLOCKS)
    if typed := typed_text(blocks):
        return extract_typed(typed, meta, next((t for e in root.iter("h1", "h2") if (t := visible_text(e))), ""))
    held, chosen = choose_blocks(blocks, root, meta, meta.url or url)
    language = meta.language or detect(chosen or "\n".join(blocks[index].inline.text for index in held))
    meta = with_bare_headline(meta, blocks, held, wording(language))
    body = compose(blocks, held, chosen, meta, base, wording(language))
    if len(body.markdown.split()) < _A_TEXT:
        raise no_article()
    authors, authors_from = _authors(meta, body)
    silent = not authors or not (meta.published or body.published)
    handed = read_handed(root, meta.title, wording(language)) if silent else Handed()
    if not authors and handed.authors:
        authors, authors_from = handed.authors, _IN_DATA
    published, published_from = _published(meta, body, handed, url)
    del alive
    return Extracted(
        title=meta.title,
        dek=body.dek,
        body=body.markdown,
        authors=authors,
        published=published,
        updated=meta.updated,
        publisher=meta.publisher,
        language=language,
        dateline=body.dateline,
        figures=body.figures,
        rights=body.rights or meta.rights,
        url=meta.url,
        links=body.links,
        notes=_notes(meta.notes, {"authors": authors_from, "published": published_from}) + body.notes,
    )


def _authors(meta: Metadata, body: Body) -> tuple[tuple[str, ...], str]:
    """Return who signed: as machines are told, or next to the text where they are told only of an organisation."""
    if body.authors and not (meta.authors and meta.signed):
        return body.authors, _IN_TEXT
    return meta.authors, ""


def _published(meta: Metadata, body: Body, handed: Handed, url: str | None) -> tuple[str | None, str]:
    """Return the day of publication; one that only the address tells is inferred."""
    if meta.published or body.published:
        return (meta.published, "") if meta.published else (body.published, _IN_TEXT)
    if told := next((day for text in handed.days if (day := read_day(text, meta.language))), None):
        return told, _IN_DATA
    day = day_in_address(meta.url or url)
    return (f"{day}?", "the page's address: inferred") if day else (None, "")


def _notes(told: Notes, found: dict[str, str]) -> Notes:
    """Return what metadata say of their origins, replaced and completed by what the text told."""
    kept = tuple((field, origin) for field, origin in told if not found.get(field))
    return kept + tuple((field, f"from {origin}") for field, origin in found.items() if origin)


def _base(root: HtmlElement, url: str | None) -> str | None:
    from briefgen.sources.inline import http_link

    element = next(root.iter("base"), None)
    return (http_link(element.get("href"), url) if element is not None else None) or url
