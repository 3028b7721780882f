"""The few words that bodies and feeds need, in the language of the site."""

from __future__ import annotations

from functools import lru_cache

from briefgen.content.wording import Wording
from briefgen.exports.wording import Wording as FeedWording
from briefgen.site.wording import wording

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


def feed_words(tag: str) -> FeedWording:
    """Return the words of feeds for a language tag; their places for values stay open."""
    words = wording(tag)
    return FeedWording(
        changes=words.text("feed.changes"),
        came=words.text("changes.came"),
        left=words.text("changes.left"),
        judged=words.text("changes.judged"),
        event=words.text("changes.event"),
        joined=words.text("feed.joined"),
        no_likelihood=words.text("changes.no_likelihood"),
        corrections=words.text("feed.corrections"),
        withdrawn=words.text("withdrawn"),
    )
