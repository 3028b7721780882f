"""Settings of a project: site.yml as typed values (design §3.5)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefgen.model.article import Show, Tlp


@dataclass(frozen=True, slots=True)
class PolicySettings:
    """What may be shown: highest label of a public build, label of what is unmarked, default share of sources."""

    max_tlp: Tlp = "clear"
    unmarked: Tlp | Literal["refuse"] = "clear"
    show: Show = "excerpt"
    excerpt_words: int = 150
    excerpt_share: float = 0.2
    images: Literal["none", "own", "licensed"] = "licensed"


ExportFormat = Literal["atom", "json-feed", "csl", "bibtex", "ris", "csv", "geojson", "icalendar"]
EXPORT_FORMATS: tuple[ExportFormat, ...] = ("atom", "json-feed", "csl", "bibtex", "ris", "csv", "geojson", "icalendar")


@dataclass(frozen=True, slots=True)
class ExportSettings:
    """Which files are written beside the pages of dossiers, actors and places."""

    dossiers: tuple[ExportFormat, ...] = EXPORT_FORMATS
    actors: tuple[ExportFormat, ...] = EXPORT_FORMATS
    places: tuple[ExportFormat, ...] = EXPORT_FORMATS


@dataclass(frozen=True, slots=True)
class AnnotateSettings:
    """Languages whose rules run, and the name of an installed spaCy pipeline (None = rules only)."""

    languages: tuple[str, ...] = ("en",)
    ner: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """Another audience of the same content; builds into ``_site-NAME/``."""

    name: str
    max_tlp: Tlp = "clear"
    base_url: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """
    site.yml, complete: what the file does not say has its default.

    ``base_url`` ends in ``/``; ``image`` is the path of a picture for links that are shared.
    ``theme_options`` are (name, text) pairs; the theme knows their types.
    ``silence`` are codes of findings that are not to be shown, ``plugins`` names of plugins.
    """

    title: str = "Briefings"
    description: str = ""
    image: str = ""
    base_url: str = "http://localhost:8000/"
    language: str = "en"
    theme: str = "default"
    theme_options: tuple[tuple[str, str], ...] = ()
    output: str = "_site"
    inbox: Literal["manual", "auto"] = "manual"
    menu: tuple[str, ...] = ("dossiers", "articles", "actors", "places", "map", "timeline", "about")
    policy: PolicySettings = field(default_factory=PolicySettings)
    profiles: tuple[Profile, ...] = ()
    annotate: AnnotateSettings = field(default_factory=AnnotateSettings)
    boundaries: str = "de-facto"
    exports: ExportSettings = field(default_factory=ExportSettings)
    cache_max_mb: int = 512
    cname: str | None = None
    noindex: bool = False
    silence: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
