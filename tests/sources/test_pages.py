"""Saved pages of many kinds of systems and languages: what each holds is written beside it, in full."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from briefgen.sources import extract

PAGES = sorted(Path(__file__).with_name("pages").glob("*.html"))
_IMAGE = re.compile(r"^!\[.*\]\(.*\)$", re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_saved_page_gives_its_article_whole_and_nothing_else(page: Path) -> None:
    expected = tomllib.loads(page.with_suffix(".toml").read_text(encoding="utf-8"))
    got = extract(page.read_bytes())
    assert got.title == expected["title"]
    assert got.dek == expected["dek"]
    assert list(got.authors) == expected["authors"]
    assert got.published == expected["published"]
    assert [figure.caption for figure in got.figures if figure.caption] == expected["captions"]
    blocks = [part for part in split_blocks(got.body) if not _IMAGE.match(part)]
    assert blocks == expected["body"]
    assert [part.lstrip("# ") for part in blocks if part.startswith("#")] == expected["headings"]
    for field in ("publisher", "language"):
        if field in expected:
            assert getattr(got, field) == expected[field]


def split_blocks(body: str) -> list[str]:
    """Return the blocks of a Markdown body; a table stays with the caption above it."""
    return re.split(r"\n\n(?!\|)", body.strip())


def test_each_page_says_where_each_of_its_fields_came_from() -> None:
    for page in PAGES:
        got = extract(page.read_bytes())
        told = {field for field, _ in got.notes}
        assert {"title", "authors", "published"} <= told, page.stem


def test_pages_of_one_folder_come_out_the_same_whichever_is_read_first() -> None:
    forwards = [extract(page.read_bytes()) for page in PAGES]
    backwards = [extract(page.read_bytes()) for page in reversed(PAGES)]
    assert forwards == backwards[::-1]
