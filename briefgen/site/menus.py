"""What the main menu names."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from briefgen.model.ids import slugify
from briefgen.model.problem import Problem
from briefgen.model.settings import Settings
from briefgen.site.chrome import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.model.article import TextPage


def unknown_entries(settings: Settings, pages: Iterable[TextPage]) -> list[Problem]:
    """Return a warning for each entry of the menu that is neither a section nor a page, shown in this build or not."""
    known = [*SECTIONS, *(page.id for page in pages)]
    problems = []
    for entry in settings.menu:
        if entry not in known and entry not in Settings().menu and "," not in entry:  # a list without its brackets is told so
            meant = slugify(entry.rpartition("/")[2].removesuffix(".md")) or entry
            near = difflib.get_close_matches(meant, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"write content/pages/{meant}.md, or one of {', '.join(SECTIONS)}"
            message = f"the menu names {entry!r}, which is neither a section of the site nor a page"
            problems.append(Problem("menu-unknown", message, "site.yml", hint=hint, severity="warning"))
    return problems
