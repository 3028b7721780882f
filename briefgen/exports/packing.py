"""A site as one ZIP file: the same bytes for the same files, whoever packs them and when."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.model.page import Artifact

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format can hold."""
_READABLE = 0o100644 << 16


def packed(artifacts: Iterable[Artifact], folder: str) -> bytes:
    """Return the files packed, all of them below ``folder``."""
    import zipfile  # no build needs it

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as pack:
        for artifact in sorted(artifacts, key=lambda a: a.path):
            entry = zipfile.ZipInfo(f"{folder}/{artifact.path}", _EPOCH)
            entry.external_attr = _READABLE
            entry.compress_type = zipfile.ZIP_DEFLATED
            pack.writestr(entry, artifact.data)
    return buffer.getvalue()
