"""Pages of the site's own: bytes to `TextPage`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.content.frontmatter import NO_PLUGINS, read_page
from briefgen.forms.article import PAGE

if TYPE_CHECKING:
    from briefgen.model.article import TextPage
    from briefgen.model.plugins import Plugins
    from briefgen.model.problem import Problem


def read_text_page(
    path: str, data: bytes, *, language: str, plugins: Plugins = NO_PLUGINS
) -> tuple[TextPage | None, tuple[Problem, ...]]:
    """
    Read a file of ``content/pages``.

    Args:
        path: relative to the project, ``/`` as separator.
        data: the bytes of the file.
        language: of the site, for a page that does not say its own.
        plugins: whose Markdown rules rewrite the body first.

    Returns:
        The page (None when it has no title or is no readable file), and what is wrong with it.
    """
    page, problems = read_page(path, data, PAGE, plugins)
    if page is None:
        return None, problems
    head = page.head
    return replace(head, id=page.id, path=path, lang=head.lang or language, blocks=page.blocks, digest=page.digest), problems
