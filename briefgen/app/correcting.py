"""Corrections and withdrawals, written into the file of the text that they are about."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from briefgen.app.building import read
from briefgen.forms.edit import change_items, set_keys
from briefgen.model.errors import UsageError
from briefgen.model.problem import Problem
from briefgen.shell.clock import build_day
from briefgen.shell.files import write_whole
from briefgen.text.nearest import nearest_id

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path


def correct(
    project: Path, name: str, text: str, *, withdraw: bool = False, day: dt.date | None = None, dry_run: bool = False
) -> tuple[str, str]:
    """
    Add a correction to an article or dossier, or take an article back; the site shows both, and logs them.

    Args:
        project: the folder with ``site.yml``.
        name: the id of the text.
        text: what was wrong and what is right, or why the article is withdrawn.
        withdraw: take it back.
        day: today when None.
        dry_run: write nothing.

    Returns:
        The file, and the change as a unified diff.

    Raises:
        UsageError: there is no such text.
        ContentError: the front matter cannot be changed without touching what stands around it.
        OutsideError: the disk refused.
    """
    snapshot, library = read(project)
    paths = {d.id: d.path for d in library.dossiers if not withdraw}
    paths |= {f.filed.article.id: f.filed.article.path for f in library.filings}
    if name not in paths:
        close = nearest_id(name, paths)
        hint = f"did you mean {close!r}?" if close else "the id of a text is its file name without .md"
        raise UsageError(Problem("article-unknown", f"there is no {'article' if withdraw else 'text'} {name!r}", hint=hint))
    path = paths[name]
    before = next(f.data for f in (*snapshot.articles, *snapshot.dossiers) if f.path == path).decode("utf-8-sig")
    entry = {"date": (day or build_day()).isoformat(), "reason" if withdraw else "text": text}
    after = set_keys(before, {"withdrawn": entry}) if withdraw else change_items(before, "corrections", (), [entry])
    if not dry_run:
        write_whole(project / path, after.encode())
    return path, "\n".join(difflib.unified_diff(before.splitlines(), after.splitlines(), path, path, lineterm="", n=0))
