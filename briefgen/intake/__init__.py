"""The order of ingest: original → extracted → annotated → article file."""

from briefgen.intake.ingest import Desk, Original, Shelf, Taken, take

__all__ = ["Desk", "Original", "Shelf", "Taken", "take"]
