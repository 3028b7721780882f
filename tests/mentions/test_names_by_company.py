"""What stands beside a name tells what it is: where nothing else does, in languages with and without capitals."""

from __future__ import annotations

import pytest

from briefgen.mentions import annotate


def read(language: str, text: str) -> dict[str, tuple[str, str]]:
    return {m.text: (m.kind, m.id) for m in annotate(text, language=language, published="2018-08-24", kinds=("actor", "place"))}


METONYMS = [
    ("es", "Bogotá congeló las cuentas.", "Bogotá", "colombia"),
    ("de", "Belgrad entsandte zwei Beamte.", "Belgrad", "serbia"),
    ("tr", "Ankara bu karara tepki gösterdi.", "Ankara", "turkey"),
    ("fa", "بغداد این نامه را رد کرد.", "بغداد", "iraq"),
    ("ar", "ورفضت مقديشو هذا الاقتراح.", "مقديشو", "somalia"),
    ("ru", "Киев усилил охрану границы.", "Киев", "ukraine"),
    ("de", "Tiflis widersprach am Abend.", "Tiflis", "georgia"),
    ("tr", "Bağdat hükümeti yasak ilan etti.", "Bağdat", "iraq"),
    ("en", "Wellington confirmed the visit.", "Wellington", "new-zealand"),
]


@pytest.mark.parametrize(("language", "text", "name", "state"), METONYMS)
def test_a_capital_that_acts_is_its_state_wherever_the_verb_stands(language: str, text: str, name: str, state: str) -> None:
    assert read(language, text)[name] == ("actor", state)


TOWNS = [
    ("es", "Bogotá amaneció sin agua.", "Bogotá", "bogota"),
    ("de", "Belgrad liegt an zwei Flüssen.", "Belgrad", "belgrade"),
    ("tr", "Ankara halkı ekmek bekledi.", "Ankara", "ankara"),
    ("ar", "وصل الخباز إلى مقديشو.", "مقديشو", "mogadishu"),
]


@pytest.mark.parametrize(("language", "text", "name", "town"), TOWNS)
def test_a_capital_that_only_is_or_suffers_is_the_town(language: str, text: str, name: str, town: str) -> None:
    assert read(language, text)[name] == ("place", town)


def test_a_name_that_nothing_knows_is_a_place_where_and_joins_it_with_one_and_behind_french_at() -> None:
    assert read("fr", "Ils ont pris Velmonde et Goma lundi. Velmonde brûle.")["Velmonde"][0] == "place"
    assert read("fr", "Le convoi est tombé dans une embuscade à Tarvoise.")["Tarvoise"][0] == "place"
    assert read("fr", "Elle a demandé à Tarvoise de partir.").get("Tarvoise", ("actor",))[0] == "actor"


def test_a_particle_that_opens_a_sentence_belongs_to_the_name() -> None:
    found = read("en", "Von der Heide left. Griet von der Heide had come. Al-Tamor spoke. Basel al-Tamor was there.")
    assert found["Von der Heide"] == found["Griet von der Heide"]
    assert found["Al-Tamor"] == found["Basel al-Tamor"]


def test_a_noun_before_two_more_tells_a_german_name_and_a_measure_does_not() -> None:
    assert read("de", "Der Zeitung Morava Danica sagte die Bäckerin Yeva Tersakjan nichts.") == {
        "Morava Danica": ("actor", "morava-danica"),
        "Yeva Tersakjan": ("actor", "yeva-tersakjan"),
    }
    assert read("de", "Es fehlen drei Millionen Euro Hilfe.") == {}


def test_a_run_of_capitals_that_is_no_single_name_is_cut() -> None:
    assert read("tr", "Husiler Taiz kentini kuşattı.") == {"Husiler": ("actor", "houthis"), "Taiz": ("place", "taiz")}
    assert read("tr", "Başbakan Selim Toprak Bakü'de konuştu.")["Bakü"] == ("place", "baku")
    found = read("ru", "Его ждал глава ЗНПК Тимур Саргоев.")
    assert found["ЗНПК"][0] == found["Тимур Саргоев"][0] == "actor"


def test_words_of_every_day_and_given_names_are_no_places_in_scripts_without_capitals() -> None:
    assert read("ar", "انتظر الخباز يوما كاملا. ثم خرج سالم مع وفدا من المدينة.") == {}
    assert read("ar", "وصل الوفد إلى سالم.").get("سالم", ("place",))[0] == "place"
    assert "پیشین" not in read("fa", "فرمانده پیشین سرباز را دید.")


def test_two_spellings_without_vowels_are_told_apart_where_they_stand_together() -> None:
    assert read("ar", "زار الوزير عمّان ثم سلطنة عمان.") == {"عمّان": ("place", "amman"), "عمان": ("actor", "oman")}


def test_bodies_in_scripts_without_capitals_end_where_their_name_does() -> None:
    assert read("ar", "أعلنت هيئة أو وزارة المياه الليبية ذلك.")["وزارة المياه الليبية"][0] == "actor"
    assert read("fa", "سازمان ملی آبیاری گفت که راه بسته است.")["سازمان ملی آبیاری"][0] == "actor"
    found = read("ar", "وأعلنت وزارة المياه التركية الأسبوع الماضي ذلك، ورحبت لجنة السدود العالمية الخميس.")
    assert "وزارة المياه التركية" in found
    assert read("ar", "وصل الجيش التركي.") == {"التركي": ("actor", "turkey")}


def test_a_persian_name_before_what_its_bearer_is_is_a_person() -> None:
    assert read("fa", "خلف تورانی، نخست وزیر، رفت.")["خلف تورانی"][0] == "actor"


def test_a_place_that_is_known_in_latin_letters_only_is_found_in_cyrillic() -> None:
    assert read("ru", "Армения закрыла дорогу в Горисе.")["Горисе"] == ("place", "goris")


def test_a_further_name_of_a_little_place_counts_behind_in_and_nowhere_else() -> None:
    assert read("en", "Kosovo said that the road in Leposavic is shut.")["Leposavic"] == ("place", "leposaviq")
    assert read("en", "They met Leposavic.").get("Leposavic", ("actor",))[0] == "actor"


def test_two_large_places_of_one_country_vouch_for_each_other() -> None:
    sure = {m.text: m.confidence for m in annotate("Clashes broke out in Taiz and Aden.", kinds=("place",))}
    assert min(sure.values()) >= 0.8
    (alone,) = annotate("Clashes broke out around Aden.", kinds=("place",))
    assert alone.confidence < min(sure.values())


FIRST_CASES = [
    ("Документ вручён Тимуром Саргоевым вчера.", "тимур-саргоев"),
    ("Письмо отдали Тимуру Саргоеву вчера.", "тимур-саргоев"),
    ("Вчера видели Нину Саргоеву в саду. Её ждали с Ниной Саргоевой.", "нина-саргоева"),
    ("Вчера видели Олега Саргоева в саду.", "олег-саргоев"),
]


@pytest.mark.parametrize(("text", "person"), FIRST_CASES)
def test_a_russian_person_is_filed_in_the_first_case(text: str, person: str) -> None:
    assert person in {id_ for _, id_ in read("ru", text).values()}


def test_nationality_words_of_states_in_small_letters_are_read_in_french() -> None:
    found = read("fr", "Un soldat burkinabè et deux médecins nigériens ont vu le juge angolais.")
    assert {id_ for _, id_ in found.values()} == {"burkina-faso", "niger", "angola"}


def test_a_compass_word_before_a_state_makes_it_a_scene() -> None:
    assert read("de", "Im Norden des Kosovo ist es still.")["Kosovo"] == ("place", "kosovo")
    assert read("es", "Llueve al sur de Siria.")["Siria"] == ("place", "syria")


def test_the_same_group_is_known_by_its_names_in_other_languages() -> None:
    for language, text in (("es", "Los hutíes dispararon."), ("de", "Die Huthis schossen."), ("fa", "حوثی‌ها شلیک کردند.")):
        assert {id_ for _, id_ in read(language, text).values()} == {"houthis"}, text


def test_who_moves_to_a_name_or_lives_in_it_shows_a_place() -> None:
    assert read("es", "El juez viajará a Tarvolejo.")["Tarvolejo"][0] == "place"
    assert read("en", "Residents of Tarvole fled to Mirdak on foot.").keys() >= {"Tarvole", "Mirdak"}
    assert {kind for kind, _ in read("en", "Residents of Tarvole fled to Mirdak on foot.").values()} == {"place"}


def test_the_article_of_an_arabic_name_in_turkish_is_no_title() -> None:
    assert "Kerem Şiya es-Tamori" in read("tr", "Başbakan Kerem Şiya es-Tamori konuştu.")


def test_a_german_name_between_commas_behind_a_title_is_a_person() -> None:
    assert read("de", "Der Präsident der Gilde, Aslan Terbschan, trat zurück.")["Aslan Terbschan"][0] == "actor"
