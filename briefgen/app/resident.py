"""What makes the preview: it lives as long as the preview and keeps in memory what it has read and made."""

from __future__ import annotations

import gc
from dataclasses import field
from typing import TYPE_CHECKING

from briefgen.app.building import SPARE, build, make, need_profile, read, take_waiting, told_of_texts
from briefgen.app.report import BuildReport
from briefgen.app.standing import as_written
from briefgen.model.errors import BriefgenError
from briefgen.model.problem import in_reading_order
from briefgen.model.values import dataclass
from briefgen.shell.builder import Built, Fault
from briefgen.shell.clock import build_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefgen.app.building import Prepared
    from briefgen.model.page import Artifact
    from briefgen.model.problem import Problem
    from briefgen.pipeline.at_hand import AtHand
    from briefgen.shell.disk import Seen
    from briefgen.shell.survey import Stamp


@dataclass(slots=True)
class Resident:
    """
    Makes the preview of a project again and again; see `briefgen.shell.builder.Maker`.

    Attributes:
        project: folder with ``site.yml``.
        folder: into which the preview is built.
        address: at which it is looked at.
        profile: audience, empty: the public.
        jobs: number of processes; all processors when None.
    """

    project: Path
    folder: Path
    address: str
    profile: str = ""
    jobs: int | None = None
    _memo: AtHand | None = None
    _seen: Seen = field(default_factory=dict)
    _stood: dict[str, tuple[Stamp, str]] = field(default_factory=dict)

    def build(self, early: Callable[[Artifact], None] | None) -> Built:
        """Make the preview as the files stand now."""
        gc.disable()  # a build keeps nearly all that it makes; collecting is done while nobody waits
        try:
            if self._memo is None:
                return _built(self._first())
            return _built(self._again(self._memo, early))
        except BriefgenError as error:
            return Built(BuildReport(self.folder, error.problems), _faults(error.problems), refused=error)

    def rest(self) -> None:
        """Get everything into memory that the next build needs, and let go what the last one left."""
        if self._memo is None:
            from briefgen.pipeline.at_hand import AtHand
            from briefgen.shell.packs import Packs
            from briefgen.shell.survey import program

            self._memo = AtHand(Packs(self.project, program()))
            try:
                self._prepare(self._memo, None)
            except BriefgenError:  # the next build tells
                self._memo = None
                return
            gc.collect()
            gc.freeze()
        gc.collect()

    def _first(self) -> BuildReport:
        """Build as `build` does, which knows when there is nothing to do."""
        where = {"profile": self.profile, "base_url": self.address, "output": self.folder, "jobs": self.jobs}
        return build(self.project, preview=True, **where)  # type: ignore[arg-type] # each by its name

    def _again(self, memo: AtHand, early: Callable[[Artifact], None] | None) -> BuildReport:
        from dataclasses import replace

        from briefgen.shell.tree import write_tree

        refused = take_waiting(self.project, self.jobs)
        memo.turn()
        prepared = self._prepare(memo, early)
        told = told_of_texts(prepared.snapshot, prepared.library)
        problems = tuple(in_reading_order([*refused, *prepared.problems, *told]))
        report = replace(prepared.report, output=self.folder, problems=problems)
        if report.failed:
            return report
        spare = self.project / SPARE / self.folder.name
        written = write_tree(prepared.artifacts, self.folder, prepared.pool, spare=spare, known=self._stood)
        self._stood = as_written(written, prepared.artifacts)
        return replace(report, written=written)

    def _prepare(self, memo: AtHand, early: Callable[[Artifact], None] | None) -> Prepared:
        from briefgen.pipeline import Order

        snapshot, library = read(self.project, self.jobs, memo, self._seen)
        need_profile(library.settings, self.profile)
        order = Order(build_day(), self.profile, preview=True, base_url=self.address)
        return make(self.project, snapshot, library, order, self.jobs, memo, early)


def _built(report: BuildReport) -> Built:
    return Built(report, _faults(report.problems), report.written.paths if report.written else ())


def _faults(problems: tuple[Problem, ...]) -> tuple[Fault, ...]:
    errors = [problem for problem in problems if problem.severity == "error"]
    return tuple(Fault(p.where, f"error[{p.code}]: {p.message}", _excerpt(p), p.hint) for p in errors)


def _excerpt(problem: Problem) -> str:
    caret = f"\n{' ' * (problem.col - 1)}^" if problem.col and problem.excerpt else ""
    return problem.excerpt + caret
