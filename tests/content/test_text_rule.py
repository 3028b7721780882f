"""Our step over plain text takes the parser's own tokens, for any text."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import markdown_it.rules_inline

from briefgen.content.grammar import grammar

if TYPE_CHECKING:
    from markdown_it.token import Token

PIECES = [*"ab c-:#$%+=>@^{}|.\n\\`~*_![]()<&;1", "  \n", "https://x.example", "&amp;", "[^a]", "**", "Häfen", "الهدنة"]


def tokens(text: str) -> list[object]:
    found = grammar().parse(text, {"first_line": 1})
    return [(token.type, token.content, token.attrs, token.map, inner(token)) for token in found]


def inner(token: Token) -> list[object]:
    return [(c.type, c.content, c.attrs, c.level) for c in token.children or ()]


def test_random_texts_give_the_tokens_that_the_parsers_own_rule_gives() -> None:
    chance = random.Random(20261130)
    texts = ["".join(chance.choices(PIECES, k=chance.randint(1, 50))) for _ in range(1500)]
    ours = [tokens(text) for text in texts]
    grammar.cache_clear()
    try:
        grammar().inline.ruler.at("text", markdown_it.rules_inline.text)
        assert [tokens(text) for text in texts] == ours
    finally:
        grammar.cache_clear()
