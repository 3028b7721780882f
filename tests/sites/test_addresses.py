"""Addresses of whole projects: old ones that lead on, ones that are taken, and links that lead nowhere."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import briefgen

if TYPE_CHECKING:
    from briefgen.model.problem import Problem

DAY = dt.date(2026, 11, 24)


def article(title: str, *moved: str, body: str = "The mills stand still.") -> str:
    old = "".join(f"\n- {path}" for path in moved)
    return f"---\ntitle: {title}\nredirect_from:{old}\n---\n{body}\n" if moved else f"---\ntitle: {title}\n---\n{body}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {
        "site.yml": "title: Mills\nbase_url: https://desk.example/\n",
        "content/articles/mills.md": article("Mills"),
        "content/articles/weirs.md": article("Weirs"),
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def errors(project: Path) -> list[Problem]:
    return [p for p in briefgen.build(project, day=DAY, jobs=1).problems if p.severity == "error"]


def test_an_old_address_leads_to_the_page_and_vanishes_with_its_line(project: Path) -> None:
    path = project / "content/articles/mills.md"
    path.write_text(article("Mills", "/2018/mills.html", "/alt/%D9%87%D8%AF%D9%86%D8%A9/", "/old%20mills/x.php"))
    assert errors(project) == []
    moved = ["2018/mills.html", "alt/هدنة/index.html", "old mills/x.php/index.html"]
    for file in moved:
        page = (project / "_site" / file).read_text(encoding="utf-8")
        assert f'content="0; url={"../" * file.count("/")}articles/mills/"' in page
    path.write_text(article("Mills"))
    assert errors(project) == []
    assert not any((project / "_site" / file.split("/")[0]).exists() for file in moved)


@pytest.mark.parametrize(
    ("old", "why", "hint"),
    [
        ("/articles/weirs/", "/articles/weirs/ is a page of this site", "that page answers there"),
        ("/articles/mills", "/articles/mills/ is a page of this site", "that page answers there"),
        ("/index.html", "/ is a page of this site", "that page answers there"),
        ("/%61rticles/", "/articles/ is a page of this site", "that page answers there"),
        ("/feed.xml", "the site has the file feed.xml, which is no folder", "delete it"),
        ("/static/logo.svg/old/", "the site has the file static/logo.svg, which is no folder", "delete it"),
    ],
)
def test_an_old_address_that_is_taken_is_named_where_it_stands(project: Path, old: str, why: str, hint: str) -> None:
    (project / "content/static").mkdir()
    (project / "content/static/logo.svg").write_text("<svg/>")
    (project / "content/articles/mills.md").write_text(article("Mills", "/fine/", old))
    (problem,) = errors(project)
    assert (problem.code, problem.where) == ("redirect-taken", "content/articles/mills.md:5:3")
    assert problem.message == f"the old address {old} cannot lead here: {why}"
    assert hint in problem.hint
    assert problem.excerpt == f"- {old}"
    assert not (project / "_site").exists()


def test_an_old_address_is_given_once(project: Path) -> None:
    (project / "content/articles/mills.md").write_text(article("Mills", "/old/", "/old"))
    (project / "content/articles/weirs.md").write_text(article("Weirs", "/ol%64/"))
    assert [(p.code, p.where) for p in errors(project)] == [
        ("redirect-taken", "content/articles/mills.md:5:3"),
        ("redirect-taken", "content/articles/weirs.md:4:3"),
    ]
    assert all("content/articles/mills.md:4 has it too" in p.message for p in errors(project))


def test_an_old_file_and_an_old_folder_of_one_name_are_both_named(project: Path) -> None:
    (project / "content/articles/mills.md").write_text(article("Mills", "/old.html"))
    (project / "content/articles/weirs.md").write_text(article("Weirs", "/old.html/second/"))
    first, second = errors(project)
    assert (first.where, second.where) == ("content/articles/mills.md:4:3", "content/articles/weirs.md:4:3")
    assert "the site has a file below it, old.html/second/index.html" in first.message
    assert "the site has the file old.html, which is no folder" in second.message


def test_an_old_address_of_a_draft_takes_no_place(project: Path) -> None:
    (project / "content/articles/mills.md").write_text(article("Mills\ndraft: true", "/old/"))
    (project / "content/articles/weirs.md").write_text(article("Weirs", "/old/"))
    assert errors(project) == []
    assert "articles/weirs/" in (project / "_site/old/index.html").read_text(encoding="utf-8")


def test_an_old_address_in_no_encoding_is_unreadable(project: Path) -> None:
    (project / "content/articles/mills.md").write_text(article("Mills", "/old/%ff/"))
    assert [(p.code, p.where) for p in errors(project)] == [("path-unreadable", "content/articles/mills.md:4:3")]


def test_a_file_that_two_parts_want_names_the_users_own(project: Path) -> None:
    (project / "content/static").mkdir()
    (project / "content/static/style.css").write_text("body {}")
    (project / "content/pages").mkdir()
    (project / "content/pages/articles.md").write_text("---\ntitle: All\n---\nText.\n")
    assert [(p.code, p.where) for p in errors(project)] == [
        ("file-twice", "content/pages/articles.md:1:1"),
        ("file-twice", "content/static/style.css"),
    ]


def test_a_broken_link_is_named_where_it_was_written(project: Path) -> None:
    body = "The mills [stand](/no/such/page/) still.\n\nSo do\nthe [weirs](weirs.md#nowhere) and ![a wheel](/static/wheel.png)."
    (project / "content/articles/mills.md").write_text(article("Mills", body=body))
    (project / "content/pages").mkdir()
    (project / "content/pages/about.md").write_text("---\ntitle: About\n---\n\n[Who](/who/)\n")
    found = [p for p in briefgen.check(project) if p.code in {"link-broken", "picture-missing"}]
    assert [(p.where, p.message.split("'")[1]) for p in found] == [
        ("content/articles/mills.md:4:19", "/no/such/page/"),
        ("content/articles/mills.md:7:13", "weirs.md#nowhere"),
        ("content/articles/mills.md:7:46", "/static/wheel.png"),
        ("content/pages/about.md:5:7", "/who/"),
    ]
    assert found[0].excerpt == "The mills [stand](/no/such/page/) still."


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a disk that takes any name")
def test_files_that_meet_on_some_disks_or_cannot_be_held_there_are_told(project: Path) -> None:
    static = project / "content/static"
    names = (
        "Chart.png",
        "chart.png",
        "caf\u00e9.txt",
        "cafe\u0301.txt",
        "con.txt",
        "a:b.txt",
        "n\nl.txt",
        "dot.",
        "deep/aux/x.css",
    )
    for name in names:
        (static / name).parent.mkdir(parents=True, exist_ok=True)
        (static / name).write_text(name, encoding="utf-8")
    for name in ("chart-2.png", "console.txt", "a-b.txt", "Deep/y.css"):
        (static / name).parent.mkdir(parents=True, exist_ok=True)
        (static / name).write_text(name, encoding="utf-8")
    found = {(p.code, p.path.removeprefix("content/static/")) for p in errors(project)}
    assert found == {
        ("file-twice", "chart.png"),
        ("file-twice", "caf\u00e9.txt"),
        *(("file-name", name) for name in ("con.txt", "a:b.txt", "n\nl.txt", "dot.", "deep/aux/x.css")),
    }
