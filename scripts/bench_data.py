"""The folder of measuring data, which is no part of the project: BRIEFGEN_BENCH_DATA names it."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def folders() -> tuple[Path, Path] | None:
    """Return the folder of data and that of its evaluators, ``bench`` beside it; None, and say so, when one is missing."""
    named = os.environ.get("BRIEFGEN_BENCH_DATA", "")
    data = Path(named)
    bench = data.resolve().parent / "bench"
    if named and data.is_dir() and bench.is_dir():
        return data, bench
    print("Set BRIEFGEN_BENCH_DATA to the folder of measuring data; its evaluators lie in bench/ beside it.", file=sys.stderr)
    return None
