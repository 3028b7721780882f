"""Layers of themes, their options and their faults."""

from __future__ import annotations

import pytest

from briefgen.model.page import Artifact, Page
from briefgen.site import Chrome, Theme, assets, open_theme, render

CHILD = {
    "themes/harbour/theme.yml": b"name: Harbour\nparent: default\n",
    "themes/harbour/templates/parts/banner.html": b'<p class="banner">On trial</p>\n',
}


def opened(name: str, files: dict[str, bytes], **options: str) -> Theme:
    theme, problems = open_theme(name, files, tuple(options.items()))
    assert theme is not None
    assert problems == ()
    return theme


def written(pages: tuple[Page, ...], url: str, shared: Chrome, theme: Theme) -> str:
    made = render(next(page for page in pages if page.url == url), shared, theme)
    assert isinstance(made, Artifact), made
    return made.data.decode()


def test_a_child_overrides_one_partial_and_inherits_the_rest(pages: tuple[Page, ...], shared: Chrome) -> None:
    text = written(pages, "/dossiers/ferry-strike/", shared, opened("harbour", CHILD))
    assert text.count('<p class="banner">On trial</p>') == 1
    assert '<h2 id="s-judgements">Key judgements</h2>' in text


def test_a_child_overrides_one_block_of_the_template_below_it(pages: tuple[Page, ...], shared: Chrome) -> None:
    block = b'{% extends "!article.html" %}{% block summary %}<p>no summary here</p>{% endblock %}'
    text = written(
        pages, "/articles/talks/", shared, opened("harbour", {**CHILD, "themes/harbour/templates/article.html": block})
    )
    assert "<p>no summary here</p>" in text
    assert "The desk’s summary" not in text
    assert "Six hours, no word" in text


def test_the_mark_for_the_next_layer_goes_one_down_and_not_to_the_bottom(pages: tuple[Page, ...], shared: Chrome) -> None:
    files = {
        "themes/top/theme.yml": b"parent: middle",
        "themes/top/templates/404.html": b'{% extends "!404.html" %}{% block footer %}top {{ super() }}{% endblock %}',
        "themes/middle/templates/404.html": b'{% extends "!404.html" %}{% block footer %}middle {{ super() }}{% endblock %}',
    }
    theme = opened("top", files)
    assert theme.chain == "top > middle > default"
    assert 'top middle <footer class="colophon">' in written(pages, "/404.html", shared, theme)


def test_a_project_may_lay_files_over_the_shipped_theme_of_the_same_name(pages: tuple[Page, ...], shared: Chrome) -> None:
    theme = opened("default", {"themes/default/templates/parts/footer.html": b"our footer"})
    assert "our footer" in written(pages, "/404.html", shared, theme)


def test_static_files_of_the_nearest_theme_win_and_colours_become_custom_properties() -> None:
    theme = opened("harbour", {**CHILD, "themes/harbour/static/icon.svg": b"<svg/>"}, accent="#0B5563")
    made = {artifact.path: artifact.data for artifact in assets(theme)}
    assert made["static/icon.svg"] == b"<svg/>"
    assert b"--option-accent: #0b5563;" in made["static/options.css"]
    assert {"static/style.css", "static/print.css", "static/site.js"} <= set(made)


def test_a_child_gives_an_option_another_default_and_the_settings_win(pages: tuple[Page, ...], shared: Chrome) -> None:
    files = {"themes/harbour/theme.yml": b"options:\n  scheme: dark\n  tagline: All at sea\n"}
    assert dict(opened("harbour", files).options)["scheme"] == "dark"
    theme = opened("harbour", files, scheme="light", build_day="no")
    assert dict(theme.options) == {
        "accent": "#8c1d2f",
        "accent_dark": "#f2a7b0",
        "build_day": False,
        "scheme": "light",
        "tagline": "All at sea",
    }
    text = written(pages, "/", shared, theme)
    assert 'data-scheme="light"' in text
    assert "All at sea" in text
    assert "Built on" not in text


def test_a_theme_brings_an_option_of_its_own() -> None:
    manifest = b"options:\n  pattern: {type: choice, choices: [waves, none], help: behind the title}\n"
    assert dict(opened("harbour", {"themes/harbour/theme.yml": manifest}).options)["pattern"] == "waves"


def test_themes_are_equal_when_their_files_and_options_are() -> None:
    assert opened("harbour", CHILD) == opened("harbour", dict(reversed(CHILD.items())))
    assert opened("harbour", CHILD) != opened("harbour", CHILD, accent="#000")
    assert opened("harbour", CHILD) != opened("harbour", {**CHILD, "themes/harbour/static/x.css": b"p{}"})


def test_a_missing_theme_is_named_with_the_nearest_that_there_is() -> None:
    theme, problems = open_theme("harbor", CHILD)
    assert theme is None
    (problem,) = problems
    assert (problem.code, problem.path) == ("theme-missing", "site.yml")
    assert problem.message == "there is no theme 'harbor'"
    assert problem.hint == "did you mean 'harbour'?"


def test_a_missing_parent_is_reported_where_it_is_named() -> None:
    theme, problems = open_theme("harbour", {"themes/harbour/theme.yml": b"name: Harbour\nparent: defalt\n"})
    assert theme is not None, "the default theme stands in, so that everything else can be looked at"
    assert theme.chain == "harbour > default"
    assert [(p.code, p.where, p.hint) for p in problems] == [
        ("theme-missing", "themes/harbour/theme.yml:2:9", "did you mean 'default'?")
    ]


@pytest.mark.parametrize("name", ["..", "../themes/default", "default/static", ""])
def test_a_theme_name_reaches_no_other_folder(name: str) -> None:
    theme, problems = open_theme(name, {})
    assert theme is None
    assert [problem.code for problem in problems] == ["theme-missing"]


def test_parents_that_go_round_are_a_problem() -> None:
    files = {"themes/a/theme.yml": b"parent: b", "themes/b/theme.yml": b"parent: a"}
    theme, problems = open_theme("a", files)
    assert theme is None
    assert problems[0].code == "theme-circle"
    assert problems[0].message == "the parents of a theme go round: a > b > a"


def test_all_faults_of_a_manifest_are_told_with_their_places() -> None:
    manifest = (
        b"nam: Harbour\n"
        b"contract: 2\n"
        b"options:\n"
        b"  accent: red\n"
        b"  Accent: '#000'\n"
        b"  pattern: {type: colr}\n"
        b"  shape: {type: choice}\n"
        b"  wide: {type: flag, default: perhaps}\n"
        b"  accnt: '#000'\n"
    )
    theme, problems = open_theme("harbour", {"themes/harbour/theme.yml": manifest}, (("scheme", "sepia"), ("tag", "x")))
    assert theme is not None
    assert sorted((p.where, p.code) for p in problems) == [
        ("site.yml", "theme-option"),
        ("site.yml", "theme-option-unknown"),
        ("themes/harbour/theme.yml:1:1", "key-unknown"),
        ("themes/harbour/theme.yml:2:11", "theme-contract"),
        ("themes/harbour/theme.yml:4:11", "theme-option"),
        ("themes/harbour/theme.yml:5:3", "theme-option-name"),
        ("themes/harbour/theme.yml:6:19", "theme-option-type"),
        ("themes/harbour/theme.yml:7:3", "theme-option-type"),
        ("themes/harbour/theme.yml:8:31", "theme-option"),
        ("themes/harbour/theme.yml:9:10", "theme-option-unknown"),
    ]
    assert all(problem.hint for problem in problems)


@pytest.mark.parametrize("manifest", [b"", b"# nothing", b"just a text", b"- a\n- list", b"a: [", b"\xff\xfe", b"options: 3"])
def test_a_manifest_that_says_nothing_useful_leaves_a_theme_that_renders(
    manifest: bytes, pages: tuple[Page, ...], shared: Chrome
) -> None:
    theme, _ = open_theme("harbour", {"themes/harbour/theme.yml": manifest})
    assert theme is not None
    assert "Strait Watch" in written(pages, "/", shared, theme)


def test_a_template_that_is_no_text_is_reported_with_its_line() -> None:
    files = {**CHILD, "themes/harbour/templates/page.html": b"one\ntw\xff"}
    theme, problems = open_theme("harbour", files)
    assert theme is not None
    assert [(p.code, p.where) for p in problems] == [("not-utf8", "themes/harbour/templates/page.html:2")]


def test_a_colour_that_cannot_be_read_on_its_page_is_told_with_its_contrast() -> None:
    _, problems = open_theme("default", {}, [("accent", "#fff"), ("accent_dark", "#161513"), ("accent", "#005f73")])
    assert [(problem.code, problem.severity, problem.message.rpartition("of ")[2]) for problem in problems] == [
        ("theme-contrast", "warning", "1.01 to 1"),
        ("theme-contrast", "warning", "1.00 to 1"),
    ]
