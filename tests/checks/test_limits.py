"""What GitHub refuses is told before anything is pushed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefgen.checks.limits import LARGEST_FILE, MOST_FILES, too_large
from briefgen.model.page import Artifact

if TYPE_CHECKING:
    from briefgen.model.problem import Problem

LARGE = bytes(LARGEST_FILE)


def told(problems: list[Problem]) -> list[tuple[str, str, str]]:
    assert all(problem.hint for problem in problems)
    return [(problem.code, problem.path, problem.severity) for problem in problems]


def test_a_file_may_have_a_hundred_megabytes_and_not_one_byte_more() -> None:
    assert too_large([Artifact("static/map.pdf", LARGE)]) == []
    assert told(too_large([Artifact("static/map.pdf", LARGE + b"x")])) == [("file-too-large", "_site/static/map.pdf", "error")]


def test_a_site_may_have_a_gigabyte() -> None:
    assert too_large([Artifact(f"{n}.bin", LARGE) for n in range(10)]) == []
    assert told(too_large([Artifact(f"{n}.bin", LARGE) for n in range(11)])) == [("site-too-large", "", "error")]


@pytest.mark.parametrize(("files", "found"), [(MOST_FILES, []), (MOST_FILES + 1, [("site-too-many-files", "", "warning")])])
def test_very_many_files_are_a_warning(files: int, found: list[tuple[str, str, str]]) -> None:
    assert told(too_large([Artifact(f"{n}.html", b"") for n in range(files)])) == found
