"""Findings about content and built sites."""

from briefgen.checks.analysis import analysis_faults
from briefgen.checks.links import Origin, broken_links
from briefgen.checks.references import dangling_references, names_of_articles_alone

__all__ = ["Origin", "analysis_faults", "broken_links", "dangling_references", "names_of_articles_alone"]
