"""The order of ingest: original → extracted → annotated → article file."""

from briefgen.intake.annotation import Desk, annotate_again
from briefgen.intake.ingest import Original, Shelf, Taken, take

__all__ = ["Desk", "Original", "Shelf", "Taken", "annotate_again", "take"]
