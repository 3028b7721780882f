"""Citations in texts that have no links: readers are told whose report it is, never its id."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefgen import build
from briefgen.text.citations import spelled_out

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """---
title: Mills stop
published: 2020-03-06
lang: en
source: {publisher: Mill Post}
show: full
---
A mill stopped.
"""
DOSSIER = """---
title: Mills
status: live
as_of: 2020-03-10
summary: One mill stands still [@mills-stop].
alerts: ["Flour is short [@mills-stop]"]
match: {text: {any: [mill]}}
judgements:
- text: Bread is likely to cost more [@mills-stop]
  likelihood: likely
  confidence: moderate
  basis: Two reports [@mills-stop]
indicators:
- {text: "Carts come back [@mills-stop]", state: seen}
---
## Bottom line {#bottom-line}

Nobody grinds [@mills-stop].
"""


def test_what_readers_are_told_of_stands_for_the_ids() -> None:
    labels = {"mills": "Mill Post, 6 March 2020", "ferry": "Ferry Times"}
    assert spelled_out("It broke [@mills; @ferry].", labels) == "It broke (Mill Post, 6 March 2020; Ferry Times)."
    assert spelled_out("[@ferry] says so [@secret].", labels) == "(Ferry Times) says so."


def test_no_id_is_shown_on_a_page_in_the_search_or_in_a_file_for_machines(tmp_path: Path) -> None:
    files = {
        "site.yml": "title: T\nbase_url: https://desk.example/\n",
        "content/articles/mills-stop.md": ARTICLE,
        "content/articles/own.md": "---\ntitle: Note\nsummary: On the mill [@mills-stop].\n---\nA mill.\n",
        "content/dossiers/mills.md": DOSSIER,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    report = build(tmp_path, day=dt.date(2026, 11, 24), jobs=1)
    assert not [problem for problem in report.problems if problem.severity == "error"]
    made = {
        p.relative_to(tmp_path / "_site").as_posix(): p.read_bytes() for p in (tmp_path / "_site").rglob("*") if p.is_file()
    }
    assert [name for name, data in made.items() if b"[@" in data] == []
    page = made["dossiers/mills/index.html"].decode()
    for sentence in (
        "One mill stands still",
        "Flour is short",
        "Bread is likely to cost more",
        "Two reports",
        "Carts come back",
    ):
        assert f"{sentence} (Mill Post, 6 March 2020)" in page, sentence
    index = b"".join(data for name, data in made.items() if name.startswith("search-index/d-")).decode()
    assert "Nobody grinds (Mill Post, 6 March 2020)" in index
