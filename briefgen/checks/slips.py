"""Slips of the pen that leave a file readable and make it mean something else than its author thinks."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from briefgen.model.dossier import SECTIONS, place_of
from briefgen.model.problem import Problem
from briefgen.text.words import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefgen.model.article import Article, TextPage
    from briefgen.model.dossier import Clause, Dossier
    from briefgen.text.publishers import Sources

_LIKE = 0.8
_KINDS = {"tags": "tag", "publishers": "publisher"}


def days_out_of_order(article: Article, source: str, today: dt.date) -> list[Problem]:
    """
    Return a warning for each day in an article's front matter that cannot be: before what it follows, or after today.

    Args:
        article: the article, read.
        source: its file.
        today: the build day.
    """
    published, updated, problems = article.published, article.updated, []
    if published and updated and published.first and updated.last and updated.last < published.first:
        message = f"the text was updated on {updated.text}, before it was published ({published.text})"
        problems.append(_at_key("updated-before-published", message, article.path, source, "updated", "swap the two days"))
    if published and published.first and article.reviewed and article.reviewed < published.first:
        message = f"the article was read on {article.reviewed.isoformat()}, before it was published ({published.text})"
        problems.append(
            _at_key("reviewed-before-published", message, article.path, source, "reviewed", "correct one of the two days")
        )
    first = {"published": published.first if published else None, "reviewed": article.reviewed}
    for key, day in first.items():
        if day and day > today:
            message = f"{key}: {day.isoformat()} is after the day of this check ({today.isoformat()})"
            problems.append(_at_key("day-ahead", message, article.path, source, key, "look at the year"))
    return problems


def dossier_slips(dossier: Dossier, today: dt.date, known: Mapping[str, Sequence[str]]) -> list[Problem]:
    """
    Return a warning for each word of a dossier that has no effect or another one than it seems to have.

    Args:
        dossier: the dossier, read.
        today: the build day.
        known: the tags of all articles and the names of all publishers, under ``tags`` and ``publishers``.
    """
    found = [*_rule_words(dossier, known), *_pins(dossier), *_sections(dossier)]
    for sign in dossier.indicators:
        if sign.last and sign.last.first and sign.last.first > today:
            message = f"last: {sign.last.text} is after the day of this check ({today.isoformat()})"
            found.append(_warning("day-ahead", message, dossier, place_of(sign.written, "last"), "look at the year"))
    if dossier.as_of and dossier.as_of > today:
        message = f"as_of: {dossier.as_of.isoformat()} is after the day of this check ({today.isoformat()})"
        found.append(_warning("day-ahead", message, dossier, place_of(dossier.written, "as_of"), "look at the year"))
    return found


def text_slips(document: Article | Dossier | TextPage) -> list[Problem]:
    """Return a warning for each heading of a text in which nothing stands."""
    message, hint = (
        "the heading is empty, and the table of contents has an entry without words",
        "write what it heads, or delete it",
    )
    return [
        Problem("heading-empty", message, document.path, block.line, 1, hint=hint, severity="warning")
        for block in document.blocks
        if block.kind == "heading" and not block.text.strip() and not block.runs
    ]


def article_slips(article: Article, source: str, sources: Sources) -> list[Problem]:
    """
    Return a warning for an article of which nothing is shown, and one for a source shown in full that nobody allowed.

    Args:
        article: the article, read.
        source: its file.
        sources: the registry of publishers, which records licences and permissions.
    """
    found = []
    said = article.blocks or article.summary or article.dek or article.figures
    if not said and not article.draft and not article.withdrawn and article.show not in {"link", "none"}:
        message, hint = (
            "the article has no text, and neither summary nor dek",
            "write its text below the second ---, or draft: true",
        )
        found.append(Problem("article-empty", message, article.path, 1, 1, hint=hint, severity="warning"))
    allowed = (entry := sources.of(article)) is not None and (entry.licence or entry.permission)
    if article.source and article.show == "full" and not allowed:
        name = article.source.publisher or "its publisher"
        message = f"the whole text of a source is shown, and no licence or permission of {name!r} is recorded"
        hint = "record it in content/sources.yml (licence: … or permission: …), or write show: excerpt"
        found.append(_at_key("show-unlicensed", message, article.path, source, "show", hint))
    return found


def unlicensed_by_policy(articles: Iterable[Article], sources: Sources, path: str, settings: str) -> list[Problem]:
    """
    Return a warning when the policy shows sources in full of which nobody recorded a licence or permission.

    Args:
        articles: all that could be read.
        sources: the registry of publishers.
        path: of the settings' file.
        settings: its text.
    """
    shown = [a for a in articles if a.source and not a.show and not a.source.rights and not a.draft]
    entries = [(article, sources.of(article)) for article in shown]
    unsaid = [a for a, entry in entries if entry is None or not (entry.show or entry.licence or entry.permission)]
    found = re.search(r"(?ms)^policy[ ]*:.*?\bshow[ ]*:[ ]*", settings)
    if not unsaid or not found:
        return []
    names = sorted({a.source.publisher or "an unnamed publisher" for a in unsaid if a.source})
    whose = f"{names[0]} and {len(names) - 1} more" if len(names) > 1 else names[0]
    message = f"the whole texts of sources are shown, and no licence or permission of {whose} is recorded"
    hint = "record it in content/sources.yml (licence: … or permission: …), or write show: excerpt"
    line = settings.count("\n", 0, found.end()) + 1
    col = found.end() - settings.rfind("\n", 0, found.end())
    return [Problem("show-unlicensed", message, path, line, col, hint=hint, severity="warning")]


def _rule_words(dossier: Dossier, known: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    clauses: Iterable[Clause] = (c for rule in dossier.rules for c in (*rule.clauses, *rule.refused))
    for clause in clauses:
        if clause.key not in _KINDS:
            continue
        words = {fold(word): word for word in known[clause.key]}
        for written in clause.written:
            if fold(written.name) not in words:
                near = difflib.get_close_matches(fold(written.name), words, n=1)
                hint = f"did you mean {words[near[0]]!r}?" if near else "correct it, or leave it for articles to come"
                message = f"no article has the {_KINDS[clause.key]} {written.name!r}"
                yield _warning("rule-word-unknown", message, dossier, (written.line, written.col), hint)


def _pins(dossier: Dossier) -> Iterator[Problem]:
    for name in sorted(set(dossier.include) & set(dossier.exclude)):
        message = f"{name!r} stands under include and under exclude, so it is left out"
        yield _warning("pin-twice", message, dossier, place_of(dossier.written, "exclude", name), "keep one of the two")
    for day in dossier.timeline.pin:
        if day in dossier.timeline.hide:
            message = f"{day.text} stands under timeline.pin and under timeline.hide"
            yield _warning(
                "pin-twice", message, dossier, place_of(dossier.timeline.written, "date", day.text), "keep one of the two"
            )


def _sections(dossier: Dossier) -> Iterator[Problem]:
    anchors = [block for block in dossier.blocks if block.kind == "heading"]
    there = {block.value for block in anchors}
    for block in anchors:
        near = difflib.get_close_matches(block.value, [s for s in SECTIONS if s not in there], n=1, cutoff=_LIKE)
        if near and block.value not in SECTIONS:
            message = f"the section {block.value!r} has no place of its own on the page"
            yield _warning("section-unknown", message, dossier, (block.line, 0), f"did you mean {{#{near[0]}}}?")


def translations_of_themselves(articles: Iterable[Article]) -> list[Problem]:
    """Return a warning for each article that says it translates itself."""
    message, hint = "the article is called a translation of itself", "write the id of the other article, or delete the key"
    return [
        Problem("translation-of-self", message, a.path, *a.translated_at, hint=hint, severity="warning")
        for a in articles
        if a.translation_of == a.id
    ]


def _at_key(code: str, message: str, path: str, source: str, key: str, hint: str) -> Problem:
    line = next((n for n, text in enumerate(source.splitlines(), start=1) if text.startswith(f"{key}:")), 0)
    col = len(key) + 3 if line else 0
    return Problem(code, message, path, line, col, hint=hint, severity="warning")


def _warning(code: str, message: str, dossier: Dossier, place: tuple[int, int], hint: str) -> Problem:
    return Problem(code, message, dossier.path, *place, hint=hint, severity="warning")
