"""Builds that are killed, or whose disk refuses, at calls spread over all they do: a sample, all with BRIEFGEN_STRESS=1."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
COMPILER = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)
WHOLE = bool(os.environ.get("BRIEFGEN_STRESS"))
SAMPLE = ("--points", "2", "--errors", "2", "--only", "0", "2", "4")

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="faults are put in by the dynamic linker of Linux"),
    pytest.mark.skipif(COMPILER is None, reason="no C compiler here: install gcc to have builds killed at every call"),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("faults") / "faults.so"
    assert COMPILER is not None
    command: list[str | Path] = [COMPILER, "-std=gnu11", "-shared", "-fPIC", "-O1", "-o", made, HERE / "faults.c", "-ldl"]
    subprocess.run(command, check=True)
    return made


@pytest.mark.slow
def test_whatever_goes_wrong_the_whole_old_or_new_site_stands_and_the_next_build_mends_the_rest(library: Path) -> None:
    amount = ("--points", "100") if WHOLE else SAMPLE
    command = [sys.executable, HERE / "campaign.py", library, *amount]
    run = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert [fault for one in found for fault in one["wrong"]] == []
    assert sum(one["done"]["kill"] for one in found) >= (500 if WHOLE else 6)
    assert all(one["done"]["no room from there on ENOSPC"] and one["done"]["one refusal EIO"] for one in found)
