"""
For those who write plugins: the hooks, and the values that they register.

A plugin is a package with an entry point in the group ``briefgen``; the name of the entry point is what ``plugins`` in site.yml
lists. Its module implements some of the hooks below::

    from briefgen.plugins import Filter, hook

    @hook
    def briefgen_filters():
        return [Filter("shout", str.upper)]

``examples/briefgen-glossary`` is a whole one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

from briefgen.model.extracted import Extracted
from briefgen.model.mention import Mention
from briefgen.model.page import Artifact
from briefgen.model.plugins import Annotator, Filter, MarkdownRule, PageMaker, Reader
from briefgen.model.public import PublicSite

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Annotator",
    "Artifact",
    "Extracted",
    "Filter",
    "MarkdownRule",
    "Mention",
    "PageMaker",
    "PublicSite",
    "Reader",
    "hook",
]

GROUP = "briefgen"
"""Name of the group of entry points, and of the project towards pluggy."""

hook = pluggy.HookimplMarker(GROUP)
_spec = pluggy.HookspecMarker(GROUP)


class Hooks:
    """The hooks: each returns the values that a plugin registers, and none takes anything."""

    @_spec
    def briefgen_readers(self) -> Iterable[Reader]:  # type: ignore[empty-body]
        """Return readers of further kinds of documents, for ingest."""

    @_spec
    def briefgen_annotators(self) -> Iterable[Annotator]:  # type: ignore[empty-body]
        """Return further ways to find names and dates, for ingest and annotate."""

    @_spec
    def briefgen_markdown(self) -> Iterable[MarkdownRule]:  # type: ignore[empty-body]
        """Return rules that rewrite Markdown before it is read."""

    @_spec
    def briefgen_pages(self) -> Iterable[PageMaker]:  # type: ignore[empty-body]
        """Return makers of further files of the site."""

    @_spec
    def briefgen_filters(self) -> Iterable[Filter]:  # type: ignore[empty-body]
        """Return filters for templates."""
