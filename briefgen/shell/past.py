"""Earlier states of a project, read from its git history: no file of the working tree is touched, no hook or filter runs."""

from __future__ import annotations

import hashlib
import os
import subprocess
from typing import TYPE_CHECKING

from briefgen.model.errors import UsageError
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.shell.disk import REGISTRIES, File, Snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

MOST_ISSUES = 500
"""Commits of one file that are looked through for an earlier issue."""


@dataclass(frozen=True, slots=True)
class Past:
    """
    The git history around a project folder.

    Attributes:
        root: folder of the project.
        is_cut: it is shallow: what lies before is not at hand.
    """

    root: Path
    is_cut: bool = False

    def commits(self, path: str) -> list[tuple[str, bytes]]:
        """Return the commits that changed a file and the file's bytes in each, latest first; nothing when it has none."""
        found = _git(self.root, "log", f"-{MOST_ISSUES}", "--format=%H", "--", path) or b""
        revisions = found.decode().split()
        blobs = _blobs(self.root, [f"{revision}:./{path}" for revision in revisions])
        return [(revision, data) for revision, data in zip(revisions, blobs, strict=True) if data is not None]

    def snapshot(self, revision: str, now: Snapshot) -> Snapshot:
        """
        Return the project's content at a revision; files that are the same now are not read again.

        Raises:
            UsageError: there is no such revision.
        """
        named = not revision.startswith("-") and revision.isprintable()
        listed = _git(self.root, "ls-tree", "-r", "-z", revision, "--", "site.yml", "content") if named else None
        if listed is None:
            hint = "name a commit, a branch or a tag: briefgen diff HEAD~1"
            raise UsageError(Problem("revision-unknown", f"git knows no revision {revision!r}", hint=hint))
        known = {_blob_id(file.data): file.data for file in now.files()}
        wanted = {path: blob for path, blob in map(_entry, listed.decode("utf-8", "replace").split("\0")) if _is_read(path)}
        missing = sorted({blob for blob in wanted.values() if blob not in known})
        known |= {blob: data for blob, data in zip(missing, _blobs(self.root, missing), strict=True) if data is not None}
        return _arranged([File(path, known[blob]) for path, blob in sorted(wanted.items()) if blob in known])

    def before(self, day: str) -> str | None:
        """Return the last commit of a day or before it (ISO 8601), None when there is none."""
        found = _git(self.root, "rev-list", "-1", f"--before={day}T23:59:59Z", "HEAD")
        return found.decode().strip() or None if found else None


def open_past(root: Path) -> Past | None:
    """Return the history of a project, None when there is no git, no repository or no commit."""
    if _git(root, "rev-parse", "--verify", "--quiet", "HEAD") is None:
        return None
    cut = _git(root, "rev-parse", "--is-shallow-repository") or b""
    return Past(root, is_cut=cut.strip() == b"true")


def _git(root: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """Return what git prints, None when it fails or is not there; settings that name a repository elsewhere are left out."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "-c", "core.fsmonitor=false", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False, env={**env, "GIT_OPTIONAL_LOCKS": "0"})  # noqa: S603 - git with arguments of ours; a revision is checked to be no option
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def _blobs(root: Path, names: Sequence[str]) -> list[bytes | None]:
    """Return the bytes of objects in order, None for one that does not exist."""
    if not names:
        return []
    given = "".join(f"{name}\n" for name in names).encode()
    out = _git(root, "cat-file", "--batch", given=given) or b""
    found: list[bytes | None] = []
    at = 0
    for _ in names:
        end = out.find(b"\n", at)
        head = out[at:end].rsplit(b" ", 2) if end >= 0 else [b""]
        if len(head) != 3 or not head[2].isdigit():  # noqa: PLR2004 - id, kind, size
            found.append(None)
            at = end + 1 if end >= 0 else len(out)
            continue
        start, size = end + 1, int(head[2])
        found.append(out[start : start + size])
        at = start + size + 1
    return found


def _blob_id(data: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def _entry(line: str) -> tuple[str, str]:
    head, _, path = line.partition("\t")
    return path, head.split(" ")[2] if path else ""


def _is_read(path: str) -> bool:
    if path == "site.yml" or path in {f"content/{name}.yml" for name in REGISTRIES}:
        return True
    hidden = any(step.startswith((".", "#")) or step.endswith("~") for step in path.split("/"))
    return path.startswith(("content/articles/", "content/dossiers/")) and path.endswith(".md") and not hidden


def _arranged(files: Iterable[File]) -> Snapshot:
    by_path: Mapping[str, File] = {file.path: file for file in files}

    def below(folder: str) -> tuple[File, ...]:
        return tuple(file for path, file in by_path.items() if path.startswith(folder))

    return Snapshot(
        settings=by_path.get("site.yml"),
        articles=below("content/articles/"),
        dossiers=below("content/dossiers/"),
        registries=tuple(by_path[path] for name in REGISTRIES if (path := f"content/{name}.yml") in by_path),
    )
