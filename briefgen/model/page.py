"""What a build writes."""

from __future__ import annotations

from dataclasses import dataclass


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
