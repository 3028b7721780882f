"""Pages that open from a disk without a script: a link to a folder names the ``index.html`` that a host would serve there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.page import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterable

_FOLDER = re.compile(rb'(?P<head> (?:href|action)=")(?P<path>\.{1,2}/(?:[^"?#]*/)?)(?P<rest>[?#][^"]*)?"')
_OF_HOSTS = frozenset({"404.html", ".nojekyll", "CNAME", "robots.txt", "sitemap.xml"})


def portable(artifacts: Iterable[Artifact]) -> tuple[Artifact, ...]:
    """Return the files of a site as they open from a disk; what only a host or a search engine reads is left out."""
    return tuple(_opened(artifact) for artifact in artifacts if artifact.path not in _OF_HOSTS)


def _opened(artifact: Artifact) -> Artifact:
    if not artifact.path.endswith(".html"):
        return artifact
    return Artifact(artifact.path, _FOLDER.sub(rb'\g<head>\g<path>index.html\g<rest>"', artifact.data))
