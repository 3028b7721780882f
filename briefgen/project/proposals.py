"""The file of a dossier that is proposed: a rule and pins to begin with, never published before a person says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.forms.plain import entry, scalar
from briefgen.model.page import Artifact
from briefgen.project.scaffold import SECTIONS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from briefgen.forms.plain import Draft

_FILE = """\
---
{title}# Proposed from articles that seem to tell one story. No public site shows it before you write "status: live".
status: proposed
as_of: {day}
{match}# The articles of the story. Take out those that do not belong, and those that the rule finds by itself.
include:
{include}---
{sections}"""


def propose_dossier(
    dossier: str, title: str, day: dt.date, match: Mapping[str, Mapping[str, Draft]], include: Iterable[str]
) -> Artifact:
    """
    Return the file of a proposed dossier.

    Args:
        dossier: its id.
        title: in words.
        day: on which it is proposed.
        match: the rule, as the file is to have it; none is written when it is empty.
        include: ids of the articles that are put in by hand.
    """
    text = _FILE.format(
        title=entry("title", title),
        day=day.isoformat(),
        match=entry("match", match) if match else "",
        include="".join(f"- {scalar(article)}\n" for article in include),
        sections=SECTIONS,
    )
    return Artifact(f"content/dossiers/{dossier}.md", text.encode())
