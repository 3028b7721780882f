"""
The use cases: typed in, typed out, nothing printed. Here the rooms meet that do not know each other.

`build` and `check` belong to the public face.
"""

from briefgen.app.building import build, check
from briefgen.app.report import BuildReport

__all__ = ["BuildReport", "build", "check"]
