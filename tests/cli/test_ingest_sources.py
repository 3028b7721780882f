"""Bad and odd inputs of ingest, as a user meets them: each a message, never a traceback, and the rest is taken in."""

from __future__ import annotations

import gzip
import os
import re
from typing import TYPE_CHECKING, Any

import pytest
from projects import STORY, page
from warcs import response, warc

if TYPE_CHECKING:
    from pathlib import Path

ARABIC = "توقفت المطاحن في الوادي يوم الجمعة ولم يعرف أحد من أهل القرية إلى متى سيستمر ذلك في هذا الموسم الطويل."
RUSSIAN = "Мельницы в долине остановились в пятницу, и никто из жителей не знал, как долго это продлится в этом году."


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.html"
    path.write_text(page("Boats stay"), encoding="utf-8")
    return path


def written(site: Path) -> list[str]:
    return sorted(p.stem for p in (site / "content/articles").glob("*.md") if p.stem != "2019-03-12-ferry")


def body(site: Path, article: str) -> str:
    return (site / f"content/articles/{article}.md").read_text(encoding="utf-8")


def test_pages_in_old_charsets_whatever_they_say_of_themselves(run: Any, site: Path, tmp_path: Path) -> None:
    cases = {
        "a.html": ("windows-1256", "utf-8", ARABIC),
        "b.html": ("koi8-r", "iso-8859-1", RUSSIAN),
        "c.html": ("utf-16", "windows-1252", RUSSIAN + " Снова."),
        "d.html": ("utf-8", "windows-1256", ARABIC + " ثانية."),
    }
    for name, (real, said, text) in cases.items():
        whole = page(f"Mills {name[0]}", story=(text,) * 3).replace('charset="utf-8"', f'charset="{said}"')
        (tmp_path / name).write_bytes(whole.encode(real))
    done = run("ingest", *(str(tmp_path / name) for name in cases), folder=site)
    assert "4 new" in done.stdout, done.stderr
    for name, (_, _, text) in cases.items():
        assert text in body(site, f"2018-09-17-mills-{name[0]}")


def test_a_broken_byte_at_the_end_and_nul_bytes_between_spoil_nothing(run: Any, site: Path, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(page("Mills a", story=(RUSSIAN,) * 3).encode() + b"\xd0")
    (tmp_path / "b.html").write_bytes(page("Mills b", story=STORY * 4).encode().replace(b"come down", b"come\0 down", 1))
    done = run("ingest", str(tmp_path / "a.html"), str(tmp_path / "b.html"), folder=site)
    assert RUSSIAN in body(site, "2018-09-17-mills-a")
    assert "did not come down to the harbour" in body(site, "2018-09-17-mills-b")
    assert "2 new" in done.stdout


BAD = {
    "empty.html": (b"", "source-empty"),
    "blank.txt": (b" \n\t\n", "source-empty"),
    "nul.txt": (bytes(500), "source-binary"),
    "picture.html": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "source-binary"),
    "paper.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "source-binary"),
    "page.html.gz": (gzip.compress(b"<html>packed</html>", mtime=0), "source-binary"),
    "large.html": (b"<!DOCTYPE html><p>" + b"The mills stood still. " * 2_500_000, "source-too-big"),
    "larger.html": (b"x" * (64 * 1024 * 1024 + 1), "source-large"),
    "deep.html": (b"<div>" * 10_000 + b"The mills stood still." + b"</div>" * 10_000, "source-too-big"),
    "broken.warc.gz": (warc(response("https://a.example/1", b"x"))[:-30], "archive-broken"),
    "broken.wacz": (b"PK\x03\x04" + bytes(60), "archive-broken"),
    "feed.xml": (b"<rss version='2.0'><channel></channel></rss>", "feed-empty"),
    "sitemap.xml": (b"<?xml version='1.0'?><urlset><url><loc>https://a.example/a</loc></url></urlset>", "source-binary"),
    "note.md": (b"---\ntitle: [a\n---\nText.\n", "yaml"),
    "mail.eml": (b"From: a@b.example\nSubject: x\nContent-Type: image/png\n\nxx", "mail-empty"),
}


def test_what_cannot_be_taken_is_told_with_a_hint_and_the_rest_is_taken_in(
    run: Any, site: Path, tmp_path: Path, good: Path
) -> None:
    folder = tmp_path / "bad"
    folder.mkdir()
    for name, (data, _) in BAD.items():
        (folder / name).write_bytes(data)
    done = run("ingest", str(folder), str(good), folder=site)
    assert done.returncode == 1
    for name, (_, code) in BAD.items():
        assert re.search(rf"{re.escape(name)}\S*: error\[{code}", done.stderr), f"{name}: {done.stderr}"
    assert done.stderr.count("  hint: ") == len(BAD)
    assert f"1 new, 0 already here, {len(BAD)} not taken in" in done.stdout
    assert written(site) == ["2018-09-17-boats-stay"]


def test_folders_links_out_of_them_pipes_and_what_is_missing_are_told(run: Any, site: Path, tmp_path: Path, good: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "deeper").mkdir(parents=True)
    good.rename(folder / "deeper" / "good.html")
    (tmp_path / "outside.html").write_text(page("Secret", "Not for you."), encoding="utf-8")
    (folder / "out.html").symlink_to(tmp_path / "outside.html")
    (folder / "inside.html").symlink_to(folder / "deeper" / "good.html")
    (folder / "up").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe")
    done = run("ingest", str(folder), str(tmp_path / "none.html"), folder=site)
    assert done.returncode == 1
    assert "out.html: error[link-outside]" in done.stderr
    assert "pipe: error[file-irregular]" in done.stderr
    assert "none.html: error[file-missing]" in done.stderr
    assert "1 new, 1 already here, 3 not taken in" in done.stdout
    assert written(site) == ["2018-09-17-boats-stay"]


def test_addresses_of_this_machine_and_of_no_page_are_told(run: Any, site: Path, good: Path) -> None:
    wrong = (
        "http://127.0.0.1:9/",
        "http://localhost/admin",
        "file:///etc/passwd",
        "ftp://a.example/x",
        "https://u:p@a.example/",
    )
    done = run("ingest", *wrong, str(good), folder=site)
    assert done.returncode == 1
    assert done.stderr.count("error[address-private]") == 2
    assert done.stderr.count("error[address-scheme]") == 2
    assert done.stderr.count("error[address-login]") == 1
    assert "1 new, 0 already here, 5 not taken in" in done.stdout


def test_a_line_of_a_list_that_is_no_address_is_told_and_the_others_are_asked(run: Any, site: Path, tmp_path: Path) -> None:
    (tmp_path / "urls.txt").write_text("# of Monday\n- http://127.0.0.1:9/a\nnot yet\nhttp://localhost/b\n", encoding="utf-8")
    done = run("ingest", str(tmp_path / "urls.txt"), folder=site)
    assert "urls.txt:3:1: error[address-unreadable]: 'not yet' is no address" in done.stderr
    assert done.stderr.count("error[address-private]") == 2
    assert "3 not taken in" in done.stdout


def test_what_was_pasted_and_refused_is_kept(run: Any, site: Path) -> None:
    pasted = b"Home | News | Sport\n\nSubscribe\n"
    done = run("ingest", "-", folder=site, pasted=pasted)
    assert done.returncode == 1
    (kept,) = (site / "inbox").iterdir()
    assert kept.read_bytes() == pasted
    assert f"What was pasted is kept in inbox/{kept.name}" in done.stderr
    (site / "inbox" / kept.name).unlink()
    assert run("ingest", "-", folder=site, pasted=page("Boats stay").encode()).returncode == 0
    assert not (site / "inbox").exists() or list((site / "inbox").iterdir()) == []


def test_a_web_archive_on_standard_input_and_a_page_that_changed(run: Any, site: Path) -> None:
    first = warc(response("https://courier.example/a", page("Boats stay").encode()))
    later = warc(response("https://courier.example/a", page("Boats stay", "He came.").encode(), date="2018-09-18T08:00:00Z"))
    assert "3 records read, 1 of them a page" in run("ingest", "-", folder=site, pasted=first).stdout
    done = run("ingest", "-", folder=site, pasted=later)
    assert "has changed since; content/articles/2018-09-17-boats-stay.md follows it" in done.stdout
    assert "    +He came." in done.stdout
    assert "0 new, 0 already here, 1 changed" in done.stdout
    assert "He came." in body(site, "2018-09-17-boats-stay")


def test_who_took_it_in_and_where_a_copy_lies_go_into_the_record(run: Any, site: Path, good: Path) -> None:
    run("ingest", "--operator", "I. Osk", "--archived", "https://archive.example/1", str(good), folder=site)
    (record,) = (site / "vault").rglob("*.json")
    text = record.read_text(encoding="utf-8")
    assert '"operator": "I. Osk"' in text
    assert '"archived": "https://archive.example/1"' in text
    again = run("ingest", "--archived", "https://archive.example/1", str(good), str(good), folder=site)
    assert again.returncode == 2
    assert run("ingest", "--url", "javascript:alert(1)", str(good), folder=site).returncode == 2


def test_a_dry_run_of_everything_writes_nothing(run: Any, site: Path, good: Path, files: Any) -> None:
    before = files(site)
    done = run(
        "ingest", "--dry-run", str(good), "-", folder=site, pasted=warc(response("https://a.example/1", page("X").encode()))
    )
    assert done.stdout.count("would write") == 2
    assert files(site) == before
