"""
The use cases: typed in, typed out, nothing printed. Here the rooms meet that do not know each other.

`build`, `check` and `timeline` belong to the public face.
"""

from typing import TYPE_CHECKING

from briefgen.app.building import build
from briefgen.app.report import BuildReport
from briefgen.model.doors import doors

if TYPE_CHECKING:
    from briefgen.app.checking import check
    from briefgen.app.timelines import timeline

__all__ = ["BuildReport", "build", "check", "timeline"]
__getattr__ = doors(__name__, {"check": "briefgen.app.checking", "timeline": "briefgen.app.timelines"})
