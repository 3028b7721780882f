"""Rules for what stands around an article: menus, consent, share rows, newsletters, related stories, notices, foot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.captions import read_caption
from briefgen.sources.signatures import read_signature
from briefgen.sources.timestamps import is_stamp_line
from briefgen.sources.wording import PLATFORMS, key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Label, Marks, Verdict
    from briefgen.sources.page import Line, Page

_CRUMB = re.compile(r"\s*(?:[|>›»·•/‹«]|\s[-–—]\s)\s*")
_COOKIE = re.compile("cookie|cerez|كوكي|کوکی|куки|تعريف الارتباط")
_OPEN_LICENCE = re.compile(r"\bCC(?:0| BY)(?:-(?:NC|SA|ND)){0,2}\b(?: \d\.\d)?")
_COPYRIGHT = re.compile(r"©|\(c\)\s*\d{4}|\bcopyright\b", re.IGNORECASE)
_SLUG = re.compile(r"^(?!.*[a-zß-öø-ÿа-яё])[^\W\d_]{2,}(?:[-/][^\W_]{2,})+(?:\s\([^()]{3,20}\))?$")
_ONE_TO_ONE = re.compile(r"^[^:：]{2,40}(?=[:：]\s)")
_YEAR = re.compile(r"\b(?:1[3-9]|20)\d\d\b")
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\w+$")
_ARROW = re.compile(r"^[→►▶❯➜➔⇒»›]\s*\w")
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
    phrase = page.wording.licence.inside(line.key) or _copyright(line, page) or _open_licence(line)
    return ("licence", f"a rights notice (“{phrase}”)") if phrase else None


def _offer(page: Page, _index: int, line: Line) -> tuple[Label, str] | None:
    if line.words <= _LONGEST_BUTTON and (phrase := page.wording.offer.inside(line.key)):
        return "newsletter", f"offers a subscription (“{phrase}”)"
    phrase = page.wording.newsletter_inside.inside(line.key)
    if phrase and line.words <= _LONGEST_OFFER and page.wording.newsletter_starts.starts(line.key):
        return "newsletter", f"offers a newsletter (“{phrase}”)"
    return None


def _foot(page: Page, index: int, line: Line) -> tuple[Label, str] | None:
    if page.wording.comments.is_line(re.sub(r"^\d+ | \d+$", "", line.key)):
        return "footer", "opens the comments"
    if line.words <= _LONGEST_OFFER / 2 and (phrase := page.wording.imprint.starts(line.key)):
        return "footer", f"tells of the printed page or the desk (“{phrase}”)"
    below = index >= len(page.lines) / 2
    lead = _ONE_TO_ONE.match(line.text)
    if below and lead and line.words <= _LONGEST_BUTTON and page.wording.footer.is_line(key(lead.group())):
        return "footer", "an entry of the page's foot with a colon"
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
    if reason:
        return "timestamp", reason
    signed = read_signature(line.text, page.wording, page.language)
    return ("byline" if signed.authors else "timestamp", signed.reason) if signed else None


def _menu(page: Page, _index: int, line: Line) -> tuple[Label, str] | None:
    wording = page.wording
    if wording.navigation.is_line(line.key) and not wording.section.is_line(line.key):
        return "navigation", "a menu entry"
    if _ADDRESS.match(line.text) or not any(c.isalpha() for c in line.key):
        return "navigation", "an address or marks, no words"
    return _row(page, line)


def _row(page: Page, line: Line) -> tuple[Label, str] | None:
    """Label a line that holds several entries side by side."""
    wording = page.wording
    if line.columns >= 2 and line.words <= 5 * line.columns and not line.closed and _is_menu_row(line, page):  # noqa: PLR2004
        return "navigation", "words in columns, as menus are copied"
    if _SLUG.match(line.text):
        return "kicker", "a wire's short name of the story, in capitals and strokes"
    parts = [key(p) for p in _CRUMB.split(line.text) if p]
    menu = sum(1 for p in parts if _is_entry(p, page))
    if len(parts) >= 3 and all(len(p.split()) <= _SHORT for p in parts) and menu >= 0.5 * len(parts):  # noqa: PLR2004
        foot = sum(1 for p in parts if wording.footer.is_line(p))
        share = sum(1 for p in parts if wording.share.is_line(p) or PLATFORMS.is_line(p))
        if share > menu / 2:
            return "share", "a row of share buttons"
        return ("footer" if foot > menu / 2 else "navigation"), "a row of menu entries"
    return None


def _is_menu_row(line: Line, page: Page) -> bool:
    """Whether columns hold a menu: three or more of them, or two of which the first words are an entry."""
    return line.columns >= 3 or any(_is_entry(" ".join(line.key.split()[:n]), page) for n in range(1, line.words))  # noqa: PLR2004


def _is_entry(text: str, page: Page) -> bool:
    w = page.wording
    lists = (w.navigation, w.section, w.footer, w.share, PLATFORMS)
    return any(phrases.is_line(text) for phrases in lists)


def _copyright(line: Line, page: Page) -> str:
    """Return the mark of a copyright line; one that credits a picture (no year) is none."""
    marked = "©" in line.text or "copyright" in line.key or "(c)" in line.text or "(C)" in line.text
    match = _COPYRIGHT.search(line.text) if marked else None
    if not match or line.words > 60:  # noqa: PLR2004 - longer ones are paragraphs about copyright
        return ""
    return match.group() if _YEAR.search(line.text) and not (read_caption(line.text, page.wording) and line.words > 12) else ""  # noqa: PLR2004


def _open_licence(line: Line) -> str:
    """Return the name of a Creative Commons licence ("CC BY-SA 4.0", "CC0"); a paragraph may speak of one."""
    match = _OPEN_LICENCE.search(line.text) if "CC" in line.text else None
    return match.group() if match and line.words <= 60 else ""  # noqa: PLR2004 - longer ones are paragraphs


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
            if line.gap:
                yield from _run_below(page, index, marks)
        elif _ARROW.match(line.text):
            yield index, "related", "an arrow leads to another page"
            if index not in marks and not page.lines[index - 1].prose and _heads_arrows(page, index - 1):
                yield index - 1, "related", "stands above arrows to other pages"
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


def _heads_arrows(page: Page, index: int) -> bool:
    line = page.lines[index]
    return index >= 0 and line.words <= 6 and not line.closed and line.gap and not page.lines[index + 1].gap  # noqa: PLR2004


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
