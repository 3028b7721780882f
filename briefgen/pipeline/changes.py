"""
What changed in each dossier since an earlier state of the project.

Today's marks and redactions apply to the earlier state, too: what is hidden today takes no part in the comparison, and an
article of which only a part may be seen today is compared by nothing but its having been there. So no word of an earlier
state is ever shown, and nothing that is hidden now can be told from what is said of then.
"""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING, Literal

from briefgen.dossiers import Known, Parts, assemble, disclose, explain, in_order_of_need, read_for_rules
from briefgen.model.changes import Changes, Crossing, Merged
from briefgen.model.values import dataclass
from briefgen.pipeline.reassessment import judgements, turned
from briefgen.policy import unveil
from briefgen.text.publishers import Sources
from briefgen.text.words import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from briefgen.dossiers import Verdict
    from briefgen.model.article import Article
    from briefgen.model.changes import Cause, Missing
    from briefgen.model.dossier import Dossier
    from briefgen.model.entities import Actor, Place
    from briefgen.model.site import Filed, Gathered, Site
    from briefgen.pipeline.joining import Opened
    from briefgen.pipeline.reading import Library
    from briefgen.policy import Audience


@dataclass(frozen=True, slots=True)
class Issue:
    """
    An earlier state that a dossier is compared with.

    Attributes:
        dossier: its id.
        day: of that issue, None: a mere revision.
        library: the project then.
    """

    dossier: str
    day: dt.date | None
    library: Library


@dataclass(frozen=True, slots=True)
class History:
    """
    What is known of a project's past.

    Attributes:
        issues: one for a dossier.
        missing: why there is none, by dossier id.
    """

    issues: tuple[Issue, ...] = ()
    missing: Mapping[str, Missing] = field(default_factory=dict)


def with_changes(site: Site, library: Library, opened: Opened, audience: Audience, history: History) -> Site:
    """Return the joined site with what changed in each dossier of which the history knows something."""
    issues = {issue.dossier: issue for issue in history.issues}
    states: dict[int, _Earlier] = {}
    gathered = []
    for one in site.dossiers:
        issue = issues.get(one.dossier.id)
        changes: Changes | None = None
        if issue is not None:
            key = id(issue.library)
            if key not in states:
                wanted = {i.dossier for i in history.issues if i.library is issue.library}
                states[key] = _Earlier(issue.library, library, opened, audience, site, wanted)
            changes = states[key].changes(one, issue.day)
        elif one.dossier.id in history.missing:
            changes = Changes(missing=history.missing[one.dossier.id])
        gathered.append(replace(one, changes=changes))
    return replace(site, dossiers=tuple(gathered))


class _Earlier:
    """One earlier state, seen with today's eyes, beside the site of today."""

    def __init__(self, then: Library, now: Library, opened: Opened, audience: Audience, site: Site, wanted: set[str]) -> None:
        self.then, self.now, self.opened, self.site = then, now, opened, site
        self.ids = {f.filed.article.id for f in then.filings}
        self.whole = _uncut(now, opened)
        self.filed = {f.article.id: f for f in _seen_today(then, now, self.whole, audience, opened)}
        known = Known(now.register, [a for f in now.filings for a in f.actors], [p for f in now.filings for p in f.places])
        open_ids = {d.id for d in opened.parts.dossiers}
        self.dossiers = {d.id: disclose(d, known, opened.hidden) for d in then.dossiers if d.id in open_ids}
        self.known = Known(
            then.register, [a for f in then.filings for a in f.actors], [p for f in then.filings for p in f.places]
        )
        needed = _with_needs(wanted, self.dossiers)
        parts = Parts(
            build_day=opened.parts.build_day,
            settings=opened.parts.settings,
            filed=tuple(self.filed.values()),
            actors=tuple(a for f in then.filings for a in f.actors),
            places=tuple(p for f in then.filings for p in f.places),
            dossiers=tuple(self.dossiers[key] for key in sorted(needed)),
            publishers=now.publishers,
        )
        joined = assemble(parts, then.register)
        self.gathered = {g.dossier.id: g for g in joined.dossiers}
        self.members_then = {key: frozenset(m.article for m in g.members) for key, g in self.gathered.items()}
        self.members_now = {g.dossier.id: frozenset(m.article for m in g.members) for g in site.dossiers}
        self.known_now = Known(opened.register, opened.parts.actors, opened.parts.places)
        self.today = {f.article.id: f for f in site.articles}

    def changes(self, one: Gathered, day: dt.date | None) -> Changes:
        """Return what changed in one dossier."""
        before = self.gathered.get(one.dossier.id)
        if before is None:
            return Changes(missing="first")
        held_then, held_now = self.members_then[one.dossier.id], self.members_now[one.dossier.id]
        came = [m for m in one.members if m.article not in held_then and (m.article in self.whole or m.article not in self.ids)]
        left = [m for m in before.members if m.article not in held_now and m.article in self.today]
        days = {event.when.plain for event in before.events}
        cut = held_now - self.whole
        fresh = (e for e in one.events if e.when.plain not in days and not all(spot.article in cut for spot in e.spots))
        moved, judged = judgements(before.dossier.judgements, one.dossier.judgements)
        return Changes(
            since=day,
            came=tuple(Crossing(m.article, self._why_in(one.dossier, m.article), m.reason) for m in came),
            left=tuple(
                Crossing(m.article, self._why_out(before.dossier, m.article), self._now(one.dossier, m.article).reason)
                for m in left
            ),
            gone=sum(m.article not in self.whole and m.article not in self.today for m in before.members),
            events=tuple(event.when for event in fresh),
            moved=moved,
            turned=turned(before.dossier, one.dossier),
            judged=judged,
            merged=self._merged(one),
        )

    def _why_in(self, dossier: Dossier, article: str) -> Cause:
        if article not in self.ids:
            return "new"
        if article in self.filed and self._judge(dossier, self.filed[article], then=True).inside:
            return "rule"
        return self._edited(article)

    def _why_out(self, before: Dossier, article: str) -> Cause:
        return "rule" if self._judge(before, self.today[article], then=False).inside else self._edited(article)

    def _edited(self, article: str) -> Cause:
        then, now = self.filed.get(article), self.today[article]
        return "text" if then is None or then.article.digest != now.article.digest else "names"

    def _now(self, dossier: Dossier, article: str) -> Verdict:
        return self._judge(dossier, self.today[article], then=False)

    def _judge(self, dossier: Dossier, filed: Filed, *, then: bool) -> Verdict:
        (reading,) = read_for_rules([filed], self.now.publishers)
        known, members = (self.known, self.members_then) if then else (self.known_now, self.members_now)
        return explain(dossier, reading, known, members)

    def _merged(self, one: Gathered) -> tuple[Merged, ...]:
        named = {("actor", a) for m in one.members for a in self.today[m.article].actors}
        named |= {("place", p) for m in one.members for p in self.today[m.article].places}
        open_actors = {a.id: a for a in self.opened.parts.actors}
        open_places = {p.id: p for p in self.opened.parts.places}
        merged = [*_joined(self.then.actors, self.now.actors, "actor", open_actors)]
        merged += _joined(self.then.places, self.now.places, "place", open_places)
        return tuple(entry for entry in merged if (entry.kind, entry.into) in named)


def _uncut(now: Library, opened: Opened) -> set[str]:
    """Return the articles that the audience sees whole today."""
    seen = {f.article.id: f for f in opened.parts.filed}
    every = {f.filed.article.id: f.filed for f in now.filings}
    return {key for key, f in seen.items() if _words(f.article) == _words(every[key].article) and f.marks == every[key].marks}


def _words(article: Article) -> tuple[object, ...]:
    return article.title, article.dek, article.summary, article.blocks, article.figures, article.tags


def _seen_today(then: Library, now: Library, whole: set[str], audience: Audience, opened: Opened) -> Iterable[Filed]:
    """Yield the earlier articles under today's marks: those seen whole today, and those that are no more under their own."""
    sources = Sources(now.publishers)
    today = {f.filed.article.id: f.filed.article for f in now.filings}
    for filing in then.filings:
        article = filing.filed.article
        current = today.get(article.id)
        if current is not None and article.id not in whole:
            continue
        marked = _marked_as(article, current) if current else article
        seen = unveil(replace(filing.filed, article=marked), audience, opened.hidden, sources.of(marked))
        if seen is not None:
            yield seen


def _marked_as(article: Article, current: Article) -> Article:
    return replace(
        article,
        tlp=current.tlp,
        draft=current.draft,
        embargo=current.embargo,
        show=current.show,
        withdrawn=current.withdrawn,
        source=current.source,
    )


def _with_needs(wanted: set[str], dossiers: Mapping[str, Dossier]) -> set[str]:
    """Return the wanted dossiers and those that their rules refer to."""
    needed: set[str] = set()
    queue = sorted(wanted & dossiers.keys())
    for key in queue:
        needed.add(key)
        clauses = (c for rule in dossiers[key].rules for c in (*rule.clauses, *rule.refused) if c.key == "dossiers")
        names = {n for c in clauses for n in (*c.any_of, *c.all_of, *c.none_of)}
        queue.extend(sorted((names & dossiers.keys()) - needed - set(queue)))
    return {d.id for d in in_order_of_need([dossiers[key] for key in sorted(needed)])[0]}


def _joined(
    then: Iterable[Actor | Place],
    now: Iterable[Actor | Place],
    kind: Literal["actor", "place"],
    public: Mapping[str, Actor | Place],
) -> Iterable[Merged]:
    """Yield the entries that are no more and whose name is one of another entry's public names now."""
    left = {entry.id for entry in now}
    forms = {fold(form): entry.id for entry in reversed(list(public.values())) for form in entry.forms}
    for entry in then:
        into = forms.get(fold(entry.name), "")
        if entry.id not in left and into and into != entry.id:
            yield Merged(next(f for f in public[into].forms if fold(f) == fold(entry.name)), kind, into)
