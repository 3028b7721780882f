"""Files for machines, made from the public view alone: feeds, citations, tables, calendars, places, sitemap, OpenSearch."""

from briefgen.exports.artifacts import artifacts
from briefgen.exports.packing import packed
from briefgen.exports.records import Press, Record, press_of, record

__all__ = ["Press", "Record", "artifacts", "packed", "press_of", "record"]
