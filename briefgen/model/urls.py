"""URLs of the site: kept as paths from the site's root (``/articles/x/``), written relative to the page that links."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, unquote_to_bytes, urlsplit

SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_PATH = re.compile(r"([^?#]*)(.*)", re.DOTALL)
_UNWRITTEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_ESCAPED = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
_TAIL = re.compile(r"[/?#]")
_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f]+")


def depth_root(url: str) -> str:
    """Return the way from the page at ``url`` up to the root of the site: ``../../`` for ``/articles/x/``, ``./`` for ``/``."""
    return "../" * (url.count("/") - 1) or "./"


def relative(target: str, page: str) -> str:
    """
    Return the link from the page at ``page`` to ``target``: paths from the root, ``target`` with or without ``#…`` or ``?…``.

    Links are relative, so that one build works under any base path and from a disk.
    """
    path, mark, rest = _split(target)
    return depth_root(page) + quote(path.lstrip("/"), safe="/~-._") + mark + rest


def absolute(target: str, base_url: str) -> str:
    """Return the full address of ``target`` (a path from the root) under ``base_url`` (ends in ``/``)."""
    path, mark, rest = _split(target)
    return base_url + quote(path.lstrip("/"), safe="/~-._") + mark + rest


def base_path(base_url: str) -> str:
    """Return the path of ``base_url`` with a slash at both ends: ``/briefs/``, or ``/``."""
    path = urlsplit(base_url).path
    return path if path.endswith("/") else path + "/"


def safe_link(url: str) -> str | None:
    """
    Return ``url`` when a page may link to it, else None.

    Allowed are http, https and mailto, and links without a scheme. Characters that browsers skip inside a scheme are
    removed before the scheme is looked at (WHATWG URL, section 4.4).
    """
    cleaned = _CONTROL.sub("", url)
    scheme, colon, _ = _TAIL.split(cleaned, 1)[0].partition(":")
    if colon:
        return cleaned if scheme.lower() in SAFE_SCHEMES else None
    return cleaned or None


def readable(url: str) -> str:
    """
    Return an address as people read and copy it: letters and digits of other scripts stand for their ``%D8%A7``.

    What is no letter, mark or digit stays as it is, so that nothing unseen gets into the text; browsers follow both.
    """
    return _ESCAPED.sub(lambda found: _letters(found[0]), url)


def web_address(url: str | None) -> str | None:
    """Return an address of the web as a file can hold it, with spaces and controls as %XX; None for anything else."""
    plain = _UNWRITTEN.sub(lambda found: quote(found.group(), errors="replace"), (url or "").strip())
    try:
        parts = urlsplit(plain)
        _ = parts.port
    except ValueError:
        return None
    return plain if parts.scheme in {"http", "https"} and parts.hostname else None


def is_outside(url: str) -> bool:
    """Whether ``url`` leaves the site: it names a scheme or a host (browsers read a backslash as a slash)."""
    return bool(_SCHEME.match(url)) or url.replace("\\", "/").startswith("//")


def document_of(url: str) -> str:
    """Return the id of the document of the project that a link names by its file (``../dossiers/sochi.md#p3``), or nothing."""
    path, _ = path_and_rest(url)
    return path.rsplit("/", 1)[-1].removesuffix(".md") if path.endswith(".md") and not is_outside(url) else ""


def path_and_rest(url: str) -> tuple[str, str]:
    """Part a link into its path and what follows it (``?…`` and ``#…``)."""
    match = _PATH.fullmatch(url)
    return (match[1], match[2]) if match else (url, "")


def from_root(path: str) -> str:
    """Return ``path`` without a leading slash, and without steps that would leave the site's root."""
    steps: list[str] = []
    for step in path.replace("\\", "/").split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(steps) + ("/" if steps and path.endswith("/") else "")


def _letters(escaped: str) -> str:
    try:
        text = unquote_to_bytes(escaped).decode()
    except UnicodeDecodeError:
        return escaped
    return "".join(c if unicodedata.category(c)[0] in "LMN" else quote(c) for c in text)


def _split(target: str) -> tuple[str, str, str]:
    match = re.search(r"[?#]", target)
    return (target, "", "") if not match else (target[: match.start()], target[match.start()], target[match.end() :])
