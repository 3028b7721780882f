"""
Bytes of other people to `Extracted`: saved HTML and pasted text.

Two roads, told apart by `extract`: a pasted text is labelled line by line (`lines`), a saved page is read by trafilatura and
walked once more for what it loses (`saved`). Both end in the same value.
"""

from __future__ import annotations

from briefgen.sources.extraction import extract

__all__ = ["extract"]
