"""How an article is cited."""

from __future__ import annotations

from briefgen.model.edtf import parse
from briefgen.model.public import PublicArticle, PublicSource
from briefgen.site.references import references
from briefgen.site.wording import wording

PAGE = "https://desk.example/articles/mills/"
SOURCE = PublicSource(
    publisher="Mill Post", url="https://post.example/mills", authors=("Ana Berg", "Bo Dahl"), retrieved="2020-03-07T10:00:00Z"
)


def cited(article: PublicArticle) -> dict[str, str]:
    return {reference.style: reference.text for reference in references(article, PAGE, "The Desk", wording("en"))}


def test_an_article_is_cited_in_three_styles() -> None:
    article = PublicArticle("mills", "/articles/mills/", "Truce in the mills", published=parse("2020-03-06"), source=SOURCE)
    where = "Mill Post, 6 March 2020, https://post.example/mills. Retrieved 2020-03-07."
    assert cited(article) == {
        "Chicago": f"Ana Berg, Bo Dahl, “Truce in the mills”, {where}",
        "APA": "Ana Berg & Bo Dahl (6 March 2020). Truce in the mills. Mill Post. Retrieved 2020-03-07. https://post.example/mills",
        "MLA": f"Ana Berg, Bo Dahl. “Truce in the mills.” {where}",
    }


def test_what_is_unknown_is_left_out_and_what_is_inferred_says_so() -> None:
    bare = PublicArticle(
        "mills", "/articles/mills/", "Truce", published=parse("2020-03?"), source=PublicSource(publisher="Mill Post")
    )
    assert cited(bare)["APA"] == f"Truce (March 2020 [date inferred]). Mill Post. {PAGE}"
    assert cited(PublicArticle("own", "/articles/own/", "Our note"))["MLA"] == f"“Our note.” The Desk, date unknown, {PAGE}."
