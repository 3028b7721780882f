"""All files for machines of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.exports.changes import changes_feed
from briefgen.exports.corrections import corrections_feed
from briefgen.exports.feeds import atom, json_feed
from briefgen.exports.sitemap import opensearch, robots, sitemap
from briefgen.model.page import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.model.public import PublicSite


def artifacts(public: PublicSite, urls: Iterable[str]) -> tuple[Artifact, ...]:
    """
    Return the files for machines.

    Args:
        public: the site.
        urls: paths of the pages that search engines may list.
    """
    unlisted = _unlisted(public)
    listed = [] if public.settings.noindex else [u for u in urls if not u.startswith(unlisted)]
    title = public.settings.title
    files = [
        Artifact("feed.xml", atom(public, public.articles, title=title, url="/", feed="/feed.xml")),
        Artifact("feed.json", json_feed(public)),
        Artifact("sitemap.xml", sitemap(public, listed)),
        Artifact("robots.txt", robots(public)),
        Artifact("opensearch.xml", opensearch(public)),
        Artifact(".nojekyll", b""),
    ]
    if public.settings.cname:
        files.append(Artifact("CNAME", f"{public.settings.cname}\n".encode()))
    if (log := corrections_feed(public)) is not None:
        files.append(Artifact("corrections/feed.xml", log))
    return tuple(files + _dossier_feeds(public))


def _dossier_feeds(public: PublicSite) -> list[Artifact]:
    articles = {a.id: a for a in public.articles}
    feeds = []
    for dossier in public.dossiers:
        members = [articles[m.article] for m in dossier.members]
        title = f"{dossier.title} · {public.settings.title}"
        data = atom(public, members, title=title, url=dossier.url, feed=f"{dossier.url}feed.xml")
        feeds.append(Artifact(f"{dossier.url[1:]}feed.xml", data))
        if (changes := changes_feed(dossier, public)) is not None:
            feeds.append(Artifact(f"{dossier.url[1:]}changes.xml", changes))
    return feeds


def _unlisted(public: PublicSite) -> tuple[str, ...]:
    """Return the paths below which nothing may be listed: dossiers that ask for it, and what was taken back."""
    return (*(d.url for d in public.dossiers if d.noindex), *(a.url for a in public.withdrawn))
