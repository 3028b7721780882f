"""Labelled dumps: every line of each pasted page gets the label that a person gave it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.sources.language import detect
from briefgen.sources.lines import label_lines
from briefgen.sources.page import read_page
from briefgen.sources.pasted import extract_pasted

DUMPS = sorted((Path(__file__).parent / "dumps").glob("*.tsv"))


@dataclass(frozen=True)
class Dump:
    text: str
    labels: tuple[str, ...]
    fields: dict[str, str]


def read_dump(path: Path) -> Dump:
    """A line is ``label<TAB>text``, an empty line is one of the text, ``=field<TAB>value`` is what must come out."""
    lines, labels, fields = [], [], {}
    for row in path.read_text(encoding="utf-8").split("\n"):
        left, _, right = row.partition("\t")
        if left.startswith("="):
            fields[left[1:]] = right
            continue
        lines.append(right)
        if row.strip():
            labels.append(left)
    return Dump("\n".join(lines), tuple(labels), fields)


def labelled(text: str) -> list[tuple[str, str, str]]:
    return [(item.label, item.line.text, item.reason) for item in label_lines(read_page(text, detect(text)))]


def test_there_are_dumps_in_all_eight_languages() -> None:
    assert len(DUMPS) >= 20
    assert {path.name[:2] for path in DUMPS} == {"en", "fr", "de", "es", "tr", "ru", "ar", "fa"}


@pytest.mark.parametrize("path", DUMPS, ids=lambda p: p.stem)
def test_every_line_gets_the_label_that_a_person_gave_it(path: Path) -> None:
    dump = read_dump(path)
    found = labelled(dump.text)
    assert len(found) == len(dump.labels)
    wrong = [(want, *got) for want, got in zip(dump.labels, found, strict=True) if want != got[0]]
    assert not wrong, "\n".join(f"should be {w}, is {g}: {text[:60]!r} ({reason})" for w, g, text, reason in wrong)


@pytest.mark.parametrize("path", DUMPS, ids=lambda p: p.stem)
def test_the_fields_told_by_the_lines_come_out(path: Path) -> None:
    dump = read_dump(path)
    got = extract_pasted(dump.text)
    values = {
        "language": str(got.language),
        "authors": "; ".join(got.authors),
        "published": str(got.published),
        "updated": str(got.updated),
        "publisher": str(got.publisher),
        "dateline": got.dateline,
        "rights": "yes" if got.rights else "no",
    }
    assert {name: values[name] for name in dump.fields} == dump.fields


def test_accuracy_per_label_is_reported_and_whole(record_property: pytest.FixtureRequest) -> None:
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for path in DUMPS:
        dump = read_dump(path)
        for want, (label, _, _) in zip(dump.labels, labelled(dump.text), strict=True):
            wanted[want] += 1
            right[want] += want == label
    report = {label: f"{right[label]}/{wanted[label]}" for label in sorted(wanted)}
    record_property("accuracy_per_label", report)
    assert right == wanted, report
    assert set(wanted) == {
        "navigation", "kicker", "title", "dek", "byline", "timestamp", "caption", "body", "heading", "item", "quote",
        "share", "newsletter", "related", "consent", "licence", "footer",
    }  # fmt: skip


@pytest.mark.parametrize("path", DUMPS, ids=lambda p: p.stem)
def test_a_dump_without_its_empty_lines_keeps_its_body(path: Path) -> None:
    """Some browsers copy without empty lines: captions, quotes and noise are still told from paragraphs."""
    dump = read_dump(path)
    glued = "\n".join(line for line in dump.text.split("\n") if line)
    found = labelled(glued)
    lost = [text for want, (label, text, _) in zip(dump.labels, found, strict=True) if want == "body" and label != "body"]
    assert not lost
