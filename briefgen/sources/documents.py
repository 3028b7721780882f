"""One document of any kind to `Extracted`: a page, a pasted text, a mail, Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.sources.caps import too_long
from briefgen.sources.decoding import decode
from briefgen.sources.extraction import extract, is_html
from briefgen.sources.kinds import HEAD, kind_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefgen.model.extracted import Extracted


def read_document(
    data: bytes,
    *,
    url: str | None = None,
    content_type: str | None = None,
    publishers: Collection[str] = (),
    longest: int | None = None,
) -> Extracted:
    """
    Return the article in a document, whatever its kind.

    Args:
        data: the document as it came.
        url: address that the caller knows.
        content_type: MIME type; the kind is told from the bytes without one.
        publishers: names that the caller knows.
        longest: the most characters of a pasted text that the caller has use for; any number when None.

    Raises:
        ContentError: it is empty, binary, unreadable or holds no article.
        TooBigError: it is larger than the caps allow, or a pasted text longer than ``longest``.
    """
    kind = kind_of(data[:HEAD], content_type=content_type)
    if kind == "mail":
        from briefgen.sources.mail import extract_mail

        return extract_mail(data, url=url, publishers=publishers)
    if kind == "markdown":
        from briefgen.sources.notes import extract_markdown

        return extract_markdown(decode(data, content_type), url=url)
    # What a file's name or a server promises is no reason to read something else as a page: tags decide.
    promised = (content_type or "").partition(";")[0].strip().lower() in {"text/html", "application/xhtml+xml"}
    believed = content_type if promised or not content_type else None
    if longest is not None and len(data) > longest:
        text = decode(data, believed)
        if len(text) > longest and not is_html(text, believed):
            raise too_long(len(text), longest)
    return extract(data, url=url, content_type=believed, publishers=publishers)
