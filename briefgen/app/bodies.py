"""Texts whose front matter cannot be read: their bodies, so that what is wrong with both is told in one run."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from briefgen.content.frontmatter import split_front_matter
from briefgen.content.markdown import read_blocks
from briefgen.model.article import TextPage
from briefgen.model.errors import TooBigError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from briefgen.shell.disk import File


def bodies_of(files: Iterable[File], read: AbstractSet[str]) -> list[TextPage]:
    """
    Return the bodies of those files of which nothing could be made, each as a page without a title.

    Args:
        files: all files with a front matter.
        read: paths of those that were read.
    """
    found = []
    for file in files:
        if file.path not in read:
            _, body, line = split_front_matter(file.data.decode("utf-8", "replace"))
            with suppress(TooBigError):  # reading the file has told so
                id_ = file.path.rpartition("/")[2].removesuffix(".md")
                found.append(TextPage(id_, file.path, "", read_blocks(body, line)[0]))
    return found
