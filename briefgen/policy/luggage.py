"""
What files carry beside what they show, and cannot be taken out here: photographs in HEIF, films, drawings, documents.

Their bytes are searched for the names under which formats keep such things; nothing is decoded.
"""

from __future__ import annotations

import re

_FTYP = re.compile(rb"(?s).{4}ftyp")
_PLACE = re.compile(rb"Exif|rdf\+xml|\xa9xyz|loci|com\.apple\.quicktime\.(?:location|make|model)")
"""Items of HEIF and AVIF (ISO/IEC 23008-12), and of films, that tell where and with what they were taken."""
_DRAWN = re.compile(
    rb"<metadata|<rdf:RDF|sodipodi:docname|inkscape:export-filename|adobe_illustrator_pgf|<i:pgf", re.IGNORECASE
)
_SCRIPT = re.compile(rb"<(?:\w+:)?script|[\s\"']on[a-z]{3,20}\s*=\s*[\"']|javascript:", re.IGNORECASE)
_WRITTEN = re.compile(rb"/Author\s*(?:\((?!\))|<(?!>))|dc:creator")
_OFFICE = b"docProps/core.xml"
_HEAD = 4096


def carried_by(data: bytes) -> str:
    """Return what a file carries that it does not show, in words for the user; empty when nothing of the kind is found."""
    if _FTYP.match(data):
        return "where, when or with what it was taken" if _PLACE.search(data) else ""
    if data.startswith(b"%PDF"):
        return "who wrote it" if _WRITTEN.search(data) else ""
    if data.startswith(b"PK") and _OFFICE in data:
        return "who wrote it and when"
    return "names of its author, files or folders" if is_drawing(data) and _DRAWN.search(data) else ""


def runs_scripts(data: bytes) -> bool:
    """Whether a drawing (SVG) holds a script, which runs when the drawing is opened by itself."""
    return is_drawing(data) and _SCRIPT.search(data) is not None


def is_drawing(data: bytes) -> bool:
    """Whether a file is an SVG drawing."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and re.search(rb"<(?:\w+:)?svg[\s>]", head) is not None
