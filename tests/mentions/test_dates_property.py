"""What holds for any text, any day of publication and any language."""

from __future__ import annotations

import string
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.mentions.dates import find_dates
from briefgen.model import edtf

LANGUAGES = ["en", "fr", "de", "es", "tr", "ru", "ar", "fa", "xx"]
WORDS = (
    "on in since the of a last next this that two 5 7 31 24th third May march August Friday sun week year years days month"
    " quarter half ago earlier later before after from to and - , . / ' 2018 1999 1397 1990s 80s Q3 early end night morning"
    " today yesterday summer people every about several fiscal century weekend 05/06/2018 24.08.2018 5. août vendredi dernier"
    " il y a nuit letzte Woche vor zum Nacht años pasado hace geçen hafta günü önce пятницу мая года ночь на الجمعة الماضي"
    " قبل أيار شهریور ماه گذشته ۲۴ ٢٠١٨"
).split()
PUBLISHED = st.one_of(
    st.none(),
    st.dates().map(str),
    st.dates().map(lambda d: f"{d}?"),
    st.sampled_from(["2018-08", "2018", "2018-21", "201X", "2018-08-24/2018-08-26", "../2018", "soon", "-0044", "0001-01-01"]),
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from([*WORDS, "\n", "\n\n", "\u200c"]), max_size=40).map("".join),
    st.text(max_size=200),
    st.text(alphabet=string.digits + "-/.,: MayJun'’", max_size=60),
)


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, published=PUBLISHED, language=st.sampled_from(LANGUAGES))
def test_mentions_are_slices_in_order_with_values_that_edtf_knows(text: str, published: str | None, language: str) -> None:
    end = 0
    for mention in find_dates(text, published=published, language=language):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.value is None or edtf.parse(mention.value)
        assert mention.id == (mention.value or "")
        assert 0 < mention.confidence <= 1
        end = mention.end


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, day=st.dates(), language=st.sampled_from(LANGUAGES))
def test_doubt_changes_no_value_but_its_mark(text: str, day: object, language: str) -> None:
    sure = find_dates(text, published=str(day), language=language)
    doubted = find_dates(text, published=f"{day}?", language=language)
    assert [m.value and m.value.replace("%", "~") for m in sure] == [
        m.value and m.value.replace("%", "~").replace("?", "") for m in doubted
    ]


@pytest.mark.parametrize(
    "unit", ["of ", "May ", "5, ", "5-5-", "last ", "2018 ", "May-", "Friday ", "day of the week of ", "'", "a", " "]
)
def test_long_texts_of_one_word_end(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    found = find_dates(text, published="2018-08-24")
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_long_texts_of_one_date_yield_it_each_time() -> None:
    assert [m.value for m in find_dates("5 May 2018, " * 300)] == ["2018-05-05"] * 300


def test_a_megabyte_of_news_yields_each_of_its_dates() -> None:
    sentence = "Wooden bridges over the river stood until the army came on 12 March 2016 and burned what it could reach. "
    times = 1_000_000 // len(sentence)
    assert len(find_dates(sentence * times, published="2018-08-24")) == times


@pytest.mark.parametrize(
    "text", ["ـ", "ـ ـ 5 May", "'", "5'", "٣٣٣٣٣٣٣٣٣'lar", "9" * 5000 + "'lar", "Ⅷ May ² ½", "\u202e5 yaM\u202c"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_without_letters_or_beyond_numbers_are_passed_over(text: str, language: str) -> None:
    assert all(m.value is None or edtf.parse(m.value) for m in find_dates(text, published="2018-08-24", language=language))


def test_a_date_among_words_without_letters_is_found() -> None:
    assert [m.value for m in find_dates("ـ 5 May 2018 '", published="2018-08-24")] == ["2018-05-05"]
