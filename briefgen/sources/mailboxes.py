"""Mailboxes: files of mails one below the other (mbox, RFC 4155), as mail programs keep and export them."""

from __future__ import annotations

import re

from briefgen.model.capture import Capture

_BEGINS = re.compile(rb"(?:\A|\n\r?\n)(From \S[^\n]{0,200}\n)(?=[A-Za-z][A-Za-z0-9-]{0,60}:)")
"""The line above a mail: it stands below an empty one, and a field of the header follows."""
_QUOTED = re.compile(rb"^>(?=>*From )", re.MULTILINE)
"""How a line of a text is kept that begins like the one above a mail."""


def mails_in(mailbox: Capture) -> tuple[Capture, ...]:
    """Return the mails of a mailbox in its order, without the lines above them; nothing of a file that holds one or is none."""
    data = mailbox.data
    begins = list(_BEGINS.finditer(data))
    if len(begins) < 2 or begins[0].start() != 0:  # noqa: PLR2004 - a file of one mail is a mail
        return ()
    ends = [*(begin.start(1) for begin in begins[1:]), len(data)]
    mails = (_QUOTED.sub(b"", data[begin.end() : end]) for begin, end in zip(begins, ends, strict=True))
    return tuple(_capture(mailbox, f"{mailbox.name}: mail {number}", mail) for number, mail in enumerate(mails, 1))


def _capture(mailbox: Capture, name: str, mail: bytes) -> Capture:
    return Capture(name, mail, content_type="message/rfc822", retrieved=mailbox.retrieved, container=name)
