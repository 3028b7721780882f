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
    return {reference.style: reference.text.striptags() for reference in references(article, PAGE, "The Desk", wording("en"))}


def test_an_article_is_cited_in_three_styles() -> None:
    article = PublicArticle("mills", "/articles/mills/", "Truce in the mills", published=parse("2020-03-06"), source=SOURCE)
    where = "Mill Post, 6 March 2020"
    assert cited(article) == {
        "Chicago": f"Berg, Ana, and Bo Dahl. “Truce in the mills.” {where}. https://post.example/mills. Retrieved 2020-03-07.",
        "APA": "Ana Berg, & Bo Dahl (6 March 2020). Truce in the mills. Mill Post. Retrieved 2020-03-07. https://post.example/mills",
        "MLA": f"Berg, Ana, and Bo Dahl. “Truce in the mills.” {where}, https://post.example/mills. Retrieved 2020-03-07.",
    }


def test_what_is_unknown_is_left_out_and_what_is_inferred_says_so() -> None:
    bare = PublicArticle(
        "mills", "/articles/mills/", "Truce", published=parse("2020-03?"), source=PublicSource(publisher="Mill Post")
    )
    assert cited(bare)["APA"] == f"Truce (March 2020 [date inferred]). Mill Post. {PAGE}"
    assert cited(PublicArticle("own", "/articles/own/", "Our note"))["MLA"] == f"“Our note.” The Desk, date unknown, {PAGE}."


def test_a_house_is_no_person_and_many_authors_are_cut() -> None:
    def authors(*names: str) -> str:
        source = PublicSource(publisher="Austin Mill Post", authors=names)
        return cited(PublicArticle("mills", "/articles/mills/", "Truce", source=source))["MLA"].partition(" “")[0]

    assert authors("Austin Mill Post") == "Austin Mill Post."
    assert authors("Ana Berg", "Eva Dahl", "Jan Ek") == "Berg, Ana, et al."


def test_names_of_one_line_are_all_turned_or_none() -> None:
    def authors(*names: str) -> str:
        source = PublicSource(publisher="Mill Post", authors=names)
        return cited(PublicArticle("mills", "/articles/mills/", "Truce", source=source))["APA"].partition(" (")[0]

    assert authors("Ana Berg", "Eva Dahl") == "Berg, A., & Dahl, E."
    assert authors("Ana Berg", "Xq Dahl") == "Ana Berg, & Xq Dahl"
    assert authors("Ana Berg", "Mill Post") == "Berg, A., & Mill Post"


def test_an_address_in_other_letters_is_readable_and_stands_apart() -> None:
    source = PublicSource(publisher="صحيفة", url="https://post.example/%D8%A5%D8%AF%D9%84%D8%A8%20%E2%80%AE", authors=("سامر",))
    article = PublicArticle("mills", "/articles/mills/", "موعد", published=parse("2020-03-06"), source=source)
    (chicago, *_) = references(article, PAGE, "The Desk", wording("en"))
    assert chicago.text == (
        "<bdi>سامر</bdi>. “<bdi>موعد</bdi>.” <bdi>صحيفة</bdi>, 6 March 2020. <bdi>https://post.example/إدلب%20%E2%80%AE</bdi>."
    )
