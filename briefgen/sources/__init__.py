"""
Bytes of other people to `Extracted`: saved HTML and pasted text, mail, Markdown; and the containers they come in: web
archives, feeds, lists of addresses.

Of a page there are two roads, told apart by `extract`: a pasted text is labelled line by line (`lines`), a saved page is read
by trafilatura and walked once more for what it loses (`saved`). Both end in the same value.
"""

from __future__ import annotations

from briefgen.sources.documents import read_document
from briefgen.sources.extraction import extract

__all__ = ["extract", "read_document"]
