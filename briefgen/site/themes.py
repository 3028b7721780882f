"""
Themes: layers of templates and static files, nearest first.

A file is looked up in the project's folder of the chosen theme, then in the shipped theme of that name, then in the same
two places for its parent, and so on down to ``default``.
"""

from __future__ import annotations

import difflib
import hashlib
from dataclasses import field, replace
from functools import lru_cache, partial
from importlib import resources
from typing import TYPE_CHECKING

from briefgen.model.page import Artifact
from briefgen.model.plugins import call
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.site.manifest import Manifest, OptionValue, read_manifest, settle
from briefgen.site.scripts import join_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from importlib.resources.abc import Traversable

    from briefgen.model.plugins import Filter, Plugin, Plugins

DEFAULT = "default"
_TEMPLATES, _STATIC, _MANIFEST = "templates/", "static/", "theme.yml"
_SHIPPED = "briefgen/themes/"


@dataclass(frozen=True, slots=True)
class Layer:
    """
    One folder of a theme.

    Attributes:
        name: of the theme.
        folder: as the user knows it (``themes/demo/``), for messages; ends in ``/``.
        templates: text by name below ``templates/``.
        static: bytes by name below ``static/``.
    """

    name: str
    folder: str
    templates: Mapping[str, str]
    static: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Theme:
    """
    A theme, ready to render with. Two themes are equal when their digests are.

    Attributes:
        digest: SHA-256 over everything below, hexadecimal.
        name: of the chosen theme.
        layers: nearest first; the last one is the shipped default theme.
        options: values of the options of ``theme.yml`` by name, in the order of the names.
        colours: names of the options that are colours; their values are CSS colours.
        filters: of plugins, by name.
    """

    digest: str
    name: str = field(compare=False)
    layers: tuple[Layer, ...] = field(compare=False)
    options: tuple[tuple[str, OptionValue], ...] = field(compare=False, default=())
    colours: tuple[str, ...] = field(compare=False, default=())
    filters: tuple[tuple[str, Callable[..., object]], ...] = field(compare=False, default=())

    @property
    def chain(self) -> str:
        """Return the names of the themes, the nearest first, each once."""
        return " > ".join(dict.fromkeys(layer.name for layer in self.layers))


def open_theme(
    name: str, files: Mapping[str, bytes], options: Sequence[tuple[str, str]] = ()
) -> tuple[Theme | None, tuple[Problem, ...]]:
    """
    Return the theme called ``name`` and everything that is wrong with it.

    Args:
        name: the ``theme`` of site.yml.
        files: the project's theme files by path from the project (``themes/NAME/templates/article.html``).
        options: the ``theme_options`` of site.yml as (name, text).

    Returns:
        The theme, None when it is missing or its own ancestor; and the problems of its files and options. For a parent that
        is missing, which is one of them, the default theme stands in.
    """
    problems: list[Problem] = []
    layers: list[Layer] = []
    manifests: list[Manifest] = []
    seen: list[str] = []
    asked, said_at = name, ("site.yml", 0, 0)
    while True:
        if asked in seen:
            problems.append(_circle(asked, seen, said_at))
            return None, tuple(problems)
        seen.append(asked)
        found = [layer for layer in (_project_layer(asked, files, problems), _shipped_layer(asked)) if layer]
        if not found:
            problems.append(_missing(asked, files, said_at))
            if asked == name:
                return None, tuple(problems)
            asked = DEFAULT  # what else is wrong with the theme is told in the same run
            continue
        layers += found
        manifest = _manifest(asked, files, problems)
        manifests.append(manifest)
        if asked == DEFAULT:
            break
        asked, said_at = manifest.parent or DEFAULT, (f"themes/{asked}/{_MANIFEST}", manifest.parent_line, manifest.parent_col)
    settled, faults = settle(manifests, options)
    problems += faults
    colours = tuple(option.name for option, _ in settled if option.type == "colour")
    values = tuple((option.name, value) for option, value in settled)
    return Theme(_digest(layers, values), name, tuple(layers), values, colours), tuple(problems)


def with_filters(theme: Theme, plugins: Plugins) -> Theme:
    """Return the theme with the filters of plugins; its digest tells their names and versions."""
    filters = tuple((one.name, partial(_filtered, plugin, one)) for plugin in plugins.every for one in plugin.filters)
    if not filters:
        return theme
    digest = hashlib.sha256(f"{theme.digest}{plugins.told}".encode()).hexdigest()
    return replace(theme, digest=digest, filters=filters)


def _filtered(plugin: Plugin, made: Filter, *arguments: object) -> object:
    """Apply a plugin's filter; what it raises carries the plugin's name."""
    value = call(plugin, f"the filter {made.name!r}", object, made.apply, *arguments)
    if not isinstance(value, Problem):
        return value
    raise RuntimeError(value.message)


def assets(theme: Theme) -> tuple[Artifact, ...]:
    """
    Return the static files of a theme (the nearest layer wins), and ``static/options.css``, which hands the colours among
    its options to the style sheets as custom properties (``--option-accent``).
    """
    merged: dict[str, bytes] = {}
    for layer in reversed(theme.layers):
        merged.update(layer.static)
    values = dict(theme.options)
    lines = [f"  --option-{name.replace('_', '-')}: {values[name]};" for name in theme.colours]
    merged["options.css"] = "\n".join([":root {", *lines, "}", ""]).encode()
    return tuple(Artifact(_STATIC + path, data) for path, data in sorted(join_parts(merged).items()))


def _project_layer(name: str, files: Mapping[str, bytes], problems: list[Problem]) -> Layer | None:
    folder = f"themes/{name}/"
    own = {path.removeprefix(folder): data for path, data in sorted(files.items()) if path.startswith(folder)}
    if not own:
        return None
    templates: dict[str, str] = {}
    for path, data in own.items():
        if path.startswith(_TEMPLATES):
            try:
                templates[path.removeprefix(_TEMPLATES)] = data.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                problems.append(_not_text(folder + path, data, error))
    static = {path.removeprefix(_STATIC): data for path, data in own.items() if path.startswith(_STATIC)}
    return Layer(name, folder, templates, static)


@lru_cache(maxsize=4)
def _shipped_layer(name: str) -> Layer | None:
    folder = _shipped_folder(name)
    if folder is None:
        return None
    files = dict(_walk(folder))
    templates = {path.removeprefix(_TEMPLATES): data.decode() for path, data in files.items() if path.startswith(_TEMPLATES)}
    static = {path.removeprefix(_STATIC): data for path, data in files.items() if path.startswith(_STATIC)}
    return Layer(name, f"{_SHIPPED}{name}/", templates, static)


def _shipped_folder(name: str) -> Traversable | None:
    """Return the folder of a shipped theme; only names in the package's own list reach the disk."""
    return resources.files("briefgen").joinpath("themes", name) if name in _shipped_names() else None


@lru_cache(maxsize=1)
def _shipped_names() -> frozenset[str]:
    themes = resources.files("briefgen").joinpath("themes")
    return frozenset(entry.name for entry in themes.iterdir() if entry.is_dir() and entry.joinpath(_MANIFEST).is_file())


def _walk(folder: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _walk(entry, f"{above}{entry.name}/")
        else:
            yield above + entry.name, entry.read_bytes()


def _manifest(name: str, files: Mapping[str, bytes], problems: list[Problem]) -> Manifest:
    """Return what the project's ``theme.yml`` says, else the shipped one's; a theme without one is a child of ``default``."""
    path = f"themes/{name}/{_MANIFEST}"
    folder = _shipped_folder(name)
    if path not in files and folder is None:
        return Manifest(name)
    data = files[path] if path in files else folder.joinpath(_MANIFEST).read_bytes() if folder else b""
    manifest, faults = read_manifest(data, path if path in files else f"{_SHIPPED}{name}/{_MANIFEST}", name)
    problems += faults
    return manifest


def _digest(layers: Sequence[Layer], options: Sequence[tuple[str, OptionValue]]) -> str:
    total = hashlib.sha256(repr(options).encode())
    for layer in layers:
        total.update(layer.folder.encode())
        for path, text in layer.templates.items():
            total.update(f"\0t{path}\0{len(text)}\0{text}".encode())
        for path, data in layer.static.items():
            total.update(f"\0s{path}\0{len(data)}\0".encode() + data)
    return total.hexdigest()


def _missing(name: str, files: Mapping[str, bytes], said_at: tuple[str, int, int]) -> Problem:
    known = sorted({path.split("/")[1] for path in files if path.startswith("themes/")} | _shipped_names())
    near = difflib.get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]!r}?" if near else f"known themes: {', '.join(known)}"
    path, line, col = said_at
    return Problem("theme-missing", f"there is no theme {name!r}", path, line, col, hint=hint)


def _circle(name: str, seen: Sequence[str], said_at: tuple[str, int, int]) -> Problem:
    path, line, col = said_at
    way = " > ".join([*seen, name])
    return Problem(
        "theme-circle", f"the parents of a theme go round: {way}", path, line, col, hint="name 'default' as the parent"
    )


def _not_text(path: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    line = data.count(b"\n", 0, error.start) + 1
    return Problem("not-utf8", "the template is not UTF-8", path, line, hint="save it in UTF-8")
