from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.ids import MOST_BYTES, RESERVED, is_slug, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Turkish push for Idlib", "turkish-push-for-idlib"),
        ("  -- Spaces, commas; and dashes -- ", "spaces-commas-and-dashes"),
        ("Syria's war", "syrias-war"),
        ("Syria’s war", "syrias-war"),
        ("Ma'arat al-Nu'man", "maarat-al-numan"),
        ("'Quoted'", "quoted"),
        ("L'armée a dit", "larmée-a-dit"),
        ("Straße", "straße"),
        ("Ångström", "ångström"),
        ("İSTANBUL", "istanbul"),
        ("Ağrı Dağı", "ağrı-dağı"),
        ("Москва и Анкара", "москва-и-анкара"),
        ("هدنة في إدلب", "هدنة-في-إدلب"),
        ("وقفٌ لإطلاق النار", "وقفٌ-لإطلاق-النار"),
        ("می‌خواهد", "می-خواهد"),
        ("जम्मू-कश्मीर", "जम्मू-कश्मीर"),
        ("和平协议", "和平协议"),
        ("서울 회담", "서울-회담"),
        ("ﬁve ①", "five-1"),
        ("C++ & C#", "c-c"),
        ('a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"),
        ("..", ""),
        ("../../etc/passwd", "etc-passwd"),
        ("", ""),
        ("—!?", ""),
        ("🕊 dove", "dove"),
        ("a\u200bb\u202ec", "a-b-c"),
        ("10,000 dead", "10-000-dead"),
    ],
)
def test_a_slug_keeps_letters_of_any_script_and_single_hyphens(text: str, slug: str) -> None:
    assert slugify(text) == unicodedata.normalize("NFC", slug)


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_no_slug_is_a_device_of_windows(name: str) -> None:
    assert slugify(name.upper()) == f"{name}-x"
    assert not is_slug(name)


def test_composed_and_decomposed_letters_give_the_same_slug() -> None:
    for text in ("Çankırı", "é", "Ǘ", "أ", "각"):
        assert slugify(unicodedata.normalize("NFD", text)) == slugify(unicodedata.normalize("NFC", text))
        assert unicodedata.is_normalized("NFC", slugify(unicodedata.normalize("NFD", text)))


def test_a_long_title_is_cut_at_a_hyphen() -> None:
    assert slugify("one two three four", longest=9) == "one-two"
    assert slugify("one two three four", longest=7) == "one-two"
    assert slugify("incomprehensibilities and more", longest=10) == "incomprehe"


def test_a_cut_that_leaves_a_device_is_marked_too() -> None:
    assert slugify("con artists", longest=4) == "con-x"


@pytest.mark.parametrize("text", ["", "A", "a b", "-a", "a-", "a--b", "a.b", "a/b", "nul", "cafe\u0301", "..", "a\n"])
def test_what_is_no_slug_is_told(text: str) -> None:
    assert not is_slug(text)


@given(st.text(max_size=120), st.integers(4, 90))
def test_every_text_gives_a_slug_or_nothing(text: str, longest: int) -> None:
    slug = slugify(text, longest=longest)
    assert slug == "" or is_slug(slug)
    assert len(slug) <= longest + 2
    assert not set(slug) & set("/\\:*?\"<>|. '\n\t%#&")


@given(st.text(max_size=60))
def test_a_slug_of_a_slug_is_itself(text: str) -> None:
    assert slugify(slugify(text)) == slugify(text)


@pytest.mark.parametrize("text", ["a" * 300, "ስ" * 90, "सत्य " * 40, "هدنة " * 80, "x" * 150 + "-" + "ü" * 60])
def test_a_slug_fits_into_the_name_of_a_file_in_any_script(text: str) -> None:
    slug = slugify(text, longest=400)
    assert 100 < len(slug.encode()) <= MOST_BYTES
    assert is_slug(slug)


def test_what_is_too_long_for_the_name_of_a_file_is_no_slug() -> None:
    assert is_slug("a" * MOST_BYTES)
    assert not is_slug("a" * (MOST_BYTES + 1))
    assert not is_slug("ж" * (MOST_BYTES // 2 + 1))
