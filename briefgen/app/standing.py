"""Whether a site stands as it should: the proof that a build has nothing to do."""

from __future__ import annotations

from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.app.report import BuildReport
from briefgen.model.page import Unread
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.shell.record import Record, contents, holds, load_record, save_record
from briefgen.shell.survey import Survey, program, survey_project
from briefgen.shell.tree import Written

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefgen.model.page import Artifact
    from briefgen.shell.disk import Snapshot
    from briefgen.shell.packs import Packs
    from briefgen.shell.survey import Stamp


@dataclass(slots=True)
class Standing:
    """
    The state of a project's files at one moment, taken before any of them is read, beside what an earlier build left.

    Attributes:
        project: its folder.
        order: digest of what is asked for.
        program: digest of this program and its libraries.
        survey: stamps of the files.
        record: what the earlier build left, None when there was none.
    """

    project: Path
    order: str
    program: str = field(default_factory=program)
    survey: Survey = field(init=False)
    record: Record | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        """Take the stamps."""
        self.survey = survey_project(self.project)

    def again(self) -> Standing:
        """Return the state at a later moment."""
        later = replace(self)
        later.record = self.record
        return later

    def known(self, output: Path) -> dict[str, tuple[Stamp, str]]:
        """Return stamp and digest of the files that the last build wrote into ``output`` and can tell without reading them."""
        record = self.record
        if record is None or record.output != str(output.resolve()):
            return {}
        return {path: (record.written[path], digest) for path, digest in record.prints.items() if path in record.written}

    def proven(self) -> BuildReport | None:
        """Return the report of the build that left everything as it stands; None when anything may have changed since."""
        record = self.record = load_record(self.project, self.order)
        if record is None or not holds(record, self.survey, self.program, self.project):
            return None
        written = Written(0, len(record.written), 0)
        return BuildReport(Path(record.output), record.problems, **record.counts, written=written, up_to_date=True)

    def remember(
        self, report: BuildReport, files: Sequence[Artifact], snapshot: Snapshot, memo: Packs, *, provable: bool = True
    ) -> BuildReport:
        """
        Keep what a build read, wrote, said and worked out, so that the next one may find that less is to be done.

        With ``provable`` False no build is taken for having nothing to do: plugins may change without a file that is watched.

        Returns:
            The report, with a note when the disk refused: the next build loses its shortcut and no more.
        """
        output = report.output.resolve()
        written = report.written.stamps if report.written else {}
        prints = digests(files)
        counts = {"articles": report.articles, "dossiers": report.dossiers, "pages": report.pages}
        young = contents(self.survey, ((f.path, f.data) for f in snapshot.files()))
        record = Record(self.program, self.survey.stamps, young, str(output), written, prints, counts, report.problems)
        try:
            memo.save()
            if provable and written:
                save_record(self.project, self.order, record)
        except OSError as error:
            hint = "make room or change the permissions of .briefgen/, which may be deleted at any time"
            message = f"what this build worked out could not be kept, so the next one starts anew: {error}"
            note = Problem("cache-unwritable", message, hint=hint, severity="note")
            return replace(report, problems=(*report.problems, note))
        return report


def digests(files: Iterable[Artifact]) -> dict[str, str]:
    """Return path → digest of the files that can be told by it without being read."""
    return {file.path: file.given.print.digest.hex() for file in files if isinstance(file.given, Unread)}


def as_written(written: Written, files: Iterable[Artifact]) -> dict[str, tuple[Stamp, str]]:
    """Return stamp and digest of those files as they were just written."""
    return {path: (written.stamps[path], digest) for path, digest in digests(files).items() if path in written.stamps}
