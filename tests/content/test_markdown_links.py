"""Links that are read at once are those that the parser's own rule reads."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it.rules_inline import link

from briefgen.content.grammar import grammar

PIECES = st.sampled_from(
    ["[", "]", "(", ")", "](", "!", "^", "*", "_", "`", "\\", "<", ">", " ", "\n", "a", "said", "&amp;", '"b"', "https://example.org",
     "http://example.org/a_b/c.html", "HTTP://EXAMPLE.ORG", "x.md", "/a?b=(c)"]
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
