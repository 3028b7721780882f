"""Theme contract 1: what templates read is what the dataclasses document."""

from __future__ import annotations

import importlib
import inspect
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

import jinja2
import pytest
from jinja2 import meta, nodes

from briefgen.site.contexts import CONTEXTS

if TYPE_CHECKING:
    from briefgen.model.page import Page
    from briefgen.site import Theme

SHARED = {"site", "page", "theme", "text", "counted"}
ENVIRONMENT = jinja2.Environment(autoescape=True)
ENVIRONMENT.filters |= {"link": str, "from_root": str, "moment": str, "quoted": str}
MODULES = (
    "pieces",
    "contexts_analysis",
    "contexts_articles",
    "contexts_dossiers",
    "contexts_lists",
    "contexts_names",
    "contexts_pictures",
    "chrome",
)


def names_read(name: str, templates: dict[str, str]) -> set[str]:
    """Return the top-level names that a template, what it extends and what it includes read, less those they set themselves."""
    tree = ENVIRONMENT.parse(templates[name])
    set_here = {node.name for node in tree.find_all(nodes.Name) if node.ctx in {"store", "param"}}
    read = set(meta.find_undeclared_variables(tree))
    for other in meta.find_referenced_templates(tree):
        assert other is not None
        read |= names_read(other, templates) - set_here
    return read


@pytest.mark.parametrize("template", CONTEXTS)
def test_a_template_reads_the_names_that_its_context_documents(template: str, theme: Theme) -> None:
    documented = {field.name for field in fields(CONTEXTS[template])}
    assert names_read(template, dict(theme.layers[-1].templates)) - SHARED == documented


def test_every_page_template_of_the_theme_has_a_context(theme: Theme) -> None:
    whole = {name for name in theme.layers[-1].templates if "/" not in name}
    assert whole - {"base.html", "entity.html"} == set(CONTEXTS)


def test_every_planned_page_has_the_context_of_its_template(pages: tuple[Page, ...]) -> None:
    assert {page.template for page in pages} == set(CONTEXTS) - {"members.html"}
    assert all(type(page.context) is CONTEXTS[page.template] for page in pages)


def test_every_field_of_a_part_is_read_somewhere(theme: Theme) -> None:
    trees = [ENVIRONMENT.parse(text) for text in theme.layers[-1].templates.values()]
    read = {node.attr for tree in trees for node in tree.find_all(nodes.Getattr)}
    parts = {
        f"{name}.{field.name}"
        for module in MODULES
        for name, kind in inspect.getmembers(importlib.import_module(f"briefgen.site.{module}"), is_dataclass)
        if kind not in CONTEXTS.values()
        for field in fields(kind)
    }
    by_filters = {"When.iso", "When.note", "Here.root", "Chrome.base_path"}
    assert {part for part in parts if part.split(".")[1] not in read} == by_filters


def test_documented_fields_are_described() -> None:
    for context in CONTEXTS.values():
        assert inspect.getdoc(context)
        told = inspect.getdoc(context) or ""
        if "Attributes:" in told:
            assert all(f"{field.name}:" in told for field in fields(context)), context.__name__
