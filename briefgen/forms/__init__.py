"""YAML to marked values to typed values with line and column; edits that keep comments."""

from __future__ import annotations


def schemas() -> dict[str, dict[str, object]]:
    """Return the JSON Schemas (2020-12) of all files that people write, by kind: ``article``, ``dossier``, ``site``, ..."""
    from briefgen.forms.schema import file_schemas

    return file_schemas()
