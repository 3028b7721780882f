"""The history of a branch that a push would carry: every file of every commit, as git keeps it."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from typing import TYPE_CHECKING

from briefgen.model.page import Artifact
from briefgen.text.words import fold

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
    """
    Return the commits of all branches that name one of the names, as "hash day subject": latest first.

    A commit does where it adds or takes away a line that holds a name, where its message does, or where it touches a file whose
    name does. Case, marks and what stands between words or for an apostrophe do not matter.
    """
    patterns = "|".join(filter(None, map(_pattern, names)))
    if not patterns:
        return ()
    paths = [f":(top,icase)*{'?'.join(words)}*" for name in names if len(words := re.findall(r"[a-z0-9]+", fold(name))) > 1]
    found: dict[str, int] = {}
    for asked in (
        ["--full-history", f"-G{patterns}"],
        [f"--grep={patterns}"],
        *([["--full-history", "--", *paths]] if paths else []),
    ):
        listed = _git(project, "log", "--all", "--format=%ct %h %ad %s", "--date=short", "-i", "-E", *asked)
        for line in (listed or b"").decode("utf-8", "replace").splitlines():
            moment, _, commit = line.partition(" ")
            found[commit] = int(moment)
    return tuple(sorted(found, key=lambda commit: -found[commit]))


def _pattern(name: str) -> str:
    """Return an extended regular expression (POSIX) for a name in any writing that a file of a site may have it in."""
    words = [
        "".join(map(_letter, unicodedata.normalize("NFC", word))) for word in re.split(r"[\W_]*[\s_-]+[\W_]*", name) if word
    ]
    return "([-_+,. ]|%20|&nbsp;)+".join(words)


def _letter(character: str) -> str:
    """Return an alternation of the ways to write a character: no locale of git's has to know its case."""
    if not character.isalnum():
        return r"([-'`_ ]|’|ʼ|‘|&#?[0-9A-Za-z]+;|%27|\\u2019)?"
    forms = {character, character.lower(), character.upper()}
    forms |= {unicodedata.normalize("NFD", form) for form in forms} | {fold(character)}
    return f"({'|'.join(sorted(forms - {''}))})"
