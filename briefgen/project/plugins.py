"""Plugins: found by their entry points, asked for what they register. Nothing is looked for where a site names none."""

from __future__ import annotations

import difflib
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.plugins import Annotator, Filter, MarkdownRule, PageMaker, Plugin, Plugins, Reader, call, nonsense
from briefgen.model.problem import Problem
from briefgen.model.returned import amiss_in_registered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from importlib.metadata import EntryPoint, EntryPoints

    import pluggy

GROUP = "briefgen"
_HOOKS: Mapping[str, type] = {
    "readers": Reader,
    "annotators": Annotator,
    "markdown": MarkdownRule,
    "pages": PageMaker,
    "filters": Filter,
}


def load_plugins(names: Sequence[str]) -> tuple[Plugins, tuple[Problem, ...]]:
    """
    Return the plugins of these names, loaded, and why any of them is not among them.

    Args:
        names: names of entry points, as ``plugins`` of site.yml lists them.
    """
    if not names:
        return Plugins(), ()
    found = {entry.name: entry for entry in _entries()}
    plugins: list[Plugin] = []
    problems: list[Problem] = []
    for name in dict.fromkeys(names):
        entry = found.get(name)
        if entry is None:
            problems.append(_missing(name, sorted(found)))
            continue
        plugin, faults = _load(entry)
        problems += faults
        plugins += [plugin] if plugin else []
    return Plugins(tuple(plugins)), tuple(problems)


def installed_plugins() -> tuple[tuple[Plugin, ...], tuple[Problem, ...]]:
    """Return every plugin that is installed, by name, and what is wrong with those that cannot be loaded."""
    plugins, problems = load_plugins(sorted(entry.name for entry in _entries()))
    return plugins.every, problems


def _entries() -> EntryPoints:
    from importlib.metadata import entry_points  # slow to load, and most sites name no plugin

    return entry_points(group=GROUP)


def _load(entry: EntryPoint) -> tuple[Plugin | None, tuple[Problem, ...]]:
    """Import a plugin and ask it for what it registers."""
    bare = Plugin(entry.name, entry.dist.version if entry.dist else "")
    module = call(bare, "its import", object, entry.load)
    if isinstance(module, Problem):
        return None, (replace(module, code="plugin-broken"),)
    manager = _manager()
    registered = call(bare, "its registration", object, _register, manager, module, entry.name)
    if isinstance(registered, Problem):
        return None, (replace(registered, code="plugin-broken"),)
    parts: dict[str, tuple[object, ...]] = {}
    faults: list[Problem] = []
    for kind, wanted in _HOOKS.items():
        values = call(bare, f"the hook briefgen_{kind}", tuple, _ask, manager, kind)
        if isinstance(values, Problem):
            faults.append(values)
        elif fault := _amiss(values, wanted):
            faults.append(nonsense(bare, f"the hook briefgen_{kind}", fault))
        else:
            parts[kind] = values
    return (None if faults else replace(bare, **parts)), tuple(faults)  # type: ignore[arg-type]


def _amiss(values: tuple[object, ...], wanted: type) -> str:
    """Return what is wrong with the values of a hook, empty when nothing is."""
    if not all(isinstance(value, wanted) for value in values):
        return f"something else than {wanted.__name__} values"
    return next(filter(None, map(amiss_in_registered, values)), "")


def _register(manager: pluggy.PluginManager, module: object, name: str) -> None:
    """Register a plugin's module, and have pluggy tell of hooks of its that there are not."""
    manager.register(module, name)
    manager.check_pending()


def _ask(manager: pluggy.PluginManager, kind: str) -> tuple[object, ...]:
    return tuple(value for values in getattr(manager.hook, f"briefgen_{kind}")() for value in values)


def _manager() -> pluggy.PluginManager:
    """Return a manager that knows the hooks; each plugin gets its own, so that none can meddle with another."""
    import pluggy

    from briefgen.plugins import Hooks

    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    return manager


def _missing(name: str, known: Sequence[str]) -> Problem:
    close = difflib.get_close_matches(name, known, n=1)
    other = f"install it beside briefgen; installed are {', '.join(known)}" if known else "install it beside briefgen"
    hint = f"did you mean {close[0]!r}?" if close else other
    return Problem("plugin-missing", f"there is no plugin {name!r}", "site.yml", hint=hint)
