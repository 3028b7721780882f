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
