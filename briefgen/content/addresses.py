"""Where links and pictures of a body point, as a page of the site writes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.model.urls import relative, safe_link

if TYPE_CHECKING:
    from collections.abc import Mapping

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_PATH = re.compile(r"([^?#]*)(.*)", re.DOTALL)
_DOCUMENTS = ("article", "dossier", "page")


def is_outside(url: str) -> bool:
    """Whether ``url`` leaves the site: it names a scheme or a host (browsers read a backslash as a slash)."""
    return bool(_SCHEME.match(url)) or url.replace("\\", "/").startswith("//")


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
    path, rest = _parts(safe)
    if name := document_of(safe):
        page = next((targets[kind, name] for kind in _DOCUMENTS if (kind, name) in targets), None)
        return page_link(page, root) + rest if page else None
    return root + _from_root(path) + rest


def document_of(url: str) -> str:
    """Return the id of the document of the project that a link names by its file (``../dossiers/sochi.md#p3``), or nothing."""
    path, _ = _parts(url)
    return path.rsplit("/", 1)[-1].removesuffix(".md") if path.endswith(".md") and not is_outside(url) else ""


def picture_source(url: str, root: str) -> str | None:
    """Return the ``src`` of a picture that the site itself holds; None for one outside, which is never requested."""
    safe = safe_link(url)
    if safe is None or is_outside(safe):
        return None
    path, _ = _parts(safe)
    return root + _from_root(path) if _from_root(path) else None


def _parts(url: str) -> tuple[str, str]:
    match = _PATH.fullmatch(url)
    return (match[1], match[2]) if match else (url, "")


def _from_root(path: str) -> str:
    """Return ``path`` without a leading slash, and without steps that would leave the site's root."""
    steps: list[str] = []
    for step in path.replace("\\", "/").split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(steps) + ("/" if steps and path.endswith("/") else "")
