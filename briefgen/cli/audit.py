"""``briefgen audit``."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from briefgen.cli import completions
from briefgen.cli.faults import as_fields, count_words, counted, show
from briefgen.cli.options import format_option, jobs_option, locate, project_option
from briefgen.model.problem import in_reading_order

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.app.auditing import AuditReport

_MOST = 5
"""Names listed on a terminal; JSON has all."""


@click.command()
@project_option
@click.option(
    "--profile",
    default="",
    metavar="NAME",
    shell_complete=completions.profiles,
    help="Audit the build of this profile of site.yml.",
)
@click.option("--branch", default="gh-pages", show_default=True, help="Branch whose history would be pushed with the site.")
@jobs_option
@format_option
def command(project: Path | None, profile: str, branch: str, jobs: int | None, style: str) -> None:
    """
    Look for everything that the built site tells and may not; say how much of each source it shows.

    The site is built in memory, twice: once as it is and once with other secrets in the same places, which may change no byte.
    Every file is then searched for what is hidden, packed files and the history of the branch too. Nothing is written.
    `publish` does this by itself.

    \b
    Example:
      briefgen audit
      briefgen audit --profile partner --format json
    """
    from briefgen.app.auditing import audit

    report = audit(locate(project), profile=profile, branch=branch, jobs=jobs)
    if style == "json":
        click.echo(json.dumps(as_json(report), ensure_ascii=False, indent=2))
    else:
        show(report.problems)
        say(report)
    sys.exit(1 if report.failed else 0)


def as_json(report: AuditReport) -> dict[str, object]:
    """Return a report as values for JSON."""
    sources = [
        {
            "publisher": source.publisher,
            "words": source.words,
            "shown": source.shown,
            "articles": [{"id": a.article, "words": a.words, "shown": a.shown, "limit": a.limit} for a in source.articles],
        }
        for source in report.sources
    ]
    return {
        "passed": not report.failed,
        "files": report.files,
        "secrets": report.secrets,
        "problems": [as_fields(p) for p in in_reading_order(report.problems)],
        "sources": sources,
        "unmarked": list(report.unmarked),
        "unattributed": list(report.unattributed),
        "unarchived": list(report.unarchived),
    }


def say(report: AuditReport) -> None:
    """Print what an audit found beside its faults."""
    for source in report.sources:
        click.echo(
            f"{source.publisher}: {source.shown} of {source.words} words shown, {counted(len(source.articles), 'article')}"
        )
    _list("text", "without a TLP label", report.unmarked)
    _list("judgement or article", "without a source", report.unattributed, "judgements and articles")
    _list("article", "without an archived copy", report.unarchived)
    looked = f"{counted(report.files, 'file')} searched for {counted(report.secrets, 'hidden thing')}"
    found = count_words(report.problems)
    if report.failed:
        click.echo(f"Do not publish: {found}. {looked}.", err=True)
    else:
        click.echo(f"Passed{f' ({found})' if found else ''}: {looked}.")


def _list(what: str, lacking: str, names: tuple[str, ...], many: str = "") -> None:
    if names:
        some = ", ".join(names[:_MOST]) + (", …" if len(names) > _MOST else "")
        click.echo(f"{counted(len(names), what, many)} {lacking}: {some}")
