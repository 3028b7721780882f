"""The audit: what a build would tell that it may not, how much of each source it shows, and what is not accounted for."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.app.building import Prepared, prepare
from briefgen.checks.limits import credentials_in, too_large
from briefgen.checks.quotation import Body, shown_words
from briefgen.checks.requests import outside_requests
from briefgen.checks.secrets import readings, told_secrets
from briefgen.model.problem import Problem, in_reading_order
from briefgen.model.values import dataclass
from briefgen.pipeline import make_site
from briefgen.pipeline.confidential import secrets_of
from briefgen.pipeline.joining import open_library
from briefgen.pipeline.pictures import pictures_in, pictures_of
from briefgen.pipeline.variation import vary
from briefgen.policy import Audience, allowance
from briefgen.shell.clock import build_day
from briefgen.shell.history import has_remote, history_files
from briefgen.text.phrases import loose
from briefgen.text.publishers import Sources

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from briefgen.model.article import Article
    from briefgen.model.public import PublicSite
    from briefgen.model.secret import Secret
    from briefgen.model.settings import Settings


_CITED = re.compile(r"@[\w-]+")


@dataclass(frozen=True, slots=True)
class ArticleTotal:
    """
    How much of an article's body the site shows.

    Attributes:
        article: its id.
        words: of the body.
        shown: words of them that the site shows.
        limit: words that it may show, None: all.
    """

    article: str
    words: int
    shown: int
    limit: int | None


@dataclass(frozen=True, slots=True)
class SourceTotal:
    """
    What the site shows of one publisher.

    Attributes:
        publisher: its name.
        articles: those from it.
    """

    publisher: str
    articles: tuple[ArticleTotal, ...]

    @property
    def words(self) -> int:
        """Words of all bodies together."""
        return sum(a.words for a in self.articles)

    @property
    def shown(self) -> int:
        """Words shown of them."""
        return sum(a.shown for a in self.articles)


@dataclass(frozen=True, slots=True)
class AuditReport:
    """
    What an audit found.

    Attributes:
        problems: all faults, those of the build among them; an error means: do not publish.
        sources: how much of each publisher is shown.
        unmarked: files without a TLP label.
        unattributed: judgements without a source, and articles of which nobody knows where they come from.
        unarchived: public articles with an address and no archived copy.
        files: number of files looked into.
        secrets: number of things looked for.
    """

    problems: tuple[Problem, ...]
    sources: tuple[SourceTotal, ...] = ()
    unmarked: tuple[str, ...] = ()
    unattributed: tuple[str, ...] = ()
    unarchived: tuple[str, ...] = ()
    files: int = 0
    secrets: int = 0

    @property
    def failed(self) -> bool:
        """Whether anything must be mended before the site is published."""
        return any(p.severity == "error" for p in self.problems)


def audit(
    project: Path, *, profile: str = "", branch: str = "gh-pages", day: dt.date | None = None, jobs: int | None = None
) -> AuditReport:
    """
    Build a project in memory and look into every byte of it; nothing is written.

    Args:
        project: the folder with ``site.yml``.
        profile: the audience whose build is looked at; the public when empty.
        branch: the branch whose history would be pushed with it.
        day: the build day; ``SOURCE_DATE_EPOCH`` or today (UTC) when None.
        jobs: number of processes.

    Raises:
        UsageError: there is no such profile.
    """
    return audit_prepared(project, prepare(project, profile=profile, day=day or build_day(), jobs=jobs), branch)


def audit_prepared(project: Path, prepared: Prepared, branch: str = "gh-pages", remote: str = "origin") -> AuditReport:
    """Look into a site that was made and not yet written, and into the history of the branch here and on the remote."""
    problems = list(prepared.problems)
    if prepared.public is None:
        return AuditReport(tuple(in_reading_order(problems)))
    settings, public, artifacts = prepared.public.settings, prepared.public, prepared.artifacts
    audience = Audience(settings.policy, prepared.order.build_day)
    secrets = secrets_of(prepared.library, audience)
    folder = prepared.report.output.name
    problems += told_secrets(artifacts, secrets, f"{_open_texts(public)} {_furniture(prepared, secrets)}", folder)
    problems += _of_history(project, branch, remote, secrets) if not prepared.order.profile else []
    problems += _interference(prepared, audience)
    problems += _hidden_pictures(prepared, audience)
    problems += outside_requests(artifacts, folder)
    problems += too_large(artifacts, folder)
    if prepared.snapshot.settings:
        problems += credentials_in("site.yml", prepared.snapshot.settings.data)
    sources, over = _quoted(prepared, settings, audience)
    return AuditReport(
        tuple(in_reading_order([*problems, *over])),
        sources,
        unmarked=_unmarked(prepared),
        unattributed=_unattributed(public),
        unarchived=tuple(a.id for a in public.articles if a.source and a.source.url and not a.source.archived),
        files=len(artifacts),
        secrets=len(secrets),
    )


def _of_history(project: Path, branch: str, remote: str, secrets: Sequence[Secret]) -> list[Problem]:
    """Return what the history of the branch tells; and a note where the repository itself holds what the site hides."""
    told = told_secrets(history_files(project, branch, remote), [s for s in secrets if not s.prose], "", f"history of {branch}")
    hint = f"an earlier commit holds it: publish from a new branch, or delete the branch {branch} here and there first"
    problems = [replace(p, hint=hint) if p.code == "secret-told" else p for p in told]
    if secrets and has_remote(project):
        message = "the site hides things that the project's own files hold: whoever may read the repository reads them"
        problems.append(
            Problem("repository-tells", message, hint="keep the repository private", severity="note"),
        )
    return problems


def _open_texts(public: PublicSite) -> str:
    """Return everything that public texts say openly, folded; to cite a text (``@id``) is not to say its name openly."""
    parts: list[str] = [public.settings.title, public.settings.description]
    for article in public.articles:
        parts += (article.title, article.dek, article.summary, *article.tags, *(b.text for b in article.blocks))
        parts += (f.caption for f in article.figures)
        parts += (article.source.publisher, *article.source.authors) if article.source else ()
    for dossier in public.dossiers:
        parts += (dossier.title, dossier.summary, *(b.text for _, blocks in dossier.sections for b in blocks))
    for page in public.pages:
        parts += (page.title, page.description, *(b.text for b in page.blocks))
    parts += (name for actor in public.actors for name in (actor.name, *actor.aliases, actor.note))
    parts += (name for place in public.places for name in (place.name, *place.aliases, place.note))
    return " ".join(loose(_CITED.sub(" ", part)) for part in parts)


def _furniture(prepared: Prepared, secrets: Sequence[Secret]) -> str:
    """Return what a site without a single text says, folded: the words of its theme are no secret of a text with that title."""
    if not any(secret.prose for secret in secrets):
        return ""
    library = replace(prepared.library, filings=(), dossiers=(), pages=(), problems=())
    empty = make_site(library, replace(prepared.snapshot, static=()), prepared.order, prepared.pool)
    return " ".join(text for artifact in empty.artifacts for text in readings(artifact.data))


def _interference(prepared: Prepared, audience: Audience) -> list[Problem]:
    """Build once more with other secrets in the same places; whatever differs, depends on them."""
    varied = vary(prepared.library, audience)
    if varied == prepared.library:
        return []
    again = make_site(varied, prepared.snapshot, prepared.order, prepared.pool)
    if again.public is None:
        faults = [p for p in again.problems if p.severity == "error"]
        hint = f"the first reason: {faults[0].message}" if faults else ""
        return [Problem("interference-untested", "the site cannot be built with other secrets", hint=hint)]
    before, after = ({a.path: a.data for a in made} for made in (prepared.artifacts, again.artifacts))
    folder = prepared.report.output.name
    hint = "something of what is hidden shows in it: look at what the page counts, sorts or names, and report it"
    return [
        Problem("interference", "the file depends on what is hidden", f"{folder}/{path}", hint=hint)
        for path in sorted(before.keys() | after.keys())
        if before.get(path) != after.get(path)
    ]


def _hidden_pictures(prepared: Prepared, audience: Audience) -> list[Problem]:
    """Return a problem for each picture of the site that only hidden texts name: whoever guesses its address sees it."""
    library, public = prepared.library, prepared.public
    if public is None:
        return []
    written = [*(t for d in library.dossiers for t in [d.blocks]), *(p.blocks for p in library.pages)]
    named = {path: f.filed.article.path for f in library.filings for path in pictures_of(f.filed.article)}
    named |= {path: "" for blocks in written for path in pictures_in(blocks)}
    opened = open_library(library, public.settings, audience).parts.filed
    seen = {path for filed in opened for path in pictures_of(filed.article)}
    shown = [*(blocks for d in public.dossiers for _, blocks in d.sections), *(p.blocks for p in public.pages)]
    seen |= {path for blocks in shown for path in pictures_in(blocks)}
    hint = "take it out of content/static, or show it where everybody may see it"
    return [
        Problem("picture-of-hidden", f"only what the site hides names this picture{by}", f"content/{a.path}", hint=hint)
        for a in prepared.artifacts
        if a.path in named.keys() - seen
        for by in [f": {named[a.path]}" if named[a.path] else ""]
    ]


def _quoted(prepared: Prepared, settings: Settings, audience: Audience) -> tuple[tuple[SourceTotal, ...], list[Problem]]:
    """Return how much of each source the files show, and a problem for each article that shows too much."""
    sources = Sources(prepared.library.publishers)
    opened = open_library(prepared.library, settings, audience)
    bodies, owners, paths = [], {}, {}
    for filed in opened.parts.filed:
        article = filed.article
        if article.source is None:
            continue
        publisher = sources.of(article)
        words = tuple(word for block in article.blocks for word in loose(block.text).split())
        bodies.append(Body(article.id, words, allowance(article, publisher, settings.policy)))
        owners[article.id] = publisher.name if publisher else article.source.publisher or "unknown"
        paths[article.id] = article.path
    shown = shown_words(prepared.artifacts, bodies)
    totals: dict[str, list[ArticleTotal]] = defaultdict(list)
    for body in bodies:
        count = len(body.words) if body.limit is None else shown[body.article]
        totals[owners[body.article]].append(ArticleTotal(body.article, len(body.words), count, body.limit))
    over = [_over(a, paths[a.article]) for all_ in totals.values() for a in all_ if a.limit is not None and a.shown > a.limit]
    return tuple(SourceTotal(name, tuple(totals[name])) for name in sorted(totals, key=str.casefold)), over


def _over(total: ArticleTotal, path: str) -> Problem:
    message = f"the site shows {total.shown} words of this article; {total.limit} may be shown"
    hint = "look at what quotes it: a summary, a dossier's text, another copy of it; or record a licence in sources.yml"
    return Problem("excerpt-over-limit", message, path, 1, 1, hint=hint)


def _unmarked(prepared: Prepared) -> tuple[str, ...]:
    library = prepared.library
    articles: list[Article] = [f.filed.article for f in library.filings]
    things = (*((a.path, a.tlp) for a in articles), *((d.path, d.tlp) for d in library.dossiers))
    pages = ((p.path, p.tlp) for p in library.pages)
    return tuple(path for path, tlp in (*things, *pages) if tlp is None)


def _unattributed(public: PublicSite) -> tuple[str, ...]:
    claims = [f"{d.id}: {j.text}" for d in public.dossiers for j in d.judgements if not j.sources]
    unknown = [a.id for a in public.articles if a.source and not a.source.publisher and not a.source.url]
    return (*claims, *unknown)
