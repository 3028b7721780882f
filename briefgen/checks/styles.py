"""Style sheets of a project: the files that they name must be there."""

from __future__ import annotations

import difflib
import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefgen.model.problem import Problem
from briefgen.model.urls import is_outside

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

_NAMED = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])([^"')\s#?]+)""", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def dead_in_styles(sheets: Iterable[tuple[str, str, str]], there: AbstractSet[str]) -> list[Problem]:
    """
    Return a problem for each address of a style sheet that names no file of the site; other hosts are not asked.

    Args:
        sheets: path of the file in the project, path in the site (``static/style.css``), and text.
        there: paths of the files that the site has below ``static/``.
    """
    problems = []
    for path, address, text in sheets:
        plain = _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
        for match in _NAMED.finditer(plain):
            inside = posixpath.normpath(posixpath.join(posixpath.dirname(address), unquote(match[1])))
            if is_outside(match[1]) or match[1].startswith("data:") or inside in there:
                continue
            near = difflib.get_close_matches(inside, sorted(there), n=1)
            hint = "correct it, or put the file beside the style sheet"
            if near:
                hint = f"did you mean {posixpath.relpath(near[0], posixpath.dirname(address))!r}?"
            start = plain.rfind("\n", 0, match.start(1)) + 1
            line = plain.count("\n", 0, start) + 1
            message = f"the style sheet names {match[1]!r}, and there is no such file"
            problems.append(Problem("link-broken", message, path, line, match.start(1) - start + 1, hint=hint))
    return problems
