"""Pages to bytes, and what a broken template says."""

from __future__ import annotations

import pickle
import re
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from briefgen.model.page import Artifact, Fragments, Page
from briefgen.model.problem import Problem
from briefgen.site import Chrome, Theme, chrome, compile_all, join_faults, open_theme, plan, render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefgen.model.public import PublicSite


def failing(pages: Sequence[Page], shared: Chrome, template: str, text: str, url: str = "/articles/talks/") -> Problem:
    files = {"themes/harbour/theme.yml": b"", f"themes/harbour/templates/{template}": text.encode()}
    theme, problems = open_theme("harbour", files)
    assert theme is not None
    assert problems == ()
    made = render(next(page for page in pages if page.url == url), shared, theme)
    assert isinstance(made, Problem)
    return made


def test_a_page_becomes_a_file_below_the_output_folder(pages: tuple[Page, ...], shared: Chrome, theme: Theme) -> None:
    made = {page.url: render(page, shared, theme) for page in pages}
    paths = {url: artifact.path for url, artifact in made.items() if isinstance(artifact, Artifact)}
    assert set(paths) == set(made)
    assert paths["/"] == "index.html"
    assert paths["/articles/talks/"] == "articles/talks/index.html"
    assert paths["/404.html"] == "404.html"


def test_rendering_twice_or_after_a_way_through_another_process_gives_the_same_bytes(
    pages: tuple[Page, ...], shared: Chrome, theme: Theme
) -> None:
    for page in pages:
        sent = pickle.loads(pickle.dumps((page, shared, theme)))
        assert render(*sent) == render(page, shared, theme)


def test_an_unknown_name_is_told_with_file_line_themes_page_and_the_nearest_name(
    pages: tuple[Page, ...], shared: Chrome
) -> None:
    text = '{% extends "!article.html" %}\n{% block summary %}\n<p>{{ sumary }}</p>\n{% endblock %}\n'
    assert failing(pages, shared, "article.html", text) == Problem(
        code="template-error",
        message="'sumary' is undefined (page /articles/talks/, themes harbour > default)",
        path="themes/harbour/templates/article.html",
        line=3,
        col=7,
        excerpt="<p>{{ sumary }}</p>",
        hint="did you mean 'summary'?",
    )


def test_an_unknown_field_of_a_part_is_told_with_the_nearest_field(pages: tuple[Page, ...], shared: Chrome) -> None:
    problem = failing(pages, shared, "parts/card.html", "\n{{ card.titel }}", url="/articles/")
    assert problem.message == "a Card has no attribute 'titel' (page /articles/, themes harbour > default)"
    assert (problem.where, problem.hint) == ("themes/harbour/templates/parts/card.html:2:9", "did you mean 'title'?")


@pytest.mark.parametrize(
    ("text", "line", "col", "said"),
    [
        ("\n\n{% if %}", 3, 1, "Expected an expression"),
        ("{{ title|shout }}", 1, 10, "No filter named 'shout'"),
        ("\nOf {{ 1 // 0 }}", 2, 4, "division"),
        ("\n  {{ title(1) }}", 2, 3, "not callable"),
        ("{{ text('no.such.key') }}", 1, 10, "there is no 'no.such.key'"),
        ("\n{% include 'parts/gone.html' %}", 2, 13, "no theme of harbour > default has the template 'parts/gone.html'"),
        ("{% extends '!gone.html' %}", 1, 14, "has the template 'gone.html' below layer 1"),
        ("{{ 3|link }}", 1, 1, "expected string"),
    ],
)
def test_whatever_a_template_does_wrong_is_a_problem_at_its_place(
    text: str, line: int, col: int, said: str, pages: tuple[Page, ...], shared: Chrome
) -> None:
    problem = failing(pages, shared, "article.html", text)
    assert problem.code == "template-error"
    assert (problem.path, problem.line, problem.col) == ("themes/harbour/templates/article.html", line, col)
    assert said in problem.message
    assert problem.excerpt == text.splitlines()[line - 1]
    assert problem.hint


def test_a_template_that_cannot_be_compiled_stops_nobody_before_a_page_needs_it(
    pages: tuple[Page, ...], shared: Chrome
) -> None:
    files = {"themes/harbour/templates/parts/deep.html": f"{{{{ {'(' * 5000}1{')' * 5000} }}}}".encode()}
    theme, _ = open_theme("harbour", files)
    assert theme is not None
    compile_all(theme, shared.language)
    assert isinstance(render(pages[0], shared, theme), Artifact)
    problem = failing(pages, shared, "article.html", files.popitem()[1].decode())
    assert problem.code == "template-error"


def test_a_fault_that_many_pages_share_is_told_once(pages: tuple[Page, ...], shared: Chrome) -> None:
    files = {"themes/harbour/templates/article.html": b"{{ sumary }}", "themes/harbour/templates/page.html": b"{{ x }}"}
    theme, _ = open_theme("harbour", files)
    assert theme is not None
    results = [render(page, shared, theme) for page in pages]
    first, second = join_faults(result for result in results if isinstance(result, Problem))
    assert first.message == "'sumary' is undefined (page /articles/talks/, themes harbour > default), and on 3 more"
    assert second.message == "'x' is undefined (page /about/, themes harbour > default)"
    other = [Problem("a", "one"), Problem("a", "two")]
    assert join_faults(other) == tuple(other)


def test_a_template_that_extends_itself_is_a_problem_and_not_the_end(pages: tuple[Page, ...], shared: Chrome) -> None:
    assert failing(pages, shared, "article.html", '{% extends "article.html" %}').code == "template-error"


HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;"
NOT_FREE = {"id", "url", "lang", "path", "kind", "direction", "show", "tlp", "type", "status", "trend", "part", "confidence"}
"""Fields that are no free text: ids, paths and words of fixed lists."""
IDS = {"actors", "places", "dossiers", "articles", "within"}


def poisoned(value: Any, name: str = "") -> Any:
    """Return the same value with every free text in it made hostile."""
    if isinstance(value, str):
        return value if name in NOT_FREE or not value else value + HOSTILE
    if isinstance(value, tuple):
        return tuple(
            poisoned(item, "" if name not in {"actors", "places", "dossiers", "articles", "within"} else "id") for item in value
        )
    if (
        is_dataclass(value)
        and not isinstance(value, type)
        and type(value).__name__ not in {"Edtf", "Settings", "Count", "Mark"}
    ):
        changes = {field.name: poisoned(getattr(value, field.name), field.name) for field in fields(value)}
        return replace(value, **changes)
    return value


class Tags(HTMLParser):
    """Collects every tag and attribute of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def test_hostile_text_in_any_field_never_becomes_markup(public: PublicSite, theme: Theme) -> None:
    hostile: PublicSite = poisoned(public)
    nothing = Fragments({}, {}, {})
    shared = chrome(replace(hostile, settings=replace(public.settings, title=HOSTILE, description=HOSTILE)), HOSTILE)
    told = 0
    for page in plan(hostile, nothing, theme):
        made = render(page, shared, theme)
        assert isinstance(made, Artifact)
        text = made.data.decode()
        told += text.count("&lt;script&gt;alert(1)")
        tags = Tags()
        tags.feed(text)
        assert not [tag for tag, _ in tags.seen if tag == "img"], page.url
        scripts = [attributes for tag, attributes in tags.seen if tag == "script"]
        assert all("src" in script or script == {"type": "application/ld+json"} for script in scripts), page.url
        for _, attributes in tags.seen:
            assert not [name for name in attributes if name.startswith("on") or name == "style"], page.url
            assert not (attributes.get("href") or "").startswith(("javascript:", "data:")), page.url
    assert told > 300


def test_links_that_a_browser_would_run_are_not_written(public: PublicSite, theme: Theme, shared: Chrome) -> None:
    talks = public.articles[0]
    assert talks.source is not None
    source = replace(talks.source, url="java\tscript:alert(1)", archived="data:text/html,x")
    site = replace(public, articles=(replace(talks, source=source), *public.articles[1:]))
    page = next(page for page in plan(site, Fragments({}, {}, {}), theme) if page.url == talks.url)
    made = render(page, shared, theme)
    assert isinstance(made, Artifact)
    assert b'href="java' not in made.data
    assert b'href="data:' not in made.data
    assert b"address unknown" in made.data


def test_every_page_has_the_strict_policy_first_and_no_inline_script_or_style(
    pages: tuple[Page, ...], shared: Chrome, theme: Theme
) -> None:
    for page in pages:
        made = render(page, shared, theme)
        assert isinstance(made, Artifact)
        text = made.data.decode()
        policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
        assert policy
        assert policy[1].startswith("default-src 'none'; script-src 'self'; style-src 'self';")
        assert "unsafe" not in policy[1]
        assert text.index("Content-Security-Policy") < text.index("<link")
        assert "<style" not in text
        assert " style=" not in text


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ title.__class__ }}",
        "{{ text.__globals__ }}",
        "{{ site.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ lipsum.__globals__ }}",
        "{{ ''|attr('__class__') }}",
        "{{ '{0.__class__}'.format(title) }}",
        "{% set x = {} %}{{ x.update({'a': 1}) }}",
        "{{ actors.__setitem__ }}",
        "{% for i in range(10 ** 9) %}{% endfor %}",
        "{{ 'x' * 10 ** 9 }}",
        "{{ 10 ** 10 ** 9 }}",
        "{{ '%999999999d'|format(1) }}",
        "{{ '%999999999d' % 1 }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{{ 'x'.ljust(10 ** 9) }}",
        "{{ 'x'|center(10 ** 9) }}",
        "{{ 'x'|indent(10 ** 9, true) }}",
        "{{ [1]|batch(10 ** 9, 'x')|list }}",
        "{{ '%*d' % (999999999, 1) }}",
        "{{ '%*d'|format(999999999, 1) }}",
        "{{ '%-*d' % (10 ** 9, 1) }}",
        "{{ '{0:{1}}'.format(1, 10 ** 9) }}",
        "{{ '{0[0]:{0[1]}}'.format([1, 10 ** 9]) }}",
        "{{ '{a:>{b}}'.format_map({'a': 1, 'b': 10 ** 9}) }}",
        "{{ range(99999)|join('x' * 99999) }}",
        "{{ (['x' * 99999] * 99999)|join }}",
        "{{ ('x' * 99999)|replace('x', 'x' * 99999) }}",
        "{{ ('x' * 99999).replace('x', 'x' * 99999) }}",
        "{{ ('x' * 99999).join(range(99999)|map('string')) }}",
    ],
)
def test_a_template_from_elsewhere_gets_out_of_nothing(attack: str, pages: tuple[Page, ...], shared: Chrome) -> None:
    assert failing(pages, shared, "article.html", attack).code == "template-error"
