"""Readers of single values: texts, choices, numbers, labels, addresses."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING, Generic, TypeVar
from urllib.parse import unquote, urlsplit

from briefgen.forms.marked import Absent, Marked, Text, called
from briefgen.forms.wording import nearest, shown, suggestion
from briefgen.model.article import SHOW_ORDER, TLP_ORDER, Tlp
from briefgen.model.ids import MOST_BYTES, is_slug, slugify
from briefgen.model.values import dataclass
from briefgen.text.languages import MISWRITTEN, tag_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefgen.forms.form import Schema
    from briefgen.forms.sheet import Sheet

T_co = TypeVar("T_co", covariant=True)
S = TypeVar("S", bound=str)
_ANY_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_HUNDRED = 100
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_LANGUAGE = re.compile(rf"(?!(?:{'|'.join(MISWRITTEN)})(?:-|$))[A-Za-z]{{2,3}}(?:-[A-Za-z0-9]{{1,8}})*")
"""A tag of BCP 47: a language that has a code of two letters has that one, and none of three, and no state's."""
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_](?:[\w-]*[^\W_])?")
_OUT_OF_PATHS = re.compile(r"[\s?#\\:\x00-\x1f\x7f-\x9f\ufffd]")
_GRADE = re.compile(r"[A-F][1-6]")


@dataclass(frozen=True, slots=True)
class Fault:
    """
    Why a text cannot be read as what its key wants.

    Attributes:
        code: of the finding.
        message: of the finding.
        hint: of the finding.
    """

    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True, eq=False)
class Scalar(Generic[T_co]):
    """
    A single value.

    Attributes:
        parse: makes it from its text, or says why it cannot.
        form: its JSON Schema.
    """

    parse: Callable[[str], T_co | Fault]
    form: Schema = field(default_factory=lambda: _ANY_TEXT)

    def read(self, value: Marked, sheet: Sheet) -> T_co | None:
        """Return the typed value; None when it is absent or not readable."""
        if isinstance(value, Absent):
            return None
        if not isinstance(value, Text):
            sheet.report(value.start, "kind-wrong", f"one text is expected here, not {called(value)}", "write one text")
            return None
        read = self.parse(value.value)
        if isinstance(read, Fault):
            sheet.report(value.start, read.code, read.message, read.hint)
            return None
        return read

    def schema(self) -> Schema:
        """Return the JSON Schema of the text."""
        return self.form


def choice(what: str, known: Sequence[S], code: str = "value-unknown", **synonyms: S) -> Scalar[S]:
    """Return the reader of one of ``known`` words; ``what`` names their kind in messages."""
    words = {**synonyms, **{word.casefold(): word for word in known}}

    def parse(text: str) -> S | Fault:
        found = words.get(text.strip().casefold().replace("_", "-"))
        if found:
            return found
        near = nearest(text, (*known, *synonyms))
        meant = words[near.casefold()] if near else ""
        return Fault(code, f"{shown(text)} is no {what}", suggestion(meant or text, known))

    return Scalar(parse, in_any_case(known, synonyms))


def in_any_case(known: Sequence[str], others: Iterable[str] = ()) -> Schema:
    """Return the JSON Schema of words that count in capitals too; ``others`` are accepted and not proposed."""
    spelt = ("".join(_either_case(letter) for letter in word) for word in (*known, *others))
    return {"anyOf": [{"enum": list(known)}, {"type": "string", "pattern": rf"^\s*(?:{'|'.join(spelt)})\s*$"}]}


def _either_case(letter: str) -> str:
    if letter.isalpha():
        return f"[{letter.upper()}{letter.lower()}]"
    return "[-_]" if letter == "-" else re.escape(letter)


def number(low: float, high: float, unit: str = "") -> Scalar[float]:
    """Return the reader of a decimal number within bounds, both included."""

    def parse(text: str) -> float | Fault:
        bounds = f"write a number from {low:g} to {high:g}{unit and f' ({unit})'}, with a point before decimals"
        if not _NUMBER.fullmatch(text.strip()):
            return Fault("number-unreadable", f"{shown(text)} is no number", bounds)
        read = float(text)
        share = f"did you mean {read / 100:g}? " if (low, high) == (0, 1) and 1 < read <= _HUNDRED else ""  # as if per cent
        hint = f"{share}{bounds[:1].upper() if share else bounds[:1]}{bounds[1:]}"
        return read if low <= read <= high else Fault("number-out-of-range", f"{text.strip()} is out of range", hint)

    quoted = rf"^\s*{_NUMBER.pattern}\s*$"
    return Scalar(parse, {"type": ["number", "string"], "minimum": low, "maximum": high, "pattern": quoted})


def whole(low: int, high: int) -> Scalar[int]:
    """Return the reader of a whole number within bounds, both included."""

    def parse(text: str) -> int | Fault:
        bounds = f"write a whole number from {low} to {high}"
        if not re.fullmatch(r"[-+]?\d{1,18}", text.strip(), re.ASCII):
            return Fault("number-unreadable", f"{shown(text)} is no whole number", bounds)
        read = int(text)
        return read if low <= read <= high else Fault("number-out-of-range", f"{text.strip()} is out of range", bounds)

    quoted = r"^\s*[-+]?[0-9]{1,18}\s*$"
    return Scalar(parse, {"type": ["integer", "string"], "minimum": low, "maximum": high, "pattern": quoted})


def _same(text: str) -> str:
    return text


def _flag(text: str) -> bool | Fault:
    word = text.strip().casefold()
    if word in {"true", "yes", "on"}:
        return True
    return (
        False
        if word in {"false", "no", "off"}
        else Fault("flag-unreadable", f"{shown(text)} is neither yes nor no", "write true or false")
    )


def _slug(text: str) -> str | Fault:
    if is_slug(text):
        return text
    better = slugify(text)
    if len(text.encode()) > MOST_BYTES and is_slug(text[:1]):
        return Fault("id-too-long", f"{shown(text)} is longer than {MOST_BYTES} bytes", "write fewer words")
    hint = f"write {better}" if better else "use lower-case letters, digits and hyphens"
    return Fault("id-not-slug", f"{shown(text)} is no slug (lower-case letters, digits and single hyphens)", hint)


def _url(text: str) -> str | Fault:
    fault = Fault("url-unreadable", f"{shown(text)} is no web address", "write the whole address, beginning with https://")
    if re.search(r"[\s\x00-\x1f]", text):
        return Fault("url-unreadable", f"{shown(text)} holds a space, which no web address does", "write %20 for a space")
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return fault
    return text if parts.scheme in {"http", "https"} and parts.hostname else fault


def _language(text: str) -> str | Fault:
    if _LANGUAGE.fullmatch(text):
        return text
    plain = "-".join(text.replace("_", "-").split())
    first, _, rest = plain.partition("-")
    plain = "-".join(part for part in (MISWRITTEN.get(first.lower(), first), rest) if part)
    tag = (
        tag_of(text)
        or (plain if first.lower() in MISWRITTEN else "")
        or (plain if _LANGUAGE.fullmatch(plain) and "_" in text else "")
    )
    hint = f"write {tag}" if tag else "write a tag of BCP 47, such as en, ar or pt-BR"
    return Fault("language-unreadable", f"{shown(text)} is no language tag", hint)


def _host(text: str) -> str | Fault:
    host = text.strip().lower()
    if _HOST.fullmatch(host):
        return host
    inner = urlsplit(text if "//" in text else f"//{text}").netloc.lower() if "[" not in text and "]" not in text else ""
    hint = f"write {inner}" if _HOST.fullmatch(inner) else "write it as example.org"
    return Fault("domain-unreadable", f"{shown(text)} is no domain name", hint)


def _tlp(text: str) -> Tlp | Fault:
    word = re.sub(r"\s+", "", text.casefold()).removeprefix("tlp:").replace("white", "clear")
    for label in TLP_ORDER:
        if word == label:
            return label
    return Fault("value-unknown", f"{shown(text)} is no TLP label", suggestion(text, TLP_ORDER))


def _grade(text: str) -> str | Fault:
    grade = text.strip().upper()
    hint = "write the source's letter A-F and the information's digit 1-6, such as B2"
    return grade if _GRADE.fullmatch(grade) else Fault("grade-unreadable", f"{shown(text)} is no Admiralty grade", hint)


def _hash(text: str) -> str | Fault:
    if re.fullmatch(r"[0-9a-f]{64}", text.lower()):
        return text.lower()
    hint = "leave the line to the program, or delete it"
    return Fault("hash-unreadable", f"{shown(text)} is no SHA-256 in hexadecimal digits", hint)


def _path(text: str) -> str | Fault:
    plain = unquote(text)
    steps = [step for step in plain.split("/") if step]
    if any(len(step.encode()) > MOST_BYTES for step in steps):
        return Fault("path-unreadable", f"{shown(text)} has a step longer than {MOST_BYTES} bytes", "leave this old path out")
    hidden = any(step.startswith(".") for step in steps)
    outside = _OUT_OF_PATHS.search(text) or _OUT_OF_PATHS.search(plain.replace(" ", ""))  # a space is written %20
    if steps and text.startswith("/") and not text.startswith("//") and not hidden and not outside:
        return text
    hint = "write the path from the root of the site, such as /articles/old-name/"
    return Fault("path-unreadable", f"{shown(text)} is no path of this site", hint)


def _geonames(text: str) -> str | Fault:
    if re.fullmatch(r"\d{1,10}", text, re.ASCII):
        return text
    return Fault("number-unreadable", f"{shown(text)} is no GeoNames id", "write the digits at the end of its address")


TEXT = Scalar(_same)
FLAG = Scalar(
    _flag,
    {"anyOf": [{"enum": [True, False]}, in_any_case(("yes", "no", "on", "off"), ("true", "false"))]},
)
SLUG = Scalar(_slug, {"type": ["string", "integer"]})
URL = Scalar(_url, {"type": "string", "format": "uri", "pattern": "^https?://"})
LANGUAGE = Scalar(_language, {"type": ["string", "boolean"], "pattern": f"^{_LANGUAGE.pattern}$"})
HOST = Scalar(_host, {"type": "string", "format": "idn-hostname"})
_TLP_WORDS = (*TLP_ORDER, *(f"TLP:{label.upper()}" for label in TLP_ORDER))
TLP: Scalar[Tlp] = Scalar(_tlp, in_any_case(_TLP_WORDS, ("white", "TLP:WHITE")))
SHOW = choice("value for 'show'", SHOW_ORDER)
GRADE = Scalar(_grade, {"type": "string", "pattern": r"^\s*[A-Fa-f][1-6]\s*$"})
HASH = Scalar(_hash, {"type": "string", "pattern": "^[0-9a-fA-F]{64}$"})
SITE_PATH = Scalar(_path, {"type": "string", "pattern": "^/"})
GEONAMES = Scalar(_geonames, {"type": ["string", "integer"]})
LETTER = choice("reliability of a source", ("A", "B", "C", "D", "E", "F"))
