"""Suggestions: articles like the members, members unlike the others; people's pins stand."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from briefgen.dossiers import Known
from briefgen.dossiers.suggestions import suggest_changes
from briefgen.gazetteer import Register
from briefgen.model.article import Article
from briefgen.model.dossier import Dossier
from briefgen.model.edtf import day
from briefgen.model.settings import Settings
from briefgen.model.site import Filed, Gathered, Membership, Site

KNOWN = Known(Register(shipped=False))


def article(name: str, title: str, actors: str = "", places: str = "", n: int = 1) -> Filed:
    one = Article(name, f"{name}.md", title, published=day(dt.date(2021, 3, n)))
    return Filed(one, actors=tuple(actors.split()), places=tuple(places.split()))


MEMBERS = [
    article("m1", "Mills stand still", "miller guild", "valley"),
    article("m2", "Mills turn again", "miller guild", "valley"),
    article("m3", "Guild counts its mills", "guild", "valley mill-town"),
    article("m4", "The guild and the mills of the valley", "miller guild", "valley"),
]
STRAY = article("stray", "A comet is seen", "astronomer", "hill")
NEAR = article("near", "Mills on the other bank", "miller guild", "valley")
FAR = [article(f"far-{n}", f"Ferry number {n} leaves late", "captain", "port", n) for n in range(1, 5)]


def gathered(**changes: object) -> tuple[Gathered, Site]:
    dossier = replace(Dossier("mills", "mills.md", "Mills"), **changes)  # type: ignore[arg-type]
    members = tuple(Membership(f.article.id, "In.") for f in [*MEMBERS, STRAY])
    one = Gathered(dossier, members)
    site = Site(Settings(), dt.date(2021, 4, 1), articles=(*MEMBERS, STRAY, NEAR, *FAR), dossiers=(one,))
    return one, site


def test_an_article_like_the_members_may_belong_and_one_unlike_them_may_not() -> None:
    additions, strays = suggest_changes(*gathered(), KNOWN)
    assert [s.article for s in additions] == ["near"]
    assert [s.article for s in strays] == ["stray"]
    assert additions[0].reason.startswith("shares ")
    assert {"guild", "miller", "valley", "“mills”"} == {
        w.strip() for w in additions[0].reason.removeprefix("shares ").split(",")
    }
    assert strays[0].reason == "shares nothing with the other members"


def test_what_a_person_kept_out_or_put_in_is_left_alone() -> None:
    one, site = gathered(exclude=("near",))
    pinned = replace(one, members=tuple(replace(m, pinned=True) for m in one.members))
    assert suggest_changes(pinned, site, KNOWN) == ([], [])


def test_few_members_say_too_little() -> None:
    one, site = gathered()
    assert suggest_changes(replace(one, members=one.members[:2]), site, KNOWN) == ([], [])
