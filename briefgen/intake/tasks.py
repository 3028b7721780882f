"""What the workers of ingest do: everything that looks into foreign bytes and may take long doing so."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from briefgen.intake.ingest import Draft, Original, draft
from briefgen.model.values import dataclass
from briefgen.sources.feeds import read_feed

if TYPE_CHECKING:
    from briefgen.intake.annotation import Desk
    from briefgen.model.problem import Problem
    from briefgen.sources.feeds import Entry


@dataclass(frozen=True, slots=True)
class FeedFile:
    """
    A feed to be listed.

    Attributes:
        name: of its file, or its address.
        data: its bytes.
        url: its address, None when unknown.
        retrieved: when it was fetched, ISO 8601 in UTC; None when unknown.
    """

    name: str
    data: bytes
    url: str | None = None
    retrieved: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """
    What a feed lists.

    Attributes:
        entries: in its order.
        problems: what is wrong with it.
    """

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def do(desk: Desk, task: Original | FeedFile) -> Draft | Listed:
    """Do a task (the step of the workers)."""
    if isinstance(task, FeedFile):
        entries, problems = read_feed(task.data, task.name, task.url, task.retrieved)
        return Listed(tuple(entries), tuple(problems))
    return draft(desk, task)


def warm() -> None:
    """
    Load, before any limit holds, what the first document would otherwise have to wait for.

    What only an unclear page needs (trafilatura) is left to that page: there is one in a hundred of them.
    """
    from briefgen.gazetteer import Register
    from briefgen.intake.annotation import Desk

    draft(Desk(Register()), Original("warm.html", _WARM.encode(), "2026-11-24T10:00:00Z"))


_WARM = """<!DOCTYPE html><html lang="en"><head><title>Mills stand still</title></head><body><article><h1>Mills stand still</h1>
<p>The mills of the valley stood still on Monday, because the river had left its bed, the ministry in Ankara said.</p>
<p>"Nobody grinds anything here before the spring," said Ida Osk, who owns two of them, on 5 March 2018.</p>
</article></body></html>"""
