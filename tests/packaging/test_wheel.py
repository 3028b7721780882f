"""The wheel: built from the source distribution, installed into an environment of its own, used from a folder of its own."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
LARGEST = 25 * 2**20
PASTED = """Harbour Courier

Boats stay tied up in Ankara as talks drag on

By Ida Osk

12 March 2019

The crews of eleven boats kept them tied to the quay for a third day, and the minister of Turkey who was to speak with them
did not come to Ankara.

A cook on one of the boats said that there was soup for two more days. After that somebody would have to give way.
"""


def run(*command: str | Path, folder: Path, pasted: str = "") -> str:
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, cwd=folder, input=pasted, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The folder that holds the source distribution and the wheel made from it.

    The build runs without isolation, with the build backend that is installed here, so that it asks no network.
    """
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (wheel,) = built.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The folder of programs of a fresh environment with the wheel in it.

    The libraries are those of this environment, made visible by a .pth file, so that the test is quick and asks no network;
    the checkout itself, which is installed here in editable form by a .pth file of its own, stays invisible: .pth files are
    read in the site folder of an environment only.
    """
    folder = tmp_path_factory.mktemp("env")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=folder).strip())
    run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", wheel, folder=folder)
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return folder / "bin"


def test_the_wheel_is_small_and_holds_what_the_program_reads(wheel: Path) -> None:
    assert wheel.stat().st_size <= LARGEST
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    here = {
        p.relative_to(ROOT).as_posix() for p in (ROOT / "briefgen").rglob("*") if p.is_file() and "__pycache__" not in p.parts
    }
    assert here - set(names) == set()
    for kind in (
        "briefgen/themes/default/templates/",
        "briefgen/themes/default/static/",
        "briefgen/data/gazetteer/",
        "briefgen/py.typed",
    ):
        assert any(name.startswith(kind) for name in names), kind


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"briefgen"}
    assert [name for name in names if "test" in name or "__pycache__" in name or "/content/articles" in name] == []
    assert {name.rpartition("/")[2] for name in names if ".dist-info/licenses/" in name} == {"LICENSE", "NOTICE"}


def test_the_source_distribution_can_be_tested_but_holds_no_output(built: Path) -> None:
    (source,) = built.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "README.md", "LICENSE", "NOTICE", "Makefile", "tests/packaging/test_wheel.py"} <= names
    assert [name for name in names if name.startswith(("_site", "vault", ".briefgen", ".venv"))] == []


def test_the_installed_program_takes_a_text_in_and_builds_a_site(installed: Path, tmp_path: Path) -> None:
    briefgen = installed / "briefgen"
    where = run(installed / "python", "-c", "import briefgen; print(briefgen.__file__)", folder=tmp_path)
    assert where.startswith(str(installed.parent)), "it is the wheel that runs, not the checkout"
    run(briefgen, "new", "site", "x", folder=tmp_path)
    told = run(briefgen, "ingest", "-", folder=tmp_path / "x", pasted=PASTED)
    assert "1 new" in told
    (article,) = (tmp_path / "x/content/articles").iterdir()
    assert "ankara" in article.read_text(encoding="utf-8").partition("\n---\n")[0], "the gazetteer is there"
    assert "1 article" in run(briefgen, "build", "--strict", folder=tmp_path / "x")
    assert (tmp_path / "x/_site/places/ankara/index.html").is_file()
    assert (tmp_path / "x/_site/static/style.css").is_file()
