"""Templates of the project's themes, read without being rendered: what Jinja could not read is told before a page is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jinja2

from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from briefgen.site.themes import Theme

_PROJECT = "themes/"
_HINT = "look at the line and the one before it; the same template of the default theme shows the form"


def template_faults(theme: Theme) -> list[Problem]:
    """Return a problem for each template of the project's own themes that is not written as Jinja wants it."""
    reader, problems = jinja2.Environment(autoescape=True), []
    for layer in theme.layers:
        for name, text in layer.templates.items() if layer.folder.startswith(_PROJECT) else ():
            path = f"{layer.folder}templates/{name}"
            try:
                reader.parse(text, name, path)
            except jinja2.TemplateSyntaxError as error:
                excerpt = (text.splitlines()[error.lineno - 1 : error.lineno] or [""])[0]
                said = f"the template cannot be read: {error.message or 'it breaks off'}"
                problems.append(Problem("template-error", said, path, error.lineno, excerpt=excerpt, hint=_HINT))
    return problems
