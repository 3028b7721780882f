"""Article files written by the program: new ones, the seal that tells whether a person has edited them, new annotations."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from typing import TYPE_CHECKING

from briefgen.forms.article import ARTICLE
from briefgen.forms.edit import change_items, list_under
from briefgen.forms.frontmatter import split
from briefgen.forms.plain import Bare, Draft, entry, item, settled
from briefgen.model.values import dataclass
from briefgen.text.words import keys

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefgen.forms.marked import Plain
    from briefgen.model.article import DateRef, EntityRef, Figure, Show, Source
    from briefgen.model.edtf import Edtf

_ORDER = tuple(key.name for key in ARTICLE.keys)
_BARE_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
_BARE_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII)
_SOURCE_LINES = re.compile(r"^source:[ ]*(?:#.*)?\n(?P<indent>[ ]+)[^\s#].*\n(?:(?P=indent).*\n|[ ]*\n)*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class NewArticle:
    """
    What a new article file says; the meanings are those of `Article`.

    Attributes:
        title: headline.
        body: CommonMark.
        dek: the source's own line.
        summary: the desk's own words.
        published: day of publication.
        updated: day of the last change.
        lang: BCP 47 tag.
        dateline: place.
        source: where it comes from.
        show: how much may be shown.
        actors: who.
        places: where.
        dates: when.
        figures: pictures.
        tags: words of the desk.
        reviewed: day on which a person had read it.
    """

    title: str
    body: str = ""
    dek: str = ""
    summary: str = ""
    published: Edtf | None = None
    updated: Edtf | None = None
    lang: str = ""
    dateline: str = ""
    source: Source | None = None
    show: Show | None = None
    actors: tuple[EntityRef, ...] = ()
    places: tuple[EntityRef, ...] = ()
    dates: tuple[DateRef, ...] = ()
    figures: tuple[Figure, ...] = ()
    tags: tuple[str, ...] = ()
    reviewed: dt.date | None = None


def write_article(article: NewArticle) -> str:
    """
    Return the text of a new article file with its front matter in the usual order.

    Keys stand in the order of the reference, empty ones are left out, and an article with a source is sealed (`seal`).
    Characters that no text file can hold (NUL, lone surrogates) become U+FFFD.
    """
    fields: dict[str, Draft] = {
        "title": article.title,
        "dek": article.dek,
        "summary": article.summary,
        "published": _date(article.published),
        "updated": _date(article.updated),
        "lang": article.lang,
        "dateline": article.dateline,
        "source": None if article.source is None else _source(article.source),
        "show": Bare(article.show) if article.show else None,
        "actors": [_entity(ref) for ref in article.actors],
        "places": [_entity(ref) for ref in article.places],
        "dates": [_date_ref(ref) for ref in article.dates],
        "figures": [_figure(figure) for figure in article.figures],
        "tags": list(article.tags),
        "reviewed": Bare(article.reviewed.isoformat()) if article.reviewed else None,
    }
    head = "".join(_dates(value) if key == "dates" else entry(key, value) for key, value in fields.items() if value)
    body = re.sub(r"\r\n?", "\n", article.body).strip("\n")
    body = re.sub("[\0\ud800-\udfff]", "\ufffd", body)
    return seal(f"---\n{head}---\n" + (f"\n{body}\n" if body else ""))


def seal(text: str) -> str:
    """
    Return an article file with ``source.written`` set to the hash of the file without that line.

    A file without a ``source`` that goes over lines of its own is returned as it is: it has no place for a seal.
    """
    found = _unsealed(text)
    if found is None:
        return text
    return f"{found.text[: found.at]}{found.indent}written: {_hash(found.text)}\n{found.text[found.at :]}"


def is_untouched(text: str) -> bool:
    """Whether an article file is as the program last wrote it: it has a seal, and the seal fits."""
    found = _unsealed(text)
    return found is not None and found.seal == _hash(found.text)


_SAID = ("title", "dek", "published", "updated", "dateline", "figures")


def what_is_said(text: str) -> str:
    """
    Return what an article file takes from its source: headline, days, authors, captions and body.

    Names that rules found, hashes and moments are left out, so that two versions of a page compare as a reader would.
    """
    found = split(text)
    if found is None:
        return text
    head = re.split(r"^(?=\S)", text[found.start : found.end], flags=re.MULTILINE)
    kept = [part for part in head if part.partition(":")[0] in _SAID]
    source = next((part for part in head if part.startswith("source:")), "")
    kept += re.findall(r"^ +authors:.*\n(?: +- .*\n)*", source, re.MULTILINE)
    return "".join(kept) + text[found.body :]


def set_annotations(
    text: str,
    *,
    actors: Sequence[EntityRef] | None = None,
    places: Sequence[EntityRef] | None = None,
    dates: Sequence[DateRef] | None = None,
) -> str:
    """
    Put newly found actors, places and dates into an existing article file.

    Entries without ``by`` are a person's and stay as they are, with their comments; of the machine's, those that are found
    again stay and the others go. What a person has entered under the same name or value is not added a second time, and words
    that a person has read otherwise are not read again. A kind that is None is not looked at. The seal is not renewed here:
    see `seal`.

    Raises:
        ContentError: the front matter is no readable YAML, or is written so that no single entry can be changed.
    """
    if actors is not None:
        text = _renew(text, "actors", [_entity(ref) for ref in actors])
    if places is not None:
        text = _renew(text, "places", [_entity(ref) for ref in places])
    return text if dates is None else _renew(text, "dates", [_date_ref(ref) for ref in dates])


def _renew(text: str, key: str, found: Sequence[Draft]) -> str:
    old = list_under(text, key)
    read = {form for one in old if not _is_found(one) for form in _forms(one)}
    often = Counter(_text(settled(draft)) for draft in found)
    drafts = {_identity(plain): draft for draft in found if not _is_read(plain := settled(draft), read, often)}
    kept = [i for i, one in enumerate(old) if not _is_found(one) or _identity(one) in drafts]
    known = {_named(old[i]) for i in kept}
    add = [draft for draft in drafts.values() if _named(settled(draft)) not in known]
    return change_items(text, key, [i for i in range(len(old)) if i not in kept], add, _ORDER)


def _identity(entry_: Plain) -> str:
    return json.dumps(entry_, sort_keys=True)


def _is_found(entry_: Plain) -> bool:
    return isinstance(entry_, dict) and entry_.get("by") is not None


def _is_read(entry_: Plain, read: AbstractSet[tuple[str, ...]], often: Counter[tuple[str, ...]]) -> bool:
    """
    Whether a person has said what all words mean that an entry of the machine goes by.

    A date's words that the machine reads in two ways, such as two Fridays, are left to it: a person's entry tells one of them.
    """
    if text := _text(entry_):
        return text in read and often[text] == 1
    return {*_forms(entry_), _named(entry_)} <= read


def _forms(entry_: Plain) -> list[tuple[str, ...]]:
    """Return the words that an entry says its article uses, folded."""
    if not isinstance(entry_, dict):
        return []
    forms = entry_.get("as")
    listed = [form for form in (forms if isinstance(forms, list) else [forms]) if isinstance(form, str)]
    return [form for form in (*(keys(one) for one in listed), _text(entry_)) if form]


def _text(entry_: Plain) -> tuple[str, ...]:
    """Return the folded words of a date, empty for other entries."""
    text = entry_.get("text") if isinstance(entry_, dict) else None
    return keys(text) if isinstance(text, str) else ()


def _named(entry_: Plain) -> tuple[str, ...]:
    """Return what an entry names, comparable over spellings."""
    name = next((entry_[key] for key in ("id", "name", "value") if key in entry_), None) if isinstance(entry_, dict) else entry_
    return keys(name) if isinstance(name, str) else ()


def _date(value: Edtf | None) -> Draft:
    if value is None:
        return None
    return Bare(value.text) if _BARE_DATE.fullmatch(value.text) else value.text


def _source(source: Source) -> Draft:
    moment = source.retrieved
    fields: dict[str, Draft] = {
        "publisher": source.publisher,
        "authors": list(source.authors),
        "retrieved": Bare(moment) if moment and _BARE_MOMENT.fullmatch(moment) else moment,
        "sha256": Bare(source.sha256) if source.sha256 else None,
        "archived": source.archived,
        "rights": source.rights,
    }
    return {"url": source.url} | {key: value for key, value in fields.items() if value}


def _entity(ref: EntityRef) -> Draft:
    if not ref.forms and ref.by is None:
        return ref.name
    fields: dict[str, Draft] = {"id": ref.name, "as": list(ref.forms), "by": ref.by}
    return {key: value for key, value in fields.items() if value}


def _date_ref(ref: DateRef) -> Draft:
    if not ref.text and ref.by is None:
        return _date(ref.value)
    fields: dict[str, Draft] = {"value": _date(ref.value), "text": ref.text, "by": ref.by}
    return {key: value for key, value in fields.items() if value}


def _figure(figure: Figure) -> Draft:
    fields: dict[str, Draft] = {"caption": figure.caption, "credit": figure.credit, "alt": figure.alt}
    return {key: value for key, value in fields.items() if value} | {"src": figure.src}


def _dates(refs: Draft) -> str:
    """Return the dates, one a line: they are read and corrected one by one."""
    assert isinstance(refs, list)
    return "dates:\n" + "".join(item(ref) for ref in refs)


@dataclass(frozen=True, slots=True)
class _Unsealed:
    """A file without its seal: where one goes, how far it is indented, and the one that stood there (empty: none)."""

    text: str
    at: int
    indent: str
    seal: str


def _unsealed(text: str) -> _Unsealed | None:
    """Take the seal from a file; None when it has no ``source`` over several lines."""
    found = split(text)
    block = _SOURCE_LINES.search(text, 0, found.end) if found else None
    if block is None:
        return None
    indent = block["indent"]
    line = re.compile(rf"^{indent}written:[ ]*(\S*)[ ]*\n", re.MULTILINE).search(text, block.start(), block.end())
    if line:
        return _Unsealed(text[: line.start()] + text[line.end() :], line.start(), indent, line[1])
    behind = re.compile(rf"^{indent}(?:archived|rights):", re.MULTILINE).search(text, block.start(), block.end())
    return _Unsealed(text, behind.start() if behind else block.end(), indent, "")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
