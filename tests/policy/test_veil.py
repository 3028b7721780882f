from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefgen.model.article import Article, Block, Frame
from briefgen.model.edtf import parse
from briefgen.model.mention import Mark
from briefgen.model.settings import PolicySettings
from briefgen.model.site import Filed
from briefgen.policy import Audience, unveil
from briefgen.policy.veil import unmarked

DAY = dt.date(2026, 11, 24)
PUBLIC = Audience(PolicySettings(), DAY)
PARTNER = Audience(PolicySettings(max_tlp="amber"), DAY)
BLOCKS = (
    Block("paragraph", "Anna spoke in Milltown.", number=1),
    Block("paragraph", "Berta spoke on Friday.", number=2, tlp="amber"),
    Block("paragraph", "Then all went home.", number=3),
)
DATES = tuple(d for d in [parse("2020-01-03")] if d)
FILED = Filed(
    Article("a", "content/articles/a.md", "A", BLOCKS, published=parse("2020-01-04")),
    actors=("anna", "berta", "carla"),
    places=("milltown",),
    dates=DATES,
    marks=(
        Mark("actor", "anna", "block", 0, 0, 4),
        Mark("place", "milltown", "block", 0, 14, 22),
        Mark("actor", "berta", "block", 1, 0, 5),
        Mark("date", "2020-01-03", "block", 1, 15, 21),
        Mark("actor", "anna", "block", 2, 5, 8),
    ),
)


def test_a_marked_paragraph_goes_with_everything_that_only_it_named() -> None:
    seen = unveil(FILED, PUBLIC)
    assert seen is not None
    assert [b.text for b in seen.article.blocks] == [BLOCKS[0].text, BLOCKS[2].text]
    assert (seen.actors, seen.dates) == (("anna", "carla"), ())
    assert [(m.id, m.index) for m in seen.marks] == [("anna", 0), ("milltown", 0), ("anna", 1)]


def test_what_is_left_is_numbered_anew_so_that_no_number_tells_of_a_gap() -> None:
    seen = unveil(FILED, PUBLIC)
    assert seen is not None
    assert [b.number for b in seen.article.blocks] == [1, 2]


def test_a_hidden_cell_of_a_table_leaves_an_empty_one_so_that_columns_stay() -> None:
    cells = tuple(
        Block("cell", text, number=i + 1, within=(Frame("table", 1), Frame("row", 2, "body")), tlp=tlp)
        for i, (text, tlp) in enumerate([("left", None), ("secret", "red"), ("right", None)])
    )
    seen = unveil(Filed(replace(FILED.article, blocks=cells)), PUBLIC)
    assert seen is not None
    assert [(b.kind, b.text) for b in seen.article.blocks] == [("cell", "left"), ("gap", ""), ("cell", "right")]


def test_a_wider_audience_sees_the_article_as_it_is() -> None:
    assert unveil(FILED, PARTNER) is FILED


def test_a_hidden_entity_leaves_no_mark_and_no_id() -> None:
    seen = unveil(FILED, PARTNER, hidden=frozenset({"anna"}))
    assert seen is not None
    assert seen.actors == ("berta", "carla")
    assert all(m.id != "anna" for m in seen.marks)


@pytest.mark.parametrize(
    "changes",
    [
        {"draft": True},
        {"tlp": "green"},
        {"tlp": "red"},
        {"show": "none"},
        {"embargo": DAY + dt.timedelta(days=1)},
    ],
)
def test_hidden_articles_do_not_exist(changes: dict[str, object]) -> None:
    assert unveil(replace(FILED, article=replace(FILED.article, **changes)), PUBLIC) is None  # type: ignore[arg-type]


def test_an_embargo_ends_on_its_day() -> None:
    assert unveil(replace(FILED, article=replace(FILED.article, embargo=DAY)), PUBLIC) is not None


def test_a_preview_shows_drafts_and_nothing_else_that_is_hidden() -> None:
    preview = replace(PUBLIC, preview=True)
    assert unveil(replace(FILED, article=replace(FILED.article, draft=True)), preview) is not None
    assert unveil(replace(FILED, article=replace(FILED.article, tlp="red")), preview) is None


def test_unmarked_articles_are_refused_where_the_project_says_so() -> None:
    policy = PolicySettings(unmarked="refuse")
    assert unveil(FILED, Audience(policy, DAY)) is None
    (problem,) = unmarked([FILED.article], policy)
    assert (problem.code, problem.where) == ("unmarked", "content/articles/a.md:1")


def test_a_date_in_the_future_hides_nothing() -> None:
    future = replace(FILED, article=replace(FILED.article, published=parse("2031-01-01")))
    assert unveil(future, PUBLIC) is not None
