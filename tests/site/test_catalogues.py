"""The interface in five languages: complete, with its plurals, with dates as each language writes them."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import Any

import pytest
from babel.messages.mofile import read_mo

from briefgen.model.edtf import parse
from briefgen.site.moments import when
from briefgen.site.wording import LANGUAGES, Wording, wording
from briefgen.site.wording_en import TEXTS

OTHERS = [language for language in LANGUAGES if language != "en"]
spec = importlib.util.spec_from_file_location("catalogues", Path(__file__).parents[2] / "scripts" / "catalogues.py")
assert spec
assert spec.loader
script: Any = importlib.util.module_from_spec(spec)
spec.loader.exec_module(script)


def values_in(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


def test_five_languages_are_there() -> None:
    assert set(LANGUAGES) == {"en", "fr", "ar", "tr", "ru"}


@pytest.mark.parametrize("language", OTHERS)
def test_no_catalogue_lacks_a_message(language: str) -> None:
    catalogue = script.read(language)
    found = {message.context: message for message in catalogue if message.id}
    wanted = script.messages()
    hint = "run: python scripts/catalogues.py, translate what is empty or fuzzy in briefgen/catalogues/*.po, run it again"
    assert set(found) == set(wanted), hint
    for key, english in wanted.items():
        strings = found[key].string if isinstance(english, tuple) else (found[key].string,)
        assert found[key].id == english, (key, hint)
        assert all(strings), (key, hint)
        assert not found[key].fuzzy, (key, hint)
        if isinstance(english, tuple):
            assert len(strings) == catalogue.num_plurals, key


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_values_of_its_message(language: str) -> None:
    for message in script.read(language):
        english = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
        for text in strings if message.id else ():
            extra = values_in(text) - set().union(*map(values_in, english))
            assert not extra, message.context
            if len(strings) == 1:
                assert values_in(text) == values_in(english[-1]), message.context


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_program_reads_is_what_translators_wrote(language: str) -> None:
    with (script.FOLDER / f"{language}.mo").open("rb") as file:
        made = {message.context: message.string for message in read_mo(file) if message.id}
    written = {message.context: message.string for message in script.read(language) if message.id}
    assert {key: tuple(s) if isinstance(s, list) else s for key, s in made.items()} == written, (
        "run: python scripts/catalogues.py"
    )


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", {1: "1 article", 2: "2 articles", 21: "21 articles"}),
        ("fr", {0: "0 article", 1: "1 article", 2: "2 articles"}),
        ("tr", {1: "1 yazı", 2: "2 yazı"}),
        ("ru", {1: "1 статья", 3: "3 статьи", 5: "5 статей", 11: "11 статей", 21: "21 статья"}),
        ("ar", {1: "مقالة واحدة", 2: "مقالتان", 3: "3 مقالات", 11: "11 مقالة", 100: "100 مقالة"}),
    ],
)
def test_things_are_counted_as_the_language_counts(language: str, forms: dict[int, str]) -> None:
    assert {n: wording(language).counted("count.articles", n) for n in forms} == forms


@pytest.mark.parametrize(
    ("language", "day", "month", "inferred"),
    [
        ("en", "24 August 2018", "August 2018", "date inferred"),
        ("fr", "24 août 2018", "août 2018", "date déduite"),
        ("ar", "24 أغسطس 2018", "أغسطس 2018", "تاريخ مستنتج"),
        ("tr", "24 Ağustos 2018", "Ağustos 2018", "tarih çıkarımla"),
        ("ru", "24 августа 2018 г.", "август 2018 г.", "дата выведена"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(language: str, day: str, month: str, inferred: str) -> None:
    words = wording(language)
    for text, value in ((day, "2018-08-24?"), (month, "2018-08")):
        known = parse(value)
        assert known
        assert when(known, words).text.replace("\u202f", " ").replace("\xa0", " ").replace("\u200f", "") == text
    doubted = parse("2018-08-24?")
    assert doubted
    assert when(doubted, words).note == inferred


def test_a_region_speaks_its_language_and_an_unknown_one_english() -> None:
    assert wording("fr-CA") == Wording("fr")
    assert wording("sw") == Wording("en")


def test_every_message_can_be_said_in_every_language() -> None:
    some = {name.strip("{}"): "7" for text in TEXTS.values() for name in values_in(text)}
    for language in LANGUAGES:
        for key in TEXTS:
            if not key.endswith((".one", ".other")):
                assert wording(language).text(key, **some), key
