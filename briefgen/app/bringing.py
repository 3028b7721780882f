"""One thing that was named, brought to where it is an article's draft, or opened to the things inside it."""

from __future__ import annotations

import hashlib
import io
from dataclasses import field, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from briefgen.intake import FeedFile, Listed, Original, Taken
from briefgen.model.capture import Capture, Told
from briefgen.model.errors import BriefgenError
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.shell.disk import LARGEST
from briefgen.shell.fetch import Unchanged
from briefgen.shell.workers import Stopped
from briefgen.sources.archives import Tally, read_warc
from briefgen.sources.bundles import read_wacz
from briefgen.sources.encodings import decoded
from briefgen.sources.kinds import HEAD, addresses_in, kind_of, others_in, type_by_name
from briefgen.sources.mailboxes import mails_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefgen.app.fetched import Past
    from briefgen.app.ingesting import Brought
    from briefgen.intake import Desk, Draft, Shelf
    from briefgen.shell.cluster import Hands
    from briefgen.shell.fetch import Fetcher
    from briefgen.shell.workers import Workers
    from briefgen.sources.feeds import Entry


@dataclass(frozen=True, slots=True)
class Named:
    """
    A thing that a person names.

    Attributes:
        name: as it was named.
        content: its bytes, the path of its file, or its address (a text).
    """

    name: str
    content: bytes | Path | str


@dataclass(frozen=True, slots=True)
class Link:
    """
    The page of an entry of a feed, or of a line of a list.

    Attributes:
        url: its address.
        told: what the feed says of it.
    """

    url: str
    told: Told = field(default_factory=Told)


Item = Named | Link | Capture | Problem | Taken


@dataclass(frozen=True, slots=True)
class Drafted:
    """
    A capture, and the draft that was made of it.

    Attributes:
        capture: the document as it came.
        draft: the article made of it, or why there is none.
    """

    capture: Capture
    draft: Draft


@dataclass(frozen=True, slots=True)
class Opened:
    """
    What lies inside a container.

    Attributes:
        items: the things, in their order.
        total: how many there are, 0 where that is not known.
    """

    items: Iterator[Item]
    total: int = 0


@dataclass(frozen=True, slots=True)
class Bench:
    """
    What the things are brought with.

    Attributes:
        brought: what the person knows about all of them.
        shelf: what is there already.
        workers: do what may take long.
        fetcher: fetches addresses; None when the network must not be asked.
        past: what is known of addresses that were fetched before.
        done: addresses that an interrupted run has taken in, with their articles.
        container: called with the fraction of a large file that has been read.
    """

    brought: Brought
    shelf: Shelf
    workers: Workers[Desk, Original | FeedFile, Draft | Listed] | Hands
    fetcher: Fetcher | None
    past: Past
    done: Mapping[str, str]
    container: Callable[[float], None]


def bring(item: Item, bench: Bench) -> Drafted | Opened | Taken | Problem:
    """Bring one thing as far as it goes without writing anything; called in many threads at once."""
    match item:
        case Problem() | Taken():
            return item
        case Link():
            return _fetch(item.url, item.told, bench)
        case Capture():
            return _draft(item, bench)
        case Named():
            return _bring_named(item.name, item.content, bench)


def _bring_named(name: str, content: bytes | Path | str, bench: Bench) -> Drafted | Opened | Taken | Problem:
    if isinstance(content, Path):
        return _open(name, content, bench)
    if isinstance(content, str):
        return _fetch(content, Told(), bench)
    return _sort(Capture(name, content, retrieved=bench.brought.retrieved), bench)


def _open(name: str, path: Path, bench: Bench) -> Drafted | Opened | Taken | Problem:
    """Read a file, unless it is an archive, which is read record by record."""
    try:
        with path.open("rb") as file:
            kind = kind_of(file.read(HEAD), name)
            if kind in {"warc", "wacz"}:
                return Opened(_archive(name, path, kind == "wacz", bench))
            if path.stat().st_size > LARGEST:
                hint = "save the article alone, without pictures"
                return Problem("source-large", f"the file is larger than {LARGEST // 2**20} MB", name, hint=hint)
            file.seek(0)
            data = file.read(LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return Problem("file-unreadable", f"the file cannot be read: {reason}", name, hint="look at its permissions")
    return _sort(Capture(name, data, retrieved=bench.brought.retrieved), bench)


def _fetch(url: str, told: Told, bench: Bench) -> Drafted | Opened | Taken | Problem:
    if bench.fetcher is None:
        hint = f"fetch it with: briefgen ingest {url}"
        return Problem("address-unfetched", "a build asks no network, so the address was not fetched", url, hint=hint)
    if (done := bench.done.get(url)) is not None:
        note = ("url", "taken in by the run before this one, which was interrupted")
        return Taken(url, "", done, notes=(note,), outcome="known")
    before = bench.past.of(url)
    found = bench.fetcher.fetch(url, before[0] if before else None)
    if isinstance(found, Problem):
        return found
    if isinstance(found, Unchanged):
        return Taken(
            url,
            "",
            before[1] if before else None,
            notes=(("url", "the server says that it has not changed"),),
            outcome="unchanged",
        )
    try:
        body = decoded(found.data, found.header("Content-Encoding"))
    except BriefgenError as error:
        return error.problems[0].at(url)
    return _sort(_from_archive(replace(found, data=body, told=told)), bench)


def _from_archive(capture: Capture) -> Capture:
    """Name the page itself, and the copy as its archive, when a public archive served it and says so (RFC 7089)."""
    original = capture.header("Link") or ""
    parts = next((part for part in original.split(",") if 'rel="original"' in part and "<" in part), "")
    target = parts[parts.find("<") + 1 : parts.find(">")]
    if capture.header("Memento-Datetime") is None or not target.startswith(("http://", "https://")):
        return capture
    return replace(capture, url=target, archived=capture.url)


def _sort(capture: Capture, bench: Bench) -> Drafted | Opened | Taken | Problem:
    """Open a container; make a draft of everything else."""
    kind = kind_of(capture.data[:HEAD], "" if capture.url else capture.name, capture.content_type)
    if kind in {"warc", "wacz"}:
        return Opened(_archive(capture.name, io.BytesIO(capture.data), kind == "wacz", bench))
    if kind == "feed":
        return _listed(capture, bench)
    if kind == "addresses" and capture.status is None:
        return _addresses(capture)
    if kind == "mail" and not capture.container and (mails := mails_in(capture)):
        return Opened(iter(mails), len(mails))
    if capture.content_type is None and kind in {"mail", "markdown"}:
        capture = replace(capture, content_type=type_by_name(capture.name) or _TYPES[kind])
    return _draft(capture, bench)


def _addresses(capture: Capture) -> Opened:
    """Open a list of addresses; a line that is none is reported, and the others are fetched."""
    text = capture.data.decode("utf-8", "replace")
    hint = "write one address a line, with http:// or https://; a remark begins with #"
    faults = [
        Problem("address-unreadable", f"'{line[:_SHOWN]}' is no address", capture.name, number, 1, line[:_SHOWN], hint)
        for number, line in others_in(text)
    ]
    urls = addresses_in(text)
    return Opened(iter([*faults, *map(Link, urls)]), len(faults) + len(urls))


_SHOWN = 120
_TYPES = {"mail": "message/rfc822", "markdown": "text/markdown"}


def _archive(name: str, place: Path | IO[bytes], zipped: bool, bench: Bench) -> Iterator[Item]:  # noqa: FBT001 - told apart once
    """Yield the pages of an archive, and at its end what it held."""
    tally = Tally()
    try:
        with place.open("rb") if isinstance(place, Path) else place as stream:
            size = place.stat().st_size if isinstance(place, Path) else 0
            for found in (read_wacz if zipped else read_warc)(stream, name, tally):
                yield found
                if size:
                    bench.container(min(stream.tell() / size, 1.0))
    except OSError as error:
        message = f"the file cannot be read: {(error.strerror or str(error)).lower()}"
        yield Problem("file-unreadable", message, name, hint="look at its permissions")
    yield Taken(name, "", notes=(("archive", tally.told()),), outcome="passed")


def _listed(capture: Capture, bench: Bench) -> Opened | Problem:
    """List the entries of a feed: those that come whole, and the pages of the others."""
    task = FeedFile(capture.name, capture.data, capture.url, capture.retrieved or bench.brought.retrieved)
    found = bench.workers.run(task)
    if isinstance(found, Stopped):
        return stopped(capture.name, found)
    assert isinstance(found, Listed)
    problems = [problem.at(capture.name) for problem in found.problems]
    items = [*problems, *(_entry(entry, capture.name) for entry in found.entries)]
    return Opened(iter(items), len(items))


def _entry(entry: Entry, feed: str) -> Item:
    if entry.whole is not None:
        return entry.whole
    if entry.url is not None:
        return Link(entry.url, entry.told)
    message = f"the entry “{entry.told.title[:_SHOWN]}” has neither its text nor an address"
    return Problem("entry-empty", message, feed, hint="look for it on the site of the feed, and save its page")


def _draft(capture: Capture, bench: Bench) -> Drafted | Taken | Problem:
    """Make a draft of a capture; of what is there already none is made."""
    brought = bench.brought
    sha256 = hashlib.sha256(capture.data).hexdigest()
    if (known := bench.shelf.known(sha256)) is not None:
        return Taken(capture.name, sha256, known, outcome="known")
    original = Original(
        capture.name,
        capture.data,
        capture.retrieved or brought.retrieved,
        brought.url or capture.url,
        capture.content_type,
        brought.published,
        brought.language,
        brought.archived or capture.archived,
        capture.told,
    )
    made = bench.workers.run(original)
    if isinstance(made, Stopped):
        return stopped(capture.name, made)
    assert not isinstance(made, Listed)
    return Drafted(capture, made)


def stopped(name: str, why: Stopped) -> Problem:
    """Return what is told about a document that a worker could not finish."""
    if why.reason == "time":
        message = f"reading it takes longer than {why.detail}, so it was given up"
        return Problem("source-slow", message, name, hint="save only the article itself, or paste its text")
    if why.reason == "memory":
        message = f"reading it takes more memory than {why.detail or 'allowed'}, so it was given up"
        return Problem("source-heavy", message, name, hint="save only the article itself, or paste its text")
    hint = "paste its text instead, and report what stands here: it is a fault of the program"
    return Problem("source-unreadable", f"reading it failed: {why.detail}", name, hint=hint)
