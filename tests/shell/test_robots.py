from __future__ import annotations

import pytest

from briefgen.shell.robots import LONGEST_DELAY, MOST_BYTES, read_robots


def allows(text: str, path: str, agent: str = "briefgen") -> bool:
    return read_robots(text.encode(), agent).allow(f"https://mills.example{path}")


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("", "/a", True),
        ("Disallow:", "/a", True),
        ("Disallow: /", "/a", False),
        ("Disallow: /a", "/abc", False),
        ("Disallow: /a/", "/a", True),
        ("Disallow: /\nAllow: /a", "/a/b", True),
        ("Allow: /a\nDisallow: /a/private", "/a/private/1", False),
        ("Allow: /page\nDisallow: /page", "/page", True),
        ("Disallow: /*.pdf$", "/x/a.pdf", False),
        ("Disallow: /*.pdf$", "/x/a.pdf?x", True),
        ("Disallow: /*/print", "/a/b/print/1", False),
        ("Disallow: /*?", "/a?b", False),
        ("Disallow: /$", "/", False),
        ("Disallow: /$", "/a", True),
        ("Disallow: /ü", "/%C3%BC", False),
        ("Disallow: /a%2Fb", "/a/b", True),
        ("Disallow: /a # a remark", "/a", False),
        ("dIsAlLoW : /a", "/a", False),
    ],
)
def test_the_longest_pattern_that_matches_decides(rules: str, path: str, allowed: bool) -> None:  # noqa: FBT001
    assert allows(f"User-agent: *\n{rules}\n", path) == allowed


def test_rules_for_this_program_win_over_those_for_all() -> None:
    text = "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-Agent: BriefGen/1.0\nDisallow: /a\n\n"
    text += "user-agent: briefgen\nDisallow: /b\n"
    assert [allows(text, path) for path in ("/a", "/b", "/c")] == [False, False, True]
    assert [allows(text, path, "crawler") for path in ("/a", "/c")] == [False, False]


def test_a_group_that_names_the_program_and_says_nothing_allows_all() -> None:
    assert allows("User-agent: *\nDisallow: /\nUser-agent: briefgen\nDisallow:\n", "/a")


def test_the_pause_that_a_site_asks_for_is_granted_within_reason() -> None:
    assert read_robots(b"User-agent: *\nCrawl-delay: 2.5\n", "briefgen").delay == 2.5
    assert read_robots(b"User-agent: *\nCrawl-delay: 99999\n", "briefgen").delay == LONGEST_DELAY
    assert read_robots(b"User-agent: *\nCrawl-delay: soon\n", "briefgen").delay == 0


def test_what_is_no_text_or_without_end_does_no_harm() -> None:
    assert read_robots(b"\xff\xfe\x00", "briefgen").allow("https://mills.example/")
    assert read_robots(b"User-agent: *\n" + b"#" * MOST_BYTES + b"\nDisallow: /\n", "briefgen").allow("https://mills.example/")
