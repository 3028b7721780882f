"""Names in further languages: known names, simple inflection, titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.mentions import annotate
from briefgen.mentions.inflection import plain_forms

if TYPE_CHECKING:
    from briefgen.model.mention import Mention


def ids(text: str, language: str) -> dict[str, str]:
    return {m.text: m.id for m in annotate(text, language=language, kinds=("actor", "place"))}


def kinds(text: str, language: str) -> dict[str, str]:
    return {m.text: m.kind for m in annotate(text, language=language, kinds=("actor", "place"))}


@pytest.mark.parametrize(
    ("language", "text", "name", "id_"),
    [
        ("fr", "Selon un diplomate, l'Iran et la Turquie refusent.", "Iran", "iran"),
        ("de", "Nach Angaben Russlands ist die Lage ruhig.", "Russlands", "russia"),
        ("es", "Según él, Rusia y Siria negocian.", "Siria", "syria"),
        ("tr", "Kaynaklara göre Suriye'nin kuzeyi sakin.", "Suriye", "syria"),
        ("ru", "По словам дипломата, войска Турции отошли.", "Турции", "turkey"),
        ("ar", "وقال دبلوماسي إن تركيا لن ترد.", "تركيا", "turkey"),
        ("fa", "به گفته یک دیپلمات، روسیه پاسخ نخواهد داد.", "روسیه", "russia"),
    ],
)
def test_states_are_found_under_their_names_in_seven_languages(language: str, text: str, name: str, id_: str) -> None:
    assert ids(text, language)[name] == id_


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Взрывы слышны в Москве.", "Москве"),
        ("tr", "Görüşmeler dün Ankara'da yapıldı.", "Ankara"),
        ("ar", "وعقدت المحادثات في أنقرة أمس.", "أنقرة"),
        ("fa", "نشست در تهران برگزار شد.", "تهران"),
        ("de", "Das Treffen fand in Moskau statt.", "Moskau"),
        ("es", "La reunión se celebró en Caracas.", "Caracas"),
    ],
)
def test_a_capital_behind_a_word_of_place_is_the_town_in_every_language(language: str, text: str, name: str) -> None:
    assert kinds(text, language)[name] == "place"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Le ministre Abdoulaye Traorekou a refusé. Traorekou part demain.", "Abdoulaye Traorekou"),
        ("es", "La ministra Ana Restrepano se negó. Restrepano viaja hoy.", "Ana Restrepano"),
        ("de", "Außenminister Jens Vogelsdorf lehnte ab.", "Jens Vogelsdorf"),
    ],
)
def test_a_title_makes_a_person_in_other_languages(language: str, text: str, name: str) -> None:
    found: list[Mention] = annotate(text, language=language, kinds=("actor",))
    assert [m.type for m in found if m.text == name] == ["person"]
    assert len({m.id for m in found}) == 1


def test_german_nouns_and_scripts_without_case_make_no_proposals() -> None:
    assert ids("Der Hund sah die Katze im Garten der Nachbarin.", "de") == {}
    assert ids("رأى الكلب القطة في الحديقة.", "ar") == {}


def test_plain_forms_are_the_likeliest_first_and_never_the_word_itself() -> None:
    assert plain_forms("сирии", "ru")[0] == "сирия"
    assert "روسيا" in plain_forms("وروسيا", "ar")
    assert plain_forms("syria", "en") == ()
    assert "туркменистан" not in plain_forms("туркменистан", "ru")


def russian(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.id) for m in annotate(text, language="ru", kinds=("actor", "place"))]


def test_cases_of_an_unknown_russian_name_mean_one_person() -> None:
    found = russian("Заявил генерал Андрей Морозкин. С Морозкиным говорила Ольга Вертина. Ольги Вертиной нет.")
    assert found == [
        ("Андрей Морозкин", "андрей-морозкин"),
        ("Морозкиным", "андрей-морозкин"),
        ("Ольга Вертина", "ольга-вертина"),
        ("Ольги Вертиной", "ольга-вертина"),
    ]


def test_a_woman_and_a_man_of_one_surname_stay_two_people() -> None:
    ids = dict(russian("Там была Ольга Вертина. Там был Андрей Вертин. Там же Вертина молчала."))
    assert ids["Ольга Вертина"] != ids["Андрей Вертин"]
    assert ids["Вертина"] == ids["Ольга Вертина"]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("وقال رئيس الوزراء معين عبد الملك إن الهجوم جريمة حرب.", "ar", {"معين عبد الملك"}),
        (
            "قال المتحدث باسم وزارة الصحة علي البكيري إن خمسة قتلوا. وأوضح البكيري أنهم مدنيون.",
            "ar",
            {"علي البكيري", "البكيري"},
        ),
        ("ونفى محمد عبد السلام، الناطق باسم الجماعة، ذلك على الفور.", "ar", {"محمد عبد السلام"}),
        ("وكان العميد يحيى سريع أعلن الجمعة استهداف ميناء.", "ar", {"يحيى سريع"}),
        ("رئیس‌جمهور ابراهیم رئیسی در نیویورک گفت پرونده پیگیری می‌شود.", "fa", {"ابراهیم رئیسی"}),
        ("وزیر کشور، احمد وحیدی، معترضان را متهم کرد.", "fa", {"احمد وحیدی"}),
        ("محمود امیری مقدم، مدیر این سازمان، گفت که آمار بیشتر است.", "fa", {"محمود امیری مقدم"}),
        ("Генсек ОДКБ Станислав Зась прибудет в Ереван в четверг, чтобы обсудить это с министрами.", "ru", {"Станислав Зась"}),
        ("Bundesaußenminister Heiko Maas sprach in Doha, Faiz Hameed in Kabul.", "de", {"Heiko Maas", "Faiz Hameed"}),
        ("Rusya'nın Suriye Özel Temsilcisi Aleksandr Lavrentyev itidal çağrısı yaptı.", "tr", {"Aleksandr Lavrentyev"}),
        ("El jefe de la delegación del Gobierno, Otty Patiño, dijo que no.", "es", {"Otty Patiño"}),
        ("Le président du Guyana, Irfaan Ali, a salué l'accord.", "fr", {"Irfaan Ali"}),
        ("Gunmen killed the governor of West Darfur, Khamis Abakar, on Thursday.", "en", {"Khamis Abakar"}),
    ],
)
def test_titles_verbs_of_speech_and_descriptions_tell_persons_in_every_language(
    text: str, language: str, names: set[str]
) -> None:
    found = annotate(text, language=language, kinds=("actor", "place"))
    persons = {m.text for m in found if m.type == "person"}
    assert persons == names
    assert all(m.confidence >= 0.8 for m in found if m.text in names)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("عاد الناس إلى السوق بعد الحرب، وقال الرئيس إن السلام ممكن على الرغم من ذلك.", "ar"),
        ("رئیس جمهور گفت که مسئول سیاست خارجی به تهران می‌آید.", "fa"),
    ],
)
def test_words_of_every_day_behind_a_title_are_no_persons(text: str, language: str) -> None:
    assert [m.text for m in annotate(text, language=language, kinds=("actor",)) if m.type == "person"] == []


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("وصل المبعوث إلى عمّان مساء أمس.", "amman"),
        ("في العاصمة عمان اجتمع الوزراء.", "amman"),
        ("قال الأردن إن المحادثات ستعقد في عمان.", "amman"),
        ("زار الوزير سلطنة عمان أمس.", "oman"),
    ],
)
def test_amman_and_oman_are_told_by_what_the_text_speaks_of(text: str, id_: str) -> None:
    assert id_ in {m.id for m in annotate(text, language="ar", kinds=("actor", "place"))}
    assert not {"amman", "oman"} - {id_} & {m.id for m in annotate(text, language="ar", kinds=("actor", "place"))}


def test_an_arabic_dateline_of_a_short_name_is_a_place() -> None:
    found = annotate("عدن - 5 مارس 2022 - قتل خمسة مدنيين في الهجوم.", language="ar", published="2022-03-06")
    assert [(m.text, m.kind) for m in found] == [("عدن", "place"), ("5 مارس 2022", "date")]


@pytest.mark.parametrize(
    ("text", "language", "name", "type_"),
    [
        (
            "They fought the Sudan People's Liberation Movement-North again.",
            "en",
            "Sudan People's Liberation Movement-North",
            "armed-group",
        ),
        ("Witnesses told Radio Dabanga about it.", "en", "Radio Dabanga", "media"),
        ("Lo informó Caracol Radio el lunes.", "es", "Caracol Radio", "media"),
        ("Die Nationale Widerstandsfront (NRF) bestritt das.", "de", "Nationale Widerstandsfront", "armed-group"),
        ("ABD'nin Erbil Başkonsolosluğu uyardı.", "tr", "Erbil Başkonsolosluğu", "organisation"),
        ("El Estado Mayor Central (EMC) suspendió los diálogos.", "es", "Estado Mayor Central", "organisation"),
        (
            "Según se supo el lunes, la Misión de Verificación de la ONU y la Defensoría del Pueblo ofrecieron mediar.",
            "es",
            "Defensoría del Pueblo",
            "organisation",
        ),
    ],
)
def test_organisations_are_read_whole_and_typed(text: str, language: str, name: str, type_: str) -> None:
    found = {m.text: m.type for m in annotate(text, language=language, kinds=("actor", "place"))}
    assert found[name] == type_


@pytest.mark.parametrize(
    ("text", "person", "held"),
    [
        ("Президент Украины Зеленский уехал.", "Зеленский", "ukraine"),
        ("Глава Приднестровья Вадим Красносельский выступил.", "Вадим Красносельский", "transnistria"),
        ("Президент Владимир Путин выступил.", "Владимир Путин", ""),
    ],
)
def test_the_genitive_between_an_office_and_who_holds_it_is_no_part_of_the_name(text: str, person: str, held: str) -> None:
    found = ids(text, "ru")
    assert person in found
    assert held in {*found.values(), ""}
    assert len(found) == 1 + bool(held)


def test_an_unknown_genitive_between_an_office_and_a_full_name_is_no_part_of_the_name() -> None:
    assert "Майя Орлова" in ids("Глава Зареченщины Майя Орлова выступила.", "ru")


@pytest.mark.parametrize("text", ["The Philippine army withdrew.", "Thousands of Filipinos left.", "Philippine President X Y."])
def test_an_english_nationality_word_counts_though_another_language_writes_it_in_lower_case(text: str) -> None:
    assert any(id_.startswith("philippine") for id_ in ids(text, "en").values())
    assert not ids("une armée philippine", "en")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "« Rien n'est signé », a déclaré Salimou Sadiola à des journalistes.", "Salimou Sadiola"),
        ("fr", "Adamou Barroway, le président du conseil, doit recevoir une délégation.", "Adamou Barroway"),
        ("es", "«Nada está firmado», dijo Salimou Sadiola a la prensa.", "Salimou Sadiola"),
        ("es", "Adamou Barroway, el presidente del consejo, recibió a la delegación.", "Adamou Barroway"),
    ],
)
def test_who_speaks_behind_a_quotation_or_holds_an_office_behind_a_comma_is_a_person(
    language: str, text: str, name: str
) -> None:
    found = {m.text: m for m in annotate(text, language=language, kinds=("actor", "place"))}
    assert found[name].type == "person"
    assert found[name].confidence >= 0.8


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Die Sprecherin Anna Kelmerin sagte ab. Am Abend reiste Kelmerin weiter.", "Kelmerin"),
        ("Marko Zvolinčić kam. Zvolinčić forderte Ruhe.", "Zvolinčić"),
        ("Die Sprecherin Anna Kelmer sagte ab. Kelmers Partei schwieg.", "Kelmers"),
    ],
)
def test_a_surname_means_who_was_named_in_full_where_every_noun_has_a_capital(text: str, form: str) -> None:
    found = {m.text: m for m in annotate(text, language="de", kinds=("actor",))}
    assert found[form].rule == "surname"
    assert len({m.id for m in found.values()}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Peter Fischer kam. Die Fischer streikten im Hafen.",
        "Anna Kelmer und Peter Kelmer kamen. Später sprach Kelmer.",
        "Anna Richter kam. Später urteilten Richter über den Fall.",
        "Anna Kelmer kam. Der Kelmer-Plan fiel durch.",
    ],
)
def test_a_noun_or_a_shared_surname_means_no_one_person(text: str) -> None:
    assert not [m for m in annotate(text, language="de", kinds=("actor",)) if m.rule == "surname"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "La Policía Nacional dijo que no.", "Policía Nacional"),
        ("es", "La Guardia Costera informó de tres heridos.", "Guardia Costera"),
        ("es", "La Fuerza Aérea confirmó el ataque.", "Fuerza Aérea"),
        ("fr", "Hier, la Garde Nationale a dispersé la foule.", "Garde Nationale"),
        ("ru", "Министерство Обороны сообщило об этом.", "Министерство Обороны"),
    ],
)
def test_a_noun_for_a_body_before_what_tells_it_from_others_names_no_person(language: str, text: str, name: str) -> None:
    assert {m.text: m.type for m in annotate(text, language=language, kinds=("actor",))}[name] == "organisation"


@pytest.mark.parametrize("name", ["Moussa ag Tahalil", "Mohamed ould Brahimane"])
def test_a_small_word_for_son_stands_inside_a_saharan_name(name: str) -> None:
    text = f"« Non », a déclaré {name}, porte-parole. {name.rsplit(maxsplit=1)[-1]} est parti."
    found = annotate(text, language="fr", kinds=("actor",))
    assert [m.text for m in found] == [name, name.rsplit(maxsplit=1)[-1]]
    assert len({m.id for m in found}) == 1


def test_the_body_of_many_opens_a_sentence_with_its_whole_name() -> None:
    text = "The People's Harbour Force (PHF) said so. The PHF is new."
    assert ids(text, "en") == {"People's Harbour Force": "peoples-harbour-force", "PHF": "peoples-harbour-force"}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Представитель Временного совета заявил об этом.", "Временного"),
        ("Об этом сообщил представитель Международной группы наблюдателей.", "Международной"),
        ("Глава Центральной избирательной комиссии ушёл.", "Центральной"),
    ],
)
def test_the_first_word_of_a_body_behind_a_title_is_not_who_holds_it(text: str, word: str) -> None:
    assert not [m for m in annotate(text, language="ru", kinds=("actor",)) if m.text == word and m.confidence >= 0.6]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Заявление генерала Толстого вызвало споры.", "Толстого"),
        ("По словам министра Захаровой ситуации нет.", "Захаровой"),
    ],
)
def test_a_surname_behind_a_title_stays_a_person_in_every_case(text: str, name: str) -> None:
    assert [(m.text, m.type) for m in annotate(text, language="ru", kinds=("actor",))] == [(name, "person")]


@pytest.mark.parametrize(("language", "text"), [("de", "PRISTINA. Die Lage ist ruhig."), ("ru", "ЕРЕВАН. Переговоры сорваны.")])
def test_a_capital_in_large_letters_with_a_full_stop_is_a_dateline(language: str, text: str) -> None:
    first = annotate(text, language=language, kinds=("actor", "place"))[0]
    assert first.kind == "place"
    assert first.confidence > 0.9


def test_a_small_town_keeps_the_capital_of_its_article() -> None:
    assert ids("Habló de la Mesa y de la Habana.", "es").get("la Habana") == "havana"
    assert "la Mesa" not in ids("Habló de la Mesa y de la Habana.", "es")
    assert "La Mesa" in ids("Murió en La Mesa, Colombia.", "es")
