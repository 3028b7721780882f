"""The learned model of pasted lines: what it may change, what it says of it, and how it finds the best sequence."""

from __future__ import annotations

from itertools import pairwise, product

from briefgen.sources.labels import apply_rules
from briefgen.sources.language import detect
from briefgen.sources.learned import LABELS, Model, decode, relabel, shipped
from briefgen.sources.lines import RULES, SURE, label_lines
from briefgen.sources.page import Page, read_page

PARAGRAPH = (
    "The ferry sailed at noon with {} passengers, a piano and the mail of both islands, and came back at dusk without it."
)
PAGE = "\n".join(
    (
        "Home", "News", "Harbour", "Weather",
        "Letters", "Ferry sails again after two winters", "By Ruth Penhale", "2 March 2021",
        *(PARAGRAPH.format(number) for number in (12, 30, 41, 57)),
        "Ferry", "Islands", "Most read", "Herring prices fall again", "School gets a roof", "About us", "Privacy policy",
        "© 2021 Strait Courier",
    )
)  # fmt: skip


def page_of(text: str) -> Page:
    return read_page(text, detect(text))


def leaning(label: str, *signs: str) -> Model:
    """A model that takes every line with one of the signs for the same; all lines by default."""
    none = (0,) * len(LABELS)
    always = tuple(1000 * (other == label) for other in LABELS)
    signs = signs or ("above the text", "in the text", "below the text")
    return Model(dict.fromkeys(signs, always), (none,) * len(LABELS), none)


def test_the_sequence_that_is_found_is_the_best_of_all() -> None:
    size = len(LABELS)
    after = tuple(tuple((7 * a + 3 * b) % 11 - 5 for b in range(size)) for a in range(size))
    first = tuple((5 * a) % 7 for a in range(size))
    votes = [[(13 * a + 17 * line) % 19 for a in range(size)] for line in range(3)]

    def worth(path: tuple[int, ...]) -> int:
        steps = pairwise(path)
        return first[path[0]] + sum(row[at] for row, at in zip(votes, path, strict=True)) + sum(after[a][b] for a, b in steps)

    found = decode(Model({}, after, first), votes)
    assert worth(tuple(found)) == max(map(worth, product(range(size), repeat=3)))


def test_a_label_that_the_model_changes_says_by_which_signs() -> None:
    page = page_of(PAGE)
    found = apply_rules(page, RULES, SURE)
    changed = [(a, b) for a, b in zip(found, relabel(page, found, leaning("related")), strict=True) if a.label != b.label]
    assert changed
    assert all(after.label == "related" and after.reason.startswith("learned: ") for _, after in changed)
    assert {after.reason for before, after in changed if before.label == "body"} == {"learned: in the text"}


def test_a_label_on_which_model_and_rules_agree_keeps_the_rules_reason() -> None:
    page = page_of(PAGE)
    found = apply_rules(page, RULES, SURE)
    assert all(b is a for a, b in zip(found, relabel(page, found), strict=True) if a.label == b.label)


def test_lines_of_which_a_rule_is_sure_keep_their_label() -> None:
    text = PAGE.replace("Ferry\nIslands\n", "• Twelve passengers\n• One piano\n• No pilot\n")
    page = page_of(text)
    found = apply_rules(page, RULES, SURE)
    sure = [index for index, item in enumerate(found) if item.sure]
    assert [found[index].label for index in sure] == ["item"] * 3
    assert [relabel(page, found, leaning("related"))[index].label for index in sure] == ["item"] * 3


def test_texts_of_a_few_lines_are_told_by_rules_alone() -> None:
    page = page_of("\n".join(PAGE.split("\n")[:12]))
    found = apply_rules(page, RULES, SURE)
    assert relabel(page, found, leaning("related")) == found


def test_what_stands_apart_from_all_text_does_not_become_text() -> None:
    text = PAGE + "\nSchool on the smaller island gets a roof\nParents had paid for half of it with a raffle and a concert."
    page = page_of(text)
    found = apply_rules(page, RULES, SURE)
    assert found[-1].label == "related"
    assert relabel(page, found, leaning("body", "closed"))[-1].label == "related"


def test_the_shipped_model_speaks_of_every_label_and_reads_a_page() -> None:
    model = shipped()
    assert len(model.first) == len(model.after) == len(LABELS)
    assert {len(row) for row in (*model.weights.values(), *model.after)} == {len(LABELS)}
    told = {item.line.text: item.label for item in label_lines(page_of(PAGE))}
    assert told["Ferry sails again after two winters"] == "title"
    assert [told[PARAGRAPH.format(number)] for number in (12, 30, 41, 57)] == ["body"] * 4
    assert told["Herring prices fall again"] == "related"
