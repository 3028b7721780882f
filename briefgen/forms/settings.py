"""The keys of site.yml: how each is read, and what it means."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from briefgen.forms.form import Form, Key
from briefgen.forms.lists import ListOf, TableOf
from briefgen.forms.scalars import FLAG, HOST, LANGUAGE, SHOW, TEXT, TLP, URL, Fault, Scalar, choice, number, whole
from briefgen.forms.wording import nearest, shown
from briefgen.model.article import TLP_ORDER, Show, Tlp
from briefgen.model.settings import (
    EXPORT_FORMATS,
    AnnotateSettings,
    ExportFormat,
    ExportSettings,
    PolicySettings,
    Profile,
    Settings,
)

if TYPE_CHECKING:
    from briefgen.forms.form import Row

_TAKEN = frozenset({"content", "inbox", "themes", "vault", "tests", "docs", ".briefgen", ".git"})
_UNMARKED: tuple[Tlp | Literal["refuse"], ...] = (*TLP_ORDER, "refuse")
_IMAGES: tuple[Literal["none", "own", "licensed"], ...] = ("none", "own", "licensed")
_INBOX: tuple[Literal["manual", "auto"], ...] = ("manual", "auto")
_BOUNDARIES = ("de-facto", "un")


def _output(text: str) -> str | Fault:
    """Return a folder below the project that holds nothing of the user's."""
    path = PurePosixPath(text.strip().rstrip("/") or ".")
    if path.is_absolute() or ".." in path.parts or "\\" in text or ":" in text or str(path) == "." or text.startswith("~"):
        return Fault(
            "output-outside", f"{shown(text)} is no folder inside the project", "write a relative folder, such as _site"
        )
    if path.parts[0] in _TAKEN:
        return Fault("output-taken", f"{shown(text)} holds files of the project", "write a folder of its own, such as _site")
    return str(path)


def _base(text: str) -> str | Fault:
    read = URL.parse(text.strip())
    if isinstance(read, Fault):
        return Fault("base-url-unreadable", f"{shown(text)} is no web address", "write it as https://example.org/briefs/")
    if "?" in read or "#" in read:
        return Fault("base-url-unreadable", f"{shown(text)} holds more than an address", "leave out what begins with ? or #")
    return read if read.endswith("/") else read + "/"


def _code(text: str) -> str | Fault:
    from briefgen.model.faults import codes

    code = text.strip().casefold().replace("_", "-")
    if code in codes():
        return code
    near = nearest(code, codes())
    hint = f"did you mean '{near}'?" if near else "the code of a finding stands in brackets: warning[link-broken]"
    return Fault("code-unknown", f"{shown(text)} is no code of a finding", hint)


_ADDRESS = Scalar(_base, URL.form)
TITLE = Key("title", TEXT, "Name of the site.")
DESCRIPTION = Key("description", TEXT, "One sentence about the site.")
IMAGE = Key("image", TEXT, "Picture for links that are shared, such as /static/cover.png.")
BASE_URL = Key("base_url", _ADDRESS, "Address at which the site is published.")
LANGUAGE_KEY = Key(
    "language", LANGUAGE, "Language of the site and of articles that do not say theirs (BCP 47).", also=("lang",)
)
THEME = Key("theme", TEXT, "Name of the theme.")
THEME_OPTIONS = Key("theme_options", TableOf(TEXT, "{name: value}"), "Options of the theme.")
OUTPUT = Key("output", Scalar(_output, {"type": "string"}), "Folder into which the site is built.")
INBOX: Key[Literal["manual", "auto"]] = Key(
    "inbox", choice("value for 'inbox'", _INBOX), "Whether build takes in what lies in inbox/."
)
MENU = Key("menu", ListOf(TEXT), "Entries of the menu: parts of the site and ids of pages.")
MAX_TLP: Key[Tlp] = Key("max_tlp", TLP, "Highest label that is built.")
UNMARKED: Key[Tlp | Literal["refuse"]] = Key(
    "unmarked", choice("TLP label", _UNMARKED), "Label of what has none; refuse: such a file is an error."
)
SHOW_KEY: Key[Show] = Key("show", SHOW, "How much of sources is shown where nothing else is said.")
EXCERPT_WORDS = Key("excerpt_words", whole(0, 100_000), "Most words of an excerpt.")
EXCERPT_SHARE = Key("excerpt_share", number(0, 1), "Largest share of a text that an excerpt may be.")
IMAGES: Key[Literal["none", "own", "licensed"]] = Key(
    "images",
    choice("value for 'images'", _IMAGES),
    "Which pictures are shown: none, own, or licensed ones of sources too.",
)
LANGUAGES = Key(
    "languages", ListOf(LANGUAGE), "Languages of the texts in which names and dates are looked for; all when not given."
)
NER = Key("ner", TEXT, "Name of an installed spaCy pipeline; null: rules only.")
BOUNDARIES = Key("boundaries", choice("value for 'boundaries'", _BOUNDARIES), "Which boundaries maps draw.")
_FORMATS: ListOf[ExportFormat] = ListOf(choice("format of a file", EXPORT_FORMATS))
_FILES = "Files for machines beside the page of each"
OF_DOSSIERS = Key("dossiers", _FORMATS, f"{_FILES} dossier.")
OF_ACTORS = Key("actors", _FORMATS, f"{_FILES} actor.")
OF_PLACES = Key("places", _FORMATS, f"{_FILES} place.")
MAX_MB = Key("max_mb", whole(1, 1_000_000), "Largest size of the cache in MB.")
CNAME = Key("cname", HOST, "Own domain on GitHub Pages; null: none.")
PLUGINS = Key("plugins", ListOf(TEXT), "Names of installed plugins that take part, in their order.")
SILENCE = Key(
    "silence",
    ListOf(Scalar(_code, {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)+$"})),
    "Codes of findings that are not shown; errors are shown always.",
)
NOINDEX = Key("noindex", FLAG, "Whether search engines are asked to stay away.")


def _policy(row: Row) -> PolicySettings:
    usual = PolicySettings()
    return PolicySettings(
        row.get(MAX_TLP, usual.max_tlp),
        row.get(UNMARKED, usual.unmarked),
        row.get(SHOW_KEY, usual.show),
        row.get(EXCERPT_WORDS, usual.excerpt_words),
        row.get(EXCERPT_SHARE, usual.excerpt_share),
        row.get(IMAGES, usual.images),
    )


def _profile(row: Row) -> Profile:
    return Profile("", row.get(MAX_TLP, "clear"), row.get(BASE_URL, None))


def _annotate(row: Row) -> AnnotateSettings:
    usual = AnnotateSettings()
    return AnnotateSettings(row.get(LANGUAGES, usual.languages), row.get(NER, usual.ner))


def _exports(row: Row) -> ExportSettings:
    usual = ExportSettings()
    return ExportSettings(
        row.get(OF_DOSSIERS, usual.dossiers), row.get(OF_ACTORS, usual.actors), row.get(OF_PLACES, usual.places)
    )


def _boundaries(row: Row) -> str:
    return row.get(BOUNDARIES, Settings().boundaries)


def _max_mb(row: Row) -> int:
    return row.get(MAX_MB, Settings().cache_max_mb)


POLICY = Key(
    "policy",
    Form("a policy", (MAX_TLP, UNMARKED, SHOW_KEY, EXCERPT_WORDS, EXCERPT_SHARE, IMAGES), _policy),
    "What may be shown.",
)
PROFILES = Key(
    "profiles",
    TableOf(Form("a profile", (MAX_TLP, BASE_URL), _profile), "{partner: {max_tlp: amber}}"),
    "Other audiences of the same content.",
)
ANNOTATE = Key("annotate", Form("annotation", (LANGUAGES, NER), _annotate), "How names and dates are found.")
MAPS = Key("maps", Form("maps", (BOUNDARIES,), _boundaries), "How maps are drawn.")
EXPORTS = Key(
    "exports",
    Form("exports", (OF_DOSSIERS, OF_ACTORS, OF_PLACES), _exports),
    "Which files for machines stand beside the pages.",
)
CACHE = Key("cache", Form("a cache", (MAX_MB,), _max_mb), "How large the cache may grow.")


def _settings(row: Row) -> Settings:
    usual = Settings()
    profiles = row.get(PROFILES, ())
    return Settings(
        title=row.get(TITLE, usual.title),
        description=row.get(DESCRIPTION, usual.description),
        image=row.get(IMAGE, usual.image),
        base_url=row.get(BASE_URL, usual.base_url),
        language=row.get(LANGUAGE_KEY, usual.language),
        theme=row.get(THEME, usual.theme),
        theme_options=row.get(THEME_OPTIONS, usual.theme_options),
        output=row.get(OUTPUT, usual.output),
        inbox=row.get(INBOX, usual.inbox),
        menu=row.get(MENU, usual.menu),
        policy=row.get(POLICY, usual.policy),
        profiles=tuple(replace(profile, name=name) for name, profile in profiles),
        annotate=row.get(ANNOTATE, usual.annotate),
        boundaries=row.get(MAPS, usual.boundaries),
        exports=row.get(EXPORTS, usual.exports),
        cache_max_mb=row.get(CACHE, usual.cache_max_mb),
        cname=row.get(CNAME, usual.cname),
        noindex=row.get(NOINDEX, usual.noindex),
        silence=row.get(SILENCE, usual.silence),
        plugins=row.get(PLUGINS, usual.plugins),
    )


SITE: Form[Settings] = Form(
    "a site",
    (
        TITLE, DESCRIPTION, IMAGE,
        BASE_URL, LANGUAGE_KEY, THEME, THEME_OPTIONS, OUTPUT, INBOX, MENU, POLICY, PROFILES, ANNOTATE, MAPS,
        EXPORTS, CACHE, CNAME, NOINDEX, PLUGINS, SILENCE,
    ),
    _settings,
)  # fmt: skip
