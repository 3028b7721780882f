"""
Calendar words: names of months and weekdays, and number words, for each language that briefgen reads dates in.

Forms stand as running text writes them, inflections included; ``~`` before a form marks one that also means something else
("may", "Sat", "среды") and counts only next to other date words; ``^`` marks one that counts only with a capital letter.
An underscore stands for a space. The Solar Hijri and Islamic calendars stand apart (``solar_months``, ``lunar_months``).
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# January first.
_MONTHS: dict[str, str] = {
    "en": "january ~^jan | february ~^feb | ~^march ~^mar | ~^april ~^apr | ~^may | ~^june ~^jun | july ~^jul | ~^august ~^aug"
    " | september ~^sept ~^sep | october ~^oct | november ~^nov | december ~^dec",
    "fr": "janvier ~janv | février ~févr ~fév | ~mars | avril ~avr | mai | juin | juillet ~juil | août"
    " | septembre ~sept | octobre ~oct | novembre ~nov | décembre ~déc",
    "de": "januar januars jänner ~jan | februar februars feber ~feb | märz | april aprils ~apr | ~^mai | juni ~jun | juli ~jul"
    " | ~august ~augusts ~aug | september septembers ~sept ~sep | oktober oktobers ~okt | november novembers ~nov"
    " | dezember dezembers ~dez",
    "es": "enero ~ene | febrero ~feb | marzo ~mar | abril ~abr | mayo | junio ~jun | julio ~jul | agosto ~ago"
    " | septiembre setiembre ~sept ~sep | octubre ~oct | noviembre ~nov | diciembre ~dic",
    "tr": "~^ocak ocakta ocaktan | şubat şubatta şubattan | ~^mart martta marttan | nisan nisanda nisandan"
    " | mayıs mayısta mayıstan | haziran haziranda hazirandan | temmuz temmuzda temmuzdan | ağustos ağustosta ağustostan"
    " | eylül eylülde eylülden | ~^ekim ekimde ekimden | kasım kasımda kasımdan | aralık aralıkta aralıktan",
    "ru": "январь января январю январём январе ~янв | февраль февраля февралю февралём феврале ~фев ~февр"
    " | март марта марту мартом марте ~мар | апрель апреля апрелю апрелем апреле ~апр | май мая ~маю маем мае"
    " | июнь июня июню июнем июне | июль июля июлю июлем июле | август августа августу августом августе ~авг"
    " | сентябрь сентября сентябрю сентябрём сентябре ~сент ~сен | октябрь октября октябрю октябрём октябре ~окт"
    " | ноябрь ноября ноябрю ноябрём ноябре ~нояб | декабрь декабря декабрю декабрём декабре ~дек",
    "ar": "يناير جانفي كانون_الثاني | فبراير فيفري شباط | ~مارس آذار | أبريل إبريل أفريل نيسان | مايو أيار "
    "| يونيو يونيه حزيران جوان"
    " | يوليو يوليه تموز جويلية يوليوز | أغسطس أوت غشت ~آب | سبتمبر شتنبر أيلول | أكتوبر تشرين_الأول"
    " | نوفمبر نونبر تشرين_الثاني | ديسمبر دجنبر كانون_الأول",
    "fa": "ژانویه | فوریه | مارس | آوریل | ~مه ~می | ژوئن | ژوئیه جولای | اوت آگوست | سپتامبر | اکتبر | نوامبر | دسامبر",
}

# Monday first.
_WEEKDAYS: dict[str, str] = {
    "en": "monday ~^mon | tuesday ~^tues ~^tue | wednesday ~^wed | thursday ~^thurs ~^thu | friday ~^fri | saturday ~^sat"
    " | sunday ~^sun",
    "fr": "lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche",
    "de": "montag montagabend montagmorgen montagnacht montagnachmittag | dienstag dienstagabend dienstagmorgen dienstagnacht"
    " dienstagnachmittag | mittwoch mittwochabend mittwochmorgen mittwochnacht mittwochnachmittag | donnerstag donnerstagabend"
    " donnerstagmorgen donnerstagnacht donnerstagnachmittag | freitag freitagabend freitagmorgen freitagnacht"
    " freitagnachmittag | samstag sonnabend samstagabend samstagmorgen samstagnacht samstagnachmittag"
    " | sonntag sonntagabend sonntagmorgen sonntagnacht sonntagnachmittag",
    "es": "lunes | martes | miércoles | jueves | viernes | sábado | domingo",
    "tr": "pazartesi | salı | çarşamba | perşembe | cuma | cumartesi | ~pazar",
    "ru": "понедельник понедельника понедельнику понедельником понедельнике | вторник вторника вторнику вторником вторнике"
    " | среду ~среда ~среды ~среде | четверг четверга четвергу четвергом четверге | пятница пятницу пятницы пятнице пятницей"
    " | суббота субботу субботы субботе субботой | воскресенье воскресенья воскресенью воскресеньем",
    "ar": "الاثنين الإثنين | الثلاثاء | الأربعاء | الخميس | الجمعة | السبت | ~الأحد",
    "fa": "دوشنبه دو_شنبه | سه‌شنبه سه_شنبه | چهارشنبه چهار_شنبه | پنجشنبه پنج‌شنبه پنج_شنبه | جمعه "
    "| شنبه | یکشنبه یک‌شنبه یک_شنبه",
}

# One to twelve, then the tens that news text spells out.
_NUMBERS: dict[str, str] = {
    "en": "1:one 2:two 3:three 4:four 5:five 6:six 7:seven 8:eight 9:nine 10:ten 11:eleven 12:twelve 13:thirteen 14:fourteen"
    " 15:fifteen 16:sixteen 17:seventeen 18:eighteen 19:nineteen 20:twenty 30:thirty 40:forty 50:fifty 60:sixty 70:seventy"
    " 80:eighty 90:ninety",
    "fr": "1:un 1:une 2:deux 3:trois 4:quatre 5:cinq 6:six 7:sept 8:huit 9:neuf 10:dix 11:onze 12:douze 13:treize 14:quatorze"
    " 15:quinze 16:seize 17:dix_sept 18:dix_huit 19:dix_neuf 20:vingt 30:trente 40:quarante 50:cinquante 60:soixante",
    "de": "1:einem 1:einer 1:eine 1:ein 1:einen 2:zwei 3:drei 4:vier 5:fünf 6:sechs 7:sieben 8:acht 9:neun 10:zehn 11:elf"
    " 12:zwölf 13:dreizehn 14:vierzehn 15:fünfzehn 16:sechzehn 17:siebzehn 18:achtzehn 19:neunzehn 20:zwanzig 30:dreißig"
    " 40:vierzig 50:fünfzig",
    "es": "1:un 1:una 2:dos 3:tres 4:cuatro 5:cinco 6:seis 7:siete 8:ocho 9:nueve 10:diez 11:once 12:doce 13:trece"
    " 14:catorce 15:quince 16:dieciséis 17:diecisiete 18:dieciocho 19:diecinueve 20:veinte 30:treinta 40:cuarenta"
    " 50:cincuenta 60:sesenta 70:setenta 80:ochenta 90:noventa",
    "tr": "1:bir 2:iki 3:üç 4:dört 5:beş 6:altı 7:yedi 8:sekiz 9:dokuz 10:on 20:yirmi 30:otuz 40:kırk 50:elli",
    "ru": "1:один 1:одну 1:одна 1:одним 2:два 2:две 2:двух 2:двумя 3:три 3:трёх 3:тремя 4:четыре 4:четырёх 4:четырьмя"
    " 5:пять 5:пяти 5:пятью 6:шесть 6:шести 6:шестью 7:семь 7:семи 7:семью 8:восемь 8:восьми 9:девять 9:девяти 10:десять"
    " 10:десяти 10:десятью 11:одиннадцать 12:двенадцать 15:пятнадцать 20:двадцать 30:тридцать 40:сорок 50:пятьдесят",
    "ar": "3:ثلاثة 3:ثلاث 4:أربعة 4:أربع 5:خمسة 5:خمس 6:ستة 6:ست 7:سبعة 7:سبع 8:ثمانية 8:ثماني 9:تسعة 9:تسع 10:عشرة 10:عشر"
    " 20:عشرين 20:عشرون 30:ثلاثين",
    "fa": "1:یک 2:دو 3:سه 4:چهار 5:پنج 6:شش 7:هفت 8:هشت 9:نه 10:ده 11:یازده 12:دوازده 15:پانزده 20:بیست 30:سی 40:چهل 50:پنجاه",
}

_ORDINALS: dict[str, str] = {
    "en": "1:first 2:second 3:third 4:fourth 5:fifth 6:sixth 7:seventh 8:eighth 9:ninth 10:tenth 11:eleventh 12:twelfth"
    " 13:thirteenth 14:fourteenth 15:fifteenth 16:sixteenth 17:seventeenth 18:eighteenth 19:nineteenth 20:twentieth"
    " 30:thirtieth",
    "fr": "1:premier 1:première 2:deuxième 2:second 3:troisième 4:quatrième",
    "de": "1:erste 1:ersten 1:erstes 2:zweite 2:zweiten 2:zweites 3:dritte 3:dritten 3:drittes 4:vierte 4:vierten 4:viertes",
    "es": "1:primer 1:primero 1:primera 2:segundo 2:segunda 3:tercer 3:tercero 4:cuarto",
    "tr": "1:birinci 1:ilk 2:ikinci 3:üçüncü 4:dördüncü 4:son",
    "ru": "1:первый 1:первого 1:первом 1:первое 2:второй 2:второго 2:втором 2:второе 3:третий 3:третьего 3:третьем"
    " 4:четвёртый 4:четвёртого 4:четвёртом",
    "ar": "1:الأول 2:الثاني 3:الثالث 4:الرابع",
    "fa": "1:اول 1:نخست 2:دوم 3:سوم 4:چهارم",
}

# Farvardin first; the Afghan names double as words ("lion", "crab") and count only beside a number.
_SOLAR: dict[str, str] = {
    "fa": "فروردین ~حمل | اردیبهشت ~ثور | خرداد ~جوزا | تیرماه ~تیر ~سرطان | مرداد امرداد ~اسد "
    "| شهریور ~سنبله | مهرماه ~مهر ~میزان"
    " | آبان ~عقرب | آذرماه ~آذر ~قوس | دی‌ماه ~دی ~جدی | بهمن‌ماه ~بهمن ~دلو | اسفند ~حوت",
}

# Muharram first.
_LUNAR: dict[str, str] = {
    "ar": "محرم المحرم | ~صفر | ربيع_الأول | ربيع_الثاني ربيع_الآخر | جمادى_الأولى | جمادى_الثانية جمادى_الآخرة | ~رجب | ~شعبان"
    " | رمضان | ~شوال | ذو_القعدة ذي_القعدة | ذو_الحجة ذي_الحجة",
    "fa": "محرم | ~صفر | ربیع‌الاول ربیع_الاول | ربیع‌الثانی ربیع_الثانی | جمادی‌الاول جمادی_الاول | جمادی‌الثانی جمادی_الثانی"
    " | ~رجب | ~شعبان | رمضان | ~شوال | ذی‌القعده ذیقعده | ذی‌الحجه ذیحجه",
    "en": "^muharram | ^safar | | | | | ^rajab | ^shaaban ^shaban | ^ramadan | ^shawwal | | ^dhul_hijjah",
    "tr": "muharrem | ~^safer | | | | | ~^recep | ~^şaban | ^ramazan | ~^şevval | | ^zilhicce",
}


@dataclass(frozen=True, slots=True)
class CalendarWord:
    """
    What one form names.

    Attributes:
        number: month 1-12, weekday 0-6 (Monday first) or the number.
        doubtful: it has another everyday meaning, or is an abbreviation: counts only next to other date words.
        capital: it counts only with a capital letter.
    """

    number: int
    doubtful: bool = False
    capital: bool = False


def languages() -> tuple[str, ...]:
    """Return the languages (ISO 639-1) with names of months and weekdays."""
    return tuple(_MONTHS)


@lru_cache(maxsize=64)
def months(language: str) -> Mapping[str, CalendarWord]:
    """Return the names of Gregorian months by folded form, numbers 1-12; empty for a language without data."""
    return _named(_MONTHS.get(_primary(language), ""), 1)


@lru_cache(maxsize=64)
def weekdays(language: str) -> Mapping[str, CalendarWord]:
    """Return the names of weekdays by folded form, numbers 0-6 from Monday; empty for a language without data."""
    return _named(_WEEKDAYS.get(_primary(language), ""), 0)


@lru_cache(maxsize=64)
def solar_months(language: str) -> Mapping[str, CalendarWord]:
    """Return the names of Solar Hijri months by folded form, Farvardin = 1; empty for a language without data."""
    return _named(_SOLAR.get(_primary(language), ""), 1)


@lru_cache(maxsize=64)
def lunar_months(language: str) -> Mapping[str, CalendarWord]:
    """Return the names of Islamic months by folded form, Muharram = 1; empty for a language without data."""
    return _named(_LUNAR.get(_primary(language), ""), 1)


@lru_cache(maxsize=64)
def numbers(language: str) -> Mapping[str, int]:
    """Return the number words of a language by folded form; empty for a language without data."""
    return _counted(_NUMBERS.get(_primary(language), "").split())


@lru_cache(maxsize=64)
def ordinals(language: str) -> Mapping[str, int]:
    """Return the ordinal words of a language by folded form; empty for a language without data."""
    return _counted(_ORDINALS.get(_primary(language), "").split())


def _primary(language: str) -> str:
    return language.replace("_", "-").split("-", maxsplit=1)[0].lower()


def _named(listed: str, first: int) -> Mapping[str, CalendarWord]:
    found: dict[str, CalendarWord] = {}
    for number, forms in enumerate(listed.split("|"), first):
        for form in forms.split():
            bare = form.lstrip("~^")
            marks = form[: len(form) - len(bare)]
            found[fold(bare.replace("_", " "))] = CalendarWord(number, "~" in marks, "^" in marks)
    return MappingProxyType(found)


def _counted(listed: Iterable[str]) -> Mapping[str, int]:
    pairs = (item.split(":") for item in listed)
    return MappingProxyType({fold(word.replace("_", " ")): int(number) for number, word in pairs})
