"""The few words that the HTML of a body needs, in the language of the site."""

from __future__ import annotations

from functools import lru_cache

from briefgen.content.wording import Wording
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
