"""
Dates in a text, resolved against its day of publication.

The text is read as runs of date words (``date_tokens``), a grammar over their symbols finds the expressions
(``date_grammar``), and pure functions resolve each to a period of the calendar (``date_day_forms`` and
its like). A new language is one file of words (``date_words``) and its names of months (``text.months``).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.mentions import date_day_forms as days
from briefgen.mentions import date_grammar, date_periods
from briefgen.mentions.date_parts import is_weekday, pick, trimmed
from briefgen.mentions.date_scene import Dated, Scene
from briefgen.mentions.date_tokens import runs
from briefgen.mentions.date_words import Lexicon, lexicon
from briefgen.model import edtf
from briefgen.model.mention import Mention

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.mentions.date_grammar import Rule
    from briefgen.mentions.date_periods import Period
    from briefgen.mentions.date_scene import Found
    from briefgen.mentions.date_tokens import Run, Token

_TRAIL = 12
_ABOUT_DAYS = 7
_OPEN_CONFIDENCE = 0.4


def find_dates(text: str, *, published: str | None = None, language: str = "en") -> list[Mention]:
    """
    Find the date expressions of ``text`` and say in EDTF level 1 what they mean.

    Each end of a range is a mention of its own; a week, quarter, half-year or a night over two dates is an interval. What
    cannot be resolved stays open (``value`` None); nothing is guessed to a day.

    Args:
        text: any text; it is read once, in time linear in its length.
        published: EDTF; relative dates resolve against it and inherit its ``?``. Where it is not one day, only what is the
            same for its first and its last day resolves. None, or what is no EDTF: relative dates stay open.
        language: BCP 47 tag; English, French, German, Spanish, Turkish, Russian, Arabic, Persian are known, any other
            language has its dates in digits only.

    Returns:
        Mentions of kind ``date`` in order, without overlap; ``rule`` names the rule that found each.
    """
    words = lexicon(language)
    against = edtf.parse(published) if published else None
    doubted = against is not None and (against.uncertain or against.approximate)
    first = _mentions(text, words, against.first if against else None, doubted=doubted)
    if against is None or against.is_day:
        return first
    last = {(m.start, m.end): m.value for m in _mentions(text, words, against.last, doubted=doubted)}
    return [m if last.get((m.start, m.end)) == m.value else _opened(m) for m in first]


def _opened(mention: Mention) -> Mention:
    return replace(mention, value=None, id="", confidence=min(mention.confidence, _OPEN_CONFIDENCE))


def _mentions(text: str, words: Lexicon, published: dt.date | None, *, doubted: bool) -> list[Mention]:
    mentions: list[Mention] = []
    trail: tuple[Dated, ...] = ()
    read = list(runs(text, words))
    announced = _announced(text, read, words, published)
    for run in read:
        position = 0
        while expression := date_grammar.first(run.symbols, position):
            start, end, rule = expression
            tokens = _cut(text, run.tokens[start:end], words)
            position = start + 1
            if not (own := trimmed(tokens)):
                continue
            scene = Scene(text, own[0].start, own[-1].end, words, published, trail, announced)
            found = rule.resolve(tokens, scene)
            if found is None:
                continue
            position = start + len(tokens)
            mentions += [_mention(text, rule, one, doubted=doubted) for one in found]
            trail = (*trail, *_dated(rule, found, scene))[-_TRAIL:]
    return mentions


def _announced(text: str, read: list[Run], words: Lexicon, published: dt.date | None) -> tuple[Period, ...]:
    """Return the days about publication that the text names with their weekday: the same weekday alone means them too."""
    if published is None:
        return ()
    found: dict[Period, None] = {}
    for run in read:
        for match in date_grammar.WEEKDAY_AND_DAY.finditer(run.symbols):
            tokens = run.tokens[match.start() : match.end()]
            scene = Scene(text, tokens[0].start, tokens[-1].end, words, published, ())
            named = days.day(tokens, scene) or []
            periods = [one.period for one in named if one.period and is_weekday(one.period, tokens)]
            found |= dict.fromkeys(p for p in periods if abs((p.start - published).days) <= _ABOUT_DAYS)
    return tuple(found)


def _cut(text: str, tokens: tuple[Token, ...], words: Lexicon) -> tuple[Token, ...]:
    """
    Return the tokens without an end that belongs to what follows.

    A number may count something ("on 5 May, 2000 people fled"), "this" may open the next phrase ("on 5 May this army").
    """
    years = pick(tokens, "Y")
    if years and words.counted.match(text, years[-1].end):
        return tokens[: tokens.index(years[-1])]
    follows = len(tokens) > 1 and tokens[-1].symbol in "LTNPF" and tokens[-2].symbol in "MmWw"
    return tokens[:-1] if follows and not words.data.turns_follow else tokens


def _dated(rule: Rule, found: list[Found], scene: Scene) -> list[Dated]:
    since = bool(found) and scene.begins_stretch()
    return [
        Dated(one.tokens[0].start, one.tokens[-1].end, one.period, not one.relative, _is_derived(rule, one), since)
        for one in found
        if one.period
    ]


def _is_derived(rule: Rule, found: Found) -> bool:
    return rule.name == "narrated" or bool(pick(found.tokens, "A"))


def _mention(text: str, rule: Rule, found: Found, *, doubted: bool) -> Mention:
    own = trimmed(found.tokens)
    start, end = own[0].start, own[-1].end
    value = _value(found, about=rule.name != "weekday" and bool(pick(found.tokens, "l")), doubted=doubted)
    confidence = found.confidence or rule.confidence
    return Mention(
        "date",
        start,
        end,
        text[start:end],
        id=value or "",
        name=text[start:end],
        value=value,
        rule=rule.name,
        confidence=confidence if value else min(confidence, _OPEN_CONFIDENCE),
    )


def _value(found: Found, *, about: bool, doubted: bool) -> str | None:
    if found.period is None:
        return None
    period = replace(found.period, approximate=True) if about else found.period
    value = edtf.parse(date_periods.to_edtf(period))
    if value is None:
        return None
    return value.doubted().text if doubted and found.relative else value.text
