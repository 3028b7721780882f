"""What GitHub Pages takes, and what no settings file should hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.page import Artifact

LARGEST_FILE = 100 * 1024 * 1024
"""Bytes above which GitHub refuses a file."""
LARGEST_SITE = 1024 * 1024 * 1024
"""Bytes that a site on GitHub Pages may have."""
MOST_FILES = 100_000
_CREDENTIALS = (
    ("a private key", re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----")),
    ("a token of GitHub", re.compile(r"\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})")),
    ("a key of a cloud service", re.compile(r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bAIza[A-Za-z0-9_-]{30,}|\bsk-[A-Za-z0-9_-]{20,}")),
    ("a web token", re.compile(r"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.")),
    ("an address with a password", re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s/:@]+:[^\s/@]+@")),
    (
        "a password or token",
        re.compile(
            r"(?im)^[ \t]*[\w-]*(?:pass(?:word|wd|phrase)|secret|token|api[_-]?key|private[_-]?key)[ \t]*:"
            r"[ \t]*(?!null\b|~|[\"']{2})[^\s#]"
        ),
    ),
)  # fmt: skip


def too_large(artifacts: Sequence[Artifact], folder: str = "_site") -> list[Problem]:
    """Return a problem for each file that the host refuses, and one when the site as a whole is too large for it."""
    hint = "keep it elsewhere and link to it, or make it smaller"
    problems = [
        Problem("file-too-large", f"the file has {a_size // 2**20} MB; GitHub takes 100 MB", f"{folder}/{a.path}", hint=hint)
        for a in artifacts
        if (a_size := len(a.data)) > LARGEST_FILE
    ]
    total = sum(len(a.data) for a in artifacts)
    if total > LARGEST_SITE:
        message = f"the site has {total // 2**20} MB; GitHub Pages takes 1 GB"
        problems.append(Problem("site-too-large", message, hint="take large files out of content/static"))
    if len(artifacts) > MOST_FILES:
        message = f"the site has {len(artifacts):,} files; hosts become slow above {MOST_FILES:,}"
        problems.append(Problem("site-too-many-files", message, hint="split the site", severity="warning"))
    return problems


def credentials_in(path: str, data: bytes) -> list[Problem]:
    """Return a problem for each line of a settings file that holds what looks like a password, token or private key."""
    text = data.decode("utf-8", "replace")
    problems = []
    lines: set[int] = set()
    for what, pattern in _CREDENTIALS:
        for match in pattern.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            if line not in lines:
                lines.add(line)
                hint = "take it out, change it where it is valid, and keep it in the environment or in your keyring"
                problems.append(Problem("secret-in-settings", f"the file holds {what}", path, line, 1, hint=hint))
    return problems
