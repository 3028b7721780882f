"""Whole texts of sources that nobody allowed are told where the words stand that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from planted import write

from briefgen import check

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = "- name: Quay Gazette\n"
ARTICLE = "---\ntitle: {}\npublished: 2020-01-01\nsource: {{publisher: {}}}\nreviewed: 2020-01-02\n{}---\nText.\n"


def told(folder: Path, settings: str, sources: str, **articles: str) -> list[tuple[str, str]]:
    """Return place and message of each text that is shown without a licence."""
    files = {f"content/articles/{name}.md": text for name, text in articles.items()}
    write(folder, {"site.yml": f"title: Quay Desk\n{settings}", "content/sources.yml": sources, **files})
    return [(p.where, p.message) for p in check(folder, jobs=1) if p.code == "show-unlicensed"]


@pytest.mark.parametrize(("kept", "count"), [("", 1), ("  permission: letter of 3 March\n", 0), ("  licence: CC BY 4.0\n", 0)])
def test_a_publisher_shown_in_full_needs_a_licence_or_permission(kept: str, count: int, tmp_path: Path) -> None:
    found = told(tmp_path, "", f"- show: full\n  name: Quay Gazette\n{kept}")
    message = "the whole texts of 'Quay Gazette' are shown, and no licence or permission is recorded"
    assert found == [("content/sources.yml:1:9", message)] * count


@pytest.mark.parametrize(
    "policy", ["policy: {excerpt_words: 90, show: full}\n", "policy:\n  excerpt_words: 90\n  show: full\n"]
)
def test_a_policy_that_shows_sources_in_full_is_told_where_it_says_so(policy: str, tmp_path: Path) -> None:
    one, two = ARTICLE.format("A", "Quay Gazette", ""), ARTICLE.format("B", "Other Post", "")
    ((where, message),) = told(tmp_path, policy, PLAIN, one=one, two=two)
    assert where == ("site.yml:2:35" if "{" in policy else "site.yml:4:9")
    assert message == "the whole texts of sources are shown, and no licence or permission of Other Post and 1 more is recorded"


@pytest.mark.parametrize(
    ("sources", "more"),
    [
        ("- {name: Quay Gazette, licence: CC BY 4.0}\n", ""),
        ("- {name: Quay Gazette, show: link}\n", ""),
        (PLAIN, "show: excerpt\n"),
        (PLAIN, "draft: true\n"),
    ],
)
def test_a_policy_that_shows_no_source_in_full_is_left_alone(sources: str, more: str, tmp_path: Path) -> None:
    assert told(tmp_path, "policy: {show: full}\n", sources, one=ARTICLE.format("A", "Quay Gazette", more)) == []
    own = "---\ntitle: Ours\npublished: 2020-01-01\n---\nText.\n"
    assert told(tmp_path, "policy: {show: full}\n", sources, one=own) == []


def test_a_notice_of_rights_keeps_an_article_to_its_excerpt_and_nothing_is_told(tmp_path: Path) -> None:
    article = ARTICLE.format("A", "Quay Gazette, rights: All rights reserved", "")
    assert told(tmp_path, "policy: {show: full}\n", PLAIN, one=article) == []
