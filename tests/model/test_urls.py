from __future__ import annotations

import posixpath
from urllib.parse import unquote, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.urls import absolute, base_path, depth_root, relative, safe_link, web_address


@pytest.mark.parametrize(
    ("page", "root"),
    [("/", "./"), ("/about/", "../"), ("/articles/x/", "../../"), ("/search/titles/2/", "../../../"), ("/404.html", "./")],
)
def test_the_way_up_leads_to_the_root(page: str, root: str) -> None:
    assert depth_root(page) == root


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("/", "/", "./"),
        ("/articles/x/", "/", "./articles/x/"),
        ("/articles/x/", "/actors/y/", "../../articles/x/"),
        ("/articles/x/#p3", "/actors/y/", "../../articles/x/#p3"),
        ("/search/?q=a b", "/", "./search/?q=a b"),
        ("/articles/هدنة/", "/", "./articles/%D9%87%D8%AF%D9%86%D8%A9/"),
        ("/articles/a b/", "/", "./articles/a%20b/"),
        ("/static/style.css", "/articles/x/", "../../static/style.css"),
    ],
)
def test_links_are_relative_to_the_page_that_holds_them(target: str, page: str, link: str) -> None:
    assert relative(target, page) == link


@pytest.mark.parametrize(
    ("url", "written"),
    [
        (" https://a.example/b?c=d ", "https://a.example/b?c=d"),
        ("https://a.example/two words\u2003wide\n", "https://a.example/two%20words%E2%80%83wide"),
        ("https://a.example/\ud800", "https://a.example/%3F"),
        ("javascript:alert(1)//https://a.example/", None),
        ("https://", None),
        ("https://a.example:port/", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address_is_written_so_that_a_file_can_hold_it_or_not_at_all(url: str | None, written: str | None) -> None:
    assert web_address(url) == written


slugs = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=8)
paths = st.lists(slugs, max_size=4).map(lambda parts: "/" + "".join(f"{part}/" for part in parts))


@given(paths, paths, st.sampled_from(["https://desk.example/", "https://desk.example/briefs/"]))
def test_a_relative_link_leads_to_its_target_under_any_base(target: str, page: str, base: str) -> None:
    there = urljoin(absolute(page, base), relative(target, page))
    assert there == absolute(target, base)
    assert unquote(there) == base + target.lstrip("/")


@given(paths, paths)
def test_a_relative_link_leads_to_its_target_on_a_disk(target: str, page: str) -> None:
    assert posixpath.normpath(page + unquote(relative(target, page))) == posixpath.normpath(target)


@pytest.mark.parametrize(
    ("base_url", "path"),
    [
        ("https://desk.example/", "/"),
        ("https://desk.example", "/"),
        ("https://you.github.io/briefs/", "/briefs/"),
        ("https://you.github.io/briefs", "/briefs/"),
    ],
)
def test_the_path_of_an_address_has_a_slash_at_both_ends(base_url: str, path: str) -> None:
    assert base_path(base_url) == path


@pytest.mark.parametrize(
    "url",
    [
        "https://desk.example/a?b=c#d", "http://desk.example/", "HTTPS://desk.example/", "mailto:desk@desk.example",
        "/actors/x/", "../x/", "#p3", "?q=a", "notes.md", "a/b:c", "./a:b", "?a:b", "#a:b", "//desk.example/x", "caf%C3%A9/",
    ],
)  # fmt: skip
def test_a_page_may_link_to_addresses_of_the_web_and_of_the_site(url: str) -> None:
    assert safe_link(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:alert(1)", "java\r\nscript:alert(1)", "\x01javascript:alert(1)", "java\x00script:alert(1)",
        "\u0085javascript:alert(1)", "javascript\t:alert(1)", "javascript :alert(1)", "vbscript:x", "data:text/html,<script>",
        "data:image/svg+xml;base64,AAAA", "file:///etc/passwd", "blob:https://desk.example/1", "about:blank", "ftp://x.example/",
        "view-source:https://x.example/", "intent://x", "tel:123", ":", ":x", "", " ", "\n",
    ],
)  # fmt: skip
def test_a_page_may_link_to_nothing_that_runs_or_reaches_the_machine(url: str) -> None:
    assert safe_link(url) is None


@given(st.text(max_size=60))
def test_a_link_that_is_let_through_has_a_scheme_of_the_web_or_none(url: str) -> None:
    found = safe_link(url)
    if found is not None:
        head = found.replace("\\", "/").split("/")[0].split("?")[0].split("#")[0]
        assert ":" not in head or head.split(":")[0].lower() in {"http", "https", "mailto"}
        assert not any(ord(c) <= 32 or 127 <= ord(c) <= 159 for c in found)
        assert safe_link(found) == found
