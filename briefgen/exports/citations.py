"""
What reference managers read: CSL-JSON (schema 1.0), BibTeX, RIS.

A date is told as exact only where the source states it; an inferred one is said to be inferred. The site is named as the
publisher of its own texts only.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING

from briefgen.exports.wording import ENGLISH_NOTES, Notes
from briefgen.model.urls import absolute, safe_link

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from briefgen.model.edtf import Edtf
    from briefgen.model.public import PublicArticle

_KEY = re.compile(r"[a-z0-9][a-z0-9-]*")
_BREAKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", **{character: f"\\{character}" for character in "#$%&_"},
}  # fmt: skip
_TEX_TABLE = str.maketrans(_TEX)
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", '"': "%22", " ": "%20", "<": "%3C", ">": "%3E"})


def csl_item(article: PublicArticle, base_url: str, site_title: str, notes: Notes = ENGLISH_NOTES) -> str:
    """Return an article as an item of CSL-JSON, in one line."""
    source = article.source
    address = _address(article, base_url)
    fields: dict[str, object] = {
        "id": article.id,
        "type": "article-newspaper" if source and source.publisher else "webpage",
        "title": article.title,
        "author": [{"literal": author} for author in source.authors] if source else [],
        "container-title": source.publisher if source else site_title,
        "issued": _csl_date(article.published),
        "accessed": {"date-parts": [[int(n) for n in source.retrieved[:10].split("-")]]} if source and source.retrieved else {},
        "URL": address,
        "archive_location": _link(source.archived) if source else "",
        "language": article.lang,
        "abstract": article.summary,
        "keyword": ", ".join(article.tags),
        "note": "; ".join(_notes(article, base_url, notes)),
    }
    return json.dumps({key: value for key, value in fields.items() if value}, ensure_ascii=False)


def bibtex_entry(article: PublicArticle, base_url: str, site_title: str, notes: Notes = ENGLISH_NOTES) -> str:
    """Return an article as an entry of BibTeX (``@misc``, UTF-8); every text is escaped, so that it sets as it stands."""
    source, when = article.source, article.published
    first = when.first if when and when.last and when.first and when.first.year == when.last.year else None
    month = first if first and when and when.last and first.month == when.last.month else None
    fields = [
        ("title", f"{{{_tex(article.title)}}}"),
        ("author", " and ".join(f"{{{_tex(author)}}}" for author in source.authors) if source else ""),
        ("howpublished", _tex(source.publisher if source else site_title)),
        ("year", str(first.year) if first else ""),
        ("month", str(month.month) if month else ""),
        ("day", str(month.day) if month and when and when.is_day else ""),
        ("url", _address(article, base_url).translate(_IN_ADDRESS)),
        ("urldate", source.retrieved[:10] if source and source.retrieved else ""),
        ("language", article.lang),
        ("abstract", _tex(article.summary)),
        ("keywords", ", ".join(map(_tex, article.tags))),
        ("note", "; ".join(map(_tex, _notes(article, base_url, notes)))),
    ]
    lines = [f"  {name} = {{{value}}}," for name, value in fields if value]
    return "\n".join([f"@misc{{{_key(article.id)},", *lines, "}", ""])


def ris_entry(article: PublicArticle, base_url: str, site_title: str, notes: Notes = ENGLISH_NOTES) -> str:
    """Return an article as a record of RIS; lines end in CR LF."""
    source, when = article.source, article.published
    first = when.first if when and when.last and when.first and when.first.year == when.last.year else None
    exact = when is not None and when.is_day
    fields = [
        ("TY", "NEWS" if source and source.publisher else "ELEC"),
        ("ID", article.id),
        ("TI", article.title),
        *(("AU", author) for author in (source.authors if source else ())),
        ("T2", source.publisher if source else site_title),
        ("PY", f"{first.year:04d}" if first else ""),
        ("DA", f"{first.year:04d}/{first.month:02d}/{first.day:02d}/" if first and exact else ""),
        ("UR", _address(article, base_url)),
        ("Y2", source.retrieved[:10].replace("-", "/") + "/" if source and source.retrieved else ""),
        ("LA", article.lang),
        ("AB", article.summary),
        *(("KW", tag) for tag in article.tags),
        *(("N1", note) for note in _notes(article, base_url, notes)),
    ]
    return "".join(f"{tag}  - {line}\r\n" for tag, value in fields if (line := one_line(value))) + "ER  - \r\n"


def one_line(text: str) -> str:
    """Return a text without line breaks and control characters, which end a field in formats of lines."""
    return _BREAKS.sub(" ", text).strip()


def together_csl(items: Iterable[str]) -> bytes:
    """Return the items as one file."""
    return ("[" + ",".join(f"\n{item}" for item in items) + "\n]\n").encode()


def together(entries: Iterable[str]) -> bytes:
    """Return entries of BibTeX, or records of RIS, as one file."""
    return "\n".join(entries).encode()


def _notes(article: PublicArticle, base_url: str, notes: Notes) -> Iterator[str]:
    """Yield what a reader of the citation must know and no field has a place for."""
    source, when = article.source, article.published
    if when and (when.uncertain or when.approximate or not when.is_day):
        yield (notes.inferred if when.uncertain else notes.date).format(date=when.text)
    if source:
        yield notes.read.format(url=absolute(article.url, base_url))
        if archived := _link(source.archived):
            yield notes.archived.format(url=archived)
        if source.sha256:
            yield notes.sha256.format(hash=source.sha256)
    if article.grade:
        yield notes.grade.format(grade=article.grade)
    if article.tlp != "clear":
        yield f"TLP:{article.tlp.upper()}"


def _csl_date(when: Edtf | None) -> dict[str, object]:
    if when is None or when.first is None or when.last is None:
        return {}
    ends = [_date_parts(when.first, when.last)] if when.is_day or not when.is_interval else [
        [when.first.year, when.first.month, when.first.day], [when.last.year, when.last.month, when.last.day]
    ]  # fmt: skip
    doubted = when.uncertain or when.approximate
    return {"date-parts": ends, **({"circa": True} if doubted else {})}


def _date_parts(first: dt.date, last: dt.date) -> list[int]:
    """Return year, month and day as far as the two ends agree on them, at least the year of the first."""
    if first.year != last.year or first.month != last.month:
        return [first.year]
    return [first.year, first.month, first.day] if first == last else [first.year, first.month]


def _address(article: PublicArticle, base_url: str) -> str:
    """Return the source's own address; the page's for a text of the site, and where the source's is unknown."""
    return (_link(article.source.url) if article.source else "") or absolute(article.url, base_url)


def _link(url: str | None) -> str:
    return (safe_link(url) or "") if url else ""


def _tex(text: str) -> str:
    return one_line(text).translate(_TEX_TABLE)


def _key(id_: str) -> str:
    """Return the key of an entry: the id, or for an id of other letters, which BibTeX cannot read, a digest of it."""
    return id_ if _KEY.fullmatch(id_) else f"a-{hashlib.sha256(id_.encode()).hexdigest()[:12]}"
