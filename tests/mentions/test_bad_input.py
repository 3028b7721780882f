"""Texts and registries that nobody meant for us: a right answer or none, and never a hang."""

from __future__ import annotations

import pytest

from briefgen.gazetteer import Register
from briefgen.mentions import annotate
from briefgen.model.entities import Actor, Place

SENTENCE = "The army of Syria left Idlib on 3 May 2018, said Ivo Tarrantel of the Harbour Workers' Union. "


def texts_of(text: str, **more: object) -> list[str]:
    return [mention.text for mention in annotate(text, **more)]  # type: ignore[arg-type]


def test_a_document_of_a_megabyte_is_read_to_its_end() -> None:
    text = SENTENCE * (1_000_000 // len(SENTENCE)) + "The last of them went to Aleppo."
    found = annotate(text, published="2018-05-10")
    assert found[-1].text == "Aleppo"
    assert sum(mention.id == "idlib" for mention in found) == 1_000_000 // len(SENTENCE)


def test_ten_thousand_names_are_ten_thousand_mentions() -> None:
    letters = "abcdefghij"
    names = ["Vor" + "".join(letters[int(digit)] for digit in f"{n:05}") for n in range(10_000)]
    found = annotate(", ".join(f"spokesman Ivo {name.title()}" for name in names) + ".")
    assert len({mention.id for mention in found if mention.type == "person"}) == 10_000


@pytest.mark.parametrize("language", ["en", "", "xx", "zxx", "und", "tlh-Latn"])
def test_a_text_in_no_language_is_read_all_the_same(language: str) -> None:
    assert texts_of("qwx zzrt 0x7f %%% plugh Xyzzy\n\n\n--- ???", language=language) in ([], ["Xyzzy"])
    assert "Syria" in texts_of("Syria", language=language)


def test_mixed_directions_keep_their_offsets() -> None:
    text = "The envoy said \u202bإدلب\u202c and Idlib are one; كتب «Aleppo» في حلب."
    found = annotate(text)
    assert [text[m.start : m.end] for m in found] == [m.text for m in found]
    assert [m.id for m in found if m.text == "Idlib"] == ["idlib"]


@pytest.mark.parametrize(
    "text",
    [
        "😀 Syria 🇸🇾 met Turkey 🇹🇷 in Idlib 👩\u200d🚒.",
        "Sy\u0301ria... and I\u0307dlib and Idlib; Turkey, Syria.",
        "Z\u0351\u0343\u0357a\u0352l\u035bg\u0363o Turkey Syria Idlib",
    ],
    ids=["emoji", "combining", "zalgo"],
)
def test_emoji_and_combining_marks_hide_no_name(text: str) -> None:
    found = {mention.id for mention in annotate(text)}
    assert {"idlib", "turkey", "syria"} <= found


def test_of_names_that_contain_each_other_the_longest_is_meant() -> None:
    union = Actor("union", "Union", aliases=("Workers Union", "Harbour Workers Union of Tyre"))
    workers = Actor("workers", "Harbour Workers")
    register = Register([union, workers])
    assert texts_of("He joined the Harbour Workers Union of Tyre.", registry=register) == ["Harbour Workers Union of Tyre"]
    assert texts_of("She asked the Harbour Workers.", registry=register) == ["Harbour Workers"]


def test_an_empty_registry_changes_nothing() -> None:
    assert annotate(SENTENCE, registry=Register()) == annotate(SENTENCE)
    assert all(m.rule not in {"registry", "base", "gazetteer"} for m in annotate(SENTENCE, registry=Register(shipped=False)))


def test_a_registry_of_twenty_thousand_entries_is_matched_word_by_word() -> None:
    actors = [Actor(f"group-{n}", f"Group {n} of Harlan Vey", aliases=(f"Vey {n}",)) for n in range(10_000)]
    places = [Place(f"mill-{n}", f"Mill {n} Landing", aliases=(f"Landing {n}",)) for n in range(10_000)]
    register = Register(actors, places)
    found = annotate("Vey 77 and Group 9999 of Harlan Vey met at Mill 4 Landing, not in Idlib.", registry=register)
    assert [m.id for m in found] == ["group-77", "group-9999", "mill-4", "idlib"]


def test_containers_and_wholes_that_go_round_in_a_circle_end() -> None:
    places = [
        Place("upper", "Upper Quay", within=("lower",), lat=1.0, lon=2.0),
        Place("lower", "Lower Quay", within=("upper",)),
    ]
    actors = [Actor("one", "First Fleet", part_of=("two",)), Actor("two", "Second Fleet", part_of=("one",))]
    found = annotate("The First Fleet and the Second Fleet left Upper Quay for Lower Quay.", registry=Register(actors, places))
    assert [m.id for m in found] == ["one", "two", "upper", "lower"]
