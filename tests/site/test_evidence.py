"""What a name's page shows of an article that names it."""

from __future__ import annotations

from briefgen.model.article import Block, Frame
from briefgen.model.mention import Mark
from briefgen.model.public import PublicArticle
from briefgen.site.evidence import tell, trace


def cell(text: str, row: int, number: int) -> Block:
    return Block("cell", text, number=number, within=(Frame("table", 1), Frame("row", row, "body")))


def test_a_name_in_a_table_is_shown_with_its_row() -> None:
    blocks = (
        Block("paragraph", "They voted.", number=1),
        cell("Against", 2, 2), cell("0", 2, 3),
        cell("Abstaining", 3, 4), cell("1 (Farland)", 3, 5), cell("Farland again", 3, 6),
    )  # fmt: skip
    marks = (Mark("actor", "farland", "block", 4, 3, 10), Mark("actor", "farland", "block", 5, 0, 7))
    article = PublicArticle("vote", "/articles/vote/", "A vote", blocks=blocks, marks=marks)
    told = tell(article.url, trace(article))["actor", "farland"]
    shown = "Abstaining · 1 (<mark>Farland</mark>) · <mark>Farland</mark> again"
    assert (told.quotes, told.more) == (((shown, "/articles/vote/#p5"),), 0)


def test_a_date_with_and_without_doubts_is_told_as_one_in_reading_order() -> None:
    blocks = (
        Block("paragraph", "It opened in 2018. It closed about 2018, or late in 2018.", number=1),
        Block("paragraph", "Nobody saw it after 2018. In 2018 it burnt.", number=2),
    )
    marks = (
        Mark("date", "2018", "block", 0, 13, 17), Mark("date", "2018~", "block", 0, 35, 39),
        Mark("date", "2018", "block", 0, 52, 56),
        Mark("date", "2018~", "block", 1, 20, 24), Mark("date", "2018", "block", 1, 29, 33),
    )  # fmt: skip
    article = PublicArticle("fair", "/articles/fair/", "The fair", blocks=blocks, marks=marks)
    told = tell(article.url, trace(article))["date", "2018"]
    assert told.quotes == (
        ("It opened in <mark>2018</mark>.", "/articles/fair/#p1"),
        ("It closed about <mark>2018</mark>, or late in <mark>2018</mark>.", "/articles/fair/#p1"),
        ("Nobody saw it after <mark>2018</mark>.", "/articles/fair/#p2"),
    )
    assert told.more == 1


def test_each_row_of_long_tables_is_told_by_its_own_cells_wherever_its_blocks_stand() -> None:
    rows = [(f"Day {n}", f"Quay {n}", f"{n} boats") for n in range(300)]
    blocks: list[Block] = []
    marks: list[Mark] = []
    for serial, row in enumerate(rows, start=10):
        for column, text in enumerate(row):
            if column == 1:
                marks.append(Mark("place", f"quay-{serial}", "block", len(blocks), 0, len(text)))
            blocks.append(cell(text, serial, len(blocks) + 1))
        if serial % 7 == 0:
            blocks.append(Block("paragraph", "Between two tables.", number=len(blocks) + 1))
    article = PublicArticle("quays", "/articles/quays/", "Quays", blocks=tuple(blocks), marks=tuple(marks))
    told = tell(article.url, trace(article))
    for mark, (day, quay, boats) in zip(marks, rows, strict=True):
        link = f"/articles/quays/#p{blocks[mark.index].number}"
        assert told["place", mark.id].quotes == ((f"{day} · <mark>{quay}</mark> · {boats}", link),)
