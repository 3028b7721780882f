"""
Make the reference pages of docs/site from the program itself: ``python scripts/reference.py [FOLDER]``.

Writes into FOLDER/content/pages (docs/site when not given): commands, files, findings, themes, python, plugins, and the
measurements.
They are not kept in git, so that they cannot say anything else than the program does.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import briefgen
from briefgen import plugins
from briefgen.app.report import BuildReport
from briefgen.app.schemas import file_schemas
from briefgen.cli.main import road
from briefgen.model.article import Figure
from briefgen.model.extracted import Extracted
from briefgen.model.faults import groups
from briefgen.model.mention import Mention
from briefgen.model.problem import Problem
from briefgen.shell.tree import Written
from briefgen.site.contexts import CONTEXTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent.parent
_FILES = {
    "site": ("site.yml", "Settings of a site."),
    "article": ("Articles", "Front matter of `content/articles/**.md`."),
    "dossier": ("Dossiers", "Front matter of `content/dossiers/*.md`."),
    "page": ("Pages", "Front matter of `content/pages/*.md`."),
    "actors": ("actors.yml", "Entries of `content/actors.yml`."),
    "places": ("places.yml", "Entries of `content/places.yml`."),
    "sources": ("sources.yml", "Entries of `content/sources.yml`."),
    "theme": ("theme.yml", "The manifest of a theme, `themes/NAME/theme.yml`."),
}
_VALUES = (Extracted, Figure, Mention, Problem, BuildReport, Written)
_ENTRIES = {"Args", "Raises", "Attributes"}


def main() -> None:
    """Write every page."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "docs" / "site"
    pages = folder / "content" / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    made = {
        "commands": page("Commands", "Every command and its options.", commands()),
        "files": page("Files and keys", "Every key that a file may have.", files()),
        "findings": page("Findings", "Every finding of check, with what it means and what to do.", findings()),
        "themes": page("Themes", "What each template gets: contract 1.", themes()),
        "python": page("Python", "The public functions.", python()),
        "plugins": page("Plugins", "The hooks of a plugin, and what each registers, gets and returns.", hooks()),
        **measurements(),
    }
    for name, text in made.items():
        (pages / f"{name}.md").write_text(text, encoding="utf-8")


def page(title: str, description: str, body: str) -> str:
    """Return a page file."""
    return f'---\ntitle: "{title}"\ndescription: "{description}"\n---\n{body.strip()}\n'


def commands() -> str:
    """Return the help of every command, as a terminal shows it."""
    ends = "0 fine, 1 the files have errors, 2 wrong usage, 3 network or disk, 70 a bug, 130 stopped by Ctrl-C"
    parts = [f"Exit codes: {ends}, 141 nobody reads what is printed.\n"]
    for names, command in walk(road, ()):
        context = click.Context(command, info_name=" ".join(("briefgen", *names)), terminal_width=96)
        title = " ".join(("briefgen", *names))
        parts.append(f"## {title} {{#{'-'.join(names) or 'briefgen'}}}\n\n```text\n{command.get_help(context)}\n```\n")
    return "\n".join(parts)


def walk(group: click.Group, names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Yield every command with its names, groups before their members."""
    yield names, group
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from walk(command, (*names, name))
        else:
            yield (*names, name), command


def files() -> str:
    """Return the keys of every file, from the schemas that editors use."""
    parts = ["`briefgen new schemas` writes the same as JSON Schemas, which editors read.\n"]
    schemas = file_schemas()
    for kind, (title, says) in _FILES.items():
        parts.append(f"## {title} {{#{kind}}}\n\n{says}\n")
        parts.append("\n".join(keys(schemas[kind])) + "\n")
    return "\n".join(parts)


def keys(schema: dict[str, Any], depth: int = 0) -> Iterator[str]:
    """Yield a list entry for each key of a schema, and below it those of the mappings inside, three levels deep."""
    needed = set(schema.get("required", ()))
    for name, inner in mapping_of(schema).items():
        must = " (needed)" if name in needed else ""
        yield f"{'  ' * depth}- `{name}`{must}: {str(inner.get('description', '')).rstrip('.')}{values(inner)}."
        if depth < 2 and str(inner.get("description", "")).startswith("The same as") is False:  # noqa: PLR2004 - three levels
            yield from keys(inner, depth + 1)


def mapping_of(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the properties of a schema, or of the mapping among its alternatives, entries or values."""
    if "properties" in schema:
        return dict(schema["properties"])
    inside = [*schema.get("anyOf", ()), schema.get("items"), schema.get("additionalProperties")]
    return next((found for one in inside if isinstance(one, dict) and (found := mapping_of(one))), {})


def values(schema: dict[str, Any]) -> str:
    """Return the words that a key takes, where they are few."""
    told = [one.get("enum", ()) for one in (schema, *schema.get("anyOf", ()))]
    words = [str(word) for enum in told for word in enum if isinstance(word, str) and not word.startswith("TLP:")]
    return f" ({', '.join(words)})" if words else ""


def findings() -> str:
    """Return every code with its text."""
    form = "A finding is `file:line:col: severity[code]: message`, the line, and a hint. Errors stop a build."
    quiet = "`silence: [code]` in site.yml keeps warnings and notes of a code away"
    parts = [f"{form} {quiet}; `briefgen check --explain CODE` says what stands here.\n"]
    for title, codes in groups():
        parts.append(f"## {title}\n")
        parts += [f"### {code}\n\n{text}\n" for code, text in sorted(codes.items())]
    return "\n".join(parts)


def themes() -> str:
    """Return what each template gets, from the dataclasses of the contract."""
    module = sys.modules[next(iter(CONTEXTS.values())).__module__.rsplit("_", 1)[0]]
    parts = [f"{plain(inspect.getdoc(module) or '')}\n"]
    inner: dict[str, type] = {}
    for template, context in CONTEXTS.items():
        parts.append(f"## {template} {{#{template.removesuffix('.html')}}}\n\n{described(context)}\n")
        inner.update(parts_of(context))
    parts.append("## Values inside {#values}\n")
    parts += [f"### {name} {{#{name.lower()}}}\n\n{described(kind)}\n" for name, kind in sorted(inner.items())]
    return "\n".join(parts)


def parts_of(kind: type, seen: frozenset[type] = frozenset()) -> dict[str, type]:
    """Return the dataclasses of the contract that a dataclass's fields hold, by name."""
    found: dict[str, type] = {}
    names = {word for field in dataclasses.fields(kind) for word in re.findall(r"[A-Z]\w+", str(field.type))}
    modules = [m for name, m in sorted(sys.modules.items()) if name.startswith("briefgen.site.")]
    for name in names:
        inner = next((vars(m)[name] for m in modules if dataclasses.is_dataclass(vars(m).get(name))), None)
        if isinstance(inner, type) and inner not in seen and inner is not kind:
            found[name] = inner
            found |= parts_of(inner, seen | {kind, inner})
    return found


def described(kind: type) -> str:
    """Return a dataclass's docstring and its fields with their types."""
    lines = [plain(inspect.getdoc(kind) or ""), ""]
    lines += [f"- `{field.name}`: `{field.type}`" for field in dataclasses.fields(kind)]
    return "\n".join(lines)


def python() -> str:
    """Return the public functions: signature and docstring."""
    parts = ["`import briefgen` loads nothing; each function is loaded when it is first asked for.\n"]
    for name in briefgen.__all__:
        value = getattr(briefgen, name)
        if callable(value):
            parts.append(f"## {name} {{#{name.replace('_', '-')}}}\n\n```python\n{name}{signature(value)}\n```\n")
            parts.append(plain(inspect.getdoc(value) or "") + "\n")
    parts.append("## Values that they return {#values}\n")
    parts += [f"### {kind.__name__} {{#{kind.__name__.lower()}}}\n\n{plain(inspect.getdoc(kind) or '')}\n" for kind in _VALUES]
    return "\n".join(parts)


def signature(function: Callable[..., object]) -> str:
    """Return arguments and result of a function as its source has them: its annotations without quotation marks."""
    return re.sub(r"(: |-> )'([^']*)'", r"\1\2", str(inspect.signature(function)))


def hooks() -> str:
    """Return the hooks of a plugin, the values that it registers, and those that its functions get and return."""
    parts = [f"{plain(inspect.getdoc(plugins) or '').replace('::', ':')}\n", "## Hooks {#hooks}\n"]
    for name, hook in inspect.getmembers(plugins.Hooks, inspect.isfunction):
        form = f"```python\n{name}{signature(hook).replace('(self)', '()')}\n```"
        parts.append(f"### {name} {{#{name.replace('_', '-')}}}\n\n{form}\n\n{plain(inspect.getdoc(hook) or '')}\n")
    kinds = [value for name in plugins.__all__ if inspect.isclass(value := getattr(plugins, name))]
    inner = {name: kind for outer in kinds for name, kind in held(outer).items() if kind not in kinds}
    parts.append("## Values {#values}\n")
    parts += [
        f"### {kind.__name__} {{#{kind.__name__.lower()}}}\n\n{described(kind)}\n"
        for kind in (*kinds, *(kind for _, kind in sorted(inner.items())))
    ]
    return "\n".join(parts)


def held(kind: type, prefix: str = "briefgen.model.") -> dict[str, type]:
    """Return the dataclasses of the model that a dataclass's fields hold, and those that they hold, by name."""
    modules = [module for name, module in sorted(sys.modules.items()) if name.startswith(prefix)]
    found: dict[str, type] = {}
    open_ones = [kind]
    while open_ones:
        for name in {
            word for field in dataclasses.fields(open_ones.pop()) for word in re.findall(r"[A-Z]\w+", str(field.type))
        }:
            inner = next((vars(module)[name] for module in modules if dataclasses.is_dataclass(vars(module).get(name))), None)
            if isinstance(inner, type) and name not in found:
                found[name] = inner
                open_ones.append(inner)
    return found


def plain(doc: str) -> str:
    """Return a docstring as Markdown: double backquotes as single ones, sections as bold words, indented parts as code."""
    lines: list[str] = []
    block = ""
    for line in doc.replace("``", "`").splitlines():
        section = re.fullmatch(r"(Args|Returns|Raises|Attributes|Yields|Source):", line)
        if section:
            lines += ["", f"**{section[1]}**", ""]
            block = section[1]
        elif block in _ENTRIES and re.match(r" {4}\w", line) and ":" in line:
            name, _, rest = line.strip().partition(":")
            lines.append(f"- `{name}`:{rest}")
        elif block and line.startswith("    "):
            lines.append(("  " if block in _ENTRIES else "") + line.strip())
        else:
            block = "" if line.strip() else block
            lines.append(line)
    return "\n".join(lines).replace("{#", "{ #")


def measurements() -> dict[str, str]:
    """Return the project's measurements as pages, and a list of them."""
    pages: dict[str, str] = {}
    links = []
    for path in sorted((ROOT / "docs" / "measurements").glob("*.md")):
        title, _, body = path.read_text(encoding="utf-8").removeprefix("# ").partition("\n")
        name = f"measured-{path.stem}"
        links.append(f"- [{title}]({name}.md)")
        within = re.sub(r"\]\(([a-z-]+\.md)\)", r"](measured-\1)", body)
        pages[name] = page(
            title.replace('"', "'"), "Measured, with what falls short.", re.sub(r"\]\(\.\./[^)]*\)", "]", within)
        )
    pages["measurements"] = page("Measurements", "What was measured, when and how.", "\n".join(links))
    return pages


if __name__ == "__main__":
    main()
