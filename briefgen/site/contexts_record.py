"""Contexts of what was corrected and what was taken back (theme contract 1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

    from briefgen.site.pieces import Direction, Head, When


@dataclass(frozen=True, slots=True)
class Corrected:
    """What was wrong and what is right now; ``when`` is None when no day was said."""

    text: str
    when: When | None


@dataclass(frozen=True, slots=True)
class LoggedEntry:
    """One line of the log: the text that it is about, what was said, and whether the text was taken back."""

    url: str
    title: str
    lang: str
    direction: Direction
    text: str
    when: When | None
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """``withdrawn.html``: the page of an article that was taken back; ``reason`` may be empty, ``when`` None."""

    head: Head
    title: str
    lang: str
    direction: Direction
    reason: str
    when: When | None
    corrections: tuple[Corrected, ...]


@dataclass(frozen=True, slots=True)
class Corrections:
    """``corrections.html``: everything that was corrected or withdrawn, latest first; ``body`` is the desk's own text above."""

    head: Head
    title: str
    lang: str
    direction: Direction
    body: Markup
    entries: tuple[LoggedEntry, ...]
