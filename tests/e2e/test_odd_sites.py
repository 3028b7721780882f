"""Sites that nobody hopes for stay whole: endless titles, thousands of places, one day, five scripts, nothing at all."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

import briefgen

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
LONG = ("The harbour council and the river council and the valley council met again and again " * 5)[:330] + " " + "x" * 69
NAMES = ("Ирина Полевая", "ميناء الشمال", "Λιμάνι του Βορρά", "北の港湾組合", "नदी परिषद")
VILLAGES = 3000


def article(title: str, more: str, body: str = "Nobody left the quay on 5 March 2020.") -> str:
    return f"---\ntitle: {title}\npublished: 2020-03-05\nshow: full\n{more}---\n{body}\n"


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("odd")
    files = {
        "site.yml": "title: Odd\nbase_url: https://odd.example/\n",
        "content/places.yml": "".join(
            f"- {{id: v{n}, name: Village {n}, kind: village, lat: {30 + n % 60 * 0.1:.1f}, lon: {30 + n // 60 * 0.1:.1f}}}\n"
            for n in range(VILLAGES)
        ),
        "content/actors.yml": "".join(f"- {{id: n{n}, name: {name}, type: organisation}}\n" for n, name in enumerate(NAMES)),
        "content/articles/long.md": article(LONG, "actors: [n0, n1, n2, n3, n4]\ndates: [2020-03-05]\n", ". ".join(NAMES)),
        "content/articles/places.md": article("All villages", f"places: [{', '.join(f'v{n}' for n in range(VILLAGES))}]\n"),
        **{
            f"content/articles/day-{n}.md": article(f"Day {n}", "dates: [2020-03-05]\nactors: [n0, n1, n2]\n") for n in range(8)
        },
        "content/dossiers/empty.md": "---\ntitle: Nothing yet\nmatch: {tags: {any: [none]}}\n---\n",
        "content/dossiers/all.md": f"---\ntitle: {LONG}\nmatch: {{dates: {{from: 2020-01-01, by: published}}}}\n---\n",
    }
    for name, text in files.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    report = briefgen.build(project, output=project / "_site", day=dt.date(2021, 1, 1), jobs=1)
    assert [problem for problem in report.problems if problem.severity == "error"] == []
    return project / "_site"


PAGES = ("", "articles/", "articles/long/", "articles/places/", "dossiers/", "dossiers/empty/", "dossiers/all/", "places/",
         "places/v7/", "actors/", "actors/n3/", "map/", "timeline/", "dates/2020/")  # fmt: skip


@pytest.mark.parametrize("width", [320, 1440])
def test_odd_pages_do_not_scroll_sideways_and_have_their_heading(width: int, odd: Path, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    found = {}
    for path in PAGES:
        page.goto((odd / path / "index.html").as_uri())
        found[path] = page.evaluate("[document.documentElement.scrollWidth, document.querySelectorAll('main h1').length]")
    page.close()
    assert found == {path: [width, 1] for path in PAGES}


def test_an_empty_dossier_says_that_it_is_empty_and_draws_nothing(odd: Path) -> None:
    text = (odd / "dossiers/empty/index.html").read_text()
    assert "No article answers the rule yet" in text
    assert "<svg" not in text


def test_thousands_of_places_leave_pages_of_a_bounded_size(odd: Path) -> None:
    for path in ("", "map/", "dossiers/all/", "places/"):
        assert (odd / path / "index.html").stat().st_size < 260_000, path


def test_entries_of_one_day_stand_on_one_picture(odd: Path) -> None:
    assert 'class="picture chronology"' in (odd / "dossiers/all/index.html").read_text()


def test_names_of_five_scripts_stand_apart_from_the_text_around(odd: Path) -> None:
    text = (odd / "articles/long/index.html").read_text()
    assert all(f"<bdi>{name}</bdi>" in text for name in NAMES)
