"""Taking originals in: each is kept in the vault and becomes an article file, once."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from dataclasses import field, replace
from itertools import islice
from typing import TYPE_CHECKING

from briefgen.app.bringing import Bench, Drafted, Item, Named, Opened, bring
from briefgen.app.building import read
from briefgen.app.fetched import Past, begin, finish
from briefgen.app.gathering import gather
from briefgen.app.project import processors
from briefgen.app.shelving import Place, shelve
from briefgen.intake import Shelf, Taken, desk_of, do, warm
from briefgen.model.errors import ContentError, OutsideError
from briefgen.model.pool import Serial
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.pipeline.likening import read_texts
from briefgen.shell.fetch import Fetcher
from briefgen.shell.packs import Packs
from briefgen.shell.survey import program
from briefgen.shell.turns import turn
from briefgen.shell.workers import Limits, Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
    from concurrent.futures import Future
    from pathlib import Path

    from briefgen.intake import Desk, Draft, FeedFile, Listed, Original
    from briefgen.model.edtf import Edtf
    from briefgen.shell.cluster import Hands
    from briefgen.shell.fetch import Network

__all__ = ["Brought", "Means", "gather", "ingest"]

_THREADS = 8
"""Things that are brought at the same time: enough that slow servers do not wait for each other."""


@dataclass(frozen=True, slots=True)
class Brought:
    """
    What the person who brings originals knows about them; None where they say nothing.

    Attributes:
        retrieved: when they were saved, ISO 8601 in UTC.
        program: name and version of this program, for the record.
        url: address of the source.
        published: day of publication, EDTF.
        language: BCP 47 tag.
        archived: address of a copy in a public archive.
        operator: who brings them, for the record.
    """

    retrieved: str
    program: str
    url: str | None = None
    published: Edtf | None = None
    language: str | None = None
    archived: str | None = None
    operator: str | None = None


@dataclass(frozen=True, slots=True)
class Means:
    """
    What a run may use.

    Attributes:
        jobs: processes that read documents; all processors when None.
        network: how addresses are fetched; None when they must not be.
        limits: of one document.
        progress: hears of the share of the work that is done, 0 to 1.
        again: bring articles back that a person has removed.
        scheduler: address of a Dask scheduler whose workers read the documents; processes of this machine when None.
    """

    jobs: int | None = None
    network: Network | None = None
    limits: Limits = field(default_factory=Limits)
    progress: Callable[[float], None] = lambda _share: None
    again: bool = True
    scheduler: str | None = None


def ingest(
    project: Path,
    originals: Iterable[tuple[str, bytes | Path | str]],
    brought: Brought,
    *,
    dry_run: bool = False,
    means: Means | None = None,
) -> Generator[Taken]:
    """
    Take originals in and yield what became of each, in their order; what was yielded is safely on disk.

    A run that is interrupted, however suddenly, leaves every file whole; the next one goes on where it stopped.

    Args:
        project: the folder with ``site.yml``.
        originals: (name, bytes), (name, path of the file to read), or (name, address to fetch). Archives, feeds and lists of
            addresses stand for what is in them.
        brought: what is known about all of them.
        dry_run: do everything but write.
        means: processes, network, limits.

    Raises:
        ContentError: the project's own files have errors that make it unsafe to add to them.
        OutsideError: the disk refused.
    """
    named = [Named(name, content) for name, content in originals]
    with nullcontext() if dry_run else _alone(project):
        yield from _ingest(project, named, brought, means or Means(), dry_run=dry_run)


def _workers(
    means: Means, desk: Desk, jobs: int, stack: ExitStack
) -> Workers[Desk, Original | FeedFile, Draft | Listed] | Hands:
    """Return who reads documents; a connection to others ends with the stack."""
    if means.scheduler is None:
        return Workers(do, desk, jobs, means.limits, warm)
    from briefgen.shell.cluster import connected

    return stack.enter_context(connected(means.scheduler)).bench(do, desk, means.limits)


def _ingest(project: Path, named: list[Named], brought: Brought, means: Means, *, dry_run: bool) -> Iterator[Taken]:
    jobs = means.jobs or processors()
    memo = Packs(project, program())
    _, library = read(project, jobs, memo)
    memo.limit = library.settings.cache_max_mb * 2**20
    errors = [p for p in library.problems if p.severity == "error"]
    if errors:
        raise ContentError(*errors)
    articles = [f.filed.article for f in library.filings]
    shelf = Shelf(articles, lambda: (text.sample for text in read_texts(articles, Serial(), memo)))
    place = Place(project, shelf, brought, dry_run, means.again)
    past = Past(place.vault, shelf)
    counted = _Counted(len(named), means.progress)
    fetcher = Fetcher(means.network) if means.network else None
    with ExitStack() as stack:  # left in the reverse order: first the network is cut, then the workers, so that no thread waits
        threads = ThreadPoolExecutor(_THREADS + jobs, "briefgen ingest")
        stack.callback(threads.shutdown, cancel_futures=True)
        workers = _workers(means, desk_of(library), jobs, stack)
        stack.callback(workers.close)
        stack.callback(fetcher.stop if fetcher else lambda: None)
        done = _interrupted(project, named, dry_run=dry_run, past=past)
        bench = Bench(brought, shelf, workers, fetcher, past, done, counted.part)
        wrote = False
        for taken in _settled(lambda item: threads.submit(bring, item, bench), named, 2 * (_THREADS + jobs), place, counted):
            wrote = wrote or taken.text is not None
            yield taken
    if not dry_run:
        finish(project)
        with suppress(OSError):  # a memo that could not be kept costs the next run time, and changes nothing else
            if wrote:
                memo.save()


@contextmanager
def _alone(project: Path) -> Iterator[None]:
    """Wait until no other run of ingest writes into the project; two at once would take the same thing in twice."""
    with ExitStack() as stack:
        try:
            (project / ".briefgen").mkdir(exist_ok=True)
            stack.enter_context(turn(project / ".briefgen" / "ingest"))
        except TimeoutError as error:
            message, hint = "another ingest has been at work here for too long", "wait until it has ended, or end it"
            raise OutsideError(Problem("ingest-running", message, hint=f"{hint}; then run the command again")) from error
        except OSError as error:
            message = f"the folder .briefgen cannot be written: {error.strerror or error}"
            raise OutsideError(Problem("file-unwritable", message, hint="make room or change the permissions")) from error
        yield


def _interrupted(project: Path, named: list[Named], *, dry_run: bool, past: Past) -> Mapping[str, str]:
    """Note the beginning of a run; return the addresses that it need not fetch again, for one like it was interrupted."""
    begun = None if dry_run else begin(project, [each.name for each in named])
    return past.since(begun) if begun else {}


def _settled(
    start: Callable[[Item], Future[Drafted | Opened | Taken | Problem]],
    items: Iterable[Item],
    ahead: int,
    place: Place,
    counted: _Counted,
    inside: str = "",
) -> Iterator[Taken]:
    """
    Yield what becomes of the items in their order, while up to ``ahead`` of them are being brought.

    What is in a container comes before what was named after it, whoever is ready first: so the order, and with it every name,
    does not depend on the number of processes.
    """
    source = iter(items)
    waiting = deque((item, start(item)) for item in islice(source, ahead))
    while waiting:
        item, future = waiting.popleft()
        found = future.result()
        named = inside or (item.name if isinstance(item, Named) else "")
        if isinstance(found, Opened):
            yield from _settled(start, found.items, ahead, place, counted.inside(found.total), named)
        else:
            yield replace(_settle(found, place), named=named)
        waiting.extend((item, start(item)) for item in islice(source, 1))
        counted.whole()


def _settle(found: Drafted | Taken | Problem, place: Place) -> Taken:
    match found:
        case Drafted():
            return shelve(found, place)
        case Problem():
            return Taken(found.path, "", problems=(found,), outcome="refused")
        case Taken():
            return found


class _Counted:
    """How much of the work is done: things that were named, and of the one that is open those inside it."""

    def __init__(self, total: int, progress: Callable[[float], None]) -> None:
        self._total, self._progress, self._done = total, progress, 0

    def whole(self) -> None:
        """Count one thing as done; of an unknown number it says nothing."""
        self._done += 1
        if self._total:
            self._progress(min(self._done / self._total, 1.0))

    def part(self, share: float) -> None:
        """Count a part of the present thing."""
        self._progress(min((self._done + share) / max(self._total, 1), 1.0))

    def inside(self, total: int) -> _Counted:
        """Return what counts the things inside the present one: ``total`` of them, 0 where that is not known."""
        return _Counted(total, self.part)
