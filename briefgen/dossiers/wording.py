"""How often something is said."""

from __future__ import annotations

from briefgen.model.said import Said, Times


def times(number: int) -> Said | Times:
    """Say how often: "once", "twice", "5 times"."""
    return Said("why.twice") if number == 2 else Times("why.times", number)  # noqa: PLR2004 - the word that it is for
