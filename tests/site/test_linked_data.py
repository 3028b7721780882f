"""JSON-LD as a processor of linked data reads it: the page is ours, its source is not."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from pyld import jsonld

from briefgen.model.amendments import Correction
from briefgen.model.edtf import parse
from briefgen.model.public import PublicActor, PublicArticle, PublicDossier, PublicPlace, PublicSource
from briefgen.site.linked import linked_actor, linked_article, linked_dossier, linked_place
from briefgen.site.pieces import Named

if TYPE_CHECKING:
    from markupsafe import Markup

BASE, SITE = "https://desk.example/b/", "Desk </script><b>"
ORG = "https://schema.org/"
SOURCE = PublicSource("courier", "Courier", "https://courier.example/1", ("Ida Osk",), archived="javascript:alert(1)")
ARTICLE = PublicArticle(
    "a", "/articles/a/", "Signed <!--", published=parse("2021-03-05"), source=SOURCE, summary="S", tags=("t",),
    corrections=(Correction("Mended.", dt.date(2021, 3, 6)),),
)  # fmt: skip


def load(url: str, options: object) -> dict[str, Any]:
    assert url.rstrip("/") == "https://schema.org"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": {"@vocab": ORG}}}


def expanded(data: Markup) -> dict[str, Any]:
    assert "<" not in data
    (node,) = jsonld.expand(json.loads(data), {"documentLoader": load})
    assert isinstance(node, dict)
    return node


def value(node: dict[str, Any], *path: str) -> Any:
    found: Any = node
    for step in path:
        found = found[ORG + step][0]
    return found.get("@value", found)


def test_an_article_is_a_page_of_ours_that_is_based_on_what_another_published() -> None:
    node = expanded(linked_article(ARTICLE, [Named("Guard", "/actors/guard/"), Named("no page")], BASE, SITE))
    assert node["@type"] == [f"{ORG}WebPage"]
    assert node["@id"] == "https://desk.example/b/articles/a/"
    assert value(node, "publisher", "name") == SITE
    assert value(node, "isBasedOn", "publisher", "name") == "Courier"
    assert value(node, "isBasedOn", "url") == "https://courier.example/1"
    assert value(node, "isBasedOn", "datePublished") == "2021-03-05"
    assert value(node, "isBasedOn", "author", "name") == "Ida Osk"
    assert f"{ORG}archivedAt" not in node[f"{ORG}isBasedOn"][0], "no address of a script"
    assert [value(n, "url") for n in node[f"{ORG}mentions"]] == ["https://desk.example/b/actors/guard/"]
    assert value(node, "correction", "text") == "Mended."


def test_an_inferred_date_is_told_to_no_machine() -> None:
    doubted = PublicArticle("a", "/articles/a/", "T", published=parse("2021-03-05?"), source=SOURCE)
    assert "datePublished" not in linked_article(doubted, (), BASE, SITE)


def test_a_text_of_the_site_is_an_article_of_the_site() -> None:
    node = expanded(linked_article(PublicArticle("o", "/articles/o/", "Own", published=parse("2021-03-05")), (), BASE, SITE))
    assert node["@type"] == [f"{ORG}Article"]
    assert value(node, "author", "name") == SITE
    assert f"{ORG}isBasedOn" not in node


def test_a_dossier_is_a_report_based_on_its_articles() -> None:
    dossier = PublicDossier("d", "/dossiers/d/", "The truce", as_of=dt.date(2021, 3, 30))
    node = expanded(linked_dossier(dossier, [ARTICLE], BASE, SITE))
    assert node["@type"] == [f"{ORG}Report"]
    assert value(node, "dateModified") == "2021-03-30"
    assert value(node, "isBasedOn", "publisher", "name") == "Courier"
    assert value(node, "isBasedOn", "headline") == "Signed <!--"


def test_actors_and_places_are_things_with_names_in_their_languages() -> None:
    actor = PublicActor(
        "g", "/actors/g/", "Guard", "person", aliases=("G",), names=(("ar", "حارس"),), same_as=("https://x.example/1", "wd:Q1")
    )
    node = expanded(linked_actor(actor, BASE, SITE))[f"{ORG}mainEntity"][0]
    assert node["@type"] == [f"{ORG}Person"]
    assert node[f"{ORG}alternateName"] == [{"@value": "G"}, {"@language": "ar", "@value": "حارس"}]
    assert [entry["@value"] for entry in node[f"{ORG}sameAs"]] == ["https://x.example/1"]
    place = expanded(linked_place(PublicPlace("f", "/places/f/", "Ford", "site", lat=1.5, lon=2.5), BASE, SITE))
    assert value(place, "mainEntity", "geo", "latitude") == 1.5
