"""Which plugins are installed, and which of them a project uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.app.project import read_settings_of
from briefgen.model.values import dataclass
from briefgen.project.plugins import installed_plugins

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.model.plugins import Plugin
    from briefgen.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Installed:
    """
    A plugin that is installed.

    Attributes:
        plugin: itself.
        used: the project at hand names it.
    """

    plugin: Plugin
    used: bool

    @property
    def registers(self) -> tuple[str, ...]:
        """What it registers, in words: ``filter shout``."""
        plugin = self.plugin
        return (
            *(f"reader {one.name} ({', '.join(one.suffixes)})" for one in plugin.readers),
            *(f"annotator {one.name}" for one in plugin.annotators),
            *(f"Markdown rule {one.name}" for one in plugin.markdown),
            *(f"pages {one.name}" for one in plugin.pages),
            *(f"filter {one.name}" for one in plugin.filters),
        )


def list_plugins(project: Path | None) -> tuple[tuple[Installed, ...], tuple[Problem, ...]]:
    """
    Return every plugin that is installed, and what is wrong with those that cannot be loaded.

    Args:
        project: of which it is told whether it uses them; None: no project.

    Raises:
        ContentError: the project's site.yml has errors.
    """
    used = read_settings_of(project).plugins if project else ()
    plugins, problems = installed_plugins()
    return tuple(Installed(plugin, plugin.name in used) for plugin in plugins), problems
