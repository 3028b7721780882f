"""The texts that search is measured on: news of three sets of BRIEFGEN_BENCH_DATA as one public site."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefgen.model.article import Block
from briefgen.model.edtf import parse
from briefgen.model.public import PublicArticle, PublicDossier, PublicPublisher, PublicSite, PublicSource
from briefgen.model.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TITLE = 90


def read_site(data: Path) -> PublicSite:
    """Return the texts of `extract-news`, `stories-ecb` and `timelines-t17` as a site without actors and places."""
    articles: dict[str, PublicArticle] = {}
    for article in _articles(data):
        name, tries = article.id, 1
        while name in articles:
            tries += 1
            name = f"{article.id}-{tries}"
        articles[name] = replace(article, id=name, url=f"/articles/{name}/")
    held = tuple(articles.values())
    dossiers = sorted({name for article in held for name in article.dossiers})
    publishers = sorted({article.source.publisher for article in held if article.source})
    return PublicSite(
        Settings(),
        dt.date(2026, 1, 1),
        articles=held,
        dossiers=tuple(PublicDossier(name, f"/dossiers/{name}/", name) for name in dossiers),
        publishers=tuple(PublicPublisher(name, f"/sources/{name}/", name) for name in publishers),
    )


def text_of(article: PublicArticle) -> str:
    """Return what an article says, a paragraph a line."""
    return "\n".join(block.text for block in article.blocks)


def _articles(data: Path) -> Iterator[PublicArticle]:
    for row in _rows(data / "extract-news.jsonl.gz"):
        gold, (country, name) = row["gold"], row["id"].split("/")[:2]
        body = gold["body"] if isinstance(gold["body"], str) else "\n".join(gold["body"])
        day = str(gold.get("published") or gold.get("date") or "")[:10]
        yield _article(gold.get("title") or body[:_TITLE], body, day, name.split("_")[0], "", country)
    for row in _rows(data / "stories-ecb.jsonl.gz"):
        yield _article(row["title"], row["text"], "", "", "", "en")
    for row in _rows(data / "timelines-t17.jsonl.gz"):
        subject, _, publisher = row["collection"].rpartition("_")
        for one in row["articles"]:
            title = re.split(r"(?<=[.!?])\s", one["text"].strip())[0][:_TITLE]
            yield _article(title, one["text"], one["published"], publisher, subject.lower(), "en")


def _article(title: str, text: str, day: str, publisher: str, dossier: str, country: str) -> PublicArticle:
    slug = "-".join(re.findall(r"[a-z0-9]+", title.lower())[:8])[:60] or "text"
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    return PublicArticle(
        f"{day or 'undated'}-{slug}",
        "",
        title,
        tuple(Block("paragraph", line, number=i) for i, line in enumerate(paragraphs, 1)),
        published=parse(day) if day else None,
        lang="en" if country in {"us", "uk", "au", "ca", "en"} else country,
        source=PublicSource(publisher_id=publisher, publisher=publisher) if publisher else None,
        dossiers=(dossier,) if dossier else (),
    )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
