"""Date expressions in French, German, Spanish, Turkish, Russian, Arabic and Persian against Friday, 24 August 2018."""

from __future__ import annotations

import pytest

from briefgen.mentions import annotate
from briefgen.mentions.dates import find_dates

FRENCH = [
    ("Le sommet du 7 septembre aura lieu à Ankara.", [("7 septembre", "2018-09-07")]),
    ("L'accord du 1er janvier 2017 tient.", [("1er janvier 2017", "2017-01-01")]),
    ("Ils se sont vus mardi 21 août.", [("mardi 21 août", "2018-08-21")]),
    ("Ils se sont vus mardi 21.", [("mardi 21", "2018-08-21")]),
    ("Ils étaient là du 5 au 7 mai 2017.", [("5", "2017-05-05"), ("7 mai 2017", "2017-05-07")]),
    ("Des obus sont tombés vendredi matin.", [("Vendredi matin".lower(), "2018-08-24")]),
    ("Il rencontrera le ministre lundi.", [("lundi", "2018-08-27")]),
    ("Il est parti lundi dernier.", [("lundi dernier", "2018-08-20")]),
    ("Il part la semaine prochaine.", [("semaine prochaine", "2018-08-27/2018-09-02")]),
    ("Il est parti l'an dernier.", [("an dernier", "2017")]),
    ("Il est parti il y a deux semaines.", [("il y a deux semaines", "2018-08-06/2018-08-12")]),
    ("Il est parti hier soir.", [("hier soir", "2018-08-23")]),
    ("Il est parti aujourd'hui.", [("aujourd'hui", "2018-08-24")]),
    ("Signé le 5 mars 2014, il fut rompu le lendemain.", [("5 mars 2014", "2014-03-05"), ("lendemain", "2014-03-06")]),
    (
        "Signé le 5 mars 2014, il fut rompu deux jours plus tard.",
        [("5 mars 2014", "2014-03-05"), ("deux jours plus tard", "2014-03-07")],
    ),
    ("C'était dans les années 1990.", [("années 1990", "199X")]),
    ("C'était au deuxième trimestre 2017.", [("deuxième trimestre 2017", "2017-04-01/2017-06-30")]),
    ("C'était l'été dernier.", [("été dernier", "2017-22")]),
    ("Depuis mai, comme fin 2017, il pleut.", [("mai", "2018-05"), ("fin 2017", "2017")]),
    ("Dans la nuit de jeudi à vendredi, un pont a brûlé.", [("nuit de jeudi à vendredi", "2018-08-23/2018-08-24")]),
    ("Environ 2000 personnes ont marché sept ans; chaque lundi on prie.", []),
]

GERMAN = [
    ("Das Treffen am 7. September wird in Ankara stattfinden.", [("7. September", "2018-09-07")]),
    ("Der Vertrag vom 12. März 2016 gilt.", [("12. März 2016", "2016-03-12")]),
    ("Sie trafen sich am Dienstag, dem 21. August.", [("Dienstag, dem 21. August", "2018-08-21")]),
    ("Sie berieten vom 5. bis 7. Mai 2017.", [("5", "2017-05-05"), ("7. Mai 2017", "2017-05-07")]),
    ("Die Frist endete am 24.08.2017.", [("24.08.2017", "2017-08-24")]),
    ("Die Frist lief am 21.8. ab.", [("21.8.", "2018-08-21")]),
    ("Am Freitagabend fielen Granaten.", [("Freitagabend", "2018-08-24")]),
    ("Am Montag wird der Rat beraten.", [("Montag", "2018-08-27")]),
    ("Er ging vergangenen Dienstag.", [("vergangenen Dienstag", "2018-08-21")]),
    ("Er ging letzte Woche.", [("letzte Woche", "2018-08-13/2018-08-19")]),
    ("Er kommt im nächsten Jahr.", [("nächsten Jahr", "2019")]),
    ("Er ging vor drei Tagen.", [("vor drei Tagen", "2018-08-21")]),
    ("Er ging gestern Abend und kommt morgen.", [("gestern Abend", "2018-08-23"), ("morgen", "2018-08-25")]),
    (
        "Am 5. März 2014 trafen sie sich, zwei Tage später brach es.",
        [("5. März 2014", "2014-03-05"), ("zwei Tage später", "2014-03-07")],
    ),
    ("Es begann Anfang Mai 2016.", [("Anfang Mai 2016", "2016-05")]),
    ("Es begann in den 1990er Jahren.", [("1990er Jahren", "199X")]),
    ("Es begann im 19. Jahrhundert.", [("19. Jahrhundert", "18XX")]),
    ("Es begann im dritten Quartal 2017.", [("dritten Quartal 2017", "2017-07-01/2017-09-30")]),
    ("Es brannte in der Nacht zum Freitag.", [("Nacht zum Freitag", "2018-08-23/2018-08-24")]),
    ("Es brannte in der Nacht zum 5. Mai.", [("Nacht zum 5. Mai", "2018-05-04/2018-05-05")]),
    ("Rund 2000 Menschen warten seit sieben Jahren am Morgen.", []),
]

SPANISH = [
    ("La cumbre del 7 de septiembre se celebrará en Ankara.", [("7 de septiembre", "2018-09-07")]),
    ("El acuerdo del 12 de marzo de 2016 sigue.", [("12 de marzo de 2016", "2016-03-12")]),
    ("Se vieron el martes 21 de agosto.", [("martes 21 de agosto", "2018-08-21")]),
    ("Hablaron del 5 al 7 de mayo de 2017.", [("5", "2017-05-05"), ("7 de mayo de 2017", "2017-05-07")]),
    ("El viernes por la mañana cayeron obuses.", [("viernes por la mañana", "2018-08-24")]),
    ("El Consejo votará el lunes.", [("lunes", "2018-08-27")]),
    ("Se fue el lunes pasado.", [("lunes pasado", "2018-08-20")]),
    ("Se fue la semana pasada.", [("semana pasada", "2018-08-13/2018-08-19")]),
    ("Vuelve el próximo año.", [("próximo año", "2019")]),
    ("Se fue hace tres días.", [("hace tres días", "2018-08-21")]),
    ("Se fue ayer y vuelve mañana.", [("ayer", "2018-08-23"), ("mañana", "2018-08-25")]),
    (
        "Firmaron el 5 de marzo de 2014 y rompieron al día siguiente.",
        [("5 de marzo de 2014", "2014-03-05"), ("día siguiente", "2014-03-06")],
    ),
    ("Empezó a finales del año pasado.", [("finales del año pasado", "2017")]),
    ("Empezó en mayo del año pasado.", [("mayo del año pasado", "2017-05")]),
    ("Empezó en los años noventa.", [("años noventa", "199X")]),
    ("Empezó en el verano de 2015.", [("verano de 2015", "2015-22")]),
    ("Empezó en el primer semestre de 2017.", [("primer semestre de 2017", "2017-01-01/2017-06-30")]),
    ("Cada lunes unas 2000 personas esperan siete años.", []),
]

TURKISH = [
    ("Zirve 7 Eylül'de Ankara'da yapılacak.", [("7 Eylül", "2018-09-07")]),
    ("Anlaşma 12 Mart 2016'da imzalandı.", [("12 Mart 2016", "2016-03-12")]),
    ("Heyetler 21 Ağustos Salı günü buluştu.", [("21 Ağustos Salı günü", "2018-08-21")]),
    ("Görüşmeler 5-7 Mayıs 2017'de sürdü.", [("5", "2017-05-05"), ("7 Mayıs 2017", "2017-05-07")]),
    ("Cuma sabahı kasabaya top mermileri düştü.", [("Cuma sabahı", "2018-08-24")]),
    ("Konsey pazartesi günü toplanacak.", [("pazartesi günü", "2018-08-27")]),
    ("Geçen cuma gitti.", [("Geçen cuma", "2018-08-17")]),
    ("Geçen hafta gitti.", [("Geçen hafta", "2018-08-13/2018-08-19")]),
    ("Gelecek yıl dönecek.", [("Gelecek yıl", "2019")]),
    ("Üç gün önce gitti.", [("Üç gün önce", "2018-08-21")]),
    ("Dün akşam gitti, yarın dönecek.", [("Dün akşam", "2018-08-23"), ("yarın", "2018-08-25")]),
    ("5 Mart 2014'te buluştular, iki gün sonra ayrıldılar.", [("5 Mart 2014", "2014-03-05"), ("iki gün sonra", "2014-03-07")]),
    ("Olay Ekim'de başladı.", [("Ekim", "2017-10")]),
    ("Olay Ağustos ayında başladı.", [("Ağustos", "2018-08")]),
    ("Olay 1990'larda başladı.", [("1990", "199X")]),
    ("Olay 2011'den beri sürüyor.", [("2011", "2011")]),
    ("Olay 2016 yazında başladı.", [("2016 yazında", "2016-22")]),
    ("5 Mayıs'ı 6 Mayıs'a bağlayan gece köprü yandı.", [("5 Mayıs'ı 6 Mayıs'a bağlayan gece", "2018-05-05/2018-05-06")]),
    ("Pazar kalabalık, 2000 kişi ekim yaptı.", []),
]

RUSSIAN = [
    ("Саммит 7 сентября пройдёт в Анкаре.", [("7 сентября", "2018-09-07")]),
    ("Договор от 12 марта 2016 года действует.", [("12 марта 2016 года", "2016-03-12")]),
    ("Они встретились во вторник, 21 августа.", [("вторник, 21 августа", "2018-08-21")]),
    ("Переговоры шли с 5 по 7 мая 2017 года.", [("5", "2017-05-05"), ("7 мая 2017 года", "2017-05-07")]),
    ("В пятницу утром упали снаряды.", [("пятницу утром", "2018-08-24")]),
    ("В понедельник состоится заседание.", [("понедельник", "2018-08-27")]),
    ("Он уехал на прошлой неделе.", [("прошлой неделе", "2018-08-13/2018-08-19")]),
    ("Он вернётся в следующем году.", [("следующем году", "2019")]),
    ("Он уехал три дня назад.", [("три дня назад", "2018-08-21")]),
    ("Он уехал вчера вечером.", [("Вчера вечером".lower(), "2018-08-23")]),
    (
        "Они встретились 5 марта 2014 года и расстались двумя днями позже.",
        [("5 марта 2014 года", "2014-03-05"), ("двумя днями позже", "2014-03-07")],
    ),
    ("Это было в мае этого года.", [("мае этого года", "2018-05")]),
    ("Это было летом 2016 года.", [("летом 2016 года", "2016-22")]),
    ("Это было осенью прошлого года.", [("осенью прошлого года", "2017-23")]),
    ("Это было в 1990-х годах.", [("1990-х", "199X")]),
    ("Это было в третьем квартале 2017 года.", [("третьем квартале 2017 года", "2017-07-01/2017-09-30")]),
    ("Мост сгорел в ночь на пятницу.", [("ночь на пятницу", "2018-08-23/2018-08-24")]),
    ("С 2011 года среда обитания сократилась.", [("2011 года", "2011")]),
    ("Около 2000 человек ждут семь лет.", []),
]

ARABIC = [
    ("تعقد القمة في 7 أيلول في أنقرة.", [("7 أيلول", "2018-09-07")]),
    ("وقعت الهدنة في 12 مارس 2016.", [("12 مارس 2016", "2016-03-12")]),
    ("وقعت الهدنة في ١٢ آذار ٢٠١٦.", [("١٢ آذار ٢٠١٦", "2016-03-12")]),
    ("وقعت الهدنة في 24 آب/أغسطس 2017.", [("24 آب/أغسطس 2017", "2017-08-24")]),
    ("التقى الوفدان يوم الثلاثاء 21 أغسطس.", [("يوم الثلاثاء 21 أغسطس", "2018-08-21")]),
    ("استمرت المحادثات من 5 إلى 7 أيار 2017.", [("5", "2017-05-05"), ("7 أيار 2017", "2017-05-07")]),
    ("سقطت قذائف صباح الجمعة.", [("صباح الجمعة", "2018-08-24")]),
    ("غادر الأسبوع الماضي.", [("الأسبوع الماضي", "2018-08-13/2018-08-19")]),
    ("يعود العام المقبل.", [("العام المقبل", "2019")]),
    ("غادر قبل يومين.", [("قبل يومين", "2018-08-22")]),
    ("غادر قبل ثلاثة أيام.", [("قبل ثلاثة أيام", "2018-08-21")]),
    ("غادر أمس ويعود غدا.", [("أمس", "2018-08-23"), ("غدا", "2018-08-25")]),
    ("بدأ ذلك منذ عام 2011.", [("عام 2011", "2011")]),
    ("بدأ ذلك في تشرين الثاني 2016.", [("تشرين الثاني 2016", "2016-11")]),
    ("بدأ ذلك مطلع عام 2018.", [("مطلع عام 2018", "2018")]),
    ("بدأ ذلك في التسعينيات.", [("التسعينيات", "199X")]),
    ("بدأ ذلك في 12 ذي الحجة 1439.", [("12 ذي الحجة 1439", None)]),
    ("بدأ ذلك في رمضان.", [("رمضان", None)]),
    ("فر 2000 شخص.", []),
]

PERSIAN = [
    ("نشست ۷ سپتامبر در آنکارا برگزار خواهد شد.", [("۷ سپتامبر", "2018-09-07")]),
    ("پیمان ۱۲ مارس ۲۰۱۶ پابرجاست.", [("۱۲ مارس ۲۰۱۶", "2016-03-12")]),
    ("پیمان ۲ شهریور ۱۳۹۷ پابرجاست.", [("۲ شهریور ۱۳۹۷", "2018-08-24")]),
    ("پیمان سه‌شنبه ۳۰ مرداد امضا شد.", [("سه‌شنبه ۳۰ مرداد", "2018-08-21")]),
    ("پیمان در بهمن ۱۳۵۷ امضا شد.", [("بهمن ۱۳۵۷", "1979-01-21/1979-02-19")]),
    ("پیمان در سال ۱۳۹۵ امضا شد.", [("سال ۱۳۹۵", "2016-03-20/2017-03-20")]),
    ("پیمان در ۱۳۹۷/۰۶/۰۲ امضا شد.", [("۱۳۹۷/۰۶/۰۲", "2018-08-24")]),
    ("روز جمعه خمپاره به شهر خورد.", [("روز جمعه", "2018-08-24")]),
    ("او سه‌شنبه گذشته رفت.", [("سه‌شنبه گذشته", "2018-08-21")]),
    ("او هفته گذشته رفت.", [("هفته گذشته", "2018-08-13/2018-08-19")]),
    ("او سال آینده بازمی‌گردد.", [("سال آینده", "2019")]),
    ("او سه روز پیش رفت.", [("سه روز پیش", "2018-08-21")]),
    ("او دیروز رفت و فردا بازمی‌گردد.", [("دیروز", "2018-08-23"), ("فردا", "2018-08-25")]),
    ("در ۵ مارس ۲۰۱۴ دیدار کردند و دو روز بعد رفتند.", [("۵ مارس ۲۰۱۴", "2014-03-05"), ("دو روز بعد", "2014-03-07")]),
    ("در تابستان ۲۰۱۶ آغاز شد.", [("تابستان ۲۰۱۶", "2016-22")]),
    ("در دهه ۱۹۹۰ آغاز شد.", [("دهه ۱۹۹۰", "199X")]),
    ("در ۱۰ محرم ۱۴۴۰ آغاز شد.", [("۱۰ محرم ۱۴۴۰", None)]),
    ("حدود ۲۰۰۰ نفر رفتند.", []),
]

CASES = [
    pytest.param(language, text, expected, id=f"{language}: {text}")
    for language, cases in (
        ("fr", FRENCH),
        ("de", GERMAN),
        ("es", SPANISH),
        ("tr", TURKISH),
        ("ru", RUSSIAN),
        ("ar", ARABIC),
        ("fa", PERSIAN),
    )
    for text, expected in cases
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_an_expression_of_another_language_resolves_to_its_value(
    language: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(m.text, m.value) for m in find_dates(text, published="2018-08-24", language=language)] == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Les sept soldats sont rentrés. Sept autres attendent depuis sept ans.", []),
        ("Ils étaient sept. Puis huit.", []),
        ("Le 3 sept. il partit, et en sept. 2013 il revint.", ["2018-09-03", "2013-09"]),
        ("Le 3 sept 2013, il partit.", ["2013-09-03"]),
    ],
)
def test_a_french_seven_is_no_september(text: str, values: list[str]) -> None:
    found = annotate(text, published="2018-10-10", language="fr", kinds=("date",))
    assert [m.value for m in found] == values


@pytest.mark.parametrize(
    ("language", "text", "published", "values"),
    [
        ("en", "It snowed less this winter than ever.", "2021-05-14", ["2020-24"]),
        ("en", "It snowed this winter.", "2021-01-14", ["2020-24"]),
        ("en", "Snow will fall this winter.", "2021-05-14", ["2021-24"]),
        ("en", "They fear for this winter.", "2021-09-14", ["2021-24"]),
        ("de", "Es hat diesen Winter kaum geschneit.", "2021-04-14", ["2020-24"]),
        ("tr", "En az kar bu kış yağdı.", "2021-05-14", ["2020-24"]),
        ("tr", "Ankara suçlamaları reddetti; komite haziranda toplanacak.", "2021-05-14", ["2021-06"]),
        ("tr", "Komite haziranda toplandı.", "2021-05-14", ["2020-06"]),
        ("ar", "يعمل المحرك ست ساعات في اليوم فقط.", "2021-05-09", []),
        ("ar", "وصل الوفد اليوم إلى بغداد.", "2021-05-09", ["2021-05-09"]),
    ],
)
def test_what_stands_around_a_word_tells_which_time_it_means(
    language: str, text: str, published: str, values: list[str]
) -> None:
    assert [found.value for found in annotate(text, published=published, language=language, kinds=("date",))] == values
