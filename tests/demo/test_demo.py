"""The demo at the root of the repository: it builds, and its articles are what ingest makes of their originals."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen import build
from briefgen.app.building import read
from briefgen.app.explaining import list_dossiers

if TYPE_CHECKING:
    import datetime as dt
    from types import ModuleType

    from briefgen.pipeline import Library

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def demo() -> ModuleType:
    """The program behind ``make site``."""
    spec = importlib.util.spec_from_file_location("demo", ROOT / "scripts" / "demo.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def library() -> Library:
    return read(ROOT)[1]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the demo that a test may change."""
    for name in ("site.yml", "content", "themes", "tests/inbox"):
        source = ROOT / name
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, tmp_path / name)
        else:
            shutil.copy(source, tmp_path / name)
    return tmp_path


def test_the_demo_builds_without_an_error_and_every_dossier_shows_judgements_and_a_timeline(
    tmp_path: Path, build_day: dt.date
) -> None:
    report = build(ROOT, output=tmp_path / "site", day=build_day, jobs=1)
    assert not report.failed, report.problems
    assert report.articles >= 24
    pages = sorted((tmp_path / "site" / "dossiers").glob("*/index.html"))
    assert len(pages) == report.dossiers >= 3
    for page in pages:
        text = page.read_text("utf-8")
        for part in ("bottom-line", "judgements", "timeline", "positions", "outlook", "indicators", "gaps", "sources", "rule"):
            assert f'id="s-{part}"' in text, (page, part)


def test_every_dossier_gathers_articles_by_its_rule_and_rests_its_judgements_on_what_was_read(library: Library) -> None:
    listed = {d.id: d for d in list_dossiers(ROOT)}
    read_by_a_person = {f.filed.article.id for f in library.filings if f.filed.article.reviewed}
    for dossier in library.dossiers:
        assert listed[dossier.id].articles >= 7
        assert dossier.rules
        assert dossier.judgements
        for judgement in dossier.judgements:
            assert judgement.likelihood
            assert judgement.confidence
            assert judgement.basis
            assert judgement.sources
            assert set(judgement.sources) <= read_by_a_person


def test_at_least_half_of_the_articles_entered_through_ingest(demo: ModuleType, library: Library) -> None:
    entered = demo.committed_articles(ROOT)
    assert 2 * len(entered) >= len(library.filings)
    assert len(entered) == len(list((ROOT / "tests" / "inbox").iterdir()))


def test_the_articles_are_in_five_languages(library: Library) -> None:
    languages = Counter(f.filed.article.lang.partition("-")[0] for f in library.filings)
    assert languages["ar"] >= 2
    assert languages["fr"] >= 1
    assert languages["ru"] >= 1
    assert languages["tr"] >= 1


def test_most_articles_were_read_by_a_person_and_some_are_still_waiting(library: Library) -> None:
    waiting = [f for f in library.filings if f.filed.article.reviewed is None]
    assert 2 <= len(waiting) <= 5


@pytest.mark.slow
def test_the_originals_still_make_the_committed_articles(demo: ModuleType) -> None:
    states = {each.taken.name: each.state for each in demo.compare()}
    assert set(states.values()) == {"identical", "edited"}, states


@pytest.mark.slow
def test_an_untouched_article_that_ingest_no_longer_makes_is_told_from_an_edited_one(demo: ModuleType, copy: Path) -> None:
    from briefgen.content.writing import seal

    before = demo.compare(copy, copy / "tests" / "inbox")
    untouched = next(each for each in before if each.state == "identical")
    edited = next(each for each in before if each.state == "edited")
    lost = next(each for each in before if each.state == "edited" and each is not edited)
    untouched.committed.write_text(seal(untouched.fresh.replace("title: ", "title: Older ", 1)), "utf-8")
    other_seal = re.sub(r"(?m)^  written: \w+$", f"  written: {'0' * 64}", edited.committed.read_text("utf-8"))
    edited.committed.write_text(other_seal, "utf-8")
    lost.committed.unlink()
    after = {each.taken.name: each for each in demo.compare(copy, copy / "tests" / "inbox")}
    assert after[untouched.taken.name].state == "differs"
    assert "-title: Older " in after[untouched.taken.name].diff()
    assert after[edited.taken.name].state == "outdated"
    assert after[lost.taken.name].state == "missing"


@pytest.mark.slow
def test_a_maintainer_can_write_what_ingest_makes_now(demo: ModuleType, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inbox = copy / "tests" / "inbox"
    before = demo.compare(copy, inbox)
    untouched = next(each for each in before if each.state == "identical")
    edited = next(each for each in before if each.state == "edited")
    untouched.committed.unlink()
    wanted = edited.committed.read_text("utf-8")
    edited.committed.write_text(re.sub(r"(?m)^  written: \w+$", f"  written: {'0' * 64}", wanted), "utf-8")
    demo.write(demo.compare(copy, inbox), copy)
    now = {each.taken.name: each.state for each in demo.compare(copy, inbox)}
    assert now[untouched.taken.name] == "identical"
    assert now[edited.taken.name] == "edited"
    assert edited.committed.read_text("utf-8") == wanted
    assert edited.committed.name in capsys.readouterr().out
