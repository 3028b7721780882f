"""The clock: read here and nowhere else, and handed on as an argument."""

from __future__ import annotations

import datetime as dt
import os

from briefgen.model.errors import UsageError
from briefgen.model.problem import Problem


def build_day() -> dt.date:
    """Return the day of the build: that of ``SOURCE_DATE_EPOCH`` (seconds since 1970, UTC) when set, else today in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not epoch:
        return dt.datetime.now(dt.UTC).date()
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        hint = "set it to seconds since 1970-01-01, or unset it"
        raise UsageError(
            Problem("epoch-unreadable", f"SOURCE_DATE_EPOCH is {epoch!r}, no number of seconds", hint=hint)
        ) from error


def now() -> str:
    """Return the present moment in UTC to the second, as ISO 8601 (``2026-11-24T10:12:00Z``)."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
