"""
Write the reference of theme contract 1 (docs/theme-reference.md) from the dataclasses that hold it.

    python scripts/theme_reference.py            print it
    python scripts/theme_reference.py --write    write it
"""

from __future__ import annotations

import importlib
import inspect
import re
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.site import contexts, open_theme
from briefgen.site.chrome import Chrome, Here
from briefgen.site.contexts import CONTEXTS, CONTRACT
from briefgen.site.manifest import read_manifest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "theme-reference.md"
MODULES = (
    "chrome",
    "contexts_analysis",
    "contexts_articles",
    "contexts_dossiers",
    "contexts_lists",
    "contexts_names",
    "contexts_pictures",
    "contexts_record",
    "contexts_timeline",
    "pieces",
)
_ATTRIBUTE = re.compile(r"^ {4}(?P<name>\w+): (?P<text>.+(?:\n {8,}.+)*)", re.MULTILINE)
_NAME = re.compile(r"\b[A-Z]\w+\b")


def reference() -> str:
    """Return the reference in Markdown."""
    parts = _parts()
    lines = [f"# Theme reference, contract {CONTRACT}", "", *_introduction(), "", *_options(), "", "## Templates", ""]
    for template, context in CONTEXTS.items():
        lines += [f"### `{template}`", "", *_described(context, parts)]
    lines += ["## Values in them", ""]
    for name in sorted(parts):
        lines += [f"### {name}", "", *_described(parts[name], parts)]
    lines += ["## Parts and blocks", "", *_files()]
    return "\n".join(lines).rstrip() + "\n"


def _introduction() -> Iterator[str]:
    yield "Made from the code by `scripts/theme_reference.py`; a test holds it to the code. Begin a theme with"
    yield "`briefgen new theme NAME`, see what a page's template receives with `briefgen build --show-context /dossiers/ID/`."
    yield ""
    text = inspect.getdoc(contexts) or ""
    yield re.sub(r"``?([^`]+)``?", r"`\1`", text.partition("\n\n")[2])
    yield ""
    yield "A template is looked for in `themes/NAME/templates/` of the project, then in the theme's parent, and so on down to"
    yield 'the default theme: put there only what you change. `{% extends "!dossier.html" %}` and'
    yield '`{% include "!parts/banner.html" %}` name the next one down, so that one block can be changed and the rest stays.'


def _options() -> Iterator[str]:
    path = ROOT / "briefgen" / "themes" / "default" / "theme.yml"
    manifest, problems = read_manifest(path.read_bytes(), "theme.yml", "default")
    assert not problems, problems
    yield "## Options of the default theme"
    yield ""
    yield "Given under `theme_options:` in `site.yml`, or another default under `options:` in a child's `theme.yml`."
    yield ""
    yield "| option | type | default | for |"
    yield "|---|---|---|---|"
    for option in manifest.options:
        kind = " / ".join(f"`{c}`" for c in option.choices) or option.type
        default = ("yes" if option.default else "no") if isinstance(option.default, bool) else option.default
        yield f"| `{option.name}` | {kind} | {f'`{default}`' if default else ''} | {option.help} |"


def _parts() -> Mapping[str, type]:
    """Return every value that a context can hold, by name."""
    pages = set(CONTEXTS.values())
    modules = [importlib.import_module(f"briefgen.site.{name}") for name in MODULES]
    members = [member for module in modules for member in inspect.getmembers(module, inspect.isclass)]
    found = {n: c for n, c in members if is_dataclass(c) and c not in pages and c.__module__.startswith("briefgen.site")}
    assert Chrome in found.values()
    assert Here in found.values()
    return found


def _described(kind: type, parts: Mapping[str, type]) -> Iterator[str]:
    told, _, attributes = (inspect.getdoc(kind) or "").partition("\nAttributes:\n")
    described = {m["name"]: " ".join(m["text"].split()) for m in _ATTRIBUTE.finditer(attributes)}
    yield _marked(" ".join(told.split()))
    yield ""
    yield "| name | type | |"
    yield "|---|---|---|"
    for field in fields(kind):
        yield f"| `{field.name}` | {_typed(str(field.type), parts)} | {_marked(described.get(field.name, ''))} |"
    yield ""


def _typed(text: str, parts: Mapping[str, type]) -> str:
    """Return a type as a reader of templates needs it: what it is a list of, whether it can be missing, links to values."""
    if match := re.fullmatch(r"tuple\[(.+), \.\.\.\]", text):
        return f"list of {_typed(match[1], parts)}"
    if text.endswith(" | None"):
        return f"{_typed(text.removesuffix(' | None'), parts)} or none"
    plain = {"str": "text", "int": "number", "bool": "yes or no", "Markup": "HTML", "float": "number"}
    return plain.get(text) or (f"[{text}](#{text.lower()})" if text in parts else f"`{text}`".replace("|", "\\|"))


def _marked(text: str) -> str:
    return re.sub(r"``([^`]+)``", r"`\1`", text).replace("|", "\\|")


def _files() -> Iterator[str]:
    theme, problems = open_theme("default", {})
    assert theme is not None, problems
    templates = theme.layers[-1].templates
    yield "| file | blocks | includes |"
    yield "|---|---|---|"
    for name in sorted(templates):
        blocks = re.findall(r"{%-? *block (\w+)", templates[name])
        included = dict.fromkeys(re.findall(r'{%-? *(?:include|extends) "([^"]+)"', templates[name]))
        yield f"| `{name}` | {', '.join(f'`{b}`' for b in blocks)} | {', '.join(f'`{i}`' for i in included)} |"


if __name__ == "__main__":
    if "--write" in sys.argv[1:]:
        TARGET.write_text(reference(), encoding="utf-8")
    else:
        print(reference(), end="")
