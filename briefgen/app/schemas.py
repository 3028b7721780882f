"""The JSON Schemas of every file that people write, each made where that file is read."""

from __future__ import annotations

from typing import Any


def file_schemas() -> dict[str, dict[str, Any]]:
    """
    Return the schemas (2020-12) by kind of file.

    These are article, page, dossier (front matter), actors, places, sources, rejected, site, theme.
    """
    from briefgen.forms import schemas
    from briefgen.forms.schema import titled
    from briefgen.site.manifest_schema import theme_schema

    return {**schemas(), **titled({"theme": theme_schema()})}
