from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_site_builds_as_it_is(run: Any, tmp_path: Path) -> None:
    made = run("new", "site", "briefs", "--title", 'The "Strait" desk: news')
    assert made.returncode == 0
    assert "made briefs/site.yml" in made.stdout
    assert "cd briefs" in made.stdout
    built = run("build", "--strict", folder=tmp_path / "briefs")
    assert built.returncode == 0, built.stderr
    home = (tmp_path / "briefs/_site/index.html").read_text(encoding="utf-8")
    assert "<title>The &#34;Strait&#34; desk: news</title>" in home
    assert run("check", folder=tmp_path / "briefs").returncode == 0


@pytest.mark.parametrize(
    ("command", "next_one"),
    [
        ("build", "briefgen ingest FILE"),
        ("dossier list", "briefgen new dossier"),
        ("dossier suggest", "briefgen ingest FILE"),
        ("ingest", "briefgen ingest FILE"),
        ("registry list", "briefgen registry add"),
        ("review", "briefgen ingest FILE"),
    ],
)
def test_in_a_new_site_each_command_says_the_next_one(run: Any, tmp_path: Path, command: str, next_one: str) -> None:
    run("new", "site", "briefs")
    told = run(*command.split(), folder=tmp_path / "briefs")
    assert next_one in told.stdout + told.stderr
    assert "Traceback" not in told.stderr


def test_a_new_site_is_called_after_its_folder(run: Any, tmp_path: Path) -> None:
    run("new", "site", "levant-desk")
    assert yaml.safe_load((tmp_path / "levant-desk/site.yml").read_text(encoding="utf-8"))["title"] == "Levant desk"


def test_a_new_site_keeps_originals_and_output_out_of_git(run: Any, tmp_path: Path) -> None:
    run("new", "site", "briefs")
    assert {"/_site/", "/vault/", "/.briefgen/"} <= set((tmp_path / "briefs/.gitignore").read_text().split())


def test_a_dry_run_of_new_site_makes_nothing(run: Any, tmp_path: Path) -> None:
    tried = run("new", "site", "briefs", "--dry-run")
    assert tried.returncode == 0
    assert "would make briefs/site.yml" in tried.stdout
    assert not (tmp_path / "briefs").exists()


def test_a_folder_with_something_in_it_is_refused(run: Any, site: Path, files: Any) -> None:
    before = files(site)
    refused = run("new", "site", str(site))
    assert refused.returncode == 2
    assert "error[folder-taken]" in refused.stderr
    assert "hint: name a new folder" in refused.stderr
    assert files(site) == before


def test_a_new_dossier_is_a_draft_that_no_site_shows(run: Any, site: Path) -> None:
    made = run("new", "dossier", "grain", 'Grain: who "sells"', folder=site)
    assert made.returncode == 0
    assert (site / "content/dossiers/grain.md").is_file()
    assert "(grain is a draft)" in made.stdout
    assert run("build", "--strict", folder=site).returncode == 0
    assert not (site / "_site/dossiers/grain").exists()
    assert 'grain  Grain: who "sells" (draft)' in run("dossier", "list", folder=site).stdout


def test_a_dossier_that_is_there_is_not_written_over(run: Any, site: Path, files: Any) -> None:
    before = files(site)
    refused = run("new", "dossier", "ferry", "Again", folder=site)
    assert refused.returncode == 2
    assert "content/dossiers/ferry.md is there already" in refused.stderr
    assert files(site) == before


def test_an_id_that_is_no_slug_is_refused_with_a_better_one(run: Any, site: Path) -> None:
    refused = run("new", "dossier", "Idlib De-escalation!", "T", folder=site)
    assert refused.returncode == 2
    assert "hint: write it like this: idlib-de-escalation" in refused.stderr


@pytest.fixture
def workflow(run: Any, site: Path) -> Any:
    made = run("new", "workflow", folder=site)
    assert made.returncode == 0
    text = (site / ".github/workflows/publish.yml").read_text(encoding="utf-8")
    return text, yaml.safe_load(text)


def test_the_workflow_pins_every_action_by_commit(workflow: Any) -> None:
    text, read = workflow
    used = [step["uses"] for job in read["jobs"].values() for step in job["steps"] if "uses" in step]
    assert len(used) == len(re.findall(r"uses:", text)) == 5
    assert [action for action in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)] == []
    assert re.findall(r"uses: .*(?<!\d) # v\d+\.\d+\.\d+$", text, re.MULTILINE), "the release stands beside the commit"


def test_the_workflow_asks_for_no_right_that_a_job_does_not_need(workflow: Any) -> None:
    _, read = workflow
    assert read["permissions"] == {}
    assert read["jobs"]["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert read["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}


def test_the_workflow_puts_no_expression_into_a_shell_and_keeps_no_credentials(workflow: Any) -> None:
    _, read = workflow
    steps = [step for job in read["jobs"].values() for step in job["steps"]]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []
    (checkout,) = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert checkout["with"]["persist-credentials"] is False
    assert checkout["with"]["fetch-depth"] == 0


def test_the_workflow_builds_the_folder_that_site_yml_names(run: Any, site: Path) -> None:
    with (site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("output: public\n")
    run("new", "workflow", folder=site)
    read = yaml.safe_load((site / ".github/workflows/publish.yml").read_text(encoding="utf-8"))
    (upload,) = [s for s in read["jobs"]["build"]["steps"] if "upload-pages-artifact" in s.get("uses", "")]
    assert upload["with"]["path"] == "public"
    assert run("new", "workflow", folder=site).returncode == 2


@pytest.mark.parametrize("path", ["site.yml", "content/actors.yml", "content/places.yml", "content/sources.yml"])
def test_a_new_file_leads_editors_to_its_schema(run: Any, tmp_path: Path, path: str) -> None:
    run("new", "site", "briefs")
    file = tmp_path / "briefs" / path
    (led,) = re.findall(r"\A# yaml-language-server: \$schema=(\S+)\n", file.read_text(encoding="utf-8"))
    schema = json.loads((file.parent / led).read_text(encoding="utf-8"))
    assert schema["title"] == f"briefgen {file.stem}"


def test_articles_dossiers_and_themes_lead_to_their_schemas_too(run: Any, site: Path) -> None:
    for arguments in (["article", "How we count"], ["dossier", "grain"], ["theme", "harbour"], ["schemas"]):
        assert run("new", *arguments, folder=site).returncode == 0
    for path in ("content/articles/undated-how-we-count.md", "content/dossiers/grain.md", "themes/harbour/theme.yml"):
        (led,) = re.findall(r"(?m)^# yaml-language-server: \$schema=(\S+)$", (site / path).read_text(encoding="utf-8"))
        assert ((site / path).parent / led).is_file()


def test_schemas_are_renewed(run: Any, site: Path) -> None:
    run("new", "schemas", folder=site)
    before = (site / ".schemas/site.json").read_bytes()
    (site / ".schemas/site.json").write_text("{}")
    run("new", "schemas", folder=site)
    assert (site / ".schemas/site.json").read_bytes() == before


def test_a_new_article_is_a_draft_named_by_day_and_title(run: Any, site: Path) -> None:
    made = run("new", "article", 'How "we" count: boats', "--published", "2018-08-24", folder=site)
    assert "made content/articles/2018-08-24-how-we-count-boats.md" in made.stdout
    assert run("check", "--strict", folder=site).returncode == 0
    assert run("build", "--strict", folder=site).returncode == 0
    assert not (site / "_site/articles/2018-08-24-how-we-count-boats").exists()
    assert run("new", "article", "X", "--published", "31 Feb", folder=site).returncode == 2


def test_a_new_theme_builds(run: Any, site: Path) -> None:
    assert "Name it in site.yml: theme: harbour" in run("new", "theme", "harbour", folder=site).stdout
    with (site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("theme: harbour\n")
    assert run("build", "--strict", folder=site).returncode == 0
    assert "#0b5563" in (site / "_site/static/options.css").read_text(encoding="utf-8")
    assert run("new", "theme", "Dark Mode", folder=site).returncode == 2


def test_a_dossier_needs_no_title(run: Any, site: Path) -> None:
    run("new", "dossier", "grain-ships", folder=site)
    assert 'title: "Grain ships"' in (site / "content/dossiers/grain-ships.md").read_text(encoding="utf-8")


def test_every_step_names_the_next_one(run: Any, tmp_path: Path, pasted: Path) -> None:
    assert "The road:" in run().stdout
    assert "briefgen ingest" in run("new", "site", "briefs").stdout
    folder = tmp_path / "briefs"
    assert "briefgen ingest FILE" in run("build", folder=folder).stderr
    assert "briefgen new dossier" in run("dossier", "list", folder=folder).stdout
    told = run("ingest", str(pasted), folder=folder).stdout
    assert "briefgen serve --open" in told
    assert "briefgen dossier suggest" in told
    assert "briefgen new dossier" in run("build", folder=folder).stderr
    home = (folder / "_site/index.html").read_text(encoding="utf-8")
    assert "Boats stay tied up in Ankara as talks drag on" in home
    assert "briefgen new dossier NAME" in home


@pytest.mark.parametrize(
    ("command", "next_one"),
    [
        ("build", "briefgen ingest FILE"),
        ("check", "briefgen ingest FILE"),
        ("ingest", "briefgen ingest FILE"),
        ("annotate --yes", "briefgen ingest FILE"),
        ("review", "briefgen ingest FILE"),
        ("registry list", "briefgen registry add"),
        ("dossier list", "briefgen new dossier"),
        ("dossier suggest", "briefgen ingest FILE"),
        ("dossier explain idlib 2020-01-01-x", "briefgen new dossier"),
        ("export idlib", "briefgen new dossier"),
        ("publish", "git init"),
    ],
)
def test_a_command_in_a_new_project_says_the_next_one(run: Any, tmp_path: Path, command: str, next_one: str) -> None:
    run("new", "site", "briefs")
    done = run(*command.split(), folder=tmp_path / "briefs")
    assert next_one in done.stdout + done.stderr
