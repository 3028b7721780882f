"""Organisations in scripts without capitals (Arabic, Persian): a noun that says what it is, and what it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.mentions.known import overlapping
from briefgen.mentions.names import Name
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefgen.mentions.known import Hit
    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading
    from briefgen.model.entities import ActorType

_ARTICLES = ("ال", "لل")
_TIMES = frozenset(
    fold(word)
    for word in (
        "الأسبوع الشهر العام السنة اليوم الليلة الماضي الماضية المقبل المقبلة القادم الجاري السبت الأحد الاثنين الثلاثاء "
        "الأربعاء الخميس الجمعة الآن التي الذي الذين"
    ).split()
)
"""Words with the article that never belong to a name."""
_LONGEST = 5
_SURE, _LIKELY = 0.78, 0.7
"""Confidence of a body of three words or more or with a nationality word, and of one of two: to be reviewed, not written."""


def _table(**lines: str) -> dict[str, str]:
    return {fold(word): kind.replace("_", "-") for kind, line in lines.items() for word in line.split()}


_FIRM = {
    "ar": _table(
        organisation="وزارة الهلال جيش الجيش مجلس مفوضية بعثة برلمان البرلمان وكالة منظمة حكومة المفوضية",
        armed_group="حركة جبهة تنظيم كتائب لواء ميليشيا جماعة فصيل",
        party="حزب",
        media="قناة صحيفة إذاعة",
    ),
    "fa": _table(
        organisation="سازمان وزارت شورای کمیته صندوق آژانس اتحادیه کمیساریای هیأت هیئت کمیسیون انجمن",
        armed_group="جنبش جبهه نیروهای یگانهای گردان ارتش شبهنظامیان",
        party="حزب",
        media="خبرگزاری روزنامه شبکه",
    ),
}
"""Nouns that begin the name of a body, with the type of actor they tell."""
_LOOSE = {
    "ar": frozenset(fold(word) for word in "مجلس وكالة حكومة جماعة جيش برلمان لواء فصيل بعثة".split()),
    "fa": frozenset[str](),
}
"""Nouns among them that are words of every day as well: behind these, one more word is no name yet."""
_MANY = frozenset(fold(word) for word in "هزاران صدها دهها هزار میلیون".split())
_VERBAL = ("می", "نمی")


def caseless_bodies(reading: Reading, hits: Sequence[Hit], words: Lexicon) -> list[Name]:
    """Return organisations: in Arabic the noun and the words with the article behind it, in Persian what no other word ends."""
    found: list[Name] = []
    at = 0
    while at < len(reading.words):
        name = _body(reading, hits, words, at)
        if name is not None:
            found.append(name)
        at = name.last if name else at + 1
    return found


def _body(reading: Reading, hits: Sequence[Hit], words: Lexicon, at: int) -> Name | None:
    kinds: Mapping[str, str] = _FIRM.get(reading.language, {})
    kind = kinds.get(reading.keys[at])
    if kind is None or any(hit.last - hit.first > 1 and hit.strong for hit in overlapping(hits, at, at + 1)):
        return None
    tail = list(_with_article(reading, hits, at) if reading.language == "ar" else _until_stopped(reading, hits, words, at))
    if not tail or (len(tail) == 1 and (reading.language == "fa" or reading.keys[at] in _LOOSE[reading.language])):
        return None
    last = tail[-1] + 1
    if any(hit.first < last < hit.last for hit in overlapping(hits, at, last)):
        return None
    of_people = any(hit.people for hit in overlapping(hits, at + 1, last))
    if of_people and len(tail) == 1:
        return None  # "the Turkish army" is told as the state, as in other languages
    return Name(at, last, None, "actor", _type(kind), "head", _SURE if of_people or len(tail) > 1 else _LIKELY)


def _type(kind: str) -> ActorType:
    types: dict[str, ActorType] = {"armed-group": "armed-group", "party": "party", "media": "media"}
    return types.get(kind, "organisation")


def _with_article(reading: Reading, hits: Sequence[Hit], at: int) -> Iterator[int]:
    for i in range(at + 1, min(len(reading.words), at + _LONGEST)):
        if reading.gaps[i] != " " or not reading.keys[i].startswith(_ARTICLES) or reading.keys[i] in _TIMES:
            return
        yield i
        if any(hit.people for hit in overlapping(hits, i, i + 1)):
            return  # whose it is ends its name


def _until_stopped(reading: Reading, hits: Sequence[Hit], words: Lexicon, at: int) -> Iterator[int]:
    for i in range(at + 1, min(len(reading.words), at + _LONGEST)):
        key = reading.keys[i]
        plain = (
            key in words.openers or key in words.speech or key in words.acts or key in words.titles or key in words.locatives
        )
        if (
            reading.gaps[i] not in {" ", "\u200c"}
            or plain
            or key.isdigit()
            or reading.text.startswith(_VERBAL, reading.words[i].start)
        ):
            return
        hit = next(overlapping(hits, i, i + 1), None)
        if hit is not None and hit.actor is not None and hit.actor.type == "state" and not hit.people and i == at + 1:
            return  # "the army of Iraq" is told as the state
        yield i
        if hit is not None and hit.places:
            return  # what a body is of ends its name
