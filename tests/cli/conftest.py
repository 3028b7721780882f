from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

ARTICLE = """---
title: Ferry crews sign a ceasefire of their own
published: 2019-03-12
source: {publisher: Harbour Courier}
actors: [Turkey]
places: [Ankara]
tags: [ferry]
---
The crews and the port of Ankara agreed on a ceasefire, a delegate from Turkey said. It holds.
"""
DOSSIER = """---
title: The ferry truce
match:
  text: {any: [ceasefire]}
---
## Bottom line {#bottom-line}

It holds.
"""
PASTED = """Harbour Courier

World

Boats stay tied up in Ankara as talks drag on

By Ida Osk

Published 12 March 2019

The crews of eleven boats kept them tied to the quay for a third day, and the minister of Turkey who was to
speak with them did not come to Ankara.

A cook on one of the boats said that there was soup for two more days. After that, he said, somebody would have to
give way, and it would not be the cook.

© 2019 Harbour Courier. All rights reserved.
"""


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run ``python -m briefgen`` as a user does, in ``folder``, with a fixed build day."""

    def call(*arguments: str, folder: Path = tmp_path, pasted: bytes = b"", **more: str) -> subprocess.CompletedProcess[str]:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        environment |= {"SOURCE_DATE_EPOCH": "1617321600", "PYTHONIOENCODING": "utf-8", **more}
        done = subprocess.run(
            [sys.executable, "-m", "briefgen", *arguments],
            cwd=folder,
            input=pasted,
            capture_output=True,
            env=environment,
            check=False,
        )
        out, err = done.stdout.decode(), done.stderr.decode()
        assert "Traceback" not in out + err
        return subprocess.CompletedProcess(done.args, done.returncode, out, err)

    return call


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A project with one article, one dossier and one profile."""
    files = {
        "site.yml": "title: Strait Watch\nbase_url: https://desk.example/\nprofiles:\n  partner: {max_tlp: amber}\n",
        "content/articles/2019-03-12-ferry.md": ARTICLE,
        "content/dossiers/ferry.md": DOSSIER,
    }
    for path, text in files.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(text, encoding="utf-8")
    return tmp_path / "site"


@pytest.fixture
def desk(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A project with the ``ACTORS`` and the one ``ARTICLE`` that the tests of a file begin with."""
    files = {
        "site.yml": "title: Harbour Watch\nbase_url: https://desk.example/\n",
        "content/actors.yml": request.module.ACTORS,
        "content/articles/2019-03-12-crews.md": request.module.ARTICLE,
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def pasted(tmp_path: Path) -> Path:
    """A text pasted from a page of a newspaper, with the noise around it."""
    path = tmp_path / "pasted.txt"
    path.write_text(PASTED, encoding="utf-8")
    return path


@pytest.fixture
def files() -> Callable[[Path], dict[str, bytes]]:
    """Return all files below a folder with their bytes."""
    return lambda folder: {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
