"""What a chosen body still holds that is no article: told by the wording rules of pasted lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.sources.captions import read_caption
from briefgen.sources.furniture import mark_wording
from briefgen.sources.labels import apply_rules
from briefgen.sources.offers import mark_newsletter_block
from briefgen.sources.page import Line, Page
from briefgen.sources.related import mark_related
from briefgen.sources.repeats import find_repeats, is_attribution
from briefgen.sources.structure import structure_rules
from briefgen.sources.wording import key
from briefgen.text.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefgen.sources.blocks import SourceBlock
    from briefgen.sources.labels import Labelled, Marks, Verdict
    from briefgen.sources.wording import Wording


_MOST_LINES = 2_000
"""Lines among which repeats are looked for; an article has fewer, and the search grows with their square."""


def label_blocks(
    chosen: Sequence[SourceBlock], everything: Sequence[SourceBlock], title: str, wording: Wording
) -> tuple[Labelled, ...]:
    """Return a label for each chosen block: body, or the kind of noise that its wording or the page's structure tells."""
    page = as_page([block.inline.text for block in chosen], wording.language, wording)
    labelled = apply_rules(page, (*_RULES, *structure_rules(chosen, everything, title)))
    return tuple(
        replace(item, label="body", reason="set as typed") if block.kind == "code" else item
        for block, item in zip(chosen, labelled, strict=True)
    )


def as_page(texts: Sequence[str], language: str | None, wording: Wording) -> Page:
    """Return texts as the lines of a page, each standing alone."""
    lines = [Line(n, " ".join(t.split()), gap=True, key=key(t), words=count(t)) for n, t in enumerate(texts, 1)]
    return Page(tuple(lines), language, wording)


def _mark_wording(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label by wording; section names may be headings and lone dates may be anything inside a body."""
    edge = {i for i in range(len(page.lines)) if i < 4 or i >= len(page.lines) - 4}  # noqa: PLR2004 - where page furniture clings
    for index, label, reason in mark_wording(page, marks):
        if label not in {"timestamp", "navigation", "footer"} or index in edge:
            yield index, label, reason


def _mark_pull_quotes(page: Page, _marks: Marks) -> Iterator[Verdict]:
    texts = [line.text for line in page.lines[:_MOST_LINES]]
    for index, other in find_repeats(texts).items():
        if page.lines[index].words >= 6:  # noqa: PLR2004 - a heading may take up words of the text
            yield index, "quote", f"repeats line {other + 1}"
            if index + 1 < len(texts) and is_attribution(texts[index + 1]):
                yield index + 1, "quote", "says whose words the pull quote repeats"


def _mark_captions(page: Page, marks: Marks) -> Iterator[Verdict]:
    for index, line in enumerate(page.lines):
        if index not in marks and (found := read_caption(line.text, page.wording)) and (not found.caption or not line.prose):
            yield index, "caption", found.reason


_RULES = (_mark_wording, mark_newsletter_block, mark_related, _mark_captions, _mark_pull_quotes)
