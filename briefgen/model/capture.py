"""What is brought in: one source document with what is known of it from outside its bytes."""

from __future__ import annotations

from dataclasses import field

from briefgen.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """
    What a feed, a mail, an archive or a person says of a document; empty or None where they say nothing.

    Attributes:
        title: headline.
        authors: names, in their order.
        published: EDTF text.
        publisher: name.
        language: BCP 47 tag.
        firm: it wins over what the text itself says, as a feed does over the bare text of its entry.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    publisher: str | None = None
    language: str | None = None
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Capture:
    """
    One document as it came.

    Attributes:
        name: file name, address, or both, as a person knows it.
        data: its bytes, without content encoding.
        url: address at which it was found, after redirects; None when unknown.
        requested: address that was asked for, when it is another one.
        content_type: MIME type with parameters, as the server or the archive says.
        retrieved: when it was fetched, ISO 8601 in UTC; None when the one who brings it must say.
        status: HTTP status; None when there was no HTTP.
        headers: of the HTTP response, in order; without cookies.
        container: the file in which it lay (an archive, a feed) and where in it; empty when it came by itself.
        archived: address of a copy in a public archive.
        told: what is known of it from outside.
        inner: it lay among others that nobody asked for by name, as the pages of an archive do.
    """

    name: str
    data: bytes
    url: str | None = None
    requested: str | None = None
    content_type: str | None = None
    retrieved: str | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    container: str = ""
    archived: str | None = None
    told: Told = field(default_factory=Told)
    inner: bool = False

    def header(self, name: str) -> str | None:
        """Return the first header of this name, in any case of letters."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


SECRET_HEADERS = frozenset({"set-cookie", "set-cookie2", "authorization", "proxy-authenticate", "www-authenticate"})
"""Headers that are not written down: they are about the session of one reader, not about the document."""


def without_secrets(headers: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the headers that may be kept in a record."""
    return tuple((name, value) for name, value in headers if name.lower() not in SECRET_HEADERS)
