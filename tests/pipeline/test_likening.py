"""Copies found with a memo are those found without one, and what did not change is not compared again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tellings import BRIDGE, FERRY, OTHER_BRIDGE

from briefgen.dossiers import find_reports
from briefgen.model.article import Article, Block
from briefgen.model.pool import Serial
from briefgen.model.site import Filed
from briefgen.pipeline.reading import Sealed
from briefgen.pipeline.rereading import readers
from briefgen.shell.packs import Packs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from briefgen.model.pool import Item, Result, Shared

PROGRAM = "00" * 16
TEXTS = [text for _, text in (*FERRY, *BRIDGE, *OTHER_BRIDGE)]
TEXTS += [f"PORT SELM (Coast Wire) - {FERRY[0][1]}", BRIDGE[0][1].replace("after engineers found", "since experts had found")]


class Counting:
    """A pool that counts what it was asked to do; workers elsewhere are asked for few texts, too."""

    is_near = False

    def __init__(self) -> None:
        self.done: dict[str, int] = {}

    def map(
        self,
        step: Callable[[Shared, Item], Result],
        shared: Shared,
        items: Sequence[Item],
        meanwhile: Callable[[], object] | None = None,
    ) -> list[Result]:
        name = getattr(shared, "step", step).__name__
        self.done[name] = self.done.get(name, 0) + len(items)
        return Serial().map(step, shared, items, meanwhile)


def articles(texts: Sequence[str]) -> tuple[Filed, ...]:
    found = [Article(f"a{n:02}", f"a{n:02}.md", "T", blocks=(Block("paragraph", text=text),)) for n, text in enumerate(texts)]
    return tuple(Filed(article) for article in found)


def reports(project: Path, texts: Sequence[str]) -> tuple[Mapping[str, str], dict[str, int]]:
    memo, pool = Packs(project, PROGRAM), Counting()
    found = readers(Sealed(), pool, memo).for_reports(articles(texts))
    memo.save()
    return found, pool.done


def test_one_changed_text_is_read_and_compared_alone_and_the_reports_are_the_same(tmp_path: Path) -> None:
    cold, first = reports(tmp_path, TEXTS)
    assert cold == find_reports(articles(TEXTS))
    assert {later: name for later, name in cold.items() if later != name} == {"a09": "a00", "a10": "a03"}
    assert first["shingled"] == len(TEXTS)
    assert first["compared"] > 1
    changed = [*TEXTS[:-1], f"{TEXTS[-1]} The county will pay."]
    warm, second = reports(tmp_path, changed)
    assert warm == find_reports(articles(changed)) == cold
    assert (second["shingled"], second["compared"]) == (1, 1)
