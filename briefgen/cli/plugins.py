"""``briefgen plugins``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from briefgen.cli.faults import show
from briefgen.cli.options import format_option, project_option
from briefgen.shell.disk import find_project


@click.command()
@project_option
@format_option
def command(project: Path | None, style: str) -> None:
    """
    List the plugins that are installed, what each registers, and whether this project uses it (`plugins` in site.yml).

    \b
    Example:
      briefgen plugins
    """
    from briefgen.app.plugging import list_plugins

    installed, problems = list_plugins(find_project(project or Path.cwd()))
    if style == "json":
        rows = [
            {"name": i.plugin.name, "version": i.plugin.version, "used": i.used, "registers": i.registers} for i in installed
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif not installed and not problems:
        click.echo("There is no plugin. How to write one: examples/briefgen-glossary in the source of briefgen")
    else:
        for one in installed:
            click.echo(f"{one.plugin.name} {one.plugin.version}{' (used here)' if one.used else ''}")
            for what in one.registers:
                click.echo(f"  {what}")
    show(problems)
    sys.exit(1 if problems else 0)
