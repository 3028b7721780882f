"""
The seam at which results are remembered: bytes by key, one table a step. What stands behind it is the shell's.

A key is a digest of everything that a result depends on, so that an entry is never wrong, only there or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Memo(Protocol):
    """Anything that keeps bytes by key; ``lasts`` says whether it can be asked again for all that it was given or has found."""

    @property
    def lasts(self) -> bool:
        """Whether nobody else needs to hold what it keeps."""
        ...

    def knows(self, table: str) -> bool:
        """Whether anything is kept in a table: where nothing is, nobody needs to ask."""
        ...

    def recall(self, table: str, keys: Sequence[bytes]) -> list[bytes | None]:
        """Return what is kept under each of the keys, None where nothing is."""
        ...

    def keep(self, table: str, entries: Mapping[bytes, bytes]) -> None:
        """Keep entries, from now on or from the next run on."""
        ...

    def use(self, table: str, keys: Iterable[bytes]) -> None:
        """Take note that entries are wanted, though nobody asks for them now."""
        ...


class Forgetful:
    """A memo that keeps nothing."""

    lasts = False

    def knows(self, table: str) -> bool:  # noqa: ARG002 - the seam's signature
        """Return False."""
        return False

    def recall(self, table: str, keys: Sequence[bytes]) -> list[bytes | None]:  # noqa: ARG002 - the seam's signature
        """Return None for each of the keys."""
        return [None] * len(keys)

    def keep(self, table: str, entries: Mapping[bytes, bytes]) -> None:
        """Let the entries go."""

    def use(self, table: str, keys: Iterable[bytes]) -> None:
        """Do nothing."""
