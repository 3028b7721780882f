"""
The use cases: typed in, typed out, nothing printed. Here the rooms meet that do not know each other.

`build`, `check` and `timeline` belong to the public face.
"""

from briefgen.app.building import build
from briefgen.app.checking import check
from briefgen.app.report import BuildReport
from briefgen.app.timelines import timeline

__all__ = ["BuildReport", "build", "check", "timeline"]
