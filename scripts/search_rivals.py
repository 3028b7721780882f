"""Pagefind, MiniSearch and lunr over the same texts, as their documentation says to use them."""

from __future__ import annotations

import html
import json
import resource
import subprocess
import sys
from typing import TYPE_CHECKING

from search_corpus import text_of

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.model.public import PublicArticle, PublicSite

Rival = tuple[str, str, str, str]
"""Name, page, expression that asks, CPU seconds for 1,000 texts and peak MB."""

_PAGEFIND_ASK = """async (query) => { const started = performance.now();
const engine = await import("/pagefind/pagefind.js"); const found = await engine.search(query);
const shown = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
return [shown.map(({ url }) => url), performance.now() - started]; }"""
_MINI_ASK = """async (query) => { const started = performance.now();
const urls = window.mini.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 4 } }).slice(0, 10).map(({ id }) => id);
return [urls, performance.now() - started]; }"""
_MINI_PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<script src="index.js"></script>
<script>fetch("index.json").then((r) => r.text()).then((text) => {
window.mini = MiniSearch.loadJSON(text, { fields: ["title", "text"], storeFields: ["title"] }); });</script>"""
_MINI_BUILD = """const M = require("minisearch"), fs = require("fs");
const mini = new M({ fields: ["title", "text"], storeFields: ["title"] });
mini.addAll(JSON.parse(fs.readFileSync(process.argv[2], "utf8"))); fs.writeFileSync(process.argv[3], JSON.stringify(mini));"""


_LUNR_ASK = """async (query) => { const started = performance.now();
const words = window.lunr.tokenizer(query).map(String);
const urls = window.index.query((asked) => words.forEach((word) => { asked.term(word, { boost: 10 });
asked.term(word, { editDistance: 1 }); })).slice(0, 10).map(({ ref }) => ref);
return [urls, performance.now() - started]; }"""
_LUNR_PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<script src="index.js"></script>
<script>fetch("index.json").then((r) => r.json()).then((data) => { window.index = lunr.Index.load(data); });</script>"""
_LUNR_BUILD = """const lunr = require("lunr"), fs = require("fs");
const index = lunr(function () { this.ref("id"); this.field("title", { boost: 4 }); this.field("text");
JSON.parse(fs.readFileSync(process.argv[2], "utf8")).forEach((row) => this.add(row)); });
fs.writeFileSync(process.argv[3], JSON.stringify(index));"""


def pagefind(public: PublicSite, root: Path, work: Path) -> Rival:
    """Write a page for each text and let Pagefind index them."""
    python = work / "pagefind/bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", work / "pagefind"], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "pagefind[bin]"], check=True)
    for article in public.articles:
        path = root / article.url[1:] / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_page(article), encoding="utf-8")
    spent = _spent([str(python), "-m", "pagefind", "--site", str(root)], len(public.articles))
    (root / "pagefind.html").write_text("<!DOCTYPE html><title>Pagefind</title>", encoding="utf-8")
    return "Pagefind", "pagefind.html", _PAGEFIND_ASK, spent


def minisearch(public: PublicSite, root: Path, work: Path) -> Rival:
    """Make a MiniSearch index with Node and let the page load it."""
    spent = _made("mini", "minisearch", "dist/umd/index.js", (_MINI_BUILD, _MINI_PAGE), public, root, work)
    return "MiniSearch", "mini/index.html", _MINI_ASK, spent


def lunr(public: PublicSite, root: Path, work: Path) -> Rival:
    """Make a lunr index with Node and let the page load it."""
    spent = _made("lunr-index", "lunr", "lunr.js", (_LUNR_BUILD, _LUNR_PAGE), public, root, work)
    return "lunr", "lunr-index/index.html", _LUNR_ASK, spent


def _made(name: str, package: str, script: str, texts: tuple[str, str], public: PublicSite, root: Path, work: Path) -> str:
    """Install a package of npm, make its index by the first of the texts, write the page from the second; return the cost."""
    if not (work / "node_modules" / package).exists():
        subprocess.run(["npm", "install", "--silent", "--prefix", str(work), package], check=True)
    folder = root / name
    folder.mkdir()
    rows = [{"id": article.url, "title": article.title, "text": text_of(article)} for article in public.articles]
    (work / "texts.json").write_text(json.dumps(rows), encoding="utf-8")
    (work / f"{name}.js").write_text(texts[0], encoding="utf-8")
    spent = _spent(["node", str(work / f"{name}.js"), str(work / "texts.json"), str(folder / "index.json")], len(rows))
    (folder / "index.js").write_bytes((work / "node_modules" / package / script).read_bytes())
    (folder / "index.html").write_text(texts[1], encoding="utf-8")
    return spent


def _page(article: PublicArticle) -> str:
    publisher = article.source.publisher if article.source else ""
    body = "".join(f"<p>{html.escape(block.text)}</p>" for block in article.blocks)
    title = html.escape(article.title)
    return (
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
        f'<main data-pagefind-body><h1 data-pagefind-filter="publisher:{html.escape(publisher)}">{title}</h1>'
        f"{body}</main></html>"
    )


def _spent(command: list[str], texts: int) -> str:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return f"{seconds / texts * 1000:.2f}; {after.ru_maxrss / 1024:.0f}"
