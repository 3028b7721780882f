"""The memo of a process that builds again and again: what its last builds used or made stays in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefgen.model.memo import Memo
    from briefgen.pipeline.memo import Kept


class AtHand:
    """
    Results as they were opened, and the bytes of new ones, until two builds in a row have not used them.

    Values are frozen, so that builds can share them. What is not at hand is asked of the memo ``below``, which is given
    nothing.
    """

    lasts = False

    def __init__(self, below: Memo) -> None:
        """Have nothing at hand yet."""
        self._below = below
        self._opened: tuple[dict[str, dict[bytes, Kept[Any, Any]]], ...] = ({}, {})
        self._bytes: tuple[dict[str, dict[bytes, bytes]], ...] = ({}, {})
        self._made: set[bytes] = set()

    def turn(self) -> None:
        """Begin the next build: let go what neither of the last two has used."""
        self._opened = ({}, self._opened[0])
        self._bytes = ({}, self._bytes[0])
        self._made = set()

    def of(self, table: str) -> dict[bytes, Kept[Any, Any]]:
        """Return the results of a step that are at hand, by key."""
        now, before = self._opened
        return before.get(table, {}) | now.get(table, {})

    def is_new(self, key: bytes) -> bool:
        """Whether the result with this key was made in this build."""
        return key in self._made

    def hold(self, table: str, results: Iterable[Kept[Any, Any]], made: Iterable[bytes]) -> None:
        """Keep results of a step at hand; ``made`` are the keys of those that nobody knew."""
        self._made.update(made)
        self._opened[0].setdefault(table, {}).update((result.key, result) for result in results)

    def knows(self, table: str) -> bool:
        """Whether anything is kept in a table."""
        at_hand = any(table in kept for kept in self._opened) or any(table in kept for kept in self._bytes)
        return at_hand or self._below.knows(table)

    def recall(self, table: str, keys: Sequence[bytes]) -> list[bytes | None]:
        """Return what is kept under each of the keys, None where nothing is."""
        now, before = (kept.get(table, {}) for kept in self._bytes)
        found = [now.get(key) or before.get(key) for key in keys]
        others = [key for key, entry in zip(keys, found, strict=True) if entry is None]
        below = dict(zip(others, self._below.recall(table, others), strict=True))
        found = [below[key] if entry is None else entry for key, entry in zip(keys, found, strict=True)]
        self.keep(table, {key: entry for key, entry in zip(keys, found, strict=True) if entry is not None})
        return found

    def keep(self, table: str, entries: Mapping[bytes, bytes]) -> None:
        """Keep entries as long as builds use them."""
        self._bytes[0].setdefault(table, {}).update(entries)

    def use(self, table: str, keys: Iterable[bytes]) -> None:
        """Do nothing: what is below is not saved."""
