"""Pictures on their way into a site: nothing of what they carry arrives, and none is shown or copied that may not be."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image, PngImagePlugin, TiffImagePlugin

import briefgen
from briefgen.app.auditing import audit
from briefgen.policy.pictures import is_laden, reencode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CANARY = b"Qumobaxi"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">Qumobaxi</x:xmpmeta>'
ARTICLE = (
    '---\ntitle: The dam\npublished: 2019-03-0{n}\n{source}---\nThe dam holds.\n\n![The dam](/static/{name} "Below the dam")\n'
)
HIDDEN = """\
---
title: {title}
published: 2019-03-04
{mark}---
{open}

![A face at night](/static/witness.jpg "Somebody who saw it") {tlp}
"""
LENT = "show: full\nsource: {publisher: Valley Post, url: 'https://post.example/1'}\n"
SOURCES = "- {name: Valley Post, licence: CC BY 4.0}\n"


def scene(mode: str = "RGB") -> Image.Image:
    """A picture whose left half is red and whose right half is blue."""
    picture = Image.new("RGB", (64, 32), (220, 20, 20))
    picture.paste((20, 20, 220), (32, 0, 64, 32))
    return picture.convert(mode)


def exif(orientation: int = 1) -> bytes:
    told = Image.Exif()
    told[0x010F] = told[0x013B] = told[0x9286] = CANARY.decode()
    told[0x0112] = orientation
    told.get_ifd(0x8825)[29] = CANARY.decode()
    return told.tobytes()


def laden(kind: str, orientation: int = 1) -> bytes:
    out = io.BytesIO()
    if kind == "JPEG":
        small = io.BytesIO()
        scene().resize((16, 8)).save(small, "JPEG", comment=CANARY)
        scene().save(out, kind, exif=exif(orientation) + small.getvalue(), xmp=XMP, comment=CANARY, quality=95)
        iptc = b"\xff\xed\x00\x26Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x0dQumobaxi\x00"
        return out.getvalue()[:2] + iptc + out.getvalue()[2:] + CANARY
    if kind == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Author", CANARY.decode())
        texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
        scene("RGBA").save(out, kind, pnginfo=texts, exif=exif(orientation))
    elif kind == "WEBP":
        scene().save(out, kind, exif=exif(orientation), xmp=XMP, lossless=True)
    elif kind == "GIF":
        others = [scene().rotate(180)]
        scene().save(out, kind, comment=CANARY, save_all=True, append_images=others, duration=70, loop=0)
    else:
        tags = TiffImagePlugin.ImageFileDirectory_v2()
        tags[270] = tags[315] = CANARY.decode()
        scene().save(out, kind, tiffinfo=tags)
    return out.getvalue()


KINDS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF")


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_written_anew_carries_nothing_and_shows_the_same(kind: str) -> None:
    data = laden(kind)
    assert CANARY in data
    assert is_laden(data)
    made = reencode(data)
    assert isinstance(made, bytes)
    assert CANARY not in made
    with Image.open(io.BytesIO(made)) as picture:
        assert (picture.format, picture.size) == (kind, (64, 32))
        assert kind == "TIFF" or not picture.getexif()
        assert not {"icc_profile", "xmp", "exif", "comment", "photoshop", "Author"} & picture.info.keys()
        red, blue = picture.convert("RGB").getpixel((8, 8)), picture.convert("RGB").getpixel((56, 8))
    assert isinstance(red, tuple)
    assert isinstance(blue, tuple)
    assert red[0] > 180 > red[2]
    assert blue[2] > 180 > blue[0]
    assert reencode(data) == made
    if kind != "TIFF":
        assert not is_laden(made)


def test_the_turn_that_a_camera_noted_is_made() -> None:
    made = reencode(laden("JPEG", orientation=6))
    assert isinstance(made, bytes)
    with Image.open(io.BytesIO(made)) as picture:
        assert picture.size == (32, 64)


def test_a_moving_picture_keeps_moving() -> None:
    made = reencode(laden("GIF"))
    assert isinstance(made, bytes)
    with Image.open(io.BytesIO(made)) as picture:
        assert getattr(picture, "n_frames", 1) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_a_cut_or_foreign_picture_is_a_reason_not_an_exception(kind: str) -> None:
    data = laden(kind)
    for end in (4, 12, 40, len(data) // 2):
        assert isinstance(reencode(data[:end]), str | bytes)
    assert reencode(data[:12]) == "it is damaged"
    assert reencode(b"<svg/>") == "it is no picture in JPEG, PNG, GIF, WebP or TIFF"


def test_a_small_file_that_holds_a_huge_picture_is_not_opened() -> None:
    out = io.BytesIO()
    Image.new("1", (9000, 9000)).save(out, "PNG")
    assert len(out.getvalue()) < 20_000
    assert reencode(out.getvalue()) == "it has more than 60 million pixels"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    files: dict[str, str | bytes] = {
        "site.yml": "title: T\nbase_url: https://desk.example/\n",
        "content/sources.yml": SOURCES,
        "content/articles/lent.md": ARTICLE.format(n=1, name="lent.jpg", source=LENT),
        "content/articles/own.md": ARTICLE.format(n=2, name="own.png", source=""),
        "content/articles/theirs.md": ARTICLE.format(n=3, name="theirs.jpg", source="source: {publisher: Other}\n"),
        "content/static/lent.jpg": laden("JPEG"),
        "content/static/own.png": laden("PNG"),
        "content/static/theirs.jpg": laden("JPEG"),
        "content/static/plain.txt": "as it is",
        "content/static/empty.txt": "",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return tmp_path


def site_of(desk: Path) -> dict[str, bytes]:
    return {p.relative_to(desk / "_site").as_posix(): p.read_bytes() for p in (desk / "_site").rglob("*") if p.is_file()}


def test_a_build_cleans_what_it_shows_and_holds_back_what_it_may_not(desk: Path) -> None:
    report = briefgen.build(desk, jobs=1)
    assert [p.code for p in report.problems if p.severity != "note"] == []
    site = site_of(desk)
    assert [path for path, data in site.items() if CANARY in data] == []
    assert {"static/lent.jpg", "static/own.png", "static/plain.txt"} <= site.keys()
    assert "static/theirs.jpg" not in site
    assert b"static/lent.jpg" in site["articles/lent/index.html"]
    assert b"theirs.jpg" not in site["articles/theirs/index.html"]
    assert site["static/plain.txt"] == b"as it is"
    assert site["static/empty.txt"] == b""


BESIDE = b"\xff\xd8\xff\xe1\x00\x08Exif\0\0\xff\xd9"


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data + BESIDE,  # a second picture behind the first, as telephones write them
        lambda data: data[:2] + b"\xff\xe2\x00\x10MPF\0" + bytes(10) + data[2:],
        lambda data: data[:-2] + b"\xff\xfe\x00\x06oda\0\xff\xd9",
    ],
)
def test_what_stands_beside_or_behind_a_jpeg_is_seen(change: Callable[[bytes], bytes]) -> None:
    out = io.BytesIO()
    Image.new("RGB", (9, 9), "teal").save(out, "JPEG")
    assert not is_laden(out.getvalue())
    assert is_laden(change(out.getvalue()))


HEIF = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}<path d="M0 0h9v9z"/></svg>'


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (HEIF + b"infe\2\0\0\0\0\1\0\0Exif\0", ["file-laden"]),
        (b"\0\0\0\x14ftypqt  \0\0\0\0moovudta\xa9xyz+10.1+020.6/", ["file-laden"]),
        (HEIF + b"infe\2\0\0\0\0\1\0\0hvc1\0", []),
        (SVG.format("<metadata><creator>Oda</creator></metadata>").encode(), ["file-laden"]),
        (SVG.format("").replace("<svg", '<svg sodipodi:docname="/home/oda/a.svg"').encode(), ["file-laden"]),
        (SVG.format("<script>alert(1)</script>").encode(), ["file-active"]),
        (SVG.format('<a href="javascript:alert(1)"><set onbegin = "x()"/></a>').encode(), ["file-active"]),
        (SVG.format("<title>one = two, description = x</title>").encode(), []),
        (b"%PDF-1.4\n1 0 obj <</Author (Oda) >> endobj", ["file-laden"]),
        (b"%PDF-1.4\n1 0 obj <</Author () /Creator (LaTeX)>> endobj", []),
        (b"PK\3\4" + bytes(26) + b"docProps/core.xml", ["file-laden"]),
        (b"<p>svg metadata", []),
    ],
)
def test_what_other_files_carry_is_told_for_nothing_takes_it_out(desk: Path, data: bytes, codes: list[str]) -> None:
    (desk / "content/static/file.bin").write_bytes(data)
    found = [(p.code, p.path, p.severity) for p in briefgen.build(desk, jobs=1).problems if p.severity != "note"]
    assert found == [(code, "content/static/file.bin", "warning") for code in codes]
    assert site_of(desk)["static/file.bin"] == data


def test_the_second_build_writes_the_same_pictures(desk: Path) -> None:
    briefgen.build(desk, jobs=1)
    before = site_of(desk)
    (desk / "content/static/plain.txt").write_text("other")
    briefgen.build(desk, jobs=1)
    after = site_of(desk)
    assert {path for path in before | after if before.get(path) != after.get(path)} == {"static/plain.txt"}


def test_a_picture_that_cannot_be_cleaned_is_left_out_with_a_word(desk: Path) -> None:
    (desk / "content/static/own.png").write_bytes(laden("PNG")[:60])
    report = briefgen.build(desk, jobs=1)
    assert [(p.code, p.path) for p in report.problems] == [("picture-unreadable", "content/static/own.png")]
    assert "static/own.png" not in site_of(desk)


def test_without_pillow_no_picture_of_a_source_is_shown_and_laden_ones_are_told(desk: Path) -> None:
    program = (
        "import sys, importlib.metadata as m; sys.modules['PIL'] = None\n"
        "def version(name, real=m.version):\n"
        "    if name == 'pillow': raise m.PackageNotFoundError(name)\n"
        "    return real(name)\n"
        "m.version = version\n"
        "import briefgen, pathlib\n"
        "report = briefgen.build(pathlib.Path('.'), jobs=1)\n"
        "print(sorted((p.code, p.path, p.severity) for p in report.problems))\n"
    )
    done: Any = subprocess.run([sys.executable, "-c", program], cwd=desk, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(
        [
            ("picture-laden", "content/static/own.png", "warning"),
            ("pictures-not-shown", "content/articles/lent.md", "warning"),
        ]
    )
    site = site_of(desk)
    assert not {"static/lent.jpg", "static/theirs.jpg"} & site.keys()
    assert b"Below the dam" in site["articles/lent/index.html"]


def test_the_audit_refuses_a_picture_that_only_something_hidden_names(desk: Path) -> None:
    assert not [p for p in audit(desk, jobs=1).problems if p.severity == "error"]
    (desk / "content/static/witness.jpg").write_bytes(laden("JPEG"))
    for mark, tlp in (("tlp: red\n", ""), ("draft: true\n", ""), ("", "{tlp=red}")):
        text = HIDDEN.format(
            mark=mark, tlp=tlp, title="Night watchers" if mark else "A walk", open="They slept badly." if mark else "Fog."
        )
        (desk / "content/articles/2019-03-04-pier-watch.md").write_text(text, encoding="utf-8")
        found = [(p.code, p.path) for p in audit(desk, jobs=1).problems if p.severity == "error"]
        assert found == [("picture-of-hidden", "content/static/witness.jpg")], mark
