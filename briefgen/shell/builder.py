"""A process that builds previews when it is told to, and keeps what it has read and made; pages are served by another one."""

from __future__ import annotations

import multiprocessing
import os
import traceback
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from briefgen.model.errors import BriefgenError, OutsideError
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.shell import interrupts

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

    from briefgen.model.page import Artifact

Early = tuple[str, bytes]
"""Path and bytes of a page that is ready before its site is."""


class Fault(NamedTuple):
    """An error of the user's files as a page shows it."""

    where: str
    message: str
    excerpt: str
    hint: str


@dataclass(frozen=True, slots=True)
class Built:
    """
    What a build for the preview did.

    Attributes:
        report: of the build, whatever the maker calls one; None when it could not be done.
        faults: errors in the files.
        changed: paths of what changed in the preview.
        refused: why it could not be done at all, None when it could.
    """

    report: Any
    faults: tuple[Fault, ...] = ()
    changed: tuple[str, ...] = ()
    refused: BriefgenError | None = None


class Maker(Protocol):
    """Makes the preview; lives in the building process."""

    def build(self, early: Callable[[Artifact], None] | None) -> Built:
        """Make the preview as the files stand now; ``early`` is given pages that are ready before the rest."""
        ...

    def rest(self) -> None:
        """Do what is better done while nobody waits."""
        ...


class Builder:
    """The building process, seen from the one that serves. Start it before any thread."""

    def __init__(self, maker: Maker, held: socket.socket) -> None:
        """Start the process; ``held`` is the port of the one that serves, which this one lets go."""
        methods = multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("fork" if "fork" in methods else None)
        self.ear, mouth = context.Pipe()
        self._process = context.Process(target=_work, args=(mouth, self.ear, held, maker, os.getpid()), name="briefgen builder")
        with interrupts.held():
            self._process.start()
        mouth.close()

    def ask(self) -> None:
        """Have the preview built; what is asked for while a build runs is done once, when it has ended."""
        try:
            self.ear.send(None)
        except OSError:  # it is gone, which `heard` tells
            return

    def heard(self) -> Iterator[Built | Early]:
        """
        Yield what the process has said and nobody has heard yet; wait when it is nothing.

        Raises:
            OutsideError: the process was killed.
            RuntimeError: it failed, with its traceback.
        """
        try:
            yield self._one()
            while self.ear.poll():
                yield self._one()
        except (EOFError, ConnectionError) as error:
            hint = "when the system ran out of memory, fewer processes need less: --jobs 1"
            raise OutsideError(Problem("builder-killed", "the process that builds was killed", hint=hint)) from error

    def _one(self) -> Built | Early:
        told: Built | Early | str = self.ear.recv()
        if isinstance(told, str):
            raise RuntimeError(told)  # noqa: TRY004 - a text is a traceback
        return told

    def first(self) -> Built:
        """Have the preview built and wait for it; the faults are those of `heard`."""
        self.ask()
        while True:
            for told in self.heard():
                if isinstance(told, Built):
                    return told

    def close(self) -> None:
        """End the process, in whatever it is: a build may be killed at any time."""
        self._process.terminate()
        self._process.join()
        self.ear.close()


@dataclass(frozen=True, slots=True)
class _Hand:
    """Hands on pages that the building process makes itself; what its workers make waits for the site."""

    mouth: Connection
    process: int

    def __call__(self, page: Artifact) -> None:
        if os.getpid() == self.process:
            self.mouth.send((page.path, page.data))


def _work(mouth: Connection, ear: Connection, held: socket.socket, maker: Maker, parent: int) -> None:
    """Build whenever told to, until nobody listens any more."""
    interrupts.ignore()  # Ctrl-C is for the process that serves, which ends this one
    interrupts.end_with(parent)
    ear.close()
    held.close()
    forks = "fork" in multiprocessing.get_all_start_methods()
    try:
        while True:
            mouth.recv()
            while mouth.poll():
                mouth.recv()
            mouth.send(maker.build(_Hand(mouth, os.getpid()) if forks else None))
            maker.rest()
    except (EOFError, ConnectionError):
        return
    except Exception:  # noqa: BLE001 - told to the process that serves, which fails with it
        mouth.send(traceback.format_exc())
