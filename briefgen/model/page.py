"""What a build writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Page:
    """
    One HTML page to render: its address, the template's name and the context, a frozen value that the theme contract documents.

    ``path`` is where the file goes below the output folder (``articles/x/index.html``), ``url`` its path from the root.
    """

    url: str
    path: str
    template: str
    context: object


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the output: its path below the output folder (``/`` as separator) and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Fragments:
    """
    HTML made from public blocks, safe to place in a page two levels below the root (``/articles/x/``).

    By article id; by dossier id and section name; by page id (pages lie one level below the root).
    """

    articles: Mapping[str, str]
    dossiers: Mapping[tuple[str, str], str]
    pages: Mapping[str, str]
