"""Names, places and dates in a text, and the evidence for an article's front matter."""

from typing import TYPE_CHECKING

from briefgen.mentions.evidence import file_article
from briefgen.mentions.filing import Filing
from briefgen.mentions.quotations import find_quotations
from briefgen.model.doors import doors

if TYPE_CHECKING:
    from briefgen.mentions.annotation import annotate
    from briefgen.mentions.findings import Findings, front_matter, with_mentions

__all__ = ["Filing", "Findings", "annotate", "file_article", "find_quotations", "front_matter", "with_mentions"]
__getattr__ = doors(
    __name__,
    {
        "annotate": "briefgen.mentions.annotation",
        "Findings": "briefgen.mentions.findings",
        "front_matter": "briefgen.mentions.findings",
        "with_mentions": "briefgen.mentions.findings",
    },
)
