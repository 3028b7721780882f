"""Inline Markdown: the plain text of a block, and the marks over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.model.article import Run
from briefgen.model.urls import safe_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from briefgen.model.article import RunKind

_PAIRS: dict[str, RunKind] = {"strong_open": "strong", "em_open": "em", "s_open": "del", "link_open": "link"}
_TEXT = frozenset({"text", "text_special", "html_inline"})


def to_runs(children: Sequence[Token]) -> tuple[str, tuple[Run, ...]]:
    """
    Return the plain text of inline tokens and the runs over it, outermost first.

    A soft line break is a space. A link that no page may carry keeps its text and loses the link; so does an image.
    """
    if len(children) == 1 and children[0].type == "text":
        return children[0].content, ()
    parts: list[str] = []
    runs: list[Run | None] = []
    opened: list[tuple[int, int, RunKind, str]] = []
    at = 0
    for token in children:
        kind = token.type
        piece = ""
        if kind in _TEXT:
            piece = token.content
        elif kind == "softbreak":
            piece = " "
        elif kind in _PAIRS:
            opened.append((len(runs), at, _PAIRS[kind], str(token.attrs.get("href", ""))))
            runs.append(None)
        elif token.nesting < 0:
            slot, start, pair, href = opened.pop()
            runs[slot] = _closed(start, at, pair, href)
        else:
            piece, run = _single(token, at)
            runs.append(run)
        parts.append(piece)
        at += len(piece)
    return "".join(parts), tuple(run for run in runs if run)


def image_alone(children: Sequence[Token]) -> Token | None:
    """Return the image when nothing else stands among the tokens."""
    solid = [token for token in children if token.type != "softbreak" and (token.type != "text" or token.content.strip())]
    return solid[0] if len(solid) == 1 and solid[0].type == "image" else None


def source_of(image: Token) -> str:
    """Return where an image token points; empty when no page may point there."""
    return safe_link(str(image.attrs.get("src", ""))) or ""


def _closed(start: int, end: int, kind: RunKind, href: str) -> Run | None:
    if start == end:
        return None
    if kind != "link":
        return Run(start, end, kind)
    target = safe_link(href)
    return Run(start, end, "link", target) if target else None


def _single(token: Token, at: int) -> tuple[str, Run | None]:
    match token.type:
        case "hardbreak":
            return "\n", Run(at, at + 1, "break")
        case "code_inline":
            return token.content, Run(at, at + len(token.content), "code")
        case "footnote_ref":
            return "", Run(at, at, "note", token.meta["label"])
        case "image":
            alt = to_runs(token.children or [])[0].replace("\n", " ")
            source = source_of(token)
            return alt, Run(at, at + len(alt), "image", source) if source else None
        case other:
            raise ValueError(f"the grammar made a token that nobody reads: {other}")
