"""The analyst's own sentences in a dossier, each with the way back to its line and column in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.text.sentences import sentences
from briefgen.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.dossier import Dossier, Judgement

_ENOUGH = 4
"""Words that are looked for together, so that the right spot of several is found."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """
    A sentence of the analyst.

    Attributes:
        text: its words.
        line: of the file from which on it stands, from 1.
        cited: a link or a footnote stands in it, or the judgement around it names its sources.
        judgement: of which it is part, None in running text.
    """

    text: str
    line: int
    cited: bool = False
    judgement: Judgement | None = None


def sentences_of(dossier: Dossier) -> Iterator[Sentence]:
    """Yield every sentence that the analyst wrote: judgements and their basis, summary, alerts, then the text."""
    for judgement in dossier.judgements:
        for written in judgement.written:
            if written.key in {"text", "basis"}:
                for text in _split(written.name):
                    yield Sentence(text, written.line, bool(judgement.sources), judgement)
    for written in dossier.written:
        if written.key in {"summary", "alerts"}:
            for text in _split(written.name):
                yield Sentence(text, written.line)
    for block in dossier.blocks:
        for start, end in sentences(block.text) if block.kind in {"paragraph", "heading", "cell"} else ():
            cited = any(run.kind in {"link", "note"} and start <= run.start <= end for run in block.runs)
            yield Sentence(block.text[start:end], block.line, cited)


def place_in(source: str, sentence: Sentence, offset: int) -> tuple[int, int]:
    """
    Return line and column of the character of a sentence at ``offset``, found again by the words that begin there.

    Marks of Markdown and line ends may stand between the words. The sentence's line and column 0 when they are not found.
    """
    wanted = [word for word in words(sentence.text) if word.end > offset][:_ENOUGH]
    begin = _offset_of_line(source, sentence.line)
    for size in range(len(wanted), 0, -1):
        pattern = r"\W+?".join(re.escape(sentence.text[word.start : word.end]) for word in wanted[:size])
        found = re.compile(pattern).search(source, begin)
        if found:
            start = source.rfind("\n", 0, found.start()) + 1
            return source.count("\n", 0, start) + 1, found.start() - start + 1
    return sentence.line, 0


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def _offset_of_line(source: str, line: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = source.find("\n", at) + 1
    return at
