"""Templates of the project's themes, read without being rendered: what is wrong with them is told before a page is made."""

from __future__ import annotations

import dataclasses
import difflib
from typing import TYPE_CHECKING

import jinja2
from jinja2 import meta, nodes

from briefgen.model.problem import Problem
from briefgen.site.contexts import CONTEXTS
from briefgen.site.render import environment_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.site.themes import Layer, Theme

_PROJECT = "themes/"
_HINT = "look at the line and the one before it; the same template of the default theme shows the form"
_EVERYWHERE = ("site", "page", "theme", "text", "counted")


def template_faults(theme: Theme) -> list[Problem]:
    """
    Return a problem for each template of the project's own themes that is not written as Jinja wants it, that builds on one
    that is not there, or that uses a name which its page does not have.
    """
    reader, problems = environment_of(theme, "en"), []
    for number, layer in enumerate(theme.layers):
        for name, text in layer.templates.items() if layer.folder.startswith(_PROJECT) else ():
            path = f"{layer.folder}templates/{name}"
            try:
                tree = reader.parse(text, name, path)
                unknown = list(_unknown(tree, name))  # asks for every filter, too
            except jinja2.TemplateSyntaxError as error:
                said = f"the template cannot be read: {error.message or 'it breaks off'}"
                problems.append(_at(path, text, error.lineno, said, _HINT))
            else:
                found = [*_missing(tree, theme.layers, number), *unknown]
                problems += [_at(path, text, line, said, hint) for line, said, hint in found]
    return problems


def _missing(tree: nodes.Template, layers: tuple[Layer, ...], number: int) -> Iterator[tuple[int, str, str]]:
    """Yield each template that is built on, included or imported by its name and that no layer has."""
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        asked = node.template  # type: ignore[attr-defined]
        if not isinstance(asked, nodes.Const) or not isinstance(asked.value, str) or getattr(node, "ignore_missing", False):
            continue
        below = layers[number + 1 :] if asked.value.startswith("!") else layers
        there = sorted({name for layer in below for name in layer.templates})
        name = asked.value.removeprefix("!")
        if name not in there:
            near = difflib.get_close_matches(name, there, n=1)
            mark = asked.value.removesuffix(name)
            yield node.lineno, f"there is no template {asked.value!r}", f"did you mean {mark + near[0]!r}?" if near else _HINT


def _unknown(tree: nodes.Template, name: str) -> Iterator[tuple[int, str, str]]:
    """Yield each name that the template reads and its page does not have; names that it asks for first are its own affair."""
    read = meta.find_undeclared_variables(tree)
    context = CONTEXTS.get(name)
    known = [*(field.name for field in dataclasses.fields(context)), *_EVERYWHERE] if context else list(read)
    guarded = {
        node.node.name
        for node in tree.find_all((nodes.Test, nodes.Filter))
        if isinstance(node, nodes.Test | nodes.Filter)
        and node.name in {"defined", "undefined", "default", "d"}
        and isinstance(node.node, nodes.Name)
    }
    unknown = read - {*known, *guarded}
    first: dict[str, int] = {}
    for node in tree.find_all(nodes.Name):
        if node.name in unknown:
            first.setdefault(node.name, node.lineno)
    for word, line in first.items():
        near = difflib.get_close_matches(word, known, n=1)
        hint = f"did you mean {near[0]!r}?" if near else "docs/theme-reference.md lists what each template gets"
        yield line, f"the template uses {word!r}, which its page does not have", hint


def _at(path: str, text: str, line: int, said: str, hint: str) -> Problem:
    excerpt = (text.splitlines()[line - 1 : line] or [""])[0]
    return Problem("template-error", said, path, line, excerpt=excerpt, hint=hint)
