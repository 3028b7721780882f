"""Showing what a template receives, for people who make themes."""

from __future__ import annotations

import difflib
from dataclasses import asdict
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from briefgen.app.building import prepare
from briefgen.model.errors import ContentError, UsageError
from briefgen.model.problem import Problem
from briefgen.model.urls import base_path, depth_root
from briefgen.pipeline.showing import planned
from briefgen.site import open_theme

if TYPE_CHECKING:
    from pathlib import Path


def context_of(
    project: Path, url: str, *, profile: str = "", base_url: str | None = None, jobs: int | None = None
) -> dict[str, Any]:
    """
    Return what the template of one page receives (theme contract 1), as plain values.

    Args:
        project: the folder with ``site.yml``.
        url: path of the page from the root of the site (``/dossiers/x/``), or its full address.
        profile: audience, a profile of ``site.yml``; the public when empty.
        base_url: address of the site, instead of that in ``site.yml``.
        jobs: number of processes; all processors when None.

    Returns:
        ``template``, ``themes`` (the chain), ``context``, and what every template sees: ``site``, ``page``, ``theme``.

    Raises:
        UsageError: no page stands at that path.
        ContentError: the project's files have errors.
    """
    made = prepare(project, profile=profile, base_url=base_url, jobs=jobs)
    if made.public is None:
        raise ContentError(*made.problems)
    settings = made.public.settings
    theme, _ = open_theme(settings.theme, {f.path: f.data for f in made.snapshot.themes}, settings.theme_options)
    assert theme is not None, "the site was made with it"
    pages, shared = planned(made.public, theme)
    wanted = _path(url, settings.base_url)
    page = next((page for page in pages if page.url == wanted), None)
    if page is None:
        near = difflib.get_close_matches(wanted, [page.url for page in pages], 1)
        hint = f"did you mean {near[0]}?" if near else "write the path from the root of the site, such as /dossiers/x/"
        raise UsageError(Problem("page-unknown", f"no page stands at {wanted}", hint=hint))
    root = shared.base_path if page.url == "/404.html" else depth_root(page.url)
    return {
        "template": page.template,
        "themes": theme.chain,
        "context": asdict(page.context),  # type: ignore[call-overload]  # each context is a dataclass: the contract's tests hold it
        "site": asdict(shared),
        "page": {"url": page.url, "root": root},
        "theme": dict(theme.options),
    }


def _path(url: str, base_url: str) -> str:
    """Return an address, or a path with or without the site's base path and slashes at its ends, as a path from the root."""
    path = unquote(urlsplit(url).path)
    if url.startswith(base_url):
        path = "/" + path.removeprefix(base_path(base_url))
    path = "/" + path.strip("/")
    path = path.removesuffix("/index.html") or "/"
    return path if path.endswith((".html", "/")) else f"{path}/"
