"""Plain text as CommonMark that reads as typed (CommonMark 0.31, sections 2.4, 4 and 6)."""

from __future__ import annotations

import re

_ALWAYS = re.compile(r"`|\\(?=[!-/:-@\[-`{-~]|$)|<(?=[A-Za-z/!?])|\{(?=[#.:%]?\w[^{}]*\})", re.MULTILINE)
_MARKUP = re.compile(r"[`\\<{*\[_&~]")
TLP_MARK = re.compile(r"(\{\s*[#.]?tlp\b(?:[^{}`\n]{0,80}\})?)", re.IGNORECASE)
"""What our own files take for a mark that hides something: where a source prints one, it is shown as code and marks nothing."""
_STAR = re.compile(r"\*(?=\S)|(?<=\S)\*")
_BRACKET = re.compile(r"\[(?=\^)|(?<=!)\[")
_ANY_BRACKET = re.compile(r"\[")
_LABEL_BRACKET = re.compile(r"(\\.)|[\[\]]", re.DOTALL)
_LINK_END = re.compile(r"\][(\[:{]")
_UNDERSCORE = re.compile(r"(?<![^\W_])_(?=\S)|(?<=\S)_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")
_TILDE = re.compile(r"~~+")
_START = re.compile(
    r"^(\s{0,3})(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|~{3,}|=+\s*$|(?=[|: ]*-)[-|: ]*$|[*_](?:\s*[*_]){2,}\s*$"
    r"|:{3,}|!{3}(?=\s)|\[[ xX]\](?=\s))"
)
_ORDERED = re.compile(r"^(\s{0,3}\d{1,9})([.)])(?=\s|$)")
_HARD = re.compile(r"\s*\n\s*")
_CLOSING_HASHES = re.compile(r"(#+)$")
_QUOTES = re.compile(r'([\\"])')
_UNSAFE = re.compile(r"[\s<>()\\\x00-\x1f]")
_BACKSLASHED = r"\\\1"
_AMPERSAND = r"\\&"


def escape(text: str) -> str:
    """Return ``text`` so that it stands inside a paragraph, heading or item as typed; plain prose is not touched."""
    if not _MARKUP.search(text):
        return text
    if TLP_MARK.search(text):
        return "".join(f"`{part}`" if n % 2 else escape(part) for n, part in enumerate(TLP_MARK.split(text)))
    text = _ALWAYS.sub(r"\\\g<0>", text)
    brackets = _ANY_BRACKET if _LINK_END.search(text) else _BRACKET
    for mark in (_STAR, brackets, _UNDERSCORE, _ENTITY):
        text = mark.sub(r"\\\g<0>", text)
    return _TILDE.sub(lambda match: r"\~" * len(match.group()), text)


def escape_label(text: str) -> str:
    """Return ``text`` as the text of a link or the alternative text of a picture, where brackets count too."""
    return _LABEL_BRACKET.sub(lambda match: match[1] or f"\\{match.group()}", escape(text))


def paragraph(text: str) -> str:
    """Return ``text`` as one paragraph; a newline in it is a hard line break."""
    return "\\\n".join(escape_start(escape(line)) for line in _HARD.split(text.strip()))


def escape_start(line: str) -> str:
    """Escape what would make an escaped line a heading, list item, quotation, rule or admonition."""
    if line[:1].isalpha():
        return line
    if match := _ORDERED.match(line):
        return f"{match[1]}\\{match[2]}{line[match.end() :]}"
    if match := _START.match(line):
        return f"{match[1]}\\{line[len(match[1]) :]}"
    return line


def heading(text: str, level: int = 2) -> str:
    """Return a heading line; a closing run of ``#`` stays text."""
    bare = escape(_HARD.sub(" ", text.strip()))
    return f"{'#' * level} {_CLOSING_HASHES.sub(_BACKSLASHED, bare)}"


def link(text: str, target: str) -> str:
    """Return a link whose text is Markdown already and whose target is an address."""
    return f"[{text}]({destination(target)})"


def image(alt: str, src: str, title: str = "") -> str:
    """Return a picture with its alternative text and, as its title, its caption."""
    quoted = _ENTITY.sub(_AMPERSAND, _QUOTES.sub(_BACKSLASHED, _HARD.sub(" ", title.strip())))
    tail = f' "{quoted}"' if quoted else ""
    return f"![{escape_label(_HARD.sub(' ', alt.strip()))}]({destination(src)}{tail})"


def destination(url: str) -> str:
    """Return an address as it stands in the brackets of a link: nothing in it can end the link."""
    safe = _UNSAFE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match.group().encode()), url)
    return _ENTITY.sub("&amp;", safe)
