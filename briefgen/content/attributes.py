"""
Attribute blocks of a body: ``{#bottom-line}`` names a heading, ``{tlp=amber}`` marks what must not go further.

A block of attributes is the last thing of what it belongs to, or a line of its own. Only an id and a TLP label are kept. A mark
that hides something must never be overlooked: whatever looks like one and cannot be read is a fault, not text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.article import TLP_ORDER
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from briefgen.model.article import Tlp

_ITEM = r"""(?:[#.][^\s{}"'=]+|[\w:-]+=(?:"[^"{}]*"|[^\s{}"]+)|tlp:[^\s{}"]+)"""
_TRAILING = re.compile(r"(?<!\\)\{([^{}\n]*)\}[ \t]*$")
_LIST = re.compile(rf"\s*{_ITEM}(?:\s+{_ITEM})*\s*", re.IGNORECASE)
_TLP = re.compile(r"""(?<![\w#.])tlp\s*[:=]\s*"?([^\s{}"]+)""", re.IGNORECASE)
_ID = re.compile(r"""(?<!\S)#([^\s{}"'=]+)""")
_MEANT = re.compile(r"\s*[#.]?tlp\b", re.IGNORECASE)
STRAY = re.compile(r"\{\s*[#.]?tlp\b", re.IGNORECASE)
"""A mark that stands where marks are not read."""


@dataclass(frozen=True, slots=True)
class Attributes:
    """
    What an attribute block says.

    Attributes:
        id: of a heading, empty when none.
        tlp: a label of TLP 2.0, None when none.
        unreadable: a label was meant that cannot be read.
    """

    id: str = ""
    tlp: Tlp | None = None
    unreadable: bool = False


def parse_attributes(inside: str) -> Attributes | None:
    """Read what stands between the braces; None when that is no list of attributes, so that it is text."""
    if not _LIST.fullmatch(inside):
        return Attributes(unreadable=True) if _MEANT.match(inside) else None
    label, name = _TLP.search(inside), _ID.search(inside)
    tlp = next((known for known in TLP_ORDER if label and known == label[1].lower()), None)
    return Attributes(name[1] if name else "", tlp, unreadable=tlp is None and (label or _MEANT.match(inside)) is not None)


def split_attributes(content: str) -> tuple[str, Attributes | None]:
    """Return ``content`` without the attribute block at its end, and that block; None when it has none."""
    if not content.endswith(("}", "} ", "}\t")):
        return content, None
    match = _TRAILING.search(content)
    found = parse_attributes(match[1]) if match else None
    return (content[: match.start()].rstrip(), found) if match and found else (content, None)


def strictest(*labels: Tlp | None) -> Tlp | None:
    """Return the label that hides most; None when none is set."""
    return max((label for label in labels if label), key=TLP_ORDER.index, default=None)
