"""The wheel: built from the source distribution, installed into an environment of its own, used from a folder of its own."""

from __future__ import annotations

import contextlib
import re
import shutil
import signal
import subprocess
import sys
import tarfile
import time
import urllib.request
import venv
import zipfile
from pathlib import Path

import pytest
from sharing import made_once

import briefgen

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

    def make(folder: Path) -> None:
        run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, folder=folder)

    return made_once(tmp_path_factory, "dist", make)


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
    libraries = [place for place in sys.path if place.endswith("site-packages")]
    (site / "libraries.pth").write_text("\n".join(libraries) + "\n", encoding="utf-8")
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


BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TUTORIAL = ROOT / "docs/site/content/pages/tutorial.md"


def test_the_tutorial_does_what_it_says_word_for_word(installed: Path, tmp_path: Path) -> None:
    """Every block of commands, as it stands, in order, by somebody who has just installed the wheel."""
    path = f"{installed}:/usr/local/bin:/usr/bin:/bin"
    names = {f"GIT_{who}_{what}": "desk@desk.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    reader = {"PATH": path, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1553040000", **names}
    here, said = tmp_path, []
    blocks = BLOCK.findall(TUTORIAL.read_text(encoding="utf-8"))
    assert len(blocks) >= 10
    for block in blocks:
        if "briefgen serve" in block:
            look(block.strip(), here, reader)
            continue
        script = f"set -e\n{block}\npwd > {tmp_path}/where"
        done = subprocess.run(["bash", "-c", script], cwd=here, env=reader, capture_output=True, text=True, check=False)
        assert done.returncode == 0, block + done.stdout + done.stderr
        said.append((block, done.stdout + done.stderr))
        here = Path((tmp_path / "where").read_text().strip())
    checked = [text for block, text in said if "briefgen check" in block]
    assert [text.count("note[article-unreviewed]") for text in checked] == [3, 0], "read, and then not to be complained about"
    pushed = run("git", "ls-tree", "-r", "--name-only", "gh-pages", folder=tmp_path / "public.git")
    assert "dossiers/ferry-strike/index.html" in pushed.splitlines()
    page = (here / "_site/dossiers/ferry-strike/index.html").read_text(encoding="utf-8")
    for title in ("Ferry crews tie up their boats", "Ceasefire on the quay", "Ferries sail again as crews sign"):
        assert title in page
    assert (here / "_site/places/trabzon/index.html").is_file()
    articles = " ".join(page.read_text(encoding="utf-8") for page in (here / "_site/articles").glob("*/index.html"))
    for word in ("soup for two more days", "is to be replaced", "missing wages"):
        assert word in articles, "all of an article is shown where a permission is recorded"


def look(command: str, folder: Path, environment: dict[str, str]) -> None:
    """Run the preview, open its front page, and end it with Ctrl-C."""
    port = re.findall(r"--port (\d+)", command)[0]
    preview = subprocess.Popen(["bash", "-c", f"exec {command}"], cwd=folder, env=environment)
    try:
        for _ in range(600):
            with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
                assert b"Harbour Watch" in answer.read()
                break
            assert preview.poll() is None
            time.sleep(0.1)
        else:
            pytest.fail("the preview does not answer")
    finally:
        preview.send_signal(signal.SIGINT)
        preview.wait(60)


def test_a_tag_and_the_version_say_the_same() -> None:
    here = subprocess.run(["git", "tag", "--points-at", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    tags = [tag for tag in here.stdout.split() if re.match(r"v\d", tag)]
    assert tags in ([], [f"v{briefgen.__version__}"])
    assert re.fullmatch(r"\d+\.\d+\.\d+(?:\.dev\d+|rc\d+)?", briefgen.__version__)


def test_a_user_of_the_public_face_is_told_its_types(installed: Path, tmp_path: Path) -> None:
    """The types of the wheel are seen by a checker that knows nothing of this checkout."""
    (tmp_path / "use.py").write_text(
        "import briefgen\nfrom pathlib import Path\n"
        "reveal_type(briefgen.extract(b'', url='https://x.example/').title)\n"
        "reveal_type([m.confidence for m in briefgen.annotate('x', published=None)])\n"
        "reveal_type(briefgen.group_copies(['a']))\n"
        "reveal_type(briefgen.timeline([(None, 'x')], entries=3))\n"
        "reveal_type(briefgen.build(Path('.')).failed)\n"
        "reveal_type(briefgen.check(Path('.'))[0].code)\n"
        "briefgen.group_copies(3)\n",
        encoding="utf-8",
    )
    checked = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--python-executable",
            installed / "python",
            "--cache-dir",
            tmp_path / "c",
            "use.py",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    told = re.findall(r'Revealed type is "([^"]+)"', checked.stdout)
    assert [kind.replace("builtins.", "") for kind in told] == [
        "str",
        "list[float]",
        "list[int]",
        "list[tuple[str, str]]",
        "bool",
        "str",
    ], checked.stdout
    errors = [line for line in checked.stdout.splitlines() if ": error: " in line]
    assert len(errors) == 1, checked.stdout
    assert 'Argument 1 to "group_copies"' in errors[0]


COMPLETIONS = {
    "bash": """
eval "$(_BRIEFGEN_COMPLETE=bash_source briefgen)"
complete -p briefgen >&2
COMP_WORDS=(briefgen do) COMP_CWORD=1
_briefgen_completion briefgen
printf '%s\\n' "${COMPREPLY[@]}"
""",
    "zsh": """
autoload -U compinit && compinit -u -D
eval "$(_BRIEFGEN_COMPLETE=zsh_source briefgen)"
print $_comps[briefgen] >&2
_describe() { print -l -- "${(P@)3}" }
words=(briefgen do) CURRENT=2
_briefgen_completion
""",
    "fish": """
_BRIEFGEN_COMPLETE=fish_source briefgen | source
complete briefgen >&2
complete -C 'briefgen do'
""",
}
"""What people put into the file that their shell reads first, and then what a Tab asks for behind ``briefgen do``."""


@pytest.mark.parametrize("shell", COMPLETIONS)
def test_the_shell_completes_commands(shell: str, installed: Path, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    environment = {"PATH": f"{installed}:/usr/local/bin:/usr/bin:/bin", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [shell, "-c", COMPLETIONS[shell]], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert "_briefgen_completion" in done.stderr, "the shell asks it for what comes after briefgen"
    assert [re.split(r"[:\t]", line)[0] for line in done.stdout.splitlines()] == ["dossier"], done.stdout + done.stderr
