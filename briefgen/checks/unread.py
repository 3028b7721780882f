"""Files below ``content/`` that no part of the program opens: another ending, a misspelt folder, a picture beside its text."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

_REGISTRIES = ("actors", "places", "sources", "rejected")
_FOLDERS = ("articles", "dossiers", "pages", "static")
_MARKDOWN = frozenset({"md", "markdown", "mdown", "mkd", "mdx"})
_SOURCES = frozenset({"txt", "htm", "html", "eml", "mhtml", "warc", "wacz"})


def unread_files(paths: Iterable[str], read: AbstractSet[str]) -> list[Problem]:
    """
    Return a warning for each file below ``content/`` that nothing reads; notes called README are left alone.

    Args:
        paths: all files below ``content/``, as the project names them.
        read: those that are read.
    """
    return [
        Problem("file-unread", "nothing reads this file", path, hint=_better_place(path), severity="warning")
        for path in sorted(paths)
        if path not in read and not path.rpartition("/")[2].upper().startswith("README")
    ]


def _better_place(path: str) -> str:
    """Return what to do with a file that nothing reads."""
    folder, _, name = path.removeprefix("content/").rpartition("/")
    stem, _, suffix = name.rpartition(".")
    top = folder.partition("/")[0]
    match suffix.lower():
        case "yml" | "yaml":
            return _registry(stem)
        case kind if kind in _SOURCES:
            return f"take it in with: briefgen ingest {path}"
        case kind if kind not in _MARKDOWN:
            return "put it into content/static/, from where pictures and other files are copied"
    if top in _FOLDERS:
        return f"rename it to {stem}.md"
    near = difflib.get_close_matches(top, _FOLDERS, n=1)
    there = "content/articles/, content/dossiers/ or content/pages/"
    return f"did you mean content/{near[0]}/?" if near else f"move it to {there}"


def _registry(stem: str) -> str:
    near = difflib.get_close_matches(stem.lower(), _REGISTRIES, n=1)
    known = ", ".join(f"content/{name}.yml" for name in _REGISTRIES)
    return f"rename it to content/{near[0]}.yml" if near else f"registries are {known}"
