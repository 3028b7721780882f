"""One original made into one article file. Pure: what to write comes back as a value."""

from __future__ import annotations

import hashlib
from dataclasses import field, replace
from typing import TYPE_CHECKING, Literal

from briefgen.content.markdown import to_blocks
from briefgen.content.writing import NewArticle, write_article
from briefgen.intake.annotation import Text, find_names, no_actors
from briefgen.intake.completing import titled, with_told, without_address_for_name, without_later_day
from briefgen.model.article import Source
from briefgen.model.capture import Told
from briefgen.model.edtf import parse
from briefgen.model.errors import BriefgenError, ContentError
from briefgen.model.extracted import Extracted
from briefgen.model.ids import slugify
from briefgen.model.plugins import call, nonsense
from briefgen.model.returned import amiss_in_extracted
from briefgen.model.urls import web_address
from briefgen.model.values import dataclass
from briefgen.sources import read_document
from briefgen.text.languages import tag_from
from briefgen.text.months import languages
from briefgen.text.publishers import Sources
from briefgen.text.shingles import Shingled, shingled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.intake.annotation import Desk
    from briefgen.intake.shelf import Shelf
    from briefgen.mentions import Findings
    from briefgen.model.edtf import Edtf
    from briefgen.model.entities import Publisher
    from briefgen.model.problem import Problem

Outcome = Literal["new", "known", "unchanged", "changed", "edited", "older", "refused", "passed"]
"""
What became of an original: an article of its own; the same bytes or the same article as before; a newer version of a page,
written or, because a person has edited the article, not written; an older version; refused; passed over.
"""

_MARK_HINT = "save its text as Markdown (.md), put what looks like a TLP mark in backticks there, and take that file in"
_HINTS = dict.fromkeys(("tlp-misplaced", "tlp-unreadable", "tlp-loose"), _MARK_HINT)
"""Hints for faults in the text of a source, which nobody here has written."""
_LONGEST_NAME = 60
_LONGEST_PASTE = 1_000_000
"""Characters of a pasted text: an article's text may have 400,000, and furniture is seldom more than that."""


@dataclass(frozen=True, slots=True)
class Original:
    """
    A source document as it came.

    Attributes:
        name: of the file, or its address.
        data: its bytes.
        retrieved: when it was saved, ISO 8601 in UTC.
        url: address of the source, None when unknown.
        content_type: MIME type, None: told from the bytes.
        published: None when the one who brings it does not say.
        language: BCP 47 tag, None when the one who brings it does not say.
        archived: address of a copy in a public archive.
        told: what is known of it from outside.
    """

    name: str
    data: bytes
    retrieved: str
    url: str | None = None
    content_type: str | None = None
    published: Edtf | None = None
    language: str | None = None
    archived: str | None = None
    told: Told = field(default_factory=Told)


@dataclass(frozen=True, slots=True)
class Draft:
    """
    An article made of one original, before it has its place in a project.

    Attributes:
        name: the original's name.
        sha256: hash of its bytes, hexadecimal.
        wanted: the id that it would like.
        text: the article file; empty when there is none because of ``problems``.
        url: address of its source.
        said: title, and the plain text of the body, for comparing.
        shingled: that text as the search for copies reads it.
        left: number of proposals too uncertain to be written.
        doubtful: the words of those proposals, in order.
        notes: (field, sentence) pairs: why a field is as it is.
        problems: why it could not be made.
    """

    name: str
    sha256: str
    wanted: str = ""
    text: str = ""
    url: str | None = None
    said: tuple[str, str] = ("", "")
    shingled: Shingled = field(default_factory=Shingled)
    left: int = 0
    doubtful: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """
    What became of one original.

    Attributes:
        name: the original's name.
        sha256: hash of its bytes, hexadecimal.
        article: id of the article; None when there is none because of ``problems``.
        text: the article file as it is to be written; None when nothing is to be written.
        left: number of proposals too uncertain to be written.
        doubtful: the words of those proposals, in order.
        notes: (field, sentence) pairs: why a field is as it is.
        problems: why it could not be taken.
        outcome: what became of it, in a word.
        diff: what a newer or older version of the source says otherwise, as a unified diff.
        named: the thing that a person named and in which it was found; its own name when that is the thing.
        copy_of: id of the article of whose text a new one is a copy; empty when of none.
        same: which share of the shorter of the two texts the other has, 0 to 1.
    """

    name: str
    sha256: str
    article: str | None = None
    text: str | None = None
    left: int = 0
    doubtful: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    outcome: Outcome = "new"
    diff: str = ""
    named: str = ""
    copy_of: str = ""
    same: float = 0.0

    @property
    def path(self) -> str:
        """Return where the article file goes in the project; empty when there is no article."""
        return f"content/articles/{self.article}.md" if self.article else ""


def take(original: Original, shelf: Shelf, desk: Desk) -> Taken:
    """Make an article of an original; one that the shelf knows by its hash is left alone."""
    sha256 = hashlib.sha256(original.data).hexdigest()
    if (known := shelf.known(sha256)) is not None:
        return Taken(original.name, sha256, known, outcome="known")
    return settle(draft(desk, original), shelf)


def settle(made: Draft, shelf: Shelf) -> Taken:
    """Give a draft its place on the shelf."""
    if made.problems:
        return Taken(made.name, made.sha256, problems=made.problems, outcome="refused")
    copy, same = shelf.copy_of(made.shingled) or ("", 0.0)
    article = shelf.add(made.wanted, made.sha256, made.url, made.said, made.shingled.sample)
    taken = Taken(made.name, made.sha256, article, made.text, made.left, made.doubtful, made.notes)
    return replace(taken, copy_of=copy, same=same)


def draft(desk: Desk, original: Original) -> Draft:
    """Make the article of an original (a step of the workers)."""
    sha256 = hashlib.sha256(original.data).hexdigest()
    try:
        names = [publisher.name for publisher in desk.publishers]
        extracted = _read(original, names, desk)
        blocks = to_blocks(extracted.body)
    except BriefgenError as error:
        problems = tuple(replace(p, path=p.path or original.name, hint=_HINTS.get(p.code, p.hint)) for p in error.problems)
        return Draft(original.name, sha256, problems=problems)
    extracted = titled(with_told(extracted, original.told), blocks)
    extracted = without_address_for_name(without_later_day(extracted, original.retrieved))
    published = original.published or (parse(extracted.published) if extracted.published else None)
    language = original.language or tag_from(extracted.language or "") or desk.language
    content = Text(extracted.title, extracted.dek, extracted.figures, blocks, published, language, extracted.dateline)
    findings = find_names(content, desk, no_actors(extracted.publisher, extracted.authors, extracted.figures, desk))
    fields = _fields(extracted, published, language, findings, desk.publishers)
    source = Source(
        url=web_address(original.url or extracted.url),
        publisher=extracted.publisher,
        authors=extracted.authors,
        retrieved=original.retrieved,
        sha256=sha256,
        archived=web_address(original.archived),
        rights=extracted.rights,
    )
    text = "\n".join(block.text for block in blocks)
    return Draft(
        original.name,
        sha256,
        name_article(extracted.title, published),
        write_article(replace(fields, source=source)),
        source.url,
        (extracted.title, text),
        shingled(text),
        findings.left,
        findings.doubtful,
        (
            *_untold(extracted.notes, original),
            *_unread(desk, language),
            *(("names", fault.message) for fault in findings.faults),
        ),
    )


def _untold(notes: Iterable[tuple[str, str]], original: Original) -> Iterator[tuple[str, str]]:
    """Yield the notes but for those on what the person who brought it said: whether the text says so does not matter then."""
    said = {"published": original.published, "url": original.url, "language": original.language}
    return ((field, why) for field, why in notes if said.get(field) is None)


def _unread(desk: Desk, language: str) -> list[tuple[str, str]]:
    if not desk.reads(language):
        return [("names", f"none looked for: annotate.languages in site.yml does not name {language}")]
    if language.split("-", maxsplit=1)[0].lower() in languages():
        return []
    return [("names", f"the rules read {', '.join(languages())}, not {language}: write actors, places and dates yourself")]


def _read(original: Original, publishers: Sequence[str], desk: Desk) -> Extracted:
    """Read a document: with the plugin's reader that its name calls for, else as what it is."""
    found = desk.plugins.reader_of(original.name)
    if found is None:
        return read_document(
            original.data,
            url=original.url,
            content_type=original.content_type,
            publishers=publishers,
            longest=_LONGEST_PASTE,
        )
    plugin, reader = found
    what = f"the reader {reader.name!r}"
    read = call(plugin, what, Extracted, reader.read, original.data)
    if isinstance(read, Extracted):
        if fault := amiss_in_extracted(read):
            raise ContentError(nonsense(plugin, what, fault))
        return read
    raise ContentError(read)


def name_article(title: str, published: Edtf | None) -> str:
    """Return the id of a new article: the day (or month, or year) of publication, and the first words of the title."""
    words = slugify(title, longest=_LONGEST_NAME) or "untitled"
    first = published.plain.split("/")[0].split("T")[0].replace("-XX", "").replace("X", "0") if published else ""
    return slugify(f"{first if first[:1].isdecimal() else 'undated'} {words}", longest=_LONGEST_NAME + len("2018-08-24-"))


def _is_settled(extracted: Extracted, publishers: Iterable[Publisher]) -> bool:
    """Whether the registry of sources says more of the publisher than a notice does: a licence, or that less may be shown."""
    entry = Sources(tuple(publishers)).find(extracted.publisher or "", extracted.url)
    return entry is not None and (bool(entry.licence or entry.permission) or entry.show in {"link", "none"})


def _fields(
    extracted: Extracted, published: Edtf | None, language: str, findings: Findings, publishers: Iterable[Publisher]
) -> NewArticle:
    return NewArticle(
        title=extracted.title,
        dek=extracted.dek,
        published=published,
        updated=parse(extracted.updated) if extracted.updated else None,
        lang=language,
        dateline=extracted.dateline,
        show="excerpt" if extracted.rights and not _is_settled(extracted, publishers) else None,
        actors=findings.actors,
        places=findings.places,
        dates=findings.dates,
        figures=extracted.figures,
        body=extracted.body,
    )
