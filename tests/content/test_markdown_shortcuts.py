"""What is read at once, plain links and paragraphs of one line, is what the parser's own rules read."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it.rules_inline import link

from briefgen.content.grammar import grammar

PIECES = st.sampled_from(
    ["[", "]", "(", ")", "](", "!", "^", "*", "_", "`", "\\", "<", ">", " ", "\n", "a", "said", "&amp;", '"b"', "https://example.org",
     "http://example.org/a_b/c.html", "HTTP://EXAMPLE.ORG", "x.md", "/a?b=(c)"]
)  # fmt: skip
LINES = st.sampled_from(
    ["a", "said\n", "b c\n", "word\n\n", "\n", "\n\n", "- ", "> ", "1. ", "  ", "    ", "\t", "# ", "---\n", "===\n", "| a |\n",
     "|-|\n", "[x]: /u\n", "[^1]: n\n", "```\n", "{#id}\n", "!!! note\n", "é\n", "\u00a0x\n", "nb\u00a0\n", "x\x0c\n",
     "tail \t\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=24).map("".join))
@example("The [whole record](https://example.org/records/7) is *open*.")
@example("[[inner](https://example.org)](https://example.org/a)")
@example("![a [b](https://example.org)](https://example.org/c.png)")
@example("*[a](https://example.org)* [^1](https://example.org) [b](https://example.org/a(b))")
def test_a_link_read_at_once_is_the_one_that_the_parser_reads(text: str) -> None:
    slowly = grammar.__wrapped__()
    slowly.inline.ruler.at("link", link)
    read = [[token.as_dict() for token in parser.parse(text, {"first_line": 1})] for parser in (grammar(), slowly)]
    assert read[0] == read[1]


@given(st.lists(LINES, max_size=16).map("".join))
@example("> quoted\nlazy\n\n- item\n\n  more\n\nheading\n===\n")
@example("!!! note\n    inside\n\nafter\n\n| a |\n|-|\n| b |\n")
def test_a_paragraph_read_at_once_is_the_one_that_the_parser_reads(text: str) -> None:
    slowly = grammar.__wrapped__()
    slowly.block.ruler.disable("line")
    read = [[token.as_dict() for token in parser.parse(text, {"first_line": 1})] for parser in (grammar(), slowly)]
    assert read[0] == read[1]
