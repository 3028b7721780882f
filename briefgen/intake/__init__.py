"""The order of ingest: original → extracted → annotated → article file."""

from briefgen.intake.annotation import Desk, annotate_again, desk_of, propose
from briefgen.intake.ingest import Draft, Original, Outcome, Taken, draft, settle, take
from briefgen.intake.shelf import Shelf
from briefgen.intake.tasks import FeedFile, Listed, do, warm

__all__ = [
    "Desk",
    "Draft",
    "FeedFile",
    "Listed",
    "Original",
    "Outcome",
    "Shelf",
    "Taken",
    "annotate_again",
    "desk_of",
    "do",
    "draft",
    "propose",
    "settle",
    "take",
    "warm",
]
