"""Rules for lines told by their form: times of a live report, downloads, pairs of a label and a value, contacts, comments."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from briefgen.sources.bylines import is_name, read_byline
from briefgen.sources.furniture import COMMENTS
from briefgen.sources.page import ITEM
from briefgen.sources.span import main_span
from briefgen.sources.timestamps import read_stamp
from briefgen.sources.wording import key
from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.sources.labels import Label, Marks, Verdict
    from briefgen.sources.page import Line, Page

_CLOCK = re.compile(
    r"^[\(\[]?([01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?\s?(?:[ap]\.?\s?m\.?)?"
    r"(?:[\s,]*[\(\[]?(?:uhr|hs?|local time|[a-z]{2,4}|мск|[\u0600-\u06ff]+(?: [\u0600-\u06ff]+){0,3})[\)\]]?)?$"
)
_FILE = re.compile(
    r"[\(\[][^()\[\]]*\b(?:pdf|docx?|xlsx?|epub|zip)\b[^()\[\]]*[\)\]]\s*$|^(?=(?:\S+\s){0,7}\S+$).*\bpdf\b|\b\d+(?:[.,]\d+)?\s?(?:kb|mb|ko|mo|кб|мб)\b",
    re.IGNORECASE,
)
_MINUTES = "|".join(
    fold(word)
    for word in "min mins minute minutes minuten minuto minutos dk dakika мин минут минуты минута دقيقة دقائق دقیقه".split()
)
_READING = re.compile(rf"^(?:[^\d:]{{3,30}}:\s*)?\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?\s?(?:{_MINUTES})\.?$", re.IGNORECASE)
_TONGUES = frozenset(
    fold(w)
    for w in (
        "english français deutsch español türkçe русский العربية فارسی português italiano 中文 українська עברית kurdî"
    ).split()
)
_PICTURE_OF = re.compile(r"^\d{1,3}\s(?:of|de|von|sur|из|/)\s\d{1,3}$", re.IGNORECASE)
_REACTION = re.compile(r"^[^\w\s]+\s*\d[\d.,]*\s?[kKmMкКмМ]?$")
_PLAYED = re.compile(r"^\d{1,2}:[0-5]\d$")
_DOMAIN = re.compile(r"^(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?$", re.IGNORECASE)
_LENGTH = re.compile(r"^[^\W\d_]+(?: [^\W\d_]+){0,2} \d{1,2}:\d{2}$")
_INITIALS = re.compile(r"^\(?(?:[^\W\d_]\.?){1,4}\.?(?:\s?/\s?(?:[^\W\d_]\.?){1,4}\.?)+\)?$")
_PAIR = re.compile(r"^(?P<label>[^:：.!?]{2,40})\s?[:：]\s+(?P<value>\S.*)$")
_NUMBERED = re.compile(r"^[^:：.!?]{2,30}\s?[:：]\s*\d(?:[ .,]?\d){3,}$")
_MAIL = re.compile(r"[^\s@]@[^\s@]+\.\w{2,}")
_MAIL_ALONE = re.compile(r"[^\s@]{1,64}@[^\s@]{1,200}\.\w{2,20}")
_PHONE = re.compile(r"(?:\+|\b0)[\d\s/()-]{6,}\d|\b\d{3}[-\s]\d{3}[-\s]\d{3,4}\b|\b\d{3}-\d{2}-\d{2}\b")
CLOCK = "a time of day and nothing else"
_LABEL_WORDS = 2
_SUBJECT_WORDS = 4
_PAIR_WORDS = 14
_CONTACT_WORDS = 20
_FILE_WORDS = 14
_COMMENTS = 400
_ECHOES = 3
_ECHO_WORDS = 6
_INITIALS_LENGTH = 24


def mark_particulars(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label the times above the entries of a live report, offers of a file, and what players and galleries count."""
    for index, line in enumerate(page.lines):
        told = (
            _of_author(page, index) or _of_page(page, index) or _of_time(line) or _of_file(line) if index not in marks else None
        )
        if told:
            yield index, *told


def _of_author(page: Page, index: int) -> tuple[Label, str] | None:
    """Return that a name right above an address of mail in the upper half of a page signs, and so does the address."""
    for at in (index, index - 1):
        if (
            0 <= at < (len(page.lines) - 1) / 2
            and _MAIL_ALONE.fullmatch(page.lines[at + 1].text)
            and is_name(page.lines[at].text)
        ):
            return "byline", "a name above its address"
    return None


def _of_page(page: Page, index: int) -> tuple[Label, str] | None:
    """Return what a line is that says how many have seen a page, in which languages it is read, and how far a player is."""
    line = page.lines[index]
    if unicodedata.category(line.text[0]) == "So" and _REACTION.match(line.text):
        return "share", "how many readers reacted"
    tongues = len(_TONGUES.intersection(line.key.split()))
    if tongues > 1 and line.words <= 2 * tongues + 1:
        return "navigation", "names the languages of the page"
    if _PICTURE_OF.match(line.text):
        return "navigation", "which picture of a gallery is shown"
    return ("navigation", "how far a player is") if _counts(page, index) else None


def _of_time(line: Line) -> tuple[Label, str] | None:
    if line.words <= 7 and line.text[:1] in "([0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩" and _CLOCK.match(fold(line.text)):  # noqa: PLR2004
        return "timestamp", CLOCK
    if line.words <= 5 and _READING.match(fold(line.text)):  # noqa: PLR2004 - a label, a number, minutes
        return "timestamp", "a reading time"
    return None


def _of_file(line: Line) -> tuple[Label, str] | None:
    if _DOMAIN.match(line.text) or _LENGTH.match(line.text):
        return "navigation", "an address or the length of a film, no more"
    offered = line.words <= _FILE_WORDS and not line.closed and _FILE.search(line.text)
    return ("navigation", "offers a file") if offered else None


def _counts(page: Page, index: int) -> bool:
    """Whether a line is the time that a player has played or will play: near one that stands at nought, or by a stroke."""
    if not _PLAYED.match(page.lines[index].text):
        return False
    near = page.lines[max(0, index - 2) : index + 3]
    return any(other.text in {"0:00", "00:00", "/"} for other in near)


def mark_tags(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label the subjects under which a page is filed: after their label and a colon, or on lines of their own below it."""
    for index, line in enumerate(page.lines):
        lead = page.wording.tags.starts(line.key) if line.words <= _CONTACT_WORDS else ""
        if not lead or marks.get(index, ("navigation", ""))[0] != "navigation":
            continue
        if line.key == lead:
            yield index, "navigation", "heads the subjects of the page"
            yield from _subjects(page, marks, index)
        elif key(re.split(r"[:：]", line.text, maxsplit=1)[0]) == lead or ("," in line.text and not line.closed):
            yield index, "navigation", "names the subjects of the page"


def _subjects(page: Page, marks: Marks, head: int) -> Iterator[Verdict]:
    for index in range(head + 1, min(len(page.lines), head + 13)):
        line = page.lines[index]
        if index in marks or line.words > _SUBJECT_WORDS or line.closed or _heads(page, index):
            return
        if page.wording.related_head.is_line(line.key) or read_byline(line.text, page.wording):
            return
        yield index, "navigation", "a subject of the page"


def _heads(page: Page, index: int) -> bool:
    """Whether a line stands above a paragraph or a headline."""
    return index + 1 < len(page.lines) and page.lines[index + 1].words > 4  # noqa: PLR2004


def mark_pairs(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label what a catalogue says of a document outside its text: two or more lines of a label, a colon and a value."""
    span = main_span(page, marks)
    if span is None:
        return
    outside = [*range(span.start), *range(span.end, len(page.lines))]
    pairs = {i for i in outside if _is_pair(page, marks, i)}
    for index in sorted(pairs):
        if index not in marks and _is_numbered(page.lines[index].text):
            yield index, "navigation", "a label and a number"
            continue
        beside = (index - 1, index + 1)
        far = (index - 3, index - 2, index + 2, index + 3)
        near = any(i in pairs for i in beside) or (
            any(_is_stamp_pair(page, marks, i) for i in beside) and any(i in pairs for i in far)
        )
        if (
            index not in marks
            and near
            and not _MAIL.search(page.lines[index].text)
            and not _PHONE.search(page.lines[index].text)
        ):
            dated = read_stamp(page.lines[index].text, page.language) is not None
            yield (index, "timestamp" if dated else "navigation", "a label and a value, among others")


def _is_numbered(text: str) -> bool:
    """Whether a line is a label and a number, which is no telephone's: "Views: 12 408"."""
    return bool(_NUMBERED.match(fold(text))) and not _PHONE.search(fold(text))


def _is_pair(page: Page, marks: Marks, index: int) -> bool:
    line = page.lines[index]
    match = (
        _PAIR.match(line.text)
        if not ITEM.match(line.text) and index not in marks and line.words <= _PAIR_WORDS and not line.closed
        else None
    )
    if not match or len(match["label"].split()) > _LABEL_WORDS:
        return False
    label = key(match["label"])
    told = (
        page.wording.credit.is_line(label)
        and not page.wording.published.is_line(label)
        and not page.wording.origin.is_line(label)
    )
    story = page.wording.related_starts.is_line(label)
    return not told and not story and read_byline(line.text, page.wording) is None


def _is_stamp_pair(page: Page, marks: Marks, index: int) -> bool:
    return index in marks and marks[index][0] == "timestamp" and bool(_PAIR.match(page.lines[index].text))


def mark_contacts(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label whom to ask: lines below the text with an address or a number, and the few words above them."""
    span = main_span(page, marks)
    start = span.end if span else len(page.lines)
    for index in range(start, len(page.lines)):
        line = page.lines[index]
        if line.words > _CONTACT_WORDS or not (_MAIL.search(line.text) or _PHONE.search(fold(line.text))):
            continue
        if index not in marks:
            yield index, "footer", "an address or a number to ask at"
        above = index - 1
        while above >= start and above not in marks and page.lines[above].words <= 8 and not _is_contact(page.lines[above]):  # noqa: PLR2004
            yield above, "footer", "stands above an address to ask at"
            above -= 1
            if index - above > 3:  # noqa: PLR2004 - a name, an office, a label
                break


def _is_contact(line: Line) -> bool:
    return line.prose or line.closed or bool(ITEM.match(line.text)) or bool(_MAIL.search(line.text))


def mark_initials(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label the initials with which agencies sign below the text ("jld/mvr")."""
    span = main_span(page, marks)
    for index in range(span.end if span else len(page.lines), len(page.lines)):
        if index not in marks and len(page.lines[index].text) <= _INITIALS_LENGTH and _INITIALS.match(page.lines[index].text):
            yield index, "byline", "initials below the text"


def mark_echoes(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label a few words that stand three times and more, each time alone: what a page puts between its parts."""
    counts = Counter(line.key for line in page.lines if line.words <= _ECHO_WORDS)
    for index, line in enumerate(page.lines):
        if index not in marks and counts.get(line.key, 0) >= _ECHOES and not line.closed and any(c.isalpha() for c in line.key):
            yield index, "navigation", f"stands {counts[line.key]} times"


def mark_comments(page: Page, marks: Marks) -> Iterator[Verdict]:
    """Label what readers wrote: everything between the line that opens the comments and the next known part of the page."""
    span = main_span(page, marks)
    opened = [i for i, (_, reason) in marks.items() if reason == COMMENTS and span and i >= span.end]
    if not opened:
        return
    first = min(opened)
    for index in range(first + 1, min(len(page.lines), first + _COMMENTS)):
        if index in marks and marks[index][0] in {"related", "licence", "newsletter"}:
            return
        if index not in marks:
            yield index, "footer", "below the line that opens the comments"
