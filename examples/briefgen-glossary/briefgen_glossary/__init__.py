"""A worked example of a briefgen plugin: one value for each hook."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.plugins import Annotator, Artifact, Extracted, Filter, MarkdownRule, Mention, PageMaker, Reader, hook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.plugins import PublicSite

SPELT_OUT = {"OSCE": "Organization for Security and Co-operation in Europe", "JCC": "Joint Coordination Centre"}
_SHIP = re.compile(r"\b(?:MV|MT|M/V) (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)")
_CUE = re.compile(r"\d+\n[\d:,]+ --> [\d:,]+\n")


def read_subtitles(data: bytes) -> Extracted:
    """Return the words of a subtitle file (SRT), a paragraph for each five cues."""
    cues = [" ".join(cue.split()) for cue in _CUE.split(data.decode("utf-8-sig").replace("\r\n", "\n")) if cue.strip()]
    paragraphs = [" ".join(cues[i : i + 5]) for i in range(0, len(cues), 5)]
    return Extracted(title=cues[0] if cues else "", body="\n\n".join(paragraphs), language="en")


def find_ships(text: str, published: str | None, language: str) -> Iterator[Mention]:
    """Yield the ships that a text names with their prefix."""
    del published, language
    for found in _SHIP.finditer(text):
        yield Mention("actor", found.start(), found.end(), found.group(), name=found["name"], rule="ship", confidence=0.9)


def spell_out(body: str) -> str:
    """Return a body with each abbreviation in brackets spelt out where it stands first."""
    for short, long in SPELT_OUT.items():
        body = body.replace(f"({short})", f"({short}, {long})", 1)
    return body


def list_names(public: PublicSite) -> Iterator[Artifact]:
    """Yield one file with the name of every actor of the site."""
    yield Artifact("names.txt", "".join(f"{actor.name}\n" for actor in public.actors).encode())


def initials(text: str) -> str:
    """Return the first letters of the words of a text."""
    return "".join(word[0] for word in text.split())


@hook
def briefgen_readers() -> list[Reader]:
    """Read subtitles."""
    return [Reader("subtitles", (".srt",), read_subtitles)]


@hook
def briefgen_annotators() -> list[Annotator]:
    """Find ships."""
    return [Annotator("ships", find_ships)]


@hook
def briefgen_markdown() -> list[MarkdownRule]:
    """Spell abbreviations out."""
    return [MarkdownRule("spelt-out", spell_out)]


@hook
def briefgen_pages() -> list[PageMaker]:
    """Write one more export."""
    return [PageMaker("names.txt", list_names)]


@hook
def briefgen_filters() -> list[Filter]:
    """Shorten titles."""
    return [Filter("initials", initials)]
