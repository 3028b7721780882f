"""One page of each kind of a built site: what is looked at, checked and weighed by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KINDS = {
    "home": "index.html",
    "articles": "articles/index.html",
    "article": "articles/*/index.html",
    "dossiers": "dossiers/index.html",
    "dossier": "dossiers/*/index.html",
    "actors": "actors/index.html",
    "actor": "actors/*/index.html",
    "places": "places/index.html",
    "place": "places/*/index.html",
    "map": "map/index.html",
    "dates": "dates/index.html",
    "year": "dates/*/index.html",
    "sources": "sources/index.html",
    "source": "sources/*/index.html",
    "timeline": "timeline/index.html",
    "search": "search/index.html",
    "letters": "search/titles/index.html",
    "page": "about/index.html",
    "corrections": "corrections/index.html",
    "missing": "404.html",
}
"""Patterns of paths; of several pages of a kind the heaviest is taken, which shows most."""


def page_kinds(site: Path) -> dict[str, Path]:
    """Return the pages of a built site by kind, and the heaviest article that runs from the right; a kind may be missing."""
    kinds = {kind: max(found, key=_weight) for kind, pattern in KINDS.items() if (found := _matching(site, pattern))}
    from_right = [path for path in _matching(site, KINDS["article"]) if '<article class="article" dir="rtl"' in _text(path)]
    return kinds | ({"article-rtl": max(from_right, key=_weight)} if from_right else {})


def _matching(site: Path, pattern: str) -> list[Path]:
    found = sorted(site.glob(pattern)) if "*" in pattern else [site / pattern]
    return [path for path in found if path.is_file() and 'http-equiv="refresh"' not in _text(path)]


def _weight(path: Path) -> tuple[int, str]:
    return path.stat().st_size, str(path)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
