"""Rights notices of a saved page, without the links that its foot puts behind them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.sources.furniture import notice
from briefgen.sources.noise import as_page
from briefgen.sources.titles import visible_text
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.sources.blocks import SourceBlock
    from briefgen.sources.wording import Wording

_LONGEST = 1500
_SEPARATORS = " \n|·•–—-/"
_BAR = re.compile(r"\s*[|·•]\s*")
_OPEN = re.compile(r"\bCC(?:0| BY)\b|creative ?commons", re.IGNORECASE)


def read_rights(blocks: Sequence[SourceBlock], wording: Wording) -> str | None:
    """Return the rights notices that stand anywhere in the page, verbatim, each once; None without any."""
    found = [b for b in blocks if b.kind in {"paragraph", "item"} and len(b.inline.text) <= _LONGEST]
    page = as_page([b.inline.text for b in found], wording.language, wording)
    told = [_bare(found[index], wording) for index, line in enumerate(page.lines) if notice(page, index, line)]
    return "\n".join(dict.fromkeys(told)) or None


def _bare(block: SourceBlock, wording: Wording) -> str:
    """Return a notice on one line, without the menu behind it: linked words and entries of a page's foot after a bar."""
    text = " ".join(block.inline.text.split())
    links = [visible_text(a) for a in block.element.iter("a")] if block.element is not None else []
    for label in reversed(links):
        cut = text.rstrip(_SEPARATORS)
        if not label or not cut.endswith(label) or _OPEN.search(label) or len(cut) == len(label):
            break
        text = cut[: -len(label)].rstrip(_SEPARATORS)
    parts = _BAR.split(text)
    while len(parts) > 1 and wording.footer.is_line(key(parts[-1])):
        text = text[: text.rindex(parts.pop())].rstrip(_SEPARATORS)
    return text
