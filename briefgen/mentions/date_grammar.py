"""
The grammar of dates over the symbols of ``date_words``: which sequences are dates, and what resolves them.

The first rule that fits at the leftmost place wins, so longer and more certain forms stand first. A lower-case letter and its
capital are different symbols. Before any rule up to five words of context (prepositions, articles, "about") are taken along
for the resolver to see; they are no part of the mention. The last symbol of a run is ``x`` (a word follows) or ``|`` (a stop
or nothing does).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.mentions import date_day_forms as days
from briefgen.mentions import date_month_forms as months
from briefgen.mentions import date_narrated_forms as narrated
from briefgen.mentions import date_relative_forms as relative
from briefgen.mentions import date_weekday_forms as weekdays
from briefgen.mentions import date_year_forms as years
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefgen.mentions.date_scene import Found, Scene
    from briefgen.mentions.date_tokens import Token

    Resolver = Callable[[tuple[Token, ...], Scene], list[Found] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """
    What a row of date words may look like, and what it then says.

    Attributes:
        name: which its mentions carry.
        pattern: regular expression over the symbols of `Run`.
        resolve: turns what matched into periods.
        confidence: of its mentions, 0 to 1.
    """

    name: str
    pattern: str
    resolve: Resolver
    confidence: float


_MACROS = {
    "DAY": "[no]",
    "MON": "(?:[Mm](?:[/(][Mm][)]?)?)",
    "WD": "[Ww]",
    "YR": "(?:[,pdy]{0,3}Yy?)",
    "RY": "(?:[,pd]{0,3}(?:[LTN]y|y[LTN]))",
    "NUM": "(?:[nk]|c(?:[-&]?c)?|a)",
    "UNIT": "[GuyvqJ]",
    "JOIN": "[-r&]{1,2}[id]{0,2}",
    "PART": "(?:e[-pd]{0,3})",
    "OPEN": "(?:(?:[sz][pid]{0,2})?G?{WD}[sz]?,?[id]{0,2})",
    "TOLD": "[-,(]i?d?(?:G?[Ww],?)?(?:[no]p?d?[Mm]|[Mm],?[no])",
    "AFTER": "(?:[LTNPF](?![GuyJqSMm])|G(?![uv]))",
}

RULES: tuple[Rule, ...] = (
    Rule("habit", "U(?:{WD}|{MON}|{UNIT}|S|Z)", relative.nothing, 0.0),
    Rule("feast", "[LTN]?Z(?:{YR}|{RY})?", days.feast, 0.85),
    Rule("absolute", "(?:{WD},?d?)?I", days.numeric, 0.97),
    Rule("night", "z[pid]{0,3}{DAY} {JOIN} {DAY} p?d?{MON} {YR}?|z[pid]{0,3}{MON} {DAY} {JOIN} {DAY} {YR}?", days.night, 0.85),
    Rule("night", "z[pid]{0,3}{DAY} p?{MON} {JOIN} {DAY} p?{MON} {YR}?", days.night, 0.85),
    Rule("night", "{DAY} {MON} {DAY} {MON} rz", days.night, 0.85),
    Rule("night", "0d?{DAY} p?{MON} {YR}?", days.night_to, 0.85),
    Rule("night", "z[pid]{0,3}{WD}(?:{JOIN}){WD}|0d?{WD}|{WD}{WD}rz", weekdays.weekday_night, 0.85),
    Rule("range", "(?:{DAY},){0,5}{DAY} {JOIN} {DAY} p?d?{MON} {YR}?", days.days_of_month, 0.9),
    Rule("range", "{MON} {DAY}(?:,{DAY}){0,5},?{JOIN} {DAY}(?![MmGuv]){YR}?", days.days_of_month, 0.9),
    Rule("range", "{DAY} p?{MON} {JOIN} {DAY} p?{MON} {YR}", days.two_days, 0.95),
    Rule("range", "{MON} {DAY} {JOIN} {MON} {DAY} {YR}", days.two_days, 0.95),
    Rule("solar", "{OPEN}?{DAY} p?[Kj]u?{YR}?|[Kj]u?{YR}|Ku?", years.solar, 0.9),
    Rule("lunar", "(?:{WD},?)?{DAY} p?[Hh]{YR}?|[Hh]{YR}|H", years.lunar, 0.5),
    Rule("absolute", "{OPEN}?{DAY} p?d?{MON} {YR}(?:,?{WD}G?[sz]?)?", days.day, 0.97),
    Rule("absolute", "{OPEN}?{MON},?{DAY} {YR}", days.day, 0.97),
    Rule("absolute", "Y,?{MON} {DAY}|y?Y y?d?{DAY} {MON}", days.day, 0.95),
    Rule("partial", "{OPEN}?{DAY} p?d?{MON}(?:{RY}|[LTN](?!y)|,?{WD}(?:G[sz]?|[sz]))?", weekdays.opened_day, 0.9),
    Rule("partial", "{OPEN}?[LTN]?{MON},?d?{DAY}(?![GuvSq])(?:{RY})?", weekdays.opened_day, 0.9),
    Rule("week", "[oL]u[pid]{1,3}{MON} {YR}?", months.week, 0.85),
    Rule("month", "{PART}?{MON} {JOIN} {MON} {YR}", months.months, 0.92),
    Rule("month", "{MON} {JOIN} {MON}", months.months, 0.82),
    Rule("month", "{PART}?{MON} {YR}|{YR} p?{PART}?{MON} u?|u p?{MON} {YR}", months.month, 0.97),
    Rule("month", "u?{PART}?{MON}{RY}|[LTN]y[,pd]{0,3}{MON}", months.month, 0.88),
    Rule("quarter", "{PART}?f?o[-f]{0,2}q(?:{YR}|{RY})?|[LTN]y o[-]?q|f?[Y]d?o[-]?q|Q {YR}?|{YR} Q", months.quarter, 0.85),
    Rule("half", "{PART}?o[-]?B(?:{YR}|{RY})|{YR} o B", months.half, 0.85),
    Rule("season", "{PART}?S[pdy,]{0,3}Y(?:[-/][nkY])?y?|{PART}?S{RY}|{YR} S", months.season, 0.92),
    Rule("decade", "{PART}?'?D u?v?|Y[-]?Xv?|k[-]?Xv?|v(?:Y|k|c)(?![nkY])|u[pd]{0,2}(?:Y|k|c)", years.decade, 0.9),
    Rule("century", "{PART}?[on][-]?C", years.century, 0.85),
    Rule("relative", "[eE]?[-]?R[sz]?|R[-]?[sz]", relative.named_day, 0.9),
    Rule("relative", "[eE]?[TL][sz]|s T", relative.part_of_day, 0.85),
    Rule("range", "{WD}[sz]?{JOIN} {WD}[sz]?", weekdays.weekdays, 0.85),
    Rule("weekday", "{WD}[pd,]{0,3}(?:[LTN]u|u[LTN])", weekdays.weekday_of_week, 0.88),
    Rule("weekday", "{WD},?d?{DAY}(?![GuvMm])", weekdays.weekday_with_number, 0.85),
    Rule("weekday", "(?:[eE][-pd]{0,3})?(?:[LTNPF]d?)?[sz]?G?{WD}{AFTER}?(?:,?[sz])?", weekdays.weekday, 0.88),
    Rule("duration", "[LNTP](?:{NUM}|g)p?[vuGyb]|(?:{NUM}|g)[vb][LNTP]", relative.nothing, 0.0),
    Rule("relative", "(?:{NUM}[-]?{UNIT}|b|[GuyJ])A|A l?(?:{NUM} {UNIT}|b|[Guy])", relative.ago, 0.85),
    Rule("relative", "a?[g]p?[vGuy]A|A a?gp?[vu]|v A|A v", relative.unresolved, 0.3),
    Rule("narrated", "(?:t d?G|G t)(?={TOLD})|(?:O|[PF]G|(?:{NUM}{UNIT}|b)[EV]|G[EVPF])(?={TOLD}{YR})", relative.nothing, 0.0),
    Rule("narrated", "(?:{NUM}[-]?{UNIT}|b|[yq])[-]?Eq?|y[-]A[qu]?|E(?:{NUM} {UNIT}|b)", narrated.later, 0.82),
    Rule("narrated", "{NUM} {UNIT}F|bF", narrated.later, 0.82),
    Rule("narrated", "(?:{NUM} {UNIT})V(?=[,|])|a?G V(?=[,|])", narrated.day_before, 0.8),
    Rule("narrated", "N[sz](?!G?[Ww])", narrated.narrated_next, 0.8),
    Rule("narrated", "O[sz]?|[ae]?[PFt]d?(?:{UNIT}|q|[sz])|(?:[Guyq])[PFt]|[sz]t", narrated.narrated, 0.8),
    Rule("relative", "(?:[eE][-pdi]{0,3})?(?:[LTN]d?(?:[GuyJqS]|f[-]?y)|[GuyJqS][LTN])", relative.unit, 0.87),
    Rule("relative", "[eE][-pdi]{1,3}[uy]|J|y-?e", relative.running, 0.8),
    Rule("narrated", "q", narrated.same_quarter, 0.8),
    Rule("season", "{PART}?S(?!p)", relative.bare_season, 0.8),
    Rule("month", "[LTNPF]?{PART}?u?{MON}(?:[LTNPF](?![GuyJqSWw]))?", months.month, 0.85),
    Rule("range", "Y {JOIN} Y(?![-])|Y[-/][nk](?![nMmkY])", years.years, 0.9),
    Rule("year", "{PART}?(?:yp?Y|Yy|f?[-]?Y)", years.year, 0.9),
)  # fmt: skip


WEEKDAY_AND_DAY = re.compile(
    r"[Ww][sz]?G?,?[id]{0,2}(?:[no]p?d?[Mm]|[Mm],?[no])(?:[,pdy]{0,3}Y)?|[no]p?d?[Mm](?:[,pdy]{0,3}Y)?,?[Ww]"
)
"""A day of the calendar with its weekday."""


def expand(pattern: str) -> str:
    """Return a rule's pattern with its macros written out."""
    while "{" in pattern and (written := re.sub(r"\{([A-Z]+)\}", lambda m: _MACROS[m[1]], pattern)) != pattern:
        pattern = written
    return pattern.replace(" ", "")


@lru_cache(maxsize=1)
def compiled() -> re.Pattern[str]:
    """Return all rules as one pattern; the name of the group that matched is ``r`` and the rule's number."""
    branches = "|".join(f"(?P<r{i}>{expand(rule.pattern)})" for i, rule in enumerate(RULES))
    return re.compile(f"[irVpdl-]{{0,5}}a?(?:{branches})")


@lru_cache(maxsize=8192)
def first(symbols: str, position: int) -> tuple[int, int, Rule] | None:
    """Return where the next expression of a run begins and ends, and its rule; texts repeat the same few runs."""
    match = compiled().search(symbols, position)
    return match and (match.start(), match.end(), RULES[int((match.lastgroup or "r0")[1:])])
