from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefgen.dossiers.reports import distinct, find_reports
from briefgen.model.article import Article, Block
from briefgen.model.edtf import parse
from briefgen.model.site import Filed

TEXT = (
    "The ferry company said on Tuesday that the night service to Kastel would be stopped after three breakdowns in a "
    "fortnight, and passengers who had waited in the open were taken across by fishermen before the morning came."
)


def filed(name: str, text: str, published: str | None, translation_of: str | None = None) -> Filed:
    when = parse(published) if published else None
    article = Article(name, f"content/articles/{name}.md", name, (Block("paragraph", text, number=1),), published=when)
    return Filed(replace(article, translation_of=translation_of))


FIRST = filed("wire", TEXT, "2031-03-05")
LATER = filed("a-paper", f"KASTEL - {TEXT}", "2031-03-06")
UNDATED = filed("a-site", TEXT, None)
ALONE = filed("alone", "Nobody has heard of the hinge that broke on the lock at Ormond.", "2031-03-01")
GERMAN = filed("faehre", "Die Nachtfähre nach Kastel fährt nicht mehr.", "2031-03-07", "wire")
FRENCH = filed("bac", "Le bac de nuit ne passe plus.", "2031-03-08", "elsewhere")
TURKISH = filed("vapur", "Gece vapuru artık sefer yapmıyor.", "2031-03-09", "elsewhere")
ALL = (FIRST, LATER, UNDATED, ALONE, GERMAN, FRENCH, TURKISH)


def test_copies_carry_the_report_of_the_earliest_and_undated_ones_come_last() -> None:
    found = find_reports((UNDATED, LATER, FIRST, ALONE))
    assert found == {"wire": "wire", "a-paper": "wire", "a-site": "wire", "alone": "alone"}


def test_a_translation_carries_the_report_of_its_original() -> None:
    assert find_reports((GERMAN, FIRST, LATER))["faehre"] == "wire"


def test_of_one_day_the_original_leads_its_translations_whatever_their_ids() -> None:
    assert (
        find_reports((filed("a-faehre", "Die Nachtfähre fährt nicht mehr.", "2031-03-05", "wire"), FIRST))["a-faehre"] == "wire"
    )


def test_translations_of_an_article_that_is_not_there_are_one_report() -> None:
    assert find_reports((TURKISH, FRENCH)) == {"bac": "bac", "vapur": "bac"}


def test_articles_without_text_are_no_copies_of_each_other() -> None:
    assert len(set(find_reports((filed("a", "", None), filed("b", "", None))).values())) == 2


def test_reports_are_counted_not_articles() -> None:
    assert distinct(["wire", "a-paper", "alone", "unknown"], find_reports(ALL)) == 3


@given(st.permutations(ALL))
def test_the_order_of_the_articles_does_not_matter(order: list[Filed]) -> None:
    assert find_reports(order) == find_reports(ALL)
