"""Captions: which line tells what a picture shows, and whose picture it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.sources.wording import AGENCIES, key
from briefgen.text.words import keys

if TYPE_CHECKING:
    from briefgen.sources.wording import Wording

_LONGEST = 70
_LONGEST_CREDIT = 9
_BRACKET = re.compile(r"^(?P<caption>.+?[^\s])\s*[\(\[（](?P<credit>[^()\[\]（）]{2,80})[\)\]）]\s*\.?$", re.DOTALL)
_MARKED = re.compile(r"^(?P<caption>.*?)[\s.|–—-]*(?:©|\(c\)|📷)\s*(?P<credit>[^©]{2,80})$", re.DOTALL | re.IGNORECASE)
_COLON = re.compile(r"\s?[:：]\s*")
_COMMA = re.compile(r"^(?P<label>[^\W\d_]+(?: [^\W\d_]+){1,3})[,،]\s+(?P<rest>\S.*)$", re.DOTALL)
"""A label of two to four words and a comma, as reader programs are told them: "Image source, A. Name/Agency"."""
_COMMA_SHORT = re.compile(r"^(?P<label>[^\W\d_]+)[,،]\s+(?P<rest>\S.*)$")
_LICENSED = re.compile(r"^(?P<caption>(?:\S+\s+){3,}\S+?)\s*[/|]\s*(?P<credit>CC[ -]BY\b.{0,80})$")
_DATED = re.compile(r"^(?:1[89]|20)\d\d\s+")
_BARRED = re.compile(r"^(?P<caption>.+?)\s+[|/–—-]\s+(?P<credit>[^|–—]{2,60})$", re.DOTALL)
_ENDED = re.compile(
    r"^(?P<caption>.+(?:(?<!\s[^\W\d_])\.|[!?…»”]))\s+(?P<credit>(?:[^.!?]|(?<=\s[^\W\d_])\.){2,60})$", re.DOTALL
)
"""A full stop behind a single letter ends an initial and no sentence."""
_WRAPPED = re.compile(r"^\[(?P<inside>[^\[\]]+)\]$", re.DOTALL)
_COUNTED = re.compile(
    r"^(?:\[\s*\d{1,3}\s*/\s*\d{1,3}\s*\]|(?:item|image|photo|picture|slide)\s+\d{1,3}\s+of\s+\d{1,3}\b)(?=.*\w)[\s:.|-]*",
    re.IGNORECASE,
)
"""How galleries number their pictures: "[1/4]", "Item 1 of 4"."""
_BEHIND = re.compile(r"(?<=[.!?…؟”»\"])\s*[(\[](?P<label>[^()\[\]:：]{2,20})[:：][^()\[\]]{2,60}[)\]]$")
_SLASH = re.compile(r"\s?/\s?")
_LEAD = re.compile(r"^(FILE(?: PHOTO)?)(\s[-–—]\s)(.+)$", re.DOTALL)
_LONGEST_TAIL = 8
_LONGEST_PLAIN = 2
"""Words of a credit in small letters ("private", "social media")."""
_SPLIT = re.compile(r"\s*(?:/|,|;|\||\bvia\b|\s[-–—]\s|\s&\s)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Caption:
    """
    What stands below a picture.

    Attributes:
        caption: without its credit; empty when there is a credit alone.
        credit: may be empty.
        reason: what told that it is one.
    """

    caption: str
    credit: str
    reason: str


def read_caption(text: str, wording: Wording) -> Caption | None:
    """
    Return the caption and credit in a line that stands by a picture; None when nothing in the line says that it does.

    Told are: an agency in brackets at the end, a mark (©) or a word ("Photo:", "Foto:", "تصوير:") before the credit, an
    agency after a bar or dash, a credit after the last sentence ("Pool photo", "A. Name/Agency"), and a word that opens a
    caption ("File photo:").
    """
    if len(text) > 90 * 8 or len(text.split()) > _LONGEST:
        return None
    if alone := _credit_alone(text):
        return alone
    if wrapped := _WRAPPED.match(text):
        return _in_brackets(wrapped["inside"], wording)
    if counted := _COUNTED.match(text):
        rest = text[counted.end() :].strip()
        return read_caption(rest, wording) or Caption(rest, "", "numbered as one picture of several")
    opened = _opened(text, wording)
    shown = opened or text
    found = (
        licensed(text)
        or _comma(text, wording)
        or _labelled(shown, wording)
        or _bracketed(shown, wording)
        or _marked(text)
        or _barred(text, wording)
        or _ended(shown, wording)
    )
    if found:
        return found
    return Caption(opened, "", "a word opens a caption") if opened else None


def _credit_alone(text: str) -> Caption | None:
    """Return the credit where a line is nothing else: an agency in brackets, or one whose name has two words or more."""
    if text[:1] in "([（" and text[-1:] in ")]）" and is_credit(text[1:-1]):
        return Caption("", _bare_credit(text[1:-1]), "a picture agency in brackets and nothing else")
    if " " in text and AGENCIES.is_line(key(text)):
        return Caption("", text, "the name of an agency or archive and nothing else")
    return None


def _comma(text: str, wording: Wording) -> Caption | None:
    """Return what a label and a comma lead to; a label of one word leads to an agency and nothing else."""
    short = _COMMA_SHORT.match(text)
    if short and wording.credit.is_line(key(short["label"])) and is_credit(short["rest"]):
        return Caption("", short["rest"], "a label leads to an agency")
    match = _COMMA.match(text)
    label = key(match["label"]) if match else ""
    if not match or not (wording.credit.is_line(label) or wording.caption.is_line(label)):
        return None
    if wording.caption.is_line(label):
        return read_caption(match["rest"], wording) or Caption(match["rest"], "", "a label opens a caption")
    return Caption("", match["rest"], "a label leads to a credit") if len(match["rest"].split()) <= _LONGEST_CREDIT else None


def credits_year(text: str) -> bool:
    """Whether what stands behind a © is the year of a picture and its makers: "2019 AP Photo/A. Name"."""
    credit = _DATED.sub("", text.strip())
    return credit != text.strip() and (is_credit(credit) or "/" in credit) and len(credit.split()) <= _LONGEST_CREDIT


def _in_brackets(inside: str, wording: Wording) -> Caption | None:
    """A line wholly in square brackets that leads with "Image:" is what a reader program says of a picture."""
    head, mark, rest = inside.partition(":")
    if not mark or not (wording.credit.is_line(key(head)) or wording.caption.is_line(key(head))):
        return read_caption(inside, wording)
    told = read_caption(rest.strip(), wording)
    return told or Caption(rest.strip(), "", "a picture's description in brackets")


def without_credit(text: str, wording: Wording) -> str:
    """Return a text without the credit of a picture in brackets behind its last sentence: "... came. (Photo: A. Name)"."""
    match = _BEHIND.search(text)
    return text[: match.start()] if match and wording.credit.is_line(key(match["label"])) else text


def names_makers(text: str, wording: Wording) -> bool:
    """Whether a text is a credit by its form: a photographer and a house with a slash between them, or "Pool photo"."""
    words = text.split()
    if not words or len(words) > _LONGEST_TAIL or any(c.isdigit() for c in text):
        return False
    line = key(text)
    called = wording.credit.ends(line) or wording.credit.starts(line) or wording.caption.starts(line)
    if len(words) > 1 and called and (not words[0][:1].islower() or (len(words) <= 3 and wording.credit.ends(line))):  # noqa: PLR2004 - "author's photo"
        return True
    if 2 <= len(words) <= 4 and text == text.upper() != text.lower() and all(word.isalpha() for word in words):  # noqa: PLR2004 - a name
        return True
    sides = _SLASH.split(text)
    return len(sides) == 2 and len(words) > 1 and all(_is_named(side) for side in sides) and len(line.split()) >= 3  # noqa: PLR2004 - two sides, three words


def _is_named(side: str) -> bool:
    words = side.split()
    return 0 < len(words) <= 5 and all(not word[:1].islower() and word[:1].isalpha() for word in words)  # noqa: PLR2004


def is_credit(text: str) -> bool:
    """Whether ``text`` names an agency whose pictures others print, alone or after a photographer ("A. Name/Agency")."""
    return any(AGENCIES.is_line(key(part)) for part in [text, *_SPLIT.split(text)] if part)


def looks_like_credit(text: str, before: str) -> bool:
    """Whether a text in brackets could be a credit: a short name, and no acronym or form of the words before it."""
    words = text.split()
    if not words or len(words) > _LONGEST_CREDIT or any(c.isdigit() for c in text) or text[-1] in ".!?":
        return False
    if not (words[0][:1].isupper() and words[-1][:1].isupper()):
        return False
    return not _is_acronym(text, before)


def _is_acronym(text: str, before: str) -> bool:
    initials = "".join(word[:1] for word in keys(before.replace("-", " ")))
    letters = "".join(c for c in text.casefold() if c.isalpha())
    near = initials[-2 * len(letters) - 3 :]
    it = iter(near)
    return len(text.split()) == 1 and len(letters) <= 8 and sum(1 for c in letters if c in it) >= min(2, len(letters))  # noqa: PLR2004


def _opened(text: str, wording: Wording) -> str:
    """Return what follows a word that opens a caption and a colon ("File photo: ..."); empty when none does."""
    file = _LEAD.match(text)
    head, mark, rest = file.groups() if file else text.partition(":")
    if mark and len(head.split()) <= 4 and wording.caption.is_line(key(head)):  # noqa: PLR2004 - a label is short
        return rest.strip()
    return ""


def _ended(text: str, wording: Wording) -> Caption | None:
    match = _ENDED.match(text)
    if not match or len(match["caption"].split()) < 3:  # noqa: PLR2004 - what a picture shows is a clause at least
        return None
    if not (is_credit(match["credit"]) or names_makers(match["credit"], wording)):
        return None
    return Caption(match["caption"].strip(), _bare_credit(match["credit"]), "a credit stands behind the last sentence")


def _bracketed(text: str, wording: Wording) -> Caption | None:
    match = _BRACKET.match(text)
    if not match or not (is_credit(match["credit"]) or names_makers(match["credit"], wording)):
        return None
    return Caption(match["caption"].strip(), _bare_credit(match["credit"]), "ends with a picture agency in brackets")


def _labelled(text: str, wording: Wording) -> Caption | None:
    colons = list(_COLON.finditer(text))
    if not colons:
        return None
    head, credit = text[: colons[-1].start()], text[colons[-1].end() :].strip(" )].")
    words = head.split(" ")
    for size in (3, 2, 1):
        label = " ".join(words[-size:]).lstrip("([|/")
        if wording.credit.is_line(key(label)) and _leads(label, credit):
            caption = _without_label(head[: len(head) - len(label)].rstrip(" |/([–—-"), wording)
            return None if caption[-1:] in {",", ";", ":"} else Caption(caption, credit, f"“{label}:” leads to a credit")
    return None


def _without_label(caption: str, wording: Wording) -> str:
    """Drop "Photo:" before a caption whose credit has a word of its own: "Photo: A quay. Credit: A. Name"."""
    head, mark, rest = caption.partition(":")
    return rest.strip() if mark and rest.strip() and wording.credit.is_line(key(head)) else caption


def _leads(label: str, credit: str) -> bool:
    """Whether a credit word heads a name and not the rest of a sentence: both begin with a capital, where there are any."""
    words = len(credit.split())
    names = 0 < words <= _LONGEST_CREDIT and not credit.endswith(("!", "?"))
    return names and not label[:1].islower() and (not credit[:1].islower() or is_credit(credit) or words <= _LONGEST_PLAIN)


def _marked(text: str) -> Caption | None:
    match = _MARKED.match(text)
    if not match:
        return None
    credit = match["credit"].strip()
    credit = _DATED.sub("", credit) if credits_year(credit) else credit
    if any(c.isdigit() for c in credit) or len(credit.split()) > _LONGEST_CREDIT:
        return None
    return Caption(match["caption"].strip(), credit, "© stands before a credit")


def _barred(text: str, wording: Wording) -> Caption | None:
    match = _BARRED.match(text)
    if not match or len(match["caption"].split()) < 3:  # noqa: PLR2004 - "AP / Reuters"
        return None
    if _after_stop(text, match["caption"], match["credit"]):
        return Caption(match["caption"].strip(), match["credit"].strip(), "a name stands after a stop and a bar")
    told = wording.credit.starts(key(match["credit"])) and 2 <= len(match["credit"].split()) <= 4  # noqa: PLR2004 - "photo by X"
    if not told and not is_credit(match["credit"]):
        return None
    return Caption(match["caption"].strip(), match["credit"].strip(), "an agency stands after a bar or dash")


def licensed(text: str) -> Caption | None:
    """Return the caption in front of a stroke and an open licence: "The quay. / CC BY-NC-ND / Ledger / A. Name"."""
    match = _LICENSED.match(text) if "CC" in text else None
    return Caption(match["caption"].strip(), match["credit"].strip(), "an open licence behind a stroke") if match else None


def _after_stop(text: str, caption: str, credit: str) -> bool:
    """Whether a sentence, a bar and a name of a few words follow each other: "The quay at low water. | HARBOUR LEDGER"."""
    barred = text[len(caption) :].lstrip().startswith("|")
    return barred and caption[-1] in ".!?…" and len(credit.split()) <= _LONGEST_PLAIN + 2 and _is_named(credit)


def _bare_credit(text: str) -> str:
    return re.sub(r"^(?:photo|via|foto|credit)\b[:\s]+", "", text.strip(), flags=re.IGNORECASE)
