"""A dossier of 5,000 articles: its page stays small, its lists are paged, and the totals are told."""

from __future__ import annotations

import datetime as dt
import gzip
from typing import TYPE_CHECKING

from briefgen.model.edtf import day
from briefgen.model.page import Artifact, Fragments
from briefgen.model.public import (
    Count,
    PublicActor,
    PublicArticle,
    PublicDossier,
    PublicMember,
    PublicPlace,
    PublicQuotation,
    PublicSite,
    PublicSource,
)
from briefgen.model.settings import Settings
from briefgen.site import chrome, render
from briefgen.site.atlas import survey
from briefgen.site.dossiers import dossier_pages

if TYPE_CHECKING:
    from briefgen.site import Theme

SIZE = 5000
NAMES = 500


def site() -> PublicSite:
    source = PublicSource("valley-post", "Valley Post")
    articles = tuple(
        PublicArticle(
            f"a{n}",
            f"/articles/a{n}/",
            f"The mill at bend {n} of the river stands still again",
            published=day(dt.date(2010, 1, 1) + dt.timedelta(n)),
            source=source,
            actors=(f"miller-{n % NAMES}", "guild"),
            places=(f"bend-{n % NAMES}",),
        )
        for n in range(SIZE, 0, -1)
    )
    names = [f"miller-{n}" for n in range(NAMES)]
    quotations = (PublicQuotation(a.id, f"Mill number {a.id} will turn again", "a miller", a.actors[0]) for a in articles)
    dossier = PublicDossier(
        "mills",
        "/dossiers/mills/",
        "Mills",
        members=tuple(PublicMember(a.id, "In because it says “mill” once.") for a in articles),
        actors=(Count("guild", SIZE), *(Count(name, SIZE // NAMES) for name in names)),
        places=tuple(Count(f"bend-{n}", SIZE // NAMES) for n in range(NAMES)),
        quotations=tuple(quotations),
    )
    actors = tuple(PublicActor(name, f"/actors/{name}/", name, "person") for name in ["guild", *names])
    places = tuple(PublicPlace(f"bend-{n}", f"/places/bend-{n}/", f"Bend {n}", "site") for n in range(NAMES))
    return PublicSite(Settings(), dt.date(2024, 1, 1), articles, (dossier,), actors, places)


def test_a_dossier_of_five_thousand_articles_is_paged_and_says_its_totals(theme: Theme) -> None:
    public = site()
    pages = list(dossier_pages(survey(public, Fragments({}, {}, {}), {}, {})))
    assert [page.url for page in pages[:2]] == ["/dossiers/mills/", "/dossiers/mills/page/2/"]
    assert len(pages) == SIZE // 50
    first = render(pages[0], chrome=chrome(public), theme=theme)
    assert isinstance(first, Artifact)
    text = first.data.decode()
    for total in ("5000 articles", "Page 1 of 100", "and 421 more", "and 440 more", "7 more quotations", "guild"):
        assert total in text, total
    assert len(gzip.compress(first.data)) < 60_000
