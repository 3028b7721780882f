"""Offers of newsletters and subscriptions: which lines make them, and which belong to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.page import label_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Label, Marks, Verdict
    from briefgen.sources.page import Line, Page

LONGEST_OFFER = 60
LONGEST_BUTTON = 12
_ANYWHERE = frozenset({"email", "e mail", "alerts", "privacy policy"})
"""Words of offers that articles have as well."""
_PRICE = re.compile(r"\d\s?(?:%|٪)|[€$£₺₽]|\d\s?(?:eur|usd|euros?)\b", re.IGNORECASE)


def read_offer(page: Page, _index: int, line: Line) -> tuple[Label, str] | None:
    """Return why a line offers a newsletter or a subscription; None when it does not."""
    story = page.wording.related_starts.starts(label_of(line))
    phrase = page.wording.offer.inside(line.key) if line.words <= 2 * LONGEST_BUTTON and not story else ""
    if phrase and not (phrase == line.key and page.wording.account.is_line(line.key)):
        return "newsletter", f"offers a subscription (“{phrase}”)"
    phrase = page.wording.newsletter_inside.inside(line.key) if line.words > 1 else ""
    if phrase and line.words <= LONGEST_OFFER and page.wording.newsletter_starts.starts(line.key):
        return "newsletter", f"offers a newsletter (“{phrase}”)"
    if phrase and line.words <= LONGEST_OFFER / 2 and _speaks_of_two(page, line):
        return "newsletter", "speaks of a newsletter in two ways"
    if page.wording.newsletter_starts.starts(line.key) and _PRICE.search(line.text) and line.words <= LONGEST_BUTTON:
        return "newsletter", "offers a subscription at a price"
    told = page.wording.newsletter_words.inside(line.key) if line.words <= LONGEST_BUTTON and not line.prose else ""
    if told:
        return "newsletter", f"speaks of a newsletter (“{told}”)"
    return None


def _speaks_of_two(page: Page, line: Line) -> bool:
    """Whether a line has two words of newsletters that nothing else has; a longer one must also ask the reader to do it."""
    inside = page.wording.newsletter_inside
    first = inside.inside(line.key)
    second = inside.inside(f" {line.key} ".replace(f" {first} ", " ", 1).strip())
    short = line.words <= LONGEST_OFFER / 3 and line.text.count(". ") == 0
    asks = bool(page.wording.newsletter_words.inside(line.key)) and bool(page.wording.newsletter_starts.inside(line.key))
    return bool(second) and ((short and not _ANYWHERE & {first, second}) or asks)


def mark_newsletter_block(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label what stands next to a newsletter offer and belongs to it: its other lines, the field for the address."""
    for index, (label, _) in sorted(marks.items()):
        if label != "newsletter":
            continue
        for step in (-1, 1):
            near = index + step
            if 0 <= near < len(page.lines) and near not in marks and _belongs(page, near, index):
                yield near, "newsletter", "stands by a newsletter offer"


def _belongs(page: Page, near: int, offer: int) -> bool:
    line, wording = page.lines[near], page.wording
    glued = not page.lines[max(near, offer)].gap
    told = wording.newsletter_inside.inside(line.key) or wording.newsletter_starts.starts(line.key)
    return line.words <= 30 and bool(told) and (glued or not line.prose or bool(wording.newsletter_starts.starts(line.key)))  # noqa: PLR2004
