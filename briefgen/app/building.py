"""Building and checking a project."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.app.crew import crew
from briefgen.app.project import INBOX, processors, with_excerpt, without_silenced
from briefgen.app.report import BuildReport
from briefgen.app.standing import Standing
from briefgen.model.errors import UsageError
from briefgen.model.problem import Problem, in_reading_order
from briefgen.model.values import dataclass
from briefgen.shell.clock import build_day
from briefgen.shell.disk import read_project

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from briefgen.app.history import Changed
    from briefgen.model.memo import Memo
    from briefgen.model.page import Artifact
    from briefgen.model.plugins import Plugins
    from briefgen.model.pool import Pool
    from briefgen.model.public import PublicSite
    from briefgen.model.settings import Settings
    from briefgen.pipeline import Library, Order
    from briefgen.shell.disk import Seen, Snapshot

SPARE = ".briefgen/spare"
"""Where the trees that have stood are kept for the next build."""


def build(  # noqa: PLR0913 - options of the public face, each by name
    project: Path,
    *,
    profile: str = "",
    preview: bool = False,
    base_url: str | None = None,
    output: Path | None = None,
    day: dt.date | None = None,
    jobs: int | None = None,
    strict: bool = False,
    dry_run: bool = False,
    scheduler: str | None = None,
) -> BuildReport:
    """
    Build a project's site; with ``inbox: auto`` in its settings, what lies in the inbox is taken in first.

    When the stamps of all files that are read and written prove that nothing would change, nothing is made.

    Args:
        project: the folder with ``site.yml``.
        profile: name of a profile of ``site.yml``; the public site when empty.
        preview: show drafts, marked as such.
        base_url: address of the site, instead of that in ``site.yml``.
        output: folder to write, instead of that in ``site.yml``.
        day: the build day; ``SOURCE_DATE_EPOCH`` or today (UTC) when None.
        jobs: number of processes; all processors when None.
        strict: warnings count as errors.
        dry_run: do everything but write.
        scheduler: address of a Dask scheduler whose workers do the work; processes of this machine when None.

    Returns:
        What was made and everything that was found wrong. With an error among it nothing was written: the old site stands.

    Raises:
        UsageError: there is no such profile.
        OutsideError: the disk refused, or the workers did; the old site still stands.

    Source:
        The order of steps is that of `briefgen.pipeline`; why two trees change places: ``docs/decisions/0008``.
    """
    day = day or build_day()
    standing = Standing(project, repr((profile, preview, base_url, str(output or ""), day.isoformat(), strict)))
    if not dry_run and (known := standing.proven()):
        return known
    from briefgen.shell.packs import Packs

    refused = () if dry_run else take_waiting(project, jobs)
    standing = standing.again()
    memo = Packs(project, standing.program, early=not dry_run)
    with ExitStack() as stack:
        pool = stack.enter_context(crew(jobs, scheduler))
        snapshot, library = read(project, jobs, memo, pool=pool, ready=True)
        from briefgen.pipeline import Order  # with much else, which `read` has loaded while others read
        from briefgen.shell.early import write_ahead
        from briefgen.shell.tree import write_tree

        need_profile(library.settings, profile)
        memo.limit = library.settings.cache_max_mb * 2**20
        output = output or output_folder(project, library.settings, profile)
        ahead = stack.enter_context(write_ahead(project, None if dry_run or not pool.is_near else output))
        prepared = make(project, snapshot, library, Order(day, profile, preview, base_url), jobs, memo, ahead, pool)
        problems = tuple(in_reading_order([*refused, *prepared.problems, *told_of_texts(snapshot, library)]))
        if strict:
            problems = tuple(replace(p, severity="error") if p.severity == "warning" else p for p in problems)
        report = replace(prepared.report, output=output, problems=problems)
        if dry_run or report.failed:
            return report
        spare = project / SPARE / output.name
        begun = ahead.folder if ahead else None
        stood = standing.known(output)
        written = write_tree(prepared.artifacts, output, prepared.pool, spare=spare, ahead=begun, known=stood)
    report = replace(report, written=written)
    return standing.remember(report, prepared.artifacts, snapshot, memo, provable=not library.plugins.every)


def told_of_texts(snapshot: Snapshot, library: Library) -> list[Problem]:
    """Return what a build says of the texts themselves, unless it was told not to."""
    from briefgen.app.checking import text_faults

    found = without_silenced(text_faults(library, snapshot, "warning"), library.settings)
    return [with_excerpt(problem, snapshot) for problem in found]


def take_waiting(project: Path, jobs: int | None) -> tuple[Problem, ...]:
    """Take in what lies in the inbox; the rooms that can are large, and are opened only when something lies there."""
    if not (project / INBOX).is_dir():
        return ()
    from briefgen.app.inbox import take_inbox

    return take_inbox(project, jobs)


@dataclass(frozen=True, slots=True)
class Prepared:
    """
    A site that was made and not yet written.

    Attributes:
        order: what was to be built.
        snapshot: the files of the project.
        library: what they say.
        report: of the build so far.
        artifacts: the files of the site; none where there are errors.
        base_url: address at which it will stand, ends in ``/``.
        pool: who does the work.
        public: what the audience may see, None where there are errors.
    """

    order: Order
    snapshot: Snapshot
    library: Library
    report: BuildReport
    artifacts: tuple[Artifact, ...]
    base_url: str
    pool: Pool
    public: PublicSite | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that was found while it was made."""
        return self.report.problems


def prepare(
    project: Path,
    *,
    profile: str = "",
    preview: bool = False,
    base_url: str | None = None,
    day: dt.date | None = None,
    jobs: int | None = None,
    only: str = "",
) -> Prepared:
    """
    Read a project and make its site, without writing anything; the arguments are those of `build`.

    ``only`` is the id of a dossier that is made alone, with its articles and their names.

    Raises:
        UsageError: there is no such profile, or no such dossier.
    """
    from briefgen.pipeline import Order

    snapshot, library = read(project, jobs)
    need_profile(library.settings, profile)
    order = Order(day or build_day(), profile, preview, base_url, only=only)
    return make(project, snapshot, library, order, jobs)


def make(  # noqa: PLR0913, PLR0917 - what was read, what is wanted, and who does it
    project: Path,
    snapshot: Snapshot,
    library: Library,
    order: Order,
    jobs: int | None,
    memo: Memo | None = None,
    ahead: Callable[[Artifact], None] | None = None,
    pool: Pool | None = None,
) -> Prepared:
    """
    Make the site of a project that was read.

    ``ahead`` is given pages that are ready before the rest; ``pool`` does the work, processes of this machine when None.
    """
    from briefgen.app.history import history_of
    from briefgen.pipeline import Processes, make_site

    near = Processes(jobs or processors())
    pool = pool or near
    order = replace(order, history=history_of(project, snapshot, library, pool, memo))
    made = make_site(library, snapshot, order, pool, memo, ahead)
    heard = without_silenced(made.problems, library.settings)
    problems = tuple(in_reading_order([with_excerpt(p, snapshot) for p in heard]))
    report = BuildReport(output_folder(project, library.settings, order.profile), problems)
    if made.public is None:
        return Prepared(order, snapshot, library, report, (), library.settings.base_url, near)
    articles, dossiers = len(made.public.articles), len(made.public.dossiers)
    report = replace(report, articles=articles, dossiers=dossiers, pages=made.pages)
    return Prepared(order, snapshot, library, report, made.artifacts, made.public.settings.base_url, near, made.public)


def changes_since(project: Path, revision: str | None = None) -> list[Changed]:
    """
    Say what changed in the dossiers of the public site since a revision of the git history, or since their issues before.

    Raises:
        UsageError: there is no git history, or no such revision.
        ContentError: the project's files have errors.
    """
    from briefgen.app.history import diff
    from briefgen.pipeline import Processes

    snapshot, library = read(project)
    return diff(project, revision, snapshot, library, Processes(processors()))


def need_profile(settings: Settings, profile: str) -> None:
    """
    Make sure that there is such a profile.

    Raises:
        UsageError: there is not.
    """
    names = [p.name for p in settings.profiles]
    if profile and profile not in names:
        hint = f"profiles in site.yml: {', '.join(names) or 'none'}"
        raise UsageError(Problem("profile-unknown", f"there is no profile {profile!r}", hint=hint))


def output_folder(project: Path, settings: Settings, profile: str = "") -> Path:
    """Return where a build of this profile goes: ``_site``, or ``_site-NAME`` beside it."""
    return project / (f"{settings.output}-{profile}" if profile else settings.output)


def read(
    project: Path,
    jobs: int | None = None,
    memo: Memo | None = None,
    seen: Seen | None = None,
    pool: Pool | None = None,
    *,
    ready: bool = False,
) -> tuple[Snapshot, Library]:
    """
    Return a project's files and what they say.

    ``seen`` is what this process read of them before, ``pool`` does the work. With ``ready`` this process gets ready to make
    their site while others read.
    """
    from briefgen.pipeline import Processes, read_library

    snapshot = read_project(project, seen)

    def get_ready(settings: Settings, plugins: Plugins) -> None:
        from briefgen.pipeline.build import get_ready as load_and_compile

        load_and_compile(snapshot, settings, plugins)

    near = pool or Processes(jobs or processors())
    return snapshot, read_library(snapshot, near, memo, get_ready if ready else None)
