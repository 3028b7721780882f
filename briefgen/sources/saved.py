"""Saved HTML to `Extracted`: the article is chosen among its blocks, its metadata where the page tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.extracted import Extracted
from briefgen.sources.blocks import read_blocks
from briefgen.sources.body import compose
from briefgen.sources.caps import no_article
from briefgen.sources.language import detect
from briefgen.sources.metadata import read_metadata
from briefgen.sources.selection import choose_blocks
from briefgen.sources.tree import parse
from briefgen.sources.wording import wording

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def extract_saved(text: str, *, url: str | None = None) -> Extracted:
    """
    Return the article of a saved web page; every field's origin stands in ``notes``.

    Raises:
        ContentError: the page holds no article (``no-article``).
        TooBigError: the page is beyond a cap.
    """
    root = parse(text)
    alive = list(root.iter())  # lxml makes the Python object of an element anew in each pass unless something holds it
    meta = read_metadata(root, url)
    base = _base(root, meta.url or url)
    blocks = read_blocks(root, base)
    held, chosen = choose_blocks(blocks, root, meta, meta.url or url)
    language = meta.language or detect(chosen or "\n".join(blocks[index].inline.text for index in held))
    body = compose(blocks, held, chosen, meta, base, wording(language))
    del alive
    if not body.markdown.strip():
        raise no_article()
    return Extracted(
        title=meta.title,
        dek=body.dek,
        body=body.markdown,
        authors=meta.authors or body.authors,
        published=meta.published or body.published,
        updated=meta.updated,
        publisher=meta.publisher,
        language=language,
        dateline=body.dateline,
        figures=body.figures,
        rights=body.rights or meta.rights,
        url=meta.url,
        links=body.links,
        notes=(*meta.notes, *body.notes),
    )


def _base(root: HtmlElement, url: str | None) -> str | None:
    from briefgen.sources.inline import http_link

    element = next(root.iter("base"), None)
    return (http_link(element.get("href"), url) if element is not None else None) or url
