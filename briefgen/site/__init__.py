"""
Theme contexts, theme lookup, plan, render and search.

The order of a build::

    theme, problems = open_theme(settings.theme, files, settings.theme_options)   # files: themes/NAME/... -> bytes
    shared = chrome(public, credits)                                              # once
    pages = plan(public, fragments, theme)                                        # every HTML page
    results = pool.map(partial(render, chrome=shared, theme=theme), pages)        # Artifact | Problem, in order
    faults = join_faults(r for r in results if isinstance(r, Problem))            # a broken template is told once
    files = assets(theme)                                                         # static/**

`render` is pure and everything it takes can be pickled; a theme is equal to another by its ``digest``, so that a worker keeps
one Jinja environment a theme. The memo key of a rendered page is (page, chrome, theme.digest).
"""

from __future__ import annotations

from briefgen.site.chrome import Chrome, chrome
from briefgen.site.evidence import Traces, trace
from briefgen.site.plan import plan
from briefgen.site.render import join_faults, render
from briefgen.site.themes import Theme, assets, open_theme

__all__ = ["Chrome", "Theme", "Traces", "assets", "chrome", "join_faults", "open_theme", "plan", "render", "trace"]
