"""The history of a branch that a push would carry: every file of every commit, as git keeps it."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

from briefgen.model.page import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_LARGEST = 100 * 1024 * 1024


def history_files(project: Path, branch: str, remote: str = "origin") -> Iterator[Artifact]:
    """
    Yield each file of the history of a branch, here and as it was last fetched, each content once; commit messages too.

    Nothing where there is no git, no repository or no such branch.
    """
    refs = [
        ref
        for ref in (f"refs/heads/{branch}", f"refs/remotes/{remote}/{branch}")
        if _git(project, "rev-parse", "--verify", "-q", ref)
    ]
    if not refs:
        return
    messages = _git(project, "log", "--format=%B%x00%an", *refs, "--")
    yield Artifact("messages of its commits", messages or b"")
    listed = (_git(project, "rev-list", "--objects", *refs) or b"").splitlines()
    named = [line.split(b" ", 1) for line in listed if b" " in line]
    with subprocess.Popen(
        ["git", "cat-file", "--batch"], cwd=project, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as reader:
        assert reader.stdin is not None
        assert reader.stdout is not None
        for name, path in named:
            reader.stdin.write(name + b"\n")
            reader.stdin.flush()
            _, kind, size = reader.stdout.readline().split()
            data = reader.stdout.read(int(size))
            reader.stdout.read(1)
            if kind == b"blob" and int(size) <= _LARGEST:
                yield Artifact(path.decode("utf-8", "replace"), data)
        reader.stdin.close()


def has_remote(project: Path) -> bool:
    """Whether the project is in a git repository that is pushed somewhere."""
    return bool(_git(project, "remote"))


def _git(project: Path, *arguments: str) -> bytes | None:
    try:
        done = subprocess.run(["git", *arguments], cwd=project, capture_output=True, check=False)
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None


def commits_naming(project: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Return the commits of all branches that add or take away a line with one of the names, as "hash day subject"."""
    patterns = "|".join(re.escape(name).replace("\\ ", "[-_ ]+") for name in names if name)
    if not patterns:
        return ()
    listed = _git(project, "log", "--all", "--format=%h %ad %s", "--date=short", "-i", "-P", f"-G{patterns}")
    return tuple((listed or b"").decode("utf-8", "replace").splitlines())
