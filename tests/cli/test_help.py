"""
The help of every command is a golden text in tests/golden/help/.

After a change that is meant, renew them and read the difference: RENEW_GOLDEN=1 pytest tests/cli/test_help.py
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from reference import walk

from briefgen.cli.main import road

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "help"


COMMANDS = dict(walk(road, ()))
SINGLE = {names: command for names, command in COMMANDS.items() if not isinstance(command, click.Group)}


def called(names: tuple[str, ...]) -> str:
    return " ".join(("briefgen", *names))


@pytest.mark.parametrize("names", COMMANDS, ids=called)
def test_the_help_is_the_golden_text(names: tuple[str, ...]) -> None:
    shown = CliRunner().invoke(road, [*names, "--help"], prog_name="briefgen", terminal_width=80)
    assert shown.exit_code == 0
    golden = GOLDEN / f"{'-'.join(('briefgen', *names))}.txt"
    if os.environ.get("RENEW_GOLDEN"):
        golden.write_text(shown.output, encoding="utf-8")
    assert shown.output == golden.read_text(encoding="utf-8"), "renew with RENEW_GOLDEN=1 when the change is meant"


def test_no_golden_text_is_left_of_a_command_that_is_gone() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == {"-".join(("briefgen", *names)) for names in COMMANDS}


@pytest.mark.parametrize("names", SINGLE, ids=called)
def test_every_command_shows_an_example_of_its_own(names: tuple[str, ...]) -> None:
    text = SINGLE[names].help or ""
    assert re.search(rf"\n\s*Example:\n\s+{called(names)}\b", text)


@pytest.mark.parametrize("names", SINGLE, ids=called)
def test_every_option_says_what_it_is_for(names: tuple[str, ...]) -> None:
    silent = [p.name for p in SINGLE[names].params if isinstance(p, click.Option) and not p.help and p.name != "port"]
    assert silent == []


@pytest.mark.parametrize("names", SINGLE, ids=called)
def test_the_readme_names_every_command(names: tuple[str, ...]) -> None:
    assert re.search(rf"\b{called(names)}\b", (ROOT / "README.md").read_text(encoding="utf-8"))


def test_what_writes_or_sends_can_be_tried_first() -> None:
    trying = {called(names) for names, command in SINGLE.items() if any(p.name == "dry_run" for p in command.params)}
    writing = {
        "new site",
        "new article",
        "new dossier",
        "new theme",
        "new schemas",
        "new workflow",
        "ingest",
        "annotate",
        "review",
        "registry add",
        "registry merge",
        "registry split",
        "registry reject",
        "build",
        "export",
        "publish",
        "forget",
        "correct",
        "dossier suggest",
    }
    assert trying == {f"briefgen {name}" for name in writing}


def test_what_lists_can_answer_in_json() -> None:
    listing = {called(names) for names, command in SINGLE.items() if any(p.name == "style" for p in command.params)}
    names = ["build", "check", "audit", "diff", "where", "dossier list", "dossier explain", "dossier suggest", "plugins"]
    names += ["review", "registry list"]
    assert listing == {f"briefgen {name}" for name in names}


def test_help_is_quick_because_it_loads_no_room() -> None:
    code = (
        "import sys; sys.argv = ['briefgen', '--help']\nfrom briefgen.cli import main\ntry:\n    main()\nexcept SystemExit:\n"
    )
    code += (
        "    print(sorted({m.split('.')[0] for m in sys.modules} & {'yaml', 'lxml', 'jinja2', 'babel', 'tornado', 'pluggy'}))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.splitlines()[-1] == "[]"
