"""The labels of lines, and the table that rules fill in: the first rule that knows a line decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping

    from briefgen.sources.page import Line, Page

Label = Literal[
    "navigation", "kicker", "title", "dek", "byline", "timestamp", "caption", "body", "heading", "item", "quote",
    "share", "newsletter", "related", "consent", "licence", "footer",
]  # fmt: skip
"""What a line is; ``quote`` is a pull quote or the line that says whose words it repeats."""

Marks: TypeAlias = "Mapping[int, tuple[Label, str]]"
Verdict: TypeAlias = tuple[int, Label, str]
Rule: TypeAlias = "Callable[[Page, Marks], Iterable[Verdict]]"


@dataclass(frozen=True, slots=True)
class Labelled:
    """
    One line of a pasted text, labelled.

    Attributes:
        line: the line.
        label: what it is.
        reason: the rule that said so, or the signs that spoke for it.
        sure: the rule's sign proves itself, so that no model is asked.
    """

    line: Line
    label: Label
    reason: str
    sure: bool = False


def apply_rules(page: Page, rules: Iterable[Rule], sure: Container[Rule] = ()) -> tuple[Labelled, ...]:
    """
    Return every line of the page with its label; a line that no rule knows is body.

    Args:
        page: the lines.
        rules: in the order in which they are asked; what one has labelled no later one changes.
        sure: those whose signs prove themselves.
    """
    marks: dict[int, tuple[Label, str]] = {}
    proven: set[int] = set()
    for rule in rules:
        for index, label, reason in tuple(rule(page, marks)):
            if index not in marks:
                marks[index] = (label, reason)
                proven |= {index} if rule in sure else set()
    unknown: tuple[Label, str] = ("body", "nothing says otherwise")
    return tuple(Labelled(line, *marks.get(index, unknown), index in proven) for index, line in enumerate(page.lines))
