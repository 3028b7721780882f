"""
The bytes of a site against what nobody may read in them.

Each secret is looked for under every form in which it could have got there: as it stands, in any case, composed or decomposed,
without marks, as a slug, as HTML entities, as escapes of scripts and styles, percent-encoded (escaped twice or thrice, too),
transliterated, as UTF-16, in one word as handles are written, with the family's name first, inflected, and split by tags.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefgen.checks.unpacking import unpack
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.text.name_forms import ANY, between_spaces, name_forms, stem_of
from briefgen.text.phrases import LONG, loose, other_orders
from briefgen.text.transliteration import transliterate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.model.page import Artifact
    from briefgen.model.secret import Secret

_ESCAPE = re.compile(r"\\+(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([0-9A-Fa-f]{4,6})\s?)")
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_SHORTEST_TRANSLITERATED = 6
_NESTED = 3
"""How often escapes may be escaped: HTML in a feed in a script."""
_OLD_ENCODINGS = ("cp1251", "koi8-r", "cp1256")
"""What files without NUL that are no UTF-8 may be written in, besides Latin-1."""


@dataclass(frozen=True, slots=True)
class Needle:
    """
    A form of a secret to be looked for.

    Attributes:
        key: folded.
        secret: of which it is a form.
        whole: it is short, and counts only between spaces.
        forms: an expression for a name all of whose words may be inflected; ``key`` is then what every form of it holds.
    """

    key: str
    secret: Secret
    whole: bool
    forms: str = ""


def needles(secrets: Iterable[Secret]) -> tuple[Needle, ...]:
    """Return what to look for, each form once."""
    found: dict[str, Needle] = {}
    for secret in secrets:
        key = loose(secret.text)
        latin = loose(transliterate(secret.text))
        forms = [key, latin if len(latin.replace(" ", "")) >= _SHORTEST_TRANSLITERATED else ""]
        for form in forms if secret.prose else (*forms, *(other for name in forms for other in other_orders(name))):
            if form:
                found.setdefault(form, Needle(form, secret, len(form.replace(" ", "")) < LONG))
        inflected = between_spaces([name_forms(key, ANY)]) if " " in key and not secret.prose else ""
        if inflected:
            found.setdefault(inflected, Needle(stem_of(key, ANY), secret, whole=False, forms=inflected))
    return tuple(found.values())


def told_secrets(
    artifacts: Iterable[Artifact], secrets: Sequence[Secret], open_texts: str = "", folder: str = "_site"
) -> list[Problem]:
    """
    Return a problem for each file and secret that it tells, and for each file that cannot be looked into.

    Args:
        artifacts: the files.
        secrets: what to look for.
        open_texts: what public texts say openly, folded by `loose`: prose that stands there is no secret.
        folder: where the user finds the files.
    """
    wanted = [n for n in needles(secrets) if not (n.secret.prose and n.key in open_texts)]
    problems = []
    for artifact in artifacts:
        told = {n.secret.what: n for n in wanted if _tells(n, loose(artifact.path))}
        closed = ""
        for inside in unpack(artifact.path, artifact.data) if wanted else ():
            closed = closed or (inside.closed and f"{inside.way}: {inside.closed}")
            left = [n for n in wanted if n.secret.what not in told]
            for text in readings(inside.data) if left else ():
                told |= {n.secret.what: n for n in left if _tells(n, text)}
        problems += [_told(f"{folder}/{artifact.path}", n) for n in told.values()]
        if closed:
            problems.append(_closed(f"{folder}/{artifact.path}", closed))
    return problems


def readings(data: bytes) -> Iterator[str]:
    """Yield the text of some bytes under each way to read it, folded by `loose`, each once."""
    seen: set[str] = set()
    for text in _decoded(data):
        plain = _unescaped(text)
        for _ in range(_NESTED - 1):
            before, plain = plain, _unescaped(plain)
            if before == plain:
                break
        for one in (text, plain, _TAG.sub("", plain), _TAG.sub(" ", plain)):
            folded = loose(one)
            if folded not in seen:
                seen.add(folded)
                yield folded


def _decoded(data: bytes) -> Iterator[str]:
    try:
        yield data.decode("utf-8")
    except UnicodeDecodeError:
        yield data.decode("utf-8", "ignore")
        for encoding in ("latin-1", *(() if b"\0" in data else _OLD_ENCODINGS)):
            yield data.decode(encoding, "ignore")
    if b"\0" in data:
        for start in (0, 1):
            yield data[start:].decode("utf-16-le", "ignore")
            yield data[start:].decode("utf-16-be", "ignore")


def _unescaped(text: str) -> str:
    """Return ``text`` with entities, escapes of scripts and styles, and percent signs resolved."""
    if "\\" in text:
        text = _ESCAPE.sub(_character, text)
        text = _SURROGATES.sub(lambda m: m[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)
    if "&" in text:
        text = unescape(text)
    return unquote(text) if "%" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(next(group for group in match.groups() if group), 16)
    return chr(code) if code < 0x110000 else match[0]  # noqa: PLR2004 - the end of Unicode


def _tells(needle: Needle, text: str) -> bool:
    if needle.forms:
        return needle.key in text and re.search(needle.forms, text) is not None
    return f" {needle.key} " in f" {text} " if needle.whole else needle.key in text


def _told(path: str, needle: Needle) -> Problem:
    hint = f"look for it in what the page is made from; {needle.secret.path or 'the project'} says that it is hidden"
    hint = f"{hint}; {needle.secret.hint}" if needle.secret.hint else hint
    return Problem("secret-told", f"the file tells {needle.secret.what}", path, hint=hint)


def _closed(path: str, why: str) -> Problem:
    hint = "take the file out of content/static, or put its content there unpacked"
    return Problem("file-closed", f"the audit cannot look into the file ({why})", path, hint=hint, severity="warning")
