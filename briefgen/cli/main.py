"""
The road of the commands, and how every one of them ends.

Exit codes: 0 fine, 1 the user's files have errors, 2 wrong usage, 3 network or disk, 70 a bug; 130 stopped by Ctrl-C, 141 by
nobody's reading what is printed (128 and the number of the signal, as shells count).
"""

from __future__ import annotations

import atexit
import errno
import gc
import os
import select
import signal
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

import briefgen
from briefgen.cli.faults import show
from briefgen.model.errors import BriefgenError, OutsideError
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

BUG = 70
"""Exit code for a fault of the program itself (EX_SOFTWARE of sysexits.h)."""
STOPPED = 130
UNHEARD = 141
_COMPLETING = "_BRIEFGEN_COMPLETE"
"""Set by a shell that asks what could come next."""
_DISK = {
    errno.EIO,
    errno.ENOSPC,
    errno.EROFS,
    errno.EDQUOT,
    errno.ESTALE,
    errno.ENXIO,
    errno.ENODEV,
    errno.EMFILE,
    errno.ENFILE,
}
"""What only the system can be blamed for, wherever it comes up."""

_COMMANDS = {
    "new": ("briefgen.cli.new", "Start a site, an article, a dossier, a theme or a publishing workflow."),
    "ingest": ("briefgen.cli.ingest", "Take articles in: saved pages, pasted text."),
    "annotate": ("briefgen.cli.annotate", "Look for names, places and dates again."),
    "review": ("briefgen.cli.review", "Decide on the names that the rules propose."),
    "registry": ("briefgen.cli.registry", "List, add, merge, split and reject names."),
    "dossier": ("briefgen.cli.dossier", "List dossiers; say why an article is in one; suggest more."),
    "diff": ("briefgen.cli.diff", "Say what changed in the dossiers since an earlier revision."),
    "check": ("briefgen.cli.check", "Show everything that is wrong, write nothing."),
    "build": ("briefgen.cli.build", "Build the site."),
    "serve": ("briefgen.cli.serve", "Preview the site and rebuild it on every save."),
    "audit": ("briefgen.cli.audit", "Search the built site for what it may not tell."),
    "where": ("briefgen.cli.where", "List every line that names someone or something."),
    "correct": ("briefgen.cli.correct", "Add a correction, or take an article back."),
    "forget": ("briefgen.cli.forget", "Take a person out of all files."),
    "export": ("briefgen.cli.export", "Hand one dossier over as a small site that opens from a disk."),
    "plugins": ("briefgen.cli.plugins", "List the plugins that are installed."),
    "publish": ("briefgen.cli.publish", "Build the site afresh and push it to a branch."),
}
_ROAD = """\
\b
The road:
  briefgen new site briefs && cd briefs
  briefgen ingest ~/Downloads/*.html          saved pages
  briefgen ingest -                           text pasted into the terminal, end with Ctrl-D
  briefgen dossier suggest                    stories that could be dossiers
  briefgen new dossier idlib "Idlib"
  briefgen serve --open                       look, edit, look again
  briefgen check                              what is wrong, and what to do about it
  briefgen publish                            to the branch gh-pages
"""


class Road(click.Group):
    """The commands in the order in which they are used, each loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the road."""
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command."""
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(_COMMANDS[cmd_name][0]).command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in _COMMANDS.items()])

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command when there is none of that name."""
        if args[0] not in _COMMANDS and not args[0].startswith("-"):
            import difflib

            close = difflib.get_close_matches(args[0], _COMMANDS, n=1)
            ctx.fail(f"there is no command {args[0]!r}" + (f"; did you mean {close[0]!r}?" if close else ""))
        return super().resolve_command(ctx, args)


@click.group(cls=Road, epilog=_ROAD, context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True)
@click.version_option(briefgen.__version__, prog_name="briefgen")
@click.pass_context
def road(ctx: click.Context) -> None:
    """Turn source articles into a static, searchable briefing site that shows its evidence."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main() -> NoReturn:
    """Run the command line; every foreseeable fault is a message and an exit code, never a traceback."""
    ended: list[int] = []
    first = not atexit._ncallbacks()  # noqa: SLF001 - what others registered before comes after ours
    atexit.register(_leave, ended, at_once=first)  # before anything else is registered, and so called after all of it
    try:
        _run()
    except SystemExit as end:
        if isinstance(end.code, int):
            ended.append(end.code)
        raise


def _leave(ended: Sequence[int], *, at_once: bool) -> None:
    """
    End a process that has stopped collecting, which is one that builds, without taking apart what it has made.

    The memory goes back in one piece: value by value it would take a tenth of the time of a build after a small change.
    Others are taken apart by Python, and so is one in which something that another program registered is still to be done. That
    is no time for tracebacks: a Ctrl-C that comes now ends them at once.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else it is one of those that hear no Ctrl-C
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if at_once and ended and not gc.isenabled():
        for stream in (sys.stdout, sys.stderr):
            if stream and not stream.closed:  # nothing is there where a shell closed it
                stream.flush()
        os._exit(ended[0])


def _run() -> NoReturn:
    try:
        _take_road_and_tell()
    except BrokenPipeError:  # nobody listens, perhaps not even to a fault that is being told
        _fall_silent()
        sys.exit(UNHEARD)


def _take_road_and_tell() -> NoReturn:
    try:
        _take_road()
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except (click.Abort, KeyboardInterrupt) as error:
        after_key = "\n" if isinstance(error, KeyboardInterrupt) else ""  # a terminal shows ^C where the cursor stood
        click.echo(f"{after_key}stopped", err=True)
        sys.exit(STOPPED)
    except BriefgenError as error:
        show(error.problems)
        sys.exit(error.exit_code)
    except OSError as error:
        if _is_unheard(error):
            raise
        if error.errno not in _DISK:
            _report_bug(error)
            sys.exit(BUG)
        hint = "nothing that stood before was changed by half; look at the disk and its permissions, and try again"
        show([Problem("disk-refused", f"the disk refused: {error}", hint=hint)])
        sys.exit(OutsideError.exit_code)
    except Exception as error:  # noqa: BLE001 - the one place where a bug is told apart from a fault of the files
        _report_bug(error)
        sys.exit(BUG)
    sys.exit(0)


def _take_road() -> None:
    """Do what the command line says; click's own way would end quietly over every broken pipe and every end of a file."""
    if _COMPLETING in os.environ:
        road.main()
    with road.make_context("briefgen", sys.argv[1:]) as context:
        road.invoke(context)


def _is_unheard(error: OSError) -> bool:
    """Whether it says that nobody reads what this process prints; pipes to other programs are another matter."""
    if not isinstance(error, BrokenPipeError):
        return False
    ends = select.poll()
    for number in (1, 2):
        ends.register(number, 0)
    return any(event & select.POLLERR for _, event in ends.poll(0))


def _fall_silent() -> None:
    """Let what is still to be printed go nowhere, so that the end of the process does not stumble over it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        os.dup2(nowhere, number)


def _report_bug(error: Exception) -> None:
    import traceback

    click.echo("".join(traceback.format_exception(error)), err=True)
    click.echo(f"This is a bug in briefgen {briefgen.__version__}; please report the lines above.", err=True)
