"""Settings of a project: site.yml as typed values."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Literal

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from briefgen.model.article import Show, Tlp


@dataclass(frozen=True, slots=True)
class PolicySettings:
    """
    What may be shown: highest label of a public build, label of what is unmarked, default share of sources.

    Attributes:
        max_tlp: highest label that is built.
        unmarked: label of what has none; ``refuse``: such a file is an error.
        show: how much of sources is shown where nothing else is said.
        excerpt_words: most words of an excerpt.
        excerpt_share: largest share of a text that an excerpt may be, 0 to 1.
        images: which pictures are shown.
    """

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
    """
    Which files are written beside the pages of dossiers, actors and places.

    Attributes:
        dossiers: formats beside the page of each dossier.
        actors: the same of actors.
        places: the same of places.
    """

    dossiers: tuple[ExportFormat, ...] = EXPORT_FORMATS
    actors: tuple[ExportFormat, ...] = EXPORT_FORMATS
    places: tuple[ExportFormat, ...] = EXPORT_FORMATS


@dataclass(frozen=True, slots=True)
class AnnotateSettings:
    """
    Languages whose rules run, and the name of an installed spaCy pipeline (None = rules only).

    Attributes:
        languages: BCP 47 tags of the texts in which they are looked for; all when empty.
        ner: name of the pipeline.
    """

    languages: tuple[str, ...] = ()
    ner: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """
    Another audience of the same content; builds into ``_site-NAME/``.

    Attributes:
        name: a slug.
        max_tlp: highest label that is built.
        base_url: address of its site, None for that of the public one.
    """

    name: str
    max_tlp: Tlp = "clear"
    base_url: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """
    site.yml, complete: what the file does not say has its default.

    Attributes:
        title: name of the site.
        description: one sentence, may be empty.
        image: path of a picture for links that are shared, may be empty.
        base_url: full address of the site, ends in ``/``.
        language: BCP 47 tag of the interface and of texts that do not say theirs.
        theme: name of the theme.
        theme_options: (name, text) pairs; the theme knows their types.
        output: folder into which the site is built, from the project.
        inbox: whether builds take in what lies in ``inbox/``.
        menu: sections and ids of pages.
        policy: what may be shown.
        profiles: other audiences.
        annotate: how names and dates are found.
        boundaries: which boundaries maps draw: ``de-facto`` or ``un``.
        exports: files for machines.
        cache_max_mb: largest size of the cache, megabytes.
        cname: own domain on GitHub Pages, None when there is none.
        noindex: whether search engines are asked to stay away.
        silence: codes of findings that are not shown.
        plugins: names of the plugins that take part, in their order.
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
