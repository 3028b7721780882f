"""Where a link of a built page was written: the file of the user's that it comes from, with line and column."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefgen.checks import Origin
from briefgen.checks.addresses import place_of_address
from briefgen.content.addresses import body_link
from briefgen.model.values import dataclass
from briefgen.policy.articles import url_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefgen.model.article import Block
    from briefgen.pipeline import Library
    from briefgen.shell.disk import Snapshot


@dataclass(frozen=True, slots=True)
class _Body:
    path: str
    root: str
    blocks: Sequence[Block]


@dataclass(frozen=True, slots=True)
class Origins:
    """
    Where the links of built pages were written.

    Attributes:
        bodies: the bodies of the project's files, by the file of the site that shows each.
        texts: the files, by their path.
    """

    bodies: Mapping[str, _Body]
    texts: Mapping[str, str] = field(default_factory=dict)

    def of_link(self, page: str, link: str) -> Origin | None:
        """Return where the link of a page (its file in the site) was written; None when the text of no file has it."""
        body = self.bodies.get(page)
        for block, value in _links(body.blocks) if body else ():
            if body and _is_made_of(link, value, body.root):
                return self._place(body.path, block.line, value)
        return None

    def _place(self, path: str, line: int, value: str) -> Origin:
        return Origin(path, *place_of_address(self.texts.get(path, ""), line, value))


def origins(library: Library, snapshot: Snapshot) -> Origins:
    """Return the origins of a project that was read."""
    bodies = {
        f"{url_of(f.filed.article)[1:]}index.html": _Body(f.filed.article.path, "../../", f.filed.article.blocks)
        for f in library.filings
    }
    for dossier in library.dossiers:
        bodies[f"dossiers/{dossier.id}/index.html"] = _Body(dossier.path, "../../", dossier.blocks)
    for page in library.pages:
        bodies[f"{page.id}/index.html"] = _Body(page.path, "../", page.blocks)
    files = (*snapshot.articles, *snapshot.dossiers, *snapshot.pages)
    return Origins(bodies, {file.path: file.data.decode("utf-8", "replace") for file in files})


def _links(blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    for block in blocks:
        if block.kind == "figure" and block.value:
            yield block, block.value
        for run in block.runs:
            if run.kind in {"link", "image"}:
                yield block, run.value


def _is_made_of(link: str, value: str, root: str) -> bool:
    """Whether a page's ``link`` can have been made of ``value``, the address in the text."""
    path, mark, fragment = value.partition("#")
    if path.endswith(".md"):
        return bool(mark) and unquote(link).endswith(f"#{unquote(fragment)}")
    made = body_link(value, root, {})
    return made is not None and unquote(made) == unquote(link)
