"""Which pages there are, what stands on them, and that every link leads somewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from posixpath import normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from briefgen.model.edtf import parse
from briefgen.model.holdings import holdings
from briefgen.model.page import Artifact, Fragments
from briefgen.model.public import PublicActor, PublicSite
from briefgen.model.settings import Settings
from briefgen.site import Chrome, Theme, assets, chrome, plan, render
from briefgen.site.contexts_articles import ArticlePage
from briefgen.site.contexts_dossiers import DossierPage
from briefgen.site.contexts_lists import YearPage
from briefgen.site.contexts_names import ActorPage, PlacePage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from briefgen.model.page import Page

ELSEWHERE = {"/feed.xml", "/opensearch.xml", "/static/search.js", "/search-index/"}
"""Made by exports and by the search."""


def texts(pages: Iterable[Page], shared: Chrome, theme: Theme) -> dict[str, str]:
    made = [(page.url, render(page, shared, theme)) for page in pages]
    return {url: artifact.data.decode() for url, artifact in made if isinstance(artifact, Artifact)}


def empty(build_day: dt.date) -> PublicSite:
    return PublicSite(Settings(title="Nothing yet"), build_day)


def many(public: PublicSite, count: int) -> PublicSite:
    """Return the site with ``count`` copies of one article, all naming the same actor and day."""
    first = replace(public.articles[0], redirect_from=())
    articles = tuple(replace(first, id=f"a{n}", url=f"/articles/a{n}/") for n in range(count))
    ids = tuple(article.id for article in articles)
    actors = tuple(replace(actor, articles=ids) for actor in public.actors)
    dossier = replace(public.dossiers[0], members=tuple(replace(public.dossiers[0].members[0], article=id_) for id_ in ids))
    return replace(public, articles=articles, actors=actors, dossiers=(dossier,))


class Links(HTMLParser):
    """Collects links and anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        values = dict(attrs)
        self.links += [value for name in ("href", "src", "action") if (value := values.get(name))]
        self.ids += [value for value in (values.get("id"),) if value]
        if values.get("http-equiv") == "refresh":
            self.links.append((values["content"] or "").partition("url=")[2])


def test_every_page_of_the_design_is_planned_once(pages: tuple[Page, ...]) -> None:
    urls = [page.url for page in pages]
    assert len(urls) == len(set(urls)) == len({page.path for page in pages})
    wanted = """/ /articles/ /articles/talks/ /dossiers/ /dossiers/ferry-strike/ /actors/ /actors/harbour-union/ /places/
        /places/port-maren/ /dates/ /dates/2019/ /sources/ /sources/coast-wire/ /timeline/ /map/ /search/ /about/
        /404.html""".split()
    assert set(wanted) <= set(urls)


@pytest.mark.parametrize("base", ["https://example.org/", "https://example.org/briefs/"])
def test_every_internal_link_leads_to_a_page_and_every_fragment_to_a_place_on_it(
    base: str, public: PublicSite, pages: tuple[Page, ...], theme: Theme
) -> None:
    shared = chrome(replace(public, settings=replace(public.settings, base_url=base)))
    written = texts(pages, shared, theme)
    found = {url: Links() for url in written}
    for url, text in written.items():
        found[url].feed(text)
    beside = {f"{holding.url}{file.file}" for holding in holdings(public) for file in holding.formats}
    assert len(beside) > 20
    known = set(written) | {f"/{artifact.path}" for artifact in assets(theme)} | ELSEWHERE | beside
    # Paragraphs that the policy keeps back have no anchor: the link still opens the article.
    hidden = {"/articles/talks/#p7"}
    for url, page in found.items():
        assert len(page.ids) == len(set(page.ids)), url
        for link in page.links:
            if re.match(r"https?:", link) and not link.startswith(base):
                continue
            target, fragment = urldefrag(urljoin(base + url.lstrip("/"), link))
            path = "/" + unquote(target.removeprefix(base))
            assert target.startswith(base), (url, link)
            assert path in known, (url, link)
            if fragment and f"{path}#{fragment}" not in hidden:
                assert fragment in found[path].ids, (url, link)


def test_links_are_relative_but_for_the_page_that_is_shown_anywhere(
    pages: tuple[Page, ...], shared: Chrome, theme: Theme
) -> None:
    written = texts(pages, shared, theme)
    assert 'href="../../static/style.css"' in written["/articles/talks/"]
    assert 'href="./static/style.css"' in written["/"]
    assert 'href="/briefs/static/style.css"' in written["/404.html"]
    assert not re.search(r'(?:href|src|action)="(?!/briefs/|https?:|#)', written["/404.html"])
    for url, text in written.items():
        assert url == "/404.html" or not re.search(r'(?:href|src|action)="/', text), url


def test_a_page_says_its_own_full_address_unless_it_stays_unlisted(
    public: PublicSite, pages: tuple[Page, ...], theme: Theme
) -> None:
    written = texts(pages, chrome(replace(public, preview=False)), theme)
    assert '<link rel="canonical" href="https://example.org/briefs/articles/talks/">' in written["/articles/talks/"]
    assert '<link rel="canonical" href="https://example.org/briefs/">' in written["/"]
    assert "canonical" not in written["/404.html"]
    assert '<meta name="robots" content="noindex">' in written["/404.html"]


def test_long_lists_go_on_over_several_pages_that_link_to_each_other(public: PublicSite, theme: Theme, shared: Chrome) -> None:
    site = many(public, 120)
    written = texts(plan(site, Fragments({}, {}, {}), theme), shared, theme)
    for place in ("/articles/", "/actors/harbour-union/", "/dossiers/ferry-strike/", "/dates/2019/"):
        assert f"{place}page/2/" in written, place
    assert "/articles/page/3/" in written
    assert "/articles/page/4/" not in written
    assert written["/articles/"].count('class="card"') == 50
    assert written["/articles/page/3/"].count('class="card"') == 20
    assert 'rel="next" href="../articles/page/2/"' in written["/articles/"]
    assert 'rel="prev"' not in written["/articles/"]
    assert 'rel="prev" href="../../../articles/"' in written["/articles/page/2/"]
    assert "Page 2 of 3" in written["/articles/page/2/"]
    assert 'rel="next"' not in written["/articles/page/3/"]
    assert written["/dossiers/ferry-strike/page/3/"].count('<tr><td class="date"') == 20


def test_an_empty_site_is_whole_and_each_empty_page_names_the_next_command(public: PublicSite, theme: Theme) -> None:
    nothing = empty(public.build_day)
    written = texts(plan(nothing, Fragments({}, {}, {}), theme), chrome(nothing), theme)
    assert "<code>briefgen ingest FILE</code>" in written["/"]
    assert "<code>briefgen new dossier NAME</code>" in written["/"]
    for url in ("/articles/", "/dossiers/", "/actors/", "/places/", "/dates/", "/sources/", "/timeline/", "/search/titles/"):
        assert re.search(r'<p class="empty">[^<]+ <code>briefgen ', written[url]), url


def test_the_menu_names_what_there_is_and_marks_where_the_reader_stands(
    public: PublicSite, pages: tuple[Page, ...], theme: Theme
) -> None:
    settings = replace(public.settings, menu=("articles", "map", "about", "gone"))
    shared = chrome(replace(public, settings=settings))
    assert [item.name for item in shared.menu] == ["Articles", "Map", "About us"]
    written = texts(pages, shared, theme)
    assert '<a href="../articles/" aria-current="page">Articles</a>' in written["/articles/"]
    assert '<a href="../../articles/" aria-current="true">Articles</a>' in written["/articles/talks/"]
    assert "aria-current" not in written["/"]


def test_old_addresses_lead_on_but_never_out_of_the_site(pages: tuple[Page, ...], shared: Chrome, theme: Theme) -> None:
    moved = {page.url: page.path for page in pages if page.template == "redirect.html"}
    assert moved == {
        "/old/talks/": "old/talks/index.html",
        "/old-talks.html": "old-talks.html",
    }
    text = texts(pages, shared, theme)["/old/talks/"]
    assert '<meta http-equiv="refresh" content="0; url=../../articles/talks/">' in text


def test_an_inferred_date_is_said_to_be_inferred_and_is_no_fact_for_machines(
    pages: tuple[Page, ...], shared: Chrome, theme: Theme
) -> None:
    written = texts(pages, shared, theme)
    said = '<time datetime="2019-03-13">13 March 2019</time> <span class="doubt">(date inferred)</span>'
    assert said in written["/articles/talks/"]
    assert said in written["/articles/"]
    assert "citation_publication_date" not in written["/articles/talks/"]
    assert "13 March 2019 [date inferred]" in unescape(written["/articles/talks/"])
    assert '<meta name="citation_publication_date" content="2019/03/12">' in written["/articles/strike/"]
    assert '<meta name="DC.date" content="2019-03-12">' in written["/articles/strike/"]


def test_an_article_in_arabic_runs_from_the_right_and_the_interface_around_it_does_not(
    pages: tuple[Page, ...], shared: Chrome, theme: Theme
) -> None:
    text = texts(pages, shared, theme)["/articles/العبارات/"]
    assert '<html lang="en" dir="ltr"' in text
    assert '<article class="article" dir="rtl">' in text
    assert '<h1 lang="ar">العبارات متوقفة في ميناء مارن</h1>' in text
    assert "In Arabic" in text
    assert 'href="../../articles/strike/"><bdi>No ferry before dusk' in text


def test_an_article_too_short_for_an_excerpt_says_so_and_leads_to_its_source(
    public: PublicSite, shared: Chrome, theme: Theme
) -> None:
    articles = tuple(replace(one, blocks=(), marks=()) if one.url == "/articles/talks/" else one for one in public.articles)
    site = replace(public, articles=articles)
    text = texts(plan(site, Fragments({}, {}, {}), theme), shared, theme)["/articles/talks/"]
    assert "We do not show the text of this article." in text
    assert "Read it in full at Island Gazette" in text
    assert 'class="prose"' not in text


def test_an_article_shows_source_hash_archive_and_what_was_cut(pages: tuple[Page, ...], shared: Chrome, theme: Theme) -> None:
    text = texts(pages, shared, theme)["/articles/talks/"]
    assert 'data-originalurl="https://gazette.example/talks?a=1&amp;b=2"' in text
    assert 'data-versionurl="https://archive.example/talks" data-versiondate="2019-03-14"' in text
    assert "9f" * 32 in text
    assert "We show only an excerpt." in text
    assert "Read it in full at Island Gazette" in text
    assert "Not yet read by a person" in text
    assert "The locked gate of the terminal" in text
    assert 'title="named 2 times"' in text


def test_what_a_person_read_and_what_the_site_wrote_carries_no_warning(
    pages: tuple[Page, ...], shared: Chrome, theme: Theme
) -> None:
    written = texts(pages, shared, theme)
    assert "Not yet read" not in written["/articles/strike/"]
    assert "Read by a person on 20 March 2019" in written["/articles/strike/"]
    assert "Not yet read" not in written["/articles/note/"]
    assert "Draft, not published" in written["/articles/note/"]
    assert "TLP:GREEN" in written["/articles/note/"]


def test_evidence_quotes_whole_sentences_and_counts_what_it_may_not_quote(pages: tuple[Page, ...]) -> None:
    contexts = {page.url: page.context for page in pages}
    place = contexts["/places/port-maren/"]
    assert isinstance(place, PlacePage)
    talks, strike = place.evidence
    assert talks.quotes == ()
    assert [(spot.paragraph, spot.url) for spot in talks.spots] == [(7, "/articles/talks/")]
    assert [str(quote.text) for quote in strike.quotes] == [
        "No ferry before dusk: crews strike in <mark>Port Maren</mark>",
        "Crews of the harbour union tied up their boats in <mark>Port Maren</mark> on Monday.",
        "A deputy minister said talks would go on in <mark>Port Maren</mark>.",
    ]
    assert [quote.url for quote in strike.quotes] == ["/articles/strike/", "/articles/strike/#p1", "/articles/strike/#p2"]
    assert [(container.name, container.url) for container in place.within] == [
        ("Maren County", "/places/maren-county/"),
        ("Far Country", ""),
    ]
    assert (place.position, place.precision) == ("54.91° S, 12.5° E", "within 2.5 km")


def test_an_actor_page_tells_company_offices_and_registers(pages: tuple[Page, ...]) -> None:
    actor = {page.url: page.context for page in pages}["/actors/harbour-union/"]
    assert isinstance(actor, ActorPage)
    assert [(named.name, named.count) for named in actor.with_actors] == [("Ministry of Ports", 2)]
    assert [(named.name, named.count) for named in actor.with_places] == [("Port Maren", 2), ("Maren County", 1)]
    assert [(named.name, named.count) for named in actor.dossiers] == [("The ferry strike", 3)]
    assert [role.period for role in actor.roles] == ["2010 to May 2012"]
    assert [named.url for named in actor.same_as] == ["https://www.wikidata.org/wiki/Q42", "https://register.example/1", ""]
    assert [(name.language, name.direction) for name in actor.names] == [("Arabic", "rtl")]


def test_a_dossier_keeps_the_order_of_a_briefing(pages: tuple[Page, ...], shared: Chrome, theme: Theme) -> None:
    text = texts(pages, shared, theme)["/dossiers/ferry-strike/"]
    order = [
        "<h1", "As of 20 March 2019", "TLP:CLEAR", "Trend: worsening", "Since March no ferry", "bottom-line of the analyst",
        "rest of the analyst", "The strike lasts into April", 'class="timeline"', ">Map</h2>", "Who’s who",
        "positions of the analyst", "outlook of the analyst", "Boats take on fuel", "gaps of the analyst", "Why it is in",
        "places: Port Maren AND text: strike",
    ]  # fmt: skip
    text = re.sub(r'<nav class="contents".*?</nav>', "", text[text.index("<h1") :], flags=re.DOTALL)
    places = [text.index(mark) for mark in order]
    assert places == sorted(places)
    assert '<dt>Likelihood</dt><dd>likely <span class="type">55–80 %</span></dd>' in text
    assert "<dt>Confidence</dt><dd>moderate</dd>" in text
    assert "Named in paragraph 7, which we do not quote" in text
    assert 'href="../../articles/strike/#p1"' in text
    assert "2 reports name this date" in text


def test_a_dossier_without_articles_is_whole(public: PublicSite, theme: Theme, shared: Chrome) -> None:
    bare = replace(public.dossiers[0], members=(), events=(), actors=(), places=(), judgements=(), indicators=(), rule="")
    written = texts(plan(replace(public, dossiers=(bare,)), Fragments({}, {}, {}), theme), shared, theme)
    assert "No article answers the rule yet" in written["/dossiers/ferry-strike/"]


def test_what_names_an_unknown_article_or_dossier_is_left_out(public: PublicSite, theme: Theme) -> None:
    fewer = replace(public, articles=public.articles[1:2], dossiers=())
    contexts = {page.url: page.context for page in plan(fewer, Fragments({}, {}, {}), theme)}
    article = contexts["/articles/strike/"]
    assert isinstance(article, ArticlePage)
    assert article.dossiers == ()
    actor = contexts["/actors/harbour-union/"]
    assert isinstance(actor, ActorPage)
    assert len(actor.evidence) == 1
    whole = {page.url: page.context for page in plan(replace(public, articles=()), Fragments({}, {}, {}), theme)}
    dossier = whole["/dossiers/ferry-strike/"]
    assert isinstance(dossier, DossierPage)
    assert (dossier.members, dossier.events) == ((), ())


def test_a_year_lists_its_days_and_months_with_the_articles_that_name_them(pages: tuple[Page, ...]) -> None:
    year = {page.url: page.context for page in pages}["/dates/2019/"]
    assert isinstance(year, YearPage)
    assert [(day.when.text, len(day.articles)) for day in year.days] == [
        ("March 2019", 1),
        ("11 March 2019", 1),
        ("12 March 2019", 1),
    ]
    told = {day.when.text: [quote for item in day.evidence for quote in item.quotes] for day in year.days}
    assert any(told.values())
    assert all("#p" in quote.url and "<mark>" in quote.text for quotes in told.values() for quote in quotes)


def test_names_in_five_scripts_stand_in_the_index_under_their_letters(public: PublicSite, theme: Theme, shared: Chrome) -> None:
    names = ("Ägir", "7 October group", "Жук", "العلم", "海港", "Anna", "ʿAbd")
    actors = tuple(PublicActor(f"n{i}", f"/actors/n{i}/", name, "person") for i, name in enumerate(names))
    text = texts(plan(replace(public, actors=actors), Fragments({}, {}, {}), theme), shared, theme)["/search/actors/"]
    letters = re.findall(r'class="section"><bdi>(.)</bdi>', text)
    assert letters == ["#", "A", "Ж", "ا", "海"]


def test_the_same_site_gives_the_same_plan(public: PublicSite, pages: tuple[Page, ...], theme: Theme) -> None:
    again = plan(public, Fragments({}, {}, {}), theme)
    assert [page.url for page in again] == [page.url for page in pages]
    assert all(normpath(page.path) == page.path for page in pages)


def test_a_date_in_an_article_leads_to_its_day_on_the_first_page_of_its_year(public: PublicSite, theme: Theme) -> None:
    days = [parse(f"2019-{month:02}-{day:02}") for month in range(1, 6) for day in range(1, 26)]
    dates = tuple(day for day in (*days, parse("2019-01-02?")) if day)
    many = replace(public, articles=(replace(public.articles[0], dates=dates), *public.articles[1:]))
    contexts = {page.url: page.context for page in plan(many, Fragments({}, {}, {}), theme)}
    article, year = contexts[public.articles[0].url], contexts["/dates/2019/"]
    assert isinstance(article, ArticlePage)
    assert isinstance(year, YearPage)
    links = {link.id: link.url for link in article.dates}
    assert links["2019-01-02?"] == links["2019-01-02"] == "/dates/2019/#d2019-01-02"
    assert {url for url in links.values() if "#" in url} <= {f"/dates/2019/#{day.anchor}" for day in year.days}
    assert links["2019-05-25"] == "/dates/2019/"
