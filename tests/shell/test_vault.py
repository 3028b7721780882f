from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.errors import OutsideError
from briefgen.shell.vault import Record, find_record, keep_original, kept_article, records

if TYPE_CHECKING:
    from pathlib import Path

RECORD = Record("9f" + "0" * 62, "boats.html", "2026-11-24T10:00:00Z", "briefgen test", headers=(("ETag", '"1"'),), status=200)


def test_an_original_lies_beside_its_record_and_its_article(tmp_path: Path) -> None:
    path = keep_original(tmp_path, b"<p>", replace(RECORD, article="boats"), "---\ntitle: Boats\n---\n")
    assert path == tmp_path / "9f" / f"{RECORD.sha256}.html"
    assert path.read_bytes() == b"<p>"
    assert kept_article(tmp_path, RECORD.sha256) == "---\ntitle: Boats\n---\n"
    assert find_record(tmp_path, RECORD.sha256) == replace(RECORD, article="boats")
    assert list(records(tmp_path)) == [replace(RECORD, article="boats")]


def test_what_is_in_the_vault_is_never_changed(tmp_path: Path) -> None:
    keep_original(tmp_path, b"one", RECORD, "one")
    keep_original(tmp_path, b"two", replace(RECORD, retrieved="2030-01-01T00:00:00Z"), "two")
    assert find_record(tmp_path, RECORD.sha256) == RECORD
    assert {p.read_bytes() for p in tmp_path.rglob("*.html")} == {b"one"}


@pytest.mark.parametrize(
    ("name", "content_type", "suffix"),
    [
        ("boats.HTM", None, ".htm"),
        ("https://courier.example/boats.php?x=1/2", "text/html; charset=utf-8", ".html"),
        ("web.warc.gz: https://courier.example/", "text/html", ".html"),
        ("pasted", None, ".bin"),
        ("boats.json", None, ".bin"),
        ("../../etc/boats.../x", None, ".bin"),
    ],
)
def test_the_file_of_an_original_ends_as_its_type_says(
    tmp_path: Path, name: str, content_type: str | None, suffix: str
) -> None:
    path = keep_original(tmp_path, b"x", replace(RECORD, name=name, content_type=content_type))
    assert path == tmp_path / "9f" / f"{RECORD.sha256}{suffix}"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"sha256": 1}', '{"sha256": "9f", "name": "x"}', "\xff"])
def test_a_record_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    keep_original(tmp_path, b"x", RECORD)
    (tmp_path / "9f" / f"{RECORD.sha256}.json").write_text(text, encoding="latin-1")
    assert find_record(tmp_path, RECORD.sha256) is None
    assert list(records(tmp_path)) == []


@settings(max_examples=20)
@given(st.text(), st.lists(st.tuples(st.text(), st.text()), max_size=3))
def test_every_record_reads_back_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, name: str, headers: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("vault")
    clean = name.encode("utf-8", "replace").decode()
    pairs = tuple((a.encode("utf-8", "replace").decode(), b.encode("utf-8", "replace").decode()) for a, b in headers)
    record = replace(RECORD, name=clean, headers=pairs)
    keep_original(folder, b"x", record)
    assert find_record(folder, RECORD.sha256) == record


def test_a_record_of_an_earlier_program_is_read(tmp_path: Path) -> None:
    old = {"sha256": RECORD.sha256, "name": "a", "url": None, "retrieved": "x", "content_type": None, "program": "briefgen 0.1"}
    (tmp_path / "9f").mkdir()
    (tmp_path / "9f" / f"{RECORD.sha256}.json").write_text(json.dumps(old))
    assert find_record(tmp_path, RECORD.sha256) == Record(RECORD.sha256, "a", "x", "briefgen 0.1")


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "9f").write_text("a file where the folder belongs")
    with pytest.raises(OutsideError) as caught:
        keep_original(tmp_path, b"x", RECORD)
    assert caught.value.problems[0].code == "file-unwritable"
