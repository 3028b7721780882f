"""Files written to do harm: whatever stands in them, the pages show it as text and run none of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import feedparser
import pytest
import yaml
from lxml import etree, html

import briefgen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    from playwright.sync_api import Page

RUN = "<script>ran=1</script><img src=x onerror=ran=1>\"'><svg onload=ran=1>{{ 7*7 }}{% raw %}"
BODY = """
<script>ran=1</script>
<img src="x" onerror="ran=1"> text <b onclick="ran=1">bold</b>

[click](javascript:ran=1) [data](data:text/html,<script>ran=1</script>) [split](java\tscript:ran=1) <javascript:ran=1>

![picture](https://elsewhere.invalid/spy.png) ![inside](javascript:ran=1)

[ref]: javascript:ran=1 "title"
[a reference][ref], a ceasefire, and `<script>ran=1</script>`

```<script>ran=1</script>
</code></pre><script>ran=1</script>
```

| <script>ran=1</script> | b |
|---|---|
| [x](vbscript:ran=1) | [^"><script>ran=1</script>] |

# Heading <script>ran=1</script> {#"onmouseover="ran=1}
"""


def text_of(fields: Mapping[str, object], body: str = "") -> str:
    return f"---\n{yaml.safe_dump(dict(fields), allow_unicode=True, sort_keys=False)}---\n{body}"


def hostile_project(folder: Path) -> Path:
    address = "https://harm.example/?q='onclick=ran=1&\"><b>"
    source = {"url": address, "publisher": RUN, "authors": [RUN], "rights": RUN, "archived": address}
    article = {
        "title": f"A {RUN}",
        "dek": RUN,
        "summary": RUN,
        "published": "2021-03-02",
        "dateline": RUN,
        "source": source,
        "show": "excerpt",
        "actors": ["harm", {"id": f"Nobody {RUN}", "as": [RUN]}],
        "places": [{"id": f"Nowhere {RUN}"}],
        "dates": [{"value": "2021-03-03", "text": RUN}],
        "figures": [{"caption": RUN, "credit": RUN, "src": "javascript:ran=1"}],
        "tags": [RUN],
    }
    dossier = {
        "title": f"D {RUN}",
        "summary": RUN,
        "alerts": [RUN],
        "match": {"text": {"any": ["ceasefire", RUN]}},
        "include": ["harm"],
        "judgements": [{"text": RUN, "basis": RUN}],
        "indicators": [{"text": RUN, "state": RUN}],
    }
    actor = {
        "id": "harm",
        "name": f"Harm {RUN}",
        "aliases": [RUN],
        "names": {"ar": RUN},
        "note": RUN,
        "same_as": ["javascript:ran=1"],
    }
    own = {key: article[key] for key in ("title", "actors")}
    files = {
        "site.yml": yaml.safe_dump({"title": RUN, "description": RUN, "base_url": "https://desk.example/briefs/"}),
        "content/actors.yml": yaml.safe_dump([actor]),
        "content/articles/harm.md": text_of(article, BODY),
        "content/articles/own.md": text_of(own | {"published": "2021-03-04"}, BODY),
        "content/dossiers/harm.md": text_of(dossier, "## Bottom line {#bottom-line}\n" + BODY),
        "content/pages/about.md": text_of({"title": RUN, "description": RUN}, BODY),
    }
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def harmed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = hostile_project(tmp_path_factory.mktemp("harm"))
    report = briefgen.build(folder, jobs=1)
    assert [p for p in report.problems if p.severity == "error"] == []
    return folder / "_site"


def test_no_page_holds_an_element_that_a_file_brought(harmed: Path) -> None:
    pages = sorted(harmed.rglob("*.html"))
    assert len(pages) > 15
    for path in pages:
        page: Any = html.fromstring(path.read_bytes())
        assert (
            page.xpath("//script[not(@src)][not(@type='application/ld+json')] | //*[@onerror or @onload or @onclick]") == []
        ), path
        assert page.xpath("//*[@*[starts-with(name(), 'on')]] | //img[contains(@src, ':')] | //b") == [], path
        schemes = {str(link).split(":")[0].lower() for link in page.xpath("//@href | //@src") if ":" in str(link).split("/")[0]}
        assert schemes <= {"http", "https", "mailto"}, path


@pytest.mark.browser
def test_no_page_runs_or_asks_for_what_a_file_brought(
    harmed: Path, watched: Callable[..., AbstractContextManager[Page]]
) -> None:
    home = (harmed / "index.html").as_uri()
    with watched(home) as page:
        page.on("dialog", lambda dialog: dialog.dismiss())
        for path in sorted(harmed.rglob("index.html")):
            page.goto(path.as_uri())
            assert page.evaluate("window.ran") is None, path
        page.goto((harmed / "search/index.html").as_uri() + "?q=harm")
        page.wait_for_selector(".search-hit")
        assert "<script>" in page.inner_text("#search-results")
        assert page.evaluate("window.ran") is None


def test_templates_do_not_read_what_stands_in_files(harmed: Path) -> None:
    about: Any = html.fromstring((harmed / "about/index.html").read_bytes())
    assert "{{ 7*7 }}" in about.xpath("string(//h1)")


def test_files_for_machines_stay_well_formed(harmed: Path) -> None:
    for path in harmed.rglob("*.xml"):
        etree.fromstring(path.read_bytes())
    for path in harmed.rglob("*.json"):
        json.loads(path.read_bytes())
    read = feedparser.parse((harmed / "feed.xml").read_bytes(), sanitize_html=False, resolve_relative_uris=False)
    assert not read.bozo
    assert [entry.title_detail.type for entry in read.entries] == ["text/plain"] * 2
