"""Stories that no dossier covers, and the rule with which a dossier of one could begin."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.dossiers.assemble import Readers
from briefgen.dossiers.reports import distinct, first_published
from briefgen.model.said import several
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence

    from briefgen.dossiers.known import Known
    from briefgen.model.site import Filed, Site

_FEWEST_REPORTS = 2
_COVERED = 1 / 3
"""A story of which one dossier has more than this share is covered by it."""
_SHARED = 0.5
"""Share of the articles of a story that must name what its rule asks for."""
_MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Story:
    """
    Articles that tell of one event, and what they have in common.

    Attributes:
        title: the names that most of them share, in words; the first headline where they share none, or another story the same.
        articles: their ids, earliest first.
        reports: how many there are of them when copies and translations count once.
        first: day on which the earliest was published, None when no day is known.
        last: day on which the latest was published, None when no day is known.
        actors: ids of the actors that at least half of them name, most named first.
        places: ids of the places, likewise.
    """

    title: str
    articles: tuple[str, ...]
    reports: int
    first: dt.date | None = None
    last: dt.date | None = None
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def uncovered_stories(site: Site, known: Known, readers: Readers | None = None) -> list[Story]:
    """
    Return the stories of two reports and more of which no dossier has a good part; those of most reports come first.

    ``readers`` may know which articles are copies, and how like each other they are.
    """
    readers = readers or Readers()
    reports = readers.for_reports(site.articles)
    groups: dict[int, list[Filed]] = defaultdict(list)
    told = sorted(site.articles, key=lambda one: first_published(one.article))
    for label, one in zip(readers.for_stories(told, reports), told, strict=True):
        groups[label].append(one)
    inside = [frozenset(m.article for m in gathered.members) for gathered in site.dossiers]
    found = []
    for story in groups.values():
        ids = [one.article.id for one in story]
        number = distinct(ids, reports)
        if number >= _FEWEST_REPORTS and all(len(members.intersection(ids)) <= _COVERED * len(ids) for members in inside):
            found.append(_story(story, number, known))
    again = Counter(story.title for story in found)
    heads = {one.article.id: one.article.title for one in told}
    told_apart = (replace(s, title=heads[s.articles[0]]) if again[s.title] > 1 else s for s in found)
    return sorted(told_apart, key=lambda story: (-story.reports, -_ordinal(story.last), story.articles))


def _story(told: Sequence[Filed], reports: int, known: Known) -> Story:
    days = [published.first for one in told if (published := one.article.published) and published.first]
    actors, places = _shared(told, lambda one: one.actors), _shared(told, lambda one: one.places)
    names = [*map(known.place_name, places[:1]), *map(known.actor_name, actors[:2])]
    return Story(
        str(several(dict.fromkeys(names))) or told[0].article.title,
        tuple(one.article.id for one in told),
        reports,
        min(days, default=None),
        max(days, default=None),
        actors,
        places,
    )


def _shared(told: Sequence[Filed], named: Callable[[Filed], Iterable[str]]) -> tuple[str, ...]:
    counts = Counter(name for one in told for name in dict.fromkeys(named(one)))
    shared = [name for name, n in counts.items() if n >= _SHARED * len(told) and n > 1]
    return tuple(sorted(shared, key=lambda name: (-counts[name], name))[:_MOST_NAMES])


def _ordinal(day: dt.date | None) -> int:
    return day.toordinal() if day else 0
