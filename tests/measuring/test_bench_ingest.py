from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from bench_ingest import Goal, table, value_of

SCRIPTS = Path(__file__).parents[2] / "scripts"


@pytest.mark.parametrize("name", ["bench_annotate", "bench_dossiers", "bench_ingest", "bench_search"])
def test_without_its_data_it_says_so_and_measures_nothing(tmp_path: Path, name: str) -> None:
    for folder in ("", str(tmp_path), str(tmp_path / "none")):
        environment = {**os.environ, "BRIEFGEN_BENCH_DATA": folder}
        done = subprocess.run(
            [sys.executable, SCRIPTS / f"{name}.py"], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 2
        assert "BRIEFGEN_BENCH_DATA" in done.stderr
        assert done.stdout == ""


def test_the_table_says_what_is_reached_what_is_missed_and_what_was_not_measured() -> None:
    rows = [(Goal("found", "a", 0.9), 0.95), (Goal("lost", "b", 0.1, most=True, baseline=".3"), 0.2)]
    lines = table([*rows, (Goal("other", "c", 1.0), None)]).splitlines()[2:]
    assert lines == [
        "| found | - | 0.950 | ≥ 0.9 | reached |",
        "| lost | .3 | 0.200 | ≤ 0.1 | missed |",
        "| other | - | not measured | ≥ 1 |  |",
    ]


def test_values_are_found_by_their_keys() -> None:
    assert value_of({"pairwise": {"f1": 0.5}}, "pairwise.f1") == 0.5
    assert value_of({}, "pairwise.f1") is None
