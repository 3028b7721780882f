"""The documentation is a project of its own: no dead link, no command or option that is not there, nothing left out."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

import briefgen
from briefgen import plugins
from briefgen.cli.main import road
from briefgen.model.faults import codes
from briefgen.site.contexts import CONTEXTS

ROOT = Path(__file__).parents[2]
WRITTEN = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs/site/content/pages").glob("*.md"))]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation's project with the reference in it, checked strictly and built."""
    folder = tmp_path_factory.mktemp("docs") / "site"
    shutil.copytree(ROOT / "docs/site", folder, ignore=shutil.ignore_patterns("_site", ".briefgen"))
    subprocess.run([sys.executable, str(ROOT / "scripts/reference.py"), str(folder)], check=True)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1617321600"}
    for command in (["check", "--strict", "--format", "json"], ["build", "--strict"]):
        done = subprocess.run(
            [sys.executable, "-m", "briefgen", *command],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        if "json" in command:
            assert json.loads(done.stdout) == []
    return folder / "_site"


def text_of(built: Path, page: str) -> str:
    return (built / page / "index.html").read_text(encoding="utf-8")


def test_every_finding_has_its_place(built: Path) -> None:
    page = text_of(built, "findings")
    assert [code for code in codes() if f'id="{code}"' not in page] == []


def test_every_hook_of_a_plugin_and_every_value_has_its_place(built: Path) -> None:
    page = text_of(built, "plugins")
    hooks = [name.replace("_", "-") for name in vars(plugins.Hooks) if name.startswith("briefgen_")]
    values = [name.lower() for name in plugins.__all__ if name != "hook"]
    assert len(hooks) == len({"readers", "annotators", "markdown", "pages", "filters"})
    assert [name for name in (*hooks, *values, "publicarticle", "publicsource") if f'id="{name}"' not in page] == []


def test_every_command_has_its_help(built: Path) -> None:
    page = text_of(built, "commands")
    assert [name for name in road.list_commands(click.Context(road)) if f'id="{name}"' not in page] == []
    assert "briefgen dossier explain [OPTIONS] DOSSIER ARTICLE" in page


def test_every_kind_of_file_has_its_keys(built: Path) -> None:
    page = text_of(built, "files")
    for key in ("base_url", "max_tlp", "redirect_from", "as_of", "or_match", "part_of", "precision_km", "licence", "contract"):
        assert f"<code>{key}</code>" in page


def test_every_template_and_public_function_has_its_place(built: Path) -> None:
    themes, python = text_of(built, "themes"), text_of(built, "python")
    assert [name for name in CONTEXTS if f'id="{name.removesuffix(".html")}"' not in themes] == []
    assert [
        name
        for name in briefgen.__all__
        if callable(getattr(briefgen, name)) and f'id="{name.replace("_", "-")}"' not in python
    ] == []


def test_the_front_page_leads_to_every_part(built: Path) -> None:
    home = (built / "index.html").read_text(encoding="utf-8")
    for page in ("tutorial", "how-to", "commands", "files", "findings", "themes", "python", "explanation"):
        assert f'href="./{page}/"' in home


def commands_in(text: str) -> list[list[str]]:
    """Return every call of briefgen in code, inline or in blocks, as words."""
    inline = re.findall(r"`(briefgen [^`\n]+)`", text)
    blocks = re.findall(r"^ *(briefgen [^\n]+)$", "\n".join(re.findall(r"```(?:sh)?\n(.*?)```", text, re.DOTALL)), re.MULTILINE)
    return [re.split(r"\s+", re.sub(r"\s{2,}.*|#.*|&&.*|<<.*", "", call)) for call in (*inline, *blocks)]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_no_page_names_a_command_or_an_option_that_is_not_there(path: Path) -> None:
    wrong = []
    for words in commands_in(path.read_text(encoding="utf-8")):
        group: click.Command = road
        rest = words[1:]
        while isinstance(group, click.Group) and rest and not rest[0].startswith("-"):
            found = group.get_command(click.Context(group), rest[0])
            if found is None:
                wrong.append(" ".join(words))
                break
            group, rest = found, rest[1:]
        options = {name for parameter in group.params for name in parameter.opts} | {"--help", "--version", "-"}
        wrong += [f"{' '.join(words)}: {word}" for word in rest if re.match(r"--[a-z]", word) and word not in options]
    assert wrong == []


def test_the_pictures_of_the_readme_are_there_and_say_what_they_show() -> None:
    found = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert found
    for says, path in found:
        assert len(says) > 20
        assert (ROOT / path).stat().st_size < 200_000


def test_the_theme_of_the_how_to_builds_and_its_links_lead_somewhere(tmp_path: Path) -> None:
    text = (ROOT / "docs/site/content/pages/how-to.md").read_text(encoding="utf-8")
    (template,) = re.findall(r"^```jinja\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    subprocess.run([sys.executable, "-m", "briefgen", "new", "site", "briefs"], cwd=tmp_path, check=True, capture_output=True)
    subprocess.run(
        [sys.executable, "-m", "briefgen", "new", "theme", "harbour"], cwd=tmp_path / "briefs", check=True, capture_output=True
    )
    files = {
        "content/articles/2019-03-12-quay.md": "---\ntitle: Quay\npublished: 2019-03-12\n---\nThe quay is open.\n",
        "themes/harbour/templates/article.html": template,
    }
    for path, content in files.items():
        (tmp_path / "briefs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "briefs" / path).write_text(content, encoding="utf-8")
    settings = tmp_path / "briefs/site.yml"
    lines = settings.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("theme:")]
    settings.write_text("\n".join([*kept, "theme: harbour", ""]), encoding="utf-8")
    assert [problem for problem in briefgen.check(tmp_path / "briefs") if problem.severity != "note"] == []
    briefgen.build(tmp_path / "briefs")
    page = (tmp_path / "briefs/_site/articles/2019-03-12-quay/index.html").read_text(encoding="utf-8")
    assert 'Read <a href="../../about/">' in page
