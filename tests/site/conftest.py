"""A small public site of our own prose: a ferry strike, told by three papers in two scripts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from briefgen.model.amendments import Correction, Withdrawal
from briefgen.model.article import Block, Figure
from briefgen.model.dossier import Indicator, Judgement
from briefgen.model.edtf import Edtf, parse
from briefgen.model.entities import Role
from briefgen.model.mention import Mark, MentionKind
from briefgen.model.page import Fragments
from briefgen.model.public import (
    Count,
    PublicActor,
    PublicArticle,
    PublicDossier,
    PublicEvent,
    PublicMember,
    PublicPage,
    PublicPlace,
    PublicPublisher,
    PublicSite,
    PublicSource,
    Unseen,
)
from briefgen.model.settings import Settings
from briefgen.site import Chrome, Theme, open_theme, plan
from briefgen.site import chrome as make_chrome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.page import Page

CREDITS = "Place names: GeoNames, CC BY 4.0."

STRIKE = (
    "Crews of the harbour union tied up their boats in Port Maren on Monday. No ferry left the quay before dusk.",
    "The ministry of ports called the strike unlawful. A deputy minister said talks would go on in Port Maren.",
    "Fishermen offered to row passengers across for nothing.",
)
TALKS = ("The two sides met for six hours on 12 March.", "Neither the harbour union nor the ministry of ports would say more.")
ARABIC = ("توقفت العبارات في ميناء مارن يوم الاثنين.", "وقالت نقابة الميناء إن الإضراب مستمر.")


def edtf(text: str) -> Edtf:
    """Return a date that is known to be one."""
    value = parse(text)
    assert value is not None
    return value


def mark(blocks: Sequence[Block], kind: MentionKind, id_: str, index: int, words: str) -> Mark:
    """Return the evidence of ``words`` in one block."""
    start = blocks[index].text.index(words)
    return Mark(kind, id_, "block", index, start, start + len(words))


def paragraphs(*texts: str) -> tuple[Block, ...]:
    """Return paragraphs, numbered from 1."""
    return tuple(Block("paragraph", text, number=number) for number, text in enumerate(texts, 1))


def make_articles() -> tuple[PublicArticle, ...]:
    """Return four articles, newest first."""
    strike, talks, arabic = paragraphs(*STRIKE), paragraphs(*TALKS), paragraphs(*ARABIC)
    return (
        PublicArticle(
            id="talks",
            url="/articles/talks/",
            title="Six hours, no word: ferry talks go on behind closed doors",
            blocks=(*talks, Block("gap", "")),
            marks=(
                mark(talks, "date", "2019-03-12", 0, "12 March"),
                mark(talks, "actor", "harbour-union", 1, "harbour union"),
                mark(talks, "actor", "ministry-of-ports", 1, "ministry of ports"),
            ),
            unseen=(Unseen("place", "port-maren", 7), Unseen("actor", "harbour-union", 0)),
            dek="The ministry and the union have met; what they said is not known",
            summary="The second round of talks ended without a statement. Ferries stay in port.",
            published=edtf("2019-03-13?"),
            source=PublicSource(
                publisher_id="island-gazette",
                publisher="Island Gazette",
                url="https://gazette.example/talks?a=1&b=2",
                authors=("Nela Brandt", "Ida Osk"),
                retrieved="2019-03-14T10:12:00Z",
                sha256="9f" * 32,
                archived="https://archive.example/talks",
                rights="All rights reserved by the Island Gazette.",
            ),
            show="excerpt",
            grade="B2",
            actors=("harbour-union", "ministry-of-ports"),
            places=("port-maren",),
            dates=(edtf("2019-03-12"),),
            dossiers=("ferry-strike",),
            figures=(Figure(caption="The locked gate of the terminal", credit="Osk/Gazette"),),
            tags=("strike",),
            redirect_from=("/old/talks/", "/old-talks.html", "../../up/"),
        ),
        PublicArticle(
            id="strike",
            url="/articles/strike/",
            title="No ferry before dusk: crews strike in Port Maren",
            blocks=strike,
            marks=(
                Mark("place", "port-maren", "title", 0, 38, 48),
                mark(strike, "actor", "harbour-union", 0, "harbour union"),
                mark(strike, "place", "port-maren", 0, "Port Maren"),
                mark(strike, "date", "2019-03-11", 0, "Monday"),
                mark(strike, "actor", "ministry-of-ports", 1, "ministry of ports"),
                mark(strike, "place", "port-maren", 1, "Port Maren"),
            ),
            published=edtf("2019-03-12"),
            updated=edtf("2019-03-13"),
            dateline="Port Maren",
            source=PublicSource(publisher_id="coast-wire", publisher="Coast Wire"),
            actors=("harbour-union", "ministry-of-ports"),
            places=("port-maren", "maren-county"),
            dates=(edtf("2019-03-11"), edtf("2019-03~")),
            dossiers=("ferry-strike",),
            reviewed=dt.date(2019, 3, 20),
        ),
        PublicArticle(
            id="arabic",
            url="/articles/العبارات/",
            title="العبارات متوقفة في ميناء مارن",
            blocks=arabic,
            marks=(mark(arabic, "actor", "harbour-union", 1, "نقابة الميناء"),),
            published=edtf("2019-03"),
            lang="ar",
            direction="rtl",
            source=PublicSource(publisher_id="al-mina", publisher="الميناء"),
            actors=("harbour-union",),
            translation_of="strike",
            dossiers=("ferry-strike",),
        ),
        PublicArticle(
            id="note",
            url="/articles/note/",
            title="How we follow the strike",
            blocks=paragraphs("We read three papers a day."),
            tlp="green",
            draft=True,
        ),
    )


def make_dossier() -> PublicDossier:
    """Return the one dossier."""
    return PublicDossier(
        id="ferry-strike",
        url="/dossiers/ferry-strike/",
        title="The ferry strike",
        summary="Since March no ferry has left Port Maren. Both sides talk, neither gives way.",
        as_of=dt.date(2019, 3, 20),
        next_due=dt.date(2019, 4, 1),
        trend="worsening",
        alerts=("Fuel on the islands lasts until Friday",),
        members=(
            PublicMember("talks", "names Port Maren and says “strike” twice"),
            PublicMember("strike", "pinned by the analyst", pinned=True),
            PublicMember("arabic", "names the harbour union"),
        ),
        events=(
            PublicEvent(edtf("2019-03-11"), "strike", STRIKE[0].split(". ")[0] + ".", 1, "p1", 2),
            PublicEvent(edtf("2019-03-12?"), "talks", None, 7, "p7", 1),
            PublicEvent(edtf("2019-03"), "talks", None, 0, "", 1),
        ),
        actors=(Count("harbour-union", 3), Count("ministry-of-ports", 2)),
        places=(Count("port-maren", 2),),
        judgements=(Judgement("The strike lasts into April.", "likely", "moderate", "two of three papers agree", ("talks",)),),
        indicators=(Indicator("Boats take on fuel", "seen", edtf("2019-03-18")),),
        sections=(),
        rule="places: Port Maren AND text: strike",
    )


def make_withdrawn() -> PublicArticle:
    """Return what is left of an article that was taken back."""
    return PublicArticle(
        id="gone",
        url="/articles/gone/",
        title="The pier that never was",
        show="none",
        withdrawn=Withdrawal("The pier does not exist.", dt.date(2019, 3, 20)),
        corrections=(Correction("It is a jetty.", dt.date(2019, 3, 19)),),
    )


def make_public() -> PublicSite:
    """Return the whole site."""
    return PublicSite(
        settings=Settings(
            title="Strait Watch", description="What happens on the strait.", base_url="https://example.org/briefs/"
        ),
        build_day=dt.date(2019, 3, 21),
        articles=make_articles(),
        dossiers=(make_dossier(),),
        withdrawn=(make_withdrawn(),),
        actors=(
            PublicActor(
                id="harbour-union",
                url="/actors/harbour-union/",
                name="Harbour Union",
                type="organisation",
                aliases=("HU",),
                names=(("ar", "نقابة الميناء"),),
                former=("League of Rowers",),
                roles=(Role("Speaker", "ministry-of-ports", edtf("2010"), edtf("2012-05")),),
                part_of=("ministry-of-ports", "nowhere"),
                same_as=("wd:Q42", "https://register.example/1", "javascript:alert(1)"),
                note="Crews of all ferries.",
                articles=("talks", "strike", "arabic"),
                known=False,
            ),
            PublicActor(
                id="ministry-of-ports",
                url="/actors/ministry-of-ports/",
                name="Ministry of Ports",
                type="state",
                articles=("talks", "strike"),
            ),
        ),
        places=(
            PublicPlace(
                id="port-maren",
                url="/places/port-maren/",
                name="Port Maren",
                kind="town",
                names=(("ar", "ميناء مارن"),),
                lat=-54.9072,
                lon=12.5,
                precision_km=2.5,
                within=(("maren-county", "Maren County"), ("far-country", "Far Country")),
                geonames="2634",
                articles=("talks", "strike"),
            ),
            PublicPlace(
                id="maren-county", url="/places/maren-county/", name="Maren County", kind="region", articles=("strike",)
            ),
        ),
        publishers=(
            PublicPublisher("al-mina", "/sources/al-mina/", "الميناء", articles=("arabic",)),
            PublicPublisher("coast-wire", "/sources/coast-wire/", "Coast Wire", "A", "CC BY 4.0", ("strike",)),
            PublicPublisher("island-gazette", "/sources/island-gazette/", "Island Gazette", articles=("talks",)),
        ),
        pages=(PublicPage("about", "/about/", "About us", description="Who we are"),),
        preview=True,
    )


def make_fragments(public: PublicSite) -> Fragments:
    """Return HTML as `content` makes it: a paragraph a block, with the number of the block as its id."""
    return Fragments(
        articles={
            article.id: "".join(f'<p id="p{block.number}">{block.text}</p>' for block in article.blocks if block.number)
            for article in public.articles
        },
        dossiers={
            (dossier.id, name): f"<p>{name or 'rest'} of the analyst</p>"
            for dossier in public.dossiers
            for name in ("bottom-line", "positions", "outlook", "gaps", "")
        },
        pages={page.id: "<p>We are three.</p>" for page in public.pages},
    )


@pytest.fixture(scope="session")
def public() -> PublicSite:
    """Return the small site."""
    return make_public()


@pytest.fixture(scope="session")
def theme() -> Theme:
    """Return the shipped theme."""
    found, problems = open_theme("default", {})
    assert found is not None
    assert not problems
    return found


@pytest.fixture(scope="session")
def shared(public: PublicSite) -> Chrome:
    """Return what all pages share."""
    return make_chrome(public, CREDITS)


@pytest.fixture(scope="session")
def pages(public: PublicSite, theme: Theme) -> tuple[Page, ...]:
    """Return the plan of the small site."""
    return plan(public, make_fragments(public), theme)
