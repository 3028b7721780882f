"""Citations in running text: ``[@article-id]``, several as ``[@one; @another]``."""

from __future__ import annotations

import re

CITED = re.compile(r" ?\[@[^\s;\[\]]+(?:\s*;\s*@[^\s;\[\]]+)*\]")
"""One citation, with the space before it."""

_ID = re.compile(r"@([^\s;\[\]]+)")


def cited_ids(citation: str) -> list[str]:
    """Return the ids of the articles that a text cites, in its order."""
    return [id_ for found in CITED.findall(citation) for id_ in _ID.findall(found)]
