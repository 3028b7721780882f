from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile
from base64 import b32encode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcs import HTML, record, response, warc

from briefgen.model.capture import Capture
from briefgen.model.problem import Problem
from briefgen.sources.archives import Tally, read_warc
from briefgen.sources.bundles import read_wacz

PAGE = b"<!DOCTYPE html><html lang=en><title>Mills</title><article><h1>Mills</h1><p>The mills stood still.</p></article></html>"


THREE = tuple(response(f"https://a.example/{number}", PAGE) for number in (1, 2, 3))


def read(data: bytes, **options: object) -> tuple[list[Capture], list[Problem], Tally]:
    tally = Tally()
    found = list(read_warc(io.BytesIO(data), "web.warc.gz", tally, **options))  # type: ignore[arg-type]
    return [f for f in found if isinstance(f, Capture)], [f for f in found if isinstance(f, Problem)], tally


@pytest.mark.parametrize("packed", [True, False])
def test_pages_come_out_with_their_origin_and_without_cookies(*, packed: bool) -> None:
    pages, problems, tally = read(warc(*THREE, packed=packed))
    assert problems == []
    assert [page.url for page in pages] == ["https://a.example/1", "https://a.example/2", "https://a.example/3"]
    first = pages[0]
    assert first.data == PAGE
    assert first.retrieved == "2018-09-17T08:30:00Z"
    assert first.headers == (("Content-Type", "text/html; charset=utf-8"), ("ETag", '"7"'))
    assert first.container.startswith("web.warc.gz <urn:uuid:")
    assert (first.status, first.inner) == (200, True)
    assert (tally.records, tally.pages) == (7, 3)
    assert tally.told() == "7 records read, 3 of them pages"


def test_a_file_that_is_packed_as_one_whole_is_read_too() -> None:
    pages, problems, _ = read(gzip.compress(warc(*THREE, packed=False)))
    assert (len(pages), problems) == (3, [])


def test_what_is_no_page_is_passed_over() -> None:
    moved = response("https://a.example/1", b"", (("Location", "https://a.example/2"), *HTML), "301 Moved Permanently")
    picture = response("https://a.example/p.png", b"\x89PNG", (("Content-Type", "image/png"),))
    pages, problems, tally = read(warc(moved, picture, THREE[1]))
    assert [page.url for page in pages] == ["https://a.example/2"]
    assert (problems, tally.records) == ([], 7)


def test_only_the_pages_that_are_wanted_are_yielded() -> None:
    pages, _, _ = read(warc(*THREE), wanted={"https://a.example/3"})
    assert [page.url for page in pages] == ["https://a.example/3"]


@pytest.mark.parametrize("packed", [True, False])
def test_an_archive_that_breaks_off_says_how_much_was_read(*, packed: bool) -> None:
    whole = warc(*THREE, packed=packed)
    pages, problems, tally = read(whole[: len(whole) - 40])
    assert len(pages) == 2
    assert [p.code for p in problems] == ["archive-broken"]
    assert f"{tally.records} records read" in problems[0].message
    assert "breaks off" in problems[0].message


@given(st.integers(min_value=30, max_value=2000))
def test_wherever_an_archive_breaks_off_whole_pages_come_out_and_nothing_else(cut: int) -> None:
    whole = warc(*THREE)
    pages, problems, _ = read(whole[: len(whole) - cut])
    assert all(page.data == PAGE for page in pages)
    assert len(problems) <= 1


def test_wherever_an_unpacked_archive_breaks_off_it_is_told_though_no_byte_of_a_page_is_lost() -> None:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    records = [record("response", http, url=f"https://a.example/{number}") for number in (1, 2)]
    whole, first, behind = b"".join(records), len(records[0]), 4  # two empty lines end a record
    for length in {*range(first + 1, len(whole) - behind, 7), *range(40, first - behind, 29)}:
        _, problems, tally = read(whole[:length])
        assert [problem.code for problem in problems] == ["archive-broken"], whole[:length][-60:]
        assert f"{tally.records} record" in problems[0].message
    assert not read(whole[:first])[1]
    assert not read(whole[: first - behind])[1], "some writers end their files without empty lines"


@given(st.integers(min_value=0, max_value=3000), st.integers(min_value=1, max_value=255))
def test_a_flipped_byte_never_becomes_an_article(at: int, flip: int) -> None:
    whole = bytearray(warc(*THREE))
    whole[at % len(whole)] ^= flip
    pages, _, _ = read(bytes(whole))
    assert all(page.data == PAGE for page in pages)


def test_a_page_that_does_not_fit_its_digest_is_refused_and_the_rest_is_read() -> None:
    changed = warc(*THREE, packed=False).replace(b"The mills stood still.", b"The mills burnt down. ", 1)
    pages, problems, _ = read(changed)
    assert [page.url for page in pages] == ["https://a.example/2", "https://a.example/3"]
    assert [(p.code, p.path) for p in problems] == [("digest-wrong", "web.warc.gz: https://a.example/1")]


def test_a_digest_of_the_decoded_page_counts_as_one_of_the_page() -> None:
    body = gzip.compress(PAGE, mtime=0)
    packed = warc(response("https://a.example/1", body, (*HTML, ("Content-Encoding", "gzip"))), packed=False)
    lines = [line for line in packed.split(b"\r\n") if not line.startswith(b"WARC-Block-Digest")]
    good = b"WARC-Payload-Digest: sha1:" + b32encode(hashlib.sha1(PAGE).digest())
    again = b"\r\n".join(good if line.startswith(b"WARC-Payload-Digest") else line for line in lines)
    assert [page.data for page in read(again)[0]] == [PAGE]
    bad = again.replace(good, b"WARC-Payload-Digest: sha1:" + b"A" * 32)
    assert [p.code for p in read(bad)[1]] == ["digest-wrong"]


def test_chunked_pages_are_put_together() -> None:
    chunks = b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (20, PAGE[:20], len(PAGE) - 20, PAGE[20:])
    pages, problems, _ = read(warc(response("https://a.example/1", chunks, (*HTML, ("Transfer-Encoding", "chunked")))))
    assert ([page.data for page in pages], problems) == ([PAGE], [])


def test_a_page_that_unfolds_into_a_bomb_is_refused_and_the_rest_is_read() -> None:
    bomb = gzip.compress(bytes(60_000_000))
    bad = response("https://a.example/bomb", bomb, (*HTML, ("Content-Encoding", "gzip")))
    pages, problems, _ = read(warc(bad, THREE[1]))
    assert [page.url for page in pages] == ["https://a.example/2"]
    assert [p.code for p in problems] == ["source-too-big"]


def test_a_head_without_an_end_is_a_broken_archive() -> None:
    data = warc(THREE[0]) + gzip.compress(b"WARC/1.1\r\nWARC-Type: " + b"A" * 30_000_000)
    pages, problems, _ = read(data)
    assert [page.url for page in pages] == ["https://a.example/1"]
    assert "a head of more than 4 MB" in problems[0].message


def test_an_archive_that_unpacks_without_measure_is_given_up() -> None:
    zeros = gzip.compress(b"WARC/1.1\r\nWARC-Type: metadata\r\nContent-Length: 600000000\r\n\r\n" + bytes(300_000_000), 9)
    assert len(zeros) < 400_000
    pages, problems, _ = read(warc(THREE[0]) + zeros)
    assert [page.url for page in pages] == ["https://a.example/1"]
    assert "more than 200 times its size" in problems[0].message
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("datapackage.json", "{}")
        bundle.writestr("archive/data.warc", bytes(300_000_000))
    assert [p.code for p in unbundle(stream.getvalue())[1]] == ["archive-bomb"]


def test_what_is_no_archive_at_all_is_told() -> None:
    _, problems, _ = read(gzip.compress(b"WARC/9.9\r\nnothing of the kind"))
    assert [p.code for p in problems] == ["archive-broken"]


def wacz(archive: bytes, *, pages: bytes = b"", digest: str = "", name: str = "archive/data.warc.gz") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as bundle:
        digest = digest or hashlib.sha256(archive).hexdigest()
        resources = [{"name": "data", "path": name, "hash": f"sha256:{digest}", "bytes": len(archive)}]
        bundle.writestr("datapackage.json", json.dumps({"profile": "data-package", "resources": resources}))
        bundle.writestr(name, archive)
        if pages:
            bundle.writestr("pages/pages.jsonl", pages)
    return stream.getvalue()


def unbundle(data: bytes) -> tuple[list[Capture], list[Problem]]:
    found = list(read_wacz(io.BytesIO(data), "web.wacz", Tally()))
    return [f for f in found if isinstance(f, Capture)], [f for f in found if isinstance(f, Problem)]


def test_a_bundle_yields_the_pages_on_its_list() -> None:
    listed = b'{"format": "json-pages-1.0"}\n{"url": "https://a.example/2", "title": "Mills"}\nno json\n'
    pages, problems = unbundle(wacz(warc(*THREE), pages=listed))
    assert ([page.url for page in pages], problems) == (["https://a.example/2"], [])
    assert len(unbundle(wacz(warc(*THREE)))[0]) == 3


def test_a_part_that_does_not_fit_its_hash_is_left_out() -> None:
    pages, problems = unbundle(wacz(warc(*THREE), digest="0" * 64))
    assert (pages, [p.code for p in problems]) == ([], ["digest-wrong"])


def test_a_bundle_without_hashes_archives_or_an_end_is_told() -> None:
    assert [p.code for p in unbundle(wacz(b"", name="other/data"))[1]] == ["archive-empty"]
    assert [p.code for p in unbundle(wacz(warc(*THREE))[:-60])[1]] == ["archive-broken"]
    bare = io.BytesIO()
    with zipfile.ZipFile(bare, "w") as bundle:
        bundle.writestr("archive/data.warc", warc(*THREE, packed=False))
    pages, problems = unbundle(bare.getvalue())
    assert (len(pages), [(p.code, p.severity) for p in problems]) == (3, [("digest-missing", "warning")])
