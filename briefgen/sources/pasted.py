"""Pasted plain text to `Extracted`: labelled lines, put together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.article import Figure
from briefgen.model.extracted import Extracted
from briefgen.model.values import dataclass
from briefgen.sources.bylines import is_name, split_names
from briefgen.sources.caps import no_article
from briefgen.sources.captions import without_credit
from briefgen.sources.datelines import Dateline, name_case, read_dateline
from briefgen.sources.language import detect
from briefgen.sources.lines import caption_of, label_lines
from briefgen.sources.markdown_text import escape, heading, paragraph
from briefgen.sources.page import Page, read_page
from briefgen.sources.publishers import find_publisher
from briefgen.sources.signatures import authors_in, days_in
from briefgen.sources.timestamps import read_stamp
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from briefgen.sources.labels import Label, Labelled
    from briefgen.sources.wording import Wording

_NEAR = 6
_ITEM_MARK = re.compile(r"^(?:[-–—*•‣▪◦●■·+✓✔➤➢◆▸→]\s+|\(?(?P<number>\d{1,2})(?:[.)]|\s?[-–])\s+|[a-z]\)\s+|\([ivx]{1,4}\)\s+)")


@dataclass(frozen=True, slots=True)
class _Days:
    published: str | None = None
    updated: str | None = None
    notes: tuple[tuple[str, str], ...] = ()


def extract_pasted(text: str, *, url: str | None = None, publishers: Collection[str] = ()) -> Extracted:
    """
    Return the article in a text that was copied from a browser, an editor or a mail.

    ``publishers`` are names that the caller knows: one of them at the head of the text is its publisher.

    Raises:
        ContentError: no line of the text reads as the paragraph of an article (``no-article``).
    """
    page = read_page(text, detect(text))
    return assemble(page, label_lines(page), url=url, publishers=publishers)


def assemble(page: Page, lines: Sequence[Labelled], *, url: str | None = None, publishers: Collection[str] = ()) -> Extracted:
    """Put labelled lines together: each field from the lines with its label, the body as CommonMark."""
    body = [item for item in lines if item.label in {"body", "heading", "item"}]
    if not any(item.label == "body" for item in body):
        raise no_article()
    first = next(item for item in body if item.label == "body")
    dateline = read_dateline(first.line.text, page.language)
    publisher = find_publisher(lines, page.wording, publishers)
    authors, author_note = _authors(page, lines, dateline)
    days = _days(page, lines, dateline)
    rights = "\n".join(dict.fromkeys(item.line.text for item in lines if item.label == "licence"))
    notes = [
        ("publisher", publisher.reason if publisher else "no line says whose page it is"),
        ("authors", author_note),
        *days.notes,
        *([("url", "a pasted text carries no address")] if url is None else []),
    ]
    return Extracted(
        title=_first(lines, "title"),
        dek=_first(lines, "dek"),
        body=_markdown(body, first, dateline, page.wording),
        authors=authors,
        published=days.published,
        updated=days.updated,
        publisher=publisher.name if publisher else None,
        language=page.language,
        dateline=dateline.place if dateline else "",
        figures=tuple(_once(_figures(page, lines))),
        rights=rights or None,
        url=url,
        notes=tuple(notes),
    )


def _first(lines: Iterable[Labelled], label: Label) -> str:
    return next((item.line.text for item in lines if item.label == label), "")


def _authors(page: Page, lines: Sequence[Labelled], dateline: Dateline | None) -> tuple[tuple[str, ...], str]:
    names: list[str] = []
    for index, item in enumerate(lines):
        if item.label == "byline" and not names:
            names += authors_in(item.line.text, page.wording, page.language)
            if names:
                names += _named_below(page, lines, index) if names == [item.line.text] else []
                return tuple(
                    dict.fromkeys(_spelled(name, page.language) for name in names)
                ), f"line {item.line.number}: {item.reason}"
    if dateline and dateline.author:
        return (_spelled_loud(dateline.author, page.language),), "the name between the dateline and the text"
    signed = next((item for item in lines if item.label == "byline"), None)
    return ((), f"line {signed.line.number} names no person" if signed else "no line names an author")


def _named_below(page: Page, lines: Sequence[Labelled], index: int) -> list[str]:
    """Return the names in the bylines right below one that is a name and nothing else, as long as they are that, too."""
    found: list[str] = []
    while lines[index].label == "byline" and _is_bare(lines[index].line.text, page) and index + 1 < len(lines):
        index += 1
        if lines[index].label == "byline" and _is_bare(lines[index].line.text, page):
            found += authors_in(lines[index].line.text, page.wording, page.language)
    return found


def _is_bare(text: str, page: Page) -> bool:
    """Whether a line is a name of which each word has a capital, and no more."""
    capitals = all(word[0].isupper() for word in text.split())
    return capitals and is_name(text) and split_names(text, page.wording) == (text,)


def _spelled(name: str, language: str | None) -> str:
    """Return a name of which some words stand in capitals ("Nermin TOKGÖZ") as it is spelled."""
    words = name.split()
    loud = [len(word) > 2 and word.isalpha() and word == word.upper() != word.lower() for word in words]  # noqa: PLR2004
    if not any(loud) or name == name.upper():
        return name
    return " ".join(name_case(word, language) if big else word for word, big in zip(words, loud, strict=True))


def _spelled_loud(name: str, language: str | None) -> str:
    """Return a name in capitals as it is spelled."""
    return " ".join(name_case(word, language) for word in name.split())


def _days(page: Page, lines: Sequence[Labelled], dateline: Dateline | None) -> _Days:
    published, updated, notes = None, None, []
    last = max((item.line.number for item in lines if item.label == "body"), default=0)
    for item in _around_text(lines):
        if item.label not in {"timestamp", "byline"}:
            continue
        if item.line.number > last and (published or updated):
            break  # a day below the text, where one above it tells: another story's
        first, second = days_in(item.line.text, page.wording, page.language)
        if second and updated is None:
            updated = second
            notes.append(("updated", f"line {item.line.number}: {item.reason}"))
        if first and published is None:
            published = first
            notes.append(("published", f"line {item.line.number}: {item.reason}"))
    if published is None and dateline and dateline.day and (stamp := read_stamp(dateline.day, page.language)):
        published = stamp.value + "?"
        notes.append(("published", f"inferred from the dateline (“{dateline.day}”)"))
    if published is None:
        notes.append(("published", "no line carries a full date of publication"))
    return _Days(published, updated, tuple(notes))


def _around_text(lines: Sequence[Labelled]) -> Sequence[Labelled]:
    """Return the lines from just above the title to just below the text: dates further off are other stories'."""
    known = [i for i, item in enumerate(lines) if item.label in {"title", "body"}]
    return lines[max(0, known[0] - _NEAR) : known[-1] + 1 + _NEAR]


def _once(figures: Iterable[Figure]) -> Iterable[Figure]:
    """Yield each caption once: browsers copy the words for those who do not see the picture, and then the caption below it."""
    told = list(figures)
    for index, figure in enumerate(told):
        same = [n for n, other in enumerate(told) if key(other.caption) == key(figure.caption)]
        credited = next((n for n in same if told[n].credit), same[0])
        if index == credited or not key(figure.caption):
            yield figure


def _figures(page: Page, lines: Sequence[Labelled]) -> Iterable[Figure]:
    """Yield a figure for each caption; a credit on a line of its own joins the caption above it, or tells of nothing."""
    waiting = ""
    for index, item in enumerate(lines):
        if item.label != "caption":
            if waiting:
                yield Figure(caption=waiting)
            waiting = ""
            continue
        found = caption_of(page, index)
        if found and not found.caption:
            if waiting:
                yield Figure(caption=waiting, credit=found.credit)
            waiting = ""
            continue
        if waiting:
            yield Figure(caption=waiting)
        waiting = "" if found and found.credit else (found.caption if found else item.line.text)
        if found and found.credit:
            yield Figure(caption=found.caption, credit=found.credit)
    if waiting:
        yield Figure(caption=waiting)


def _markdown(body: Sequence[Labelled], first: Labelled, dateline: Dateline | None, own: Wording) -> str:
    parts: list[str] = []
    listed = False
    for item in body:
        text = dateline.rest if dateline and item is first else item.line.text
        text = without_credit(text, own) if item.label == "body" else text
        if item.label == "item":
            mark = _ITEM_MARK.match(text)
            number = mark["number"] if mark else None
            lead = f"{number}. " if number else "- "
            parts.append(("\n" if listed else "\n\n") + lead + escape(text[mark.end() :] if mark else text))
        else:
            parts.append("\n\n" + (heading(text) if item.label == "heading" else paragraph(text)))
        listed = item.label == "item"
    return "".join(parts).strip() + "\n"
