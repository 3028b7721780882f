"""From files to values: settings, registries, articles with their evidence, dossiers, pages. Every fault is collected."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from briefgen.checks import dangling_references
from briefgen.content.article import read_article
from briefgen.content.dossier import read_dossier
from briefgen.content.frontmatter import NO_PLUGINS
from briefgen.content.pages import read_text_page
from briefgen.content.registries import read_actors, read_places, read_publishers, read_rejected
from briefgen.gazetteer import Register
from briefgen.mentions import Filing, file_article
from briefgen.model.memo import Forgetful
from briefgen.model.problem import Problem
from briefgen.model.settings import Settings
from briefgen.model.values import dataclass
from briefgen.pipeline.memo import Task, kept
from briefgen.pipeline.sealing import seal
from briefgen.project.plugins import load_plugins
from briefgen.project.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefgen.model.article import TextPage
    from briefgen.model.dossier import Dossier
    from briefgen.model.entities import Actor, Place, Publisher
    from briefgen.model.memo import Memo
    from briefgen.model.plugins import Plugins
    from briefgen.pipeline.pool import Pool
    from briefgen.shell.disk import File, Snapshot

    _Read = tuple[Filing | None, tuple[Problem, ...]]

Value = TypeVar("Value")


_BLOCKS = b"blocks"


@dataclass(frozen=True, slots=True, eq=False)
class Sealed:
    """
    Digests of values that were read, so that whoever asks what depends on one need not look through it.

    They are known by identity: a value that was changed on the way is another one and has no digest here; and so nothing is
    known in another process that did not inherit it.

    Attributes:
        known: by identity the value itself, so that it stays, and its digest.
    """

    known: dict[int, tuple[object, bytes]] = field(default_factory=dict)

    def __reduce__(self) -> tuple[type[Sealed], tuple[()]]:
        return Sealed, ()

    def add(self, value: object, digest: bytes) -> None:
        """Know a value's digest."""
        self.known[id(value)] = (value, digest)

    def of(self, value: object) -> object:
        """Return the digest of a value, the value itself where none is known."""
        kept, digest = self.known.get(id(value), (None, b""))
        return digest if kept is value and digest else value

    def origin(self, blocks: object) -> bytes:
        """Return the key under which the article was read that has these blocks uncut; nothing where none is known."""
        kept, digest = self.known.get(id(blocks), (None, b""))
        return digest.removeprefix(_BLOCKS) if kept is blocks else b""


@dataclass(frozen=True, slots=True)
class Library:
    """
    Everything that a project's files say, hidden things included, and everything that is wrong with them.

    Attributes:
        settings: site.yml.
        register: of names: the registries over what ships.
        filings: the articles with their evidence.
        dossiers: as they were read.
        pages: the site's own.
        publishers: entries of ``sources.yml``.
        actors: entries of ``actors.yml``.
        places: entries of ``places.yml``.
        rejected: surface forms that are no names (``rejected.yml``).
        problems: what is wrong with the files.
        sealed: digests of what was read.
        plugins: those that take part.
    """

    settings: Settings
    register: Register
    filings: tuple[Filing, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    pages: tuple[TextPage, ...] = ()
    publishers: tuple[Publisher, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    rejected: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    sealed: Sealed = field(default_factory=Sealed)
    plugins: Plugins = NO_PLUGINS


def read_library(
    snapshot: Snapshot,
    pool: Pool,
    memo: Memo | None = None,
    meanwhile: Callable[[Settings, Plugins], object] | None = None,
) -> Library:
    """
    Read all files of a project; articles are spread over the pool, and those that the memo knows are not read again.

    ``meanwhile`` is called with the settings and the plugins in this process while others read, where any do.
    """
    problems = list(snapshot.problems)
    settings = _settings(snapshot, problems)
    plugins, missing = load_plugins(settings.plugins)
    problems.extend(missing)
    told = _registries(snapshot.registries, problems)
    register = Register(told.actors, told.places)
    known = seal(settings.language, plugins.told, [(file.path, file.data) for file in snapshot.registries])
    task = Task(read_and_mark, (settings.language, register, plugins), partial(_key_of, known))
    filings, sealed, recalled = [], Sealed(), _Recalled(register)
    beside = partial(meanwhile, settings, plugins) if meanwhile else None
    for one in kept(task, snapshot.articles, memo or Forgetful(), pool, beside):
        filing, found = cast("_Read", one.value[0])
        problems.extend(found)
        if filing is not None:
            filings.append(recalled.whole(filing))
            if filing.filed.article.blocks:
                sealed.add(filing.filed.article.blocks, _BLOCKS + one.key)
            if filing.filed.marks:  # nothing is one object, whoever has it
                sealed.add(filing.filed.marks, b"marks" + one.key)
    dossiers = _collect(partial(read_dossier, plugins=plugins), snapshot.dossiers, settings.language, problems)
    pages = _collect(partial(read_text_page, plugins=plugins), snapshot.pages, settings.language, problems)
    problems.extend(_twice("article", [(f.filed.article.id, f.filed.article.path) for f in filings]))
    problems.extend(_twice("dossier", [(d.id, d.path) for d in dossiers]))
    problems.extend(_twice("page", [(p.id, p.path) for p in pages]))
    texts = {file.path: file.data.decode("utf-8", "replace") for file in (*snapshot.dossiers, *snapshot.pages)}
    there = frozenset(file.path.rpartition("/")[2].removesuffix(".md") for file in (*snapshot.articles, *snapshot.dossiers))
    problems.extend(dangling_references([f.filed.article for f in filings], dossiers, texts, there, pages))
    return Library(
        settings,
        register,
        tuple(filings),
        dossiers,
        pages,
        told.publishers,
        told.actors,
        told.places,
        told.rejected,
        tuple(problems),
        sealed,
        plugins,
    )


def _key_of(known: bytes, file: File) -> bytes:
    return seal(known, file.path, file.data)


def read_and_mark(shared: tuple[str, Register, Plugins], file: File) -> _Read:
    """Read one article file and find its evidence (a step of the pool)."""
    language, register, plugins = shared
    article, problems = read_article(file.path, file.data, language=language, plugins=plugins)
    if article is None:
        return None, problems
    return lighter(file_article(article, register)), problems


def lighter(filing: Filing) -> Filing:
    """Return a filing with only those entities that no register knows: the others, with all their names, are found again."""
    own_actors = tuple(actor for actor in filing.actors if actor.origin == "article")
    return replace(filing, actors=own_actors, places=tuple(place for place in filing.places if place.origin == "article"))


@dataclass(frozen=True, slots=True)
class _Recalled:
    """The entities of a register by their ids, each looked up once: what `lighter` leaves out comes back from here."""

    register: Register
    actors: dict[str, Actor | None] = field(default_factory=dict)
    places: dict[str, Place | None] = field(default_factory=dict)

    def whole(self, filing: Filing) -> Filing:
        filed, own_actors, own_places = filing.filed, {a.id: a for a in filing.actors}, {p.id: p for p in filing.places}
        actors = [own_actors.get(name) or self._actor(name) for name in filed.actors]
        places = [own_places.get(name) or self._place(name) for name in filed.places]
        return Filing(filed, tuple(a for a in actors if a), tuple(p for p in places if p))

    def _actor(self, name: str) -> Actor | None:
        if name not in self.actors:
            self.actors[name] = self.register.actor(name)
        return self.actors[name]

    def _place(self, name: str) -> Place | None:
        if name not in self.places:
            self.places[name] = self.register.place(name)
        return self.places[name]


def _settings(snapshot: Snapshot, problems: list[Problem]) -> Settings:
    if snapshot.settings is None and any(problem.path == "site.yml" for problem in problems):
        return Settings()  # it is there and cannot be read, which has been said
    if snapshot.settings is None:
        hint = "run the command in a project folder, or make one with: briefgen new site NAME"
        problems.append(Problem("settings-missing", "there is no site.yml here", "site.yml", hint=hint))
        return Settings()
    settings, found = read_settings(snapshot.settings.path, snapshot.settings.data)
    problems.extend(found)
    return settings


@dataclass(slots=True)
class _Registries:
    """What the files of the registries say."""

    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    publishers: tuple[Publisher, ...] = ()
    rejected: tuple[str, ...] = ()


def _registries(files: Iterable[File], problems: list[Problem]) -> _Registries:
    found = _Registries()
    for file in files:
        faults: tuple[Problem, ...]
        match file.path.rpartition("/")[2]:
            case "actors.yml":
                found.actors, faults = read_actors(file.path, file.data)
            case "places.yml":
                found.places, faults = read_places(file.path, file.data)
            case "rejected.yml":
                found.rejected, faults = read_rejected(file.path, file.data)
            case _:
                found.publishers, faults = read_publishers(file.path, file.data)
        problems.extend(faults)
    return found


def _collect(
    read: Callable[..., tuple[Value | None, tuple[Problem, ...]]], files: Iterable[File], language: str, problems: list[Problem]
) -> tuple[Value, ...]:
    values = []
    for file in files:
        value, found = read(file.path, file.data, language=language)
        problems.extend(found)
        if value is not None:
            values.append(value)
    return tuple(values)


def _twice(kind: str, named: Iterable[tuple[str, str]]) -> list[Problem]:
    paths: dict[str, list[str]] = defaultdict(list)
    for name, path in named:
        paths[name].append(path)
    problems: list[Problem] = []
    for name, (first, *others) in paths.items():
        hint = "rename one of the two files: the id is the file name without .md"
        problems.extend(
            Problem(f"{kind}-twice", f"the {kind} id {name!r} is taken by {first}", o, 1, 1, hint=hint) for o in others
        )
    return problems
