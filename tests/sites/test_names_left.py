"""Names that a redaction or a hidden entry leaves behind in another order, in one word, in part, or in an open entry."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from briefgen import build

if TYPE_CHECKING:
    from pathlib import Path

    from briefgen.app.report import BuildReport

KEPT = {"бачили", "видели", "wrote", "pisano", "psali", "قالوا"}
"""What is no name."""
HIDDEN = "- {id: qq-cell, name: Quorrel Cell, type: armed-group, tlp: red}\n"


def built(folder: Path, files: dict[str, str]) -> tuple[BuildReport, str]:
    """Build a project and return everything that its site says, in lower case."""
    for path, text in {"site.yml": "title: Valley\nbase_url: https://valley.example/\n", **files}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    report = build(folder, day=dt.date(2026, 11, 24), jobs=1)
    site = [p for p in (folder / "_site").rglob("*") if p.is_file() and not p.name.startswith(".")]
    return report, "\n".join(f"{p}\n{p.read_text(encoding='utf-8', errors='replace')}" for p in site).lower()


def article(body: str, head: str = "") -> str:
    return f"---\ntitle: Talks\npublished: 2018-08-01\n{head}---\n{body}\n"


def test_a_redacted_name_goes_with_the_family_name_first_and_as_a_handle(tmp_path: Path) -> None:
    body = "Velkanen, Oda came, as #OdaVelkanen or @odavelkanen.\n\n## A cook {#velkanen-oda}\n\nShe cooks."
    report, said = built(tmp_path, {"content/articles/one.md": article(body, "redact: [Oda Velkanen]\n")})
    assert [p.code for p in report.problems] == []
    assert "[redacted] came, as #[redacted] or" in said
    assert "velkanen" not in said


def test_a_word_of_a_redacted_name_that_stands_alone_is_told_before_it_is_published(tmp_path: Path) -> None:
    head = "redact: [Oda Velkanen, soup kitchen]\nactors: [Tomas Kanerva, Oda Velkanen]\n"
    body = "Oda Velkanen came.\n\nThe kitchen knows that Velkanen left with Kanerva."
    report, _ = built(tmp_path, {"content/articles/one.md": article(body, head)})
    assert [(p.code, p.path, p.line, p.severity) for p in report.problems] == [
        ("redaction-part", "content/articles/one.md", 9, "warning")
    ]
    assert "'Velkanen'" in report.problems[0].message


@pytest.mark.parametrize(
    ("lang", "name", "text"),
    [
        ("uk", "Іван Петренко", "Бачили Івана Петренком і Петренкові Івану."),
        ("ru", "Павел Коломиец", "Видели Павла Коломийца."),
        ("en", "Zoya Velkovna, Зоя Велькова", "They wrote of Зое Вельковой."),
        ("pl", "Marek Welkański", "Pisano o Markiem Welkańskim."),
        ("cs", "Zoja Velkánská", "Psali o Zoje Velkánské."),
        ("lt", "Jonas Velkauskas", "Rašė apie Joną Velkauską."),
        ("el", "Γιώργος Βελκάνος", "Για τον Γιώργο Βελκάνο."),
        ("ar", "أبو سعيد الفلكان", "قالوا لأبي سعيد الفلكان."),
    ],
)
def test_a_redacted_name_goes_with_every_word_of_it_inflected(tmp_path: Path, lang: str, name: str, text: str) -> None:
    body = "\n\n".join((f"{name}.", text, "A word."))
    report, said = built(tmp_path, {"content/articles/one.md": article(body, f"lang: {lang}\nredact: [{name}]\n")})
    assert [p.code for p in report.problems] == []
    left = [word for word in re.findall(r"\w{5,}", f"{name} {text}".lower()) if word in said and word not in KEPT]
    assert left == []


def test_an_inflected_name_that_no_redaction_finds_is_told(tmp_path: Path) -> None:
    name, text = "سعيد الحداد", "قال سعيد والحداد إن"
    report, _ = built(tmp_path, {"content/articles/one.md": article(f"{name}. {text}", f"redact: [{name}]\n")})
    assert [(p.code, "الحداد" in p.message) for p in report.problems] == [("redaction-part", True)]


def test_a_word_that_an_open_name_has_too_is_no_slip(tmp_path: Path) -> None:
    head = "redact: [Oda Velkanen]\nactors: [Velkanen Ferries]\n"
    report, _ = built(tmp_path, {"content/articles/one.md": article("Oda Velkanen sails with Velkanen Ferries.", head)})
    assert [p.code for p in report.problems] == []


def test_an_open_entry_that_tells_a_hidden_name_stops_the_build(tmp_path: Path) -> None:
    files = {
        "content/actors.yml": HIDDEN + "- {id: friends, name: Friends of Quorrel Cell, type: organisation}\n"
        "- {id: lodge, name: Lodge of the Quorrel Cell, type: organisation}\n",
        "content/places.yml": "- {id: quorrel-cell-house, name: The House, kind: site}\n",
        "content/sources.yml": "- {id: qcn, name: Quorrel Cell News, domains: [qcn.example]}\n",
        "content/articles/one.md": article(
            "Some friends came to the house.",
            "actors: [friends]\nplaces: [quorrel-cell-house]\nsource: {url: 'https://qcn.example/1'}\n",
        ),
    }
    report, said = built(tmp_path, files)
    assert [(p.code, p.path) for p in report.problems if p.severity == "error"] == [
        ("redaction-in-address", "content/actors.yml"),
        ("redaction-in-address", "content/places.yml"),
        ("redaction-in-address", "content/sources.yml"),
    ], "the lodge is named by no article, so it has no page"
    assert said == ""


def test_what_only_an_article_names_after_something_hidden_goes_with_it(tmp_path: Path) -> None:
    one = article("They met.", "actors: [Sons of the Quorrel Cell]\nplaces: [Quorrel Cell Hill]\n")
    report, said = built(tmp_path, {"content/actors.yml": HIDDEN, "content/articles/one.md": one})
    assert [p.code for p in report.problems if p.severity == "error"] == []
    assert "quorrel" not in said


@pytest.mark.parametrize(
    "body",
    [
        "| first | last | trade |\n|---|---|---|\n| Oda | Velkanen | cook |\n| Ines | Roh | smith |",
        "| what | who |\n|---|---|\n| first name | Oda |\n| surname | Velkanen |\n| trade | cook |",
        "- Oda\n- Velkanen\n- a cook",
        "1. Velkanen,\n2. Oda",
    ],
)
def test_a_redacted_name_goes_when_it_is_split_over_cells_or_items(tmp_path: Path, body: str) -> None:
    _, said = built(tmp_path, {"content/articles/one.md": article(body, "redact: [Oda Velkanen]\n")})
    assert "[redacted]" in said
    assert [word for word in re.findall(r"\w+", said) if word in {"oda", "velkanen"}] == []


def test_a_hidden_entry_goes_when_it_is_split_over_the_cells_of_a_page(tmp_path: Path) -> None:
    page = "---\ntitle: About\n---\n| who | what |\n|---|---|\n| Quorrel | Cell |\n"
    _, said = built(
        tmp_path, {"content/actors.yml": HIDDEN, "content/pages/about.md": page, "content/articles/one.md": article("A.")}
    )
    assert "quorrel" not in said
