"""``briefgen where``."""

from __future__ import annotations

import json
import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from briefgen.cli import completions
from briefgen.cli.faults import counted
from briefgen.cli.options import format_option, locate, project_option

if TYPE_CHECKING:
    from pathlib import Path


_ORIGINALS = "vault/"
"""Files there repeat what articles were made of: the list tells the first place and how many more, JSON has them all."""


@click.command()
@click.argument("name", shell_complete=completions.entries)
@project_option
@format_option
def command(name: str, project: Path | None, style: str) -> None:
    """
    List every line of the project that names an actor, a place or a phrase, under any of its names; originals too.

    \b
    Example:
      briefgen where hts
      briefgen where "Name of a witness"
    """
    from briefgen.app.whereabouts import find_uses, next_step

    sought, uses = find_uses(locate(project), name)
    if style == "json":
        rows = [{"path": use.path, "line": use.line, "col": use.col, "text": use.text} for use in uses]
        click.echo(json.dumps({"id": sought.id, "names": list(sought.names), "uses": rows}, ensure_ascii=False, indent=2))
        sys.exit(0)
    told: Counter[str] = Counter()
    number = Counter(use.path for use in uses)
    for use in uses:
        told[use.path] += 1
        original = use.path.startswith(_ORIGINALS)
        if original and told[use.path] > 1:
            continue
        place = f"{use.path}:{use.line}:{use.col}" if use.line else use.path
        more = number[use.path] - 1
        click.echo(
            f"{place}: {use.text}" + (f" (and {counted(more, 'more place')} in this original)" if original and more else "")
        )
    known = f"{sought.kind} {sought.id}, under {counted(len(sought.names), 'name')}" if sought.id else "no entry of a registry"
    click.echo(f"{counted(len(uses), 'place')} in {counted(len({use.path for use in uses}), 'file')} ({known})")
    if step := next_step(sought, uses):
        click.echo(step)
