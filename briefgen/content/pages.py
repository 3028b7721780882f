"""Pages of the site's own: bytes to `TextPage`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.content.frontmatter import read_page
from briefgen.forms.article import PAGE

if TYPE_CHECKING:
    from briefgen.model.article import TextPage
    from briefgen.model.problem import Problem


def read_text_page(path: str, data: bytes, *, language: str) -> tuple[TextPage | None, tuple[Problem, ...]]:
    """
    Read a file of ``content/pages``.

    Args:
        path: relative to the project, ``/`` as separator.
        data: the bytes of the file.
        language: of the site, for a page that does not say its own.

    Returns:
        The page (None when it has no title or is no readable file), and what is wrong with it.
    """
    page, problems = read_page(path, data, PAGE)
    if page is None:
        return None, problems
    head = page.head
    return replace(head, id=page.id, path=path, lang=head.lang or language, blocks=page.blocks, digest=page.digest), problems
