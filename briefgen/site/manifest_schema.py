"""JSON Schema of ``theme.yml``, from the words that its reader knows."""

from __future__ import annotations

from briefgen.site.manifest import KEYS, NAME, OPTION_KEYS, TYPES


def theme_schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of a ``theme.yml``."""
    text = {"type": ["string", "number", "boolean"]}
    shapes = {
        "type": {"enum": list(TYPES), "description": "What values it takes."},
        "default": {**text, "description": "Its value where site.yml says nothing."},
        "choices": {"type": "array", "items": text, "minItems": 1, "description": "What may be chosen."},
        "help": {"type": "string", "description": "What it is for, one sentence."},
    }
    option = {"type": "object", "properties": {key: shapes[key] for key in OPTION_KEYS}, "additionalProperties": False}
    options = {
        "type": "object",
        "propertyNames": {"pattern": f"^{NAME.pattern}$"},
        "additionalProperties": {"anyOf": [{**option, "required": ["type"]}, text]},
    }
    keys = {
        "name": {"type": "string", "description": "Name of the theme, for people."},
        "parent": {"type": "string", "description": "Theme whose files stand where this one has none; absent: default."},
        "contract": {"enum": [1, "1"], "description": "Version of the contract between program and theme."},
        "options": {**options, "description": "Options of the theme, or other defaults for those of its parent."},
    }
    return {"type": "object", "properties": {key: keys[key] for key in KEYS}, "additionalProperties": False}
