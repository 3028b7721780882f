"""Rules for what stands around an article: menus, consent, share rows, newsletters, related stories, notices, foot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.captions import read_caption
from briefgen.sources.timestamps import is_stamp_line
from briefgen.sources.wording import PLATFORMS, key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Label, Marks, Verdict
    from briefgen.sources.page import Line, Page

_CRUMB = re.compile(r"\s*(?:[|>›»·•/‹«]|\s[-–—]\s)\s*")
_COOKIE = re.compile("cookie|cerez|كوكي|کوکی|куки|تعريف الارتباط")
_COPYRIGHT = re.compile(r"©|\(c\)\s*\d{4}|\bcopyright\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[3-9]|20)\d\d\b")
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\w+$")
_SHORT = 5
_BANNER = 8
"""Consent banners are pasted first or last."""
_LONGEST_OFFER = 60
_LONGEST_BUTTON = 12


def mark_wording(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label lines by what they say, wherever they stand."""
    for index, line in enumerate(page.lines):
        verdict = _by_wording(page, index, line)
        if verdict and index not in marks:
            yield index, *verdict


def _by_wording(page: Page, index: int, line: Line) -> tuple[Label, str] | None:
    tests = (_consent, notice, _offer, _foot, _button, _stamp, _menu)
    return next((verdict for test in tests if (verdict := test(page, index, line))), None)


def _consent(page: Page, index: int, line: Line) -> tuple[Label, str] | None:
    phrase = page.wording.consent.inside(line.key)
    outer = index < _BANNER or index >= 0.75 * len(page.lines)
    if phrase and (not line.prose or (outer and _COOKIE.search(line.key))):
        return "consent", f"a cookie notice (“{phrase}”)"
    return None


def notice(page: Page, _index: int, line: Line) -> tuple[Label, str] | None:
    """Return why a line is a rights notice; None when it is none."""
    phrase = page.wording.licence.inside(line.key) or _copyright(line, page)
    return ("licence", f"a rights notice (“{phrase}”)") if phrase else None


def _offer(page: Page, _index: int, line: Line) -> tuple[Label, str] | None:
    phrase = page.wording.newsletter_inside.inside(line.key)
    if phrase and line.words <= _LONGEST_OFFER and page.wording.newsletter_starts.starts(line.key):
        return "newsletter", f"offers a newsletter (“{phrase}”)"
    return None


def _foot(page: Page, index: int, line: Line) -> tuple[Label, str] | None:
    if page.wording.comments.is_line(re.sub(r"^\d+ | \d+$", "", line.key)):
        return "footer", "opens the comments"
    below = index >= len(page.lines) / 2
    if page.wording.footer.is_line(line.key) and (below or not page.wording.navigation.is_line(line.key)):
        return "footer", "an entry of the page's foot"
    return None


def _button(page: Page, _index: int, line: Line) -> tuple[Label, str] | None:
    wording = page.wording
    leads = bool(wording.share_starts.starts(line.key)) and line.words <= _LONGEST_BUTTON
    if wording.share.is_line(line.key) or PLATFORMS.is_line(line.key) or leads:
        return "share", "a share button"
    return None


def _stamp(page: Page, _index: int, line: Line) -> tuple[Label, str] | None:
    reason = is_stamp_line(line.text, page.language, page.wording, line.key)
    return ("timestamp", reason) if reason else None


def _menu(page: Page, _index: int, line: Line) -> tuple[Label, str] | None:
    wording = page.wording
    if wording.navigation.is_line(line.key) and not wording.section.is_line(line.key):
        return "navigation", "a menu entry"
    parts = [key(p) for p in _CRUMB.split(line.text) if p]
    menu = sum(1 for p in parts if _is_entry(p, page))
    if len(parts) >= 3 and all(len(p.split()) <= _SHORT for p in parts) and menu >= 0.5 * len(parts):  # noqa: PLR2004
        foot = sum(1 for p in parts if wording.footer.is_line(p))
        share = sum(1 for p in parts if wording.share.is_line(p) or PLATFORMS.is_line(p))
        if share > menu / 2:
            return "share", "a row of share buttons"
        return ("footer" if foot > menu / 2 else "navigation"), "a row of menu entries"
    if _ADDRESS.match(line.text) or not any(c.isalpha() for c in line.key):
        return "navigation", "an address or marks, no words"
    return None


def _is_entry(text: str, page: Page) -> bool:
    w = page.wording
    lists = (w.navigation, w.section, w.footer, w.share, PLATFORMS)
    return any(phrases.is_line(text) for phrases in lists)


def _copyright(line: Line, page: Page) -> str:
    """Return the mark of a copyright line; one that credits a picture (no year) is none."""
    match = _COPYRIGHT.search(line.text)
    if not match or line.words > 60:  # noqa: PLR2004 - longer ones are paragraphs about copyright
        return ""
    return match.group() if _YEAR.search(line.text) and not (read_caption(line.text, page.wording) and line.words > 12) else ""  # noqa: PLR2004


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


def mark_related(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label headlines of other stories: above "Read more", after "Read also:", and runs under "Related articles"."""
    for index, line in enumerate(page.lines):
        if marks.get(index, ("", ""))[0] in {"licence", "consent", "newsletter"}:
            continue
        if index and page.wording.read_more.is_line(line.key):
            yield from _above_read_more(page, index)
        elif _names_a_story(line, page):
            yield index, "related", "names another story"
        elif page.wording.related_head.is_line(line.key):
            yield index, "related", "heads a list of other stories"
            yield from _run_below(page, index, marks)


def _above_read_more(page: Page, index: int) -> Iterator[Verdict]:
    yield index, "related", "leads to another story"
    before = page.lines[index - 1]
    if before.words <= 25 and not before.text.endswith((".", "”", '"')):  # noqa: PLR2004 - the length of a headline
        yield index - 1, "related", "the headline above “read more”"


def _names_a_story(line: Line, page: Page) -> bool:
    lead = page.wording.related_starts.starts(line.key)
    if not lead or line.words > 28 or line.words == len(lead.split()):  # noqa: PLR2004
        return False
    head, mark, rest = re.match(r"^([^:：|>»]*)([:：|>»]?)(.*)$", line.text, re.DOTALL).groups()  # type: ignore[union-attr]
    return bool(mark) and key(head) == lead and bool(rest.strip())


def _run_below(page: Page, index: int, marks: Marks) -> Iterator[Verdict]:
    for near in range(index + 1, min(len(page.lines), index + 13)):
        line = page.lines[near]
        if near in marks and marks[near][0] in {"timestamp", "related", "navigation"}:
            yield near, "related", "in a list of other stories"
            continue
        bulleted = re.match(r"^[-–—*•‣▪◦]\s", line.text)
        if near in marks or line.prose or (line.closed and line.text[-1] not in '?!”"' and not bulleted) or line.words < 3:  # noqa: PLR2004
            return
        if _heads_prose(page, near) and near - index > 1:
            return
        yield near, "related", "in a list of other stories"


def _heads_prose(page: Page, index: int) -> bool:
    """Whether a short line stands right above a paragraph, as a heading of the article does."""
    return index + 1 < len(page.lines) and page.lines[index + 1].prose and page.lines[index].words <= 6  # noqa: PLR2004
