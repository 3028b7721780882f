"""Metonyms: a capital that speaks or acts is the state, a capital where something happens is the place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from briefgen.mentions.reading import TURKIC
from briefgen.mentions.verbs import acts_at_end, acts_before, acts_by_form, is_verb_of_acting
from briefgen.text.words import APOSTROPHES, fold

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from briefgen.mentions.lexicon import Lexicon
    from briefgen.mentions.reading import Reading

Verdict = Literal["state", "place", ""]

_DATELINE = re.compile(r"(?:[,/] ?[^\n,]{2,30}){0,2}(?: \([^)\n]{2,40}\))?(?: \d{1,2} \w+)?\s?(?:[-–—]+|:)\s")
_TIES = frozenset(
    "close ties loyal support message messages threat threats pressure backing according aid loyalty opposed allied answer "
    "answers belong belongs signal warning weapons arms orders order response criticism demand demands subordinate offer "
    "assurances guarantees opposition hostile linked indebted concessions thanks due help permission approval "
    "accusations".split()
)
_DECIDED_EARLIER = frozenset({"to", "from", "of", "for"})
_DEPARTING = frozenset("left leave leaves leaving bound headed heading destined departed departing sailed sailing set".split())
_ALIGNED = frozenset(
    "backed led aligned installed sponsored friendly supported imposed brokered controlled appointed funded leaning".split()
)
_ASSAILED = frozenset(
    fold(word)
    for word in (
        "attack attacks attacked attacking assault assaults assaulted shell shells shelled shelling bomb bombs bombed bombing "
        "bombardment strike strikes struck striking storm storms stormed storming besiege besieges besieged besieging siege "
        "blockade surround surrounds surrounded surrounding encircle encircles encircled encircling enter enters entered "
        "entering reach reaches reached reaching leave leaves leaving flee flees fled fleeing capture captured capturing "
        "seize seized seizing occupy occupied occupying retake retook retaking evacuate evacuated evacuating raid raided "
        "offensive advance march attaque attaqué bombarde bombardé bombardement siège assiège "
        "هاجم هاجمت مهاجمة قصف قصفت القصف الهجوم هجوم حصار الحصار حاصر حاصرت دخل دخلت دخول غادر غادرت مغادرة"
    ).split()
)
"""Behind these a capital is what is attacked, entered or left: the town."""
_CAPITAL_NOUNS = frozenset(
    fold(word) for word in "capital capitale hauptstadt столица başkenti başkent العاصمة عاصمة پایتخت".split()
)
_ONTO = frozenset(fold(word) for word in "of on upon against de sur على عن".split())
_JOINTS = frozenset({"and", "or", "et", "und", "y", "ve", "и", "e"})
_BETWEEN = frozenset(fold(word) for word in "between entre zwischen между بين بین".split())
_TURKIC_LOCATIVE = re.compile(rf"[{APOSTROPHES}](?:[dt][ae]n?|y[ae]|[ae])\b")
_SHORTEST_ACRONYM = 3
_LONGEST_GROUP = 14
"""Words of the name of a group, its acronym in brackets included, up to the verb."""
_BREAKING = frozenset(".!?;:\n,")
_ROADS = frozenset(
    fold(word)
    for word in (
        "road roads route highway railway line border route routes autoroute frontière carretera ruta frontera straße strecke "
        "grenze дорога дороге дороги трасса трассе трассу граница границе yolu yolunda الطريق طريق الحدود جاده مرز"
    ).split()
)
"""What runs between two places, not between two states that talk; a border lies between both."""
_NEARBY = 3
_SHORT_VERB = 4
"""Verbs up to this length are auxiliaries or common words: behind them a capital proves nothing."""


def capital_verdict(reading: Reading, first: int, last: int, words: Lexicon, allies: AbstractSet[int]) -> Verdict:
    """
    Tell whether a capital (words ``first`` up to ``last``) is its state or the town; empty when nothing tells.

    ``allies`` are the first-word indexes of the other capitals and states of the text: two joined by "and" mean the same.
    """
    own = _alone(reading, first, last, words)
    if own:
        return own
    before, behind = _joined_before(reading, first, allies), _joined_behind(reading, last, allies)
    if before is not None:
        return _alone(reading, before, first - 1, words) or "state"
    if behind is not None:
        return _after(reading, behind + 1, words) or "state"
    return "state" if _acts_with_body(reading, last, words) else ""


def _acts_with_body(reading: Reading, last: int, words: Lexicon) -> bool:
    """
    Whether the capital and a body or group act together: "Manila and the MILF signed", "Khartoum and the rebels agreed".

    An article tells the group from a second town; up to the verb nothing may end the clause.
    """
    if reading.key(last) not in _JOINTS or reading.gaps[last] != " ":
        return False
    led = reading.key(last + 1) in words.openers and reading.shape(last + 1) == "l"
    at = last + 2 if led else last + 1
    body = reading.shape(at) == "A" and not reading.headline[at] and len(reading.keys[at]) >= _SHORTEST_ACRONYM
    if body and reading.joined(at) and _after(reading, at + 1, words) == "state":
        return True
    if not led or reading.key(last + 1) in words.locatives:
        return False
    for end in range(at + 1, min(at + _LONGEST_GROUP, len(reading.words))):
        if not _BREAKING.isdisjoint(reading.gaps[end]):
            return False
        formed = reading.language == "de" and is_verb_of_acting(reading, end) and reading.shape(end + 1) != "C"
        if reading.shapes[end] == "l" and (formed or reading.keys[end] in words.acts or reading.keys[end] in words.speech):
            return reading.key(end - 1) not in words.locatives
    return False


def is_located(reading: Reading, last: int) -> bool:
    """Whether the name before word ``last`` carries the ending of a place where something is: "Suriye'de"."""
    return reading.language in TURKIC and _TURKIC_LOCATIVE.match(reading.gaps[last]) is not None


def is_dateline(reading: Reading, first: int, last: int) -> bool:
    """Whether the name opens a paragraph as its dateline: "ANKARA - ", "Kyiv, Ukraine (Agency) — ", "PRISTINA. "."""
    start = first - 1 if first and reading.gaps[first] == "/" else first
    if start and "\n" not in reading.gaps[start]:
        return False
    if reading.gaps[last] == ". " and reading.slice(first, last).isupper():
        return True
    return _DATELINE.match(reading.text, reading.words[last - 1].end) is not None


def _alone(reading: Reading, first: int, last: int, words: Lexicon) -> Verdict:
    if is_dateline(reading, first, last) or is_located(reading, last) or _is_told_capital(reading, last):
        return "place"
    told = _before(reading, first, words) or _after(reading, last, words)
    if told:
        return told
    acts = acts_by_form(reading, first, last) or acts_at_end(reading, first, last, words) or acts_before(reading, first, words)
    return "state" if acts else ""


def _is_told_capital(reading: Reading, last: int) -> bool:
    """Whether the text says behind the name that it is a capital: "Kinshasa, the capital of ..."."""
    if reading.gaps[last] not in {", ", "، "}:
        return False
    return reading.key(last) in _CAPITAL_NOUNS or reading.key(last + 1) in _CAPITAL_NOUNS


def _before(reading: Reading, first: int, words: Lexicon) -> Verdict:
    if not first or reading.gaps[first] not in {" ", ", ", "\u00a0"}:
        return ""
    key, earlier = reading.keys[first - 1], reading.key(first - 2)
    if key in _ASSAILED or (key in _ONTO and earlier in _ASSAILED) or (key in _BETWEEN and earlier in _ROADS):
        return "place"
    if key in _DECIDED_EARLIER:
        return _decided(key, earlier, words)
    if reading.gaps[first] == ", ":
        return "place" if key == "capital" else ""
    if key in words.locatives or key in words.directions:
        return "place"
    return "state" if key in words.partners or key in words.speech or (key in words.acts and len(key) > _SHORT_VERB) else ""


def _decided(key: str, earlier: str, words: Lexicon) -> Verdict:
    """Tell "close to Moscow" from "flew to Moscow", "bound for Moscow" from "arms for Moscow", by the word before."""
    if key == "of":
        return "place" if earlier in words.locatives or earlier in words.towns else ""
    if key == "for":
        return "place" if earlier in _DEPARTING else "state"
    return "state" if earlier in _TIES else "place"


def _after(reading: Reading, last: int, words: Lexicon) -> Verdict:
    if last >= len(reading.words):
        return ""
    gap, key = reading.gaps[last], reading.keys[last]
    if gap == "-":
        return "state" if key in _ALIGNED else "place" if key == "based" else ""
    if reading.possessive(last):
        return "place" if key in words.towns or key in words.directions else "state"
    if gap == " " and key in words.towns:
        return "place"
    if gap == ", " and key == "which":
        return "state" if _acts(reading, last + 1, words) else ""
    ruled = reading.language in TURKIC and key.startswith(tuple(words.rule))  # "Ankara yönetimini", in any case
    return "state" if gap == " " and (ruled or _acts(reading, last, words)) else ""


def _acts(reading: Reading, at: int, words: Lexicon) -> bool:
    """Whether a verb of acting follows, adverbs between not counted."""
    end = at + _NEARBY
    while at < end and reading.key(at) in words.adverbs - words.acts and reading.gaps[at] == " ":
        at += 1
    finite = reading.shape(at) == "l" or (at < len(reading.words) and reading.headline[at])
    return finite and reading.key(at) in words.acts and reading.gaps[at] == " "


def _joined_before(reading: Reading, first: int, allies: AbstractSet[int]) -> int | None:
    """Return the first word of the ally that "and" joins to the name from the left, when it is one word long."""
    if first >= 2 and reading.keys[first - 1] in _JOINTS and first - 2 in allies and reading.gaps[first - 1] == " ":  # noqa: PLR2004 - "X and" are two words
        return first - 2
    return None


def _joined_behind(reading: Reading, last: int, allies: AbstractSet[int]) -> int | None:
    if reading.key(last) not in _JOINTS or reading.gaps[last] != " ":
        return None
    ally = last + 2 if reading.key(last + 1) == "the" else last + 1
    return ally if ally in allies else None
