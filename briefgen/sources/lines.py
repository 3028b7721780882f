"""The line classifier: every line of a pasted text gets one label and a reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.biographies import mark_biographies
from briefgen.sources.bylines import read_byline
from briefgen.sources.captions import Caption, is_credit, looks_like_credit, read_caption, without_credit
from briefgen.sources.contents import mark_contents
from briefgen.sources.datelines import read_dateline
from briefgen.sources.framed import mark_between_offers, mark_end, mark_notes_to_browsers, mark_player_labels, mark_skipped
from briefgen.sources.furniture import mark_wording
from briefgen.sources.head import mark_head, mark_masthead, mark_paths
from briefgen.sources.interruptions import find_interruptions, with_interruptions, without
from briefgen.sources.labels import Labelled, apply_rules
from briefgen.sources.learned import relabel
from briefgen.sources.offers import mark_newsletter_block
from briefgen.sources.page import first_prose
from briefgen.sources.particulars import (
    mark_comments,
    mark_contacts,
    mark_echoes,
    mark_initials,
    mark_pairs,
    mark_particulars,
    mark_tags,
)
from briefgen.sources.pull_quotes import mark_pull_quotes
from briefgen.sources.related import mark_ranks, mark_related
from briefgen.sources.runs import mark_dialogue, mark_headings, mark_items, mark_numbered, mark_scenes, mark_tables
from briefgen.sources.signatures import authors_in, bare_signature
from briefgen.sources.signers import are_names_by_day
from briefgen.sources.span import main_span
from briefgen.sources.tail import mark_tail
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Marks, Rule, Verdict
    from briefgen.sources.page import Line, Page
    from briefgen.sources.span import Span

_BRACKET_END = re.compile(r"^(?P<before>.*\S)\s*[\(\[](?P<credit>[^()\[\]]{2,60})[\)\]]$", re.DOTALL)
_BYLINE_WORDS = 24
_PARAGRAPH = 12
_SENTENCE = 22
_ENTRY = 3
"""Words of an entry of a menu, which no credit below it is for."""
_STOP_INSIDE = re.compile(r"[.!?؟]\s")
_LAST = 3
_TWIN_WORDS = 5
_SHORTER = 0.7
"""The part of a usual paragraph's words that a caption has at most, where a gap parts it from its credit."""
_DESK_WORDS = 14
_ABOUT_WORDS = 60
_ABOUT_REACH = 14
"""Lines below the text in which it is said who the author is: buttons and subjects may stand before."""


def caption_of(page: Page, index: int) -> Caption | None:
    """Return the caption in a line by its own signs and by where it stands; None when it is no caption."""
    line = page.lines[index]
    found = read_caption(line.text, page.wording)
    if found and (found.caption or line.words <= 12):  # noqa: PLR2004 - a credit alone is short
        return found
    return _glued_caption(page, index, line)


def _glued_caption(page: Page, index: int, line: Line) -> Caption | None:
    """A line glued to its neighbour that ends with a name in brackets: whoever pasted it lost the picture between."""
    after = page.lines[index + 1] if index + 1 < len(page.lines) else None
    glued = not line.gap or (after is not None and not after.gap)
    match = _BRACKET_END.match(line.text) if glued and line.text[-1] in ")]" else None
    if not match or line.words > 60 or match["before"][-1] in ".!?" or read_byline(line.text, page.wording):  # noqa: PLR2004
        return None
    if not looks_like_credit(match["credit"], match["before"]):
        return None
    return Caption(match["before"].strip(), match["credit"].strip(), "glued to a paragraph and ends with a name in brackets")


def mark_captions(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label captions and lines that only credit a picture."""
    first = first_prose(page)
    agency = read_dateline(page.lines[first].text, page.language) if first < len(page.lines) else None
    for index in range(len(page.lines)):
        if index in marks or not (found := caption_of(page, index)):
            continue
        if not found.caption and page.lines[index].text[0] == "©" and index >= len(page.lines) - _LAST:
            continue  # the owner of the page
        if agency and agency.agency == found.credit and page.lines[index].words >= _PARAGRAPH:
            continue  # a paragraph that its agency signs
        if _ends_paragraph(page, index):
            continue
        yield index, "caption", found.reason
        before = index - 1
        if before >= 0 and before not in marks and _begins(page, before, index):
            yield before, "caption", "the caption below says the same with its credit"
        elif not found.caption and _captions_below(page, marks, index):
            yield index + 1, "caption", "a credit stands right above"
        elif not found.caption and before >= 0 and before not in marks and _captions_above(page, marks, before, index):
            yield before, "caption", "a credit stands right below"


def _ends_paragraph(page: Page, index: int) -> bool:
    """Whether a credit in brackets ends a paragraph between two others: the picture was theirs who pasted it."""
    line, near = page.lines[index], [page.lines[i] for i in (index - 1, index + 1) if 0 <= i < len(page.lines)]
    credited = line.words >= _PARAGRAPH and without_credit(line.text, page.wording) != line.text
    return credited and sum(other.prose and other.closed for other in near) > 1


def mark_captions_apart(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label captions that an empty line parts from the credit below: one sentence, much shorter than paragraphs are."""
    first, usual = first_prose(page), _usual_length(page)
    for credit in [i for i in sorted(marks) if marks[i][0] == "caption" and i - 1 > first and i - 1 not in marks]:
        found = caption_of(page, credit)
        if found and not found.caption and _captions_apart(page, credit - 1, credit, usual):
            yield credit - 1, "caption", "one sentence, shorter than paragraphs, and a credit below"


def _captions_below(page: Page, marks: Marks, credit: int) -> bool:
    """Whether a credit stands above what it credits: below it a label opens the caption, or one sentence, then a heading."""
    below, after = credit + 1, credit + 2
    if after >= len(page.lines) or below in marks or page.lines[below].gap:
        return False
    line = page.lines[below]
    if (told := read_caption(line.text, page.wording)) is not None and told.caption:
        return True
    above = credit - 1
    alone = above < 0 or above in marks or page.lines[credit].gap or page.lines[above].words <= _ENTRY
    apart = alone or (page.lines[above].prose and page.lines[above].closed)
    sentence = line.closed and _TWIN_WORDS <= line.words <= _SENTENCE and not _STOP_INSIDE.search(line.text)
    return apart and sentence and after not in marks and not page.lines[after].closed and not page.lines[after].prose


def _below_count(page: Page, index: int, credit: int) -> bool:
    """Whether one sentence stands below a number (of comments, of pictures) and a paragraph below its credit."""
    above, after = page.lines[index - 1], credit + 1
    goes_on = after < len(page.lines) and page.lines[after].prose and page.lines[after].closed
    counted = not any(letter.isalpha() for letter in above.text)
    return counted and goes_on and not _STOP_INSIDE.search(page.lines[index].text)


def _usual_length(page: Page) -> float:
    """Return how long a sentence is at most that is much shorter than the paragraph in the middle of all by length."""
    lengths = sorted(line.words for line in page.lines if line.prose and line.closed)
    return _SHORTER * lengths[len(lengths) // 2] if lengths else 0.0


def _captions_apart(page: Page, index: int, credit: int, usual: float) -> bool:
    """Whether a line that stands apart from the credit below it is one sentence and much shorter than paragraphs are."""
    line, below = page.lines[index], credit + 1
    alone = line.gap and page.lines[credit].gap and page.lines[index - 1].prose
    goes_on = below < len(page.lines) and page.lines[below].gap
    return alone and goes_on and _ENTRY < line.words <= usual and not _STOP_INSIDE.search(line.text)


def _begins(page: Page, index: int, longer: int) -> bool:
    """Whether a line is the beginning of another: a picture's description, which stands again with the credit."""
    return page.lines[index].words >= _TWIN_WORDS and page.lines[longer].key.startswith(page.lines[index].key + " ")


def _captions_above(page: Page, marks: Marks, before: int, credit: int) -> bool:
    line = page.lines[before]
    if read_byline(line.text, page.wording):
        return False
    if line.prose and line.closed and not line.gap and line.words >= 12 and not _below_count(page, before, credit):  # noqa: PLR2004 - a paragraph glued to all around it
        return False
    if before not in marks and all(page.lines[i].words <= _ENTRY or i in marks for i in range(before)):
        return False  # below nothing but menus a title stands
    return not page.lines[credit].gap and line.words <= 60 and before > 0 and not is_credit(line.text)  # noqa: PLR2004


def mark_bylines(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label bylines outside the head: right above the title, signing off below the text, or saying who the author is."""
    yield from (
        (i, "byline", "names by a day") for i in range(len(page.lines)) if i not in marks and are_names_by_day(page, marks, i)
    )
    span = main_span(page, marks)
    if span is None:
        return
    for index in (*range(max(0, span.start - 8), span.start), *range(max(0, span.end - 2), min(len(page.lines), span.end + 6))):
        line = page.lines[index]
        if index not in marks and line.words <= _BYLINE_WORDS:
            if index >= span.end and ";" in line.text and len(authors_in(line.text, page.wording)) > 1:
                yield index, "byline", "names in a row below the text"
                continue
            byline = read_byline(bare_signature(line.text), page.wording)
            if byline and (byline.authors or (index >= span.end and line.words <= _DESK_WORDS)):
                yield index, "byline", byline.reason
    yield from _about_authors(page, marks, span)


def _about_authors(page: Page, marks: Marks, span: Span) -> Iterator[Verdict]:
    """Label the paragraph at the end that begins with the author's name and says who that is."""
    signed = [page.lines[i] for i, (label, _) in sorted(marks.items()) if label == "byline" and i < span.end]
    names = [key(name) for line in signed[:4] for name in authors_in(line.text, page.wording)]
    last = [i for i in range(max(0, span.end - 2), min(len(page.lines), span.end + _ABOUT_REACH)) if i not in marks]
    for index in last:
        line = page.lines[index]
        if line.words <= _ABOUT_WORDS and any(line.key.startswith(name + " ") for name in names):
            yield index, "byline", "says who the author is"


RULES: tuple[Rule, ...] = (
    mark_dialogue,
    mark_skipped,
    mark_end,
    mark_notes_to_browsers,
    mark_particulars,
    mark_contents,
    mark_ranks,
    mark_tables,
    mark_wording,
    mark_echoes,
    mark_tags,
    mark_newsletter_block,
    mark_between_offers,
    mark_related,
    mark_scenes,
    mark_pairs,
    mark_captions,
    mark_captions_apart,
    mark_masthead,
    mark_paths,
    mark_head,
    mark_comments,
    mark_contacts,
    mark_initials,
    mark_biographies,
    mark_bylines,
    mark_player_labels,
    mark_pull_quotes,
    mark_items,
    mark_numbered,
    mark_tail,
    mark_headings,
)
"""In the order in which they are asked; what one has labelled no later one changes."""


SURE: frozenset[Rule] = frozenset(
    {
        mark_dialogue,
        mark_skipped,
        mark_end,
        mark_notes_to_browsers,
        mark_contents,
        mark_ranks,
        mark_captions_apart,
        mark_masthead,
        mark_paths,
        mark_pull_quotes,
        mark_items,
    }
)
"""Those whose signs prove themselves: what frames a line, or repeats it."""


def label_lines(page: Page) -> tuple[Labelled, ...]:
    """Return each line of the page with its label and the reason for it: what rules say, put right by the learned model."""
    left_out = find_interruptions(page)
    rest = without(page, left_out)
    return with_interruptions(page, left_out, relabel(rest, apply_rules(rest, RULES, SURE)))
