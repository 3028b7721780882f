"""
Inflected names: the forms that a text may write a known name in, every word of it, as a regular expression over folded words.

It is the other way round from how mentions are read, where the plain name behind a written form is sought: here a name that
may not be told is known, and too many forms do less harm than one too few. Scripts whose languages all inflect names, or
write particles behind them (Cyrillic, Greek, Georgian, Armenian, Devanagari, Bengali), have their rules whatever the text's
language; Latin letters need the language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING
from unicodedata import category

from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ANY = "*"
"""In place of a language: the rules of all of them, for a name of several words in bytes of unknown language."""
_SHORTEST_STEM = 2
_SHORTEST_ALONE = 3
"""Letters of a stem that is a whole name; those of a name's words are surer, because all must meet."""

_SCRIPTS = {
    "cyrillic": ("Ѐ", "ӿ"), "greek": ("Ͱ", "Ͽ"), "georgian": ("ა", "ჿ"), "armenian": ("ա", "և"), "devanagari": ("ऄ", "ॿ"),
    "bengali": ("অ", "৿"),
}  # fmt: skip
_SLAVIC_LATIN = frozenset("pl cs sk sl hr sr bs hsb dsb".split())
_TURKIC_LATIN = frozenset("tr az uz tk crh gag kk".split())
_TURKIC_CYRILLIC = frozenset("kk ky tt ba uz az tk".split())
_CYRILLIC = (
    "а я у ю е є ы и і ї о й ь ой ей ою ею єю ом ем єм ам ям ами ями ах ях ов ев ів їв ові еві єві ого его ому ему им ым їм"
    " их ых ими ыми ий ый ая яя ую юю ье ья ью ьи ьей ією ії ої її ово ева ова ове ове ином ина ину"
)
_ENDINGS = {
    "cyrillic": _CYRILLIC,
    "greek": "ος ου ο ε ης η ας α ες ις ι ων ους οι ω εως ιου",
    "georgian": "მა მ ის ს ით თი ად თან თვის ზე ში დან ო ვ",
    "armenian": "ի ին ից ով ում ը ն ու ուն ուց ուի ներ ս",
    "slavic": "a e i y o u ia ie iu ii io om em im ym am ow owi ovi ova ove ovou ovo ové ego emu iego iemu im ej iej ou oj ą ę"
    " ju ja je jem jom ich ych ami imi ymi ach owa owe owej iem owie ov",
    "devanagari": "ने को का की के में से पर लाई ले मा बाट ला चा ची चे ना नी सँग",
    "bengali": "ের এর র কে রা তে ও",
    "turkic": "a e ya ye i u yi yu in un nin nun da de ta te dan den tan ten la le yla yle lar ler",
    "turkic-cyrillic": "ның нің дың дің тың тің нын нин дын дин тын тин нун дун ға ге қа ке га ка да де та те до дан ден тан"
    " тен нан нен дон ны ні ды ді ты ті ни ди ти",
    "hu": "t at et ot n an en on ba be ban ben bol ra re rol nak nek val vel hoz hez tol nal nel ig ert ek",
    "ro": "ei ii iei ului lui e i",
    "sq": "i u in un it ut a e s en es",
    "lt": "as is ys us a o ą u ui io iui ai es ės ė ę e ei i į iu am im um oje yje iaus ius iumi imi umi",
    "lv": "s š is us a u am im um ā ī ū as es e ei ij i o",
    "is": "s ar i u ur um inn a ns nar na jar",
    "fi": "n t a an in en ta tta ssa sta seen lla lta lle na ksi ne",
}
_ENDINGS |= {"et": _ENDINGS["fi"] + " i e u le l s st sse ga ks le lt d"}
_TAILS = {
    "cyrillic": "ии ыи ои ая яя ое ые ие а я о е и і ї у ы ю э є ь",
    "greek": "ος ης ας ις υς ου α η ο ω ι ε",
    "georgian": "ი",
    "armenian": "ա",
    "devanagari": "",
    "bengali": "",
    "turkic": "",
    "turkic-cyrillic": "",
    "hu": "",
    "ro": "a ea",
    "sq": "a e",
    "slavic": "y i a e o u a ia",
    "lt": "as is ys us ė e a o",
    "lv": "s š is us a e o",
    "is": "ur i a",
    "fi": "nen s",
    "et": "",
}
"""What a plain name may end in that goes before an ending comes."""
_SOFT = {
    "cyrillic": {"г": "з", "к": "ц", "х": "с"},
    "slavic": {"k": "c", "g": "dz|z", "h": "z|s", "t": "c", "d": "dz", "r": "rz"},
}
"""The last letter of a stem, and what it becomes before some endings (Ольга, Ользі; Marta, Marcie)."""
_FLEETING = {
    "cyrillic": re.compile("^(.+)[еоё]([бвгджзклмнпрстфхцчшщ])ь?$"),
    "slavic": re.compile("^(.+)e([bcdfghjklmnprstvwz])$"),
}
_ALSO = {"fi": {"nen": "se", "s": "kse"}, "is": {"anna": "onn", "son": "syn", "dottir": "dott"}}
_GRADES = re.compile("^(.+?)(kk|pp|tt|nk|nt|mp|rt|lt|k|p|t)([aeiouy])$")
_WEAK = {
    "kk": "k", "pp": "p", "tt": "t", "nk": "ng", "nt": "nn", "mp": "mm", "rt": "rr", "lt": "ll", "k": "", "p": "v", "t": "d",
}  # fmt: skip
"""Consonants before the last vowel of a Finnish word, and what they are before most endings (Pekka, Pekan; Lahti, Lahden)."""
_CASES_OF_FIVE = {"ابو": "اب[وايى]", "اخو": "اخ[وايى]", "ابن": "ا?بن", "بن": "ا?بن"}
"""Words of Arabic names that change with case or place: Abu, Abi, Aba; Ibn, Bin."""
_CLITICS = "(?:[وفبلك]{0,2})"


@lru_cache(maxsize=4096)
def name_forms(name: str, language: str = "") -> str:
    """
    Return a regular expression that matches, between the ends of `between_spaces`, the name with any of its words inflected.

    Args:
        name: folded, one space between its words.
        language: of the text (BCP 47), or `ANY`.

    Returns:
        The expression, without groups that count; empty where no rule knows another form than the name itself.
    """
    words = name.split(" ")
    primary = language.split("-", maxsplit=1)[0].lower()
    forms = [_forms(word, primary, alone=len(words) == 1) for word in words]
    if not any(forms):
        return ""
    clitics = _CLITICS if "ء" <= name[0] <= "ي" else ""
    return clitics + " ".join(form or re.escape(word) for form, word in zip(forms, words, strict=True))


def between_spaces(expressions: Iterable[str]) -> str:
    """Return an expression for whole words of a folded text that match any of some; empty when there is none."""
    either = "|".join(filter(None, expressions))
    return f"(?:^|(?<= ))(?:{either})(?= |$)" if either else ""


@lru_cache(maxsize=4096)
def tiny_forms(name: str, language: str = "") -> str:
    """Return the other forms of a single name of three letters (Ewa, Яна), which are common words in small letters."""
    if len(name) != _SHORTEST_ALONE or " " in name:
        return ""
    form = _forms(name, language.split("-", maxsplit=1)[0].lower(), alone=False)
    return f"(?!{re.escape(name)}(?: |$)){form}" if form else ""


@lru_cache(maxsize=4096)
def stem_of(name: str, language: str = "") -> str:
    """Return letters that every form of a folded name holds: worth a look before the expression is tried."""
    primary = language.split("-", maxsplit=1)[0].lower()
    words = name.split(" ")
    alone = len(words) == 1
    stems = [[word, *chain.from_iterable(_stems(word, g, alone=alone) for g in _groups(word, primary))] for word in words]
    fixed = (_shared(found) for word, found in zip(words, stems, strict=True) if word not in _CASES_OF_FIVE)
    return max(fixed, key=len, default="")


def _shared(words: Sequence[str]) -> str:
    """Return what all the words begin with."""
    first, last = min(words), max(words)
    return first[: next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))]


def _forms(word: str, language: str, *, alone: bool) -> str:
    if word in _CASES_OF_FIVE:
        return _CASES_OF_FIVE[word]
    found = [form for group in _groups(word, language) for form in _of_group(word, group, alone=alone)]
    return f"(?:{'|'.join((re.escape(word), *found))})" if found else ""


def _groups(word: str, language: str) -> tuple[str, ...]:
    """Return whose rules hold for a word: those of its script, or in Latin letters those of the language."""
    if not all(letter.isalpha() or category(letter)[0] == "M" for letter in word):
        return ()
    scripts = tuple(script for script, (first, last) in _SCRIPTS.items() if first <= word[0] <= last)
    if "cyrillic" in scripts and language in _TURKIC_CYRILLIC:
        return (*scripts, "turkic-cyrillic")
    if scripts or not word.isascii():
        return scripts
    if language == ANY:
        return ("slavic", "lt", "lv", "is", "fi")
    group = "slavic" if language in _SLAVIC_LATIN else "turkic" if language in _TURKIC_LATIN else language
    return (group,) if group in _ENDINGS else ()


def _of_group(word: str, group: str, *, alone: bool) -> list[str]:
    stems = _stems(word, group, alone=alone)
    endings = "|".join(map(re.escape, _folded(_ENDINGS, group)))
    return [f"(?:{'|'.join(map(re.escape, stems))})(?:{endings})"] if stems else []


def _stems(word: str, group: str, *, alone: bool) -> list[str]:
    """Return what the endings of a group of languages come behind."""
    least = _SHORTEST_ALONE if alone else _SHORTEST_STEM
    stems = {word, *(word[: -len(tail)] for tail in _folded(_TAILS, group) if word.endswith(tail))}
    stems |= {word[: -len(tail)] + other for tail, other in _ALSO.get(group, {}).items() if word.endswith(tail)}
    if (fleeting := _FLEETING.get(group)) and (parts := fleeting.match(word)):
        stems |= {parts[1] + between + parts[2] for between in (("", "ь", "и") if group == "cyrillic" else ("",))}
    if group == "fi" and (parts := _GRADES.match(word)):
        stems |= {parts[1] + _WEAK[parts[2]] + vowel for vowel in {parts[3], "e" if parts[3] == "i" else parts[3]}}
    stems |= set(chain.from_iterable(_softened(stem, _SOFT.get(group, {})) for stem in tuple(stems)))
    return sorted((stem for stem in stems if len(stem) >= least), key=lambda stem: (-len(stem), stem))


def _softened(stem: str, soft: dict[str, str]) -> list[str]:
    return [stem[:-1] + other for other in soft.get(stem[-1:], "").split("|") if other]


@lru_cache(maxsize=32)
def _list(text: str) -> tuple[str, ...]:
    return tuple(sorted({fold(part) for part in text.split()}, key=lambda part: (-len(part), part)))


def _folded(table: dict[str, str], group: str) -> tuple[str, ...]:
    """Return the parts of a row of a table as folded words have them, longest first."""
    return _list(table[group])
