"""
The seam at which work is spread: an ordered ``map`` of a pure, module-level step over items.

A step is called as ``step(shared, item)``; ``shared`` is the same for all items. More than one process is the work of
`briefgen.pipeline.pool`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Result = TypeVar("Result")


class Pool(Protocol):
    """Anything that maps in order; ``is_near`` says whether its workers share the values and the disk of this process."""

    @property
    def is_near(self) -> bool:
        """Whether what is done elsewhere sees this process's own values and files."""
        ...

    def map(
        self,
        step: Callable[[Shared, Item], Result],
        shared: Shared,
        items: Sequence[Item],
        meanwhile: Callable[[], object] | None = None,
    ) -> list[Result]:
        """Return ``[step(shared, item) for item in items]``; ``meanwhile`` is called here while others work, where any do."""
        ...


@dataclass(frozen=True, slots=True)
class Serial:
    """One item after the other, in this process."""

    @property
    def is_near(self) -> bool:
        """It is this process."""
        return True

    def map(
        self,
        step: Callable[[Shared, Item], Result],
        shared: Shared,
        items: Sequence[Item],
        meanwhile: Callable[[], object] | None = None,
    ) -> list[Result]:
        """Return the results in the order of the items; nobody else works."""
        del meanwhile
        return [step(shared, item) for item in items]
