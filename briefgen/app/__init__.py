"""
The use cases: typed in, typed out, nothing printed. Here the rooms meet that do not know each other.

`build`, `check` and `timeline` belong to the public face.
"""

<<<<<<< HEAD
from briefgen.app.building import build, check
from briefgen.app.report import BuildReport
=======
from briefgen.app.building import BuildReport, build, check
from briefgen.app.timelines import timeline
>>>>>>> 55a308a (Show copies, stories and timelines on the public face; rank days by who comes back to them)

__all__ = ["BuildReport", "build", "check", "timeline"]
