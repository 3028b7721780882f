from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefgen.model.article import Article, Block, Figure, Frame, Run, Source, TextPage, Tlp
from briefgen.model.dossier import Dossier
from briefgen.model.edtf import parse
from briefgen.model.entities import Publisher
from briefgen.model.mention import Mark
from briefgen.model.settings import PolicySettings
from briefgen.model.site import Filed
from briefgen.policy import Audience, unmarked, unveil, why_hidden
from briefgen.policy.blocks import veil_blocks

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
    written: list[tuple[str, Tlp | None]] = [("left", None), ("secret", "red"), ("right", None)]
    cells = tuple(
        Block("cell", text, number=i + 1, within=(Frame("table", 1), Frame("row", 2, "body")), tlp=tlp)
        for i, (text, tlp) in enumerate(written)
    )
    seen = unveil(Filed(replace(FILED.article, blocks=cells)), PUBLIC)
    assert seen is not None
    assert [(b.kind, b.text) for b in seen.article.blocks] == [("cell", "left"), ("gap", ""), ("cell", "right")]


def test_a_wider_audience_sees_the_article_as_it_is() -> None:
    assert unveil(FILED, PARTNER) is FILED


def test_a_hidden_entity_leaves_no_mark_and_no_id() -> None:
    seen = unveil(FILED, PARTNER, hidden=frozenset({("actor", "anna")}))
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


def test_a_place_may_share_the_id_of_a_hidden_actor() -> None:
    both = replace(FILED, actors=("milltown",))
    seen = unveil(both, PARTNER, hidden=frozenset({("actor", "milltown")}))
    assert seen is not None
    assert (seen.actors, seen.places) == ((), ("milltown",))


def test_a_footnote_goes_with_the_last_reference_to_it() -> None:
    def refers(text: str, *labels: str, note: str = "", **changes: object) -> Block:
        runs = tuple(Run(len(text), len(text), "note", label) for label in labels)
        within = (Frame("footnote", ord(note), note),) if note else ()
        return Block("paragraph", text, runs, within=within, **changes)  # type: ignore[arg-type]

    blocks = (
        refers("Open.", "a"),
        refers("Shut.", "b", tlp="red"),
        refers("Note a.", "c", note="a"),
        refers("Note b.", "d", note="b"),
        refers("Note c, open.", note="c"),
        refers("Note d, of a note that went.", note="d"),
    )
    assert [b.text for b in veil_blocks(blocks, PUBLIC.may_see).blocks] == ["Open.", "Note a.", "Note c, open."]
    shut = (refers("Open.", "a"), refers("Note a.", note="a", tlp="red"))
    (left,) = veil_blocks(shut, PUBLIC.may_see).blocks
    assert left.runs == ()


def test_a_hidden_picture_takes_its_caption_out_of_the_list_of_figures() -> None:
    figures = (Figure("Secret mill", src="/static/s.jpg"), Figure("Open mill", src="/static/o.jpg"), Figure("Secret mill"))
    blocks = (
        Block("figure", "Secret mill", number=1, value="/static/s.jpg", tlp="red"),
        Block("figure", "Open mill", number=2, value="/static/o.jpg"),
    )
    marks = (Mark("place", "milltown", "figure", 0, 0, 6), Mark("place", "elsewhere", "figure", 1, 0, 4))
    article = replace(FILED.article, blocks=blocks, figures=figures)
    seen = unveil(Filed(article, places=("milltown", "elsewhere"), marks=marks), PUBLIC)
    assert seen is not None
    assert [f.caption for f in seen.article.figures] == ["Open mill"]
    assert (seen.places, [m.index for m in seen.marks]) == (("elsewhere",), [0])


def test_a_hidden_heading_leaves_a_break_only_between_texts() -> None:
    def text(*parts: tuple[str, str | None]) -> list[str]:
        blocks = [
            Block("heading" if t.startswith("#") else "paragraph", t, level=2 * t.startswith("#"), tlp=tlp)  # type: ignore[arg-type]
            for t, tlp in parts
        ]
        return [b.text or b.kind for b in veil_blocks(blocks, PUBLIC.may_see).blocks]

    assert text(("a", None), ("# x", "red"), ("b", None)) == ["a", "rule", "b"]
    assert text(("# x", "red"), ("b", None)) == ["b"]
    assert text(("a", None), ("# x", "red"), ("b", "red")) == ["a"]
    assert text(("a", None), ("# x", "red"), ("b", "red"), ("# y", None)) == ["a", "# y"]


def test_numbers_of_containers_tell_nothing_of_those_that_went() -> None:
    blocks = [Block("paragraph", str(i), within=(Frame("quote", i),), tlp="red" if i == 1 else None) for i in (1, 2)]
    (left,) = veil_blocks(blocks, PUBLIC.may_see).blocks
    assert (left.number, left.within) == (1, (Frame("quote", 1),))


def test_the_terms_of_a_publisher_or_of_the_site_hide_as_the_articles_own_do() -> None:
    filed = replace(FILED, article=replace(FILED.article, source=Source(publisher="Hush")))
    assert unveil(filed, PUBLIC, publisher=Publisher("hush", "Hush", show="none")) is None
    assert unveil(filed, Audience(PolicySettings(show="none"), DAY)) is None
    assert unveil(FILED, Audience(PolicySettings(show="none"), DAY)) is not None
    assert why_hidden(filed.article, PUBLIC) == ""


def test_unmarked_dossiers_and_pages_are_refused_too() -> None:
    policy = PolicySettings(unmarked="refuse")
    things: list[Article | Dossier | TextPage] = [
        Dossier("d", "content/dossiers/d.md", "D"),
        TextPage("p", "content/pages/p.md", "P"),
        Dossier("e", "", "E", tlp="clear"),
    ]
    found = [(p.where, p.message.partition(" has ")[0]) for p in unmarked(things, policy)]
    assert found == [("content/dossiers/d.md:1", "the dossier"), ("content/pages/p.md:1", "the page")]
