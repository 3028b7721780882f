"""What is added to a project as it grows: an article of its own, a theme, the schemas that editors read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefgen.model.page import Artifact
from briefgen.project.scaffold import SCHEMAS, quoted, schema_line

if TYPE_CHECKING:
    from collections.abc import Mapping

_ARTICLE = """\
---
{schema}title: {title}
{published}# dek: a line under the title
draft: true                          # seen in `briefgen serve` only; delete the line to publish
# A text of your own needs no source. For one of somebody else's, say where it comes from:
# source: {{publisher: .., url: https://.., authors: [..]}}
# actors: [Turkey, Russia]           # ids or names; `briefgen annotate` finds them too
# places: [Idlib]
# tags: [ceasefire]
---
"""

_THEME = """\
name: {title}
parent: default
contract: 1
options:
  accent: "#0b5563"                  # other defaults for options of the parent: see its theme.yml
"""

_THEME_NOTE = """\
# A file templates/NAME.html replaces the parent's file of that name. To change only a part of it, begin with
# {% extends "!NAME.html" %} and write the blocks that are to differ. static/ holds style sheets and pictures.
"""


def new_article(article: str, title: str, published: str) -> Artifact:
    """Return the file of an article to be written; ``published`` is its EDTF date, empty when it has none yet."""
    day = f"published: {quoted(published)}\n" if published else ""
    text = _ARTICLE.format(schema=schema_line("article", "../../"), title=quoted(title), published=day)
    return Artifact(f"content/articles/{article}.md", text.encode())


def new_theme(theme: str) -> tuple[Artifact, ...]:
    """Return the files of a theme that is a child of the default one and changes its colour."""
    title = quoted(theme.replace("-", " ").capitalize())
    manifest = _THEME_NOTE + _THEME.format(title=title)
    return (Artifact(f"themes/{theme}/theme.yml", (schema_line("theme", "../../") + manifest).encode()),)


def schema_files(schemas: Mapping[str, Mapping[str, object]]) -> tuple[Artifact, ...]:
    """Return the JSON Schemas of a project's files as files of the project."""
    return tuple(
        Artifact(f"{SCHEMAS}/{kind}.json", (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode())
        for kind, schema in schemas.items()
    )
