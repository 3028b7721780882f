"""Mailboxes: files of mails one below the other (mbox, RFC 4155), as mail programs keep and export them."""

from __future__ import annotations

import re

_BEGINS = re.compile(rb"(?:\A|\n\r?\n)(From \S[^\n]{0,200}\n)(?=[A-Za-z][A-Za-z0-9-]{0,60}:)")
"""The line above a mail: it stands below an empty one, and a field of the header follows."""
_QUOTED = re.compile(rb"^>(?=>*From )", re.MULTILINE)
"""How writers keep a line of a text that begins like the one above a mail; most of them, but not all, quote so."""


def mails_in(data: bytes) -> tuple[bytes, ...]:
    """Return the mails of a mailbox in its order, without the lines above them; nothing of a file that holds one or is none."""
    begins = list(_BEGINS.finditer(data))
    if len(begins) < 2 or begins[0].start() != 0:  # noqa: PLR2004 - a file of one mail is a mail
        return ()
    ends = [*(begin.start(1) for begin in begins[1:]), len(data)]
    return tuple(_QUOTED.sub(b"", data[begin.end() : end]) for begin, end in zip(begins, ends, strict=True))
