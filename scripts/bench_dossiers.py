"""
Measure dossiers: copies, stories, timelines, and how long it takes to group 10,000 articles. Prints one table.

    BRIEFGEN_BENCH_DATA=FOLDER make bench-dossiers

The folder holds copies-built.jsonl.gz, stories-ecb.jsonl.gz and timelines-t17.jsonl.gz; the evaluator (dossiers.py) and the
maker of articles (ssg/make_corpus.py) lie in the folder ``bench`` beside it and are run as they are. Nothing is kept.
Times are CPU seconds: they hold on a busy machine. Exit code 2: the folder is not named, or is not there; 1: a goal is missed.
"""

from __future__ import annotations

import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench_data import folders
from bench_ingest import Goal, evaluate, table, value_of

from briefgen import group_stories
from briefgen.model.article import Article, Block
from briefgen.model.pool import Serial
from briefgen.model.site import Filed
from briefgen.pipeline.reading import Sealed
from briefgen.pipeline.rereading import readers
from briefgen.shell.packs import Packs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ARTICLES = 10_000
PROGRAM = "00" * 16

MEASURES = (
    (
        "copies-built.jsonl.gz",
        (
            Goal("copies, pairwise F1", "pairwise.f1", 0.96),
            Goal("copies, recall of light ones", "recall_light", 1.0),
            Goal("copies, recall of cut ones", "recall_cut", 1.0),
        ),
    ),
    (
        "stories-ecb.jsonl.gz",
        (
            Goal("stories, B-cubed F1", "bcubed.f1", 0.92),
            Goal("stories, pairwise F1", "pairwise.f1", 0.90),
            Goal("stories, worst fold of topics", "worst_fold", 0.85),
            Goal("stories, the same in any order", "order_free", 1.0),
            Goal("reports of one event called copies", "called_copies", 0.05, most=True),
        ),
    ),
    ("timelines-t17.jsonl.gz", (Goal("timelines, date F1", "date_f1", 0.69),)),
)
TIMES = (
    Goal("10,000 made articles: copies and stories, CPU s", "made", 30, most=True),
    Goal("10,000 real texts, repeated: copies and stories, CPU s", "real", 30, most=True),
    Goal("10,000 made articles: one changed, copies, CPU s", "changed_copies", 2, most=True),
    Goal("10,000 made articles: one changed, stories, CPU s", "changed_stories", 2, most=True),
    Goal("10,000 articles: memory, MB", "memory", 1024, most=True),
)


def main() -> int:
    """Run the evaluator on each set, take the times, print the table, and return the exit code."""
    found = folders()
    if found is None:
        return 2
    data, bench = found
    rows: list[tuple[Goal, float | None]] = []
    for name, goals in MEASURES:
        scores = evaluate([bench / "dossiers.py", data / name])
        rows += [(goal, value_of(scores, goal.key)) for goal in goals]
    times = grouped(made_articles(bench), real_articles(data / "stories-ecb.jsonl.gz"))
    rows += [(goal, value_of(dict(times), goal.key)) for goal in TIMES]
    print(table(rows))
    return 0 if all(value is not None and goal.is_met(value) for goal, value in rows) else 1


def made_articles(bench: Path) -> list[tuple[str, str]]:
    """Return title and text of 10,000 articles that are made by rule: all of them resemble each other."""
    with tempfile.TemporaryDirectory() as folder:
        maker = [sys.executable, bench / "ssg" / "make_corpus.py", "--n", str(ARTICLES), "--dialect", "yaml", "--out", folder]
        subprocess.run(list(map(str, maker)), check=True, capture_output=True)
        texts = [path.read_text(encoding="utf-8") for path in sorted(Path(folder).rglob("*.md"))]
    return [
        (head.partition("title:")[2].partition("\n")[0], body) for head, _, body in (t[4:].partition("\n---\n") for t in texts)
    ]


def real_articles(path: Path) -> list[tuple[str, str]]:
    """Return title and text of real articles, repeated until there are 10,000."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [(rows[n % len(rows)]["title"], rows[n % len(rows)]["text"]) for n in range(ARTICLES)]


def grouped(made: list[tuple[str, str]], real: list[tuple[str, str]]) -> Mapping[str, float]:
    """Return how many CPU seconds grouping takes (stories are made of copies), and the most memory that was used (MB)."""
    found = {"made": seconds(lambda: group_stories(made)), "real": seconds(lambda: group_stories(real))}
    title, text = made[ARTICLES // 2]
    changed = [*made]
    changed[ARTICLES // 2] = (title, f"{text}\nOne more sentence stands here than before.\n")
    with tempfile.TemporaryDirectory() as folder:
        regroup(Path(folder), made)
        found |= regroup(Path(folder), changed)
    return found | {"memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def regroup(project: Path, articles: Sequence[tuple[str, str]]) -> Mapping[str, float]:
    """Find copies and stories as builds and ``dossier suggest`` do, with what the memo knows; return their CPU seconds."""
    memo = Packs(project, PROGRAM)
    filed = tuple(
        Filed(Article(f"a{n}", f"a{n}.md", title, blocks=(Block("paragraph", text=text),)))
        for n, (title, text) in enumerate(articles)
    )
    reading = readers(Sealed(), Serial(), memo)
    reports: dict[str, str] = {}
    copies = seconds(lambda: reports.update(reading.for_reports(filed)))
    stories = seconds(lambda: reading.for_stories(filed, reports))
    return {"changed_copies": copies, "changed_stories": stories + seconds(memo.save)}


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that a piece of work takes in this process."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


if __name__ == "__main__":
    sys.exit(main())
