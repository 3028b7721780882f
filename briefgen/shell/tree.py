"""
Writing the output folder: the new tree is made out of sight, and the old one and the new one change places at once.

A file in the tree (`MANIFEST`) lists what we wrote there. A non-empty folder without it is not ours and is refused; files in
our folder that we did not write are carried over into the new tree. The order of a run::

    turn → recover, sweep → compare → new tree (spare or staging; its list first) → carry → exchange → clear away

Killed before the exchange, a run leaves the old tree; killed behind it, the new one. The next run mends what lies beside.
"""

from __future__ import annotations

import stat
from contextlib import contextmanager, suppress
from dataclasses import field, replace
from typing import TYPE_CHECKING

from briefgen.model.errors import OutsideError
from briefgen.model.pool import Serial
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.shell.exchange import exchange, recover
from briefgen.shell.guests import Guests, find_guests, refuse_clashes, welcome
from briefgen.shell.ownership import MANIFEST, dissolve, has_list, listed, write_list
from briefgen.shell.spare import can_be_kept, differing, forget_guests, is_usable, mark, refresh
from briefgen.shell.staging import fill, prune, staging_for, sweep
from briefgen.shell.survey import survey_output
from briefgen.shell.turns import turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from briefgen.model.page import Artifact
    from briefgen.model.pool import Pool
    from briefgen.shell.survey import Stamp

__all__ = ["MANIFEST", "Written", "write_tree"]


_MOST_REFRESHED = 0.25
"""Share of changed files up to which the spare tree is brought up to date; beyond, many processes write a tree from nothing."""
_FEW = 16
"""Files that are always few."""


@dataclass(frozen=True, slots=True)
class Written:
    """
    What writing did.

    Attributes:
        changed: number of files that are new or have other bytes.
        unchanged: number of files that are as they were.
        gone: number of our files that are no more.
        carried: paths of files of others that were carried over.
        paths: paths of the files that are new or changed, and of those that are gone.
        aside: paths, from the folder that holds the output, of files of others that a broken run left and that could not be
            put back because something else stands in their place.
        stamps: path to stamp of all files, taken before another builder had its turn; empty when somebody else has taken one
            away meanwhile.
    """

    changed: int
    unchanged: int
    gone: int
    carried: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    stamps: Mapping[str, Stamp] = field(default_factory=dict, repr=False)


def write_tree(
    artifacts: Iterable[Artifact],
    output: Path,
    pool: Pool | None = None,
    *,
    spare: Path | None = None,
    ahead: Path | None = None,
    known: Mapping[str, tuple[Stamp, str]] | None = None,
) -> Written:
    """
    Replace the folder ``output`` by the artifacts, wholly or not at all; the files may be written by a pool.

    Args:
        artifacts: the files, each path once.
        output: the folder.
        pool: writes the files of a tree that is made from nothing.
        spare: where the tree that has stood may be kept for the next run, if a run that was given the same left it; on the
            disk of ``output``.
        ahead: a folder on the same disk that holds some of the files already; it becomes the new tree.
        known: stamps and digests of files of ``output`` as they were written (`spare.differing`).

    Raises:
        OutsideError: the folder is not ours, or the disk refused; the message says which tree stands.
    """
    made = sorted(artifacts, key=lambda a: a.path)
    try:
        _owned(output)
        output.parent.mkdir(parents=True, exist_ok=True)
        with turn(output) as alone:
            aside = recover(output) + (sweep(output) if alone else ())
            owned = _owned(output)
            change = _Change(made, output, spare if alone else None, owned, find_guests(output, owned), ahead, known or {})
            written = _write(change, pool or Serial())
            if change.spare is not None:
                mark(change.spare)
            stamps = survey_output(output, (artifact.path for artifact in made)) or {}
            return replace(written, aside=aside + written.aside, stamps=stamps)
    except OSError as error:
        hint = "the site that stood there before is untouched; make room or change the permissions, and build again"
        raise OutsideError(Problem("output-unwritable", f"the site could not be written: {error}", hint=hint)) from error


@dataclass(frozen=True, slots=True)
class _Change:
    """What is to stand in ``output``, and what does: our files there, and those of others."""

    made: list[Artifact]
    output: Path
    spare: Path | None
    owned: frozenset[str]
    guests: Guests
    ahead: Path | None
    known: Mapping[str, tuple[Stamp, str]]

    @property
    def new(self) -> dict[str, Artifact]:
        """Return our files in the new tree by path."""
        return {a.path: a for a in self.made}


def _write(change: _Change, pool: Pool) -> Written:
    paths = {a.path for a in change.made}
    gone = tuple(sorted(change.owned - paths))
    most = max(_FEW, int(len(paths) * _MOST_REFRESHED))
    changed = differing(change.output, change.made, most, change.known) if change.owned else None
    if changed == [] and not gone and not paths - change.owned:
        return Written(0, len(paths), 0, change.guests.files)
    refuse_clashes(change.output, change.guests, change.new)
    done = None
    if changed is not None and change.spare is not None and is_usable(change.spare, change.output):
        done = _write_spare(change, change.spare, changed)
    changed, carried, left = done or _write_anew(change, pool)
    return Written(len(changed), len(paths) - len(changed), len(gone), carried, (*changed, *gone), left)


_Done = tuple[list[str], tuple[str, ...], tuple[str, ...]]
"""Paths of changed files, of files of others that were carried over, and of those that were let be."""


def _write_spare(change: _Change, spare: Path, changed: list[str]) -> _Done | None:
    """Let the spare tree take the place of the old one; None when something of another's stands in it in the way."""
    try:
        refresh(spare, change.output, change.made, changed)
        carried = welcome(change.output, spare, change.guests, change.new)
    except (FileExistsError, NotADirectoryError, IsADirectoryError):
        dissolve(spare, change.output)
        return None
    _take_place(spare, change)
    with _standing(spare):
        forget_guests(spare, change.output, change.guests.files)
    return changed, carried, ()


def _write_anew(change: _Change, pool: Pool) -> _Done:
    staging = staging_for(change.output)
    if change.ahead:  # listed before it stands beside the output, so that the next run knows whose it is
        prune(change.ahead, change.new)
        write_list(change.ahead, (a.path for a in change.made))
        change.ahead.rename(staging)
    else:
        staging.mkdir()
    try:
        if not change.ahead:  # a list that is written again is cut for a moment, in a tree that is full already
            write_list(staging, (a.path for a in change.made))
        changed = fill(staging, change.output, change.made, pool)
        carried = welcome(change.output, staging, change.guests, change.new)
        _take_place(staging, change)
    except BaseException:
        with suppress(OSError):  # what cannot be removed now is swept by the next run
            dissolve(staging, change.output)
        raise
    return changed, carried, _clear_away(staging, change)


def _take_place(new: Path, change: _Change) -> None:
    if change.output.exists():
        new.chmod(stat.S_IMODE(change.output.stat().st_mode))
        exchange(new, change.output)
    else:
        new.rename(change.output)


def _clear_away(old: Path, change: _Change) -> tuple[str, ...]:
    """Keep the tree that has stood as a spare one, or remove it; return what was let be."""
    if not old.exists():
        return ()
    with _standing(old):
        spare = change.spare
        if change.owned and spare is not None and can_be_kept(old, spare):
            forget_guests(old, change.output, change.guests.files)
            old.rename(spare)
            return ()
        return tuple(f"{old.name}/{path}" for path in dissolve(old, change.output))


@contextmanager
def _standing(old: Path) -> Iterator[None]:
    """Say of a fault in here that the new site stands and what has happened to the old one."""
    try:
        yield
    except OSError as error:
        hint = f"remove the folder {old.name!r}, or let the next build try again"
        message = f"the new site stands, but what is left of the old one could not be put away: {error}"
        raise OutsideError(Problem("output-leftover", message, hint=hint)) from error


def _owned(output: Path) -> frozenset[str]:
    if not output.exists() and not output.is_symlink():
        return frozenset()
    if output.is_symlink() or not output.is_dir():
        raise OutsideError(_not_ours(output, "is not a folder"))
    if has_list(output):
        try:
            return listed(output)
        except ValueError as error:
            raise OutsideError(_not_ours(output, "has a damaged list of files")) from error
    if any(output.iterdir()):
        raise OutsideError(_not_ours(output, "holds files that briefgen did not write"))
    return frozenset()


def _not_ours(output: Path, why: str) -> Problem:
    hint = "name another folder under 'output' in site.yml, or move this one away"
    return Problem("output-foreign", f"the output folder {output.name!r} {why}", hint=hint)
