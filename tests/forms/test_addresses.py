"""Slugs and old paths become names of files: what no disk or host takes is told where it stands."""

from __future__ import annotations

import pytest

from briefgen.forms.scalars import SITE_PATH, SLUG, Fault


@pytest.mark.parametrize("text", ["/old/", "/old/page.html", "/articles/هدنة/", "/%D9%87/", "/a//b", "/" + "a" * 200 + "/"])
def test_old_paths_of_a_site_are_taken_as_they_are_written(text: str) -> None:
    assert SITE_PATH.parse(text) == text


@pytest.mark.parametrize(
    "text",
    ["/", "//host/x", "old", "/.git/hooks/", "/.briefgen.json/", "/a/../b", "/%2e%2e/x", "/a\x07b/", "/a%00/", "/c:/x",
     "/a?b", "/" + "a" * 201, "/" + "ж" * 101 + "/"],
)  # fmt: skip
def test_old_paths_that_no_site_should_have_are_told(text: str) -> None:
    fault = SITE_PATH.parse(text)
    assert isinstance(fault, Fault)
    assert fault.code == "path-unreadable"
    assert fault.hint


@pytest.mark.parametrize("text", ["a" * 201, "ж" * 101])
def test_a_slug_that_is_too_long_for_a_file_is_told(text: str) -> None:
    fault = SLUG.parse(text)
    assert isinstance(fault, Fault)
    assert fault.code == "id-too-long"


def test_the_longest_slug_is_taken() -> None:
    assert SLUG.parse("a" * 200) == "a" * 200
