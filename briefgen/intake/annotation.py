"""Which names, places and dates an article's front matter gets: for new articles, and anew for those that are there."""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING

from briefgen.content.writing import is_untouched, seal, set_annotations
from briefgen.mentions import Findings, annotate, front_matter, with_mentions
from briefgen.model.plugins import Plugins
from briefgen.model.values import dataclass
from briefgen.text.publishers import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.gazetteer import Register
    from briefgen.model.article import Article, Block, Figure
    from briefgen.model.edtf import Edtf
    from briefgen.model.entities import Publisher
    from briefgen.model.mention import Mention
    from briefgen.model.problem import Problem
    from briefgen.pipeline import Library


@dataclass(frozen=True, slots=True)
class Desk:
    """
    What ingest works with.

    Attributes:
        register: names that are known.
        publishers: entries of ``sources.yml``.
        language: BCP 47 tag of the site: of texts that do not tell theirs.
        plugins: those that take part.
        rejected: surface forms that the desk has rejected for all articles.
        ner: name of the spaCy pipeline whose proposals `propose` hears, None: rules only.
        languages: BCP 47 tags of the texts in which names are looked for; all when there are none.
    """

    register: Register
    publishers: tuple[Publisher, ...] = ()
    language: str = "en"
    plugins: Plugins = field(default_factory=Plugins)
    rejected: tuple[str, ...] = ()
    ner: str | None = None
    languages: tuple[str, ...] = ()

    def reads(self, language: str) -> bool:
        """Whether names are looked for in texts of a language (BCP 47); ``pt`` stands for ``pt-BR`` too."""
        spoken = language.lower().split("-")
        return not self.languages or any(spoken[: t.count("-") + 1] == t.lower().split("-") for t in self.languages)


def desk_of(library: Library) -> Desk:
    """Return the desk of a project."""
    language = library.settings.language
    how = library.settings.annotate
    return Desk(library.register, library.publishers, language, library.plugins, library.rejected, how.ner, how.languages)


@dataclass(frozen=True, slots=True)
class Text:
    """
    The annotated text of an article, and what is known about it.

    Attributes:
        title: plain text.
        dek: the source's own line under the title, may be empty.
        figures: with their captions.
        blocks: the body, in its order.
        published: None when unknown.
        language: BCP 47 tag.
        dateline: cut from its first paragraph, may be empty.
    """

    title: str
    dek: str
    figures: tuple[Figure, ...]
    blocks: tuple[Block, ...]
    published: Edtf | None
    language: str
    dateline: str = ""


def find_names(text: Text, desk: Desk, ignore: Sequence[str]) -> Findings:
    """
    Return what title, dek, captions and body name; a figure in the body is read there, once. Nothing in other languages.

    The place of the dateline is read where it stood, before the first paragraph: it is a place of the article.
    """
    if not desk.reads(text.language):
        return Findings()
    parts = _parts(text, text.dateline)
    published = text.published.text if text.published else None
    ignore = (*desk.rejected, *ignore)
    found = front_matter(parts, published=published, language=text.language, registry=desk.register, ignore=ignore)
    mentions, faults = desk.plugins.annotate("\n\n".join(parts), published, text.language)
    return replace(with_mentions(found, mentions), faults=faults)


def annotate_again(text: str, article: Article, desk: Desk) -> tuple[str, tuple[Problem, ...]]:
    """
    Return an article file with its names, places and dates looked for anew, and what plugins did wrong.

    What a person entered or rejected stays as it is, and so does an article in a language that the desk does not read. The seal
    is renewed where it fitted.
    """
    if not desk.reads(article.lang):
        return text, ()
    found = find_names(_text_of(article), desk, _ignored(article, desk))
    renewed = set_annotations(text, actors=found.actors, places=found.places, dates=found.dates)
    return (seal(renewed) if is_untouched(text) and renewed != text else renewed), found.faults


def propose(article: Article, desk: Desk) -> tuple[str, list[Mention]]:
    """Return the annotated text of an article, and everything that it may name, however unsure; nothing rejected is there."""
    text = "\n\n".join(_parts(_text_of(article)))
    if not desk.reads(article.lang):
        return text, []
    ignore = (*desk.rejected, *_ignored(article, desk))
    named = ("actor", "place")
    found = annotate(text, language=article.lang, kinds=named, registry=desk.register, ignore=ignore, ner=desk.ner)
    return text, found


def _text_of(article: Article) -> Text:
    return Text(article.title, article.dek, article.figures, article.blocks, article.published, article.lang, article.dateline)


def _parts(text: Text, dateline: str = "") -> list[str]:
    captions = [f.caption for f in text.figures if f.src is None]
    body = [block.text for block in text.blocks if block.text]
    if dateline and body:
        body[0] = f"{dateline} — {body[0]}"
    return [part for part in (text.title, text.dek, *captions, *body) if part]


def _ignored(article: Article, desk: Desk) -> tuple[str, ...]:
    source = article.source
    publisher, authors = (source.publisher, source.authors) if source else (None, ())
    return (*article.rejected, *no_actors(publisher, authors, article.figures, desk))


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
