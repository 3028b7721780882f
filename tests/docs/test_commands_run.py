"""
Every command that a page of the documentation shows is run, in the order of the page, in a project of its own.

The tutorial is run by tests/packaging, from the wheel, word for word. Here a page may say `ARTICLE` or name a host: the tables
say what stands in its place. What is not run here stands in `ELSEWHERE`, with the place where it is.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from terminals import typed as typed_in
from warcs import response, warc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
PAGES = {
    "readme": ROOT / "README.md",
    "how-to": ROOT / "docs/site/content/pages/how-to.md",
    "large-sites": ROOT / "docs/site/content/pages/large-sites.md",
    "contributing": ROOT / "CONTRIBUTING.md",
    "glossary": ROOT / "examples/briefgen-glossary/README.md",
    "security": ROOT / "SECURITY.md",
}
PROGRAMS = {"briefgen", "cd", "dask", "eval", "git", "make", "pip", "pipx", "pytest", "python", "python3", "uv"}
CODE = re.compile(r"^```(\w*)\n(.*?)^```$|`([^`]+)`", re.MULTILINE | re.DOTALL)

ELSEWHERE = {
    "pipx install .": "tests/packaging installs the wheel; scripts/installs does so with pip, pipx and uv",
    "uv tool install .": "the same",
    "python3 -m venv v && v/bin/pip install .": "the same",
    "pip install 'briefgen[ner]'": "the extra; tests/mentions/test_tagging.py runs it",
    "pip install 'briefgen[images]'": "the extra; tests/pipeline runs it",
    "pip install 'briefgen[dask]'": "the extra; tests/pipeline/test_cluster.py runs it",
    "dask scheduler": "tests/pipeline/test_cluster.py",
    "dask worker tcp://HOST:8786": "tests/pipeline/test_cluster.py",
    "briefgen build --executor dask --scheduler tcp://HOST:8786": "tests/pipeline/test_cluster.py",
    "pip install examples/briefgen-glossary": "tests/plugins builds and installs it",
    "RENEW_GOLDEN=1 pytest tests/cli/test_help.py": "would write into the checkout",
    "git tag v0.2.0": "would write into the checkout; tests/packaging holds tag and version together",
    "python -m build": "tests/packaging",
}
"""Commands that are not run here, and who runs them."""

INSTEAD = {
    "git@github.com:you/briefs.git": "../public.git",  # GitHub is a bare repository beside the project
    "https://news.example/feed.xml": "../feed.xml",  # saved before: addresses of this machine are never asked
    "collected.wacz": "~/Downloads/collected.wacz",
    "briefgen serve --open": "briefgen serve --open --port 0",
    "explain idlib-de-escalation ARTICLE": "explain idlib-de-escalation 2018-09-17-bakers-open-again-in-idlib",
    "correct ARTICLE": "correct 2018-09-17-bakers-open-again-in-idlib",
    "export ID": "export idlib-de-escalation",
    "where NAME": "where 'Ida Osk'",
    "forget NAME": "forget 'Ida Osk'",
    "theme NAME": "theme quay",
    "--base-url URL": "--base-url https://elsewhere.example/",
    "--project NAME": "--project .",
    "python scripts/bench.py --only briefgen --articles N": f"cd {ROOT} && python scripts/bench.py --help",
}
"""What a page says, and what is run for it."""

ARGUMENTS = {
    "briefgen registry add": "'Pier Nine' --place site --alias 'Pier 9' --alias 'Old Pier'",
    "briefgen registry split": "pier-nine 'Old Pier' --form 'Old Pier'",
    "briefgen registry merge": "quay-nine pier-nine",
    "briefgen registry reject": "'Breaking News'",
    "briefgen forget": "'Ida Osk'",
}
"""Arguments of commands that a page only names."""

PASTED = """\
A baker counts his loaves in Idlib

By Ida Osk

There were ninety loaves on the shelf when the baker opened, and the queue was longer than that.

He sold half a loaf to each, he said, and the last of them went to a boy who had brought no money.
"""
TYPED = {
    "briefgen ingest --published 2018-08-24 -": PASTED,
}
"""What is typed into a command."""

GIT = "git init -q -b main && git add -A && git commit -qm Begin"
RULE = re.findall(r"^```yaml\n(match:.*?)^```$", PAGES["readme"].read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)[0]
LIVE = f"printf '%s' '---\ntitle: Idlib de-escalation\nstatus: live\n{RULE}---\n' > content/dossiers/idlib-de-escalation.md"
BEFORE = {
    "briefgen registry merge": "briefgen registry add 'Quay Nine' --place site",
    "briefgen dossier explain idlib-de-escalation ARTICLE": LIVE,
    "briefgen dossier suggest --story 1 --as night-ferries": "cp ../night/*.md content/articles/",
    "briefgen diff": GIT,
    "git remote add origin git@github.com:you/briefs.git": GIT,
    "briefgen ingest": "mkdir -p inbox && cp ../Downloads/saved/second.html inbox/",
    "briefgen build --profile partner": "echo 'profiles: {partner: {max_tlp: amber}}' >> site.yml",
    "briefgen check --strict --format github": "sed -i 's/^title:/reviewed: 2018-09-18\\ntitle:/' content/articles/*.md",
}
"""What the text around a command tells the reader to have done before."""


BEGIN = """\
briefgen new site briefs --title "Flour Desk"
cd briefs
briefgen ingest ~/Downloads/article.html
briefgen new dossier idlib-de-escalation "Idlib de-escalation"
"""
"""What the reader of a how-to has already."""


def saved(title: str, day: str, *paragraphs: str) -> str:
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    head = f'<title>{title}</title><meta property="article:published_time" content="{day}">'
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>"


BAKERS = saved(
    "Bakers open again in Idlib",
    "2018-09-17",
    "The bakers of Idlib, Syria, opened their doors on Monday, the first morning of the ceasefire, and a queue stood outside.",
    "Nobody spoke of de-escalation, said one of them, but everybody bought bread, and by noon the flour from Turkey was gone.",
)
FLOUR = saved(
    "Flour reaches Idlib by road",
    "2018-09-18",
    "Nine lorries of flour reached Idlib, Syria, on Tuesday, the first under the ceasefire, and were unloaded by hand.",
    "The drivers had waited in Turkey for a week. The de-escalation holds on the road at least, said the eldest of them.",
)
SACKS = "".join(f"<p>By {hour} o'clock {hour} people had come to the mill, each with a sack.</p>" for hour in range(6, 16))
FEED = f"""<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Harbour Courier</title><link>https://courier.example/</link><item>
<title>Mill turns again near Idlib</title>
<link>https://courier.example/mill</link>
<pubDate>Wed, 19 Sep 2018 08:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>The mill near Idlib turned again on Wednesday, under the ceasefire.</p>{SACKS}]]></content:encoded>
</item></channel></rss>"""
NIGHT = "---\ntitle: {}\npublished: 2018-09-2{}\nlang: en\n---\n{}\n"
FERRIES = (
    (
        "Night ferries stop at Trabzon",
        "The night ferries of Trabzon stopped on Thursday when forty stokers of the Karadeniz Line left their boilers.",
    ),
    (
        "Stokers of the Karadeniz Line stay out",
        "Forty stokers of the Karadeniz Line stayed away from the night ferries of Trabzon for a second day.",
    ),
)


def archive() -> bytes:
    """Return a WACZ with one captured page."""
    captured = warc(response("https://quay.example/flour", FLOUR.encode()))
    digest = "sha256:" + hashlib.sha256(captured).hexdigest()
    listed = {"profile": "data-package", "resources": [{"name": "d.warc.gz", "path": "archive/d.warc.gz", "hash": digest}]}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as bundle:
        bundle.writestr("archive/d.warc.gz", captured)
        bundle.writestr("datapackage.json", json.dumps(listed))
    return packed.getvalue()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The reader's home: pages they have saved, an archive, a feed, and a bare repository in the place of GitHub."""
    files: dict[str, bytes] = {
        "Downloads/article.html": BAKERS.encode(),
        "Downloads/saved/first.html": BAKERS.encode(),
        "Downloads/saved/second.html": FLOUR.encode(),
        "Downloads/collected.wacz": archive(),
        "feed.xml": FEED.encode(),
        **{f"night/ferries-{i}.md": NIGHT.format(title, i, text).encode() for i, (title, text) in enumerate(FERRIES)},
    }
    for path, data in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    subprocess.run(["git", "init", "-q", "--bare", "public.git"], cwd=tmp_path, check=True)
    return tmp_path


@pytest.fixture
def shell(home: Path) -> Callable[[str, Path, str], Path]:
    """Run a command as the reader's shell does, and return the folder that it leaves them in."""
    names = {f"GIT_{who}_{what}": "desk@desk.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {
        "PATH": path,
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "BROWSER": "true",
        "SOURCE_DATE_EPOCH": "1537401600",
        **names,
    }

    def run(command: str, folder: Path, typed: str = "") -> Path:
        if "briefgen serve" in command:
            looked_at(command, folder, environment)
            return folder
        if command == "briefgen review":
            shown, code = typed_in(["review"], folder, [("accept", "q")])
            assert code == 0, shown
            return folder
        script = f"set -e\n{command}\npwd > {home}/where"
        done = subprocess.run(
            ["bash", "-c", script], cwd=folder, env=environment, input=typed, capture_output=True, text=True, check=False
        )
        said = done.stdout + done.stderr
        assert done.returncode == 0, f"{command}\n{said}"
        assert "Traceback" not in said, f"{command}\n{said}"
        return Path((home / "where").read_text(encoding="utf-8").strip())

    return run


def looked_at(command: str, folder: Path, environment: dict[str, str]) -> None:
    """Start the preview, open its front page, and end it with Ctrl-C."""
    with subprocess.Popen(
        ["bash", "-c", f"exec {command}"], cwd=folder, env=environment, stdout=subprocess.PIPE, text=True
    ) as preview:
        try:
            assert preview.stdout is not None
            said = next(line for line in preview.stdout if "Preview at " in line)
            with urllib.request.urlopen(said.split()[2], timeout=30) as answer:
                assert b"</html>" in answer.read()
        finally:
            preview.send_signal(signal.SIGINT)
            assert preview.wait(60) in {0, 130}


def commands(text: str) -> Iterator[str]:
    """Yield every command of a page in its order; one that stands in a sentence and was shown before is not repeated."""
    seen = set()
    for language, block, inline in CODE.findall(text):
        shown = [" ".join(inline.split())] if inline else block.splitlines() if language in {"", "sh"} else []
        for line in shown:
            command = re.sub(r"\s+# .*", "", line).strip()
            words = [word for word in command.split() if not re.match(r"[A-Z_]+=", word)]
            if len(words) > 1 and words[0].partition(" ")[0] in PROGRAMS and not (inline and command in seen):
                seen.add(command)
                yield command


def run_for(command: str) -> str:
    """Return what is run for a command of a page."""
    if command.startswith("make "):
        return f"make --dry-run --directory {ROOT} {command.split()[1]}"
    for says, stands_for in INSTEAD.items():
        command = command.replace(says, stands_for)
    return f"{command} {ARGUMENTS.get(command, '')}".strip()


@pytest.mark.parametrize("name", PAGES)
def test_every_command_of_a_page_runs_in_its_order(name: str, home: Path, shell: Callable[..., Path]) -> None:
    text = PAGES[name].read_text(encoding="utf-8")
    if name == "readme":
        text, here = text.partition("\n## ")[2], home
    else:
        here = home if name == "contributing" else shell(BEGIN, home)
    ran = 0
    for command in commands(text):
        if command in ELSEWHERE:
            continue
        if command in BEFORE:
            shell(BEFORE[command], here)
        here = shell(run_for(command), here, TYPED.get(command, ""))
        ran += 1
    assert ran
    if "briefgen publish" in list(commands(text)):
        pushed = subprocess.run(
            ["git", "ls-tree", "-r", "--name-only", "gh-pages"],
            cwd=home / "public.git",
            capture_output=True,
            text=True,
            check=True,
        )
        assert "articles/2018-09-17-bakers-open-again-in-idlib/index.html" in pushed.stdout.splitlines()
    if name == "readme":
        page = (here / "_site/dossiers/idlib-de-escalation/index.html").read_text(encoding="utf-8")
        assert "Flour reaches Idlib by road" in page, "the rule that the page shows gathers it"


def test_the_tables_name_nothing_that_no_page_says() -> None:
    said = "\n".join(command for path in PAGES.values() for command in commands(path.read_text(encoding="utf-8")))
    listed = said.splitlines()
    assert [command for table in (ELSEWHERE, ARGUMENTS, TYPED, BEFORE) for command in table if command not in listed] == []
    assert [words for words in INSTEAD if words not in said] == []
