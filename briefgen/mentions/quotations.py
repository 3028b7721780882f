"""
Direct quotations and whom the text names as their speaker.

A quotation finds its speaker in its own sentence: a verb of speech with a subject behind or before it, or "according to".
Within a paragraph a quotation goes on from the one before it, and a pronoun means the last speaker; what stays open stays open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.mentions.attribution import Paragraph
from briefgen.mentions.quotation_marks import interrupted, quoted
from briefgen.mentions.reading import primary_language
from briefgen.mentions.speech import speech
from briefgen.text.words import count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefgen.mentions.attribution import Said
    from briefgen.model.article import Block
    from briefgen.model.entities import ActorType
    from briefgen.model.mention import Mark, Quotation

_FEWEST_WORDS = 4
"""Fewer words between marks are a term or an irony, not a statement."""
_MOST_IN_PARAGRAPH = 60
"""More quotations in one paragraph are no prose."""


def find_quotations(
    blocks: Sequence[Block], marks: Sequence[Mark], types: Mapping[str, ActorType], lang: str
) -> tuple[Quotation, ...]:
    """
    Return the direct quotations of an article's body that have a speaker, in reading order.

    Args:
        blocks: the body.
        marks: where actors are named; ``index`` points into ``blocks``.
        types: of these actors, by id.
        lang: BCP 47 tag; where no rules are known for the language nothing is found.
    """
    words = speech(primary_language(lang))
    if words is None:
        return ()
    found: list[Quotation] = []
    last: tuple[int, Said] | None = None
    for index, block in enumerate(blocks):
        spans = interrupted(block.text, quoted(block.text), words.verb) if block.kind in {"paragraph", "cell"} else []
        if 0 < len(spans) <= _MOST_IN_PARAGRAPH:
            named = [m for m in marks if m.part == "block" and m.index == index and m.kind == "actor"]
            paragraph = Paragraph(index, block.text, spans, named, types, words)
            before = last[1] if last and index - last[0] <= 1 else None
            for quotation, said in paragraph.attributed(before, blocks):
                last = (index, said)
                if count(block.text[quotation.start : quotation.end]) >= _FEWEST_WORDS:
                    found.append(quotation)
    return tuple(found)
