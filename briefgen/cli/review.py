"""``briefgen review``: a screen that goes through the open proposals."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import click

from briefgen.cli import completions
from briefgen.cli.faults import counted
from briefgen.cli.options import dry_run_option, format_option, locate, project_option
from briefgen.model.errors import UsageError
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.app.reviewing import Decision, Docket, Proposal

_TYPES = (
    *(("actor", t) for t in ("person", "organisation", "armed-group", "party", "company", "media", "state", "people")),
    *(("place", k) for k in ("place", "city", "town", "village", "site", "area", "water", "region")),
)
_KEYS = (
    ("a", "accept"),
    ("r", "rename and accept"),
    ("t", "another type"),
    ("m", "merge into…"),
    ("x", "reject"),
    ("s", "skip"),
    ("u", "undo"),
    ("q", "quit"),
)
_WORDS = {"accept": "accepted as", "merge": "merged into", "reject": "rejected"}


@click.command()
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...", shell_complete=completions.articles)
@click.option("--list", "listing", is_flag=True, help="List the open proposals and end.")
@project_option
@dry_run_option
@format_option
def command(articles: tuple[str, ...], listing: bool, project: Path | None, dry_run: bool, style: str) -> None:
    """
    Go through the names that the rules propose and nobody has decided on, the most widespread first, one key each:
    a accept, r rename and accept, t change the type, m merge into an entry, x reject, s skip, u undo, q quit.

    Nothing is written before the end, when the changes of the registries are shown and you confirm them. What you reject
    is never proposed again.

    \b
    Example:
      briefgen review
      briefgen review 2018-08-24-a-title
      briefgen review --list --format json
    """
    from briefgen.app.reviewing import decide, open_docket

    docket = open_docket(locate(project), [name.removesuffix(".md") for name in articles])
    if listing or style == "json":
        _list(docket, style)
        return
    if not docket.proposals:
        click.echo(_nothing(docket))
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        hint = "run it in a terminal, or list what is open with: briefgen review --list"
        raise UsageError(Problem("no-terminal", "review asks for keys, and there is no terminal", hint=hint))
    decisions = _go_through(docket)
    changes = decide(docket, decisions, dry_run=True)
    for _, diff in changes:
        click.echo(diff)
    if not changes:
        click.echo("Nothing decided, nothing changed.")
    elif dry_run:
        click.echo(f"Would change {counted(len(changes), 'file')}.")
    elif click.confirm(f"Write {counted(len(decisions), 'decision')}?", default=True):
        click.echo(f"Changed {counted(len(decide(docket, decisions)), 'file')}.")
    else:
        click.echo("Nothing written.")


def _list(docket: Docket, style: str) -> None:
    if style == "json":
        click.echo(json.dumps([asdict(proposal) for proposal in docket.proposals], ensure_ascii=False, indent=2))
        return
    if not docket.proposals:
        click.echo(_nothing(docket))
        return
    for one in docket.proposals:
        click.echo(f"{one.name} ({one.type}, {one.rule}, {one.confidence:.2f}): {counted(len(one.articles), 'article')}")
    click.echo(f"{counted(len(docket.proposals), 'open proposal')}. Decide on them with: briefgen review")


def _nothing(docket: Docket) -> str:
    none = "There is no article to review yet. Take some in with: briefgen ingest FILE..."
    return "Nothing is open: every name is one that somebody vouches for." if docket.library.filings else none


def _go_through(docket: Docket) -> list[Decision]:
    """Show one proposal after the other until all are through or the user quits; return the decisions that stand."""
    made: list[tuple[int, Decision | None]] = []
    shown = list(docket.proposals)
    at = 0
    while at < len(shown):
        _show(shown[at], at, len(shown), docket)
        key = _key()
        if key == "q":
            break
        if key == "u":
            at = _undo(made, at)
        elif key == "t":
            shown[at] = _retyped(shown[at])
        elif key == "s":
            made.append((at, None))
            at += 1
        elif (decision := _decision(key, shown[at], docket)) is not None:
            click.echo(f"  {_said(decision)}")
            made.append((at, decision))
            at += 1
    return [decision for _, decision in made if decision is not None]


def _key() -> str:
    """Return the key that is pressed; Ctrl-C, Ctrl-D and a terminal that is gone end the review."""
    try:
        key = click.getchar()
    except EOFError:
        raise click.Abort from None
    if key in {"", "\x03", "\x04"}:
        raise click.Abort
    return key


def _undo(made: list[tuple[int, Decision | None]], at: int) -> int:
    if not made:
        click.echo("  there is nothing to undo")
        return at
    back, decision = made.pop()
    click.echo(f"  undone: {_said(decision) if decision else 'skipped'}")
    return back


def _said(decision: Decision) -> str:
    return f"{_WORDS[decision.verdict]} {decision.name}".rstrip()


def _decision(key: str, one: Proposal, docket: Docket) -> Decision | None:
    """Return what a key decides, asking for a name where it needs one; None when it decides nothing."""
    from briefgen.app.reviewing import Decision

    if key == "a":
        return Decision(one, "accept", one.name, one.kind, one.type)
    if key == "x":
        return Decision(one, "reject")
    if key == "r":
        name = click.prompt("  name", default=one.name).strip()
        return Decision(one, "accept", name, one.kind, one.type) if name else None
    if key == "m":
        return _merged(one, docket)
    click.echo("  press one of the keys that stand above")
    return None


def _merged(one: Proposal, docket: Docket) -> Decision | None:
    from briefgen.app.reviewing import Decision

    into = click.prompt("  into (id or name; - for none)", default=docket.nearest(one) or "-", show_default=True).strip()
    if into == "-":
        return None
    known = docket.known(one.kind, into)
    if not known:
        click.echo(f"  there is no {one.kind} {into!r}")
        return None
    return Decision(one, "merge", into, one.kind)


def _retyped(one: Proposal) -> Proposal:
    """Return the proposal with the next type: actors first, then places."""
    at = _TYPES.index((one.kind, one.type)) if (one.kind, one.type) in _TYPES else -1
    kind, type_ = _TYPES[(at + 1) % len(_TYPES)]
    return replace(one, kind=kind, type=type_)


def _show(one: Proposal, at: int, count: int, docket: Docket) -> None:
    kind = one.type if one.kind == "actor" or one.type == "place" else f"place: {one.type}"
    click.echo()
    click.echo(f"{at + 1}/{count}  {click.style(_plain(one.name), bold=True)}  {kind}, by {one.rule}, {one.confidence:.2f}")
    if len(one.forms) > 1:
        click.echo(f"  also: {_plain(', '.join(one.forms[1:]))}")
    for sighted in one.sightings:
        form = click.style(_plain(sighted.form), bold=True, underline=True)
        click.echo(f"  … {_plain(sighted.before)}{form}{_plain(sighted.behind)}")
        click.echo(f"      {click.style(sighted.article, dim=True)}")
    if near := docket.nearest(one):
        click.echo(f"  like: {near}")
    click.echo("  " + "  ".join(f"[{click.style(key, bold=True)}] {word}" for key, word in _KEYS))


def _plain(text: str) -> str:
    """Return a text of a source as it may stand on a terminal: no control character reaches it."""
    return "".join(c if c.isprintable() else " " for c in text)
