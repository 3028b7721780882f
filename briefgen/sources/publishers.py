"""Whose text it is, told from what a pasted page says about itself."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.sources.mastheads import name_in
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from briefgen.sources.labels import Labelled
    from briefgen.sources.wording import Wording

_SMALL = r"(?:of|the|and|de|la|du|des|del|der|die|das|für|i|y|et|и|в|&)"
_CAPITAL = r"[A-ZÀ-ÞА-ЯЁİÇŞĞÜÖ\u0600-\u06ff]"
_NAME = rf"{_CAPITAL}[\w’'&.-]*(?:\s+(?:{_SMALL}\s+){{0,2}}{_CAPITAL}[\w’'&.-]*){{0,5}}"
_COPYRIGHT = re.compile(
    r"(?:©|\((?:c|C)\)|(?i:copyright))[\s,]*(?:©\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?[\s,.|–-]*"
    rf"(?P<name>{_NAME})"
)
_SUBJECT = re.compile(rf"^(?P<name>{_NAME})\s+(?P<verb>\w+(?:\s+\w+){{0,3}})")
_NEWSLETTER_OF = re.compile(r"(?P<name>[A-ZÀ-ÞА-ЯЁ][\w’'.&-]*(?:\s+[A-ZÀ-ÞА-ЯЁ][\w’'.&-]*){0,4})['’]s\s+(?:\w+\s+)?newsletter")
_BAR = re.compile(r"\s+[-–—|:•·]\s+")
_STOP = frozenset(
    "all rights reserved this these a our we you sign subscribe get stay join copyright photo more "
    "alle tous todos tüm все".split()
)


@dataclass(frozen=True, slots=True)
class Finding:
    """
    Who published a page.

    Attributes:
        name: of the publisher.
        reason: the sentence that says why it is believed.
    """

    name: str
    reason: str


def find_publisher(lines: Sequence[Labelled], wording: Wording, known: Collection[str] = ()) -> Finding | None:
    """
    Return whose page it is; None when nothing marks anyone.

    A line at the head that is one of the ``known`` names decides at once. Else candidates are the subject of a rights
    notice ("X delivers ... republishing"), the name after ©, a name at the head that a notice repeats and the owner of a
    newsletter. The text then speaks for one of them: its acronym in newsletter lines, "told X" in the body.
    """
    if told := _known_masthead(lines, known):
        return told
    candidates: Counter[str] = Counter()
    reasons: dict[str, list[str]] = {}
    for name, reason in [*_from_notices(lines, wording), *_from_newsletters(lines), *_from_mastheads(lines)]:
        bare = name.strip(" .,|-–")
        if not bare or key(bare).removeprefix("the ").split(" ")[0] in _STOP:
            continue
        candidates[bare] += 2
        reasons.setdefault(bare, []).append(reason)
    if not candidates:
        return None
    for name in candidates:
        for reason in _corroborations(name, lines, wording):
            candidates[name] += 1
            reasons[name].append(reason)
    best = min(candidates, key=lambda n: (-candidates[n], -len(n), n))
    return Finding(best, "; ".join(dict.fromkeys(reasons[best])))


def _known_masthead(lines: Iterable[Labelled], known: Collection[str]) -> Finding | None:
    names = {key(name): name for name in known}
    for item in lines:
        if item.label in {"body", "title"}:
            return None
        name = names.get(item.line.key) or names.get(key(_BAR.split(item.line.text)[0]))
        if name:
            return Finding(name, f"line {item.line.number} is the name of a known publisher")
    return None


def _from_notices(lines: Iterable[Labelled], wording: Wording) -> Iterable[tuple[str, str]]:
    for item in lines:
        if item.label not in {"licence", "footer"}:
            continue
        text = item.line.text
        for match in _COPYRIGHT.finditer(text):
            yield _until_stop(match["name"] + _lower_end(text[match.end() :])), f"named after © in line {item.line.number}"
        subject = _SUBJECT.match(text)
        if item.label == "licence" and subject and wording.covers.starts(key(subject["verb"])):
            name, verb = subject["name"], subject["verb"].split()[0]
            yield name, f"subject of the rights notice in line {item.line.number} (“{name} {verb} …”)"


def _lower_end(rest: str) -> str:
    """Return the words in lower case with which a name goes on up to a comma, stop or year ("Речной вестник, 2020")."""
    match = re.match(r"(?:\s+[^\W\d_][\w-]*){1,2}(?=\s*(?:[,.;|]|$|\d{4}))", rest)
    return match.group() if match else ""


def _until_stop(name: str) -> str:
    """Cut a name where the notice goes on ("Name All rights reserved")."""
    kept: list[str] = []
    for word in name.split():
        if kept and key(word) in _STOP - {"the", "a", "photo", "this"}:
            break
        kept.append(word)
        if word.endswith(".") and len(word) > 3:  # noqa: PLR2004 - "Ltd." ends it, an initial does not
            break
    return " ".join(kept)


def _from_newsletters(lines: Iterable[Labelled]) -> Iterable[tuple[str, str]]:
    for item in lines:
        if item.label == "newsletter" and (match := _NEWSLETTER_OF.search(item.line.text)) and not _is_acronym(match["name"]):
            yield match["name"], f"owner of the newsletter in line {item.line.number}"


def _from_mastheads(lines: Sequence[Labelled]) -> Iterable[tuple[str, str]]:
    """Yield the names above the title that a notice repeats; twice, for a masthead speaks for the whole site."""
    notices = [item.line.text for item in lines if item.label in {"licence", "newsletter", "footer"}]
    for item in lines:
        if item.label == "title":
            return
        if item.label in {"navigation", "kicker"} and (name := name_in(item.line.text, notices)):
            yield from [(name, f"stands at the head of the page (line {item.line.number}) and in its notice")] * 2


def _corroborations(name: str, lines: Sequence[Labelled], wording: Wording) -> Iterable[str]:
    short = "".join(word[0] for word in name.split() if word[0].isupper())
    forms = [name, short] if len(short) >= 2 else [name]  # noqa: PLR2004 - an acronym has two letters
    for form in forms:
        inside = f" {key(form)} "
        newsletter = next((x for x in lines if x.label == "newsletter" and form in x.line.text), None)
        if newsletter:
            yield f"“{form}” owns the newsletter in line {newsletter.line.number}"
        told = next((x for x in lines if x.label in {"body", "dek"} and _is_told(inside, f" {x.line.key} ", wording)), None)
        if told:
            yield f"the text says that people spoke to “{form}” (line {told.line.number})"


def _is_told(name: str, text: str, wording: Wording) -> bool:
    at = text.find(name)
    return at >= 0 and bool(wording.told.ends(text[: at + 1].strip()))


def _is_acronym(name: str) -> bool:
    return name.isupper() and " " not in name
