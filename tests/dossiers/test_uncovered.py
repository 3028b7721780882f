"""Stories that no dossier covers: their names, their days, what copies count for."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tellings import BRIDGE, FERRY, OTHER_BRIDGE

from briefgen.dossiers import Known
from briefgen.dossiers.uncovered import Story, uncovered_stories
from briefgen.gazetteer import Register
from briefgen.model.article import Article, Block
from briefgen.model.dossier import Dossier
from briefgen.model.edtf import day
from briefgen.model.entities import Actor, Place
from briefgen.model.settings import Settings
from briefgen.model.site import Filed, Gathered, Membership, Site

KNOWN = Known(
    Register(shipped=False), [Actor("ida-brandt", "Ida Brandt"), Actor("tomas-vell", "Tomas Vell")], [Place("kastel", "Kastel")]
)


def filed(name: str, told: tuple[str, str], number: int, **named: Any) -> Filed:
    title, text = told
    block = Block("paragraph", text=text)
    return Filed(Article(name, f"{name}.md", title, published=day(dt.date(2021, 3, number)), blocks=(block,)), **named)


FERRIES = [
    filed(f"ferry-{n}", told, n, actors=("ida-brandt", f"cook-{n}"), places=("kastel",))
    for n, told in enumerate(FERRY, start=1)
]
BRIDGES = [filed(f"bridge-{n}", told, n + 3) for n, told in enumerate(BRIDGE, start=1)]
OTHERS = [filed(f"other-{n}", told, n + 6, actors=("tomas-vell",)) for n, told in enumerate(OTHER_BRIDGE, start=1)]
CHOIR = filed("choir", ("Choir sings", "The choir of Telm sang for its hundredth birthday."), 20)


def stories(*covered: tuple[str, ...], more: tuple[Filed, ...] = ()) -> list[Story]:
    articles = tuple(sorted((*FERRIES, *BRIDGES, *OTHERS, CHOIR, *more), key=lambda one: one.article.id))
    dossiers = tuple(
        Gathered(Dossier(f"d{n}", f"d{n}.md", "D"), tuple(Membership(name, "In.") for name in members))
        for n, members in enumerate(covered)
    )
    return uncovered_stories(Site(Settings(), dt.date(2021, 4, 1), articles=articles, dossiers=dossiers), KNOWN)


def test_a_story_is_called_by_the_names_that_its_reports_share_and_else_by_its_first_headline() -> None:
    found = {story.title: story for story in stories()}
    assert set(found) == {"Kastel and Ida Brandt", "Bridge of Ormond closed", "Tomas Vell"}
    ferry = found["Kastel and Ida Brandt"]
    assert (ferry.articles, ferry.reports) == (("ferry-1", "ferry-2", "ferry-3"), 3)
    assert (ferry.actors, ferry.places) == (("ida-brandt",), ("kastel",))
    assert (ferry.first, ferry.last) == (dt.date(2021, 3, 1), dt.date(2021, 3, 3))


def test_a_story_of_which_a_dossier_has_a_good_part_is_covered_and_one_that_it_touches_is_not() -> None:
    assert "Kastel and Ida Brandt" not in {story.title for story in stories(("ferry-1", "ferry-3"))}
    assert "Kastel and Ida Brandt" in {story.title for story in stories(("ferry-1", "bridge-1"), ("ferry-2",))}


def test_copies_of_one_report_are_no_story_by_themselves() -> None:
    title, text = (
        "The choir is a hundred",
        "A mast fell on the market of Lune on Sunday and nobody was hurt, its owner Pia Holt said.",
    )
    copies = tuple(filed(f"copy-{n}", (title, text), 21 + n) for n in range(3))
    assert all("copy-0" not in story.articles for story in stories(more=copies))


def test_two_stories_that_share_their_names_are_called_by_their_headlines() -> None:
    second = [filed(f"second-{n}", told, n + 9, actors=("tomas-vell",)) for n, told in enumerate(FERRY, start=1)]
    articles = tuple(sorted((*OTHERS, *second), key=lambda one: one.article.id))
    found = uncovered_stories(Site(Settings(), dt.date(2021, 4, 1), articles=articles), KNOWN)
    assert {story.title for story in found} == {OTHER_BRIDGE[0][0], FERRY[0][0]}
