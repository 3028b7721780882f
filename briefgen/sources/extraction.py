"""From what a person saved or pasted to `Extracted`: what kind of source it is, and the road for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.caps import MAX_BYTES, MAX_LINES, binary, empty, too_big
from briefgen.sources.decoding import decode
from briefgen.sources.pasted import extract_pasted
from briefgen.sources.printable import clean

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefgen.model.extracted import Extracted

_DOCTYPE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CLOSING = re.compile(
    r"</(?:p|div|span|a|li|ul|h[1-6]|td|tr|table|section|article|main|body|html|blockquote|figure)\s*>", re.IGNORECASE
)
_OPENING = re.compile(r"\s*<[a-z][a-z0-9]*(?:\s[^<>]*)?>", re.IGNORECASE)
_DATA = re.compile(r"\s*<(?:\?xml|svg)[\s>]", re.IGNORECASE)
_SAMPLE = 200_000
_FEWEST_TAGS = 4


def extract(
    data: bytes | str, *, url: str | None = None, content_type: str | None = None, publishers: Collection[str] = ()
) -> Extracted:
    """
    Return the article in a saved web page or a pasted text.

    Args:
        data: HTML or plain text; bytes are decoded (`briefgen.sources.decoding.decode`).
        url: address that the caller knows; the page's own canonical address wins over it.
        content_type: MIME type with or without charset; without one, HTML is told from its tags.
        publishers: names that the caller knows: one of them at the head of a pasted text is its publisher.

    Returns:
        The article's parts as far as the document tells them; whatever it does not say is None or empty, and what was
        inferred says so in ``notes``.

    Raises:
        ContentError: the source is empty, binary or holds no article (``source-empty``, ``source-binary``, ``no-article``).
        TooBigError: it is larger, has more elements or is nested deeper than the caps allow (``source-too-big``).

    Source:
        Rules of our own over structure and lines; unclear pages are read a second time by trafilatura (Barbaresi 2021).
        Measured in ``docs/measurements/extraction.md`` and ``pasted-text.md``.
    """
    if isinstance(data, str) and len(data) > MAX_BYTES:
        raise too_big("characters", len(data), MAX_BYTES)
    text = decode(data, content_type) if isinstance(data, bytes) else clean(data)
    if not text.strip():
        raise empty()
    if is_html(text, content_type):
        from briefgen.sources.saved import extract_saved

        return extract_saved(text, url=url)
    if _DATA.match(text):
        raise binary("XML data or a drawing")
    lines = text.count("\n")
    if lines > MAX_LINES:
        raise too_big("lines", lines, MAX_LINES)
    return extract_pasted(text, url=url, publishers=publishers)


def is_html(text: str, content_type: str | None = None) -> bool:
    """Whether ``text`` is a web page: as its MIME type says, else by its first tag, else by how many closing tags it has."""
    kind = (content_type or "").split(";")[0].strip().lower()
    if kind in {"text/html", "application/xhtml+xml"}:
        return True
    if kind in {"text/plain", "text/markdown"}:
        return False
    if _DOCTYPE.match(text):
        return True
    closing = len(_CLOSING.findall(text[:_SAMPLE]))
    return closing >= _FEWEST_TAGS or (closing > 0 and bool(_OPENING.match(text)))
