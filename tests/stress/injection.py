"""Runs of the program in which one call on the disk goes wrong: the process is killed there, or the disk refuses."""

from __future__ import annotations

import ctypes
import os
import select
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

Whom = Literal["all", "main", "worker"]
COUNT, HALT, ONCE, FULL = range(4)
CHANGES = frozenset("WCMLRDUHx")
"""Kinds of calls that change the disk: write, create, mkdir, link, rename, rmdir, unlink, chmod, close; ``o r s`` only read."""
LONGEST = 60.0
HUNG = 97
"""Exit code of a run that had to be ended."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong: ``what`` at call ``at`` with ``error``; for HALT, which processes are killed."""

    what: int = COUNT
    at: int = 0
    error: int = 0
    whom: Whom = "all"
    without_exchange: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """
    How a run ended.

    Attributes:
        code: exit code; minus the signal's number when it was killed.
        said: what it printed.
        kinds: of every call on a file of the project, in order.
        fired: the number of the call that went wrong, 0 when none did.
        alive: whether the process and the one that started it were alive when they were killed.
        left: processes of the run that outlived it.
    """

    code: int
    said: str
    kinds: str
    fired: int
    alive: bool
    left: int

    @property
    def kind(self) -> str:
        """The kind of the call that went wrong."""
        return self.kinds[self.fired - 1] if self.fired else ""

    @property
    def spread(self) -> Counter[str]:
        """How many calls of each kind there were."""
        return Counter(self.kinds)


def shim() -> ctypes.CDLL:
    """Return the library of faults, which is loaded before all others."""
    found = ctypes.CDLL(os.environ["LD_PRELOAD"])
    found.faults_count.restype = found.faults_fired.restype = ctypes.c_long
    found.faults_kinds.restype = ctypes.c_void_p
    found.faults_arm.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_long, ctypes.c_int, ctypes.c_int, ctypes.c_int]
    return found


def run(project: Path, arguments: Sequence[str], fault: Fault = Fault()) -> Run:
    """Run ``briefgen`` with ``arguments`` in ``project``, in a process of its own whose modules are loaded already."""
    faults = shim()
    faults.faults_reset()
    ear, mouth = os.pipe()
    with tempfile.TemporaryFile() as said:
        child = os.fork()
        if not child:
            _become(project, arguments, fault, said.fileno(), mouth)
        os.close(mouth)
        code, alive = _wait(child, ear, fault)
        os.close(ear)
        left = _end_all(child)
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    kinds = ctypes.string_at(faults.faults_kinds() + 1, faults.faults_count()).decode("ascii", "replace")
    return Run(code, text, kinds, faults.faults_fired(), alive, left)


def _become(project: Path, arguments: Sequence[str], fault: Fault, said: int, mouth: int) -> NoReturn:
    code = 99
    try:
        os.setsid()
        os.dup2(said, 1)
        os.dup2(said, 2)
        os.chdir(project)
        sys.argv = ["briefgen", *arguments]
        from briefgen.cli import main

        shim().faults_arm(os.fsencode(project), fault.what, fault.at, fault.error, mouth, fault.without_exchange)
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 98
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _wait(child: int, ear: int, fault: Fault) -> tuple[int, bool]:
    """Wait for the end of a run, or for the call at which it is to be killed; kill it there."""
    ended = os.pidfd_open(child)
    alive = False
    try:
        ready, _, _ = select.select([ended, ear], [], [], LONGEST)
        if ear in ready and (told := os.read(ear, 4)):
            halted = int.from_bytes(told, sys.byteorder)
            alive = is_alive(halted) and is_alive(child)
            if fault.whom == "worker":
                os.kill(halted, signal.SIGKILL)
            elif fault.whom == "main":
                os.kill(child, signal.SIGKILL)
            else:
                os.killpg(child, signal.SIGKILL)
        hangs = not select.select([ended], [], [], LONGEST)[0]
        if hangs:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return HUNG, alive
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), alive
    finally:
        os.close(ended)


def is_alive(process: int) -> bool:
    """Whether a process runs, sleeps or waits; one that has ended and is not yet waited for is not alive."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def _end_all(group: int) -> int:
    """Give what is left of a run time to end, however busy the machine, then end it; return how many processes that was."""
    end = time.monotonic() + 30
    while (living := _living(group)) and time.monotonic() < end:
        time.sleep(0.01)
    for process in living:
        os.kill(process, signal.SIGKILL)
    return len(living)


def _living(group: int) -> list[int]:
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = place.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] not in "ZX":
            found.append(int(place.parent.name))
    return found
