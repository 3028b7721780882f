"""Article files: bytes to `Article`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.content.frontmatter import NO_PLUGINS, read_page
from briefgen.forms.article import ARTICLE

if TYPE_CHECKING:
    from briefgen.model.article import Article
    from briefgen.model.plugins import Plugins
    from briefgen.model.problem import Problem


def read_article(
    path: str, data: bytes, *, language: str, plugins: Plugins = NO_PLUGINS
) -> tuple[Article | None, tuple[Problem, ...]]:
    """
    Read an article file.

    Args:
        path: relative to the project, ``/`` as separator.
        data: the bytes of the file.
        language: of the site, for an article that does not say its own.
        plugins: whose Markdown rules rewrite the body first.

    Returns:
        The article with all that could be read (None when it has no title or is no readable file), and what is wrong with it.
    """
    page, problems = read_page(path, data, ARTICLE, plugins)
    if page is None:
        return None, problems
    head = page.head
    article = replace(head, id=page.id, path=path, lang=head.lang or language, blocks=page.blocks, digest=page.digest)
    return article, problems
