"""The order of ingest."""
