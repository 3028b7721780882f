"""Pages of dates: the years, and each year with its days and months and the articles that name them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from briefgen.model.edtf import parse
from briefgen.model.page import Later
from briefgen.site.chronology import chronology
from briefgen.site.contexts_lists import DayEntry, YearList, YearPage
from briefgen.site.contexts_timeline import TimelinePage, TimelineYear
from briefgen.site.dossiers import entry, happening
from briefgen.site.evidence import evidence
from briefgen.site.moments import when
from briefgen.site.paging import head, page, paged
from briefgen.site.pieces import Named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.model.edtf import Edtf
    from briefgen.model.page import Page
    from briefgen.model.public import PublicArticle, PublicEvent
    from briefgen.site.atlas import Atlas
    from briefgen.site.pieces import Happening
    from briefgen.site.wording import Wording

_ENTRIES = 100


def date_addresses(articles: Iterable[PublicArticle]) -> dict[str, str]:
    """Return where each date that articles name is told, by its EDTF text: its day where the first page of its year has it."""
    articles = tuple(articles)
    first = {plain for named in _by_year(articles).values() for plain, _ in named[:_ENTRIES]}
    named = {value.text: value for article in articles for value in article.dates}
    return {
        text: f"/dates/{year}/" + (f"#{_anchor(value.plain)}" if value.plain in first else "")
        for text, value in named.items()
        if (year := _year(value))
    }


def date_link(value: Edtf, words: Wording, address: str, count: int = 0) -> Named:
    """Return a date as a link to where it is told; a date that no calendar can name has no page and an empty address."""
    said = when(value, words)
    name = f"{said.text} ({said.note})" if said.note else said.text
    return Named(name, address, count=count, id=value.text)


def date_pages(atlas: Atlas) -> Iterator[Page]:
    """Yield the list of years and the pages of each year."""
    years = _by_year(atlas.public.articles)
    links = tuple(
        Named(str(int(year)), f"/dates/{year}/", count=len({article for _, article in named}))
        for year, named in sorted(years.items(), reverse=True)
    )
    top = head(atlas.words.text("dates"), "/dates/", atlas.words.text("dates.intro"))
    yield page("years.html", top, YearList(top, links))
    for year, named in years.items():
        yield from _year_pages(atlas, year, named, links)


def timeline_pages(atlas: Atlas) -> Iterator[Page]:
    """Yield the timeline of everything."""
    for url, some, pager in paged("/timeline/", everything(atlas)):
        keyed = [(event, replace(shown, key=f"event:{number}")) for number, (event, shown) in enumerate(some, 1)]
        top = head(atlas.words.text("timeline"), url, atlas.words.text("timeline.intro"))
        years = tuple(
            TimelineYear(str(int(year)) if year else "", tuple(shown for _, shown in group))
            for year, group in groupby(keyed, key=lambda told: _year(told[0].when))
        )
        drawn = chronology([entry(event, shown) for event, shown in keyed], atlas.words)
        yield page("timeline.html", top, TimelinePage(top, drawn, years, pager))


def everything(atlas: Atlas) -> list[tuple[PublicEvent, Happening]]:
    """Return the entries of the timelines of all dossiers, latest first, each once."""
    shared: dict[tuple[str, str, str | None, str], list[Named]] = defaultdict(list)
    events: dict[tuple[str, str, str | None, str], PublicEvent] = {}
    for dossier in atlas.public.dossiers:
        for event in dossier.events:
            key = (event.when.text, event.article, event.sentence, event.anchor)
            events.setdefault(key, event)
            shared[key].append(Named(dossier.title, dossier.url))
    ordered = sorted(events.items(), key=lambda entry: (entry[1].when.sort_key, entry[1].article), reverse=True)
    return [(event, shown) for key, event in ordered if (shown := happening(atlas, event, tuple(shared[key])))]


def _by_year(articles: Iterable[PublicArticle]) -> dict[str, list[tuple[str, str]]]:
    """Return (EDTF text without doubts, article id), dates first to last and articles newest first, by year."""
    articles_of: dict[str, dict[str, None]] = defaultdict(dict)
    values: dict[str, Edtf] = {}
    for article in articles:
        for value in article.dates:
            plain = value.plain
            values[plain] = value
            articles_of[plain][article.id] = None
    years: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for plain in sorted(articles_of, key=_order):
        if year := _year(values[plain]):
            years[year].extend((plain, id_) for id_ in articles_of[plain])
    return dict(sorted(years.items()))


def _year_pages(atlas: Atlas, year: str, named: Sequence[tuple[str, str]], others: tuple[Named, ...]) -> Iterator[Page]:
    for url, some, pager in paged(f"/dates/{year}/", named, _ENTRIES):
        name = str(int(year))
        top = head(name, url, atlas.words.text("dates.intro"))
        bare = YearPage(top, name, (), others, pager)
        told = [atlas.sealed([article], "date", plain) for plain, article in some]
        parts = (bare, [plain for plain, _ in some], atlas.sealed(article for _, article in some), told)
        yield page("year.html", top, Later(parts, partial(_with_days, atlas, bare, some)))


def _with_days(atlas: Atlas, bare: YearPage, named: Sequence[tuple[str, str]]) -> YearPage:
    days = (
        _entry(atlas, plain, [article for _, article in group]) for plain, group in groupby(named, key=lambda entry: entry[0])
    )
    return replace(bare, days=tuple(days))


def _entry(atlas: Atlas, plain: str, articles: Sequence[str]) -> DayEntry:
    value = parse(plain)
    assert value is not None, "a date without its qualifiers is a date"
    told = tuple(evidence(atlas.cards[id_], atlas.tellings[id_].get(("date", plain))) for id_ in articles if id_ in atlas.cards)
    return DayEntry(when(value, atlas.words), _anchor(plain), atlas.cards_of(articles), told)


def _anchor(plain: str) -> str:
    return f"d{plain.replace('/', '-to-')}"


def _order(plain: str) -> tuple[object, ...]:
    value = parse(plain)
    return value.sort_key if value else ()


def _year(value: Edtf) -> str:
    """Return the year under which a date is listed, four digits; empty when it has no day that a calendar can name."""
    day = value.first or value.last
    return f"{day.year:04}" if day else ""
