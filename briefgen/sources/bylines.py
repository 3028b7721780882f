"""Bylines: who wrote a text, as the line under its title says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.sources.wording import AGENCIES, key
from briefgen.text.words import fold

if TYPE_CHECKING:
    from briefgen.sources.wording import Wording

_JOINTS = re.compile(
    r"\s*(?:[,;،|•·&/]|\s(?:and|und|et|y|e|ve|и|og|och|en|i|with|avec|mit|con|berichtet|berichten)\s|(?<=\S)\s+و(?=\s|[^\W\d_]{3,}\s)|\s[-–—]\s)\s*"
)
_PLACE = re.compile(
    r"\s+(?:for|FOR|für|pour|para|in|at|à|au|aux|en|aus|from|de notre|в|из"
    r"|в г\.|في|در|i|desde)\s+(?=[A-ZÀ-ÞА-ЯİÇŞĞÜÖЁ\u0600-\u06ff]).*$"
)
_PLACES = re.compile(r"(?<=[^\W\d_])\s+(?:in|at|à|en|aus|в|в г\.|في|در|i)\s+(?=[A-ZÀ-ÞА-ЯİÇŞĞÜÖЁ\u0600-\u06ff])")
"""Each name with a place of its own: "A. Name in X and B. Name in Y"."""
_CLAUSE = re.compile(r"\s*;\s*")
_BRACKETS = re.compile(r"\s*[\(\[][^()\[\]]*[\)\]]")
_PARTICLES = frozenset(
    "de del la las los el al der den van von zu bin ibn ben abu da di du le dos das und of ter ten bint mac".split()
)
_DIGITS = re.compile(r"\d")
_LONGEST_LINE = 24


@dataclass(frozen=True, slots=True)
class Byline:
    """
    Who signed, as one line says it.

    Attributes:
        authors: names without "by", places and professions; none when a desk or an agency signed.
        reason: what told that it is a byline.
    """

    authors: tuple[str, ...]
    reason: str


def read_byline(text: str, wording: Wording) -> Byline | None:
    """Return the names of a line that begins as a byline does ("By", "Von", "Автор:", "بقلم"); None when it is none."""
    line_key = key(_CLAUSE.split(text)[0])
    lead = wording.byline.starts(line_key) or _kind_by(line_key, wording)
    if not lead or len(line_key.split()) > _LONGEST_LINE:
        return None
    rest = _CLAUSE.split(_after(text, lead))[0]
    colon = rest.lstrip()[:1] in {":", "："}
    names = split_names(rest.lstrip(" :：\u200c\u00a0"), wording)
    desk = wording.staff.inside(line_key)
    if not names and not desk:
        return None
    if desk and not names:
        return (
            Byline((), f"begins with “{lead}”, signed by a desk (“{desk}”)")
            if _is_desk_line(line_key, rest, told=colon or " " in lead)
            else None
        )
    if not colon and not _reads_as_byline(rest, names, wording):
        return None
    return Byline(names, f"begins with “{lead}”")


def _kind_by(line_key: str, wording: Wording) -> str:
    """Return the beginning of a line that names a kind of text and then leads to who wrote it: "Column by A. Name"."""
    kind = wording.kind.starts(line_key)
    lead = wording.byline.starts(line_key[len(kind) + 1 :]) if kind else ""
    return f"{kind} {lead}" if lead else ""


def _is_desk_line(line_key: str, rest: str, *, told: bool) -> bool:
    """Whether a line that names a desk and no person is short enough to be a signature."""
    return len(line_key.split()) <= (10 if told else 6) and rest.rstrip()[-1:] not in ".?!"


def split_names(text: str, wording: Wording) -> tuple[str, ...]:
    """Return the personal names in a byline without its lead: "A B and C D in Berlin, correspondent" gives two."""
    bare = _BRACKETS.sub("", text)
    each = len(_PLACES.findall(bare)) > 1
    if wording.staff.is_line(key(bare.partition(",")[0])):
        return ()  # "Our correspondent, Port Arlen": behind a desk's comma stands where it sits
    found: list[str] = []
    for part in _JOINTS.split(bare if each else _PLACE.sub("", bare)):
        name = _without_desk(_without_agency(_PLACE.sub("", part).strip(" .:|-–—")), wording)
        if is_name(name) and not wording.role.inside(key(name)) and not wording.staff.inside(key(name)):
            found.append(_plain_case(name))
    return tuple(dict.fromkeys(found))


def _without_agency(name: str) -> str:
    """Return a name without the agency that stands behind it unparted, of two words or more: "A. Name The Associated Press"."""
    house = AGENCIES.ends(key(name)) if " " in name else ""
    words = name.split()
    rest = words[: -len(house.split())] if " " in house else words
    return " ".join(rest) if len(rest) > 1 else name


def _without_desk(name: str, wording: Wording) -> str:
    """
    Return a name without the desk behind it ("A. Name Staff Writer"); what has no two words before it stays.

    So does one word: the staff of a name is that of a paper ("Orle Post staff").
    """
    desk = wording.staff.ends(key(name)).split()
    words = name.split()
    kept = len(words) - len(desk)
    return " ".join(words[:kept]) if len(desk) > 1 and kept > 1 and not wording.byline.starts(key(name)) else name


def is_name(text: str) -> bool:
    """Whether ``text`` could be a personal name: two to five words, each with a capital where the script has capitals."""
    words = text.split()
    if not 2 <= len(words) <= 5 or _DIGITS.search(text) or "@" in text or ":" in text or text[-1:] in "!?":  # noqa: PLR2004 - words of a name
        return False
    if text.lower() == text.upper():
        return len(words) <= 4 and all(len(w) > 1 for w in words)  # noqa: PLR2004
    if words[0] in {"The", "THE"}:
        return False
    return all(w[0].isupper() or fold(w) in _PARTICLES or w.startswith(("al-", "el-", "d'", "d’")) for w in words) and (
        words[0][0].isupper() or fold(words[0]) in _PARTICLES
    )


def _after(text: str, lead: str) -> str:
    """Return what follows the lead, which was matched on folded words, in the text as written."""
    wanted = len(lead.split())
    ends = [m.end() for m in re.finditer(r"[\w\u200c\u200d]+(?:['’]\w+)*", text)]
    return text[ends[min(wanted, len(ends)) - 1] :]


def _reads_as_byline(rest: str, names: tuple[str, ...], wording: Wording) -> bool:
    """Without a colon a lead is an ordinary word too ("by", "von"): then little else may stand in the line."""
    if not rest[:1].isspace():
        return False
    first = rest.split(maxsplit=1)[0] if rest.split() else ""
    if first.lower() != first.upper() and not first[0].isupper():
        return False
    known = sum(len(name.split()) for name in names)
    others = len(rest.split()) - known - 2 * len(_PLACES.findall(rest))
    return rest.rstrip()[-1:] not in ".?!" and (others <= max(6, known) or bool(wording.staff.inside(key(rest))))


def _plain_case(name: str) -> str:
    if name == name.upper() and name != name.lower():
        return " ".join("-".join(p.capitalize() for p in word.split("-")) for word in name.split())
    return name
