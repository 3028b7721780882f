"""Who is who in a dossier: counts are of reports, however many outlets carried them."""

from __future__ import annotations

import datetime as dt

from briefgen.model.page import Fragments
from briefgen.model.public import Count, PublicActor, PublicArticle, PublicDossier, PublicMember, PublicSite
from briefgen.model.settings import Settings
from briefgen.site.atlas import survey
from briefgen.site.company import company

BOTH = ("harbour-board", "pilots-guild")


def article(id_: str, actors: tuple[str, ...] = BOTH) -> PublicArticle:
    return PublicArticle(id=id_, url=f"/articles/{id_}/", title=id_, lang="en", actors=actors)


def test_two_names_stand_together_as_often_as_reports_name_both() -> None:
    members = (
        PublicMember("report", "", report=""),
        PublicMember("copy", "", report="report"),
        PublicMember("translation", "", report="report"),
        PublicMember("other", "", report=""),
    )
    dossier = PublicDossier(
        id="harbour", url="/dossiers/harbour/", title="Harbour", members=members, actors=tuple(Count(name, 2) for name in BOTH)
    )
    articles = tuple(article(member.article) for member in members)
    actors = tuple(PublicActor(name, f"/actors/{name}/", name, "organisation") for name in BOTH)
    public = PublicSite(Settings(), dt.date(2024, 1, 1), articles, (dossier,), actors)
    told = company(survey(public, Fragments({}, {}, {}), {}, {}), dossier)
    assert [(player.who.id, player.who.count) for player in told] == [("harbour-board", 2), ("pilots-guild", 2)]
    assert [(other.id, other.count) for player in told for other in player.together] == [
        ("pilots-guild", 2),
        ("harbour-board", 2),
    ]
