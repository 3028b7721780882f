"""Contexts of what was corrected and what was taken back (theme contract 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from markupsafe import Markup

    from briefgen.site.pieces import Direction, Head, When


@dataclass(frozen=True, slots=True)
class Corrected:
    """
    What was wrong and what is right now; ``when`` is None when no day was said.

    Attributes:
        text: the correction.
        when: the day on which it was made.
    """

    text: str
    when: When | None


@dataclass(frozen=True, slots=True)
class LoggedEntry:
    """
    One line of the log: the text that it is about, what was said, and whether the text was taken back.

    Attributes:
        url: path of the text it is about.
        title: of that text.
        lang: BCP 47 tag of the text's language.
        direction: ``ltr`` or ``rtl``, from the language.
        text: what was said.
        when: the day, None when unsaid.
        withdrawn: whether the text was taken back.
    """

    url: str
    title: str
    lang: str
    direction: Direction
    text: str
    when: When | None
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """
    ``withdrawn.html``: the page of an article that was taken back; ``reason`` may be empty, ``when`` None.

    Attributes:
        head: what the page says about itself to machines.
        title: of the article.
        lang: BCP 47 tag of the text's language.
        direction: ``ltr`` or ``rtl``, from the language.
        reason: why it was taken back.
        when: the day on which it was.
        corrections: what was corrected before.
    """

    head: Head
    title: str
    lang: str
    direction: Direction
    reason: str
    when: When | None
    corrections: tuple[Corrected, ...]


@dataclass(frozen=True, slots=True)
class Corrections:
    """
    ``corrections.html``: everything that was corrected or withdrawn, latest first; ``body`` is the desk's own text above.

    Attributes:
        head: what the page says about itself to machines.
        title: of the page.
        lang: BCP 47 tag of the text's language.
        direction: ``ltr`` or ``rtl``, from the language.
        body: the desk's own text as HTML, may be empty.
        entries: the lines of the log.
    """

    head: Head
    title: str
    lang: str
    direction: Direction
    body: Markup
    entries: tuple[LoggedEntry, ...]
