"""Names, places and dates in a text, and the evidence for an article's front matter."""

from briefgen.mentions.annotation import annotate
from briefgen.mentions.evidence import file_article
from briefgen.mentions.filing import Filing
from briefgen.mentions.findings import Findings, front_matter
from briefgen.mentions.quotations import find_quotations

__all__ = ["Filing", "Findings", "annotate", "file_article", "find_quotations", "front_matter"]
