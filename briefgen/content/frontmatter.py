"""Files with a front matter: opened, their YAML read by a form, their body cut into blocks."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING, Generic, TypeVar

from briefgen.content.markdown import read_blocks
from briefgen.forms.frontmatter import Split, require, split
from briefgen.forms.marked import Absent, Entries, called
from briefgen.forms.parts import parse_parts
from briefgen.forms.sheet import read_sheet
from briefgen.model.errors import ContentError
from briefgen.model.ids import is_slug, slugify
from briefgen.model.plugins import Plugins
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from briefgen.forms.form import Form
    from briefgen.forms.sheet import Sheet
    from briefgen.model.article import Block

T_co = TypeVar("T_co", covariant=True)
NO_PLUGINS = Plugins()


@dataclass(frozen=True, slots=True)
class Page(Generic[T_co]):
    """
    A file with a front matter, read: what every kind of it has.

    Attributes:
        id: file name without ``.md``.
        head: what the front matter says.
        blocks: the body, in its order.
        digest: identifies the bytes of the file: SHA-256, hexadecimal.
    """

    id: str
    head: T_co
    blocks: tuple[Block, ...]
    digest: str


def split_front_matter(text: str) -> tuple[str, str, int]:
    """
    Part a text into front matter and body.

    Returns:
        The YAML without its two lines ``---`` (empty when there is none), the body, and the 1-based line of the text at
        which the body begins.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found = split(text)
    return (text[found.start : found.end], text[found.body :], found.body_line) if found else ("", text, 1)


def read_page(
    path: str, data: bytes, form: Form[T_co], plugins: Plugins = NO_PLUGINS
) -> tuple[Page[T_co] | None, tuple[Problem, ...]]:
    """
    Read a file with a front matter.

    Args:
        path: relative to the project, ``/`` as separator; the id is its last part without ``.md``.
        data: the bytes of the file.
        form: of the front matter.
        plugins: whose Markdown rules rewrite the body first.

    Returns:
        What was read (None when nothing useful could be), and everything that is wrong with it.
    """
    sheet = read_sheet(path, data)
    found = require(sheet)
    head = _read_head(sheet, found, form) if found else None
    name = unicodedata.normalize("NFC", path.rpartition("/")[2].removesuffix(".md"))
    problems = (*_judge_name(path, name), *sheet.problems)
    if found is None or head is None:
        return None, problems
    try:
        body, failed = plugins.rewrite(sheet.text[found.body :])
        blocks, faults = read_blocks(body, found.body_line)
    except ContentError as error:
        return None, (*problems, *(problem.at(path) for problem in error.problems))
    return Page(name, head, blocks, hashlib.sha256(data).hexdigest()), (
        *problems,
        *(fault.at(path) for fault in (*failed, *faults)),
    )


def _read_head(sheet: Sheet, found: Split, form: Form[T_co]) -> T_co | None:
    value, whole = parse_parts(sheet, found.start, found.end)
    if isinstance(value, Absent):
        value = Entries((), 0, found.end)
    if isinstance(value, Entries):
        head = form.fill(value, sheet, whole=whole)
        return head if whole else None
    if value is not None:
        message = f"the front matter must be lines of the form 'key: value', not {called(value)}"
        sheet.report(value.start, "kind-wrong", message, "write a space after each colon: title: …")
    return None


def _judge_name(path: str, name: str) -> tuple[Problem, ...]:
    if is_slug(name):
        return ()
    better = slugify(name)
    hint = f"rename it to {better}.md" if better else "rename it: lower-case letters, digits and hyphens"
    return (Problem("id-not-slug", f"the file name '{name}.md' cannot stand in a URL", path, 1, 1, hint=hint),)
