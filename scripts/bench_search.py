"""
Measure search against Pagefind, MiniSearch and lunr, in one run, in real Chromium: bytes, files, CPU time, and whether what is
looked for is found.

    BRIEFGEN_BENCH_DATA=FOLDER make bench-search

Pagefind (PyPI ``pagefind[bin]``) and MiniSearch and lunr (npm) are installed into build/bench-search/ when they are not there.
"""

from __future__ import annotations

import gc
import gzip
import http.server
import pickle
import resource
import shutil
import statistics
import sys
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bench_data import folders
from search_corpus import read_site, text_of
from search_queries import Known, Queries
from search_rivals import lunr, minisearch, pagefind

from briefgen.model.article import Block
from briefgen.site import assets, open_theme, search

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from briefgen.model.page import Artifact
    from briefgen.model.public import PublicArticle, PublicSite

WORK = Path("build/bench-search")
SEED, ASKED, KNOWN = 20261124, 100, 200
PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Search</title>
<script src="../static/search.js" defer data-root="../" data-index="../search-index/"></script>
<form id="search-form"><input id="search-input" name="q"></form><details hidden><summary>Narrow</summary>
<div id="search-facets"></div></details><p id="search-status"></p><ol id="search-results"></ol>"""
ASK = """async (query) => { const input = document.getElementById("search-input");
const list = document.getElementById("search-results");
input.value = query; const started = performance.now(); document.getElementById("search-form").requestSubmit();
do await new Promise((done) => setTimeout(done, 5)); while (list.ariaBusy !== "false");
return [[...list.querySelectorAll("a")].map((link) => new URL(link.href).pathname), performance.now() - started]; }"""


@dataclass(frozen=True, slots=True)
class Subject:
    """One search to measure: its page, what asks it (an expression of a function from a query to [paths, milliseconds])."""

    name: str
    page: str
    ask: str


class Counter(http.server.SimpleHTTPRequestHandler):
    """Serves the folder and counts what each file has in gzip, as a host would send it."""

    sent: list[tuple[str, int]]
    sizes: dict[str, int]

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        """Let the browser keep nothing between pages."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_GET(self) -> None:
        """Send a file and note its size."""
        path = urlsplit(self.path).path
        file = Path(self.translate_path(path))
        if (file.is_file() and "static" in path) or "index" in path or "pagefind" in path or "mini" in path:
            if path not in self.sizes and file.is_file():
                self.sizes[path] = len(gzip.compress(file.read_bytes(), 6))
            self.sent.append((path, self.sizes.get(path, 0)))
        super().do_GET()


def measure_bytes(page: Page, base: str, subject: Subject, queries: list[str], sent: list[tuple[str, int]]) -> dict[str, str]:
    """Return bytes of the start, of a first query and of later ones (medians and 95th percentiles, KB)."""
    starts, firsts, laters = [], [], []
    for query in queries:
        sent.clear()
        page.goto(base + subject.page)
        page.wait_for_load_state("networkidle")
        starts.append(_sum(sent))
        page.evaluate(subject.ask, query)
        firsts.append(_sum(sent))
    page.goto(base + subject.page)
    page.wait_for_load_state("networkidle")
    page.evaluate(subject.ask, queries[0])
    for query in queries[1:]:
        sent.clear()
        page.evaluate(subject.ask, query)
        laters.append(_sum(sent))
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    times = [page.evaluate(subject.ask, query)[1] for query in queries]
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return {
        "start, script included, KB": f"{statistics.median(starts):.1f}",
        "start + first query with snippets, median / p95 KB": _spread(firsts),
        "a later query, median / p95 KB": _spread(laters),
        "warm query, p95 ms, CPU slowed 4 times": f"{_p95(times):.0f}",
    }


def measure_finding(page: Page, base: str, subject: Subject, known: dict[str, list[Known]]) -> dict[str, str]:
    """Return the mean reciprocal rank among ten of the known answers of each kind of query."""
    page.goto(base + subject.page)
    page.wait_for_load_state("networkidle")
    found = {}
    for kind, rows in known.items():
        ranks = []
        for row in rows:
            paths = [p.replace("index.html", "") for p in page.evaluate(subject.ask, row.query)[0]][:10]
            ranks.append(next((1 / i for i, path in enumerate(paths, 1) if path in row.urls), 0.0))
        found[f"MRR@10: {kind}"] = f"{statistics.mean(ranks):.3f}"
    return found


def measure_ours(public: PublicSite) -> tuple[tuple[Artifact, ...], dict[str, str]]:
    """Return the index, what making it costs, and what two changed words and a new article rewrite."""
    started = time.process_time()
    tokens = [search.words_of(article) for article in public.articles]
    middle = time.process_time()
    made = search.index_from(tokens, public)
    ended = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    thousands = len(public.articles) / 1000
    files, _, _ = _rewritten(made, _changed(public))
    added = replace(
        public,
        articles=(*public.articles, _new(sorted(public.articles, key=lambda a: len(text_of(a)))[len(public.articles) // 2])),
    )
    kept = [replace(token, known=token.seal, origin=token.ref.encode()) for token in tokens]
    _, table = search.renewed_index(kept, public)
    extra = search.words_of(added.articles[-1])
    extra = replace(extra, known=extra.seal, origin=extra.ref.encode())
    times = []
    gc.disable()  # as a build does
    for _ in range(5):
        began = time.process_time()
        again, _ = search.renewed_index([*kept, extra], added, table, lambda _: None)
        times.append(time.process_time() - began)
    gc.enable()
    _, fresh, size = _rewritten(made, again)
    cost = f"{(ended - started) / thousands:.2f} (tokens {(middle - started) / thousands:.2f}); {peak:.0f}"
    return made, {
        "index, CPU s per 1,000; peak MB": cost,
        "files; MB": f"{len(made)}; {sum(len(a.data) for a in made) / 1e6:.1f}",
        "two words changed": f"{files} files",
        "one new article": f"{fresh} files, {size / 1e6:.2f} MB, {statistics.median(times):.2f} CPU s (tokens and table kept)",
    }


def _rewritten(before: tuple[Artifact, ...], after: tuple[Artifact, ...]) -> tuple[int, int, int]:
    old = {artifact.path: artifact.data for artifact in before}
    new = {artifact.path: artifact.data for artifact in after}
    changed = [path for path in new if old.get(path) != new[path]]
    gone = len(old.keys() - new.keys())
    return len(changed) + gone, len(changed), sum(len(new[path]) for path in changed)


def _changed(public: PublicSite) -> tuple[Artifact, ...]:
    """Return the index when two words of one article, each the only one of its kind there, are new ones."""
    article = public.articles[len(public.articles) // 2]
    words = [w for w in dict.fromkeys(text_of(article).split()) if w.isalpha() and text_of(article).count(w) == 1][5:7]
    blocks = []
    for block in article.blocks:
        text = block.text.replace(words[0], "quillwort").replace(words[1], "sandpiper")
        blocks.append(Block("paragraph", text, number=block.number))
    other = replace(article, blocks=tuple(blocks))
    return search.index(replace(public, articles=tuple(other if a is article else a for a in public.articles)))


def _new(like: PublicArticle) -> PublicArticle:
    return replace(like, id="2026-01-01-one-more", url="/articles/2026-01-01-one-more/", title="One more " + like.title)


def _sum(sent: list[tuple[str, int]]) -> float:
    return sum(size for _, size in sent) / 1024


def _p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95) - 1]


def _spread(values: list[float]) -> str:
    return f"{statistics.median(values):.1f} / {_p95(values):.1f}"


def measure_facets(page: Page, base: str, sent: list[tuple[str, int]]) -> str:
    """Return the bytes of all facets with their counts."""
    page.goto(f"{base}search/index.html?q=people")
    page.wait_for_load_state("networkidle")
    sent.clear()
    page.evaluate('document.querySelector("details").hidden = false; document.querySelector("details").open = true')
    page.wait_for_selector("fieldset")
    names = ", ".join(path.rpartition("f-")[2].removesuffix(".js") for path, _ in sent)
    return f"{_sum(sent):.1f} ({names})"


def main(argv: list[str]) -> int:
    """Measure and print a table; 2 when there is no data."""
    found = folders()
    if found is None:
        return 2
    rivals = [] if "--ours" in argv else [pagefind, minisearch, lunr]
    public = read_site(found[0])
    root = WORK / "site"
    shutil.rmtree(root, ignore_errors=True)
    made, costs = measure_ours(public)
    theme, _ = open_theme("default", {})
    if theme is None:
        return 1
    for artifact in (*made, *assets(theme)):
        (root / artifact.path).parent.mkdir(parents=True, exist_ok=True)
        (root / artifact.path).write_bytes(artifact.data)
    (root / "search").mkdir()
    (root / "search/index.html").write_text(PAGE, encoding="utf-8")
    columns = {"briefgen": costs}
    subjects = [Subject("briefgen", "search/index.html", ASK)]
    for rival in rivals:
        name, address, ask, spent = rival(public, root, WORK)
        subjects.append(Subject(name, address, ask))
        columns[name] = {"index, CPU s per 1,000; peak MB": spent}
    queries = Queries(public.articles, SEED)
    asked = queries.random(ASKED)
    kinds: dict[str, Callable[[PublicArticle], str]] = {
        "rare words": queries.rare,
        "title with a typing error": queries.misspelt_title,
        "inflected": queries.inflected,
        "two neighbouring words": queries.neighbours,
    }
    known = {kind: queries.known(KNOWN, make) for kind, make in kinds.items()}
    _ask_all(root, subjects, columns, asked, known)
    _print(columns, len(public.articles))
    (WORK / "columns.pickle").write_bytes(pickle.dumps(columns))
    return 0


def _ask_all(
    root: Path, subjects: list[Subject], columns: dict[str, dict[str, str]], asked: list[str], known: dict[str, list[Known]]
) -> None:
    from playwright.sync_api import sync_playwright

    sent: list[tuple[str, int]] = []
    handler = type("Bound", (Counter,), {"sent": sent, "sizes": {}})

    def bound(*args: Any) -> Counter:  # noqa: ANN401 - the server's own arguments
        return handler(*args, directory=str(root))  # type: ignore[no-any-return]

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), bound) as server, sync_playwright() as run:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        page = run.chromium.launch(executable_path=shutil.which("chromium")).new_page()
        for subject in subjects:
            columns[subject.name] |= measure_bytes(page, base, subject, asked, sent)
            columns[subject.name] |= measure_finding(page, base, subject, known)
        columns["briefgen"]["all facets with counts, KB"] = measure_facets(page, base, sent)
        server.shutdown()


def _print(columns: dict[str, dict[str, str]], texts: int) -> None:
    print(f"| {texts} texts | {' | '.join(columns)} |\n|---|{'---|' * len(columns)}")
    for row in dict.fromkeys(row for column in columns.values() for row in column):
        print(f"| {row} | {' | '.join(column.get(row, '–') for column in columns.values())} |")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
