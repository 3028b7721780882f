"""``briefgen registry``."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from briefgen.cli import completions
from briefgen.cli.faults import counted
from briefgen.cli.options import dry_run_option, format_option, locate, project_option

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_ACTOR_TYPES = ("person", "state", "organisation", "armed-group", "party", "company", "media", "people")
_PLACE_KINDS = ("country", "region", "city", "town", "village", "site", "water", "area", "border", "place")
_NONE = """\
The registries have no entry yet. Decide on what the rules found: briefgen review
Or add one yourself: briefgen registry add "White Helmets" --type organisation\
"""


@click.group()
def command() -> None:
    """
    Work on the registries: who acts, and where. Every change is an edit of content/actors.yml, content/places.yml or
    content/rejected.yml that keeps comments and order; it is shown as a diff.
    """


@command.command("list", short_help="List the actors and places of the registries.")
@click.argument("text", required=False, default="", shell_complete=completions.entries)
@project_option
@format_option
def list_(text: str, project: Path | None, style: str) -> None:
    """
    List the project's actors and places with the number of articles that name them; TEXT keeps those with a name like it.

    \b
    Example:
      briefgen registry list
      briefgen registry list tahrir --format json
    """
    from briefgen.app.registering import list_entries

    entries = list_entries(locate(project), text)
    if style == "json":
        click.echo(json.dumps([asdict(entry) for entry in entries], ensure_ascii=False, indent=2))
        return
    for entry in entries:
        click.echo(f"{entry.id}  {entry.name} ({entry.type}): {counted(entry.articles, 'article')}")
        if entry.forms:
            click.echo(f"    {', '.join(entry.forms)}")
    if not entries:
        click.echo(f"No entry has a name like {text!r}." if text else _NONE)


@command.command(short_help="Add an actor or a place.")
@click.argument("name")
@click.option("--type", "type_", type=click.Choice(_ACTOR_TYPES), help="What kind of actor it is.")
@click.option("--place", "kind", type=click.Choice(_PLACE_KINDS), help="It is a place, of this kind.")
@click.option("--alias", "aliases", multiple=True, metavar="NAME", help="Another name; may be repeated.")
@click.option("--id", "id_", metavar="ID", help="Its id; made from the name when not given.")
@project_option
@dry_run_option
def add(
    name: str,
    type_: str | None,
    kind: str | None,
    aliases: tuple[str, ...],
    id_: str | None,
    project: Path | None,
    dry_run: bool,
) -> None:
    """
    Add an actor (organisation when no --type is given) or, with --place, a place.

    \b
    Example:
      briefgen registry add "Harbour Workers' Union" --type organisation --alias HWU
      briefgen registry add "Pier Nine" --place site
    """
    from briefgen.app.registering import New
    from briefgen.app.registering import add as add_to

    if type_ and kind:
        raise click.UsageError("--type is for actors, --place for places: give one of the two")
    new = New("place", name, kind, aliases, id_) if kind else New("actor", name, type_ or "organisation", aliases, id_)
    _show(add_to(locate(project), new, dry_run=dry_run), dry_run)


@command.command(short_help="Make two entries one.")
@click.argument("one", shell_complete=completions.entries)
@click.argument("into", shell_complete=completions.entries)
@project_option
@dry_run_option
def merge(one: str, into: str, project: Path | None, dry_run: bool) -> None:
    """
    Make two entries one: the names of ONE become aliases of INTO, and articles that listed ONE list INTO.

    \b
    Example:
      briefgen registry merge nusra-front hts
    """
    from briefgen.app.registering import merge as merge_two

    _show(merge_two(locate(project), one, into, dry_run=dry_run), dry_run)


@command.command(short_help="Give some names of an entry to a new one.")
@click.argument("entry", shell_complete=completions.entries)
@click.argument("name")
@click.option("--form", "forms", multiple=True, metavar="NAME", help="A name of ENTRY that goes over; may be repeated.")
@click.option("--type", "type_", help="Type of actor, or kind of place, of the new entry; that of ENTRY when not given.")
@click.option("--id", "id_", metavar="ID", help="Id of the new entry; made from NAME when not given.")
@project_option
@dry_run_option
def split(
    entry: str,
    name: str,
    forms: tuple[str, ...],
    type_: str | None,
    id_: str | None,
    project: Path | None,
    dry_run: bool,
) -> None:
    """
    Make a new entry NAME of some names of ENTRY; articles that list ENTRY under such a name list the new one for it.

    \b
    Example:
      briefgen registry split hts "Nusra Front" --form Nusra --form "Jabhat al-Nusra"
    """
    from briefgen.app.registering import New
    from briefgen.app.registering import split as split_off

    _show(split_off(locate(project), entry, New("", name, type_ or "", (), id_), forms, dry_run=dry_run), dry_run)


@command.command(short_help="Say that a word is no name, or never means an entity.")
@click.argument("form")
@click.option(
    "--of",
    "entity",
    default="",
    metavar="ENTRY",
    shell_complete=completions.entries,
    help="It may be a name, but never of this actor or place.",
)
@project_option
@dry_run_option
def reject(form: str, entity: str, project: Path | None, dry_run: bool) -> None:
    """
    Say that FORM is no name in any article, or, with --of, that it never means that actor or place.

    It is never proposed again. What stands in articles already goes with: briefgen annotate

    \b
    Example:
      briefgen registry reject "Breaking News"
      briefgen registry reject Mobile --of mobile
    """
    from briefgen.app.registering import reject as reject_form

    _show(reject_form(locate(project), form, of=entity, dry_run=dry_run), dry_run)


def _show(changes: Iterable[tuple[str, str]], dry_run: bool) -> None:
    made = list(changes)
    for _, diff in made:
        click.echo(diff)
    click.echo(f"{'Would change' if dry_run else 'Changed'} {counted(len(made), 'file')}." if made else "Nothing to change.")
