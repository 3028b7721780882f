"""Templates of the project's themes, read without being rendered: what is wrong with them is told before a page is made."""

from __future__ import annotations

import dataclasses
import difflib
from typing import TYPE_CHECKING

import jinja2
from jinja2 import meta, nodes

from briefgen.model.problem import Problem
from briefgen.site.columns import REFERENCE, column, way_out
from briefgen.site.contexts import CONTEXTS
from briefgen.site.render import environment_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.site.themes import Layer, Theme

_PROJECT = "themes/"
_DEEPEST = 20
"""Templates that build on each other, at most: a longer row goes round."""
_EVERYWHERE = ("site", "page", "theme", "text", "counted")


def template_faults(theme: Theme) -> list[Problem]:
    """
    Return a problem for each template of the project's own themes that is not written as Jinja wants it, that builds on one
    that is not there, fills a block that none below it has, or uses a name which its page does not have; and a warning for
    each that no page and no other template asks for.
    """
    reader, problems = environment_of(theme, "en"), _unread(theme)
    for number, layer in enumerate(theme.layers):
        for name, text in layer.templates.items() if layer.folder.startswith(_PROJECT) else ():
            path = f"{layer.folder}templates/{name}"
            try:
                tree = reader.parse(text, name, path)
                unknown = list(_unknown(tree, name))  # asks for every filter, too
            except jinja2.TemplateSyntaxError as error:
                said = f"the template cannot be read: {error.message or 'it breaks off'}"
                problems.append(_at(path, text, error.lineno, said, way_out(said)))
            else:
                found = [*_missing(tree, theme.layers, number), *_lost(tree, theme, number), *unknown]
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
            yield (
                node.lineno,
                f"there is no template {asked.value!r}",
                f"did you mean {mark + near[0]!r}?" if near else way_out(""),
            )


def _lost(tree: nodes.Template, theme: Theme, number: int) -> Iterator[tuple[int, str, str]]:
    """Yield each block that stands for one of a template below, where none below has it: nothing would show what it holds."""
    there = _below(tree, theme, number)
    if there is None:
        return
    called = {
        node.attr for node in tree.find_all(nodes.Getattr) if isinstance(node.node, nodes.Name) and node.node.name == "self"
    }
    for block in tree.body:
        if isinstance(block, nodes.Block) and block.name not in there | called:
            near = difflib.get_close_matches(block.name, sorted(there), n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"the blocks are {', '.join(sorted(there))}"
            yield block.lineno, f"no template below this one has a block {block.name!r}: what it holds is shown nowhere", hint


def _below(tree: nodes.Template, theme: Theme, number: int, deep: int = 0) -> frozenset[str] | None:
    """Return the blocks of all templates that this one builds on; None where it builds on none, or which is not known."""
    asked = next(iter(tree.find_all(nodes.Extends)), None)
    if asked is None or not isinstance(asked.template, nodes.Const) or deep > _DEEPEST:
        return None
    name = str(asked.template.value)
    plain, start = name.removeprefix("!"), number + 1 if name.startswith("!") else 0
    place = next((place for place in range(start, len(theme.layers)) if plain in theme.layers[place].templates), None)
    if place is None:
        return None
    try:
        parent = environment_of(theme, "en").parse(theme.layers[place].templates[plain])
    except jinja2.TemplateSyntaxError:
        return None
    own = frozenset(block.name for block in parent.find_all(nodes.Block))
    if next(iter(parent.find_all(nodes.Extends)), None) is None:
        return own
    further = _below(parent, theme, place, deep + 1)
    return None if further is None else own | further


def _unread(theme: Theme) -> list[Problem]:
    """Return a warning for each template of the project that is none of a shipped theme and that no template asks for."""
    shipped = {name for layer in theme.layers if not layer.folder.startswith(_PROJECT) for name in layer.templates}
    own = [layer for layer in theme.layers if layer.folder.startswith(_PROJECT)]
    odd = [(layer.folder, name) for layer in own for name in layer.templates if name not in shipped]
    asked = _asked(theme, own) if odd else set()
    if asked is None:
        return []
    problems = []
    for folder, name in ((folder, name) for folder, name in odd if name not in asked):
        near = difflib.get_close_matches(name, sorted(shipped), n=1)
        hint = f"did you mean {near[0]!r}?" if near else "name it as the template of a page, or include it in one"
        said = f"no page and no template asks for {name!r}: it changes nothing"
        problems.append(Problem("template-unread", said, f"{folder}templates/{name}", 1, hint=hint, severity="warning"))
    return problems


def _asked(theme: Theme, layers: list[Layer]) -> set[str] | None:
    """Return the names of all templates that those of the layers ask for; None where a name is put together or unreadable."""
    reader, asked = environment_of(theme, "en"), set()
    for own, text in (item for layer in layers for item in layer.templates.items()):
        try:
            tree = reader.parse(text)
        except jinja2.TemplateSyntaxError:
            return None
        for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
            named = node.template  # type: ignore[attr-defined]
            if not isinstance(named, nodes.Const | nodes.List | nodes.Tuple | nodes.CondExpr):
                return None
            for name in (named, *named.find_all(nodes.Const)):
                asked |= {str(name.value).removeprefix("!")} - {own} if isinstance(name, nodes.Const) else set()
    return asked


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
        hint = f"did you mean {near[0]!r}?" if near else REFERENCE.format("/")
        yield line, f"the template uses {word!r}, which its page does not have", hint


def _at(path: str, text: str, line: int, said: str, hint: str) -> Problem:
    excerpt = (text.splitlines()[line - 1 : line] or [""])[0]
    return Problem("template-error", said, path, line, column(excerpt, said), excerpt, hint)
