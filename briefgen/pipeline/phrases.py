"""The few words that bodies and feeds need, in the language of the site."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, get_args

from briefgen.content.wording import Wording
from briefgen.exports.wording import Notes
from briefgen.exports.wording import Wording as FeedWording
from briefgen.model.changes import Aspect
from briefgen.model.dossier import LIKELIHOODS, STATES, Confidence, Trend
from briefgen.site.tongue import tongue_of
from briefgen.site.wording import wording

if TYPE_CHECKING:
    from briefgen.model.public import PublicSite

_ANALYSIS = (("confidence", get_args(Confidence)), ("state", STATES), ("trend", get_args(Trend)))
_ADMONITIONS = ("note", "tip", "important", "warning", "caution", "info", "danger")


@lru_cache(maxsize=8)
def body_words(tag: str) -> Wording:
    """Return the words for a language tag."""
    words = wording(tag)
    return Wording(
        permalink=words.text("body.permalink"),
        footnote=words.text("body.footnote"),
        back=words.text("body.back"),
        gap=words.text("body.gap"),
        table=words.text("body.table"),
        to_do=words.text("body.to_do"),
        done=words.text("body.done"),
        admonitions={name: words.text(f"body.{name}") for name in _ADMONITIONS},
    )


def feed_words(public: PublicSite) -> FeedWording:
    """Return the words of a site's feeds and tables; their places for values stay open."""
    words = wording(public.settings.language)
    return FeedWording(
        changes=words.text("feed.changes"),
        came=words.text("changes.came"),
        left=words.text("changes.left"),
        judged=words.text("changes.judged"),
        event=words.text("changes.event"),
        joined=words.text("feed.joined"),
        no_likelihood=words.text("changes.no_likelihood"),
        unsaid=words.text("changes.unsaid"),
        turned={aspect: words.text(f"changes.turned.{aspect}") for aspect in get_args(Aspect)},
        states={name: words.label(family, name) for family, names in _ANALYSIS for name in names},
        corrections=words.text("feed.corrections"),
        withdrawn=words.text("withdrawn"),
        likelihoods={name: words.label("likelihood", name) for name in LIKELIHOODS},
        tongue=tongue_of(public, words),
    )


@lru_cache(maxsize=8)
def note_words(tag: str) -> Notes:
    """Return the words of notes in citations for a language tag."""
    words = wording(tag)
    return Notes(*(words.text(f"note.{name}") for name in ("date", "inferred", "read", "archived", "sha256", "grade")))
