"""
The Markdown that bodies are written in: CommonMark, tables, strikethrough, footnotes, admonitions, alerts, tasks, attributes.

Raw HTML is no part of it, it stays text. Caps hold size and time before anything is expanded.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.footnote import footnote_plugin

from briefgen.content.attributes import parse_attributes, split_attributes
from briefgen.model.errors import TooBigError
from briefgen.model.problem import Problem

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline

MAX_CHARACTERS = 400_000
MAX_LINES = 10_000
MAX_PARAGRAPH = 40_000
MAX_DEPTH = 24
MAX_COLUMNS = 64
MAX_CELLS = 6_000
MAX_BRACKETS = 2_000
MAX_ALL_BRACKETS = 20_000
_ATTRIBUTES = re.compile(r"[ \t]*\{([^{}\n]*)\}[ \t]*")
_UP_TO_A_RULE = re.compile(r"[^\n\\`~*_!\[\]<&]+")
_ALERT = re.compile(r"\[!([A-Za-z]+)\](?:[ \t]+([^\n]*))?[ \t]*(?:\n|$)")
ALERTS = frozenset({"note", "tip", "important", "warning", "caution", "info", "danger"})
_PLAIN = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[A-Za-z0-9._~/-]*)?")
_PLAIN_LINK = re.compile(rf"\[([^\n\\`~*_!\[\]<&^]+)\]\(({_PLAIN.pattern})\)")
_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")


class _Grammar(MarkdownIt):
    """Every link is parsed as one; `briefgen.model.urls.safe_link` decides later, so that a refused link leaves its text."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the parser asks under this name
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the parser asks under this name
        """Return the address as links carry it; what is plain already needs no taking apart."""
        return url if _PLAIN.fullmatch(url) else super().normalizeLink(url)


@lru_cache(maxsize=1)
def grammar() -> MarkdownIt:
    """Return the parser. It keeps no state between texts."""
    # The parser drops what is nested deeper than its limit without a word; ours lies below it and speaks.
    parser = _Grammar("commonmark", {"html": False, "maxNesting": MAX_DEPTH + 2})
    parser.enable(["table", "strikethrough"]).disable(["html_block", "html_inline"])
    parser.use(footnote_plugin, inline=False, move_to_end=False).use(admon_plugin)
    table = next(rule.fn for rule in parser.block.ruler.__rules__ if rule.name == "table")

    def capped_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the parser's own signature
        if not silent:
            _cap_table(state, start, end)
        return bool(table(state, start, end, silent))

    parser.block.ruler.at("table", capped_table, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.before("fence", "attributes", _attributes)
    parser.block.ruler.before("table", "line", _line)
    parser.core.ruler.after("block", "prepare", _prepare)
    parser.core.ruler.at("normalize", _normalize)
    parser.core.ruler.at("inline", _inline)
    parser.inline.ruler.at("text", _text)
    link = next(rule.fn for rule in parser.inline.ruler.__rules__ if rule.name == "link")

    def quick_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own signature
        return _plain_link(state, silent) or bool(link(state, silent))

    parser.inline.ruler.at("link", quick_link)
    return parser


def parse_markdown(text: str, first_line: int) -> list[Token]:
    """
    Return the tokens of ``text``; ``token.map`` counts lines from 0.

    Raises:
        TooBigError: the text is longer, deeper or wider than the caps allow; the problem's line counts from ``first_line``.
    """
    if len(text) > MAX_CHARACTERS:
        raise _too_big(f"the text has more than {MAX_CHARACTERS:,} characters", first_line)
    if text.count("\n") > MAX_LINES:
        raise _too_big(f"the text has more than {MAX_LINES:,} lines", first_line + MAX_LINES)
    if text.count("[") > MAX_ALL_BRACKETS:
        raise _too_big(f"the text has more than {MAX_ALL_BRACKETS:,} brackets", first_line)
    return grammar().parse(text, {"first_line": first_line})


def _too_big(message: str, line: int, hint: str = "Split it into several files.") -> TooBigError:
    return TooBigError(Problem("markdown-too-big", message, line=line, hint=hint))


def _cap_table(state: StateBlock, start: int, end: int) -> None:
    if start + 2 > end:
        return
    rule = state.src[state.bMarks[start + 1] : state.eMarks[start + 1]]
    if "|" not in state.src[state.bMarks[start] : state.eMarks[start]]:
        return
    columns = rule.strip().strip("|").count("|") + 1
    if not rule.strip() or rule.strip(" \t|:->*+"):
        return
    line = state.env["first_line"] + start
    if columns > MAX_COLUMNS:
        raise _too_big(f"the table has {columns} columns, more than {MAX_COLUMNS}", line, "Split the table.")
    last = start + 2
    while last < end and state.bMarks[last] + state.tShift[last] < state.eMarks[last]:
        last += 1
    state.env["cells"] = state.env.get("cells", 0) + (last - start) * columns
    if state.env["cells"] > MAX_CELLS:
        raise _too_big(f"the tables have more than {MAX_CELLS:,} cells", line, "Attach large tables as files.")


def _line(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001 - the parser's own signature
    """Read a paragraph of one line at once: with a letter no other rule begins, and the parser would ask them all."""
    begin, last = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    if silent or not state.src[begin].isalpha() or state.src[last - 1].isspace() or state.is_code_block(start):
        return False
    if start + 1 < state.lineMax and not state.isEmpty(start + 1):
        return False
    state.line = start + 1
    state.push("paragraph_open", "p", 1).map = [start, start + 1]
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = state.src[begin:last], [start, start + 1], []
    state.push("paragraph_close", "p", -1)
    return True


def _attributes(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001 - the parser's own signature
    begin = state.bMarks[start] + state.tShift[start]
    if state.src[begin] != "{" or state.is_code_block(start):
        return False
    match = _ATTRIBUTES.fullmatch(state.src, begin, state.eMarks[start])
    found = parse_attributes(match[1]) if match else None
    if found is None:
        return False
    if not silent:
        token = state.push("attributes", "", 0)
        token.map = [start, start + 1]
        # Right below a block and with nothing below itself, it belongs to that block; else to what follows.
        token.meta = {"attributes": found, "back": _filled(state, start - 1) and not _filled(state, start + 1)}
        state.line = start + 1
    return True


def _text(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own signature
    """Take the text up to the next character at which a rule of ours begins; the parser stops at those of all its plugins."""
    match = _UP_TO_A_RULE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.pending += match[0]
    state.pos = match.end()
    return True


def _plain_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own signature
    """Read a link at once whose text and address are plain, as the parser's own rule would, which looks at each character."""
    match = _PLAIN_LINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("link_open", "a", 1).attrs = {"href": match[2]}
        state.pending = match[1]
        state.push("link_close", "a", -1)
    state.pos = match.end()
    return True


def _normalize(state: StateCore) -> None:
    """Make every end of a line a line feed; the parser's own rule does the same with regular expressions."""
    if "\r" in state.src:
        state.src = state.src.replace("\r\n", "\n").replace("\r", "\n")
    state.src = state.src.replace("\0", "\ufffd")


def _inline(state: StateCore) -> None:
    """Read the inline marks of each text; one in which no rule can begin is one piece of text, as the rules would leave it."""
    for token in state.tokens:
        if token.type == "inline":
            token.children = []
            if _UP_TO_A_RULE.fullmatch(token.content):
                token.children.append(Token("text", "", 0, content=token.content))
            else:
                state.md.inline.parse(token.content, state.md, state.env, token.children)


def _filled(state: StateBlock, line: int) -> bool:
    return 0 <= line < state.lineMax and not state.isEmpty(line)


def _prepare(state: StateCore) -> None:
    """Take apart, before inline marks are read, what the block rules of CommonMark do not know."""
    items: list[Token] = []
    tokens = state.tokens
    for index, token in enumerate(tokens):
        if token.type == "inline":
            _prepare_inline(state, tokens, index)
        elif token.type == "list_item_open":
            items.append(token)
        elif token.type == "list_item_close":
            items.pop()
        elif token.hidden and items:
            items[-1].meta["tight"] = True
        elif token.type == "fence":
            token.info, token.meta["attributes"] = split_attributes(token.info)
        if token.level > MAX_DEPTH:
            line = state.env["first_line"] + (token.map[0] if token.map else 0)
            raise _too_big(f"quotations and lists are nested deeper than {MAX_DEPTH // 2} levels", line, "Nest less deeply.")


def _prepare_inline(state: StateCore, tokens: list[Token], index: int) -> None:
    token, opener, outer = tokens[index], tokens[index - 1], tokens[index - 2] if index > 1 else None
    _cap_paragraph(token, state.env["first_line"])
    if token.content.startswith("[") and outer and opener.type == "paragraph_open":
        _prepare_opening(token, opener, outer)
    token.content, token.meta["attributes"] = split_attributes(token.content)


def _cap_paragraph(token: Token, first_line: int) -> None:
    """Refuse a paragraph for which the time of reading links would grow out of bounds: it grows with the square of brackets."""
    line = first_line + (token.map[0] if token.map else 0)
    if len(token.content) > MAX_PARAGRAPH:
        raise _too_big(f"a paragraph has more than {MAX_PARAGRAPH:,} characters", line, "Put empty lines between paragraphs.")
    if token.content.count("[") > MAX_BRACKETS:
        raise _too_big(f"a paragraph has more than {MAX_BRACKETS:,} brackets", line, "Put empty lines between paragraphs.")


def _prepare_opening(token: Token, opener: Token, outer: Token) -> None:
    """Read what may open the first paragraph of a quotation (the kind of an alert) or of an item (the box of a task)."""
    if outer.type == "blockquote_open" and (alert := _ALERT.match(token.content)) and alert[1].lower() in ALERTS:
        title, outer.meta["attributes"] = split_attributes((alert[2] or "").strip())
        outer.meta["admonition"] = (alert[1].lower(), title)
        token.content = token.content[alert.end() :]
        token.meta["dropped"] = not token.content
        opener.map = token.map = [opener.map[0] + 1, opener.map[1]] if opener.map else None
    elif outer.type == "list_item_open" and (task := _TASK.match(token.content)):
        outer.meta["task"] = "task" if task[1] == " " else "done"
        token.content = token.content[task.end() :]
