"""Which names, places and dates an article's front matter gets: for new articles, and anew for those that are there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefgen.content.writing import is_untouched, seal, set_annotations
from briefgen.mentions import front_matter, with_mentions
from briefgen.model.plugins import Plugins
from briefgen.text.publishers import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.gazetteer import Register
    from briefgen.mentions import Findings
    from briefgen.model.article import Article, Block, Figure
    from briefgen.model.edtf import Edtf
    from briefgen.model.entities import Publisher


@dataclass(frozen=True, slots=True)
class Desk:
    """What ingest works with: the register of names, the registry of sources, the language of the site, plugins."""

    register: Register
    publishers: tuple[Publisher, ...] = ()
    language: str = "en"
    plugins: Plugins = field(default_factory=Plugins)


@dataclass(frozen=True, slots=True)
class Text:
    """The annotated text of an article (design §3.1), and what is known about it."""

    title: str
    dek: str
    figures: tuple[Figure, ...]
    blocks: tuple[Block, ...]
    published: Edtf | None
    language: str


def find_names(text: Text, desk: Desk, ignore: Sequence[str]) -> Findings:
    """Return what title, dek, captions and body name; a figure in the body is read there, once."""
    captions = [f.caption for f in text.figures if f.src is None]
    parts = [part for part in (text.title, text.dek, *captions, *(block.text for block in text.blocks)) if part]
    published = text.published.text if text.published else None
    found = front_matter(parts, published=published, language=text.language, registry=desk.register, ignore=ignore)
    return with_mentions(found, desk.plugins.annotate("\n\n".join(parts), published, text.language))


def annotate_again(text: str, article: Article, desk: Desk) -> str:
    """
    Return an article file with its names, places and dates looked for anew.

    What a person entered or rejected stays as it is. The seal is renewed where it fitted.
    """
    source = article.source
    publisher, authors = (source.publisher, source.authors) if source else (None, ())
    ignore = (*article.rejected, *no_actors(publisher, authors, article.figures, desk))
    content = Text(article.title, article.dek, article.figures, article.blocks, article.published, article.lang)
    found = find_names(content, desk, ignore)
    renewed = set_annotations(text, actors=found.actors, places=found.places, dates=found.dates)
    return seal(renewed) if is_untouched(text) and renewed != text else renewed


def no_actors(publisher: str | None, authors: Iterable[str], figures: Iterable[Figure], desk: Desk) -> tuple[str, ...]:
    """Return names that are never actors of an article: its publisher with its acronym, its authors, photo credits."""
    names = [*authors, *(part for f in figures for part in re.split(r"[/,&]", f.credit))]
    if publisher:
        names += [publisher, *_acronym(publisher)]
        known = Sources(desk.publishers).find(publisher)
        names += [known.name] if known else []
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _acronym(name: str) -> list[str]:
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return [initials] if len(initials) > 2 else []  # noqa: PLR2004 - two letters are more often a state than a publisher
