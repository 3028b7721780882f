"""A small public site in eight scripts, told by the table beside this file."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from briefgen.model.article import Block
from briefgen.model.edtf import parse
from briefgen.model.public import (
    PublicActor,
    PublicArticle,
    PublicDossier,
    PublicPage,
    PublicPlace,
    PublicPublisher,
    PublicSite,
    PublicSource,
)
from briefgen.model.settings import Settings


def blocks_of(texts: list[str]) -> tuple[Block, ...]:
    return tuple(
        Block("heading", text[3:], level=2, number=i) if text.startswith("## ") else Block("paragraph", text, number=i)
        for i, text in enumerate(texts, 1)
    )


def article_of(row: dict[str, Any]) -> PublicArticle:
    return PublicArticle(
        id=row["id"],
        url=f"/articles/{row['id']}/",
        title=row["title"],
        dek=row.get("dek", ""),
        blocks=blocks_of(row["blocks"]),
        published=parse(row["published"]),
        lang=row["lang"],
        source=PublicSource(publisher_id=row["publisher"].lower().replace(" ", "-"), publisher=row["publisher"]),
        tags=tuple(row.get("tags", ())),
        actors=tuple(row["actors"]),
        places=tuple(row["places"]),
        dossiers=tuple(row.get("dossiers", ())),
    )


def site_of(table: dict[str, Any]) -> PublicSite:
    articles = tuple(map(article_of, table["articles"]))
    publishers: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for article in articles:
        assert article.source is not None
        publishers[article.source.publisher_id, article.source.publisher].append(article.id)

    def names(row: dict[str, Any]) -> dict[str, Any]:
        forms = {"aliases": tuple(row["aliases"]), "names": tuple((tag, name) for tag, name in row["names"])}
        return {"id": row["id"], "name": row["name"], **forms}

    return PublicSite(
        Settings(),
        dt.date(2026, 1, 1),
        articles=articles,
        dossiers=tuple(PublicDossier(d["id"], f"/dossiers/{d['id']}/", d["title"], d["summary"]) for d in table["dossiers"]),
        actors=tuple(PublicActor(url=f"/actors/{a['id']}/", type="organisation", **names(a)) for a in table["actors"]),
        places=tuple(PublicPlace(url=f"/places/{p['id']}/", kind="town", **names(p)) for p in table["places"]),
        publishers=tuple(PublicPublisher(i, f"/sources/{i}/", n, articles=tuple(a)) for (i, n), a in publishers.items()),
        pages=tuple(PublicPage(p["id"], f"/{p['id']}/", p["title"], blocks_of([p["text"]])) for p in table["pages"]),
    )


@pytest.fixture(scope="session")
def coast() -> PublicSite:
    return site_of(json.loads((Path(__file__).parent / "articles.json").read_text(encoding="utf-8")))
