"""
The articles of a dossier, an actor or a place as a table: CSV by RFC 4180, in UTF-8 with its mark, which spreadsheets need.

A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV injection"); every cell stands in
quotes, so that a separator of another country opens none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.exports.citations import one_line
from briefgen.model.said import ENGLISH, in_words
from briefgen.model.urls import absolute

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefgen.model.public import PublicArticle, PublicMember
    from briefgen.model.said import Tongue

COLUMNS = (
    "id", "title", "published", "published_certain", "updated", "language", "publisher", "authors", "grade", "tlp", "page",
    "source_url", "archived_url", "retrieved", "sha256", "actors", "places", "tags", "summary",
)  # fmt: skip
OF_DOSSIERS = ("reason", "pinned", "copy_of")
_MARK = "\ufeff"
_FORMULA = re.compile(r"['\"]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]")


def row(article: PublicArticle, actors: tuple[str, ...], places: tuple[str, ...], base_url: str) -> str:
    """Return the row of an article, without its end; several values in a cell are parted by ``; ``."""
    source, when = article.source, article.published
    certain = when is not None and when.is_day and not (when.uncertain or when.approximate)
    cells = (
        article.id,
        article.title,
        when.text if when else "",
        ("yes" if certain else "no") if when else "",
        article.updated.text if article.updated else "",
        article.lang,
        source.publisher if source else "",
        "; ".join(source.authors) if source else "",
        article.grade,
        f"TLP:{article.tlp.upper()}",
        absolute(article.url, base_url),
        (source.url or "") if source else "",
        (source.archived or "") if source else "",
        (source.retrieved or "") if source else "",
        (source.sha256 or "") if source else "",
        "; ".join(actors),
        "; ".join(places),
        "; ".join(article.tags),
        article.summary,
    )
    return _cells(cells)


def table(
    rows: Mapping[str, str], articles: Iterable[str], members: Iterable[PublicMember] = (), tongue: Tongue = ENGLISH
) -> bytes:
    """
    Return the table.

    Args:
        rows: `row` of each article, by id.
        articles: ids, in order.
        members: of a dossier, why each article is in; makes further columns.
        tongue: says why.
    """
    reasons = {m.article: _cells((in_words(m.reason, tongue), "yes" if m.pinned else "no", m.report)) for m in members}
    head = _cells((*COLUMNS, *(OF_DOSSIERS if reasons else ())))
    lines = (f"{rows[id_]},{reasons[id_]}" if reasons else rows[id_] for id_ in articles)
    return (_MARK + "".join(f"{line}\r\n" for line in (head, *lines))).encode()


def _cells(values: Iterable[str]) -> str:
    return ",".join(f'"{_harmless(value)}"' for value in values)


def _harmless(value: str) -> str:
    line = one_line(value)
    if _FORMULA.match(line):
        line = f"'{line}"
    return line.replace('"', '""')
