"""What a page hands to its own programs: who wrote it and when, for pages that tell it neither readers nor search engines."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.sources.bylines import read_byline, split_names
from briefgen.sources.printable import one_line
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.html import HtmlElement

    from briefgen.sources.wording import Wording

_LARGEST = 5_000_000
_MOST_NODES = 200_000
_LONGEST = 200
_DATA = ("application/json", "text/json")
_TITLES = ("headline", "title", "name", "articletitle", "pagetitle")
_AUTHORS = ("authors", "author", "byline", "bylines", "authorname", "authornames", "articleauthor", "articleauthors", "creator",
            "creators", "contributors", "writers", "pageauthor", "contentauthor", "writtenby")  # fmt: skip
_DAYS = ("datepublished", "publishedat", "publishdate", "publisheddate", "publicationdate", "published", "firstpublished",
         "firstpublisheddate", "publishedtime", "pubdate", "displaydate", "articlepublishdate", "pagepublishdate")  # fmt: skip
_NAMES = ("name", "fullName", "full_name", "displayName", "display_name", "title", "text")
_PAIR = re.compile(
    r"""(?<![\w$])["']?(?P<key>[A-Za-z][\w.-]{3,40})["']?\s*[:=]\s*(?P<value>"(?:[^"\\\n]|\\.){2,200}"|'(?:[^'\\\n]|\\.){2,200}')"""
)
_SEPARATORS = re.compile(r"[_.\-\s]")


@dataclass(frozen=True, slots=True)
class Handed:
    """
    What a page's programs are told of the article.

    Attributes:
        authors: names of people.
        days: texts of its day of publication, unread.
    """

    authors: tuple[str, ...] = ()
    days: tuple[str, ...] = ()


def read_handed(root: HtmlElement, title: str, wording: Wording) -> Handed:
    """
    Return what scripts of a page say of the article with this title.

    In data (``script type="application/json"``) it is the object that has the page's title for its own: data hold other
    stories too. In a program it is what its assignments say, where all of them say the same.
    """
    values = [value for script in root.iter("script") if (value := _data(script)) is not None]
    article = _article(values, key(title)) if key(title) else None
    if article is not None:
        authors = _people(_texts(_first(article, _AUTHORS)), wording)
        days = tuple(_texts(_first(article, _DAYS)))
        if authors or days:
            return Handed(authors, days)
    return _assigned(root, wording)


def _data(script: HtmlElement) -> object:
    text = script.text or ""
    if (script.get("type") or "").strip().lower() not in _DATA or not text or len(text) > _LARGEST:
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None  # broken data tell nothing


def _article(values: list[object], title: str) -> Mapping[str, object] | None:
    """Return the object with the article's title that says most of it."""
    found: list[Mapping[str, object]] = []
    queue, seen = list(values), 0
    while queue and seen < _MOST_NODES:
        item = queue.pop()
        seen += 1
        if isinstance(item, dict):
            if any(_is(value, title) for name, value in item.items() if _plain(str(name)) in _TITLES):
                found.append(item)
            queue += item.values()
        elif isinstance(item, list):
            queue += item
    return max(found, key=lambda item: bool(_first(item, _AUTHORS)) + bool(_first(item, _DAYS)), default=None)


def _is(value: object, title: str) -> bool:
    return isinstance(value, str) and len(value) <= 2 * _LONGEST and key(value) == title


def _plain(name: str) -> str:
    return _SEPARATORS.sub("", name).lower()


def _first(item: Mapping[str, object], names: Iterable[str]) -> object:
    """Return the first value with content under one of the names, however they are written (``author_name``)."""
    plain = {_plain(str(name)): value for name, value in item.items()}
    return next((plain[name] for name in names if plain.get(name)), None)


def _texts(value: object) -> list[str]:
    """Return the texts in a value: itself, those of a list, or an object's name."""
    if isinstance(value, str):
        return [text] if (text := one_line(value)) and len(text) <= _LONGEST else []
    if isinstance(value, int) and not isinstance(value, bool):
        return [str(value)]
    if isinstance(value, list):
        return [text for item in value[:20] for text in _texts(item)]
    if isinstance(value, dict):
        return _texts(next((value[name] for name in _NAMES if isinstance(value.get(name), str)), None))
    return []


def _people(texts: Iterable[str], wording: Wording) -> tuple[str, ...]:
    found: list[str] = []
    for text in texts:
        byline = read_byline(text, wording)
        found += byline.authors if byline else split_names(text, wording)
    return tuple(dict.fromkeys(found))


def _assigned(root: HtmlElement, wording: Wording) -> Handed:
    """Return what the assignments in a page's programs say of author and day; nothing where they say different things."""
    said: dict[str, list[str]] = {"authors": [], "days": []}
    for name, value in _pairs(root):
        for kind, names in (("authors", _AUTHORS), ("days", _DAYS)):
            if name in names:
                said[kind].append(value)
    people = {_people([value], wording) for value in said["authors"]} - {()}
    days = {value[:10] for value in said["days"]}
    return Handed(next(iter(people)) if len(people) == 1 else (), tuple(said["days"][:1]) if len(days) == 1 else ())


def _pairs(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for script in root.iter("script"):
        kind = (script.get("type") or "text/javascript").strip().lower()
        if script.text and "javascript" in kind and len(script.text) <= _LARGEST:
            for match in _PAIR.finditer(script.text):
                yield _plain(match["key"].rpartition(".")[2]), one_line(match["value"][1:-1])
