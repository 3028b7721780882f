"""Plugins as their users have them: the worked example as a wheel, and others that do what they should not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sharing import made_once

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "briefgen-glossary"
SUBTITLES = """\
1
00:00:01,000 --> 00:00:04,000
The last ship leaves

2
00:00:05,000 --> 00:00:09,000
The MV Harbour Star left the port of Odesa at dawn,
the pilot said to the cameras on the quay.
"""


def run(project: Path, *arguments: str, packages: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(packages), "SOURCE_DATE_EPOCH": "1617321600"}
    command = [sys.executable, "-m", "briefgen", *arguments]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages with the wheel of the example in it, built and installed without a network."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]

    def make(folder: Path) -> None:
        build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder / "wheels"), str(EXAMPLE)]
        subprocess.run(build, check=True, capture_output=True)
        (wheel,) = (folder / "wheels").glob("*.whl")
        subprocess.run([*pip, "--target", str(folder / "packages"), str(wheel)], check=True, capture_output=True)

    return made_once(tmp_path_factory, "glossary", make) / "packages"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    article = "---\ntitle: Boats wait\nactors: [Turkey]\n---\nThe mission (OSCE) came, and the (OSCE) stayed.\n"
    home = '{% extends "!article.html" %}\n{% block main %}<i>{{ title|initials }}</i>{{ super() }}{% endblock %}\n'
    files = {
        "site.yml": "title: Desk\nbase_url: https://desk.example/\ntheme: own\nplugins: [glossary]\n",
        "content/articles/boats.md": article,
        "themes/own/templates/article.html": home,
    }
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def plug(project: Path, tmp_path: Path) -> Callable[..., Path]:
    """Install a plugin called ``odd`` with this code, name it in site.yml, and return the folder of packages."""

    def make(code: str, version: str = "0.3") -> Path:
        packages = tmp_path / "packages"
        about = packages / "odd-0.dist-info"
        about.mkdir(parents=True, exist_ok=True)
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: odd\nVersion: {version}\n")
        (about / "entry_points.txt").write_text("[briefgen]\nodd = odd_plugin\n")
        (packages / "odd_plugin.py").write_text(f"from briefgen.plugins import *\n{code}")
        (project / "site.yml").write_text("title: Desk\nbase_url: https://desk.example/\nplugins: [odd]\n")
        return packages

    return make


def test_the_example_reads_finds_rewrites_exports_and_filters(installed: Path, project: Path, tmp_path: Path) -> None:
    (tmp_path / "harbour.srt").write_text(SUBTITLES, encoding="utf-8")
    told = run(project, "ingest", str(tmp_path / "harbour.srt"), packages=installed)
    assert "1 new" in told.stdout, told.stdout + told.stderr
    (taken,) = (project / "content/articles").glob("*last-ship*")
    assert "{id: Harbour Star, by: ships}" in taken.read_text("utf-8")
    built = run(project, "build", packages=installed)
    assert built.returncode == 0, built.stderr
    page = (project / "_site/articles/boats/index.html").read_text("utf-8")
    assert "(OSCE, Organization for Security and Co-operation in Europe) came, and the (OSCE) stayed" in page
    assert "<i>Bw</i>" in page
    assert "Turkey\n" in (project / "_site/names.txt").read_text("utf-8")
    again = run(project, "build", packages=installed)
    assert "0 files new or changed" in again.stdout


def test_the_plugins_are_listed_with_what_they_register(installed: Path, project: Path) -> None:
    rows = json.loads(run(project, "plugins", "--format", "json", packages=installed).stdout)
    (row,) = [row for row in rows if row["name"] == "glossary"]
    assert (row["version"], row["used"]) == ("1.0", True)
    assert row["registers"] == [
        "reader subtitles (.srt)",
        "annotator ships",
        "Markdown rule spelt-out",
        "pages names.txt",
        "filter initials",
    ]
    assert "glossary 1.0 (used here)" in run(project, "plugins", packages=installed).stdout


def test_a_plugin_that_is_not_named_takes_no_part(installed: Path, project: Path) -> None:
    (project / "site.yml").write_text("title: Desk\nbase_url: https://desk.example/\n")
    assert run(project, "build", packages=installed).returncode == 0
    assert not (project / "_site/names.txt").exists()


def test_a_plugin_that_is_not_there_is_an_error_at_its_line(installed: Path, project: Path) -> None:
    (project / "site.yml").write_text("title: Desk\nbase_url: https://desk.example/\nplugins: [glosary]\n")
    told = run(project, "build", packages=installed)
    assert told.returncode == 1
    assert "site.yml:3:11: error[plugin-missing]: there is no plugin 'glosary'" in told.stderr
    assert "hint: did you mean 'glossary'?" in told.stderr


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("raise ValueError('no luck')", "error[plugin-broken]: the plugin 'odd' failed at its import: ValueError: no luck"),
        ("raise SystemExit(3)", "error[plugin-broken]: the plugin 'odd' failed at its import: SystemExit: 3"),
        (
            "@hook\ndef briefgen_filter(): return []",
            "error[plugin-broken]: the plugin 'odd' failed at its registration: PluginValidationError: unknown hook",
        ),
        (
            "def f(site): return [Artifact('a.txt', 'text')]\n@hook\ndef briefgen_pages(): return [PageMaker('p', f)]",
            "error[plugin-nonsense]: the plugin 'odd' returned something else than files inside the site",
        ),
        ("def f(:", "error[plugin-broken]: the plugin 'odd' failed at its import: SyntaxError"),
        ("@hook\ndef briefgen_filters(): 1 / 0", "error[plugin-failed]: the plugin 'odd' failed at the hook briefgen_filters"),
        ("@hook\ndef briefgen_filters(): return [3]", "error[plugin-nonsense]: the plugin 'odd' returned something else than"),
        (
            "@hook\ndef briefgen_filters(): return 3",
            "error[plugin-failed]: the plugin 'odd' failed at the hook briefgen_filters",
        ),
        (
            "@hook\ndef briefgen_readers(): return [Reader('r', ['.odd'], str)]",
            "error[plugin-nonsense]: the plugin 'odd' returned Reader 'r' whose suffixes are ['.odd'], not a tuple",
        ),
        (
            "@hook\ndef briefgen_filters(): return [Filter('bad name', str)]",
            "error[plugin-nonsense]: the plugin 'odd' returned a Filter named 'bad name', which no template can write",
        ),
        (
            "@hook\ndef briefgen_filters(): return [Filter('link', str)]",
            "error[plugin-nonsense]: the plugin 'odd' returned a Filter named 'link', which the templates have already,",
        ),
        (
            "@hook\ndef briefgen_filters(): return [Filter('shout', str), Filter('shout', str)]",
            "a Filter named 'shout', which those of the plugin 'odd' have already,",
        ),
        (
            "@hook\ndef briefgen_annotators(): return [Annotator('a', None)]",
            "error[plugin-nonsense]: the plugin 'odd' returned Annotator 'a' with NoneType in the place of its function",
        ),
        (
            "def f(body): raise KeyError('k')\n@hook\ndef briefgen_markdown(): return [MarkdownRule('r', f)]",
            "content/articles/boats.md: error[plugin-failed]: the plugin 'odd' failed at the Markdown rule 'r': KeyError",
        ),
        (
            "def f(body): return body + '\\n'\n@hook\ndef briefgen_markdown(): return [MarkdownRule('r', f)]",
            "content/articles/boats.md: error[plugin-nonsense]: the plugin 'odd' returned another number of lines",
        ),
        (
            "def f(site): raise OSError('disk')\n@hook\ndef briefgen_pages(): return [PageMaker('p', f)]",
            "error[plugin-failed]: the plugin 'odd' failed at the pages 'p': OSError: disk",
        ),
        (
            "def f(site): return [Artifact('../x', b'')]\n@hook\ndef briefgen_pages(): return [PageMaker('p', f)]",
            "error[plugin-nonsense]: the plugin 'odd' returned something else than files inside the site",
        ),
        (
            "def f(site): return [Artifact('index.html', b'')]\n@hook\ndef briefgen_pages(): return [PageMaker('p', f)]",
            "error[file-twice]",
        ),
        (
            "def f(text): raise RuntimeError('x')\n@hook\ndef briefgen_filters(): return [Filter('initials', f)]",
            "error[template-error]: the plugin 'odd' failed at the filter 'initials': RuntimeError: x",
        ),
    ],
)
def test_what_a_plugin_does_wrong_stops_the_build_with_its_name(
    project: Path, plug: Callable[..., Path], code: str, message: str
) -> None:
    packages = plug(code)
    if "filter 'initials'" in message:
        with (project / "site.yml").open("a") as settings:
            settings.write("theme: own\n")
    told = run(project, "build", packages=packages)
    assert told.returncode == 1, told.stdout
    assert message in told.stderr
    assert not (project / "_site").exists()


def test_an_annotator_or_reader_that_fails_leaves_the_rest_standing(
    project: Path, plug: Callable[..., Path], tmp_path: Path
) -> None:
    packages = plug(
        "def a(text, published, language): 1 / 0\n"
        "def r(data): 1 / 0\n"
        "@hook\ndef briefgen_annotators(): return [Annotator('a', a)]\n"
        "@hook\ndef briefgen_readers(): return [Reader('r', ('.odd',), r)]\n"
    )
    (tmp_path / "x.odd").write_text("something")
    words = "The minister of Turkey came to Ankara on Monday, and the crews of eleven boats stayed where they were.\n"
    (tmp_path / "y.txt").write_text(f"Boats stay tied up\n\n{words}\n{words.replace('Monday', 'Tuesday')}")
    told = run(project, "ingest", str(tmp_path / "x.odd"), str(tmp_path / "y.txt"), packages=packages)
    assert "the plugin 'odd' failed at the reader 'r': ZeroDivisionError" in told.stderr
    assert "1 new" in told.stdout, told.stdout
    assert "names: the plugin 'odd' failed at the annotator 'a': ZeroDivisionError" in told.stdout
    told = run(project, "annotate", "boats", "--yes", packages=packages)
    assert told.returncode == 0
    assert "content/articles/boats.md: warning[plugin-failed]: the plugin 'odd' failed at the annotator 'a'" in told.stderr


def test_mentions_that_do_not_stand_in_the_text_are_told_and_the_others_taken(project: Path, plug: Callable[..., Path]) -> None:
    packages = plug(
        "from dataclasses import replace\n"
        "def a(text, published, language):\n"
        "    at = text.index('mission')\n"
        "    name = dict(kind='actor', text='mission', id='mission', name='Mission', rule='a', confidence=0.9)\n"
        "    good = Mention(start=at, end=at + 7, **name)\n"
        "    odd = [{'start': None}, {'end': at}, {'start': at - len(text), 'end': at + 7 - len(text)}, {'kind': 'ship'}]\n"
        "    odd += [{'confidence': 'high'}, {'confidence': float('nan')}, {'value': 'soon'}, {'name': None}, {'text': 'x'}]\n"
        "    return [good, 'mission', *(replace(good, **one) for one in odd)]\n"
        "@hook\ndef briefgen_annotators(): return [Annotator('a', a)]\n"
    )
    told = run(project, "annotate", "boats", "--yes", packages=packages)
    assert told.returncode == 0
    for fault in (
        "str, not Mention",
        "a mention from None to ",
        "which is no part of the text",
        "a mention of 'x', which does not stand in the text at ",
        "a mention whose kind is 'ship'",
        "a mention whose confidence is 'high'",
        "a mention whose confidence is 'nan'",
        "a mention whose value is 'soon'",
        "a mention whose name is 'None'",
    ):
        assert fault in told.stderr
    assert told.stderr.count("warning[plugin-nonsense]: the plugin 'odd' returned ") == len("ten odd ones") - 2
    assert "by: a" in (project / "content/articles/boats.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("read", "fault"),
    [
        ("Extracted(title='T', body=['x'])", "an Extracted whose body is"),
        ("Extracted(title='T', body='B', language='klingon!')", "an Extracted whose language is 'klingon!'"),
        ("Extracted(title='T', body='B', published='soon')", "an Extracted whose published is 'soon'"),
        ("Extracted(title='T', body='B', authors='Ida Osk')", "an Extracted whose authors is 'Ida Osk'"),
    ],
)
def test_what_a_reader_returns_against_its_word_is_told_with_its_name_and_not_written(
    project: Path, plug: Callable[..., Path], tmp_path: Path, read: str, fault: str
) -> None:
    packages = plug(f"def r(data): return {read}\n@hook\ndef briefgen_readers(): return [Reader('r', ('.odd',), r)]\n")
    (tmp_path / "x.odd").write_text("something")
    told = run(project, "ingest", str(tmp_path / "x.odd"), packages=packages)
    assert f"x.odd: error[plugin-nonsense]: the plugin 'odd' returned {fault}" in told.stderr
    assert [path.name for path in (project / "content/articles").iterdir()] == ["boats.md"]


def test_a_new_version_of_a_plugin_makes_its_texts_anew(project: Path, plug: Callable[..., Path]) -> None:
    rule = "def f(body): return body.replace('mission', {!r})\n@hook\ndef briefgen_markdown(): return [MarkdownRule('r', f)]"
    page = project / "_site/articles/boats/index.html"
    assert run(project, "build", packages=plug(rule.format("first"))).returncode == 0
    assert "The first (OSCE)" in page.read_text("utf-8")
    assert run(project, "build", packages=plug(rule.format("second"), "0.4")).returncode == 0
    assert "The second (OSCE)" in page.read_text("utf-8")


def test_a_page_of_a_plugin_that_asks_another_host_is_told_by_check(project: Path, plug: Callable[..., Path]) -> None:
    packages = plug(
        "PAGE = b'<!doctype html><title>x</title><script src=https://other.example/x.js></script>'\n"
        "def f(site): return [Artifact('extra/index.html', PAGE)]\n@hook\ndef briefgen_pages(): return [PageMaker('p', f)]"
    )
    told = run(project, "check", packages=packages)
    assert told.returncode == 1
    assert (
        "_site/extra/index.html: error[third-party-request]: the file asks another host: https://other.example/x.js"
        in told.stderr
    )


def test_all_that_a_plugin_does_wrong_is_told_at_once_where_site_yml_names_it(project: Path, plug: Callable[..., Path]) -> None:
    code = "@hook\ndef briefgen_filters(): return [3]\n@hook\ndef briefgen_pages(): raise ValueError('no luck')\n"
    told = run(project, "check", packages=plug(code))
    assert told.returncode == 1
    assert [
        line.partition(" the plugin 'odd' ")[0]
        for line in told.stdout.splitlines() + told.stderr.splitlines()
        if "error[plugin" in line
    ] == [
        "site.yml:3:11: error[plugin-failed]:",
        "site.yml:3:11: error[plugin-nonsense]:",
    ]
