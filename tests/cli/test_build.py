from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def test_a_build_says_what_it_made(run: Any, site: Path) -> None:
    built = run("build", folder=site)
    assert built.returncode == 0, built.stderr
    assert built.stdout.startswith("Built 1 article, 1 dossier, ")
    assert " into _site: " in built.stdout
    assert (site / "_site/articles/2019-03-12-ferry/index.html").is_file()


def test_a_second_build_finds_that_there_is_nothing_to_do(run: Any, site: Path, files: Any) -> None:
    run("build", folder=site)
    for _ in range(2):  # files that were written a moment ago are compared by content
        before = files(site)
        said = run("build", folder=site).stdout
        assert said.startswith(("Nothing to do: _site is up to date with 1 article", "Built 1 article"))
        assert "Nothing to do" in said or "0 files new or changed" in said
        assert files(site) == before


def test_a_dry_run_writes_nothing(run: Any, site: Path, files: Any) -> None:
    before = files(site)
    tried = run("build", "--dry-run", folder=site)
    assert tried.returncode == 0
    assert tried.stdout.startswith("Would build 1 article, 1 dossier, ")
    assert files(site) == before


def test_another_address_stands_in_what_needs_whole_addresses(run: Any, site: Path) -> None:
    assert run("build", "--base-url", "https://you.example/briefs", folder=site).returncode == 0
    assert "<loc>https://you.example/briefs/articles/2019-03-12-ferry/</loc>" in (site / "_site/sitemap.xml").read_text()
    assert 'href="/briefs/static/style.css"' in (site / "_site/404.html").read_text(encoding="utf-8")


def test_an_address_without_a_scheme_is_wrong_usage(run: Any, site: Path) -> None:
    refused = run("build", "--base-url", "you.example/briefs", folder=site)
    assert refused.returncode == 2
    assert "an address begins with http:// or https://" in refused.stderr


def test_a_profile_builds_beside_the_public_site(run: Any, site: Path) -> None:
    article = site / "content/articles/2019-03-12-ferry.md"
    article.write_text(article.read_text(encoding="utf-8").replace("tags:", "tlp: amber\ntags:"), encoding="utf-8")
    assert run("build", folder=site).returncode == 0
    assert run("build", "--profile", "partner", folder=site).returncode == 0
    assert not (site / "_site/articles/2019-03-12-ferry").exists()
    assert (site / "_site-partner/articles/2019-03-12-ferry/index.html").is_file()


def test_an_unknown_profile_names_the_known_ones(run: Any, site: Path) -> None:
    refused = run("build", "--profile", "partners", folder=site)
    assert refused.returncode == 2
    assert "error[profile-unknown]" in refused.stderr
    assert "partner" in refused.stderr
    assert not (site / "_site").exists()
    assert not (site / "_site-partners").exists()


@pytest.fixture
def mistaken(site: Path) -> Path:
    (site / "content/articles/bad-day.md").write_text("---\ntitle: T\npublished: 31 Feb 2024\n---\nText.\n", encoding="utf-8")
    (site / "content/articles/no-title.md").write_text("---\nlang: en\n---\nText.\n", encoding="utf-8")
    return site


def test_all_mistakes_are_told_and_the_old_site_stands(run: Any, site: Path, files: Any) -> None:
    run("build", folder=site)
    before = files(site / "_site")
    (site / "content/articles/bad-day.md").write_text("---\ntitle: T\npublished: 31 Feb 2024\n---\nText.\n", encoding="utf-8")
    (site / "content/dossiers/ferry.md").write_text("---\ntitle: T\nmatch: {actors: {any: [Turky]}}\n---\n", encoding="utf-8")
    failed = run("build", folder=site)
    assert failed.returncode == 1
    assert (
        "content/articles/bad-day.md:3:12: error[date-unreadable]: '31 Feb 2024' is no date\n  | published: 31 Feb 2024"
        in failed.stderr
    )
    assert "content/dossiers/ferry.md:3:" in failed.stderr
    assert "Nothing built: 2 errors" in failed.stderr
    assert "The site that stood before is untouched." in failed.stderr
    assert failed.stdout == ""
    assert files(site / "_site") == before


def test_mistakes_as_json_are_values(run: Any, mistaken: Path) -> None:
    for command in ("build", "check"):
        failed = run(command, "--format", "json", folder=mistaken)
        assert failed.returncode == 1
        assert failed.stderr == ""
        told = [p for p in json.loads(failed.stdout) if p["severity"] == "error"]
        assert [p["path"] for p in told] == ["content/articles/bad-day.md", "content/articles/no-title.md"]
        assert set(told[0]) == {"code", "severity", "path", "line", "col", "message", "excerpt", "hint"}
        assert (told[0]["line"], told[0]["col"], told[0]["excerpt"]) == (3, 12, "published: 31 Feb 2024")


def test_a_project_without_mistakes_checks_clean(run: Any, site: Path) -> None:
    article = site / "content/articles/2019-03-12-ferry.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("title:", "reviewed: 2019-03-13\ntitle:", 1), encoding="utf-8"
    )
    checked = run("check", folder=site)
    assert (checked.returncode, checked.stdout) == (0, "Nothing to complain about.\n"), checked.stderr
    assert json.loads(run("check", "--format", "json", folder=site).stdout) == []
    assert not (site / "_site").exists()


def test_under_strict_a_warning_stops_the_build(run: Any, site: Path) -> None:
    article = site / "content/articles/2019-03-12-ferry.md"
    article.write_text(article.read_text(encoding="utf-8").replace("tags:", "tagz:"), encoding="utf-8")
    lenient = run("build", "--dry-run", folder=site)
    assert (lenient.returncode, "warning[" in lenient.stderr) == (0, True)
    strict = run("build", "--strict", folder=site)
    assert strict.returncode == 1
    assert "did you mean 'tags'" in strict.stderr
    assert not (site / "_site").exists()
    assert (run("check", folder=site).returncode, run("check", "--strict", folder=site).returncode) == (0, 1)


def test_a_folder_of_someone_else_is_not_written_into(run: Any, site: Path) -> None:
    (site / "_site").mkdir()
    (site / "_site/thesis.txt").write_text("ten years of work", encoding="utf-8")
    refused = run("build", folder=site)
    assert refused.returncode in {1, 2, 3}
    assert "error[" in refused.stderr
    assert (site / "_site/thesis.txt").read_text(encoding="utf-8") == "ten years of work"


def test_commands_work_from_any_folder_of_the_project(run: Any, site: Path) -> None:
    assert run("build", folder=site / "content/articles").returncode == 0
    assert (site / "_site/index.html").is_file()
    assert run("check", "--project", str(site), folder=site.parent).returncode == 0


@pytest.mark.parametrize("command", [["build"], ["check"], ["ingest", "x"], ["annotate"], ["dossier", "list"], ["publish"]])
def test_without_a_project_the_message_says_how_to_make_one(run: Any, command: list[str]) -> None:
    refused = run(*command)
    assert refused.returncode == 2
    assert "error[no-project]" in refused.stderr
    assert "hint: make one with: briefgen new site NAME" in refused.stderr


def test_an_unreadable_build_day_is_wrong_usage(run: Any, site: Path) -> None:
    refused = run("build", folder=site, SOURCE_DATE_EPOCH="yesterday")
    assert refused.returncode == 2
    assert "SOURCE_DATE_EPOCH is 'yesterday'" in refused.stderr


def test_a_command_that_is_not_there_names_the_nearest(run: Any) -> None:
    refused = run("bild")
    assert refused.returncode == 2
    assert "there is no command 'bild'; did you mean 'build'?" in refused.stderr
    assert run("zzz").returncode == 2
    assert run("build", "--frobnicate").returncode == 2


def test_without_a_command_the_road_is_shown(run: Any) -> None:
    shown = run()
    assert shown.returncode == 0
    assert "The road:" in shown.stdout
    assert run("--version").stdout.startswith("briefgen, version ")


def test_output_for_a_pipe_has_no_colours(run: Any, mistaken: Path) -> None:
    assert "\x1b" not in run("build", folder=mistaken).stderr


def test_a_file_in_place_of_the_folder_of_texts_is_an_error_and_no_empty_site(run: Any, tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("title: Desk\nbase_url: https://desk.example/\n", encoding="utf-8")
    (tmp_path / "content").write_text("", encoding="utf-8")
    done = run("build", folder=tmp_path)
    assert done.returncode == 1
    assert "content: error[folder-unreadable]: " in done.stderr
    assert "hint: move it away, and make a folder content/ in its place" in done.stderr
    assert not (tmp_path / "public").exists()
