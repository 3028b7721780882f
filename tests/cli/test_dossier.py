from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def test_dossiers_are_listed_with_their_rules_and_sizes(run: Any, site: Path) -> None:
    listed = run("dossier", "list", folder=site)
    assert listed.returncode == 0
    assert listed.stdout.startswith("ferry  The ferry truce (live): 1 article\n    An article is in when it says “ceasefire”")
    (row,) = json.loads(run("dossier", "list", "--format", "json", folder=site).stdout)
    assert (row["id"], row["articles"], row["status"]) == ("ferry", 1, "live")


def test_without_a_dossier_the_list_says_how_to_start_one(run: Any, site: Path) -> None:
    (site / "content/dossiers/ferry.md").unlink()
    assert "briefgen new dossier" in run("dossier", "list", folder=site).stdout


def test_why_an_article_is_in_is_the_sentence_of_the_page(run: Any, site: Path) -> None:
    told = run("dossier", "explain", "ferry", "2019-03-12-ferry.md", folder=site)
    assert told.returncode == 0
    run("build", folder=site)
    page = (site / "_site/dossiers/ferry/index.html").read_text(encoding="utf-8")
    assert told.stdout.splitlines()[0] in page
    assert "yes text: " in told.stdout


def test_why_an_article_is_not_in_is_told(run: Any, site: Path) -> None:
    (site / "content/articles/other.md").write_text("---\ntitle: Rain\n---\nIt rained.\n", encoding="utf-8")
    told = json.loads(run("dossier", "explain", "ferry", "other", "--format", "json", folder=site).stdout)
    assert (told["inside"], told["pinned"]) == (False, False)
    assert [(f["key"], f["holds"]) for f in told["findings"]] == [("text", False)]


def test_unknown_names_are_told_with_the_nearest(run: Any, site: Path) -> None:
    dossier = run("dossier", "explain", "fery", "2019-03-12-ferry", folder=site)
    article = run("dossier", "explain", "ferry", "2019-03-12-fery", folder=site)
    assert (dossier.returncode, article.returncode) == (2, 2)
    assert "did you mean 'ferry'?" in dossier.stderr
    assert "did you mean '2019-03-12-ferry'?" in article.stderr


def test_with_mistakes_in_the_files_no_wrong_number_is_told(run: Any, site: Path) -> None:
    (site / "content/articles/bad.md").write_text(
        "---\ntitle: T\npublished: 31 Feb 2024\n---\nA ceasefire.\n", encoding="utf-8"
    )
    for command in (["list"], ["explain", "ferry", "2019-03-12-ferry"]):
        refused = run("dossier", *command, folder=site)
        assert (refused.returncode, refused.stdout) == (1, "")
        assert "content/articles/bad.md:3:12: error[date-unreadable]" in refused.stderr


def test_suggestions_for_one_dossier_answer_in_json(run: Any, site: Path) -> None:
    found = json.loads(run("dossier", "suggest", "ferry", "--format", "json", folder=site).stdout)
    assert found == [{"dossier": "ferry", "additions": [], "strays": []}]
    assert "ferry: nothing to suggest" in run("dossier", "suggest", folder=site).stdout
    assert run("dossier", "suggest", "fery", folder=site).returncode == 2
