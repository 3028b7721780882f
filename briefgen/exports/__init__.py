"""Files for machines, made from the public view alone: feeds, sitemap, robots, OpenSearch."""

from briefgen.exports.artifacts import artifacts

__all__ = ["artifacts"]
