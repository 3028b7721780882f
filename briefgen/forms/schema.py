"""JSON Schemas of the files that people write, made from the same forms that read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.forms.article import ARTICLE, PAGE
from briefgen.forms.dossier import DOSSIER
from briefgen.forms.registries import ACTOR, PLACE, PUBLISHER
from briefgen.forms.scalars import TEXT
from briefgen.forms.settings import SITE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefgen.forms.form import Schema

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def file_schemas() -> dict[str, Schema]:
    """Return the schemas by kind of file: article, page, dossier (front matter), actors, places, sources, rejected, site."""
    lists = {"actors": ACTOR.schema(), "places": PLACE.schema(), "sources": PUBLISHER.schema()}
    whole: dict[str, Schema] = {
        "article": ARTICLE.schema(),
        "page": PAGE.schema(),
        "dossier": DOSSIER.schema(),
        **{name: {"type": "array", "items": item} for name, item in lists.items()},
        "rejected": {"type": "array", "items": TEXT.schema(), "description": "Words that are no names in any article."},
        "site": SITE.schema(),
    }
    return titled(whole)


def titled(schemas: Mapping[str, Schema]) -> dict[str, Schema]:
    """Return schemas by kind of file, each with its dialect and a title."""
    return {name: {"$schema": _DIALECT, "title": f"briefgen {name}", **schema} for name, schema in schemas.items()}
