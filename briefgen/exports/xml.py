"""XML that every reader accepts: no character that XML 1.0 forbids (section 2.2), the same bytes every time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return the text without characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def escape(text: str) -> str:
    """Return the text as it stands between tags; the standard library's own way loads all that asks the network."""
    return text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")


def as_document(root: Element) -> bytes:
    """Return the element as an indented UTF-8 document."""
    ET.indent(root, " ")
    body: bytes = ET.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body + b"\n"


def as_part(element: Element) -> str:
    """Return an element as it stands, indented, in a document one level below its root."""
    ET.indent(element, " ", level=1)
    return ET.tostring(element, encoding="unicode")
