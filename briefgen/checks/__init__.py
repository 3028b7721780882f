"""Findings about content and built sites."""

from briefgen.checks.links import broken_links

__all__ = ["broken_links"]
