"""What a source document yields before it is an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from briefgen.model.article import Figure


@dataclass(frozen=True, slots=True)
class Extracted:
    """
    The article inside a document, as `briefgen.extract` returns it; whatever the document does not say is None or empty.

    Attributes:
        title: headline; empty when none could be told.
        dek: the source's own line under the title.
        authors: names, without "by".
        published: EDTF text, ``?`` when inferred; None when unknown.
        updated: EDTF text; None when unknown.
        publisher: name of the publisher.
        language: BCP 47 tag; None when unknown.
        dateline: place before the text ("ANKARA - "), as a name in title case.
        body: CommonMark without raw HTML; a figure with a known source stands at its place as ``![alt](src "caption")``.
        figures: pictures and captions, those of which only the caption is known included, in reading order.
        rights: the rights notice, verbatim; None when there is none.
        url: canonical address that the document gives of itself or the caller knew; None when unknown.
        links: targets of the links in the body (http and https only), in reading order.
        notes: why fields are as they are, (field, sentence): where a date was inferred from, what marks the publisher.
    """

    title: str
    body: str
    dek: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    publisher: str | None = None
    language: str | None = None
    dateline: str = ""
    figures: tuple[Figure, ...] = ()
    rights: str | None = None
    url: str | None = None
    links: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
