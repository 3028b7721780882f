"""Where in its line a template fails: Jinja tells the line alone."""

from __future__ import annotations

import difflib
import re

from jinja2.filters import FILTERS

REFERENCE = "docs/theme-reference.md lists what each template gets; `briefgen build --show-context {}` shows it for one page"
"""Where the contract of themes is to be read, with the address of a page to be filled in."""
_QUOTED = re.compile(r"'([^']+)'")
_TAG = re.compile(r"\{[{%#]|\S")


_TAGS = (
    "block call elif else endblock endcall endfilter endfor endif endmacro endset endwith extends filter for from if import"
    " include macro raw endraw set with"
).split()
_TAG_UNKNOWN = re.compile(r"unknown tag '(\w+)'")
_FILTER_UNKNOWN = re.compile(r"No filter named '(\w+)'")
_FORM = "look at the line and the one before it; the same template of the default theme shows the form"


def way_out(said: str) -> str:
    """Return what to do about a template that Jinja does not take: the tag or filter that was meant, if one is near."""
    for pattern, known in ((_TAG_UNKNOWN, _TAGS), (_FILTER_UNKNOWN, [*FILTERS, "link", "from_root", "moment"])):
        word = pattern.search(said)
        near = difflib.get_close_matches(word[1], known, n=1) if word and word[1] not in known else []
        if near:
            return f"did you mean {near[0]!r}?"
    return _FORM


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
