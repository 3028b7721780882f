"""
Hostile strings through every place that a string can come from to every output, opened in real Chromium without the site's
Content-Security-Policy: nothing of them may run by escaping alone. Controls prove that what is looked for would be seen.

With BRIEFGEN_STRESS and BRIEFGEN_BENCH_DATA set, the collected strings of that folder go the same way.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import io
import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import bibtexparser
import geojson
import icalendar
import pytest
import rispy
import yaml
from lxml import etree

import briefgen
from briefgen.content.markdown import to_blocks
from briefgen.model.errors import BriefgenError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from playwright.sync_api import Browser, Page

spec = importlib.util.spec_from_file_location("techniques", Path(__file__).with_name("techniques.py"))
assert spec
assert spec.loader
techniques = importlib.util.module_from_spec(spec)
spec.loader.exec_module(techniques)

CHUNK = 18
BATCH = 600
WATCH = """
(() => {
  const tell = () => { try { window.top.__ran = true; } catch { } window.__ran = true; };
  for (const name of ["alert", "prompt", "confirm", "print"]) window[name] = tell;
})();
"""
LOOK = """
() => {
  const bad = [];
  if (window.__ran) bad.push("ran");
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") && name !== "on") bad.push(`${element.tagName} ${name}`);
      if (["href", "src", "action", "formaction", "data", "xlink:href"].includes(name)) {
        try {
          const address = new URL(value, location.href);
          if (!["file:", "http:", "https:", "mailto:", "data:"].includes(address.protocol)) bad.push(`${name}=${value}`);
        } catch { }
      }
    }
    if (["IFRAME", "OBJECT", "EMBED", "BASE", "STYLE", "FORM", "SCRIPT"].includes(element.tagName)
        && !(element.tagName === "SCRIPT" && (element.src.includes("/static/") || element.type === "application/ld+json"
             || element.src.includes("/search-index/")))
        && !(element.tagName === "FORM" && element.getAttribute("role") === "search")) bad.push(element.tagName);
  }
  return bad;
}
"""


def faulty_cells(text: str) -> object:
    cells = [cell for row in csv.reader(io.StringIO(text, newline=""), strict=True) for cell in row]
    return [cell for cell in cells if cell[:1] in tuple("=+-@\t\r")] or None


READERS: dict[str, Callable[[str], object]] = {
    ".csv": faulty_cells,
    ".bib": lambda text: bibtexparser.parse_string(text).failed_blocks or None,
    ".ris": lambda text: None if len(rispy.loads(text)) == text.count("\nER  - ") else "a record is broken",
    ".ics": lambda text: icalendar.Calendar.from_ical(text).errors or None,
    ".geojson": lambda text: geojson.loads(text).errors() or None,
}
"""Readers that are not ours, by the ending of the file; each returns what is wrong, or None."""


def collected() -> list[str]:
    """Return the strings of the data folder, if this is the long run and there is one."""
    folder = os.environ.get("BRIEFGEN_BENCH_DATA")
    if not os.environ.get("BRIEFGEN_STRESS") or not folder:
        return []
    found: list[str] = json.loads(gzip.decompress((Path(folder) / "hostile-strings.json.gz").read_bytes()))
    return found


def as_value(text: str) -> str:
    """Return a string as a value of YAML can hold it: control characters are refused there by name and line."""
    return "".join(c for c in text if c in "\t\n\u2028" or (c.isprintable() and not "\ud800" <= c <= "\udfff")).strip() or "x"


def body_of(strings: list[str]) -> str:
    """Return Markdown with each string as text, link, picture, heading, cell, code, item and quotation."""
    parts = []
    for text in strings:
        flat = " ".join(text.split())
        forms = (
            text, f"# {flat}", f"[x]({flat})", f"[{flat}](https://a.example/)", f'![{flat}](/static/a.png "{flat}")',
            f"![x]({flat})", f"`{flat}`", f"- {flat}", f"> {flat}", f"| {flat} |\n|---|\n| {flat} |", f"<{flat}>",
            f"```{flat}\n{flat}\n```",
        )  # fmt: skip
        for form in forms:
            try:
                to_blocks(form)
            except BriefgenError:  # refused with a message: nothing of it reaches a page
                continue
            parts.append(form)
    return "\n\n".join(parts)


def matter(fields: Mapping[str, object], body: str = "") -> str:
    return f"---\n{yaml.safe_dump(dict(fields), allow_unicode=True, sort_keys=False, width=10**6)}---\n{body}\n"


def chunk_files(number: int, strings: list[str]) -> dict[str, str]:
    values = [as_value(s) for s in strings]
    line = " ".join(" ".join(v.split()) for v in values)
    address = "https://harm.example/?q=" + "".join(c for c in line if c not in "\n\t \\^`|{}")[:900]
    article = {
        "title": f"Ferry {number} {line}",
        "dek": line,
        "summary": line,
        "published": "2021-03-02",
        "dateline": line,
        "show": "full",
        "source": {"publisher": f"P{number} {line}", "authors": values, "rights": line},
        "actors": [{"id": f"actor-{number}", "as": values}, f"Nobody {number} {line}"[:200]],
        "places": [{"id": f"place-{number}", "as": values}],
        "dates": [{"value": "2021-03-03", "text": line}],
        "figures": [{"caption": v, "credit": v, "alt": v, "src": v} for v in values],
        "tags": values,
        "corrections": [{"date": "2021-03-04", "text": line}],
    }
    dossier = {
        "title": f"D{number} {line}",
        "summary": line,
        "alerts": values,
        "match": {"text": {"any": ["ferry", *values]}, "actors": {"any": [f"actor-{number}"]}},
        "judgements": [{"text": v, "basis": v} for v in values],
        "indicators": [{"text": v, "state": "seen"} for v in values],
        "corrections": [{"date": "2021-03-04", "text": line}],
    }
    body = body_of(strings)
    plain = unicodedata.normalize("NFKC", strings[0])
    name = "".join(c for c in plain if c.isalnum()).lower()[:60] or "x"  # all else is refused
    return {
        f"content/articles/{number}-{name}.md": matter(article, f"The ferry.\n\n{body}"),
        f"content/articles/{number}-linked.md": matter(
            {**article, "source": {"url": address, "archived": address}, "actors": []}, "x"
        ),
        f"content/dossiers/d-{number}.md": matter(dossier, f"## Bottom line {{#bottom-line}}\n\n{body}"),
        f"content/pages/p-{number}.md": matter({"title": f"{number} {line}", "description": line}, body),
    }


def registries(chunks: list[list[str]]) -> dict[str, str]:
    actors, places, sources = [], [], []
    for number, strings in enumerate(chunks):
        values = list(dict.fromkeys(as_value(s) for s in strings))
        line = " ".join(values)
        common = {"aliases": values, "names": {"ar": values}, "note": line, "ambiguous": True}
        roles = [{"title": v, "of": "actor-0"} for v in values]
        actors.append({"id": f"actor-{number}", "name": f"A{number} {line}", **common, "roles": roles, "same_as": values})
        places.append({"id": f"place-{number}", "name": f"L{number} {line}", **common, "lat": 1.5, "lon": 2.5})
        sources.append({"name": f"P{number} {line}", "licence": line, "permission": line, "rights": line})
    dump = lambda rows: yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=10**6)  # noqa: E731 - used thrice, here
    return {"content/actors.yml": dump(actors), "content/places.yml": dump(places), "content/sources.yml": dump(sources)}


def make(folder: Path, strings: list[str]) -> Path:
    strings = [text.replace("\x00", "") or "x" for text in strings]  # a file with NUL is refused
    chunks = [strings[i : i + CHUNK] for i in range(0, len(strings), CHUNK)]
    first = " ".join(as_value(s) for s in strings[:CHUNK])
    files = {"site.yml": yaml.safe_dump({"title": first, "description": first, "base_url": "https://desk.example/b/"})}
    files |= registries(chunks)
    for number, some in enumerate(chunks):
        files |= chunk_files(number, some)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    report = briefgen.build(folder, jobs=1)
    assert [f"{p.where} {p.message}"[:200] for p in report.problems if p.severity == "error"][:5] == []
    return folder / "_site"


def batches() -> list[list[str]]:
    """Return the strings in parts of which each makes one project: a registry may have 1 MB."""
    found = collected()
    return [list(techniques.STRINGS), *(found[i : i + BATCH] for i in range(0, len(found), BATCH))]


@pytest.fixture(scope="module", params=range(len(batches())))
def harmed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("harm"), batches()[request.param])


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab without the policies of pages, in which everything that runs leaves a mark."""
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    yield page
    context.close()


def seen(page: Page, path: Path) -> list[str]:
    page.goto(path.as_uri(), wait_until="load")
    found: list[str] = page.evaluate(LOOK)
    return found


@pytest.mark.parametrize("name", ["<img src=x>", "a'b", 'a"b', "a b", "a&b", "a%3Cb", "con", "a#b"])
def test_a_file_name_that_could_mean_something_else_is_refused(tmp_path: Path, name: str) -> None:
    files = {"site.yml": "title: T\n", f"content/articles/{name}.md": "---\ntitle: T\n---\nText.\n"}
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    report = briefgen.build(tmp_path, jobs=1)
    assert report.failed
    assert all(p.hint for p in report.problems)


def test_there_are_three_hundred_strings_and_more() -> None:
    assert len(set(techniques.STRINGS)) >= 300


@pytest.mark.browser
def test_controls_fire_where_a_string_stands_unescaped(tab: Page, tmp_path: Path) -> None:
    fired = []
    for vector in techniques.VECTORS:
        (tmp_path / "x.html").write_text(f"<!DOCTYPE html><body><p>{vector}", encoding="utf-8")
        tab.goto((tmp_path / "x.html").as_uri(), wait_until="load")
        tab.wait_for_timeout(50)
        assert tab.evaluate(LOOK) or "mglyph" in vector, vector
        fired += [vector] if tab.evaluate("() => window.__ran === true") else []
    assert len(fired) >= 8


@pytest.mark.browser
def test_no_string_runs_on_any_page(harmed: Path, tab: Page) -> None:
    pages = sorted(harmed.rglob("*.html"))
    assert len(pages) > 50
    assert {p.relative_to(harmed).as_posix(): found for p in pages if (found := seen(tab, p))} == {}


@pytest.mark.browser
def test_no_string_runs_in_a_feed_or_another_file_for_machines(harmed: Path, tab: Page) -> None:
    for path in sorted(p for p in harmed.rglob("*") if p.suffix in {".xml", ".json", ".geojson", ".svg", ".txt"}):
        tab.goto(path.as_uri(), wait_until="load")
        assert tab.evaluate("() => Boolean(window.__ran)") is False, path
        if path.suffix in {".xml", ".svg"}:
            etree.parse(path)


def test_every_file_for_another_program_is_read_whole(harmed: Path) -> None:
    seen = set()
    for path in sorted(harmed.rglob("*")):
        text = path.read_bytes().decode("utf-8-sig") if path.suffix in READERS else ""
        if text:
            seen.add(path.suffix)
            assert READERS[path.suffix](text) is None, path
    assert seen == set(READERS)


@pytest.mark.browser
def test_no_string_runs_in_a_result_of_the_search(harmed: Path, tab: Page) -> None:
    for text in ("ferry", *techniques.STRINGS[::30]):
        tab.goto((harmed / "search/index.html").as_uri() + f"?q={quote(text)}", wait_until="load")
        if text == "ferry":
            tab.wait_for_selector(".search-hit")
        tab.wait_for_timeout(60)
        assert tab.evaluate(LOOK) == [], text


def test_nothing_runs_of_a_page_or_a_pasted_text_that_was_taken_in(tmp_path: Path, browser: Browser) -> None:
    inbox = tmp_path / "originals"
    inbox.mkdir()
    story = "".join(
        f"<p>The crews of the boats kept them tied to the quay for day {n}, and nobody came to speak.</p>" for n in range(9)
    )
    for number in range(0, len(techniques.STRINGS), CHUNK):
        some = [s for s in techniques.STRINGS[number : number + CHUNK] if "\x00" not in s]
        inner = "".join(f"<p>The union said so on Monday: {text}</p><h2>{text}</h2>" for text in some)
        escaped = "".join(f"<p>It was written on the wall: {text.replace('<', '&lt;')}</p>" for text in some)
        title = some[0].replace("<", "&lt;")
        (inbox / f"{number}.html").write_text(
            f"<!DOCTYPE html><title>Boats stay tied {title}</title><meta name=author content='{title.replace(chr(39), '')}'>"
            f"<article><h1>Boats stay tied up {number} {title}</h1>{story}{escaped}{inner}</article>", encoding="utf-8",
        )  # fmt: skip
        lines = "\n\n".join(f"It was written on the wall: {text}" for text in some)
        (inbox / f"{number}.txt").write_text(
            f"Boats stay tied up {number}\n\nBy Ida {some[0]}\n\nPublished 12 March 2019\n\n"
            f"The crews of the boats kept them tied to the quay for a third day.\n\n{lines}\n", encoding="utf-8",
        )  # fmt: skip
    project = tmp_path / "site"
    project.mkdir()
    (project / "site.yml").write_text("title: T\npolicy: {show: full}\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "briefgen", "ingest", str(inbox)], cwd=project, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in run.stderr
    assert len(list((project / "content/articles").glob("*.md"))) >= 20
    report = briefgen.build(project, jobs=1)
    assert [p for p in report.problems if p.severity == "error"] == []
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(WATCH)
    page: Any = context.new_page()
    bad = {p.name: f for p in sorted((project / "_site/articles").rglob("*.html")) if (f := seen(page, p))}
    context.close()
    assert bad == {}
