"""Publishing to a branch with ghp-import: the built folder becomes the whole content of the branch's next commit."""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import ghp_import

from briefgen.model.errors import OutsideError, UsageError
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefgen.model.page import Artifact


_TRAILER = "Published-by: briefgen"
"""Last line of the message of each of our commits: what they hold is ours to replace."""


@dataclass(frozen=True, slots=True)
class Push:
    """
    What a push did or would do.

    Attributes:
        remote: name of the remote.
        branch: name of the branch.
        changed: number of files that are new or other than on the branch.
        gone: files of the branch that the build does not have.
        kept: files of the branch that are taken over into the commit (a ``CNAME`` that the settings do not name).
        foreign: those of the branch's files that no publication of ours has put there and that would be lost.
        domain: the own domain before and after, where it changes.
    """

    remote: str
    branch: str
    changed: int
    gone: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    domain: tuple[str, str] | None = None

    @property
    def is_needed(self) -> bool:
        """Whether the branch would change."""
        return bool(self.changed or self.gone)


def publish_branch(
    project: Path,
    artifacts: Iterable[Artifact],
    *,
    remote: str,
    branch: str,
    message: str,
    dry_run: bool = False,
    replace: bool = False,
) -> Push:
    """
    Push the files of a site as the content of ``branch``; earlier commits stay its history. Nothing new, nothing pushed.

    Files that others have put on the branch are lost only with ``replace``.

    Raises:
        UsageError: the project is in no git repository, has no such remote, or the branch holds files of others.
        OutsideError: the remote or git refused; the branch there is untouched.
    """
    _check_remote(project, remote)
    _check_name(project, branch)
    before = _fetch(project, remote, branch)
    _check_branch(project, branch, before)
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "site"
        for artifact in artifacts:
            target = tree / artifact.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(artifact.data)
        (tree / ".nojekyll").touch()
        kept = _keep_cname(project, tree, before)
        after = _hash(project, tree)
        changed = sum(before.get(path) != blob for path, blob in after.items())
        gone = tuple(sorted(set(before) - set(after)))
        foreign = _foreign(project, f"refs/remotes/{remote}/{branch}", before, after)
        foreign = tuple(sorted({*foreign, *_only_here(project, remote, branch, after)}))
        plan = Push(remote, branch, changed, gone, kept, foreign, _domain(project, tree, before))
        if foreign and not replace and not dry_run:
            raise UsageError(_keep(branch, foreign))
        if plan.is_needed and not dry_run:
            _import(project, tree, plan, message)
    return plan


def _import(project: Path, tree: Path, plan: Push, message: str) -> None:
    """Commit the tree and push it; on nothing but the branch as it is there (or here, when it is not there yet)."""
    ref = f"refs/heads/{plan.branch}"
    parent = _commit(project, f"refs/remotes/{plan.remote}/{plan.branch}") or _commit(project, ref)
    with contextlib.chdir(project):
        try:
            ghp_import.ghp_import(
                str(tree), remote=plan.remote, branch=plan.branch, mesg=f"{message}\n\n{_TRAILER}\n", push=False
            )
        except ghp_import.GhpError as error:
            raise OutsideError(Problem("push-refused", f"the commit could not be made: {error}")) from error
    if _commit(project, f"{ref}^") != parent:
        hint = f"something else is called {plan.branch!r} too; name another branch with --branch"
        raise OutsideError(Problem("push-refused", "the commit would carry a history that was not looked into", hint=hint))
    _git(project, "push", "--quiet", plan.remote, f"{ref}:{ref}")


def _only_here(project: Path, remote: str, branch: str, after: Mapping[str, str]) -> tuple[str, ...]:
    """Return the files of others that the branch holds here and not there: it is moved to where it stands there."""
    here, there = (_commit(project, ref) for ref in (f"refs/heads/{branch}", f"refs/remotes/{remote}/{branch}"))
    if not here or (there and _run(project, ["merge-base", "--is-ancestor", here, there]).returncode == 0):
        return ()
    return _foreign(project, here, _tree(project, here), after)


def _foreign(project: Path, ref: str, before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """Return the files of a commit that would be lost and that no publication of ours has put there."""
    if not before:
        return ()
    ours = _git(project, "log", "-n", "1", "--format=%H", "--fixed-strings", f"--grep={_TRAILER}", ref).strip()
    known = _tree(project, ours) if ours else {}
    lost = (path for path, blob in before.items() if path not in after or (not ours and after[path] != blob))
    return tuple(sorted(path for path in lost if path not in known))


def _keep(branch: str, foreign: Sequence[str]) -> Problem:
    some = ", ".join(foreign[:5]) + (", …" if len(foreign) > 5 else "")  # noqa: PLR2004 - as many as a line holds
    message = f"the branch {branch!r} holds files that briefgen has not put there, and they would be lost: {some}"
    hint = "name another branch with --branch, or say --replace when they may go"
    return Problem("branch-foreign", message, hint=hint)


def _domain(project: Path, tree: Path, before: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the own domain of the branch and that of the build where they differ."""
    had = _blob(project, before["CNAME"]) if "CNAME" in before else b""
    has = (tree / "CNAME").read_bytes() if (tree / "CNAME").exists() else b""
    names = had.decode("utf-8", "backslashreplace").strip(), has.decode("utf-8", "backslashreplace").strip()
    return names if names[0] != names[1] else None


def _keep_cname(project: Path, tree: Path, before: Mapping[str, str]) -> tuple[str, ...]:
    """Take over the branch's CNAME when the build has none: losing it would take the site off its domain."""
    if "CNAME" not in before or (tree / "CNAME").exists():
        return ()
    (tree / "CNAME").write_bytes(_blob(project, before["CNAME"]))
    return ("CNAME",)


def _check_remote(project: Path, remote: str) -> None:
    known = _run(project, ["remote"])
    if known.returncode:
        hint = "run 'git init' in the project and add your repository: git remote add origin ADDRESS"
        raise UsageError(Problem("no-repository", "the project is in no git repository", hint=hint))
    if remote not in known.stdout.split():
        hint = f"add it: git remote add {remote} ADDRESS, or name another with --remote"
        raise UsageError(Problem("no-remote", f"the repository has no remote {remote!r}", hint=hint))


def _check_name(project: Path, branch: str) -> None:
    """Refuse what is no name for a branch, and one that a tag has: git would take the tag's history for the branch's."""
    valid = not branch.startswith(("-", "refs/")) and branch != "HEAD"
    hint = "name a branch that is for the built site alone, such as gh-pages"
    if not valid or _run(project, ["check-ref-format", f"refs/heads/{branch}"]).returncode:
        raise UsageError(Problem("branch-name", f"{branch!r} is no name for a branch", hint=hint))
    if _commit(project, f"refs/tags/{branch}"):
        raise UsageError(Problem("branch-name", f"a tag is called {branch!r} too: git could not tell the two apart", hint=hint))


def _check_branch(project: Path, branch: str, before: dict[str, str]) -> None:
    """Refuse a branch that is worked on: its content would be replaced by the site."""
    current = _run(project, ["symbolic-ref", "--quiet", "--short", "HEAD"]).stdout.strip()
    elsewhere = _checked_out(project, branch)
    if branch != current and elsewhere:
        message = f"the branch {branch!r} is checked out in {elsewhere}: publishing would move it under what lies there"
        hint = f"check out something else there (git switch --detach), or remove it: git worktree remove {elsewhere}"
        raise UsageError(Problem("branch-in-use", message, hint=hint))
    if branch == current or "site.yml" in before:
        why = "is the one you work on" if branch == current else "holds the sources of a site"
        hint = "name a branch that is for the built site alone, such as gh-pages"
        raise UsageError(Problem("branch-in-use", f"the branch {branch!r} {why}: publishing would replace it", hint=hint))


def _checked_out(project: Path, branch: str) -> str:
    """Return the folder of the working tree that has a branch checked out, empty when none has; one that is gone has none."""
    listed = _run(project, ["worktree", "list", "--porcelain"]).stdout
    for lines in (tree.splitlines() for tree in listed.split("\n\n")):
        if f"branch refs/heads/{branch}" in lines and not any(line.startswith("prunable") for line in lines):
            return lines[0].removeprefix("worktree ")
    return ""


def _fetch(project: Path, remote: str, branch: str) -> dict[str, str]:
    """Return path → blob id of the files on the remote's branch, nothing when it has none yet."""
    if not _git(project, "ls-remote", "--heads", remote, f"refs/heads/{branch}").strip():
        return {}
    _git(project, "fetch", "--quiet", remote, f"+refs/heads/{branch}:refs/remotes/{remote}/{branch}")
    return _tree(project, f"refs/remotes/{remote}/{branch}")


def _tree(project: Path, commit: str) -> dict[str, str]:
    """Return path → blob id of the files of a commit."""
    listed = _git(project, "ls-tree", "-r", "-z", "--full-tree", commit)
    rows = (row.partition("\t") for row in listed.split("\0") if row)
    return {path: head.split()[2] for head, _, path in rows}


def _hash(project: Path, tree: Path) -> dict[str, str]:
    paths = sorted(p.relative_to(tree).as_posix() for p in tree.rglob("*") if p.is_file())
    names = "".join(f"{tree / p}\n" for p in paths)
    blobs = _git(project, "hash-object", "--no-filters", "--stdin-paths", text=names).split()
    return dict(zip(paths, blobs, strict=True))


def _commit(project: Path, name: str) -> str:
    """Return the id of the commit that a ref or a parent names, empty when there is none."""
    return _run(project, ["rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"]).stdout.strip()


def _blob(project: Path, id_: str) -> bytes:
    return subprocess.run(["git", "cat-file", "blob", id_], cwd=project, capture_output=True, check=True).stdout


def _git(project: Path, *arguments: str, text: str = "") -> str:
    done = _run(project, arguments, text)
    if done.returncode:
        said = " ".join((done.stderr.strip() or done.stdout.strip() or "failed").split())
        hint = "look at the address and your rights with: git remote -v"
        raise OutsideError(Problem("git-refused", f"git {arguments[0]}: {said}", hint=hint))
    return done.stdout


def _run(project: Path, arguments: Sequence[str], text: str = "") -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            ["git", *arguments],
            cwd=project,
            input=text,
            capture_output=True,
            encoding="utf-8",
            errors="backslashreplace",
            check=False,
        )
    except FileNotFoundError as error:
        raise OutsideError(
            Problem("no-git", "there is no git on this machine", hint="install git and publish again")
        ) from error
