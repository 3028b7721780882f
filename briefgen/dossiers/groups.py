"""Groups of things that belong together: joined pair by pair (disjoint sets, Tarjan 1975)."""

from __future__ import annotations


class Groups:
    """``size`` things, each in a group of its own until it is joined with another."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def join(self, first: int, second: int) -> None:
        """Make the groups of two things one."""
        one, other = sorted((self._top(first), self._top(second)))
        self._above[other] = one

    def together(self, first: int, second: int) -> bool:
        """Whether two things are in one group."""
        return self._top(first) == self._top(second)

    def labels(self) -> list[int]:
        """Return the number of each thing's group; groups are numbered from 0 in the order of their first things."""
        numbers: dict[int, int] = {}
        return [numbers.setdefault(self._top(i), len(numbers)) for i in range(len(self._above))]

    def _top(self, thing: int) -> int:
        while self._above[thing] != thing:
            self._above[thing] = self._above[self._above[thing]]
            thing = self._above[thing]
        return thing
