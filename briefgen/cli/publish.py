"""``briefgen publish``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from briefgen.cli.faults import count_words, counted, show
from briefgen.cli.options import dry_run_option, locate, project_option

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.shell.pages import Push


@click.command()
@project_option
@click.option("--remote", default="origin", show_default=True, help="Name of the git remote.")
@click.option("--branch", default="gh-pages", show_default=True, help="Branch that GitHub Pages serves.")
@click.option("--message", default="Publish the site", show_default=True, help="Message of the commit.")
@click.option("--replace", is_flag=True, help="Files of others on the branch may be lost.")
@dry_run_option
def command(project: Path | None, remote: str, branch: str, message: str, replace: bool, dry_run: bool) -> None:
    """
    Check, audit, build the public site afresh, and push it to a branch. With any error nothing is pushed.

    \b
    Example:
      briefgen publish --dry-run
      briefgen publish
    """
    from briefgen.app.publishing import publish

    published = publish(
        locate(project), remote=remote, branch=branch, message=message, dry_run=dry_run, replace_foreign=replace
    )
    show(published.report.problems)
    if published.push is None:
        click.echo(f"Nothing published: {count_words(published.report.problems)}", err=True)
        sys.exit(1)
    _say(published.push, dry_run=dry_run)
    if dry_run and published.push.foreign and not replace:
        click.echo("  without --replace, publishing refuses this")
    if urlsplit(published.base_url).hostname in {"localhost", "127.0.0.1"}:
        click.echo(
            f"Its feeds and citations name {published.base_url}, which no reader can open: put the address of your site into "
            "site.yml (base_url: https://you.github.io/briefs/) and publish again",
            err=True,
        )


def _say(push: Push, *, dry_run: bool) -> None:
    where = f"{push.remote}/{push.branch}"
    if not push.is_needed:
        click.echo(f"{where} holds this site already: nothing to push")
        return
    click.echo(
        f"{'Would push' if dry_run else 'Pushed'} to {where}: "
        f"{counted(push.changed, 'file')} new or changed, {len(push.gone)} gone"
    )
    if push.domain:
        before, after = (name or "none" for name in push.domain)
        click.echo(f"  own domain (CNAME): {before} before, {after} now")
    for path in push.foreign:
        click.echo(f"  put there by others and lost: {path}")
    for path in (path for path in push.gone if path not in push.foreign):
        click.echo(f"  gone: {path}")
    for path in push.kept:
        click.echo(f"  kept from the branch: {path}")
