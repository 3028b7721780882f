"""What all pages of a site share: its title, menu, footer; and where the page at hand stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.urls import base_path
from briefgen.model.values import dataclass
from briefgen.site.moments import on_day
from briefgen.site.pieces import Direction, Named, When
from briefgen.site.record import has_record
from briefgen.site.wording import wording
from briefgen.text.languages import direction

if TYPE_CHECKING:
    from briefgen.model.public import PublicSite

SECTIONS = ("dossiers", "articles", "actors", "places", "dates", "sources", "timeline", "map", "search")
"""Sections that a menu may name; any other entry is the id of a page of the site's own."""


@dataclass(frozen=True, slots=True)
class Chrome:
    """
    What every template sees as ``site``.

    Attributes:
        title: of the site.
        description: of the site, may be empty.
        language: BCP 47 tag of the interface.
        direction: direction of the interface.
        base_url: full address of the site, ends in ``/``.
        base_path: its path, with a slash at both ends.
        menu: the main menu; entries that name nothing are left out.
        pages: the site's own pages, for the footer.
        credits: one line that credits the data the site is made with (GeoNames and others).
        built: the build day.
        profile: name of the edition, empty for the public one.
        preview: whether drafts are shown.
        noindex: whether search engines are asked to stay away from the whole site.
        tlp: the strictest label of anything in it, as printed; pages that have none of their own carry it.
        image: path of the picture for links to pages that have none of their own, empty where the site names none.
        corrections: whether there is a log of corrections at ``/corrections/``.
    """

    title: str
    description: str
    language: str
    direction: Direction
    base_url: str
    base_path: str
    menu: tuple[Named, ...]
    pages: tuple[Named, ...]
    credits: str
    built: When
    profile: str
    preview: bool
    noindex: bool
    tlp: str
    image: str
    corrections: bool


@dataclass(frozen=True, slots=True)
class Here:
    """
    What every template sees as ``page``: the path of the page and the way from it to the root of the site.

    Attributes:
        url: path of the page from the root of the site.
        root: relative way from the page to the root (``../../``).
    """

    url: str
    root: str


def chrome(public: PublicSite, credits: str = "") -> Chrome:  # noqa: A002 - the word of the field, nothing is run with it
    """Return what all pages of ``public`` share; ``credits`` is the line that credits the shipped data."""
    settings = public.settings
    words = wording(settings.language)
    pages = {page.id: Named(page.title, page.url) for page in public.pages}
    entries = (
        Named(words.text(entry), f"/{entry}/") if entry in SECTIONS else pages[entry]
        for entry in settings.menu
        if entry in SECTIONS or entry in pages
    )
    return Chrome(
        title=settings.title,
        description=settings.description,
        language=words.language,
        direction=direction(words.language),
        base_url=settings.base_url,
        base_path=base_path(settings.base_url),
        menu=tuple(entries),
        pages=tuple(pages.values()),
        credits=credits,
        built=on_day(public.build_day, words),
        profile=public.profile,
        preview=public.preview,
        noindex=settings.noindex or public.preview,
        tlp=f"TLP:{public.tlp.upper()}",
        image=settings.image,
        corrections=has_record(public) and all(page.url != "/corrections/" for page in public.pages),
    )
