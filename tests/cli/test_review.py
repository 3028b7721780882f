"""``briefgen review`` in a real terminal: each key, undo, and what the decisions leave in the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from terminals import typed

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

ACTORS = """# who acts at the harbour
- id: harbour-union   # founded 1911
  name: Harbour Union
  type: organisation
  aliases: [HU]       # as the papers write it

# the last one
"""
ARTICLE = """---
title: Crews wait for an answer
published: 2019-03-12
lang: en
---
Spokesman Ivo Tarrantel told the paper that the crews would stay. Later Tarrantel met Lady Quernmore at the gate of Zubrowice.

The Harbor Unionists were not there. Spokeswoman Ada Fenwhistle left early.
"""


def text(desk: Path, name: str) -> str:
    return (desk / "content" / name).read_text(encoding="utf-8")


def open_names(run: Run, desk: Path) -> list[str]:
    done = run("review", "--list", folder=desk)
    assert done.returncode == 0, done.stderr
    return [line.split(" (")[0] for line in done.stdout.splitlines()[:-1]]


def test_an_accepted_proposal_becomes_an_entry_and_every_comment_stays(run: Run, desk: Path) -> None:
    names = open_names(run, desk)
    assert "Ivo Tarrantel" in names
    skipped = [(name, "s") for name in names[: names.index("Ivo Tarrantel")]]
    shown, code = typed(
        ["review"], desk, [*skipped, ("Ivo Tarrantel", "a"), ("accepted as Ivo Tarrantel", "q"), ("Write 1 decision?", "y\r")]
    )
    assert code == 0, shown
    entry = "- id: ivo-tarrantel\n  name: Ivo Tarrantel\n  type: person\n"
    assert text(desk, "actors.yml") == ACTORS.replace("\n# the last one", entry + "\n# the last one")
    assert "Ivo Tarrantel" not in open_names(run, desk)
    assert "ivo-tarrantel" in text(desk, "articles/2019-03-12-crews.md")


def test_the_screen_shows_the_sentence_and_every_key(run: Run, desk: Path) -> None:
    first = open_names(run, desk)[0]
    shown, code = typed(["review"], desk, [(first, "q")])
    assert code == 0
    assert "2019-03-12-crews" in shown
    for key in ("[a] accept", "[r] rename", "[t] another type", "[m] merge", "[x] reject", "[s] skip", "[u] undo", "[q] quit"):
        assert key in shown
    assert "Nothing decided, nothing changed." in shown
    assert text(desk, "actors.yml") == ACTORS


def test_a_rejected_proposal_never_returns(run: Run, desk: Path) -> None:
    names = open_names(run, desk)
    skipped = [(name, "s") for name in names[: names.index("Ivo Tarrantel")]]
    shown, code = typed(["review"], desk, [*skipped, ("Ivo Tarrantel", "x"), ("rejected", "q"), ("Write 1 decision?", "y\r")])
    assert code == 0, shown
    assert "- Ivo Tarrantel\n- Tarrantel\n" in text(desk, "rejected.yml")
    assert "Ivo Tarrantel" not in open_names(run, desk)
    again = run("annotate", folder=desk)
    assert "Tarrantel" not in again.stdout
    assert "ivo" not in text(desk, "articles/2019-03-12-crews.md").split("---")[1].lower()


def test_undo_takes_the_last_decision_back(run: Run, desk: Path) -> None:
    first = open_names(run, desk)[0]
    shown, code = typed(["review"], desk, [(first, "x"), ("rejected", "u"), ("undone: rejected", "q")])
    assert code == 0, shown
    assert "Nothing decided, nothing changed." in shown
    assert not (desk / "content" / "rejected.yml").exists()


def test_a_proposal_is_renamed_and_given_another_type(run: Run, desk: Path) -> None:
    names = open_names(run, desk)
    at = names.index("Ivo Tarrantel")
    skipped = [(name, "s") for name in names[:at]]
    dialogue = [
        *skipped,
        ("Ivo Tarrantel  person", "t"),
        ("Ivo Tarrantel  organisation", "r"),
        ("name [Ivo Tarrantel]", "Tarrantel & Sons\r"),
        ("accepted as Tarrantel & Sons", "q"),
        ("Write 1 decision?", "y\r"),
    ]
    shown, code = typed(["review"], desk, dialogue)
    assert code == 0, shown
    entry = "- id: tarrantel-sons\n  name: Tarrantel & Sons\n  type: organisation\n  aliases: [Ivo Tarrantel]\n"
    assert entry in text(desk, "actors.yml")


def test_a_proposal_is_merged_into_an_entry_and_an_unknown_one_is_refused(run: Run, desk: Path) -> None:
    names = open_names(run, desk)
    skipped = [(name, "s") for name in names[: names.index("Ivo Tarrantel")]]
    dialogue = [
        *skipped,
        ("Ivo Tarrantel", "m"),
        ("into (id or name; - for none)", "nobody-at-all\r"),
        ("there is no actor 'nobody-at-all'", "m"),
        ("into (id or name; - for none)", "harbour-union\r"),
        ("merged into harbour-union", "q"),
        ("Write 1 decision?", "y\r"),
    ]
    shown, code = typed(["review"], desk, dialogue)
    assert code == 0, shown
    assert text(desk, "actors.yml") == ACTORS.replace("aliases: [HU] ", "aliases: [HU, Ivo Tarrantel] ")


def test_nothing_is_written_before_the_confirmation(run: Run, desk: Path) -> None:
    first = open_names(run, desk)[0]
    _, code = typed(["review"], desk, [(first, "x"), ("rejected", "q"), ("Write 1 decision?", "n\r")])
    assert code == 0
    assert not (desk / "content" / "rejected.yml").exists()
    for ctrl in ("\x03", "\x04"):  # C, and D
        shown, code = typed(["review"], desk, [(first, "x"), ("rejected", ctrl)])
        assert code == 130, shown
    assert not (desk / "content" / "rejected.yml").exists()


def test_without_a_terminal_it_says_what_to_do(run: Run, desk: Path) -> None:
    done = run("review", folder=desk)
    assert done.returncode == 2
    assert "briefgen review --list" in done.stderr


def test_control_characters_of_a_source_do_not_reach_the_terminal(run: Run, desk: Path) -> None:
    path = desk / "content/articles/2019-03-12-crews.md"
    path.write_text(ARTICLE.replace("told the paper", "told\x1b]0;owned\x07 the paper"), encoding="utf-8")
    first = open_names(run, desk)[0]
    shown, _ = typed(["review"], desk, [(first, "q")])
    assert "\x1b]0;owned" not in shown
    assert "\x07" not in shown


def test_a_pipeline_that_is_not_installed_is_a_fault_with_a_way_out(run: Run, desk: Path) -> None:
    settings = (desk / "site.yml").read_text(encoding="utf-8")
    (desk / "site.yml").write_text(settings + "annotate: {ner: no_such_pipeline}\n", encoding="utf-8")
    done = run("review", "--list", folder=desk)
    assert done.returncode == 1
    assert "no_such_pipeline" in done.stderr
    assert "hint: install" in done.stderr


def test_annotate_shows_the_change_and_asks_before_it_writes(desk: Path) -> None:
    before = text(desk, "articles/2019-03-12-crews.md")
    shown, code = typed(["annotate"], desk, [("Write 1 article?", "n\r")])
    assert code == 0, shown
    assert "+actors:" in shown
    assert text(desk, "articles/2019-03-12-crews.md") == before
    shown, code = typed(["annotate"], desk, [("Write 1 article?", "y\r")])
    assert "1 article changed" in shown
    assert "actors:" in text(desk, "articles/2019-03-12-crews.md")
