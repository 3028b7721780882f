"""What a build has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.model.problem import Problem
    from briefgen.shell.tree import Written


@dataclass(frozen=True, slots=True)
class BuildReport:
    """
    What a build did.

    Attributes:
        output: the folder that holds the site.
        problems: all that was found, in reading order; with an error among them nothing was written.
        articles: number of articles in the site.
        dossiers: number of dossiers in the site.
        pages: number of HTML pages.
        written: what changed on disk, None when nothing was written.
        up_to_date: everything that is read and written stands as the last build left it, so that nothing was made.
    """

    output: Path
    problems: tuple[Problem, ...] = ()
    articles: int = 0
    dossiers: int = 0
    pages: int = 0
    written: Written | None = None
    up_to_date: bool = False

    @property
    def failed(self) -> bool:
        """Whether the user's files have errors."""
        return any(p.severity == "error" for p in self.problems)
