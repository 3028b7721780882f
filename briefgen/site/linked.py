"""
JSON-LD of pages (schema.org): what a page is, what it is about, and what it is based on.

The page is the site's; the source it is based on is its publisher's, and the site is never named as that.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup

from briefgen.model.urls import absolute, safe_link
from briefgen.site.moments import known_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefgen.model.amendments import Correction
    from briefgen.model.entities import ActorType
    from briefgen.model.public import PublicActor, PublicArticle, PublicDossier, PublicPlace
    from briefgen.site.pieces import Named

_LONGEST = 50
"""Values of a list: as many as the page itself shows at once."""
_TYPES: Mapping[ActorType, str] = {
    "person": "Person",
    "state": "Country",
    "organisation": "Organization",
    "armed-group": "Organization",
    "party": "PoliticalParty",
    "company": "Corporation",
    "media": "NewsMediaOrganization",
    "people": "Audience",
}


def linked_article(article: PublicArticle, named: Iterable[Named], base_url: str, site_title: str) -> Markup:
    """Return the JSON-LD of an article's page; ``named`` are the actors and places that it names."""
    day = known_day(article.published)
    about = [{"@type": "Thing", "name": n.name, "url": absolute(n.url, base_url)} for n in named if n.url][:_LONGEST]
    own = {"author": _organisation(site_title), "datePublished": day} if article.own else {"isBasedOn": _origin(article)}
    data = {
        **_page("Article" if article.own else "WebPage", article.title, article.url, base_url, site_title),
        "inLanguage": article.lang,
        "description": article.summary,
        **own,
        "mentions": about,
        "keywords": list(article.tags),
        "correction": _corrections(article.corrections),
    }
    return as_script_data(_known(data))


def linked_dossier(dossier: PublicDossier, articles: Iterable[PublicArticle], base_url: str, site_title: str) -> Markup:
    """Return the JSON-LD of a dossier's page; ``articles`` are those that it is based on, as far as the page lists them."""
    data = {
        **_page("Report", dossier.title, dossier.url, base_url, site_title),
        "inLanguage": dossier.lang,
        "abstract": dossier.summary,
        "author": _organisation(site_title),
        "dateModified": dossier.as_of.isoformat() if dossier.as_of else "",
        "isBasedOn": [_brief(article, base_url) for article in articles][:_LONGEST],
        "correction": _corrections(dossier.corrections),
    }
    return as_script_data(_known(data))


def linked_actor(actor: PublicActor, base_url: str, site_title: str) -> Markup:
    """Return the JSON-LD of an actor's page."""
    entity = {
        "@type": _TYPES.get(actor.type, "Thing"),
        "@id": f"{absolute(actor.url, base_url)}#it",
        "name": actor.name,
        "alternateName": _names(actor),
        "sameAs": [link for entry in actor.same_as if entry.startswith("http") and (link := safe_link(entry))],
        "description": actor.note,
    }
    return as_script_data(
        _known({**_page("WebPage", actor.name, actor.url, base_url, site_title), "mainEntity": _known(entity)})
    )


def linked_place(place: PublicPlace, base_url: str, site_title: str) -> Markup:
    """Return the JSON-LD of a place's page; coordinates as the page shows them."""
    located = place.lat is not None and place.lon is not None
    entity = {
        "@type": "Country" if place.kind == "country" else "Place",
        "@id": f"{absolute(place.url, base_url)}#it",
        "name": place.name,
        "alternateName": _names(place),
        "geo": {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon} if located else None,
        "sameAs": f"https://sws.geonames.org/{place.geonames}/" if place.geonames.isdecimal() else "",
        "description": place.note,
    }
    return as_script_data(
        _known({**_page("WebPage", place.name, place.url, base_url, site_title), "mainEntity": _known(entity)})
    )


def as_script_data(data: object) -> Markup:
    """Return JSON that may stand in a script element: no character in it can end the element or begin a comment."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - the five characters that could leave the element are escaped above


def _page(type_: str, name: str, url: str, base_url: str, site_title: str) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": type_,
        "@id": absolute(url, base_url),
        "url": absolute(url, base_url),
        "name": name,
        "isPartOf": {"@type": "WebSite", "name": site_title, "url": base_url},
        "publisher": _organisation(site_title),
    }


def _origin(article: PublicArticle) -> dict[str, object]:
    """Return what an article's page is based on: the source, with its own authors and its own publisher."""
    source = article.source
    assert source is not None, "the caller has looked"
    fields = {
        "@type": "Article",
        "headline": article.title,
        "inLanguage": article.lang,
        "url": (safe_link(source.url) or "") if source.url else "",
        "author": [{"@type": "Person", "name": author} for author in source.authors],
        "publisher": _organisation(source.publisher) if source.publisher else None,
        "datePublished": known_day(article.published),
        "archivedAt": (safe_link(source.archived) or "") if source.archived else "",
    }
    return _known(fields)


def _brief(article: PublicArticle, base_url: str) -> dict[str, object]:
    source = article.source
    address = (safe_link(source.url) if source and source.url else None) or absolute(article.url, base_url)
    publisher = source.publisher if source else ""
    fields = {
        "@type": "Article",
        "headline": article.title,
        "url": address,
        "publisher": _organisation(publisher) if publisher else None,
        "datePublished": known_day(article.published),
    }
    return _known(fields)


def _names(entity: PublicActor | PublicPlace) -> list[object]:
    translated: list[object] = [{"@language": tag, "@value": name} for tag, name in entity.names]
    return [*entity.aliases, *translated][:_LONGEST]


def _organisation(name: str) -> dict[str, object]:
    return {"@type": "Organization", "name": name}


def _corrections(corrections: Iterable[Correction]) -> list[object]:
    return [
        _known({"@type": "CorrectionComment", "text": c.text, "datePublished": c.date.isoformat() if c.date else ""})
        for c in corrections
    ]


def _known(fields: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in fields.items() if value not in (None, "", [])}
