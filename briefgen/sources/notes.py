"""Markdown with a front matter, as note-taking programs, web clippers and other site generators write it."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from briefgen.forms.frontmatter import split
from briefgen.forms.marked import Entries, plain
from briefgen.forms.parse import parse
from briefgen.forms.sheet import Sheet
from briefgen.model.errors import ContentError
from briefgen.model.extracted import Extracted
from briefgen.model.urls import safe_link
from briefgen.sources.caps import no_article
from briefgen.sources.language import detect
from briefgen.sources.printable import one_line
from briefgen.sources.timestamps import read_stamp
from briefgen.text.languages import tag_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markdown_it.token import Token

    from briefgen.forms.marked import Plain

_KEYS = {
    "title": ("title", "headline", "name"),
    "dek": ("dek", "description", "subtitle", "standfirst", "excerpt"),
    "authors": ("authors", "author", "byline", "creator", "by"),
    "published": ("published", "date", "date_published", "datepublished", "publishdate", "pubdate"),
    "updated": ("updated", "modified", "lastmod", "date_modified", "datemodified", "last_modified_at"),
    "publisher": ("publisher", "site", "site_name", "sitename", "outlet", "publication", "website"),
    "language": ("lang", "language", "locale"),
    "url": ("url", "source_url", "source", "link", "canonical", "canonical_url", "original"),
    "rights": ("rights", "license", "licence", "copyright"),
}
"""Names under which front matter says these things, the surest first."""
_CODE = re.compile(
    r"(^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\2[`~]* *$|\Z))|(?<!`)(`+)(?!`).*?(?<!`)\3(?!`)", re.DOTALL | re.MULTILINE
)
_DEAD = re.compile(
    r"<(script|style|iframe|object|embed|svg|math|template|noscript)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_BREAK = re.compile(r"[ \t]*<br\s*/?>[ \t]*\n?", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z!?][^<>]*>")
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^\s<>]+>", re.IGNORECASE)
_OPENED = re.compile(r"<(?=[A-Za-z/!?])")
_TARGET = re.compile(r"(\]\(\s*)(<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)")
_DEFINITION = re.compile(r"^( {0,3}\[[^\]\n]+\]:\s*)(\S+)[^\n]*$", re.MULTILINE)
_TITLE = re.compile(r"\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|\Z)|\s*([^\n#>*\-+\d][^\n]*)\n=+[ \t]*(?:\n|\Z)")


def extract_markdown(text: str, *, url: str | None = None) -> Extracted:
    """
    Return the article in a Markdown text: fields from its front matter, the body as it stands, without HTML and unsafe links.

    Args:
        text: the whole file.
        url: address that the caller knows.

    Raises:
        ContentError: the front matter is no readable YAML (the problems say where), or there is no text (``no-article``).
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found = split(text)
    fields = _fields(text, found.start, found.end) if found else {}
    body = harmless(text[found.body :] if found else text).strip("\n")
    title = one_line(_first(fields, "title"))
    heading = _TITLE.match(body)
    if heading and (not title or _same(title, heading[1] or heading[2])):
        title = title or one_line(re.sub(r"[*_`]", "", heading[1] or heading[2]))
        body = body[heading.end() :].lstrip("\n")
    if not body.strip():
        raise no_article()
    language = tag_from(_first(fields, "language")) or detect(body)
    notes: list[tuple[str, str]] = []
    days = {field: _day(fields, field, language, notes) for field in ("published", "updated")}
    return Extracted(
        title=title,
        dek=one_line(_first(fields, "dek")),
        body=body + "\n",
        authors=tuple(dict.fromkeys(filter(None, (_name(a) for a in _all(fields, "authors"))))),
        published=days["published"],
        updated=days["updated"],
        publisher=_name(_first(fields, "publisher")) or None,
        language=language,
        rights=one_line(_first(fields, "rights")) or None,
        url=url or next(filter(None, map(_http, _all(fields, "url"))), None),
        links=tuple(dict.fromkeys(target for target in _targets(body) if _http(target))),
        notes=tuple(notes),
    )


def harmless(body: str) -> str:
    """
    Return Markdown in which nothing is active in any renderer: HTML is taken out, links to other than web pages lose their
    target. Code stays as it is.
    """
    parts, end = [], 0
    for code in _CODE.finditer(body):
        parts += [_without_html(body[end : code.start()]), code[0]]
        end = code.end()
    cleaned = "".join([*parts, _without_html(body[end:])])
    if _is_active(cleaned):  # what no pattern saw is shown as typed
        cleaned = _OPENED.sub(r"\\<", re.sub(r"(?<!\\)\[", r"\\[", cleaned))
    return cleaned


def _without_html(text: str) -> str:
    text = _DEAD.sub("", text)
    text = _BREAK.sub(r"\\\n", text)
    text = _TAG.sub(lambda m: m[0] if _AUTOLINK.fullmatch(m[0]) else "", text)
    text = re.sub(r"<(?=[A-Za-z/!?])(?!(?:https?://|mailto:)[^\s<>]+>)", r"\\<", text)
    text = _TARGET.sub(lambda m: m[0] if _is_safe(m[2].strip("<>")) else m[1] + "#", text)
    return _DEFINITION.sub(lambda m: m[0] if _is_safe(m[2].strip("<>")) else "", text)


def _is_safe(target: str) -> bool:
    """Whether a link may lead there, once its entities, backslashes and percent signs are read as a browser reads them."""
    read = html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", target))
    return not read or safe_link(read.replace("%3A", ":").replace("%3a", ":")) is not None


def _is_active(body: str) -> bool:
    """Whether a parser that allows everything finds HTML or an unsafe link."""
    reader = MarkdownIt("commonmark", {"html": True})
    reader.validateLink = lambda _url: True  # type: ignore[method-assign, assignment] # the point is to see what others might let through
    return any(_is_danger(token) for token in _tokens(reader.parse(body)))


def _targets(body: str) -> Iterator[str]:
    for token in _tokens(MarkdownIt("commonmark").parse(body)):
        if token.type == "link_open":
            yield str(token.attrs.get("href", ""))


def _tokens(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _tokens(token.children or [])


def _is_danger(token: Token) -> bool:
    if token.type in {"html_block", "html_inline"}:
        return True
    target = str(token.attrs.get("href") or token.attrs.get("src") or "")
    return bool(target) and not _is_safe(target)


def _fields(text: str, start: int, end: int) -> Mapping[str, Plain]:
    """Return the front matter as plain values, keys in lower case with ``_`` for spaces and hyphens."""
    sheet = Sheet("", text)
    root = parse(sheet, start, end)
    if root is None or sheet.problems:
        raise ContentError(*sheet.problems)
    if not isinstance(root, Entries):
        return {}
    values = plain(root)
    assert isinstance(values, dict)
    fields = {re.sub(r"[\s-]", "_", key.strip().lower()): value for key, value in values.items()}
    nested = fields.get("source")
    return {**nested, **fields} if isinstance(nested, dict) else fields


def _all(fields: Mapping[str, Plain], meaning: str) -> list[str]:
    """Return the texts under the surest key that has any."""
    for key in _KEYS[meaning]:
        value = fields.get(key)
        values = value if isinstance(value, list) else [value]
        texts = [_said(one) for one in values]
        if any(texts):
            return [text for text in texts if text]
    return []


def _said(value: Plain) -> str:
    if isinstance(value, dict):
        return _said(value.get("name"))
    return value.strip() if isinstance(value, str) else ""


def _first(fields: Mapping[str, Plain], meaning: str) -> str:
    return next(iter(_all(fields, meaning)), "")


def _name(text: str) -> str:
    """Return a name without the brackets of a wiki link (``[[Ada Miller|A. Miller]]``) or a Markdown link."""
    text = re.sub(r"\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]", r"\1", text)
    return one_line(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text))


def _http(text: str) -> str | None:
    target = re.sub(r"^\[[^\]]*\]\((.*)\)$", r"\1", text.strip())
    return target if re.fullmatch(r"https?://\S+", target) and safe_link(target) else None


def _day(fields: Mapping[str, Plain], field: str, language: str | None, notes: list[tuple[str, str]]) -> str | None:
    """Return a day, or a month or a year alone, as EDTF; what may mean two days is left out, and noted."""
    text = _first(fields, field)
    if re.fullmatch(r"\d{4}(?:-\d\d)?[?~]?|\d{4}-\d\d-\d\d[?~]", text, re.ASCII):
        return text
    stamp = read_stamp(text, language) if text else None
    if text and not stamp:
        notes.append((field, f"“{text}” is no full date, or may mean two days"))
    return stamp.value if stamp else None


def _same(one: str, other: str) -> bool:
    return re.sub(r"\W", "", one).casefold() == re.sub(r"\W", "", other).casefold()
