"""What only `check` asks of a project: slips that no build stumbles over, and files that nothing reads."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from briefgen.app.bodies import bodies_of
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from briefgen.app.building import Prepared
    from briefgen.mentions import Filing
    from briefgen.model.article import Article, TextPage
    from briefgen.model.dossier import Dossier
    from briefgen.pipeline import Library
    from briefgen.shell.disk import Snapshot


def oversights(project: Path, prepared: Prepared) -> list[Problem]:
    """Return what an attentive colleague would ask about: none of it stops a build."""
    from briefgen.checks.leftovers import leftovers
    from briefgen.checks.references import publishers_misspelt
    from briefgen.checks.slips import (
        article_slips,
        days_out_of_order,
        dossier_slips,
        text_slips,
        translations_of_themselves,
        unlicensed_by_policy,
    )
    from briefgen.checks.unmatched import unmatched
    from briefgen.content.grammar import ALERTS
    from briefgen.text.publishers import Sources

    library, snapshot, today = prepared.library, prepared.snapshot, prepared.order.build_day
    files = (*snapshot.articles, *snapshot.dossiers, *snapshot.pages)
    texts = {file.path: file.data.decode("utf-8-sig", "replace").replace("\r\n", "\n") for file in files}
    articles = [filing.filed.article for filing in library.filings]
    documents: list[Article | Dossier | TextPage] = [*articles, *library.dossiers, *library.pages]
    documents += bodies_of(files, {document.path for document in documents})
    known, sources = _words_of_rules(library, articles), Sources(library.publishers)
    return [
        *chain.from_iterable(leftovers(path, text, ALERTS) for path, text in texts.items()),
        *chain.from_iterable(unmatched(d.path, texts[d.path], d.blocks) for d in documents),
        *chain.from_iterable(days_out_of_order(article, texts[article.path], today) for article in articles),
        *chain.from_iterable(dossier_slips(dossier, today, known) for dossier in library.dossiers),
        *chain.from_iterable(text_slips(document) for document in documents),
        *chain.from_iterable(article_slips(article, texts[article.path], sources) for article in articles),
        *(unlicensed_by_policy(articles, sources, *_settings(snapshot)) if library.settings.policy.show == "full" else ()),
        *publishers_misspelt(articles, sources, texts),
        *translations_of_themselves(articles),
        *_idle_redactions(library, texts),
        *_of_other_themes(prepared),
        *_unread(project, snapshot),
    ]


def _settings(snapshot: Snapshot) -> tuple[str, str]:
    """Return path and text of site.yml."""
    file = snapshot.settings
    return (file.path, file.data.decode("utf-8-sig", "replace").replace("\r\n", "\n")) if file else ("site.yml", "")


def _words_of_rules(library: Library, articles: list[Article]) -> dict[str, tuple[str, ...]]:
    """Return the tags of all articles, and every name of a publisher that an article or the registry has."""
    tags = dict.fromkeys(tag for article in articles for tag in article.tags)
    named = (article.source.publisher for article in articles if article.source and article.source.publisher)
    entered = (name for one in library.publishers for name in (one.id, one.name))
    return {"tags": tuple(tags), "publishers": tuple(dict.fromkeys((*named, *entered)))}


def _idle_redactions(library: Library, texts: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a warning for each redaction that hides nothing of its article: a slip there hides nothing."""
    from briefgen.checks.addresses import place_of_address

    for filing in library.filings:
        article = filing.filed.article
        for redaction in article.redactions:
            if not _hides(library, filing, redaction.text):
                line, col, _ = place_of_address(texts[article.path], 1, redaction.text)
                message = f"{redaction.text!r} stands nowhere in this article, so nothing is hidden"
                hint = "write it as the text has it"
                yield Problem("redaction-idle", message, article.path, line, col, hint=hint, severity="warning")


def _hides(library: Library, filing: Filing, text: str) -> bool:
    from briefgen.pipeline.redacting import Redactions

    article = filing.filed.article
    alone = replace(article, redactions=tuple(one for one in article.redactions if one.text == text))
    phrases, entities = Redactions.for_audience(library, frozenset()).of(
        replace(filing, filed=replace(filing.filed, article=alone))
    )
    named = {*(("actor", id_) for id_ in filing.filed.actors), *(("place", id_) for id_ in filing.filed.places)}
    return bool(entities & named) or phrases.in_text("\n".join(_said(article)))


def _said(article: Article) -> Iterator[str]:
    """Yield every text of an article that readers could see."""
    yield from (article.title, article.dek, article.summary, article.dateline, *article.tags)
    yield from (text for block in article.blocks for text in (block.text, block.alt))
    yield from (text for figure in article.figures for text in (figure.caption, figure.credit, figure.alt))
    if article.source:
        source = article.source
        yield from (source.publisher or "", *source.authors, source.rights or "", source.url or "")


def _of_other_themes(prepared: Prepared) -> Iterator[Problem]:
    """Yield what is wrong with the themes of the project that its settings do not name."""
    from briefgen.site import open_theme, template_faults, with_filters

    layers = {file.path: file.data for file in prepared.snapshot.themes}
    told = {(p.path, p.line, p.code) for p in prepared.problems}
    names = sorted({path.split("/")[1] for path in layers if path.count("/") > 1})
    opened = {name: open_theme(name, layers) for name in names}
    built_on = Counter(layer.folder for theme, _ in opened.values() if theme for layer in theme.layers)
    for theme, problems in opened.values():
        found = (*problems, *(template_faults(with_filters(theme, prepared.library.plugins)) if theme else ()))
        for problem in found:
            shared = (
                problem.code == "template-unread" and built_on[problem.path.partition("templates/")[0]] > 1
            )  # another theme may ask
            if (problem.path, problem.line, problem.code) not in told and not shared:
                yield problem


def _unread(project: Path, snapshot: Snapshot) -> list[Problem]:
    from briefgen.checks.unread import unread_files
    from briefgen.shell.disk import walk

    below = (path for path in walk(project / "content", lambda _: None))
    base = len(f"{project}/")
    names = [path[base:].replace("\\", "/") for path in below]
    told = {problem.path for problem in snapshot.problems}
    return unread_files(names, {*(file.path for file in snapshot.files()), *told})
