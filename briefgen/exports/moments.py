"""Moments for feeds: RFC 3339 wants a second where our sources give a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.model.edtf import Edtf
    from briefgen.model.public import PublicArticle, PublicSite


def is_certain(when: Edtf) -> bool:
    """Whether it is one single day and nothing doubts it."""
    return when.is_day and not when.uncertain and not when.approximate


def published_moment(article: PublicArticle) -> str | None:
    """Return when the source was published, None unless the day is known for certain."""
    return _moment(article.published) if article.published and is_certain(article.published) else None


def updated_moment(article: PublicArticle, day: dt.date) -> str | None:
    """
    Return the last moment known of an article: its correction, else its update, publication, retrieval or reading.

    None when there is none.

    A date that may mean many days ("2026") is not told as later than ``day``, the build day.
    """
    mended = max((f"{c.date}T00:00:00Z" for c in article.corrections if c.date), default="")
    known = _moment(article.updated, day) or published_moment(article) or (article.source and article.source.retrieved)
    known = known or _moment(article.published, day) or (f"{article.reviewed}T00:00:00Z" if article.reviewed else None)
    return max(known, mended) if known else mended or None


def site_moment(public: PublicSite) -> str:
    """Return the latest moment of all articles, the build day's when there are none."""
    return max(
        (m for a in public.articles if (m := updated_moment(a, public.build_day))), default=f"{public.build_day}T00:00:00Z"
    )


def _moment(when: Edtf | None, day: dt.date | None = None) -> str | None:
    if when is None or when.last is None:
        return None
    last = when.last if day is None or when.is_day else min(when.last, day)
    return f"{last}T00:00:00Z"
