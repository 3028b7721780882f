"""Long lists in pages: ``/articles/``, ``/articles/page/2/``, ..."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from briefgen.model.page import Page
from briefgen.site.pieces import Head, Meta, Pager

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")
PER_PAGE = 50
_FURTHER = re.compile(r"/page/(\d+)/$")


def paged(url: str, items: Sequence[T], size: int = PER_PAGE) -> Iterator[tuple[str, Sequence[T], Pager]]:
    """Yield (path of the page, its items, its pager); an empty list has one empty page."""
    total = max(1, -(-len(items) // size))
    for number in range(1, total + 1):
        newer = page_url(url, number - 1) if number > 1 else ""
        older = page_url(url, number + 1) if number < total else ""
        pager = Pager(number, total, len(items), newer, older)
        yield page_url(url, number), items[(number - 1) * size : number * size], pager


def page_url(url: str, number: int) -> str:
    """Return the path of page ``number`` of the list at ``url``; the first one is the list itself."""
    return url if number == 1 else f"{url}page/{number}/"


def number_of(url: str) -> int:
    """Return the number of the page at a path within its list, 1 for what is not paged."""
    further = _FURTHER.search(url)
    return int(further[1]) if further else 1


def page(template: str, head: Head, context: object) -> Page:
    """Return the page at the path of its head; a path that ends in ``/`` is a folder with an ``index.html``."""
    path = head.url.lstrip("/")
    return Page(head.url, path + "index.html" if head.url.endswith("/") else path, template, context)


def head(title: str, url: str, description: str = "", *, meta: tuple[Meta, ...] = (), noindex: bool = False) -> Head:
    """
    Return what a page says about itself.

    A long description is cut at a word, as search engines show 160 characters; further pages of a list carry their number.
    """
    number = number_of(url)
    return Head(f"{title} ({number})" if number > 1 else title, shorten(description), url, meta, noindex)


def shorten(text: str, longest: int = 200) -> str:
    """Return ``text`` in one line, cut at a word where it is longer than ``longest`` characters."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[:longest].rsplit(" ", 1)[0].rstrip(",;:–-") + " …"
