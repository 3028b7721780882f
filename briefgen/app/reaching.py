"""Whether addresses outside still answer: links of texts, addresses of sources, archived copies. Asked politely, remembered."""

from __future__ import annotations

import datetime as dt
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

from briefgen.checks.addresses import place_of_address
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.shell.clock import build_day
from briefgen.shell.fetch import Fetcher
from briefgen.shell.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from briefgen.model.article import Article, Block, TextPage
    from briefgen.model.dossier import Dossier
    from briefgen.pipeline import Library
    from briefgen.shell.disk import Snapshot
    from briefgen.shell.fetch import Network

KNOWN = ".briefgen/outside.json"
"""What addresses answered, and on which day."""
_DAYS_WELL, _DAYS_ILL = 7, 1
_AT_ONCE = 8
_GONE = frozenset({404, 410})
_DEAD = frozenset({"host-unknown"})


@dataclass(frozen=True, slots=True)
class Mention:
    """
    An address outside, where it is written.

    Attributes:
        url: the address.
        path: of the file.
        line: from 1.
        col: in characters, from 1; 0 when it was not found again.
        archived: it is that of an archived copy.
    """

    url: str
    path: str
    line: int
    col: int
    archived: bool = False


def dead_outside(project: Path, library: Library, snapshot: Snapshot, network: Network) -> list[Problem]:
    """
    Return a problem for each place that names an address outside which is gone, or cannot be asked.

    Each address is asked once, hosts in turn and with pauses, as their robots.txt allows; what answered well is not asked again
    for a week, anything else the next day.
    """
    mentions = list(mentions_outside(library, snapshot))
    today = build_day()
    known = _remembered(project, today)
    asked = sorted({urldefrag(m.url)[0] for m in mentions} - set(known))
    fetcher = Fetcher(network)
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        try:
            answers = dict(zip(asked, threads.map(lambda url: _answer(fetcher, url), asked), strict=True))
        except BaseException:
            fetcher.stop()
            raise
    if answers:
        dated = {url: {"day": today.isoformat(), "said": said} for url, said in answers.items()}
        write_whole(project / KNOWN, (json.dumps({**known, **dated}, indent=1, sort_keys=True) + "\n").encode())
    said = {**{url: str(entry["said"]) for url, entry in known.items()}, **answers}
    return [problem for m in mentions if (problem := _judge(m, said[urldefrag(m.url)[0]]))]


def mentions_outside(library: Library, snapshot: Snapshot) -> Iterator[Mention]:
    """Yield every address outside that the project's texts link to or articles name as their source."""
    files = (*snapshot.articles, *snapshot.dossiers, *snapshot.pages)
    texts = {file.path: file.data.decode("utf-8", "replace") for file in files}
    documents: list[Article | Dossier | TextPage] = [*(f.filed.article for f in library.filings), *library.dossiers]
    for document in [*documents, *library.pages]:
        text = texts.get(document.path, "")
        source = getattr(document, "source", None)
        for url, archived in ((source.url, False), (source.archived, True)) if source else ():
            if url and _is_asked(url):
                line, col, _ = place_of_address(text, 1, url)
                yield Mention(url, document.path, line, col, archived)
        for block in document.blocks:
            for url in _links(block):
                line, col, _ = place_of_address(text, block.line, url)
                yield Mention(url, document.path, line, col)


def _links(block: Block) -> list[str]:
    return [run.value for run in block.runs if run.kind == "link" and _is_asked(run.value)]


def _is_asked(url: str) -> bool:
    try:
        return urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        return False


def _answer(fetcher: Fetcher, url: str) -> str:
    """Return "" when an address answers well, else ``dead: …`` or ``unsure: …`` with the reason."""
    answer = fetcher.reach(url)
    if isinstance(answer, Problem):
        return f"{'dead' if answer.code in _DEAD else 'unsure'}: {answer.message}"
    if answer in _GONE:
        return f"dead: the server answers {answer}"
    return "" if answer < 400 else f"unsure: the server answers {answer}"  # noqa: PLR2004 - HTTP: an error


def _judge(mention: Mention, said: str) -> Problem | None:
    verdict, _, why = said.partition(": ")
    if not verdict:
        return None
    found = Problem("outside-unsure", f"{mention.url} could not be asked: {why}", mention.path, mention.line, mention.col)
    if verdict == "unsure":
        return replace(found, hint="open it in a browser; it is asked again the next day", severity="note")
    if mention.archived:
        message, hint = f"the archived copy {mention.url} is gone: {why}", "name another copy, or take the line out"
        return replace(found, code="archive-dead", message=message, hint=hint, severity="warning")
    hint = "correct it, or name an archived copy under source: archived: https://…"
    return replace(found, code="outside-dead", message=f"{mention.url} is gone: {why}", hint=hint, severity="warning")


def _remembered(project: Path, today: dt.date) -> Mapping[str, dict[str, str]]:
    """Return what earlier runs heard and what still counts; a file that cannot be read counts for nothing."""
    try:
        found = json.loads((project / KNOWN).read_text(encoding="utf-8"))
        aged = {url: (entry, (today - dt.date.fromisoformat(entry["day"])).days) for url, entry in found.items()}
        return {
            url: {"day": str(entry["day"]), "said": str(entry["said"])}
            for url, (entry, days) in aged.items()
            if 0 <= days < (_DAYS_ILL if entry["said"] else _DAYS_WELL)
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}
