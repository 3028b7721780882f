"""What a shell offers behind a Tab: ids of a project's own articles, dossiers and entries, found without reading a text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from click.shell_completion import CompletionItem

from briefgen.shell.disk import find_project, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import click

    Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]

_ENTRY = re.compile(r"^-[ \t]*", re.MULTILINE)
_KEY = r"(?:^|[{{,])[ \t]*{}:[ \t]*(?:\"([^\"\n]*)\"|'([^'\n]*)'|([^\s,}}#][^,}}#\n]*))"
_ID, _NAME = (re.compile(_KEY.format(key), re.MULTILINE) for key in ("id", "name"))

_Offer = tuple[str, str]
"""What is offered, and what it is."""


def articles(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the ids of all articles."""
    del parameter
    return _matching(_texts(context, "articles"), incomplete)


def dossiers(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the ids of all dossiers."""
    del parameter
    return _matching(_texts(context, "dossiers"), incomplete)


def texts(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the ids of all articles and dossiers."""
    del parameter
    return _matching([*_texts(context, "dossiers"), *_texts(context, "articles")], incomplete)


def entries(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the ids of what ``actors.yml`` and ``places.yml`` hold, each with its name."""
    del parameter
    return _matching(_entries(context), incomplete)


def codes(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the codes of findings, each with what it means."""
    del context, parameter
    from briefgen.model.faults import codes as explained

    return _matching([(code, text.partition(". ")[0]) for code, text in explained().items()], incomplete)


def profiles(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the names of the profiles of ``site.yml``."""
    del parameter
    from briefgen.project.settings import read_settings

    settings, _ = read_settings("site.yml", _read(context, "site.yml").encode())
    return _matching(((profile.name, "") for profile in settings.profiles), incomplete)


def _matching(offers: Iterable[_Offer], incomplete: str) -> list[CompletionItem]:
    """Return what begins with the letters typed; else the one thing that has them anywhere, as ids begin with a day."""
    known = dict(offers)
    begun = [word for word in known if word.startswith(incomplete)]
    held = [word for word in known if incomplete in word]
    return [CompletionItem(word, help=known[word] or None) for word in (held if len(held) == 1 else begun)]


def _project(context: click.Context) -> Path | None:
    given: Path | None = context.params.get("project")
    return find_project(given or Path.cwd())


def _read(context: click.Context, path: str) -> str:
    """Return a file of the project; nothing where there is none: a Tab tells no faults."""
    folder = _project(context)
    if folder is None or not (folder / path).is_file():
        return ""
    return (folder / path).read_bytes().decode("utf-8", "replace")


def _texts(context: click.Context, kind: str) -> Iterator[_Offer]:
    folder = _project(context)
    found = walk(folder / "content" / kind, lambda _: None) if folder else ()
    names = (path.replace("\\", "/").rpartition("/")[2] for path in found)
    yield from ((name.removesuffix(".md"), "") for name in sorted(names, reverse=kind == "articles") if name.endswith(".md"))


def _entries(context: click.Context) -> Iterator[_Offer]:
    from briefgen.model.ids import slugify

    for registry in ("actors", "places"):
        for entry in _ENTRY.split(_read(context, f"content/{registry}.yml"))[1:]:
            id_, name = (_value(pattern, entry) for pattern in (_ID, _NAME))
            if id_ or name:
                yield id_ or slugify(name), name


def _value(pattern: re.Pattern[str], entry: str) -> str:
    found = pattern.search(entry)
    return next(filter(None, found.groups()), "").strip() if found else ""
