"""How findings become sentences."""

from __future__ import annotations


def join_words(parts: list[str], last: str = "and") -> str:
    """Join phrases as a sentence does: "a", "a and b", "a, b and c"."""
    if len(parts) <= 1:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def times(number: int) -> str:
    """Say how often: "once", "twice", "5 times"."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")
