"""One document of any kind to `Extracted`: a page, a pasted text, a mail, Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.sources.decoding import decode
from briefgen.sources.extraction import extract
from briefgen.sources.kinds import HEAD, kind_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefgen.model.extracted import Extracted


def read_document(
    data: bytes, *, url: str | None = None, content_type: str | None = None, publishers: Collection[str] = ()
) -> Extracted:
    """
    Return the article in a document, whatever its kind.

    Args:
        data: the document as it came.
        url: address that the caller knows.
        content_type: MIME type; the kind is told from the bytes without one.
        publishers: names that the caller knows.

    Raises:
        ContentError: it is empty, binary, unreadable or holds no article.
        TooBigError: it is larger than the caps allow.
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
    return extract(data, url=url, content_type=content_type if promised or not content_type else None, publishers=publishers)
