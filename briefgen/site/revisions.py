"""What changed in a dossier since its issue before, in words and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.site.contexts_dossiers import ChangeLine, Revision
from briefgen.site.moments import on_day, when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.changes import Changes
    from briefgen.model.public import PublicDossier
    from briefgen.site.atlas import Atlas

_MOST = 40
"""Changes of one kind that a page tells; it counts the others."""


def revision(atlas: Atlas, dossier: PublicDossier) -> Revision | None:
    """Return what a dossier's page says of its changes, None when nobody asked for them."""
    changes = dossier.changes
    if changes is None:
        return None
    since = on_day(changes.since, atlas.words) if changes.since else None
    remark = atlas.words.text(f"changes.{changes.missing}") if changes.missing else ""
    if not changes.missing and changes.is_empty:
        remark = atlas.words.text("changes.nothing")
    feed = "" if changes.missing else f"{dossier.url}changes.xml"
    return Revision(since, remark, tuple(_lines(atlas, dossier, changes)), feed)


def _lines(atlas: Atlas, dossier: PublicDossier, changes: Changes) -> Iterator[ChangeLine]:
    words = atlas.words
    for kind, crossings in (("came", changes.came), ("left", changes.left)):
        for crossing in crossings[:_MOST]:
            article = atlas.articles[crossing.article]
            cause = words.text(f"changes.cause.{crossing.cause}")
            why = f"{cause} {atlas.tongue.say(crossing.reason)}"
            yield ChangeLine(words.text(f"changes.{kind}"), article.title, article.url, why, article.lang)
        if len(crossings) > _MOST:
            yield ChangeLine(words.text(f"changes.{kind}"), words.counted("changes.more", len(crossings) - _MOST))
    if changes.gone:
        yield ChangeLine(words.text("changes.left"), words.counted("changes.gone", changes.gone))
    for moved in changes.moved:
        none = words.text("changes.no_likelihood")
        before, now = (words.label("likelihood", word) if word else none for word in (moved.before, moved.now))
        step = words.text("changes.step", before=before, now=now)
        yield ChangeLine(words.text("changes.moved"), moved.text, "", step, dossier.lang)
    for turned in changes.turned:
        unsaid = words.text("changes.unsaid")
        labels = "state" if turned.aspect == "indicator" else turned.aspect
        before, now = (words.label(labels, word) if word else unsaid for word in (turned.before, turned.now))
        step = words.text("changes.step", before=before, now=now)
        yield ChangeLine(words.text(f"changes.turned.{turned.aspect}"), turned.text, "", step, dossier.lang)
    for text in changes.judged:
        yield ChangeLine(words.text("changes.judged"), text, lang=dossier.lang)
    for day in changes.events[:_MOST]:
        yield ChangeLine(words.text("changes.event"), when(day, words).text)
    for merged in changes.merged:
        into = atlas.actor(merged.into) if merged.kind == "actor" else atlas.place(merged.into)
        yield ChangeLine(words.text("changes.merged"), into.name, into.url, words.text("changes.was", name=merged.name))
