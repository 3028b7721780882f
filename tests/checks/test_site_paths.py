"""Paths of the site as they stand in texts: what leads nowhere is told in the first run, whatever else is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from planted import write

from briefgen import check

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
---
title: The quay opens
published: 2020-01-01
redirect_from: [/old/quay/, /older.html, /the%20quay/]
---
The quay opened.
"""
BROKEN = "---\ntitle: Late\npublished: 32 January 2020\n---\nText.\n"


def faults(folder: Path, body: str, **more: str) -> list[tuple[str, str]]:
    """Return message and hint of each dead link of a page with this body, in a project that has an error elsewhere."""
    write(
        folder,
        {
            "site.yml": "title: Quay Desk\nbase_url: https://desk.example/q/\n" + more.get("settings", ""),
            "content/articles/2020-01-01-opens.md": ARTICLE,
            "content/articles/2020-01-02-late.md": more.get("late", BROKEN),
            "content/pages/about.md": f"---\ntitle: About\n---\n{body}\n",
        },
    )
    return [(p.message.split("'")[1], p.hint) for p in check(folder, jobs=1) if p.code == "link-broken"]


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("/maps/", "did you mean '/map/'?"),
        ("maps/#top", "did you mean '/map/'?"),
        ("/map", "the address of a page ends in a slash: /map/"),
        ("/pages/abuot/", "did you mean '/about/'?"),
        ("/fed.xml", "did you mean '/feed.xml'?"),
        ("/wholly-other/", "correct the link, or make what it leads to"),
    ],
)
def test_a_path_of_the_site_that_leads_nowhere_is_told_beside_other_errors(link: str, hint: str, tmp_path: Path) -> None:
    assert faults(tmp_path, f"See [it]({link}).") == [(link, hint)]


def test_of_several_dead_links_in_one_line_each_is_told(tmp_path: Path) -> None:
    sound = BROKEN.replace("32 January 2020", "2020-01-02")
    body = "See [one](nothing.md), [two](/maps/) and [three](/actors/nobody/)."
    assert [link for link, _ in faults(tmp_path, body, late=sound)] == ["nothing.md", "/maps/", "/actors/nobody/"]


@pytest.mark.parametrize(
    "link",
    [
        "/", "/map/", "map/", "/search/?q=quay", "/feed.xml", "/about/", "/old/quay/", "/older.html", "/static/style.css",
        "/the%20quay/", "/articles/2020-01-02-late/", "/404.html",
    ],
)  # fmt: skip
def test_what_a_site_has_or_will_have_is_not_told(link: str, tmp_path: Path) -> None:
    assert faults(tmp_path, f"See [it]({link}).") == []


def test_where_a_plugin_may_bring_pages_nothing_is_told_of_paths_that_it_may_have(tmp_path: Path) -> None:
    assert faults(tmp_path, "See [it](/extra/).", settings="plugins: [not-there]\n") == []
