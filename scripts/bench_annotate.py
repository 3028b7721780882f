"""
Score `briefgen.annotate` and print the table of docs/measurements/annotation.md.

    BRIEFGEN_BENCH_DATA=~/data python scripts/bench_annotate.py     gold of others; the evaluator lies in bench/ beside it
    python scripts/bench_annotate.py --gold                         our own gold, each disagreement told

Memory and opening time of the gazetteer, and a registry of 20,000 entries, are measured on the way.
"""

from __future__ import annotations

import gzip
import importlib
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from bench_data import folders

ROOT = Path(__file__).resolve().parents[1]
ASKED = (
    ("dates-en", "value", 85.0),
    ("dates-en", "day", 91.0),
    ("places-geovirus", "found", 90.0),
    ("places-geovirus", "resolved", 80.0),
    ("names-wikineural-dev", "typed", 58.0),
    ("names-wikineural-dev", "untyped", 75.0),
)
_ENTRIES = 20_000
_OPEN = """
import time
from briefgen.gazetteer.shipped import Shipped

def resident():
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1024

before, t = resident(), time.process_time()
shipped = Shipped()
found = shipped.named(("idlib",), quiet=False), shipped.actors
print(round(1000 * (time.process_time() - t), 1), round(resident() - before, 1))
"""


def main() -> int:
    """Print one table or the other, and return the exit code: 2 when the data is not there."""
    if "--gold" in sys.argv:
        tell_gold()
        return 0
    found = folders()
    if found is None:
        return 2
    data, bench = found
    print("| data | measure | asked | reached | documents per CPU second |")
    print("|---|---|---|---|---|")
    scored: dict[str, dict[str, Any]] = {}
    for name, measure, asked in ASKED:
        if name not in scored:
            scored[name] = evaluate(bench, data, name)
        score = scored[name]
        print(f"| {name} | {measure} F1 | {asked:.0f} | {score[measure]['f1']} | {score['documents_per_cpu_s']} |", flush=True)
    print(f"| places-geovirus | with a registry of {_ENTRIES:,} entries | 50 | | {crowded(data):.0f} |")
    milliseconds, megabytes = opened()
    print(f"| gazetteer | opened with all actors, CPU milliseconds | 50 | {milliseconds} | |")
    print(f"| gazetteer | resident, MB | 60 | {megabytes} | |")
    return 0


def evaluate(bench: Path, data: Path, name: str) -> dict[str, Any]:
    """Run the evaluator on one file and return what it says."""
    done = subprocess.run(
        [sys.executable, bench / "annotate.py", data / f"{name}.jsonl.gz"], capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def crowded(data: Path) -> float:
    """Return documents per CPU second with a registry of 20,000 actors and places that have four names each."""
    from briefgen.gazetteer import Register
    from briefgen.mentions import annotate
    from briefgen.model.entities import Actor, Place

    numbers = range(_ENTRIES // 2)
    actors = [Actor(f"group-{n}", f"Group {n} of Harlan Vey", aliases=(f"GHV{n}", f"Vey {n}", f"Harlan {n}")) for n in numbers]
    places = [Place(f"mill-{n}", f"Mill {n} Landing", aliases=(f"ML{n}", f"Mill Creek {n}", f"Landing {n}")) for n in numbers]
    register = Register(actors, places)
    with gzip.open(data / "places-geovirus.jsonl.gz", "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    annotate(texts[0], registry=register)
    start = _cpu()
    for text in texts:
        annotate(text, registry=register)
    return len(texts) / (_cpu() - start)


def opened() -> tuple[str, str]:
    """Return CPU milliseconds until the gazetteer answers, and the megabytes that it adds (Linux), in a process of its own."""
    done = subprocess.run([sys.executable, "-c", _OPEN], cwd=ROOT, capture_output=True, text=True, check=True)
    first, second = done.stdout.split()
    return first, second


def tell_gold() -> None:
    """Print how far our own gold is met, and where not."""
    sys.path.insert(0, str(ROOT / "tests" / "support"))
    gold = importlib.import_module("gold")

    from briefgen.gazetteer import Register

    register = Register()
    articles = [gold.read_gold(path) for path in sorted((ROOT / "tests" / "mentions" / "gold").glob("*.txt"))]
    for article in articles:
        print(article.name, gold.agreement([article], register))
        for line in gold.disagreements(article, register):
            print("   ", line)
    start = time.process_time()
    print(
        "all", gold.agreement(articles, register), f"{len(articles) / (time.process_time() - start):.0f} articles a CPU second"
    )


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
