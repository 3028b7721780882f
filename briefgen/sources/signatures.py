"""Lines that say several things at once, with bars between: who wrote a text, when it appeared, where it belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.sources.bylines import is_name, read_byline, split_names
from briefgen.sources.timestamps import is_stamp_line, read_stamp
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from briefgen.sources.wording import Wording

_BARS = re.compile(r"\s*[|•·\n]\s*|\s+[–—]\s+")
_PARTS = re.compile(r"\s+[-–—|]\s+|\s*[؛;|]\s*")
_NAMES_DAY = re.compile(r"^(?P<names>[^\d|•·]{5,90}?)\s+(?P<day>\d{1,4}[./ ].{4,40})$")
_LISTED = re.compile(r",\s+")
_MINUTES = re.compile(r"\s\d{1,2}\s?(?:min|Min|dk|мин)\.?$")
_LONGEST_LINE = 24
_LABEL_WORDS = 3


@dataclass(frozen=True, slots=True)
class Signature:
    """
    Who and when, as one line says it.

    Attributes:
        authors: names, may be none.
        published: EDTF, None when the line does not say.
        updated: EDTF, None when the line does not say.
        reason: what told it.
    """

    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    reason: str = ""


def read_signature(text: str, wording: Wording, language: str | None) -> Signature | None:
    """
    Return the names and days of a line such as "3 May 2021 | by A. Name" or "Port • Updated 3 May 2021".

    Every part between the bars is a day, a name, or a label of at most three words, and one at least is a day; None for
    any other line.
    """
    parts = [part.strip() for part in _BARS.split(text) if part.strip()]
    if len(parts) == 1:
        parts = _unparted(parts[0], wording, language)
    if len(parts) < 2 or len(text.split()) > _LONGEST_LINE:  # noqa: PLR2004 - a line with bars
        return None
    authors: tuple[str, ...] = ()
    published, updated, dated = None, None, False
    for part in parts:
        if is_stamp_line(part, language, wording, key(part)):
            dated = True
            first, second = days_in(part, wording, language)
            published, updated = published or first, updated or second
        elif names := _names(part, wording):
            authors = authors or names
        elif len(part.split()) > _LABEL_WORDS or part[-1] in ".!?":
            return None
    if not dated or (authors == () and published is None and updated is None):
        return None
    return Signature(authors, published, updated, "a day and a name with a bar between" if authors else "a day beside a label")


def _unparted(text: str, wording: Wording, language: str | None) -> list[str]:
    """Return names and a day that stand in a line without a bar between: "A. Name 3.5.2021 6 min"."""
    match = _NAMES_DAY.match(text)
    if not match or len(text.split()) > _LONGEST_LINE:
        return [text]
    names, day = match["names"].rstrip(" ,"), match["day"]
    line = key(names)
    label = max(wording.published.ends(line), wording.updated.ends(line), key=len)
    if label:
        kept = len(names.split()) - len(label.split())
        names, day = " ".join(names.split()[:kept]).rstrip(" ,–-"), " ".join([*names.split()[kept:], day])
    bare = _MINUTES.sub("", day).strip(" ,")
    return [names, bare] if names and _names(names, wording) and is_stamp_line(bare, language, wording, key(bare)) else [text]


def days_in(text: str, wording: Wording, language: str | None) -> tuple[str | None, str | None]:
    """Return the day of publication and the day of change that a line names, each None where it does not."""
    published, updated = None, None
    for part in _BARS.split(text):
        stamp = read_stamp(part, language)
        line = key(part)
        if stamp and wording.updated.starts(line) and not wording.published.starts(line):
            updated = updated or stamp.value
        elif stamp:
            published = published or stamp.value
    return published, updated


def bare_signature(text: str) -> str:
    """Return a line without the brackets around it or the dash before it."""
    bare = text.strip("—–- ")
    return bare.strip("()[] ") if bare[:1] in {"(", "["} else bare


def authors_in(text: str, wording: Wording, language: str | None = None) -> tuple[str, ...]:
    """
    Return the names in a line that is known to be a byline.

    In one without "by", what stands behind a bar, dash or semicolon is a place or a profession.
    """
    byline = read_byline(bare_signature(text), wording)
    told = read_signature(text, wording, language)
    if named := (byline.authors if byline else ()) or (told.authors if told else ()):
        return named
    first = _PARTS.split(text)[0].strip()
    ending = wording.byline_ends.ends(key(first))
    bare = " ".join(first.split()[: -len(ending.split())]) if ending else first
    return split_names(bare, wording) or split_names(text, wording)


def _names(part: str, wording: Wording) -> tuple[str, ...]:
    byline = read_byline(part, wording)
    if byline:
        return byline.authors
    bare = part.rsplit(" - ", maxsplit=1)[-1]
    several = _LISTED.split(bare)
    return split_names(bare, wording) if all(is_name(name) for name in several) else ()
