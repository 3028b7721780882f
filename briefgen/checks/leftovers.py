"""Marks of Markdown and HTML that a text holds and that mean nothing: readers would see them as they were typed."""

from __future__ import annotations

import difflib
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.checks.layout import glued_items, odd_headings, open_code, unread_tables
from briefgen.model.problem import Problem
from briefgen.model.urls import safe_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n.*?^---[ \t]*$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(
    r"^ {0,3}(?P<fence>`{3,}(?![^\n]*`)|~{3,}).*?(?:^ {0,3}(?P=fence)|\Z)",
    re.MULTILINE | re.DOTALL,
)
_TICKS = re.compile("`+")
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_NOTE = re.compile(r"\[\^([^\]\s]+)\](:?)")
_DEFINED = re.compile(r"^ {0,3}\[([^\]^][^\]]*)\]:", re.MULTILINE)
_REFERRING = re.compile(r"\[[^\[\]]+\]\[([^\[\]]*[^\W\d][^\[\]]*)\]")
_HTML = re.compile(
    r"</?(?:a|abbr|article|aside|audio|b|blockquote|br|button|center|code|del|details|div|em|embed|figcaption|figure|font|form|h[1-6]"
    r"|hr|i|iframe|img|input|ins|kbd|li|link|mark|meta|object|ol|p|pre|q|s|script|section|small|span|strong|style|sub|summary|sup|svg"
    r"|table|tbody|td|textarea|th|thead|tr|u|ul|video)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\n[ \t]*\n|\Z)", re.DOTALL)
_TEMPLATE = re.compile(r"\{\{[^{}\n]+\}\}|\{%[^{}\n]+%\}")
_EMPTY = re.compile(r"(?<=\])\([ \t]*(?:<[ \t]*>[ \t]*)?\)")
_WORDLESS = re.compile(r"(?<!!)\[[ \t]*\](?=\([^()\s])")
_WIKI = re.compile(r"(?<!\])\[\[([^\W_]+(?:-[^\W_]+)+)(?:\.md)?(?:\|([^\[\]\n]+))?\]\](?![(\[])")
_BARE_HOST = re.compile(r"<(www\.[^\s<>.]+\.[^\s<>]+)>", re.IGNORECASE)
_COLONS = re.compile(r"^ {0,3}:{3,}.*$", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}(#{2,6})([^\W\d][^\n]*)$", re.MULTILINE)
_OPEN_ID = re.compile(r"^ {0,3}#{1,6}[ \t][^\n]*?(\{#[\w-]*)[ \t]*$", re.MULTILINE)
_ALERT = re.compile(r"^ {0,3}>[ \t]*\[!([a-z]+)\][ \t]*$", re.MULTILINE | re.IGNORECASE)
_SCHEME = re.compile(r"\]\(\s*<?([a-z][a-z0-9+.-]{1,30}:[^\s)>]*)", re.IGNORECASE)
_NO_COLON = re.compile(r"\]\(\s*<?((https?)//([^\s)>]+))", re.IGNORECASE)
_HALF = re.compile(r"https?:(?!//[^/\s])/*", re.IGNORECASE)
"""The start of an address of the web without its two slashes or its host."""
_APART = re.compile(r"(!?\[[^\[\]\n]+\])[ \t]+(\((?:https?://[^()\s]+|[^()\s#]+\.md(?:#[^()\s]*)?)\))", re.IGNORECASE)
_SWAPPED = re.compile(r"\(([^()\n]+)\)\[((?:https?://[^\[\]\s]+|[^\[\]\s#]+\.md(?:#[^\[\]\s]*)?))\](?!\()", re.IGNORECASE)
_LOOSE = re.compile(r"(?<!\S)\*\*[ \t]+([^\W\d][^*\n]*[^*\s])[ \t]+\*\*(?!\S)")
_NO_MARKS = (
    (_APART, "no link", "write no space between: {0}{1}"),
    (_SWAPPED, "no link", "the text goes into square brackets, the address into round ones: [{0}]({1})"),
    (_WIKI, "no link", "write [{1}]({0}.md)"),
    (_BARE_HOST, "the address has no scheme", "write <https://{0}>"),
    (_LOOSE, "nothing is bold", "write no space inside: **{0}**"),
)
"""What looks like a mark and is none: how it is found, why it is none, and what to write, from the groups of the match."""


def leftovers(path: str, text: str, boxes: frozenset[str]) -> list[Problem]:
    """
    Return a warning for each mark of a text that nothing reads: HTML, footnotes and link names without a definition, and
    links that no page carries.

    Args:
        path: of the file.
        text: the file, front matter included.
        boxes: kinds of boxes that there are.
    """
    if not any(mark in text for mark in _MARKS):
        return []
    plain = bare(text)
    found = [
        *_html(plain),
        *_boxes(plain),
        *_headings(plain),
        *_alerts(plain, boxes),
        *_notes(plain),
        *_names(plain),
        *_links(plain),
        *_misplaced(plain),
        *unread_tables(plain, text),
        *odd_headings(plain),
        *glued_items(plain),
        *open_code(_FRONT.sub(_blank, text, count=1)),
    ]
    return [at_offset(path, text, fault) for fault in sorted(found)]


_MARKS = ("](", "][", "] (", ")[", "[^", "<", ":::", "#", "[!", "**", "|", "{{", "{%", "\n-", "\n1", "```", "~~~", "[[")
_Fault = tuple[int, str, str, str]
"""Offset, code, message, hint."""


def bare(text: str) -> str:
    """Return a text of the same length without front matter, code and escaped marks."""
    text = _FRONT.sub(_blank, text, count=1)
    return _without_spans(_CODE.sub(_blank, _ESCAPE.sub("  ", text)))


def _without_spans(text: str) -> str:
    """Return a text without its spans of code: from some backticks to the next as many, each run of them looked at once."""
    runs = [match.span() for match in _TICKS.finditer(text)]
    coming: dict[int, int] = {}
    closing = [-1] * len(runs)
    for index in range(len(runs) - 1, -1, -1):
        start, end = runs[index]
        closing[index] = coming.get(end - start, -1)
        coming[end - start] = index
    parts, at, index = [], 0, 0
    while index < len(runs):
        if closing[index] < 0:
            index += 1
            continue
        start, end = runs[index][0], runs[closing[index]][1]
        parts += [text[at:start], re.sub(r"[^\n]", " ", text[start:end])]
        at, index = end, closing[index] + 1
    return "".join((*parts, text[at:]))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _html(text: str) -> Iterator[_Fault]:
    for match in _COMMENT.finditer(text):
        hint = "delete it, or keep it in the front matter behind a #: what is not for readers does not belong in the text"
        yield (
            match.start(),
            "markup-shown",
            f"readers see {match[0].split(chr(10))[0][:40]!r} as it stands: a comment is text",
            hint,
        )
    for match in _TEMPLATE.finditer(text):
        hint = "write what it stands for; to show the mark itself, put it in backticks"
        yield match.start(), "markup-shown", f"readers see {match[0][:40]!r} as it stands: only themes have templates", hint
    for match in _HTML.finditer(text):
        hint = "write it in Markdown (**bold**, > quotation, a table); to show the tag itself, put it in backticks"
        yield match.start(), "markup-shown", f"readers see {match[0][:40]!r} as it stands: no HTML is read", hint


def _boxes(text: str) -> Iterator[_Fault]:
    for match in _COLONS.finditer(text):
        hint = "write a box as a quotation that begins with its kind: > [!NOTE]"
        yield match.start(), "markup-shown", f"readers see {match[0].strip()[:40]!r} as it stands", hint


def _alerts(text: str, boxes: frozenset[str]) -> Iterator[_Fault]:
    for match in _ALERT.finditer(text):
        if (kind := match[1].lower()) not in boxes:
            near = next((alert for alert in sorted(boxes) if alert.startswith(kind)), "") or _near(kind, set(boxes))
            hint = f"did you mean [!{near.upper()}]?" if near else f"the kinds are {', '.join(sorted(boxes))}"
            yield match.start(1) - 2, "markup-shown", f"readers see '[!{match[1]}]' as it stands: no box is of that kind", hint


def _headings(text: str) -> Iterator[_Fault]:
    for match in _HEADING.finditer(text):
        said = f"readers see {match[0].strip()[:40]!r} as it stands: no heading"
        yield match.start(1), "markup-shown", said, f"write a space behind {match[1]}"
    for match in _OPEN_ID.finditer(text):
        yield (
            match.start(1),
            "markup-shown",
            f"readers see {match[1]!r} as it stands: the id is not closed",
            f"write {match[1]}}}",
        )


def _notes(text: str) -> Iterator[_Fault]:
    notes = list(_NOTE.finditer(text))
    defined = {match[1].casefold() for match in notes if match[2]}
    for match in notes:
        if not match[2] and match[1].casefold() not in defined:
            near = _near(match[1], defined if len(notes) <= _MOST_COMPARED else set())
            hint = f"did you mean [^{near}]?" if near else f"write the note on a line of its own: [^{match[1]}]: …"
            yield match.start(), "footnote-missing", f"there is no footnote {match[1]!r}", hint
    yield from _notes_again(notes, text)
    used = {match[1].casefold() for match in notes if not match[2]}
    for match in notes:
        if match[2] and match[1].casefold() not in used and _begins_line(text, match.start()):
            hint = f"write [^{match[1]}] where it belongs in the text, or delete it"
            yield match.start(), "footnote-unused", f"nothing refers to the footnote {match[1]!r}, so it is shown nowhere", hint


def _notes_again(notes: Iterable[re.Match[str]], text: str) -> Iterator[_Fault]:
    """Yield the notes whose name another has already, which are shown nowhere."""
    first: set[str] = set()
    for match in notes:
        if match[2] and _begins_line(text, match.start()):
            if match[1].casefold() in first:
                message = f"the footnote {match[1]!r} is written twice, and this one is shown nowhere"
                yield match.start(), "footnote-unused", message, "give it a name of its own, and refer to it"
            first.add(match[1].casefold())


def _begins_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _names(text: str) -> Iterator[_Fault]:
    defined = {" ".join(match[1].split()).casefold() for match in _DEFINED.finditer(text)}
    referring = list(_REFERRING.finditer(text))
    for match in referring:
        name = " ".join(match[1].split())
        if not name.startswith("^") and name.casefold() not in defined:
            near = _near(name, defined if len(referring) + len(defined) <= _MOST_COMPARED else set())
            hint = (
                f"did you mean [{near}]?"
                if near
                else f"write its address on a line of its own, [{name}]: https://…, or [text](address)"
            )
            yield match.start(1), "link-undefined", f"no link is called {name!r}", hint


def _links(text: str) -> Iterator[_Fault]:
    for match in _EMPTY.finditer(text):
        yield (
            match.start(),
            "link-empty",
            "the link has no address, and leads to its own page",
            "write the address between ( and )",
        )
    for match in _NO_COLON.finditer(text):
        hint = f"write {match[2]}://{match[3]}"
        yield match.start(1), "url-unreadable", f"the address {match[1][:60]!r} lacks its colon", hint
    for match in _WORDLESS.finditer(text):
        hint = "write between [ and ] where the link leads"
        yield match.start(), "link-empty", "the link has no text, so that readers see none", hint
    for match in _SCHEME.finditer(text):
        if not safe_link(match[1]):
            hint = "write an address with https://, or a path of the site"
            yield match.start(1), "link-refused", f"no page carries a link to {match[1][:60]!r}; its text stays", hint
        elif half := _HALF.match(match[1]):
            scheme, rest = match[1].partition(":")[0], match[1][half.end() :]
            hint = f"write {scheme}://{rest}" if rest else "write the address with its host: https://example.org/"
            yield match.start(1), "url-unreadable", f"the address {match[1][:60]!r} has no host", hint


def _misplaced(text: str) -> Iterator[_Fault]:
    for pattern, why, hint in _NO_MARKS:
        for match in pattern.finditer(text):
            said = f"readers see {match[0][:40]!r} as it stands: {why}"
            yield match.start(), "markup-shown", said, hint.format(*(group or "text" for group in match.groups()))


_MOST_COMPARED = 2000
"""Names of a text up to which each that means nothing is compared with those that mean something."""


def _near(word: str, known: set[str]) -> str:
    return next(iter(difflib.get_close_matches(word.casefold(), sorted(known), n=1)), "")


def at_offset(path: str, text: str, fault: _Fault) -> Problem:
    """Return a warning about a text, from the offset in it, a code, a message and a hint."""
    offset, code, message, hint = fault
    start = text.rfind("\n", 0, offset) + 1
    line, excerpt = _line_at(text, start)
    return Problem(code, message, path, line, offset - start + 1, excerpt, hint, "warning")


@lru_cache(maxsize=8)
def _line_at(text: str, start: int) -> tuple[int, str]:
    """Return the number of the line that begins at an offset, and the line: the same string for all faults of a long one."""
    end = text.find("\n", start)
    return text.count("\n", 0, start) + 1, text[start : end if end >= 0 else len(text)]
