"""What a link shows where it is shared: words always, a picture only where the site or a dossier names one that is there."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html

from briefgen import build

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.app import BuildReport

FILES = {
    "content/articles/one.md": "---\ntitle: One\n---\nA ferry.\n",
    "content/dossiers/own.md": "---\ntitle: Own\n{own}match: {{text: {{any: [ferry]}}}}\n---\n",
    "content/dossiers/bare.md": "---\ntitle: Bare\nmatch: {text: {any: [ferry]}}\n---\n",
    "content/static/cover.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "content/static/own.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
}


def made(folder: Path, settings: str = "", own: str = "") -> BuildReport:
    for name, text in ({"site.yml": f"title: T\nbase_url: https://desk.example/b/\n{settings}"} | FILES).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        filled = text.format(own=own) if name.endswith("own.md") else text
        (folder / name).write_text(filled, encoding="utf-8")
    return build(folder, day=dt.date(2026, 11, 24), jobs=1)


def graph(folder: Path, page: str) -> dict[str, str]:
    root: Any = html.fromstring((folder / "_site" / page / "index.html").read_bytes())
    return {meta.get("property"): meta.get("content") for meta in root.xpath("//meta[@property]")}


def test_a_dossier_has_its_own_picture_and_other_pages_have_that_of_the_site(tmp_path: Path) -> None:
    report = made(tmp_path, "image: /static/cover.svg\n", "image: static/own.svg\n")
    assert report.problems == ()
    assert graph(tmp_path, "dossiers/own")["og:image"] == "https://desk.example/b/static/own.svg"
    for page in ("", "dossiers/bare", "articles/one"):
        assert graph(tmp_path, page)["og:image"] == "https://desk.example/b/static/cover.svg", page
    assert graph(tmp_path, "")["og:type"] == "website"
    assert graph(tmp_path, "articles/one")["og:title"] == "One"


@pytest.mark.parametrize("page", ["", "dossiers/own", "articles/one"])
def test_no_picture_is_made_up(tmp_path: Path, page: str) -> None:
    made(tmp_path)
    assert "og:image" not in graph(tmp_path, page)
    assert graph(tmp_path, page)["og:title"]


def test_a_picture_that_is_not_there_is_told(tmp_path: Path) -> None:
    report = made(tmp_path, "image: /static/cover.png\n", "image: https://elsewhere.example/x.png\n")
    assert {(p.code, p.path) for p in report.problems} == {
        ("picture-missing", "site.yml"),
        ("picture-missing", "content/dossiers/own.md"),
    }
    assert "og:image" not in graph(tmp_path, "dossiers/own")
