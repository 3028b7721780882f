"""
What a plugin registers: plain values with a function each, and how they are called.

A plugin never gets anything that it may change. What it raises or returns against its word is told with its name.
"""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING, TypeVar

from briefgen.model.problem import Problem
from briefgen.model.returned import amiss_in_mention
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefgen.model.extracted import Extracted
    from briefgen.model.mention import Mention
    from briefgen.model.page import Artifact
    from briefgen.model.public import PublicSite

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reader:
    """
    Reads a kind of document that briefgen cannot.

    Where it raises, that file is not taken in and the others are.

    Attributes:
        name: what messages call it.
        suffixes: ends of the names of its files (``.docx``), lower case.
        read: takes the bytes of a file, returns `briefgen.model.extracted.Extracted`; it runs in a process of its own, with
            limits of time and memory.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes], Extracted]


@dataclass(frozen=True, slots=True)
class Annotator:
    """
    Finds actors, places or dates that the rules do not.

    What it finds with a confidence of at least 0.8 is proposed in front matter. Where it raises, the rules' own findings stand.

    Attributes:
        name: stands in front matter as ``by``.
        annotate: called with the text, the day of publication (EDTF or None) and the language (BCP 47); returns mentions with
            offsets in characters into the text.
    """

    name: str
    annotate: Callable[[str, str | None, str], Iterable[Mention]]


@dataclass(frozen=True, slots=True)
class MarkdownRule:
    """
    Rewrites the Markdown of a body before it is read.

    Where it raises, the build stops: a text must not be published otherwise than its author expects.

    Attributes:
        name: what messages call it.
        rewrite: takes a body, returns one with the same number of lines, so that findings keep their places.
    """

    name: str
    rewrite: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class PageMaker:
    """
    Makes files of the site.

    It sees what readers of the site may see and nothing else. Where it raises, the build stops.

    Attributes:
        name: what messages call it.
        make: takes the public site, returns `briefgen.model.page.Artifact` (path below the site's root, and bytes).
    """

    name: str
    make: Callable[[PublicSite], Iterable[Artifact]]


@dataclass(frozen=True, slots=True)
class Filter:
    """
    A filter for templates. Where it raises, the page's fault says so.

    Attributes:
        name: what templates call it: ``{{ page.title|shout }}``.
        apply: takes the value before the bar and the arguments in brackets; what it returns is escaped unless it is ``Markup``.
    """

    name: str
    apply: Callable[..., object]


@dataclass(frozen=True, slots=True)
class Plugin:
    """
    A plugin that was loaded, and what it registers.

    Attributes:
        name: its name in ``plugins`` of site.yml.
        version: that of its package; results are remembered under it.
        readers: of further kinds of documents.
        annotators: in the order in which they are asked.
        markdown: rules in the order in which they rewrite.
        pages: makers of further files.
        filters: for templates.
    """

    name: str
    version: str = ""
    readers: tuple[Reader, ...] = ()
    annotators: tuple[Annotator, ...] = ()
    markdown: tuple[MarkdownRule, ...] = ()
    pages: tuple[PageMaker, ...] = ()
    filters: tuple[Filter, ...] = ()


@dataclass(frozen=True, slots=True)
class Plugins:
    """
    The plugins of a project.

    Attributes:
        every: in the order in which site.yml names them.
    """

    every: tuple[Plugin, ...] = field(default=())

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """Return name and version of each: what everything that a plugin touches depends on."""
        return tuple((plugin.name, plugin.version) for plugin in self.every)

    def rewrite(self, body: str) -> tuple[str, tuple[Problem, ...]]:
        """Return a body as the Markdown rules rewrite it, one after the other, and what went wrong."""
        problems: list[Problem] = []
        for plugin in self.every:
            for rule in plugin.markdown:
                found = call(plugin, f"the Markdown rule {rule.name!r}", str, rule.rewrite, body)
                if isinstance(found, Problem):
                    problems.append(found)
                elif found.count("\n") != body.count("\n"):
                    problems.append(nonsense(plugin, f"the Markdown rule {rule.name!r}", "another number of lines"))
                else:
                    body = found
        return body, tuple(problems)

    def reader_of(self, name: str) -> tuple[Plugin, Reader] | None:
        """Return the reader that a file's name calls for, of the first plugin that has one."""
        ending = name.lower()
        found = ((plugin, reader) for plugin in self.every for reader in plugin.readers if ending.endswith(reader.suffixes))
        return next(found, None)

    def annotate(
        self, text: str, published: str | None, language: str
    ) -> tuple[tuple[tuple[str, Mention], ...], tuple[Problem, ...]]:
        """Return what the annotators find, each mention with the annotator's name, and what went wrong; the rest stands."""
        found: list[tuple[str, Mention]] = []
        problems: list[Problem] = []
        for plugin in self.every:
            for annotator in plugin.annotators:
                what = f"the annotator {annotator.name!r}"
                said: tuple[Mention, ...] | Problem = call(plugin, what, tuple, _listing, annotator, text, published, language)
                if isinstance(said, Problem):
                    problems.append(replace(said, severity="warning"))
                    continue
                faults = [amiss_in_mention(text, one) for one in said]
                found += [(annotator.name, one) for one, fault in zip(said, faults, strict=True) if not fault]
                told = dict.fromkeys(fault for fault in faults if fault)
                problems += [replace(nonsense(plugin, what, fault), severity="warning") for fault in told]
        return tuple(found), tuple(problems)

    def files(self, public: PublicSite) -> tuple[tuple[Artifact, ...], tuple[Problem, ...]]:
        """Return the files that the plugins make for a site, and what went wrong."""
        files: list[Artifact] = []
        problems: list[Problem] = []
        for plugin in self.every:
            for maker in plugin.pages:
                what = f"the pages {maker.name!r}"
                found = call(plugin, what, object, _made, maker, public)
                if isinstance(found, Problem):
                    problems.append(found)
                elif isinstance(found, tuple) and all(map(_is_file, found)):
                    files += found
                else:
                    problems.append(nonsense(plugin, what, "something else than files inside the site"))
        return tuple(files), tuple(problems)


def call(plugin: Plugin, what: str, kind: type[T], function: Callable[..., object], *arguments: object) -> T | Problem:
    """Call a plugin's function; return its value, or the problem that it raised or that its value is of another kind."""
    try:
        value = function(*arguments)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - somebody else's program: whatever it does wrong is told with its name
        message = f"the plugin {plugin.name!r} failed at {what}: {type(error).__name__}: {error}"
        hint = f"update {plugin.name}, report it to its author, or take it out of 'plugins' in site.yml"
        return Problem("plugin-failed", message, hint=hint)
    return value if isinstance(value, kind) else nonsense(plugin, what, f"{type(value).__name__}, not {kind.__name__}")


def nonsense(plugin: Plugin, what: str, returned: str) -> Problem:
    """Return the problem that a plugin's function returned something else than its word."""
    message = f"the plugin {plugin.name!r} returned {returned} from {what}"
    hint = f"update {plugin.name}, report it to its author, or take it out of 'plugins' in site.yml"
    return Problem("plugin-nonsense", message, hint=hint)


def is_inside(path: object) -> bool:
    """Whether a path can be that of a file of a site: relative, with ``/``, without steps upwards or hidden ones."""
    return isinstance(path, str) and bool(path) and not any(s in {"", "..", "."} or s[0] == "." for s in path.split("/"))


def _is_file(value: object) -> bool:
    from briefgen.model.page import Artifact

    return isinstance(value, Artifact) and is_inside(value.path) and isinstance(value.given, bytes)


def _made(maker: PageMaker, public: PublicSite) -> tuple[object, ...]:
    return tuple(maker.make(public))


def _listing(annotator: Annotator, text: str, published: str | None, language: str) -> Sequence[object]:
    return tuple(annotator.annotate(text, published, language))
