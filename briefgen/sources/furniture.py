"""Rules for what stands around an article: menus, consent, share rows, newsletters, related stories, notices, foot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.captions import credits_year, licensed, read_caption
from briefgen.sources.offers import LONGEST_BUTTON, LONGEST_OFFER, read_offer
from briefgen.sources.page import first_prose, is_between_paragraphs, label_of, last_prose
from briefgen.sources.signatures import read_signature
from briefgen.sources.timestamps import is_stamp_line
from briefgen.sources.wording import PLATFORMS, key
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Label, Marks, Verdict
    from briefgen.sources.page import Line, Page

_CRUMB = re.compile(r"\s*(?:[|>›»·•/‹«]|\s[-–—]\s)\s*")
_COOKIE = re.compile("cookie|cerez|كوكي|کوکی|куки|تعريف الارتباط")
_OPEN_LICENCE = re.compile(r"\bCC(?:0| BY)(?:-(?:NC|SA|ND)){0,2}\b(?: \d\.\d)?")
_COPYRIGHT = re.compile(r"©|\(c\)\s*\d{4}|\bcopyright\b", re.IGNORECASE)
_SLUG = re.compile(r"^(?!.*[a-zß-öø-ÿа-яё])[^\W\d_]{2,}(?:[-/][^\W_]{2,})+(?:\s\([^()]{3,20}\))?$")
_YEAR = re.compile(r"\b(?:1[3-9]|20)\d\d\b")
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^[^\s@]+@[^\s@]+\.\w+$")
_COUNT = re.compile(r"^\d[\d.,]*\s?(?:[kKmM]|тыс\.?|mil|bin)?(?:\s(?:shares?|views?|likes?))?$")
_PATH = re.compile(r"\S\s*[>›»]\s*(?=\S)|\S\s/\s(?=\S)")
_SHORT = 5
_BANNER = 8
"""Consent banners are pasted first or last."""
_ENTRIES = 4
COMMENTS = "opens the comments"
SLUG: tuple[Label, str] = ("kicker", "a wire's short name of the story, in capitals and strokes")


def mark_wording(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label lines by what they say, wherever they stand."""
    text, over = _first_text(page), last_prose(page)
    for index, line in enumerate(page.lines):
        verdict = _by_wording(page, index, line)
        if verdict == SLUG and index > over:
            verdict = None  # capitals and strokes below the text are the desk's initials
        if verdict and verdict[0] == "footer" and index < text:
            verdict = _above_text(page, line, verdict)
        elif verdict and verdict[0] == "footer" and is_between_paragraphs(page, index):
            verdict = None
        outside = not verdict and not text < index < over
        if outside and page.wording.menu.is_line(line.key) and not _names_kind(page, line):
            verdict = ("navigation", "an entry of a menu, outside the text")
        if verdict and index not in marks:
            yield index, *verdict


def _first_text(page: Page) -> int:
    """Return the first paragraph that is no sentence of a consent banner."""
    first = first_prose(page)
    told = (i for i in range(first, len(page.lines)) if page.lines[i].prose and not _consent(page, i, page.lines[i]))
    return next(told, first)


def _above_text(page: Page, line: Line, verdict: tuple[Label, str]) -> tuple[Label, str]:
    """Return what an entry of a page's foot is above the text: a button, the kind of the article, or a menu's entry."""
    if verdict[1] == COMMENTS:
        return ("share", "a button that leads to the comments")
    if _names_kind(page, line):
        return ("kicker", "names the kind of the text")
    return ("navigation", "an entry of a page's foot, above the text")


def _names_kind(page: Page, line: Line) -> bool:
    """Whether a line may stand above a title as well as in a menu: a section, or a kind of text."""
    return page.wording.section.is_line(line.key) or page.wording.kind.is_line(line.key)


def _by_wording(page: Page, index: int, line: Line) -> tuple[Label, str] | None:
    tests = (_consent, notice, read_offer, _stamp, _foot, _button, _menu)
    return next((verdict for test in tests if (verdict := test(page, index, line))), None)


def _consent(page: Page, index: int, line: Line) -> tuple[Label, str] | None:
    phrase = "" if page.wording.footer.is_line(line.key) else page.wording.consent.inside(line.key)
    outer = index < _BANNER or index >= 0.75 * len(page.lines)
    if phrase and (not line.prose or (outer and _COOKIE.search(line.key))):
        return "consent", f"a cookie notice (“{phrase}”)"
    return None


def notice(page: Page, _index: int, line: Line) -> tuple[Label, str] | None:
    """Return why a line is a rights notice; None when it is none."""
    if licensed(line.text):
        return None
    phrase = page.wording.licence.inside(line.key) or _copyright(line, page) or _open_licence(line)
    return ("licence", f"a rights notice (“{phrase}”)") if phrase else None


def _foot(page: Page, index: int, line: Line) -> tuple[Label, str] | None:
    bare = re.sub(r"^\d+ | \d+$", "", line.key)
    if page.wording.comments.is_line(bare) or (bare != line.key and " " in page.wording.comments.starts(bare)):
        return "footer", COMMENTS
    phrase = page.wording.imprint.starts(line.key) if line.words <= LONGEST_OFFER / 2 else ""
    if phrase and (" " in phrase or label_of(line) == phrase):
        return "footer", f"tells of the printed page or the desk (“{phrase}”)"
    below = index >= len(page.lines) / 2
    if below and line.words <= LONGEST_BUTTON and page.wording.footer.is_line(label_of(line)):
        return "footer", "an entry of the page's foot with a colon"
    if page.wording.footer.is_line(line.key) and (below or not page.wording.navigation.is_line(line.key)):
        return "footer", "an entry of the page's foot"
    return None


def _button(page: Page, _index: int, line: Line) -> tuple[Label, str] | None:
    wording = page.wording
    leads = bool(wording.share_starts.starts(line.key)) and line.words <= LONGEST_BUTTON
    if wording.share.is_line(line.key) or PLATFORMS.is_line(line.key) or leads:
        return "share", "a share button"
    names = line.key.split()
    if len(names) > 1 and all(PLATFORMS.is_line(name) or wording.share.is_line(name) for name in names):
        return "share", "a row of share buttons without marks between"
    return None


def _stamp(page: Page, _index: int, line: Line) -> tuple[Label, str] | None:
    reason = is_stamp_line(line.text, page.language, page.wording, line.key)
    if reason:
        return "timestamp", reason
    signed = read_signature(line.text, page.wording, page.language)
    return ("byline" if signed.authors else "timestamp", signed.reason) if signed else None


def _menu(page: Page, index: int, line: Line) -> tuple[Label, str] | None:
    wording = page.wording
    if wording.navigation.is_line(line.key) and not _names_kind(page, line) and not _leads_on(page, index, line):
        return "navigation", "a menu entry"
    if wording.player.inside(line.key) and line.words <= LONGEST_BUTTON / 2 and not line.closed:
        return "navigation", "a button of a player"
    if "@" in line.text and _ADDRESS.match(line.text) and index > len(page.lines) / 2:
        return "footer", "an address to write to"
    if _COUNT.match(line.text):
        return "navigation", "a number of readers or shares"
    if _ADDRESS.match(line.text) or len(line.key) < 2 or not any(c.isalpha() for c in line.key):  # noqa: PLR2004 - a letter is no word
        return "navigation", "an address or marks, no words"
    paragraph = line.prose and line.closed  # which long texts are made of
    return None if paragraph else _path(line) or _row(page, line)


def _path(line: Line) -> tuple[Label, str] | None:
    if licensed(line.text):
        return None
    told = len(_PATH.findall(line.text)) > 1 and line.words <= 4 * _SHORT and not line.closed
    return ("navigation", "the path to the page") if told else None


def _leads_on(page: Page, index: int, line: Line) -> bool:
    """Whether a menu entry that means "read on" stands by the headline of another story."""
    if not page.wording.read_more.is_line(line.key):
        return False
    near = [page.lines[i] for i in (index - 1, index + 1) if 0 <= i < len(page.lines)]
    return any(4 <= other.words <= 25 and not other.prose and not other.closed for other in near)  # noqa: PLR2004 - a headline


def _row(page: Page, line: Line) -> tuple[Label, str] | None:
    """Label a line that holds several entries side by side."""
    wording = page.wording
    if line.columns >= 2 and line.words <= 5 * line.columns and not line.closed and _is_menu_row(line, page):  # noqa: PLR2004
        return "navigation", "words in columns, as menus are copied"
    entries = [word for word in line.key.split() if _is_entry(word, page) or wording.menu.is_line(word)]
    if len(entries) >= _ENTRIES and len(entries) >= 0.6 * line.words and not line.closed:
        return "navigation", "a row of menu entries without marks between"
    if _SLUG.match(line.text):
        return SLUG
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
    before, after = line.text[: match.start()], line.text[match.end() :]
    if len(before.split()) >= 3 and (not _YEAR.search(after) or credits_year(after)):  # noqa: PLR2004 - what a picture shows, and whose it is
        return ""
    captioned = line.words > LONGEST_BUTTON and read_caption(line.text, page.wording)
    return match.group() if _YEAR.search(fold(line.text)) and not captioned else ""


def _open_licence(line: Line) -> str:
    """Return the name of a Creative Commons licence ("CC BY-SA 4.0", "CC0"); a paragraph may speak of one."""
    match = _OPEN_LICENCE.search(line.text) if "CC" in line.text else None
    return match.group() if match and line.words <= 60 else ""  # noqa: PLR2004 - longer ones are paragraphs
