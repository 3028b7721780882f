"""What a template receives, printed for people who make themes."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest

from briefgen.site.chrome import Chrome
from briefgen.site.contexts import CONTEXTS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("url", "template"),
    [
        ("/", "home.html"),
        ("/dossiers/ferry/", "dossier.html"),
        ("dossiers/ferry", "dossier.html"),
        ("https://desk.example/dossiers/ferry/", "dossier.html"),
        ("/articles/2019-03-12-ferry/index.html", "article.html"),
        ("/actors/turkey/", "actor.html"),
        ("/404.html", "404.html"),
    ],
)
def test_every_documented_name_is_shown(run: Any, site: Path, url: str, template: str) -> None:
    done = run("build", "--show-context", url, folder=site)
    assert done.returncode == 0, done.stderr
    shown = json.loads(done.stdout)
    assert shown["template"] == template
    assert shown["themes"] == "default"
    assert set(shown["context"]) == {field.name for field in fields(CONTEXTS[template])}
    assert set(shown["site"]) == {field.name for field in fields(Chrome)}
    assert shown["theme"]["scheme"] == "auto"
    assert not (site / "_site").exists()


def test_the_values_are_those_of_the_page(run: Any, site: Path) -> None:
    with (site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("policy: {excerpt_share: 0.95}\n")
    shown = json.loads(run("build", "--show-context", "/articles/2019-03-12-ferry/", folder=site).stdout)
    assert shown["context"]["title"] == "Ferry crews sign a ceasefire of their own"
    assert 'aria-label="Text left out"' in shown["context"]["body"]
    assert shown["page"] == {"url": "/articles/2019-03-12-ferry/", "root": "../../"}


def test_a_page_that_is_not_there_is_answered_with_the_nearest(run: Any, site: Path) -> None:
    failed = run("build", "--show-context", "/dossiers/fery/", folder=site)
    assert failed.returncode == 2
    assert "no page stands at /dossiers/fery/" in failed.stderr
    assert "did you mean /dossiers/ferry/?" in failed.stderr
