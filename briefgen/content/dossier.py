"""Dossier files: bytes to `Dossier`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.content.frontmatter import NO_PLUGINS, read_page
from briefgen.forms.dossier import DOSSIER

if TYPE_CHECKING:
    from briefgen.model.dossier import Dossier
    from briefgen.model.plugins import Plugins
    from briefgen.model.problem import Problem


def read_dossier(
    path: str, data: bytes, *, language: str, plugins: Plugins = NO_PLUGINS
) -> tuple[Dossier | None, tuple[Problem, ...]]:
    """
    Read a dossier file.

    Args:
        path: relative to the project, ``/`` as separator.
        data: the bytes of the file.
        language: of the site, for a dossier that does not say its own.
        plugins: whose Markdown rules rewrite the body first.

    Returns:
        The dossier with all that could be read (None when it has no title or is no readable file), and what is wrong with
        it. Ids and names that it refers to are not looked up here.
    """
    page, problems = read_page(path, data, DOSSIER, plugins)
    if page is None:
        return None, problems
    head = page.head
    dossier = replace(head, id=page.id, path=path, lang=head.lang or language, blocks=page.blocks, digest=page.digest)
    return dossier, problems
