"""What an audience may not know of, told before anything is joined; and what lacks a label where labels are demanded."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from briefgen.model.article import Article
from briefgen.model.dossier import Dossier
from briefgen.model.problem import Problem
from briefgen.policy.veil import is_open_dossier
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.model.article import TextPage
    from briefgen.model.entities import Actor, Place
    from briefgen.model.settings import PolicySettings
    from briefgen.model.site import Filed, Hidden, HiddenKind
    from briefgen.policy.veil import Audience
    from briefgen.text.publishers import Sources


def hidden_entities(actors: Iterable[Actor], places: Iterable[Place], audience: Audience) -> Hidden:
    """Return the registry entries with a label of their own that the audience may not see."""
    return frozenset(
        chain(
            (("actor", a.id) for a in actors if a.tlp is not None and not audience.may_see(a.tlp)),
            (("place", p.id) for p in places if p.tlp is not None and not audience.may_see(p.tlp)),
        )
    )


def hidden_by_silence(every: Sequence[Filed], public: Sequence[Filed], sources: Sources) -> Hidden:
    """Return what only hidden articles, or hidden parts of them, carry: the articles, their publishers, tags and names."""
    whole = set(map(id, public))
    veiled = [one for one in every if id(one) not in whole]
    return frozenset(_carried(veiled, sources) - _carried(public, sources)) if veiled else frozenset()


def hidden_dossiers(dossiers: Iterable[Dossier], audience: Audience) -> Hidden:
    """Return the dossiers that the audience may not know of."""
    return frozenset(("dossier", d.id) for d in dossiers if not is_open_dossier(d, audience))


def hidden_publishers(public: Sequence[Filed], sources: Sources) -> Hidden:
    """Return the publishers of which nothing may be shown (``show: none``) and that no public article names."""
    silent = [p for p in sources.publishers if p.show == "none"]
    named = {fold(name) for one in public for name in _names_of_publisher(one.article, sources)} if silent else set()
    return frozenset(("publisher", key) for p in silent for key in (fold(p.name), fold(p.id)) if key not in named)


def unmarked(things: Iterable[Article | Dossier | TextPage], policy: PolicySettings) -> list[Problem]:
    """Return a problem for everything without a label where the project refuses what is unmarked."""
    if policy.unmarked != "refuse":
        return []
    hint = "write 'tlp: clear' (or a stricter label) into its front matter"
    return [
        Problem("unmarked", f"the {_kind(t)} has no TLP label, and policy.unmarked is 'refuse'", t.path, 1, hint=hint)
        for t in things
        if t.tlp is None
    ]


def _carried(filed: Iterable[Filed], sources: Sources) -> set[tuple[HiddenKind, str]]:
    found: set[tuple[HiddenKind, str]] = set()
    for one in filed:
        article = one.article
        found.add(("article", article.id))
        found.update(("actor", actor) for actor in one.actors)
        found.update(("place", place) for place in one.places)
        found.update(("tag", fold(tag)) for tag in article.tags)
        found.update(("publisher", fold(name)) for name in _names_of_publisher(article, sources))
    return found


def _names_of_publisher(article: Article, sources: Sources) -> tuple[str, ...]:
    known = sources.of(article)
    written = article.source.publisher if article.source else None
    return (*((known.id, known.name) if known else ()), *((written,) if written else ()))


def _kind(thing: Article | Dossier | TextPage) -> str:
    if isinstance(thing, Article):
        return "article"
    return "dossier" if isinstance(thing, Dossier) else "page"
