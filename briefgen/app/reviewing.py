"""Review: the names that the rules propose and nobody has decided on, and what becomes of a desk's decisions."""

from __future__ import annotations

import difflib
from collections import defaultdict
from dataclasses import field
from typing import TYPE_CHECKING, Literal

from briefgen.app.building import read
from briefgen.app.ledger import Ledger
from briefgen.app.registering import New, draft_of, named, owner_of
from briefgen.intake import annotate_again, desk_of, propose
from briefgen.mentions.findings import SURE
from briefgen.model.errors import ContentError
from briefgen.model.values import dataclass
from briefgen.text.sentences import sentence_at
from briefgen.text.words import keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from briefgen.app.ledger import Change
    from briefgen.model.entities import Place
    from briefgen.model.mention import Mention
    from briefgen.pipeline import Library
    from briefgen.shell.disk import Snapshot

_SHOWN = 3
_COMPOSED = frozenset({"nationality", "capital", "government", "body of state", "border", "direction"})
"""Rules that make a name of a known one: what they find is as sure as that."""
Verdict = Literal["accept", "merge", "reject"]


@dataclass(frozen=True, slots=True)
class Sighted:
    """
    Where a proposal stands, within its sentence.

    Attributes:
        article: id of the article.
        before: words before it.
        form: the name as it stands there.
        behind: words behind it.
    """

    article: str
    before: str
    form: str
    behind: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """
    A name on which nobody has decided.

    Attributes:
        kind: actor or place.
        name: the fullest form.
        type: type of actor or kind of place that the rules see.
        rule: what found it.
        confidence: the best, 0 to 1.
        forms: every form under which the articles name it, the name first.
        articles: ids of the articles that do.
        id: of the entity of the shipped data that it may mean, empty when they know none.
        sightings: up to three sentences.
    """

    kind: str
    name: str
    type: str
    rule: str
    confidence: float
    forms: tuple[str, ...]
    articles: tuple[str, ...]
    sightings: tuple[Sighted, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """
    What a person decided on a proposal.

    Attributes:
        proposal: on what.
        verdict: accept, merge or reject.
        name: of the entry to be written, or of the one into which it is merged.
        kind: of the entry to be written.
        type: of the entry to be written.
    """

    proposal: Proposal
    verdict: Verdict
    name: str = ""
    kind: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class Docket:
    """
    The open proposals of a project, and what is needed to decide on them.

    Attributes:
        project: its folder.
        snapshot: its files.
        library: what they say.
        proposals: the most widespread first.
    """

    project: Path
    snapshot: Snapshot
    library: Library
    proposals: tuple[Proposal, ...] = field(default=())

    def known(self, kind: str, name: str) -> str:
        """Return the name of the entity that ``name`` means, so that a merge can be shown before it is made; else nothing."""
        found = self.library.register.actor(name) if kind == "actor" else self.library.register.place(name)
        return found.name if found else ""

    def nearest(self, proposal: Proposal) -> str:
        """Return the name of the registries that is most like a proposal's, empty when none is like it."""
        names = [one.name for one in (self.library.actors if proposal.kind == "actor" else self.library.places)]
        return next(iter(difflib.get_close_matches(proposal.name, names, n=1, cutoff=0.6)), "")


def open_docket(project: Path, articles: Sequence[str] = ()) -> Docket:
    """
    Look for every name of a project's articles that neither a registry, the shipped data nor a person vouches for.

    Args:
        project: the folder with ``site.yml``.
        articles: ids; all articles when empty.

    Raises:
        ContentError: the project's files have errors.
    """
    snapshot, library = read(project)
    errors = [p for p in library.problems if p.severity == "error"]
    if errors:
        raise ContentError(*errors)
    desk = desk_of(library)
    groups: dict[tuple[str, str], list[tuple[str, str, Mention]]] = defaultdict(list)
    for filing in library.filings:
        article = filing.filed.article
        if articles and article.id not in articles:
            continue
        settled = {keys(form) for ref in (*article.actors, *article.places) if not ref.by for form in (ref.name, *ref.forms)}
        text, mentions = propose(article, desk)
        for mention in mentions:
            if _is_open(mention, library) and keys(mention.text) not in settled and keys(mention.name) not in settled:
                groups[mention.kind, mention.id].append((article.id, text, mention))
    proposals = (_proposal(group, library) for group in groups.values())
    order = sorted(proposals, key=lambda p: (-len(p.articles), -p.confidence, p.name))
    return Docket(project, snapshot, library, tuple(order))


def decide(docket: Docket, decisions: Iterable[Decision], *, dry_run: bool = False) -> tuple[Change, ...]:
    """
    Carry out decisions: entries of the registries, rejected forms, and the articles' lists as far as no person wrote them.

    Returns:
        Each file that changes, with its change as a diff.

    Raises:
        UsageError: the entity of a merge is not known.
        ContentError: a file cannot be changed without touching what stands around it.
    """
    made = list(decisions)
    ledger = Ledger(docket.project, docket.snapshot)
    for decision in made:
        _enter(ledger, docket.library, decision)
    changed = ledger.changes()
    if not changed or dry_run:
        return changed
    ledger.written()
    return (*changed, *_renewed(docket.project, {article for d in made for article in d.proposal.articles}))


def _enter(ledger: Ledger, library: Library, decision: Decision) -> None:
    proposal = decision.proposal
    kind = decision.kind or proposal.kind
    match decision.verdict:
        case "reject":
            ledger.reject(proposal.forms)
        case "merge":
            ledger.add_names(kind, named(library, kind, decision.name), _lasting(proposal.forms))
        case "accept":
            name = decision.name or proposal.name
            owner = owner_of(library, kind, name)
            if owner is not None:
                ledger.add_names(kind, owner, _lasting(proposal.forms))
                return
            same = proposal.id and kind == proposal.kind
            new = New(kind, name, decision.type or proposal.type, _lasting(proposal.forms), proposal.id if same else None)
            ledger.add(kind, draft_of(new))


def _lasting(forms: Sequence[str]) -> tuple[str, ...]:
    """Return the forms that mean the entity in any article: the full name and acronyms, not a bare surname."""
    return tuple(form for i, form in enumerate(forms) if i == 0 or len(form.split()) > 1 or form.isupper())


def _renewed(project: Path, articles: set[str]) -> tuple[Change, ...]:
    """Annotate the articles in which something was decided; only what a rule wrote changes."""
    snapshot, library = read(project)
    ledger, desk = Ledger(project, snapshot), desk_of(library)
    for filing in library.filings:
        article = filing.filed.article
        if article.id in articles:
            ledger.replace(article.path, annotate_again(ledger.text(article.path), article, desk)[0])
    return ledger.written()


def _is_open(mention: Mention, library: Library) -> bool:
    """Whether nothing vouches for a name, or the shipped data know it but the text does not show that they are meant."""
    if mention.rule in _COMPOSED:
        return False
    if mention.kind == "actor":
        return library.register.actor(mention.id) is None
    place = library.register.place(mention.id)
    return place is None or (mention.confidence < SURE and not _is_capital(place, library))


def _is_capital(place: Place, library: Library) -> bool:
    state = library.register.actor(place.within[-1]) if place.within else None
    return state is not None and state.capital == place.id


def _proposal(group: list[tuple[str, str, Mention]], library: Library) -> Proposal:
    best = max((mention for _, _, mention in group), key=lambda m: (m.text == m.name, m.confidence, len(m.text)))
    forms = dict.fromkeys([best.name, *(" ".join(mention.text.split()) for _, _, mention in group)])
    sentences: dict[tuple[str, str], Sighted] = {}
    for article, text, mention in group:
        start, end = _sentence(text, mention)
        sighted = Sighted(article, text[start : mention.start], mention.text, text[mention.end : end])
        sentences.setdefault((article, text[start:end]), sighted)
    return Proposal(
        best.kind,
        best.name,
        best.type,
        best.rule,
        max(mention.confidence for _, _, mention in group),
        tuple(forms),
        tuple(dict.fromkeys(article for article, _, _ in group)),
        tuple(sentences.values())[:_SHOWN],
        best.id if best.kind == "place" and library.register.place(best.id) else "",
    )


def _sentence(text: str, mention: Mention) -> tuple[int, int]:
    """Return where the sentence of a mention begins and ends in the annotated text, whose parts empty lines divide."""
    begin = text.rfind("\n\n", 0, mention.start)
    begin = begin + 2 if begin >= 0 else 0
    stop = text.find("\n\n", mention.end)
    part = text[begin : stop if stop >= 0 else len(text)]
    start, end = sentence_at(part, mention.start - begin)
    return begin + start, max(begin + end, mention.end)
