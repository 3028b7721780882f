"""
The one error tree.

::

    BriefgenError            carries the problems and the exit code
      +-- ContentError       1   the user's files have errors
      +-- UsageError         2   the command was called wrongly
      +-- OutsideError       3   network or disk said no
      +-- TooBigError        1   an input is larger, deeper or slower than the caps allow

Rooms hand faults back as `Problem` values; an error is raised only where no useful value can be returned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from briefgen.model.problem import Problem


class BriefgenError(Exception):
    """Something that the user can understand and mend; ``problems`` says what, ``exit_code`` what the shell sees."""

    exit_code: ClassVar[int] = 1

    def __init__(self, *problems: Problem) -> None:
        """Carry the problems; the text of the error is their messages."""
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        """Return the messages, one a line, each with its place."""
        return "\n".join(f"{p.where}: {p.message}" if p.where else p.message for p in self.problems)


class ContentError(BriefgenError):
    """The user's files have errors."""


class TooBigError(ContentError):
    """An input is larger, deeper or slower than the caps allow."""


class UsageError(BriefgenError):
    """The command was called wrongly."""

    exit_code = 2


class OutsideError(BriefgenError):
    """Network or disk said no."""

    exit_code = 3
