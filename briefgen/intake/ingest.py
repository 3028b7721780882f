"""One original made into one article file. Pure: what to write comes back as a value."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.content.markdown import to_blocks
from briefgen.content.writing import NewArticle, write_article
from briefgen.intake.annotation import Text, find_names, no_actors
from briefgen.model.article import Source
from briefgen.model.edtf import parse
from briefgen.model.errors import BriefgenError
from briefgen.model.ids import slugify
from briefgen.sources import extract
from briefgen.text.publishers import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.intake.annotation import Desk
    from briefgen.mentions import Findings
    from briefgen.model.article import Article, Block
    from briefgen.model.edtf import Edtf
    from briefgen.model.entities import Publisher
    from briefgen.model.extracted import Extracted
    from briefgen.model.problem import Problem

_LONGEST_NAME = 60
_TITLE_WORDS = 10


@dataclass(frozen=True, slots=True)
class Original:
    """A source document as it came: name, bytes, and what the person who brought it knows about it."""

    name: str
    data: bytes
    retrieved: str
    url: str | None = None
    content_type: str | None = None
    published: Edtf | None = None
    language: str | None = None


class Shelf:
    """The articles that are there already: asked by the hash of their original, and for a free id."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        """Start from the articles of the project."""
        found = list(articles)
        self._ids = {a.id for a in found}
        self._by_hash = {a.source.sha256: a.id for a in found if a.source and a.source.sha256}

    def known(self, sha256: str) -> str | None:
        """Return the id of the article whose original has this hash."""
        return self._by_hash.get(sha256)

    def add(self, wanted: str, sha256: str) -> str:
        """Take the id ``wanted``, or the next free one after it (``-2``, ``-3``), for the original with this hash."""
        free, number = wanted, 1
        while free in self._ids:
            number += 1
            free = f"{wanted}-{number}"
        self._ids.add(free)
        self._by_hash[sha256] = free
        return free


@dataclass(frozen=True, slots=True)
class Taken:
    """
    What became of one original.

    Attributes:
        name: the original's name.
        sha256: hash of its bytes, hexadecimal.
        article: id of the article; None when there is none because of ``problems``.
        text: the article file to write; None when the original is known already or could not be read.
        left: number of proposals too uncertain to be written.
        doubtful: the words of those proposals, in order.
        notes: (field, sentence) pairs: why a field is as it is.
        problems: why it could not be taken.
    """

    name: str
    sha256: str
    article: str | None = None
    text: str | None = None
    left: int = 0
    doubtful: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def path(self) -> str:
        """Return where the article file goes in the project."""
        return f"content/articles/{self.article}.md"


def take(original: Original, shelf: Shelf, desk: Desk) -> Taken:
    """Make an article of an original; one that the shelf knows by its hash is left alone."""
    sha256 = hashlib.sha256(original.data).hexdigest()
    if (known := shelf.known(sha256)) is not None:
        return Taken(original.name, sha256, known)
    try:
        names = [publisher.name for publisher in desk.publishers]
        extracted = extract(original.data, url=original.url, content_type=original.content_type, publishers=names)
        blocks = to_blocks(extracted.body)
    except BriefgenError as error:
        return Taken(original.name, sha256, problems=tuple(replace(p, path=p.path or original.name) for p in error.problems))
    extracted = _titled(extracted, blocks)
    published = original.published or (parse(extracted.published) if extracted.published else None)
    language = original.language or extracted.language or desk.language
    content = Text(extracted.title, extracted.dek, extracted.figures, blocks, published, language)
    findings = find_names(content, desk, no_actors(extracted.publisher, extracted.authors, extracted.figures, desk))
    article = shelf.add(name_article(extracted.title, published), sha256)
    fields = _fields(extracted, published, language, findings, desk.publishers)
    source = Source(
        url=original.url or extracted.url,
        publisher=extracted.publisher,
        authors=extracted.authors,
        retrieved=original.retrieved,
        sha256=sha256,
        rights=extracted.rights,
    )
    text = write_article(replace(fields, source=source))
    return Taken(original.name, sha256, article, text, findings.left, findings.doubtful, extracted.notes)


def _titled(extracted: Extracted, blocks: Sequence[Block]) -> Extracted:
    """Give a text without a headline its first words for one: an article needs a title, and a person will read the note."""
    if extracted.title:
        return extracted
    words = next((b.text for b in blocks if b.text.strip()), "Untitled").split()
    title = " ".join(words[:_TITLE_WORDS]) + (" …" if len(words) > _TITLE_WORDS else "")
    note = ("title", "no line is a headline: these are the first words")
    return replace(extracted, title=title, notes=(*extracted.notes, note))


def name_article(title: str, published: Edtf | None) -> str:
    """Return an id as design §3.1 has it: the day (or month, or year) of publication, and the first words of the title."""
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
