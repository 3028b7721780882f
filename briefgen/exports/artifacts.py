"""All files for machines of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.exports.changes import changes_feed
from briefgen.exports.corrections import corrections_feed
from briefgen.exports.feeds import atom, json_feed
from briefgen.exports.files import files_beside_pages
from briefgen.exports.records import records_of
from briefgen.exports.sitemap import opensearch, robots, sitemap
from briefgen.exports.wording import ENGLISH, Wording
from briefgen.model.page import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefgen.exports.records import Record
    from briefgen.model.public import PublicSite


def artifacts(
    public: PublicSite, urls: Iterable[str], records: Mapping[str, Record] | None = None, words: Wording = ENGLISH
) -> tuple[Artifact, ...]:
    """
    Return the files for machines.

    Args:
        public: the site.
        urls: paths of the pages that search engines may list.
        records: of its articles, by id, where a pool has made them; they are made here when None.
        words: of feeds and tables.
    """
    records = records_of(public) if records is None else records
    latest = [records[a.id] for a in public.articles]
    unlisted = _unlisted(public)
    listed = [] if public.settings.noindex else [u for u in urls if not u.startswith(unlisted)]
    title = public.settings.title
    files = [
        Artifact("feed.xml", atom(public, latest, title=title, url="/", feed="/feed.xml")),
        Artifact("feed.json", json_feed(public, latest, title=title, url="/", feed="/feed.json")),
        Artifact("sitemap.xml", sitemap(public, listed)),
        Artifact("robots.txt", robots(public)),
        Artifact("opensearch.xml", opensearch(public)),
        Artifact(".nojekyll", b""),
    ]
    if public.settings.cname:
        files.append(Artifact("CNAME", f"{public.settings.cname}\n".encode()))
    if (log := corrections_feed(public, words)) is not None:
        files.append(Artifact("corrections/feed.xml", log))
    return (*files, *files_beside_pages(public, records, words), *_change_feeds(public, words))


def _change_feeds(public: PublicSite, words: Wording) -> Iterator[Artifact]:
    for dossier in public.dossiers:
        if (changes := changes_feed(dossier, public, words)) is not None:
            yield Artifact(f"{dossier.url[1:]}changes.xml", changes)


def _unlisted(public: PublicSite) -> tuple[str, ...]:
    """Return the paths below which nothing may be listed: dossiers that ask for it, and what was taken back."""
    return (*(d.url for d in public.dossiers if d.noindex), *(a.url for a in public.withdrawn))
