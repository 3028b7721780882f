"""Suggestions for dossiers: what a person might look at next. Nothing of it is published unless a person says so."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.app.explaining import need, read_whole
from briefgen.app.starting import need_slug, write_new_files
from briefgen.content.dossier import read_dossier
from briefgen.dossiers import Known
from briefgen.dossiers.suggestions import suggest_changes
from briefgen.dossiers.translated import undeclared_translations
from briefgen.dossiers.uncovered import uncovered_stories
from briefgen.forms.plain import Bare
from briefgen.model.errors import UsageError
from briefgen.model.ids import slugify
from briefgen.model.pool import Serial
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.pipeline.joining import join
from briefgen.pipeline.rereading import readers
from briefgen.policy import Audience
from briefgen.project.proposals import propose_dossier
from briefgen.shell.clock import build_day
from briefgen.shell.packs import Packs
from briefgen.shell.survey import program

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefgen.dossiers import Readers
    from briefgen.dossiers.suggestions import Suggestion
    from briefgen.dossiers.translated import Twin
    from briefgen.dossiers.uncovered import Story
    from briefgen.forms.plain import Draft
    from briefgen.model.page import Artifact
    from briefgen.model.site import Site
    from briefgen.pipeline import Library


_LONGEST_ID = 60


@dataclass(frozen=True, slots=True)
class Suggested:
    """
    What a dossier may lack, and what it may have too much of.

    Attributes:
        dossier: its id.
        additions: articles that may belong in, most alike first.
        strays: members that may not, least alike first.
    """

    dossier: str
    additions: tuple[Suggestion, ...]
    strays: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """
    What `suggest` found.

    Attributes:
        dossiers: for each dossier.
        stories: that no dossier covers, the one with most reports first.
        translations: pairs of articles that may be translations and do not say so.
    """

    dossiers: tuple[Suggested, ...]
    stories: tuple[Story, ...] = ()
    translations: tuple[Twin, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposed:
    """
    A dossier file that was made of a story.

    Attributes:
        path: of the file.
        story: of which it was made.
        text: what it holds.
        matched: how many of the story's articles its rule takes by itself, 0 when it has no rule.
        others: how many more it takes, 0 when it has no rule.
    """

    path: Path
    story: Story
    text: str
    matched: int
    others: int


@dataclass(frozen=True, slots=True)
class _Desk:
    """A project as its desk sees it: drafts and articles of every label."""

    library: Library
    memo: Packs
    readers: Readers

    @classmethod
    def at(cls, project: Path) -> _Desk:
        memo = Packs(project, program())
        library = read_whole(project, memo)
        memo.limit = library.settings.cache_max_mb * 2**20
        return cls(library, memo, readers(library.sealed, Serial(), memo))

    def everything(self) -> Site:
        policy = self.library.settings.policy
        desk = replace(policy, max_tlp="red", unmarked="clear" if policy.unmarked == "refuse" else policy.unmarked)
        audience = Audience(desk, build_day(), preview=True)
        return join(self.library, self.library.settings, audience, [], readers=self.readers)

    def known(self, site: Site) -> Known:
        return Known(self.library.register, site.actors, site.places)

    def stories(self, site: Site) -> list[Story]:
        """Return the stories that no dossier covers, and keep what the next run need not find out again."""
        found = uncovered_stories(site, self.known(site), self.readers)
        with suppress(OSError):  # the disk refused: the next run takes its time again, and no more is lost
            self.memo.save()
        return found


def suggest(project: Path, dossier: str | None = None) -> Suggestions:
    """
    Return likely additions and strays of one dossier; of all of them, and the stories that none covers, when none is named.

    Drafts and articles of every label take part: the desk sees them all.

    Raises:
        UsageError: there is no such dossier.
        ContentError: the project's files have errors.
    """
    desk = _Desk.at(project)
    site = desk.everything()
    if dossier is not None:
        need("dossier", dossier, [g.dossier.id for g in site.dossiers])
    known = desk.known(site)
    found = []
    for gathered in site.dossiers:
        if dossier in {None, gathered.dossier.id}:
            additions, strays = suggest_changes(gathered, site, known)
            found.append(Suggested(gathered.dossier.id, tuple(additions), tuple(strays)))
    if dossier is not None:
        return Suggestions(tuple(found))
    return Suggestions(tuple(found), tuple(desk.stories(site)), tuple(undeclared_translations(site.articles)))


def propose(project: Path, number: int, dossier: str | None = None, *, dry_run: bool = False) -> Proposed:
    """
    Make a dossier file of one of the stories that no dossier covers.

    Args:
        project: the folder with ``site.yml``.
        number: of the story, from 1, as `suggest` orders them.
        dossier: id of the new dossier; made from the story's title when None.
        dry_run: write nothing.

    Raises:
        UsageError: there is no such story, the id cannot be one, or is taken.
        ContentError: the project's files have errors.
        OutsideError: the disk refused.
    """
    desk = _Desk.at(project)
    site = desk.everything()
    stories = desk.stories(site)
    if not 1 <= number <= len(stories):
        there = {0: "every story is covered", 1: "there is one, number 1"}.get(
            len(stories), f"they count from 1 to {len(stories)}"
        )
        raise UsageError(Problem("story-unknown", f"there is no story {number}: {there}", hint="see: briefgen dossier suggest"))
    story = stories[number - 1]
    name = dossier if dossier is not None else slugify(story.title, longest=_LONGEST_ID)
    need_slug(name)
    file = propose_dossier(name, story.title, site.build_day, _rule_of(story), story.articles)
    (path,) = write_new_files(project, [file], dry_run=dry_run)
    matched, others = _taken(desk, file, story)
    return Proposed(path, story, file.data.decode(), matched, others)


def _rule_of(story: Story) -> Mapping[str, Mapping[str, Draft]]:
    """Return a rule that asks for what most articles of a story share: days and names; none when they share no name."""
    rule: dict[str, Mapping[str, Draft]] = {}
    if story.first and story.last:
        rule["dates"] = {"from": Bare(story.first.isoformat()), "to": Bare(story.last.isoformat())}
    for key, names in (("places", story.places), ("actors", story.actors)):
        if names:
            rule[key] = {"any": names}
    return rule if story.places or story.actors else {}


def _taken(desk: _Desk, file: Artifact, story: Story) -> tuple[int, int]:
    """Return how many articles of its story, and how many others, the rule of a proposed dossier takes."""
    dossier, _ = read_dossier(file.path, file.data, language=desk.library.settings.language)
    if dossier is None or not dossier.rules:
        return 0, 0
    alone = replace(dossier, include=(), parent=None)
    site = replace(desk, library=replace(desk.library, dossiers=(alone,))).everything()
    inside = {member.article for gathered in site.dossiers for member in gathered.members}
    return len(inside.intersection(story.articles)), len(inside.difference(story.articles))
