"""Articles, dossiers and registries joined to one Site. It sees only what the marks allow."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING, TypeVar

from briefgen.dossiers.known import Known
from briefgen.dossiers.needs import in_order_of_need
from briefgen.dossiers.reading import Reading, folded_words
from briefgen.dossiers.reports import find_reports, first_published
from briefgen.dossiers.rules import explain, rule_of
from briefgen.dossiers.stories import find_stories
from briefgen.dossiers.timeline import find_events
from briefgen.model.settings import Settings
from briefgen.model.site import Gathered, Membership, Site
from briefgen.model.values import dataclass
from briefgen.text.publishers import Sources

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefgen.gazetteer import Register
    from briefgen.model.article import Article, TextPage
    from briefgen.model.dossier import Dossier
    from briefgen.model.entities import Actor, Place, Publisher
    from briefgen.model.site import Filed

_Entity = TypeVar("_Entity", "Actor", "Place")


@dataclass(frozen=True, slots=True)
class Parts:
    """
    What a Site is made from: names resolved, and nothing that the audience may not see.

    Attributes:
        build_day: decides what is upcoming, UTC.
        settings: site.yml.
        filed: the articles.
        actors: that something names.
        places: that something names.
        dossiers: as they were read.
        publishers: entries of ``sources.yml``.
        pages: the site's own.
        withdrawn: articles that were taken back.
    """

    build_day: dt.date
    settings: Settings = field(default_factory=Settings)
    filed: tuple[Filed, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    publishers: tuple[Publisher, ...] = ()
    pages: tuple[TextPage, ...] = ()
    withdrawn: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class Readers:
    """
    How articles are read for rules, copies and stories: slow work on articles alone, which a caller may have done before.

    Attributes:
        for_rules: the folded words of each article.
        for_reports: by article id the id of the article that carried its report first.
        for_stories: a number for each article: those that tell of one story share it.
    """

    for_rules: Callable[[Sequence[Filed]], list[str]] = lambda filed: list(map(folded_words, filed))
    for_reports: Callable[[Sequence[Filed]], Mapping[str, str]] = find_reports
    for_stories: Callable[[Sequence[Filed], Mapping[str, str]], list[int]] = find_stories


def assemble(parts: Parts, register: Register, readers: Readers | None = None) -> Site:
    """Judge every article by every dossier, find the timelines, and put everything in its order."""
    readers = readers or Readers()
    filed = tuple(sorted(parts.filed, key=newest_first))
    known = Known(register, parts.actors, parts.places)
    dossiers, _ = in_order_of_need(parts.dossiers)
    words = readers.for_rules(filed) if _reads_words(dossiers) else [""] * len(filed)
    readings = _readings(filed, parts.publishers, words)
    members: dict[str, frozenset[str]] = {}
    gathered = {}
    for dossier in dossiers:
        gathered[dossier.id] = _gather(dossier, readings, known, members)
        members[dossier.id] = frozenset(m.article for m in gathered[dossier.id].members)
    by_id = {one.article.id: one for one in filed}
    reports = readers.for_reports([by_id[id_] for id_ in sorted(frozenset().union(*members.values()))])
    return Site(
        settings=parts.settings,
        build_day=parts.build_day,
        articles=filed,
        dossiers=tuple(_told(gathered[key], by_id, reports, parts.build_day) for key in sorted(gathered)),
        actors=_once(parts.actors),
        places=_once(parts.places),
        publishers=parts.publishers,
        pages=parts.pages,
        withdrawn=tuple(sorted(parts.withdrawn, key=lambda article: article.id)),
    )


def newest_first(filed: Filed) -> tuple[int, str]:
    """Return the key that sorts articles newest first, then by id; undated ones come last."""
    published = filed.article.published
    day = (published.first or published.last) if published else None
    return -(day.toordinal() if day else 0), filed.article.id


def read_for_rules(filed: Iterable[Filed], publishers: Sequence[Publisher], *, with_words: bool = True) -> list[Reading]:
    """Return the articles as rules read them; the grade is the article's own, else its publisher's source grade."""
    filed = tuple(filed)
    return _readings(filed, publishers, [folded_words(one) if with_words else "" for one in filed])


def _readings(filed: Sequence[Filed], publishers: Sequence[Publisher], words: Sequence[str]) -> list[Reading]:
    sources = Sources(publishers)
    readings = []
    for one, said in zip(filed, words, strict=True):
        publisher = sources.of(one.article)
        grade = one.article.grade or (publisher.grade if publisher else "")
        readings.append(Reading(one, said, grade, publisher.id if publisher else ""))
    return readings


def _reads_words(dossiers: Iterable[Dossier]) -> bool:
    return any(c.key == "text" for d in dossiers for rule in d.rules for c in (*rule.clauses, *rule.refused))


def _gather(dossier: Dossier, readings: Sequence[Reading], known: Known, members: Mapping[str, frozenset[str]]) -> Gathered:
    inside = []
    held = [0] * len(dossier.rules)
    for reading in readings:
        verdict = explain(dossier, reading, known, members)
        held = [count + holds for count, holds in zip(held, verdict.held, strict=True)] if dossier.rules else held
        if verdict.inside:
            inside.append(Membership(reading.filed.article.id, verdict.reason, verdict.pinned))
    return Gathered(dossier, tuple(inside), (), rule_of(dossier, known), tuple(held))


def _told(gathered: Gathered, filed: Mapping[str, Filed], reports: Mapping[str, str], build_day: dt.date) -> Gathered:
    """Return a dossier with its timeline, and with the report that each of its articles carries."""
    inside = [filed[member.article] for member in gathered.members]
    events = find_events(inside, gathered.dossier.timeline, build_day, reports)
    return replace(gathered, members=_folded(gathered.members, inside, reports), events=events)


def _folded(members: Sequence[Membership], inside: Sequence[Filed], reports: Mapping[str, str]) -> tuple[Membership, ...]:
    """Return the members with the first of the dossier's own articles that carries their report."""
    first: dict[str, str] = {}
    for article in sorted((one.article for one in inside), key=first_published):
        first.setdefault(reports[article.id], article.id)
    firsts = (first[reports[member.article]] for member in members)
    return tuple(replace(m, report="" if one == m.article else one) for m, one in zip(members, firsts, strict=True))


def _once(entities: Iterable[_Entity]) -> tuple[_Entity, ...]:
    found: dict[str, _Entity] = {}
    for entity in entities:
        found.setdefault(entity.id, entity)
    return tuple(found[key] for key in sorted(found))
