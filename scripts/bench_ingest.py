"""
Measure ingest: the article out of a page, copies, stories, and how fast originals are taken in. Prints one table.

    BRIEFGEN_BENCH_DATA=FOLDER make bench-ingest

The folder holds extract-news.jsonl.gz, copies-built.jsonl.gz and stories-ecb.jsonl.gz; the evaluators (extract.py and
dossiers.py) lie in the folder ``bench`` beside it and are run as they are. Nothing of the data is kept.
Exit code 2: the folder is not named, or is not there. Exit code 1: a goal is missed.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench_data import folders

RUNS = 3
"""Times that originals are taken in with one process and with two, in turn; the fastest are compared: load only adds."""
COPIES_OF_A_PAGE = 2
"""Each page is taken in so many times, with other bytes: the start of the program weighs as in a run of some hundred."""


@dataclass(frozen=True, slots=True)
class Goal:
    """
    One line of the table.

    Attributes:
        what: measured, in words.
        key: of the value in what the evaluator prints; parts of nested values with a dot between.
        goal: to reach.
        most: the goal is the most that is allowed, not the least.
        baseline: the value of trafilatura 2.3.1 by the same evaluator, as text; empty where it has none.
    """

    what: str
    key: str
    goal: float
    most: bool = False
    baseline: str = ""

    def is_met(self, value: float) -> bool:
        """Whether a value reaches the goal."""
        return value <= self.goal if self.most else value >= self.goal


EXTRACT = (
    Goal("body F1", "body_f1", 0.968, baseline=".956 text, .945 Markdown"),
    Goal("title exact", "title", 0.88, baseline=".686"),
    Goal("author set exact", "authors", 0.88, baseline=".816"),
    Goal("day of publication", "date", 0.98, baseline=".966"),
    Goal("wrong day", "date_wrong", 0.01, most=True, baseline=".034"),
    Goal("headings F1", "headings", 0.92, baseline=".79-.82"),
    Goal("captions attached", "captions", 0.80, baseline=".30"),
    Goal("captions run into the body", "captions_in_body", 0.02, most=True, baseline=".08-.17"),
    Goal("noise paragraphs a page", "noise_a_page", 1.5, most=True, baseline="2.6-3.8"),
    Goal("lost paragraphs a page", "lost_a_page", 0.6, most=True, baseline=".6-.8"),
    Goal("speed, ratio to trafilatura, CPU", "speed_ratio_cpu", 0.8, baseline="1"),
    Goal("speed, ratio to trafilatura, wall", "speed_ratio_wall", 0.8, baseline="1"),
)
COPIES = (
    Goal("copies, pairwise F1", "pairwise.f1", 0.96),
    Goal("copies, recall of light ones", "recall_light", 1.0),
    Goal("copies, recall of cut ones", "recall_cut", 1.0),
)
STORIES = (Goal("reports of one event called copies", "called_copies", 0.05, most=True),)
SPEED = (Goal("ingest with two processes, times one", "ratio", 1.7),)


def main() -> int:
    """Run the evaluators one after the other, print the table, and return the exit code."""
    found = folders()
    if found is None:
        return 2
    data, bench = found
    rows: list[tuple[Goal, float | None]] = []
    for goals, program, options in (
        (EXTRACT, "extract.py", [data / "extract-news.jsonl.gz", "--against", "trafilatura"]),
        (COPIES, "dossiers.py", [data / "copies-built.jsonl.gz"]),
        (STORIES, "dossiers.py", [data / "stories-ecb.jsonl.gz"]),
    ):
        scores = evaluate([bench / program, *options])
        rows += [(goal, value_of(scores, goal.key)) for goal in goals]
    speed = take_in(data / "extract-news.jsonl.gz")
    rows += [(goal, speed["ratio"]) for goal in SPEED]
    print(table(rows))
    print(f"\nTaken in: {speed['pages']:.0f} pages; a second {speed['one']:.1f} with one process, {speed['two']:.1f} with two;")
    print(f"fastest of {RUNS} runs in turn, spread of one process {speed['spread']:.0%}.")
    return 0 if all(value is not None and goal.is_met(value) for goal, value in rows) else 1


def evaluate(command: list[str | Path]) -> dict[str, Any]:
    """Run an evaluator and return what it prints; nothing, and its last words on standard error, when it fails."""
    done = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{command[0]} failed: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return {}
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def value_of(found: dict[str, Any], key: str) -> float | None:
    """Return a value by its key, None when it is not there."""
    value: Any = found
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return float(value) if value is not None else None


def take_in(pages: Path) -> dict[str, float]:
    """Take all pages in with one process and with two, in turn, and return how fast that was."""
    with tempfile.TemporaryDirectory() as folder:
        saved = Path(folder) / "saved"
        saved.mkdir()
        with gzip.open(pages, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        for number, row in enumerate(rows):
            for copy in range(COPIES_OF_A_PAGE):
                text = f"{row['html']}\n<!-- {copy} -->\n"
                (saved / f"{number:04}-{copy}.html").write_text(text, encoding="utf-8", errors="replace")
        times: dict[int, list[float]] = {1: [], 2: []}
        for run in range(RUNS):
            for jobs in (1, 2):
                times[jobs].append(seconds(Path(folder) / f"desk-{run}-{jobs}", saved, jobs))
    one, two = min(times[1]), min(times[2])
    spread = (max(times[1]) - min(times[1])) / one
    pages_taken = len(rows) * COPIES_OF_A_PAGE
    return {"pages": pages_taken, "one": pages_taken / one, "two": pages_taken / two, "ratio": one / two, "spread": spread}


def seconds(desk: Path, saved: Path, jobs: int) -> float:
    """Return how long the command takes, from start to end, in a new project."""
    desk.mkdir()
    (desk / "site.yml").write_text("title: Bench\n", encoding="utf-8")
    begin = time.perf_counter()
    command = [sys.executable, "-m", "briefgen", "ingest", "--jobs", str(jobs), str(saved)]
    subprocess.run(command, cwd=desk, capture_output=True, check=False)
    return time.perf_counter() - begin


def table(rows: list[tuple[Goal, float | None]]) -> str:
    """Return the table as Markdown."""
    lines = ["| measure | trafilatura 2.3.1 | briefgen | to reach | |", "|---|---|---|---|---|"]
    for goal, value in rows:
        shown = "not measured" if value is None else f"{value:.3f}"
        sign = "≤" if goal.most else "≥"
        verdict = "" if value is None else "reached" if goal.is_met(value) else "missed"
        lines.append(f"| {goal.what} | {goal.baseline or '-'} | {shown} | {sign} {goal.goal:g} | {verdict} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
