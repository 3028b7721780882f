"""What governs a date: the tense around it, the event it counts from, the same day named elsewhere in the text."""

from __future__ import annotations

import pytest

from briefgen.mentions.dates import find_dates

PUBLISHED = "2018-08-24"
"""A Friday."""

COMING = [
    ("en", "Harvest fair opens on Monday morning", [("Monday morning", "2018-08-27")]),
    ("en", "The fair announced for Monday is small.", [("Monday", "2018-08-27")]),
    ("es", "La feria anunciada para el lunes es chica.", [("lunes", "2018-08-27")]),
    ("fr", "La foire annoncée pour lundi est petite.", [("lundi", "2018-08-27")]),
    ("de", "Der Markt ist für Montag angesetzt.", [("Montag", "2018-08-27")]),
    ("en", "The ferry was due to sail on Thursday.", [("Thursday", "2018-08-23")]),
    ("en", "The ferry was due to sail on Monday.", [("Monday", "2018-08-27")]),
    ("en", "The ferry is to sail on Monday.", [("Monday", "2018-08-27")]),
    ("en", "The bakers are to strike on Monday.", [("Monday", "2018-08-27")]),
    ("en", "The bakers plan to strike on Monday.", [("Monday", "2018-08-27")]),
    ("en", "The ban takes effect on Monday.", [("Monday", "2018-08-27")]),
    ("en", "The mayors agreed on a timetable for nine buses on Sunday.", [("Sunday", "2018-08-26")]),
    ("en", "The mayor presented a plan for the bridge on Thursday.", [("Thursday", "2018-08-23")]),
    ("en", "Students planned a march on Saturday.", [("Saturday", "2018-08-25")]),
    ("en", "The lease runs from June and ends in the middle of March.", [("June", "2018-06"), ("middle of March", "2019-03")]),
    ("en", "The clerk gave them until 9 a.m. Tuesday.", [("Tuesday", "2018-08-28")]),
    ("en", "The fair will open in the month of July.", [("July", "2019-07")]),
    ("en", "They will count again in the last days of July.", [("July", "2019-07")]),
    ("fr", "La foire commence lundi.", [("lundi", "2018-08-27")]),
    ("fr", "Ils ont signé un calendrier de passage pour neuf cars dimanche.", [("dimanche", "2018-08-26")]),
    ("fr", "Le bail doit être signé lundi.", [("lundi", "2018-08-27")]),
    ("fr", "Le bail sera signé lundi.", [("lundi", "2018-08-27")]),
    ("fr", "La foire annoncée pour lundi commence tôt.", [("lundi", "2018-08-27")]),
    ("es", "El contrato será firmado y anunciado el lunes.", [("lunes", "2018-08-27")]),
    ("en", "The ferry was due to sail on Wednesday, but the guild cancelled it.", [("Wednesday", "2018-08-29")]),
    ("es", "El contrato fue prorrogado hasta el 3 de mayo.", [("3 de mayo", "2019-05-03")]),
    ("es", "El contrato rige hasta el 3 de mayo.", [("3 de mayo", "2019-05-03")]),
    ("es", "La feria duró hasta el 3 de mayo.", [("3 de mayo", "2018-05-03")]),
    ("en", "The fair opens in the first week of October.", [("first week of October", "2018-10-01/2018-10-07")]),
    ("en", "They met in the last week of May 2017.", [("last week of May 2017", "2017-05-25/2017-05-31")]),
    ("en", "It rained in the fifth week of March 2017.", [("fifth week of March 2017", "2017-03-29/2017-03-31")]),
    ("en", "It ended in the last week, October had begun.", [("October", "2017-10")]),
    ("es", "Se vieron en la primera semana de mayo.", [("primera semana de mayo", "2018-05-01/2018-05-07")]),
    ("de", "Am Montag beginnt die Messe.", [("Montag", "2018-08-27")]),
    ("es", "La feria comienza el lunes.", [("lunes", "2018-08-27")]),
    ("tr", "Panayır pazartesi günü başlıyor.", [("pazartesi günü", "2018-08-27")]),
    ("ru", "Ярмарка начинается в понедельник.", [("понедельник", "2018-08-27")]),
    ("ar", "تبدأ السوق مساء الاثنين.", [("مساء الاثنين", "2018-08-27")]),
    ("fa", "بازار روز دوشنبه آغاز می‌شود.", [("روز دوشنبه", "2018-08-27")]),
]

PAST = [
    (
        "en",
        "The classes resumed on Thursday and the gate reopened on Tuesday.",
        [("Thursday", "2018-08-23"), ("Tuesday", "2018-08-21")],
    ),
    ("en", "Nine of them had paid their rent by Wednesday, and went home.", [("Wednesday", "2018-08-22")]),
    ("en", "The permit had been due to expire on Wednesday.", [("Wednesday", "2018-08-22")]),
    ("en", "The council will discuss Tuesday's vote.", [("Tuesday", "2018-08-21")]),
    ("en", "He spoke on Friday and Thursday.", [("Friday", "2018-08-24"), ("Thursday", "2018-08-23")]),
    ("en", "The council will pay the unpaid wages of July.", [("July", "2018-07")]),
    ("en", "The ferry had been ready to sail on Wednesday night.", [("Wednesday night", "2018-08-22")]),
    ("en", "The guilds had planned to meet on Tuesday.", [("Tuesday", "2018-08-21")]),
    ("en", "The ferry was due to sail on Wednesday, but stayed in port.", [("Wednesday", "2018-08-22")]),
    ("fr", "Un bail, signé jeudi, entre en vigueur lundi.", [("jeudi", "2018-08-23"), ("lundi", "2018-08-27")]),
    (
        "es",
        "El contrato, firmado en la plaza el jueves, entra en vigor el lunes.",
        [("jueves", "2018-08-23"), ("lunes", "2018-08-27")],
    ),
    ("fr", "Le conseil paiera les salaires de juillet.", [("juillet", "2018-07")]),
    ("ar", "قال إن شاحنته توقفت يوم الأربعاء عند النهر.", [("يوم الأربعاء", "2018-08-22")]),
    ("ar", "سيارة البلدية وصلت يوم الأربعاء.", [("يوم الأربعاء", "2018-08-22")]),
]

BESIDE_ITS_DATE = [
    ("en", "The ban holds from Monday evening.\n\nIt was agreed for Monday, 27 August.", ["2018-08-27", "2018-08-27"]),
    ("en", "It was agreed for Monday, 27 August.\n\nNobody moved before Monday.", ["2018-08-27", "2018-08-27"]),
    ("en", "It was agreed for Monday, 27 August, he said on Monday.", ["2018-08-27", "2018-08-20"]),
    ("fr", "Un accord vaut dès lundi soir.\n\nIl est fixé au lundi 27 août.", ["2018-08-27", "2018-08-27"]),
    ("de", "Das Verbot galt von Montag an.\n\nEs wurde für Montag, den 27. August, erlassen.", ["2018-08-27", "2018-08-27"]),
    ("ru", "Запрет с понедельника.\n\nОн назначен на понедельник, 27 августа.", ["2018-08-27", "2018-08-27"]),
    ("ar", "هدوء منذ يوم الاثنين.\n\nالموعد هو الاثنين 27 أغسطس.", ["2018-08-27", "2018-08-27"]),
]

WITH_A_PART_OF_THE_DAY = [
    ("en", "They left on Tuesday evening, 21 August.", ["Tuesday evening, 21 August"]),
    ("en", "They left on the evening of Tuesday, 21 August.", ["evening of Tuesday, 21 August"]),
    ("en", "They left on Tuesday night, August 21.", ["Tuesday night, August 21"]),
    ("fr", "Ils sont partis mardi soir, 21 août.", ["mardi soir, 21 août"]),
    ("es", "Salieron el martes por la tarde, 21 de agosto.", ["martes por la tarde, 21 de agosto"]),
    ("tr", "21 Ağustos Salı akşamı gittiler.", ["21 Ağustos Salı akşamı"]),
    ("ru", "Утром во вторник, 21 августа, они уехали.", ["Утром во вторник, 21 августа"]),
    ("ar", "غادروا مساء يوم الثلاثاء 21 أغسطس.", ["مساء يوم الثلاثاء 21 أغسطس"]),
    ("ar", "غادروا يوم الثلاثاء الموافق 21 أغسطس.", ["يوم الثلاثاء الموافق 21 أغسطس"]),
    ("fa", "عصر سه‌شنبه ۲۱ اوت رفتند.", ["عصر سه‌شنبه ۲۱ اوت"]),
]

COUNTED_FROM_AN_EVENT = [
    ("de", "Zwei Tage vor dem Markt kam er, eine Woche vor der Wahl ging er."),
    ("tr", "Pazardan iki gün önce geldi."),
    ("ru", "Они уехали через неделю после выборов."),
    ("ar", "غادر قبل يومين من الانتخابات."),
    ("fa", "او دو روز پیش از انتخابات رفت."),
    ("en", "It was the day that the deed had set, and all hoped that the day would pass."),
    ("en", "They sold more than on any day before."),
    ("en", "On no day before did so many come."),
]

TOLD_BY_APPOSITION = [
    ("en", "The ferry sank on 4 May 2017. The deed is of the same day, 21 August 2016.", ["2017-05-04", "2016-08-21"]),
    ("en", "The ferry sank on 4 May 2017. The day before, 2 May 2016, it rained.", ["2017-05-04", "2016-05-02"]),
    ("fr", "Le bac a coulé le 4 mai 2017. L'acte est du même jour, 21 août 2016.", ["2017-05-04", "2016-08-21"]),
    ("de", "Am 4. Mai 2017 sank sie. Am selben Tag, dem 21. August 2016, kam er.", ["2017-05-04", "2016-08-21"]),
    ("es", "Se hundió el 4 de mayo de 2017. Es del mismo día, 21 de agosto de 2016.", ["2017-05-04", "2016-08-21"]),
    ("tr", "4 Mayıs 2017'de battı. Aynı gün, 21 Ağustos 2016, imzalandı.", ["2017-05-04", "2016-08-21"]),
    ("ru", "Паром утонул 4 мая 2017 года. В тот же день, 21 августа 2016 года, подписали.", ["2017-05-04", "2016-08-21"]),
]

ANCHORS = [
    ("en", "He left on Tuesday. Prices rise since the frost of 4 May 2017. On the same day snow fell.", "2018-08-21"),
    ("en", "Prices rise since the frost of 4 May 2017. On the same day snow fell.", None),
    ("en", "Of the frost of 4 May 2017 she knew nothing. On the same day snow fell.", "2017-05-04"),
    ("fr", "Depuis le gel du 4 mai 2017 les prix montent. Le même jour, il neigea.", None),
    ("de", "Seit dem Frost vom 4. Mai 2017 steigen die Preise. Am selben Tag schneite es.", None),
    ("es", "Desde la helada del 4 de mayo de 2017 suben los precios. El mismo día nevó.", None),
    ("tr", "4 Mayıs 2017'den beri fiyatlar artıyor. Aynı gün kar yağdı.", None),
    ("ru", "С заморозков 4 мая 2017 года цены растут. В тот же день шёл снег.", None),
    ("ar", "منذ صقيع 4 مايو 2017 ترتفع الأسعار. وفي اليوم نفسه هطل الثلج.", None),
    (
        "en",
        "The guild said on Wednesday that all was done, as a deed of 4 May 2017 asks.\n\nA baker had said so two days earlier.",
        "2018-08-20",
    ),
    ("en", "The ovens went out on 4 May 2017. A baker had said two days earlier that they would.", "2017-05-02"),
    (
        "fr",
        "La guilde l'a dit mercredi, comme le veut un acte du 4 mai 2017.\n\nUn boulanger l'avait dit deux jours plus tôt.",
        "2018-08-20",
    ),
    ("en", "She went to court on Monday. She was heard the next morning.", "2018-08-21"),
    ("fr", "Le juge est venu mardi. Le soir même, il est parti.", "2018-08-21"),
    ("fa", "او سه‌شنبه رسید. فردای آن روز رفت.", "2018-08-22"),
    ("ar", "غادر يوم الثلاثاء. وفي ذلك اليوم هطل الثلج.", "2018-08-21"),
]


NAMES_AND_ASIDES = [
    ("Men of the 17 November Brigade met on 5 October Square.", []),
    ("The February 9 Movement marched on 9 February.", [("9 February", "2018-02-09")]),
    ("He was charged on Friday over the 16 August fire.", [("Friday", "2018-08-24"), ("16 August", "2018-08-16")]),
    ("It burned on Thursday the 16th of August.", [("Thursday the 16th of August", "2018-08-16")]),
    ("Vell, born on 3 May 1969, led the march on 2 March.", [("3 May 1969", "1969-05-03"), ("2 March", "2018-03-02")]),
    ("The guard (created on 1 May 1989) fired on 14 August.", [("1 May 1989", "1989-05-01"), ("14 August", "2018-08-14")]),
    ("On March 5, 2014, they met, and on March 7 they signed.", [("March 5, 2014", "2014-03-05"), ("March 7", "2014-03-07")]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES_AND_ASIDES)
def test_a_name_that_bears_a_date_is_none_and_an_aside_tells_no_year(text: str, expected: list[tuple[str, str]]) -> None:
    assert [
        (m.text.removeprefix("On ").removeprefix("on "), m.value) for m in find_dates(text, published=PUBLISHED)
    ] == expected


@pytest.mark.parametrize(("language", "text", "expected"), [*COMING, *PAST])
def test_the_words_that_govern_a_date_tell_whether_it_is_to_come(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(m.text, m.value) for m in find_dates(text, published=PUBLISHED, language=language)] == expected


@pytest.mark.parametrize(("language", "text", "expected"), BESIDE_ITS_DATE)
def test_a_weekday_that_the_text_names_with_its_date_is_that_day(language: str, text: str, expected: list[str]) -> None:
    assert [m.value for m in find_dates(text, published=PUBLISHED, language=language)] == expected


def test_a_weekday_named_with_two_dates_goes_by_tense() -> None:
    text = "It began on Monday, 20 August, and ends on Monday, 27 August. On Monday it rained."
    assert [m.value for m in find_dates(text, published=PUBLISHED)] == ["2018-08-20", "2018-08-27", "2018-08-20"]


@pytest.mark.parametrize(("language", "text", "expected"), WITH_A_PART_OF_THE_DAY)
def test_a_part_of_the_day_belongs_to_the_date_beside_it(language: str, text: str, expected: list[str]) -> None:
    found = find_dates(text, published=PUBLISHED, language=language)
    assert [(m.text, m.value) for m in found] == [(one, "2018-08-21") for one in expected]


@pytest.mark.parametrize(("language", "text"), COUNTED_FROM_AN_EVENT)
def test_what_counts_from_an_event_is_no_date(language: str, text: str) -> None:
    assert [m.text for m in find_dates(text, published=PUBLISHED, language=language)] == []


@pytest.mark.parametrize(("language", "text", "expected"), TOLD_BY_APPOSITION)
def test_a_day_that_an_apposition_tells_is_not_counted_from_another(language: str, text: str, expected: list[str]) -> None:
    assert [m.value for m in find_dates(text, published=PUBLISHED, language=language)] == expected


@pytest.mark.parametrize(("language", "text", "expected"), ANCHORS)
def test_a_narrated_day_counts_from_the_day_that_the_text_tells_of(language: str, text: str, expected: str | None) -> None:
    assert find_dates(text, published=PUBLISHED, language=language)[-1].value == expected
