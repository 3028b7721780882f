"""
What a spaCy pipeline adds: proposals, never decisions.

Nothing here is needed for anything else; spaCy is loaded only where a pipeline is named (``annotate: {ner: …}`` in site.yml).
A name that a registry, the shipped data or a rule is sure of stays as it is. Of the others, the pipeline tells how far a name
reaches and of what type it is; where it sees less of a name than the rules, or the name elsewhere in the text, theirs stays;
what neither believes in is left out. What it proposes stays below the confidence that ingest writes, so that a person decides
on it in `review`.
"""

from __future__ import annotations

import importlib.util
import warnings
from bisect import bisect_left, bisect_right
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, TypeVar

from briefgen.gazetteer.naming import place_slug
from briefgen.model.errors import ContentError
from briefgen.model.mention import Mention
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefgen.gazetteer import Register

_Span = TypeVar("_Span", "Tagged", Mention)
LEFT_ALONE = 0.7
"""Confidence from which on a rule's reading is not touched, and that of a name which both see."""
_UNSEEN = 0.6
"""Confidence in a person or place that no rule sees; of other names the pipelines are too rarely right."""
_PERSONS = frozenset({"PERSON", "PER"})
_ALONE = _PERSONS | {"GPE"}
_CONFIRMING = frozenset({"NORP", "PRODUCT"})
"""Labels that say that something is a name and leave open of whom: groups of people, machines and what is taken for them."""
_VOUCHED = frozenset(
    {"registry", "base", "gazetteer", "nationality", "capital", "government", "body of state", "border", "direction"}
)
_KINDS: dict[str, tuple[Literal["actor", "place"], str]] = {
    "PERSON": ("actor", "person"),
    "PER": ("actor", "person"),
    "ORG": ("actor", "organisation"),
    "GPE": ("place", "place"),
    "LOC": ("place", "place"),
    "FAC": ("place", "site"),
}
"""Labels of the pipelines that spaCy publishes; all others (dates, money, nationalities, works) are passed over."""
_IDLE = frozenset({"tagger", "parser", "attribute_ruler", "lemmatizer", "morphologizer", "senter"})
_LONGEST = 1_000_000
"""Characters of a text up to which a pipeline is asked; longer ones would take gigabytes."""
_MANY_LANGUAGES = "xx"


@dataclass(frozen=True, slots=True)
class Tagged:
    """
    A span that a pipeline has labelled.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        label: the pipeline's own: PER, GPE and the like.
    """

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Pipeline:
    """
    A loaded pipeline.

    Attributes:
        language: BCP 47 tag, ``xx`` for many.
        tag: what it sees in a text, in order, without overlaps.
    """

    language: str
    tag: Callable[[str], Sequence[Tagged]]

    def reads(self, language: str) -> bool:
        """Whether it was made for a language (BCP 47)."""
        return self.language in {_MANY_LANGUAGES, language.replace("_", "-").split("-")[0].lower()}


@lru_cache(maxsize=2)
def open_pipeline(name: str) -> Pipeline:
    """
    Load an installed spaCy pipeline, once a process; only its recogniser of names runs.

    Raises:
        ContentError: spaCy or the pipeline is not installed; the hint says how to install it.
    """
    if importlib.util.find_spec("spacy") is None:
        hint = "install it with: pip install 'briefgen[ner]', or take annotate.ner out of site.yml"
        message = f"the pipeline {name!r} needs spaCy, which is not installed"
        raise ContentError(Problem("spacy-missing", message, hint=hint))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import spacy

        try:
            loaded = spacy.load(name, exclude=list(_IDLE))
        except OSError as error:
            hint = "install the pipeline's package, or name one that is installed in site.yml (annotate: {ner: …})"
            message = f"there is no installed spaCy pipeline {name!r}"
            raise ContentError(Problem("pipeline-missing", message, hint=hint)) from error

    def tag(text: str) -> Sequence[Tagged]:
        spans = loaded(text).ents if len(text) <= _LONGEST else ()
        return tuple(Tagged(span.start_char, span.end_char, span.label_) for span in spans)

    return Pipeline(str(loaded.lang), tag)


def with_tagged(text: str, mentions: Sequence[Mention], tagged: Iterable[Tagged], register: Register) -> list[Mention]:
    """
    Return mentions joined with what a pipeline has tagged, in reading order, none overlapping another.

    Args:
        text: the text of both.
        mentions: what the rules found.
        tagged: what the pipeline found.
        register: what is known; a tagged name that it knows is called by its id.
    """
    seen = [span for one in tagged if (span := _trimmed(text, one)) is not None]
    spans = [span for span in seen if span.label in _KINDS]
    settled = [m for m in mentions if m.kind == "date" or m.rule in _VOUCHED or m.confidence >= LEFT_ALONE]
    open_ = [m for m in mentions if not (m.kind == "date" or m.rule in _VOUCHED or m.confidence >= LEFT_ALONE)]
    said = frozenset(text[span.start : span.end] for span in spans)
    kept = [m for m in open_ if _is_confirmed(m, seen, said)]
    free = [span for span in spans if not _overlapping(settled, span) and not _overlapping(kept, span)]
    shared = [span for span in free if _overlapping(open_, span)]
    unseen = [span for span in free if span.label in _ALONE and not _overlapping(open_, span)]
    proposed = [_proposal(text, span, register, LEFT_ALONE) for span in shared]
    proposed += [_proposal(text, span, register, _UNSEEN) for span in unseen]
    return sorted([*settled, *kept, *proposed], key=lambda m: m.start)


def _is_confirmed(mention: Mention, seen: Sequence[Tagged], said: frozenset[str]) -> bool:
    """Whether a doubtful name stays as the rules read it: it is tagged as a name, a part of it is, or it is elsewhere."""
    here = _overlapping(seen, mention)
    if not here:
        return mention.text in said
    if any((span.start, span.end) == (mention.start, mention.end) and span.label in _CONFIRMING for span in here):
        return True
    return all(_is_part(span, mention) and span.label in _KINDS and span.label not in _PERSONS for span in here)


def _is_part(span: Tagged, mention: Mention) -> bool:
    return mention.start <= span.start and span.end <= mention.end and span.end - span.start < mention.end - mention.start


def _trimmed(text: str, span: Tagged) -> Tagged | None:
    """Return the span without marks, article and possessive at its edges; None where no capital begins it."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    start += 4 if text[start : start + 4].lower() == "the " else 0
    end -= 2 if text[end - 2 : end] in {"'s", "’s"} else 0
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".)"):
        end -= 1
    return Tagged(start, end, span.label) if start < end and text[start].isupper() else None


def _overlapping(spans: Sequence[_Span], one: Tagged | Mention) -> Sequence[_Span]:
    """Return those of ordered spans, none overlapping another, that share a character with one."""
    first = bisect_right(spans, one.start, key=attrgetter("end"))
    last = bisect_left(spans, one.end, lo=first, key=attrgetter("start"))
    return spans[first:last]


def _proposal(text: str, span: Tagged, register: Register, confidence: float) -> Mention:
    kind, type_ = _KINDS[span.label]
    form = text[span.start : span.end]
    known = register.actor(form) if kind == "actor" else register.place(form)
    name = known.name if known else " ".join(form.split())
    return Mention(
        kind=kind,
        start=span.start,
        end=span.end,
        text=form,
        id=known.id if known else place_slug(name),
        name=name,
        type=type_,
        lat=known.lat if known else None,
        lon=known.lon if known else None,
        geonames=known.geonames if known else "",
        rule="ner",
        confidence=confidence,
    )
