"""The text of a page that its own program would show: paragraphs in the data that a page hands to its scripts."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from lxml.html import HtmlElement, fragment_fromstring
from lxml.html.builder import E

from briefgen.sources.printable import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST = 5_000_000
_MOST_NODES = 200_000
_FEWEST_WORDS = 8
"""Of a paragraph; what is shorter is a label."""
_TEXT_WORDS = 60
"""Of a text, below which it is a teaser."""
_ENDS = (".", "!", "?", "…", "”", "»", '"', "؟", "。")
_PARAGRAPHS = re.compile(r"</p\s*>|<br\s*/?>\s*<br\s*/?>", re.IGNORECASE)
_DATA = ("application/json", "text/json")
_TEXTS = ("text", "html", "content", "value", "body", "paragraph", "model", "data")


def show_data(root: HtmlElement) -> bool:
    """
    Put the text that a page holds only as data (``script type="application/json"``) into the page as an article.

    The text is the list of paragraphs, or the string of HTML, with most words of prose in it. False when there is none.
    """
    texts = [found for script in root.iter("script") if (found := _best(script))]
    best = max(texts, key=_words, default=[])
    body = next(root.iter("body"), None)
    if body is None or _words(best) < _TEXT_WORDS:
        return False
    article = E.article()
    for text in best:
        article.append(E.p(text))
    body.append(article)
    return True


def _best(script: HtmlElement) -> list[str]:
    text = script.text or ""
    if (script.get("type") or "").strip().lower() not in _DATA or not text or len(text) > _LARGEST:
        return []
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return []  # broken data is no text
    return max(_runs(value), key=_words, default=[])


def _runs(value: object) -> Iterator[list[str]]:
    """Yield what could be a text: the prose in each list, and the paragraphs of each string of HTML."""
    queue, seen = [value], 0
    while queue and seen < _MOST_NODES:
        item = queue.pop()
        seen += 1
        if isinstance(item, list):
            yield [text for entry in item for text in _prose_of(entry)]
            queue += item
        elif isinstance(item, dict):
            queue += item.values()
        elif isinstance(item, str) and _PARAGRAPHS.search(item):
            yield _prose_of(item)


def _prose_of(entry: object) -> list[str]:
    """Return the prose in an entry of a list: a string, or what an object holds under a usual key, two levels down."""
    for _ in range(3):
        if isinstance(entry, dict):
            entry = next((entry[name] for name in _TEXTS if isinstance(entry.get(name), str | dict)), "")
    if not isinstance(entry, str):
        return []
    entry = clean(entry)
    plain = [_plain(part) for part in _PARAGRAPHS.split(entry)] if "<" in entry else [entry.strip()]
    return [text for text in plain if len(text.split()) >= _FEWEST_WORDS and text.endswith(_ENDS)]


def _plain(markup: str) -> str:
    """Return the text of a piece of HTML without what no reader sees."""
    root = fragment_fromstring(markup, create_parent="div")
    for element in [*root.iter("script", "style")]:
        element.drop_tree()
    return " ".join(root.text_content().split())


def _words(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)
