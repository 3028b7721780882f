"""One article as its page, its words in the index, and what lists, feeds and other files show of it."""

from __future__ import annotations

from dataclasses import fields, replace
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from briefgen.content.html import to_html
from briefgen.exports import record
from briefgen.model.page import Artifact, print_of
from briefgen.model.public import PublicArticle
from briefgen.model.urls import document_of
from briefgen.pipeline.phrases import body_words
from briefgen.site import article_page, card, render, seals_of, tell, trace, wording
from briefgen.site.search import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefgen.exports import Press, Record
    from briefgen.model.page import Print
    from briefgen.model.problem import Problem
    from briefgen.pipeline.reading import Sealed
    from briefgen.site import Chrome, Seals, Surroundings, Tellings, Theme
    from briefgen.site.search import Shown, Tokens, Words

Targets = dict[tuple[str, str], str]
_DOCUMENTS = ("article", "dossier", "page")


class Subject(NamedTuple):
    """One article, and all that its page and its words in the index depend on beside what every page shares."""

    article: PublicArticle
    around: Surroundings
    targets: Targets


class Known(NamedTuple):
    """
    What a build always needs of an article that was drawn, kept in one piece: to open four takes three times as long.

    Path and print of its page (None when it could not be made), what the index knows of it beside its words, digests of what it
    tells of whom, its record.
    """

    seen: tuple[str, Print] | None
    tokens: Tokens
    seals: Seals
    record: Record


class Drawn(NamedTuple):
    """
    What one article yields: what is always needed of it, its words for the index, what it tells of whom, what a result of the
    search shows of it; and the page.
    """

    known: Known
    words: Words
    tellings: Tellings
    shown: Shown
    page: Artifact | Problem


KNOWN, WORDS, TELLINGS, SHOWN = range(4)
"""The parts of `Drawn` before the page, which stands apart."""


_ARTICLE = [field.name for field in fields(PublicArticle) if field.name not in {"blocks", "marks"}]
_beside_text = attrgetter(*_ARTICLE)


def seal_subject(key: Callable[..., bytes], sealed: Sealed, subject: Subject) -> bytes:
    """Return a digest of a subject; its text, most of it, is taken by the digest that it has where it is shown uncut."""
    article = subject.article
    text = (sealed.of(article.blocks), sealed.of(article.marks))
    return key((text, _beside_text(article), subject.around, subject.targets))


def draw_article(shared: tuple[Chrome, Theme, Press], subject: Subject) -> Drawn:
    """Draw one article (a step of the pool)."""
    return draw_articles(shared, [subject])[0]


def draw_articles(shared: tuple[Chrome, Theme, Press], subjects: Sequence[Subject]) -> list[Drawn]:
    """Draw some articles, all of them stage by stage: 15 % of the time less than one after the other."""
    frame, theme, press = shared
    articles = [subject.article for subject in subjects]
    words, spoken = body_words(frame.language), wording(frame.language)
    bodies = [
        to_html(
            subject.article.blocks,
            root="../../",
            targets=subject.targets,
            marks=tuple(m for m in subject.article.marks if m.part == "block"),
            wording=words,
        )
        for subject in subjects
    ]
    traces = list(map(trace, articles))
    told = [tell(article.url, traced) for article, traced in zip(articles, traces, strict=True)]
    seals = [seals_of(card(article, spoken), tellings) for article, tellings in zip(articles, told, strict=True)]
    pages = [
        article_page(subject.article, subject.around, body, traced, frame)
        for subject, body, traced in zip(subjects, bodies, traces, strict=True)
    ]
    drawn = [render(page, chrome=frame, theme=theme) for page in pages]
    tokens = [words_of(article, frame.language) for article in articles]
    records = [_record(subject, press) for subject in subjects]
    return [
        Drawn(Known(_seen(page), _bare(token), sealed, recorded), token.words, tellings, token.record.shown, page)
        for page, token, sealed, recorded, tellings in zip(drawn, tokens, seals, records, told, strict=True)
    ]


def _record(subject: Subject, press: Press) -> Record:
    around = subject.around
    return record(subject.article, tuple(a.name for a in around.actors), tuple(p.name for p in around.places), press)


def _bare(tokens: Tokens) -> Tokens:
    """Return the tokens without what stands apart from them."""
    return replace(tokens, counted=None, record=replace(tokens.record, given=None))


def _seen(page: Artifact | Problem) -> tuple[str, Print] | None:
    return (page.path, print_of(page.data)) if isinstance(page, Artifact) else None


def targets_of(article: PublicArticle, targets: Mapping[tuple[str, str], str]) -> Targets:
    """Return where the marks of an article and its links to other files of the project lead."""
    wanted: list[tuple[str, str]] = [(mark.kind, mark.id) for mark in article.marks if mark.part == "block"]
    links = (run.value for block in article.blocks for run in block.runs if run.kind == "link")
    wanted += [(kind, name) for name in map(document_of, links) if name for kind in _DOCUMENTS]
    return {key: targets[key] for key in dict.fromkeys(wanted) if key in targets}
