"""Lookups that many pages share, made once a build: values by id, cards of articles, evidence by entity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefgen.model.holdings import holdings
from briefgen.model.values import dataclass
from briefgen.site.moments import on_day, when
from briefgen.site.pieces import Card, DossierCard, FileLink, Named
from briefgen.site.tongue import SiteTongue, tongue_of
from briefgen.site.wording import Wording, wording
from briefgen.text.languages import direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefgen.model.article import Tlp
    from briefgen.model.dossier import Judgement
    from briefgen.model.mention import MentionKind
    from briefgen.model.page import Fragments
    from briefgen.model.public import (
        Count,
        PublicActor,
        PublicArticle,
        PublicDossier,
        PublicPlace,
        PublicPublisher,
        PublicSite,
    )
    from briefgen.site.evidence import Seals, Tellings


@dataclass(frozen=True, slots=True)
class Atlas:
    """
    The public site by id.

    Attributes:
        public: the site.
        html: bodies of its texts.
        words: in its language.
        articles: by id.
        actors: by id.
        places: by id.
        publishers: by id.
        dossiers: by id.
        cards: the articles as lists show them, by id.
        tellings: by article id, what the pages of the actors and places that it names show of it.
        seals: by article id, what tells one telling from another without making it.
        files: by path of a page, the files for machines beside it.
        actor_names: what actors are called.
        tongue: says what came as values.
    """

    public: PublicSite
    html: Fragments
    words: Wording
    articles: Mapping[str, PublicArticle]
    actors: Mapping[str, PublicActor]
    places: Mapping[str, PublicPlace]
    publishers: Mapping[str, PublicPublisher]
    dossiers: Mapping[str, PublicDossier]
    cards: Mapping[str, Card]
    tellings: Mapping[str, Tellings]
    seals: Mapping[str, Seals]
    files: Mapping[str, tuple[FileLink, ...]]
    actor_names: frozenset[str]
    tongue: SiteTongue

    def actor(self, id_: str, count: int = 0) -> Named:
        """Return an actor as a name with a link; the bare id when it has no page."""
        found = self.actors.get(id_)
        if found is None:
            return Named(id_, count=count, id=id_)
        return Named(found.name, found.url, self.words.label("type", found.type), count, id_)

    def place(self, id_: str, count: int = 0) -> Named:
        """Return a place as a name with a link; the bare id when it has no page."""
        found = self.places.get(id_)
        if found is None:
            return Named(id_, count=count, id=id_)
        return Named(found.name, found.url, self.words.label("kind", found.kind), count, id_)

    def dossier(self, id_: str, count: int = 0) -> Named | None:
        """Return a dossier as a name with a link, None when it is not public."""
        found = self.dossiers.get(id_)
        return Named(found.title, found.url, count=count, id=id_) if found else None

    def article(self, id_: str) -> Named | None:
        """Return an article as a title with a link, None when it is not public."""
        found = self.articles.get(id_)
        return Named(found.title, found.url, id=id_) if found else None

    def counted_actors(self, counts: Iterable[Count]) -> tuple[Named, ...]:
        """Return the actors of a dossier with the number of articles."""
        return tuple(self.actor(count.id, count.articles) for count in counts)

    def counted_places(self, counts: Iterable[Count]) -> tuple[Named, ...]:
        """Return the places of a dossier with the number of articles."""
        return tuple(self.place(count.id, count.articles) for count in counts)

    def cited(self, judgement: Judgement) -> tuple[Named, ...]:
        """Return the public articles that a judgement rests on."""
        return tuple(named for id_ in judgement.sources if (named := self.article(id_)))

    def cards_of(self, ids: Iterable[str]) -> tuple[Card, ...]:
        """Return the cards of those articles that are public, in the given order."""
        return tuple(self.cards[id_] for id_ in ids if id_ in self.cards)

    def sealed(self, ids: Iterable[str], kind: MentionKind | Literal["card"] = "card", entity: str = "") -> tuple[object, ...]:
        """Return what tells the cards of those articles that are public, and what they tell of an entity, from others."""
        return tuple(
            (id_, self.seals[id_]["card", ""], self.seals[id_].get((kind, entity))) for id_ in ids if id_ in self.cards
        )


def survey(public: PublicSite, html: Fragments, tellings: Mapping[str, Tellings], seals: Mapping[str, Seals]) -> Atlas:
    """Make the lookups of a public site; ``tellings`` and ``seals`` are those of its articles, by id (`evidence`)."""
    words = wording(public.settings.language)
    return Atlas(
        public=public,
        html=html,
        words=words,
        articles={article.id: article for article in public.articles},
        actors={actor.id: actor for actor in public.actors},
        places={place.id: place for place in public.places},
        publishers={publisher.id: publisher for publisher in public.publishers},
        dossiers={dossier.id: dossier for dossier in public.dossiers},
        cards={article.id: card(article, words) for article in public.articles},
        tellings=tellings,
        seals=seals,
        files={h.url: tuple(FileLink(f.name, f"{h.url}{f.file}", f.media_type) for f in h.formats) for h in holdings(public)},
        actor_names=frozenset(actor.name for actor in public.actors),
        tongue=tongue_of(public, words),
    )


def card(article: PublicArticle, words: Wording) -> Card:
    """Return an article as lists show it."""
    return Card(
        url=article.url,
        title=article.title,
        lang=article.lang,
        direction=article.direction,
        when=when(article.published, words) if article.published else None,
        publisher=article.source.publisher if article.source else "",
        summary=article.summary or article.dek,
        grade=article.grade,
        tlp=marking(article.tlp),
        unread=article.reviewed is None and not article.own,
        draft=article.draft,
    )


def dossier_card(dossier: PublicDossier, words: Wording) -> DossierCard:
    """Return a dossier as lists show it."""
    return DossierCard(
        url=dossier.url,
        title=dossier.title,
        lang=dossier.lang,
        direction=direction(dossier.lang),
        summary=dossier.summary,
        as_of=on_day(dossier.as_of, words) if dossier.as_of else None,
        status=words.label("status", dossier.status),
        trend=words.label("trend", dossier.trend) if dossier.trend else "",
        trend_id=dossier.trend or "",
        articles=len(dossier.members),
        tlp=marking(dossier.tlp),
        draft=dossier.draft,
    )


def marking(tlp: Tlp) -> str:
    """Return the label of the Traffic Light Protocol as lists print it: nothing for TLP:CLEAR, which is the rule."""
    return "" if tlp == "clear" else label(tlp)


def label(tlp: Tlp) -> str:
    """Return a label as FIRST writes it (TLP 2.0): ``TLP:AMBER+STRICT``."""
    return f"TLP:{tlp.upper()}"
