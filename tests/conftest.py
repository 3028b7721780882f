from __future__ import annotations

import datetime as dt

import pytest


@pytest.fixture
def build_day() -> dt.date:
    return dt.date(2026, 11, 24)
