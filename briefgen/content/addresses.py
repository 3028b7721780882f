"""Where links and pictures of a body point, as a page of the site writes it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.model.urls import document_of, from_root, is_outside, path_and_rest, relative, safe_link

if TYPE_CHECKING:
    from collections.abc import Mapping

_DOCUMENTS = ("article", "dossier", "page")


@lru_cache(maxsize=16384)
def page_link(target: str, root: str) -> str:
    """Return the link to a path from the site's root (``/actors/x/``) for a page that reaches the root by ``root``."""
    return root + relative(target, "/").removeprefix("./")


def body_link(url: str, root: str, targets: Mapping[tuple[str, str], str]) -> str | None:
    """
    Return what the ``href`` of a link of a body is; None when it leads nowhere a page may link to.

    Addresses outside and fragments stay. A link to another file of the project (``sochi.md``) leads to its page, when
    ``targets`` knows one under (``article``, ``dossier`` or ``page``, id). Any other path counts from the root of the site.
    """
    safe = safe_link(url)
    if safe is None or is_outside(safe) or safe.startswith(("#", "?")):
        return safe
    path, rest = path_and_rest(safe)
    if name := document_of(safe):
        page = next((targets[kind, name] for kind in _DOCUMENTS if (kind, name) in targets), None)
        return page_link(page, root) + rest if page else None
    return root + from_root(path) + rest


def picture_source(url: str, root: str) -> str | None:
    """Return the ``src`` of a picture that the site itself holds; None for one outside, which is never requested."""
    safe = safe_link(url)
    if safe is None or is_outside(safe):
        return None
    path, _ = path_and_rest(safe)
    return root + from_root(path) if from_root(path) else None
