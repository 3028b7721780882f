"""Filters of plugins beside those that templates have already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.plugins import nonsense

if TYPE_CHECKING:
    from briefgen.model.plugins import Plugins
    from briefgen.model.problem import Problem


def taken_filters(plugins: Plugins) -> list[Problem]:
    """Return a problem for each filter of a plugin whose name the templates' own or another plugin's filter has already."""
    if not any(plugin.filters for plugin in plugins.every):
        return []
    from jinja2.filters import FILTERS

    from briefgen.site.render import OWN_FILTERS

    owner = dict.fromkeys((*FILTERS, *OWN_FILTERS), "the templates")
    problems = []
    for plugin in plugins.every:
        for one in plugin.filters:
            if one.name in owner:
                fault = f"a Filter named {one.name!r}, which {owner[one.name]} have already,"
                problems.append(nonsense(plugin, "the hook briefgen_filters", fault))
            owner.setdefault(one.name, f"those of the plugin {plugin.name!r}")
    return problems
