"""Where in its line a template fails: Jinja tells the line alone."""

from __future__ import annotations

import re

REFERENCE = "docs/theme-reference.md lists what each template gets; `briefgen build --show-context {}` shows it for one page"
"""Where the contract of themes is to be read, with the address of a page to be filled in."""
_QUOTED = re.compile(r"'([^']+)'")
_TAG = re.compile(r"\{[{%#]|\S")


def column(line: str, said: str) -> int:
    """
    Return the 1-based column of a line that a message is about, 0 in an empty line.

    It is that of the first word which the message quotes and the line has; else of its first tag, or of its first character.

    Args:
        line: of the template.
        said: the message.
    """
    for word in _QUOTED.findall(said):
        if found := re.search(rf"(?<!\w){re.escape(word)}(?!\w)", line):
            return found.start() + 1
    first = min(_TAG.finditer(line), key=lambda match: (len(match[0]) == 1, match.start()), default=None)
    return first.start() + 1 if first else 0
