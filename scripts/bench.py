"""
Measure builds beside those of Hugo, Eleventy, Pelican and MkDocs: the same articles, one machine, one run.

    make bench                                     # 1,000 articles, all of them
    python scripts/bench.py --articles 5000 --only briefgen --runs 1

Rivals are installed into build/bench/ when they are not there. What is measured, each the median of the runs: a cold build
(output and caches moved away), a build with nothing changed, one with one article changed, and the time from saving an article
to the changed text painted in real Chromium by the live preview. CPU is user and system time of all processes; memory is that
of the whole tree of processes at its highest, pages that several of them share counted once (PSS), in a run of its own. The
results go to docs/measurements/builds.json and, as a table, to builds.md beside it.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import http.client
import json
import os
import platform
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bench_rivals import RIVALS

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "support"))

from browsers import OPTIONS, chromium_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench_rivals import Rival, Site
    from playwright.sync_api import Browser

WORK = Path("build/bench")
PAST = WORK / "past"
REPORT = Path("docs/measurements")
_IDLE = "The machine was idle."
_BUSY = "**The machine was busy (load {:.1f}): no wall time below can be trusted.**"
_EDIT = "\nA note was added later: mark-{}-end.\n"
_WATCH = """
window.addEventListener("DOMContentLoaded", () => { let last = -1; const look = () => {
  const found = [...document.body.textContent.matchAll(/mark-(\\d+)-end/g)].map((m) => Number(m[1])).pop() ?? -1;
  const tell = () => window.painted(found, Date.now());
  if (found > last) { last = found; requestAnimationFrame(() => requestAnimationFrame(tell)); }
  requestAnimationFrame(look); }; look(); });
"""
_RELOAD = "setTimeout(() => location.reload(), 250);"


@dataclass(frozen=True, slots=True)
class Spent:
    """What one run of a command took: seconds of the wall clock and of processors."""

    wall: float
    cpu: float


@dataclass(slots=True)
class Result:
    """What was measured of one generator."""

    name: str
    brings: str
    version: str
    cold: Spent | None = None
    unchanged: Spent | None = None
    changed: Spent | None = None
    seen: float | None = None
    memory: float | None = None
    files: int = 0
    notes: list[str] = field(default_factory=list)


def main() -> None:
    """Measure and write the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default="", help="names of generators, separated by commas")
    parser.add_argument("--no-browser", action="store_true", help="leave the live preview out")
    parser.add_argument("--out", type=Path, default=None, help="write the results here instead of into docs/measurements/")
    given = parser.parse_args()
    wanted = [name.strip().casefold() for name in given.only.split(",") if name.strip()]
    chosen = [rival for rival in RIVALS if not wanted or rival.name.casefold() in wanted]
    tools = (WORK / "tools").resolve()
    busy = os.getloadavg()[0]
    out = given.out or (None if wanted else REPORT / "builds.json")
    results: list[Result] = []
    shutil.rmtree(PAST, ignore_errors=True)

    def keep() -> None:
        """Write what is measured so far: a rival that fails takes nothing with it."""
        if out:
            out.write_text(json.dumps(record(results, given.articles, given.runs, busy), indent=1) + "\n", encoding="utf-8")
            out.with_suffix(".md").write_text(report(results, given.articles, given.runs, busy), encoding="utf-8")

    for rival in chosen:
        results.append(measure(rival, tools, given.articles, given.runs))
        keep()
    if not given.no_browser:
        watch(chosen, results, tools, given.articles, given.runs)
        keep()
    print(report(results, given.articles, given.runs, busy))
    shutil.rmtree(PAST, ignore_errors=True)


def measure(rival: Rival, tools: Path, articles: int, runs: int) -> Result:
    """Install a generator, write its site, and measure its builds."""
    print(f"{rival.name} ...", file=sys.stderr, flush=True)
    rival.install(tools)
    root = fresh(rival)
    site = rival.write(root, tools, articles)
    said = subprocess.run(rival.version(tools), capture_output=True, text=True, check=True).stdout.strip().splitlines()
    version = (said[-1] if said else "").split(" from ")[0]  # where it was installed is nobody's business
    result = Result(rival.name, rival.brings, version)
    forget(root, site)
    run(site.build, root, site)  # the first one warms the disk's cache and the interpreter's
    spent = []
    for _ in range(runs):
        forget(root, site)
        spent.append(run(site.build, root, site))
    result.cold = middle(spent)
    result.files = sum(1 for path in (root / site.output).rglob("*") if path.is_file())
    made = sum((root / site.output / site.page.format(f"a{number:06d}")).exists() for number in range(articles))
    if made < articles:
        result.notes.append(f"only {made} of {articles} articles have a page")
    run(site.again, root, site)
    result.unchanged = middle([run(site.again, root, site) for _ in range(runs)])
    result.changed = middle([change(root, site, number, articles) for number in range(runs)])
    page = (root / site.output / site.page.format(middle_of(articles))).read_text(encoding="utf-8")
    if f"mark-{runs - 1}-end" not in page:
        result.notes.append("the changed text did not come into its page")
    forget(root, site)
    result.memory = highest(site.build, root, site)
    return result


def change(root: Path, site: Site, number: int, articles: int) -> Spent:
    """Add a sentence to one article and build again."""
    time.sleep(1.1)  # some caches look at whole seconds
    edit(root, site, number, articles)
    return run(site.again, root, site)


def edit(root: Path, site: Site, number: int, articles: int) -> None:
    """Add a sentence to one article."""
    with (root / site.articles / f"{middle_of(articles)}.md").open("a", encoding="utf-8") as file:
        file.write(_EDIT.format(number))


def run(command: list[str], root: Path, site: Site) -> Spent:
    """Run a command to its end."""
    began = time.monotonic()
    process = start(command, root, site)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}, see {log_of(root)}")
    return Spent(time.monotonic() - began, usage.ru_utime + usage.ru_stime)


def highest(command: list[str], root: Path, site: Site) -> float:
    """Run a command and return the most memory, in MB, that its tree of processes held at once."""
    process = start(command, root, site)
    most = 0
    while process.poll() is None:
        most = max(most, sum(map(proportional, tree(process.pid))))
        time.sleep(0.05)
    return most / 1024


def tree(pid: int) -> Iterator[int]:
    """Yield a process and all that it started."""
    yield pid
    with contextlib.suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in (thread / "children").read_text(encoding="ascii").split():
                yield from tree(int(child))


def proportional(pid: int) -> int:
    """Return a process's share of memory in KB (proc(5), smaps_rollup, Pss)."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


def watch(chosen: list[Rival], results: list[Result], tools: Path, articles: int, runs: int) -> None:
    """Measure the live previews, each in a page of Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=OPTIONS)
        for rival, result in zip(chosen, results, strict=True):
            print(f"{rival.name}, live ...", file=sys.stderr, flush=True)
            root = fresh(rival)
            site = rival.write(root, tools, articles)
            with serving(root, site, articles) as address:
                times = live(browser, address, root, site, articles, runs) if address else []
            if times:
                result.seen = statistics.median(times)
            else:
                result.notes.append("its live preview showed no change within a minute")
            if not site.reloads:
                result.notes.append("its preview does not reload the page: the page reloads itself every 250 ms here")


def live(browser: Browser, address: str, root: Path, site: Site, articles: int, runs: int) -> list[float]:
    """Return the seconds from saving an article to its changed text painted, for each edit."""
    painted: dict[int, float] = {}
    page = browser.new_page()
    page.expose_function("painted", lambda number, moment: painted.setdefault(number, moment / 1000))
    page.add_init_script(_WATCH if site.reloads else _WATCH + _RELOAD)
    page.goto(address, wait_until="commit")
    page.wait_for_timeout(3000)
    times = []
    for number in range(1000, 1000 + runs + 1):
        saved = time.time()
        edit(root, site, number, articles)
        until = time.monotonic() + 60
        while number not in painted and time.monotonic() < until:
            page.wait_for_timeout(20)
        if number in painted:
            times.append(painted[number] - saved)
        page.wait_for_timeout(2500)
    page.close()
    return times[1:]  # the first edit finds caches cold that no other does


@contextlib.contextmanager
def serving(root: Path, site: Site, articles: int) -> Iterator[str]:
    """Run a live preview; give the address of one article, nothing when it does not come up within two minutes."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    path = site.url.format(middle_of(articles))
    process = start([part.format(port=port) for part in site.serve], root, site, group=True)
    try:
        until = time.monotonic() + 120
        while time.monotonic() < until and process.poll() is None and not answers(port, path):
            time.sleep(0.2)
        time.sleep(1)
        yield f"http://127.0.0.1:{port}{path}" if answers(port, path) else ""
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and all that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def answers(port: int, path: str) -> bool:
    """Whether a page is served."""
    with contextlib.suppress(OSError, http.client.HTTPException):
        asked = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        asked.request("GET", path)
        answer = asked.getresponse()
        return answer.status == http.HTTPStatus.OK and b"</html>" in answer.read().lower()
    return False


def start(command: list[str], root: Path, site: Site, *, group: bool = False) -> subprocess.Popen[bytes]:
    """Start a command in a site's folder; what it says goes to a file beside the folder."""
    with log_of(root).open("ab") as log:
        return subprocess.Popen(
            command,
            cwd=root,
            env={**os.environ, **site.environment},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=group,
        )


def log_of(root: Path) -> Path:
    """Return the file for what the commands of a site say."""
    return root.with_suffix(".log")


def fresh(rival: Rival) -> Path:
    """Return an empty folder for a generator's site."""
    root = (WORK / "sites" / rival.name.casefold()).resolve()
    take_away(root)
    root.mkdir(parents=True)
    return root


def forget(root: Path, site: Site) -> None:
    """Take away what earlier builds have made."""
    for name in site.made:
        take_away(root / name)


def take_away(folder: Path) -> None:
    """
    Move a folder, if it is there, to where it is removed at the end of all.

    Without a journal ext4 passes over what was deleted in the last minutes, file by file, for each file that it makes: a build
    behind a removal pays for that too (a tenth of all of ours).
    """
    if folder.exists():
        PAST.mkdir(parents=True, exist_ok=True)
        folder.rename(PAST / f"{time.time_ns()}")


def middle(spent: list[Spent]) -> Spent:
    """Return the medians."""
    return Spent(statistics.median(s.wall for s in spent), statistics.median(s.cpu for s in spent))


def middle_of(articles: int) -> str:
    """Return the name of the article that is changed."""
    return f"a{articles // 2:06d}"


def record(results: list[Result], articles: int, runs: int, busy: float) -> dict[str, object]:
    """Return everything that was measured, and with what."""
    return {
        "day": dt.datetime.now(dt.UTC).date().isoformat(),
        "articles": articles,
        "runs": runs,
        "load": round(busy, 2),
        "processors": len(os.sched_getaffinity(0)),
        "system": platform.platform(),
        "python": platform.python_version(),
        "generators": [asdict(result) for result in results],
    }


def report(results: list[Result], articles: int, runs: int, busy: float) -> str:
    """Return the results as a page."""
    lines = [
        "# Builds",
        "",
        f"{articles:,} articles of `scripts/bench_corpus.py`, medians of {runs} runs, {dt.datetime.now(dt.UTC):%Y-%m-%d},",
        f"{len(os.sched_getaffinity(0))} processors, Python {platform.python_version()}; `make bench` makes this page. "
        + (
            "The machine was idle."
            if busy < 1
            else f"**The machine was busy (load {busy:.1f}): no wall time below can be trusted.**"
        ),
        "",
        "| | cold: wall s / CPU s | nothing changed | one article changed | save to paint, s | memory, MB | files |",
        "|---|---|---|---|---|---|---|",
    ]
    for one in results:
        cells = [f"{s.wall:.2f} / {s.cpu:.2f}" if s else "–" for s in (one.cold, one.unchanged, one.changed)]
        seen = f"{one.seen:.2f}" if one.seen is not None else "–"
        memory = f"{one.memory:.0f}" if one.memory is not None else "–"
        lines.append(f"| {one.name} | {' | '.join(cells)} | {seen} | {memory} | {one.files:,} |")
    lines += ["", "What each site has:", ""]
    for one in results:
        notes = "".join(f"; {note}" for note in one.notes)
        lines.append(f"- {one.name} (`{one.version}`): {one.brings}{notes}.")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
