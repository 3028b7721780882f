"""Rights notices of a saved page, without the links that its foot puts behind them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.furniture import notice
from briefgen.sources.noise import as_page
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.sources.blocks import SourceBlock
    from briefgen.sources.inline import Inline
    from briefgen.sources.wording import Wording

_LONGEST = 1500
_LINK = re.compile(r"\[((?:\\.|[^\[\]\\])*)\]\(")
_ESCAPE = re.compile(r"\\(.)")
_SEPARATORS = " \n|·•–—-/"
_BAR = re.compile(r"\s*[|·•]\s*")
_OPEN = re.compile(r"\bCC(?:0| BY)\b|creative ?commons", re.IGNORECASE)


def read_rights(blocks: Sequence[SourceBlock], wording: Wording) -> str | None:
    """Return the rights notices that stand anywhere in the page, verbatim, each once; None without any."""
    found = [b for b in blocks if b.kind in {"paragraph", "item"} and len(b.inline.text) <= _LONGEST]
    page = as_page([b.inline.text for b in found], wording.language, wording)
    told = [_bare(found[index].inline, wording) for index, line in enumerate(page.lines) if notice(page, index, line)]
    return "\n".join(dict.fromkeys(told)) or None


def _bare(inline: Inline, wording: Wording) -> str:
    """Return a notice on one line, without the menu behind it: linked words and entries of a page's foot after a bar."""
    text = " ".join(inline.text.split())
    for label in reversed([" ".join(_ESCAPE.sub(r"\1", label).split()) for label in _LINK.findall(inline.markdown)]):
        cut = text.rstrip(_SEPARATORS)
        if not label or not cut.endswith(label) or _OPEN.search(label) or len(cut) == len(label):
            break
        text = cut[: -len(label)].rstrip(_SEPARATORS)
    parts = _BAR.split(text)
    while len(parts) > 1 and wording.footer.is_line(key(parts[-1])):
        text = text[: text.rindex(parts.pop())].rstrip(_SEPARATORS)
    return text
