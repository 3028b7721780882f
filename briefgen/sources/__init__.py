"""Bytes of other people to `Extracted`: saved HTML and pasted text."""
