"""A person objects, a source withdraws, a reader finds a mistake."""

from __future__ import annotations

import gzip
import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "content/actors.yml": """\
# people of the ferries
- {id: ferry-union, name: Ferry Union, type: organisation}
- id: oda-velkanen   # a cook
  name: Oda Velkanen
  type: person
  aliases: [Mother Velkanen]
- {id: port-office, name: Port Office, type: organisation}
""",
    "content/articles/2019-03-14-cook.md": """\
---
title: What Oda Velkanen cooks
published: 2019-03-14
source: {url: "https://post.example/oda-velkanen-cooks", publisher: Post, archived: "https://archive.example/1"}
show: full
actors: [oda-velkanen, {id: ferry-union, as: [the union]}]
tags: [soup]
---
ODA VELKANEN’s soup fed the union. See [her page](https://post.example/oda-velkanen/).
""",
    "content/dossiers/soup.md": "---\ntitle: Soup\nmatch: {tags: {any: [soup]}}\n---\nMother Velkanen cooks.\n",
    "vault/ab/abc.html": "<p>Oda Velkanen cooks</p>",
    "vault/ef/efg.html": "<title>Oda Velkanen</title>\n<p>Oda Velkanen</p>\n<p>Mother Velkanen</p>",
    "vault/cd/cde.html": "<p>nobody</p>",
}


@pytest.fixture
def kitchen(site: Path) -> Path:
    for path, text in FILES.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    return site


def test_every_line_that_names_a_person_is_listed_under_all_names(run: Any, kitchen: Path) -> None:
    told = run("where", "oda-velkanen", folder=kitchen).stdout
    for place in (
        "content/actors.yml:3:",
        "content/actors.yml:6:",
        "2019-03-14-cook.md:2:13",
        "soup.md:5:1",
        "vault/ab/abc.html:1:4",
    ):
        assert place in told
    listed = json.loads(run("where", "Mother Velkanen", "--format", "json", folder=kitchen).stdout)
    assert "vault/ef/efg.html:1:8: <title>Oda Velkanen</title> (and 2 more places in this original)\n" in told
    assert (listed["id"], len(listed["uses"])) == ("oda-velkanen", told.count("\n") - 1 + 2)


def test_a_forgotten_person_stands_in_no_file_and_the_rest_stays(run: Any, kitchen: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=kitchen, check=True, capture_output=True)

    git("init", "--quiet")
    git("add", ".")
    git("-c", "user.name=D", "-c", "user.email=d@desk.example", "commit", "--quiet", "-m", "start")
    before = {path: (kitchen / path).read_text(encoding="utf-8") for path in FILES}
    tried = run("forget", "oda-velkanen", "--dry-run", folder=kitchen)
    assert {path: (kitchen / path).read_text(encoding="utf-8") for path in FILES} == before
    done = run("forget", "oda-velkanen", "--originals", folder=kitchen)
    assert done.returncode == 0, done.stderr
    assert "https://archive.example/1" in done.stdout
    assert "start" in done.stdout
    assert "vault/ab/abc.html" in tried.stdout
    assert not (kitchen / "vault/ab/abc.html").exists()
    assert (kitchen / "vault/cd/cde.html").exists()
    assert (kitchen / "content/actors.yml").read_text(encoding="utf-8").splitlines() == [
        "# people of the ferries",
        "- {id: ferry-union, name: Ferry Union, type: organisation}",
        "- {id: port-office, name: Port Office, type: organisation}",
    ]
    article = (kitchen / "content/articles/2019-03-14-cook.md").read_text(encoding="utf-8")
    assert "actors: [{id: ferry-union, as: [the union]}]" in article
    assert "(name removed) soup fed the union. See [her page](#)." in article
    built = run("build", folder=kitchen)
    assert built.returncode == 0, built.stderr
    assert not [p for p in (kitchen / "_site").rglob("*") if p.is_file() and b"velkanen" in p.read_bytes().lower()]
    assert "Nothing in the project" not in run("where", "Oda Velkanen", folder=kitchen).stdout
    assert run("where", "Oda Velkanen", folder=kitchen).stdout.startswith("0 places")


def test_nothing_below_the_cache_tells_a_forgotten_name_once_the_sites_are_built_anew(run: Any, kitchen: Path) -> None:
    (kitchen / "site.yml").write_text("title: Desk\nprofiles: {partner: {max_tlp: amber}}\n", encoding="utf-8")
    (kitchen / "vault/ab/abc.html").unlink()
    (kitchen / "vault/ef/efg.html").unlink()

    def build_all() -> None:
        for profile in ([], ["--profile", "partner"]):
            assert run("build", *profile, folder=kitchen).returncode == 0

    def tellers() -> set[str]:
        found = {p for p in kitchen.rglob("*") if p.is_file() and b"velkanen" in p.read_bytes().lower()}
        return {p.relative_to(kitchen).parts[0] for p in found}

    build_all()
    with (kitchen / "content/dossiers/soup.md").open("a", encoding="utf-8") as file:
        file.write("\nIt was hot.\n")
    build_all()
    assert (kitchen / ".briefgen/spare/_site-partner/index.html").exists(), "the site that stood before is kept"
    assert tellers() == {"content", "_site", "_site-partner", ".briefgen"}
    told = run("forget", "oda-velkanen", folder=kitchen).stdout
    assert "The cache .briefgen/ went too" in told
    assert tellers() == {"_site", "_site-partner"}
    build_all()
    assert not tellers()


def test_a_cache_that_cannot_be_deleted_is_left_to_a_person(run: Any, kitchen: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (kitchen / ".briefgen").symlink_to(tmp_path / "elsewhere")
    done = run("forget", "oda-velkanen", folder=kitchen)
    assert done.returncode == 1
    assert "  .briefgen: the cache could not be deleted: " in done.stdout


def test_no_archive_is_asked_for_pages_of_a_site_that_stands_at_no_address(run: Any, kitchen: Path) -> None:
    told = run("forget", "oda-velkanen", "--dry-run", folder=kitchen).stdout
    assert "https://web.archive.org/web/*/https://desk.example/actors/oda-velkanen/" in told
    (kitchen / "site.yml").write_text("title: Desk\n", encoding="utf-8")
    assert "web.archive.org" not in run("forget", "oda-velkanen", "--dry-run", folder=kitchen).stdout


def test_lines_that_may_still_mean_a_forgotten_person_are_listed(run: Any, kitchen: Path) -> None:
    path = kitchen / "content/articles/2019-03-14-cook.md"
    path.write_text(
        path.read_text(encoding="utf-8") + "\nVelkanen left.\n\nO&#100;a Velk&#97;nen came.\n\nNobody.\n", encoding="utf-8"
    )
    told = run("forget", "oda-velkanen", folder=kitchen).stdout
    assert "content/articles/2019-03-14-cook.md:11: a word of the name: Velkanen left." in told
    assert "content/articles/2019-03-14-cook.md:13: a word of the name: O&#100;a Velk&#97;nen came." in told
    assert told.count("a word of the name") == 2


def test_with_an_original_goes_the_article_that_was_made_of_it(run: Any, kitchen: Path) -> None:
    saved = kitchen / "cook.html"
    story = "".join(f"<p>{line}</p>" for line in ("The cook is Oda&#8203; Vel&shy;kanen.", "x" * 5, "The soup is hot. " * 40))
    saved.write_text(f"<html><body><article><h1>Soup on the quay</h1>{story}</article></body></html>", encoding="utf-16")
    assert run("ingest", "--published", "2019-03-15", str(saved), folder=kitchen).returncode == 0
    (kitchen / "content/articles/2019-03-15-soup-on-the-quay.md").write_text("---\ntitle: S\n---\nS.\n", encoding="utf-8")
    (made,) = (kitchen / "vault").rglob("*.article.md")
    made.write_text(made.read_text(encoding="utf-8").replace("The cook is", "The cook is Oda Velkanen,"), encoding="utf-8")
    (record,) = (kitchen / "vault").rglob("*.json")
    assert run("forget", "oda-velkanen", "--originals", folder=kitchen).returncode == 0
    assert not made.exists()
    assert not record.with_suffix(".html").exists(), "its bytes are UTF-16: no search finds the name in them"
    assert record.exists(), "that it was here is no secret"


def test_what_no_program_rewrites_is_looked_into_and_left_to_a_person(run: Any, kitchen: Path) -> None:
    beside = {
        "content/static/menu.txt": b"by Oda Velkanen",
        "content/static/menu.txt.gz": gzip.compress(b"by Oda Velkanen"),
        "content/static/soup.txt": b"by nobody",
        "themes/mine/templates/note.html": b"{# for Velkanen, Oda #}",
        "inbox/new.html": b"<p>Oda Velkanen</p>",
        "vault/ef/efa.html": b"<p>Oda Velk&#97;nen</p>",
    }
    for path, data in beside.items():
        (kitchen / path).parent.mkdir(parents=True, exist_ok=True)
        (kitchen / path).write_bytes(data)
    named = {line.partition(":")[0] for line in run("where", "oda-velkanen", folder=kitchen).stdout.splitlines()}
    assert beside.keys() - named == {"content/static/soup.txt"}
    done = run("forget", "oda-velkanen", folder=kitchen)
    assert done.returncode == 1
    left = done.stdout.partition("Left to you: ")[2]
    assert [path in left for path in beside] == [True, True, False, True, True, False]
    assert "vault/ef/efa.html" in done.stdout.partition("Left to you: ")[0]


def test_a_built_site_that_holds_the_name_is_told(run: Any, kitchen: Path) -> None:
    (kitchen / "site.yml").write_text("title: Desk\nprofiles: {partner: {max_tlp: amber}}\n", encoding="utf-8")
    assert run("build", "--profile", "partner", folder=kitchen).returncode == 0
    told = run("forget", "oda-velkanen", folder=kitchen).stdout
    assert "Built sites hold it until they are built anew (or delete them):\n  _site-partner\n" in told


def test_addresses_that_go_leave_files_that_can_be_read(run: Any, kitchen: Path) -> None:
    path = kitchen / "content/articles/2019-03-14-cook.md"
    head = "redirect_from: [/oda-velkanen/, /cook/]\nx-links: [https://post.example/oda-velkanen/, 'https://post.example/1']\n"
    path.write_text(path.read_text(encoding="utf-8").replace("tags:", f"{head}tags:"), encoding="utf-8")
    assert run("forget", "oda-velkanen", folder=kitchen).returncode in {0, 1}
    text = path.read_text(encoding="utf-8")
    assert "redirect_from: [/cook/]" in text
    assert "x-links: [\"#\", 'https://post.example/1']" in text
    assert run("build", folder=kitchen).returncode == 0


def test_a_file_that_cannot_be_changed_leaves_all_as_it_was(run: Any, kitchen: Path) -> None:
    (kitchen / "content/places.yml").write_text("[{id: oda-velkanen-kitchen, name: Oda Velkanen Kitchen}]\n", encoding="utf-8")
    before = {path: (kitchen / path).read_bytes() for path in FILES}
    assert run("forget", "oda-velkanen", folder=kitchen).returncode != 0
    assert {path: (kitchen / path).read_bytes() for path in FILES} == before


def test_commits_are_told_by_what_they_change_by_their_message_and_by_names_of_files(run: Any, kitchen: Path) -> None:
    (kitchen / "content/actors.yml").write_text("- {id: sean-obrien, name: Seán O'Brien, type: person}\n", encoding="utf-8")

    def commit(message: str, **files: str) -> None:
        for name, text in files.items():
            (kitchen / name.replace("_", "-")).write_text(text, encoding="utf-8")
        for arguments in (["add", "."], ["commit", "--quiet", "--allow-empty", "-m", message]):
            subprocess.run(["git", "-c", "user.name=D", "-c", "user.email=d@desk.example", *arguments], cwd=kitchen, check=True)

    subprocess.run(["git", "init", "--quiet"], cwd=kitchen, check=True)
    commit("1 entry")
    commit("2 html", page="Sean O&#39;Brien")
    commit("3 capitals", page="SEA\u0301N O’BRIEN")
    commit("4 slug", page="/sean-obrien/")
    commit("5 nobody", page="Sean and Brian")
    commit("6 what sean o'brien said")
    commit("7 name of a file", sean_obrien="x")
    told = run("forget", "sean-obrien", "--dry-run", folder=kitchen).stdout.partition("The git history still holds it")[2]
    assert [n for n in range(1, 8) if f" {n} " in told] == [1, 2, 3, 4, 5, 6, 7], "the fifth takes the slug away"
    commit("8 nobody", page="Brian")
    assert " 8 nobody" not in run("forget", "sean-obrien", "--dry-run", folder=kitchen).stdout


def test_what_a_program_cannot_rename_is_left_to_a_person(run: Any, kitchen: Path) -> None:
    (kitchen / "content/articles/2019-03-14-cook.md").rename(kitchen / "content/articles/2019-oda-velkanen.md")
    done = run("forget", "oda-velkanen", folder=kitchen)
    assert done.returncode == 1
    assert "content/articles/2019-oda-velkanen.md: the name of the file" in done.stdout


def test_a_correction_is_seen_on_the_page_in_the_log_in_the_feed_and_by_machines(run: Any, kitchen: Path) -> None:
    assert run("correct", "2019-03-14-cook", "It was stew, </script> not soup.", folder=kitchen).returncode == 0
    assert run("correct", "soup", "The date was wrong.", folder=kitchen).returncode == 0
    assert run("build", folder=kitchen).returncode == 0
    page = (kitchen / "_site/articles/2019-03-14-cook/index.html").read_text(encoding="utf-8")
    data: Any = etree.HTML(page).xpath("string(//script[@type='application/ld+json'])")
    assert json.loads(data)["correction"][0] == {
        "@type": "CorrectionComment",
        "datePublished": "2021-04-02",
        "text": "It was stew, </script> not soup.",
    }
    log = (kitchen / "_site/corrections/index.html").read_text(encoding="utf-8")
    assert "It was stew" in page
    assert "It was stew" in log
    assert "The date was wrong." in log
    feed = etree.parse(kitchen / "_site/corrections/feed.xml")
    assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) == 2


def test_a_withdrawn_article_keeps_its_address_and_nothing_else(run: Any, kitchen: Path) -> None:
    assert run("correct", "2019-03-14-cook", "The cook objects.", "--withdraw", folder=kitchen).returncode == 0
    assert run("build", folder=kitchen).returncode == 0
    page = (kitchen / "_site/articles/2019-03-14-cook/index.html").read_text(encoding="utf-8")
    assert "The cook objects." in page
    assert "soup fed" not in page
    assert 'name="robots" content="noindex"' in page
    site = [p for p in (kitchen / "_site").rglob("*") if p.is_file()]
    assert not [p for p in site if b"soup fed" in p.read_bytes()]
    assert b"2019-03-14-cook" not in (kitchen / "_site/sitemap.xml").read_bytes()
    assert not (kitchen / "_site/actors/oda-velkanen").exists()


def test_an_unknown_text_is_told_with_the_nearest_one(run: Any, kitchen: Path) -> None:
    refused = run("correct", "2019-03-14-cok", "x", folder=kitchen)
    assert refused.returncode == 2
    assert "2019-03-14-cook" in refused.stderr
