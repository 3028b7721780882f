"""Pages to bytes with Jinja, in the sandbox. Pure, and made to run in worker processes."""

from __future__ import annotations

import difflib
import importlib
import re
import traceback
from contextlib import suppress
from dataclasses import fields, replace
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import jinja2
from markupsafe import Markup, escape

from briefgen.model.page import Artifact
from briefgen.model.problem import Problem
from briefgen.model.urls import depth_root, relative
from briefgen.site import sandbox
from briefgen.site.chrome import Chrome, Here
from briefgen.site.columns import REFERENCE, column, way_out
from briefgen.site.quoting import quoted
from briefgen.site.sandbox import Sandbox, measured
from briefgen.site.wording import wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from jinja2.runtime import Context

    from briefgen.model.page import Page
    from briefgen.site.pieces import When
    from briefgen.site.themes import Theme

GLOBALS = frozenset({"site", "page", "theme", "text", "counted"})
"""Names that every template sees besides the fields of its context."""

_CODE = "template-error"
_UNDEFINED = re.compile(r"'(?P<name>\w+)' is undefined")
_LACKING = re.compile(r"'(?P<type>[\w.]+) object' has no attribute '(?P<name>\w+)'")


def render(page: Page, chrome: Chrome, theme: Theme) -> Artifact | Problem:
    """
    Render one page.

    Args:
        page: from `plan`.
        chrome: what all pages share, from `chrome`.
        theme: from `open_theme`.

    Returns:
        The file (UTF-8), or, when a template fails, a problem with the template's file and line, the chain of themes and the
        page's path. A broken template fails the same way for many pages: `join_faults` tells each fault once.
    """
    environment = environment_of(theme, chrome.language)
    root = chrome.base_path if page.url == "/404.html" else depth_root(page.url)
    context = page.context
    values = {field.name: getattr(context, field.name) for field in fields(context)}  # type: ignore[arg-type]
    try:
        template = environment.get_template(page.template)
        text = template.render(values, site=chrome, page=Here(page.url, root))
    except Exception as error:  # noqa: BLE001 - a template is the user's program: whatever it does wrong is told to the user
        return _fault(error, page, theme, values)
    return Artifact(page.path, text.encode())


def join_faults(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """
    Return the problems of `render` with the same fault of a template told once: for the first page, and how many more.

    Problems of other kinds stay as they are; the order is that of the first of each.
    """
    same: dict[tuple[str, str, int, str], list[Problem]] = {}
    for problem in problems:
        key = problem.path if problem.code == _CODE else f"{problem.path}\0{problem.message}"
        same.setdefault((problem.code, key, problem.line, problem.hint), []).append(problem)
    return tuple(
        replace(first, message=f"{first.message}, and on {len(others)} more") if others else first
        for first, *others in same.values()
    )


def compile_all(theme: Theme, language: str) -> None:
    """
    Compile every template of a theme in this process: those that are forked from it have them.

    Templates that cannot be compiled, for whatever reason, are left for the page that needs them, which tells of them.
    """
    environment = environment_of(theme, language)
    for name in dict.fromkeys(name for layer in theme.layers for name in layer.templates):
        with suppress(Exception):  # also a text that is nested too deeply for the compiler
            environment.get_template(name)


class Layers(jinja2.BaseLoader):
    """
    Templates of a theme's layers.

    A name is ``base.html`` (the nearest layer that has it) or, inside, ``2!base.html`` (the nearest one from layer 2 down).
    """

    def __init__(self, theme: Theme) -> None:
        """Keep the theme."""
        self.theme = theme

    def place(self, name: str) -> tuple[int, str]:
        """Return the number of the layer that holds the template and its plain name."""
        start, _, plain = name.rpartition("!")
        first = int(start) if start else 0
        for number, layer in enumerate(self.theme.layers):
            if number >= first and plain in layer.templates:
                return number, plain
        raise jinja2.TemplateNotFound(name, f"no theme of {self.theme.chain} has the template {plain!r}" + _below(first))

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return the text and the path of a template; it never changes while the theme lives."""
        del environment
        number, plain = self.place(template)
        layer = self.theme.layers[number]
        return layer.templates[plain], f"{layer.folder}templates/{plain}", lambda: True


class _Environment(Sandbox):
    """The sandbox with ``!name``: the template of that name one layer below the one that asks."""

    def join_path(self, template: str, parent: str) -> str:
        if not template.startswith("!"):
            return template
        assert isinstance(self.loader, Layers)
        number, _ = self.loader.place(parent)
        return f"{number + 1}!{template[1:]}"


@lru_cache(maxsize=8)
def environment_of(theme: Theme, language: str) -> jinja2.Environment:
    """Return the one environment of this process for a theme; templates are compiled once each."""
    environment = _Environment(
        loader=Layers(theme),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    for name in ("batch", "center", "format", "indent", "slice"):
        environment.filters[name] = measured(environment.filters[name], forms=name == "format")
    environment.filters["join"] = sandbox.join
    environment.filters["replace"] = sandbox.replace
    words = wording(language)
    environment.globals = {"text": words.text, "counted": words.counted, "theme": dict(theme.options)}
    environment.filters.update(OWN_FILTERS)
    environment.filters.update(theme.filters)
    return environment


@jinja2.pass_context
def _link(context: Context, target: str) -> str:
    """Write a path from the root as the page at hand must write it."""
    here = context["page"]
    assert isinstance(here, Here)
    return here.root + _from_root(target)


@lru_cache(maxsize=4096)
def _moment(when: When) -> Markup:
    """Write a date in words: a ``time`` element where machines can read it, and what must be said about it."""
    text = escape(when.text)
    if when.iso:
        text = Markup('<time datetime="{}">{}</time>').format(when.iso, text)
    return text + Markup(' <span class="doubt">({})</span>').format(when.note) if when.note else text


@lru_cache(maxsize=65536)
def _from_root(target: str) -> str:
    return relative(target, "/").removeprefix("./")


def _below(first: int) -> str:
    return f" below layer {first}" if first else ""


def _fault(error: Exception, page: Page, theme: Theme, values: Mapping[str, object]) -> Problem:
    path, line = _spot(error, theme)
    said = error.message if isinstance(error, jinja2.TemplateError) and error.message else str(error) or type(error).__name__
    if isinstance(error, KeyError):
        said = f"there is no {error}"
    excerpt = _line(theme, path, line)
    message = f"{_plainly(said)} (page {page.url}, themes {theme.chain})"
    return Problem(_CODE, message, path, line, column(excerpt, said), excerpt, _hint(said, values, page.url))


def _spot(error: Exception, theme: Theme) -> tuple[str, int]:
    """Return the file and line of the template where it failed: the innermost frame that lies in a template."""
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename:
        return error.filename, error.lineno
    folders = tuple(layer.folder for layer in theme.layers)
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(folders)]
    return (frames[-1].filename, frames[-1].lineno or 0) if frames else ("", 0)


def _line(theme: Theme, path: str, line: int) -> str:
    for layer in theme.layers:
        text = layer.templates.get(path.removeprefix(f"{layer.folder}templates/"))
        if path.startswith(layer.folder) and text is not None:
            return (text.splitlines()[line - 1 : line] or [""])[0]
    return ""


def _plainly(said: str) -> str:
    """Say Jinja's message without the module path of a context."""
    return re.sub(r"'briefgen\.site\.\w+\.(\w+) object'", r"a \1", said)


def _hint(said: str, values: Mapping[str, object], url: str) -> str:
    if match := _UNDEFINED.search(said):
        return _nearest(match["name"], [*values, *GLOBALS], url)
    if match := _LACKING.search(said):
        return _nearest(match["name"], _field_names(match["type"]), url)
    return way_out(said)


def _field_names(type_name: str) -> list[str]:
    module, _, name = type_name.rpartition(".")
    if not module.startswith("briefgen.site."):
        return []
    return [field.name for field in fields(getattr(importlib.import_module(module), name))]


def _nearest(name: str, known: list[str], url: str) -> str:
    near = difflib.get_close_matches(name, known, 1)
    return f"did you mean {near[0]!r}?" if near else REFERENCE.format(url)


OWN_FILTERS: Mapping[str, Callable[..., object]] = MappingProxyType(
    {"link": _link, "from_root": _from_root, "moment": _moment, "quoted": quoted}
)
"""Filters that templates have beside those of Jinja."""
