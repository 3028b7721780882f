"""The front matter of a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.forms.article import CORRECTIONS, DRAFT, LANG, MARKING, SUMMARY, TITLE
from briefgen.forms.days import DAY, WHEN
from briefgen.forms.form import Form, Key, Needed
from briefgen.forms.lists import ListOf
from briefgen.forms.rule import MATCH, RULE
from briefgen.forms.scalars import FLAG, TEXT, choice, whole
from briefgen.model.dossier import (
    LIKELIHOODS,
    Confidence,
    Dossier,
    Edit,
    Indicator,
    Judgement,
    Status,
    TimelineChoice,
    Trend,
    Written,
)

if TYPE_CHECKING:
    from briefgen.forms.form import Row

_STATUSES: tuple[Status, ...] = ("draft", "proposed", "live", "closed")
_TRENDS: tuple[Trend, ...] = ("worsening", "steady", "improving")
_CONFIDENCES: tuple[Confidence, ...] = ("low", "moderate", "high")
_OTHER_WORDS = {
    "remote": "almost no chance",
    "highly improbable": "very unlikely",
    "improbable": "unlikely",
    "roughly even odds": "roughly even chance",
    "probable": "likely",
    "highly probable": "very likely",
    "nearly certain": "almost certain",
}
"""The second row of words in ICD 203, which means the same as the first."""

AS_OF = Key("as_of", DAY, "Day up to which the analyst's text holds.")
STATUS: Key[Status] = Key(
    "status", choice("status of a dossier", _STATUSES), "Draft and proposed dossiers are kept from every build."
)
NEXT_DUE = Key("next_due", DAY, "Day on which the text is to be renewed.")
TREND: Key[Trend] = Key("trend", choice("trend", _TRENDS), "Which way it goes.")
ALERTS = Key("alerts", ListOf(TEXT), "Sentences shown at the top.")
NOINDEX = Key("noindex", FLAG, "Whether search engines are asked to stay away.")
PARENT = Key("parent", TEXT, "Id of the dossier around this one.")
OR_MATCH = Key("or_match", ListOf(RULE), "Further rules, each of which is enough.")
INCLUDE = Key("include", ListOf(TEXT), "Ids of articles that are in whatever the rule says.")
EXCLUDE = Key("exclude", ListOf(TEXT), "Ids of articles that are out whatever else is said.")

STATEMENT = Key(
    "text",
    TEXT,
    "The sentence.",
    needed=Needed("text-missing", "this entry has no text", "write {text: …}"),
)
LIKELIHOOD = Key(
    "likelihood",
    choice("likelihood of ICD 203", LIKELIHOODS, "likelihood-unknown", **_OTHER_WORDS),
    "How likely it is, in a word of ICD 203.",
)
CONFIDENCE: Key[Confidence] = Key(
    "confidence", choice("confidence", _CONFIDENCES), "How sure the analyst is, apart from the likelihood."
)
BASIS = Key("basis", TEXT, "On what it rests.")
SOURCES = Key("sources", ListOf(TEXT), "Ids of the articles it rests on.")
STATE = Key("state", TEXT, "Whether the sign has been seen.")
LAST = Key("last", WHEN, "When it was last seen.")
SIZE = Key("entries", whole(1, 500), "How many days the timeline shows at most.")
DATE = Key(
    "date", WHEN, "The day.", needed=Needed("date-missing", "this pin names no date", "write {date: 2018-09-17, text: …}")
)
WORDS = Key("text", TEXT, "What happened, in the analyst's words, in place of a source's sentence.")
TELLER = Key("article", TEXT, "Id of the article whose sentence tells it.")
HIDE = Key("hide", ListOf(WHEN), "Days that must not.")


def _places(row: Row, *keys: Key[object]) -> tuple[Written, ...]:
    return tuple(written for key in keys for written in row.written(key))


def _judgement(row: Row) -> Judgement:
    return Judgement(
        row.get(STATEMENT, ""),
        row.get(LIKELIHOOD, ""),
        row.get(CONFIDENCE, None),
        row.get(BASIS, ""),
        row.get(SOURCES, ()),
        _places(row, STATEMENT, LIKELIHOOD, CONFIDENCE, BASIS, SOURCES),
    )


def _indicator(row: Row) -> Indicator:
    return Indicator(row.get(STATEMENT, ""), row.get(STATE, ""), row.get(LAST, None), _places(row, STATEMENT, STATE, LAST))


def _pinned(row: Row) -> Edit | None:
    when = row.get(DATE, None)
    return Edit(when, row.get(WORDS, ""), row.get(TELLER, ""), _places(row, DATE, TELLER)) if when else None


PINNED = Form("a pinned day", (DATE, WORDS, TELLER), _pinned, short=DATE, unknown="error")
PIN = Key("pin", ListOf(PINNED), "Days that must be there.")


def _timeline(row: Row) -> TimelineChoice:
    pinned = tuple(one for one in row.get(PIN, ()) if one)
    edits = tuple(one for one in pinned if one.text or one.article)
    written = tuple(written for one in pinned for written in one.written)
    return TimelineChoice(row.get(SIZE, 25), tuple(one.when for one in pinned), row.get(HIDE, ()), edits, written)


JUDGEMENT = Form(
    "a judgement", (STATEMENT, LIKELIHOOD, CONFIDENCE, BASIS, SOURCES), _judgement, short=STATEMENT, unknown="error"
)
INDICATOR = Form("an indicator", (STATEMENT, STATE, LAST), _indicator, short=STATEMENT, unknown="error")
TIMELINE_FORM = Form("a timeline", (SIZE, PIN, HIDE), _timeline, short=SIZE, unknown="error")

JUDGEMENTS = Key("judgements", ListOf(JUDGEMENT), "What the analyst holds.")
IMAGE = Key("image", TEXT, "Picture for links to it that are shared, such as /static/cover.png.")
INDICATORS = Key("indicators", ListOf(INDICATOR), "Signs to watch for.")
TIMELINE = Key("timeline", TIMELINE_FORM, "Which days the timeline shows.")


def _dossier(row: Row) -> Dossier:
    match = row.get(MATCH, None)
    return Dossier(
        id="",
        path="",
        title=row.get(TITLE, ""),
        summary=row.get(SUMMARY, ""),
        as_of=row.get(AS_OF, None),
        status="draft" if row.get(DRAFT, False) else row.get(STATUS, "live"),
        next_due=row.get(NEXT_DUE, None),
        trend=row.get(TREND, None),
        alerts=row.get(ALERTS, ()),
        tlp=row.get(MARKING, None),
        noindex=row.get(NOINDEX, False),
        parent=row.get(PARENT, None),
        lang=row.get(LANG, ""),
        rules=((match,) if match else ()) + row.get(OR_MATCH, ()),
        include=row.get(INCLUDE, ()),
        exclude=row.get(EXCLUDE, ()),
        judgements=row.get(JUDGEMENTS, ()),
        indicators=row.get(INDICATORS, ()),
        timeline=row.get(TIMELINE, TimelineChoice()),
        written=_places(row, SUMMARY, AS_OF, NEXT_DUE, ALERTS, PARENT, INCLUDE, EXCLUDE),
        corrections=row.get(CORRECTIONS, ()),
        image=row.get(IMAGE, ""),
    )


DOSSIER: Form[Dossier] = Form(
    "a dossier",
    (
        TITLE, SUMMARY, AS_OF, STATUS, NEXT_DUE, TREND, ALERTS, MARKING, NOINDEX, PARENT, LANG, MATCH, OR_MATCH, INCLUDE,
        EXCLUDE, JUDGEMENTS, INDICATORS, TIMELINE, DRAFT, CORRECTIONS, IMAGE,
    ),
    _dossier,
    unknown="error",
)  # fmt: skip
"""Makes a `Dossier` without id, path, blocks and digest, which the file gives."""
