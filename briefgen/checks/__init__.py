"""Findings about content and built sites."""

from typing import TYPE_CHECKING

from briefgen.checks.references import dangling_references, names_of_articles_alone
from briefgen.model.doors import doors

if TYPE_CHECKING:
    from briefgen.checks.analysis import analysis_faults
    from briefgen.checks.links import Origin, broken_links

__all__ = ["Origin", "analysis_faults", "broken_links", "dangling_references", "names_of_articles_alone"]
__getattr__ = doors(
    __name__,
    {
        "Origin": "briefgen.checks.links",
        "analysis_faults": "briefgen.checks.analysis",
        "broken_links": "briefgen.checks.links",
    },
)
