"""What a build writes."""

from __future__ import annotations

from dataclasses import field
from hashlib import blake2b
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class Later:
    """
    A context that is made when somebody asks for it.

    Attributes:
        parts: what it is made from: equal parts make equal contexts.
        make: makes it.
    """

    parts: tuple[object, ...]
    make: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Page:
    """
    One HTML page to render: its address, the template, and the context, a frozen value that the theme contract documents.

    Attributes:
        url: path from the root (``/articles/x/``).
        path: of the file below the output folder (``articles/x/index.html``).
        template: name of the template.
        given: the context itself, or the way to make it.
    """

    url: str
    path: str
    template: str
    given: object

    @property
    def context(self) -> object:
        """The context; one that is still to be made is made at each call."""
        return self.given.make() if isinstance(self.given, Later) else self.given

    @property
    def parts(self) -> tuple[object, ...]:
        """What tells the page from others: equal parts make equal bytes, where everything around the page is equal too."""
        made = self.given.parts if isinstance(self.given, Later) else (self.given,)
        return (self.url, self.path, self.template, *made)

    def __reduce__(self) -> tuple[type[Page], tuple[str, str, str, object]]:
        return Page, (self.url, self.path, self.template, self.context)


@dataclass(frozen=True, slots=True)
class Print:
    """
    What tells the bytes of a file from others without them: their number and a digest (BLAKE2b, 128 bits).

    Attributes:
        size: in bytes.
        digest: BLAKE2b, 16 bytes.
    """

    size: int
    digest: bytes


def print_of(data: bytes) -> Print:
    """Return what tells bytes from others."""
    return Print(len(data), blake2b(data, digest_size=16).digest())


@dataclass(frozen=True, slots=True)
class Unread:
    """
    Bytes that are somewhere else: their print, and the way to them.

    Attributes:
        print: what is known of the bytes.
        read: hands them over.
    """

    print: Print
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Artifact:
    """
    One file of the output: its path below the output folder (``/`` as separator) and its bytes.

    ``given`` are the bytes themselves, or the way to them: a site that hardly changed is compared without being read.

    Attributes:
        path: below the output folder, ``/`` as separator.
        given: the bytes, or the way to them.
    """

    path: str
    given: bytes | Unread

    @property
    def data(self) -> bytes:
        """The bytes; those that are somewhere else are read at each call."""
        return self.given.read() if isinstance(self.given, Unread) else self.given

    @property
    def size(self) -> int:
        """The number of bytes."""
        return self.given.print.size if isinstance(self.given, Unread) else len(self.given)

    def is_held_by(self, data: bytes) -> bool:
        """Whether these are its bytes."""
        return print_of(data) == self.given.print if isinstance(self.given, Unread) else data == self.given

    def __reduce__(self) -> tuple[type[Artifact], tuple[str, bytes]]:
        return Artifact, (self.path, self.data)


@dataclass(frozen=True, slots=True)
class Fragments:
    """
    HTML made from public blocks, safe to place in a page two levels below the root (``/articles/x/``).

    Attributes:
        articles: by article id.
        dossiers: by dossier id and name of the section.
        pages: by page id; pages lie one level below the root.
        originals: by article id once more, without anchors: those that a translation is shown beside.
    """

    articles: Mapping[str, str]
    dossiers: Mapping[tuple[str, str], str]
    pages: Mapping[str, str]
    originals: Mapping[str, str] = field(default_factory=dict)
