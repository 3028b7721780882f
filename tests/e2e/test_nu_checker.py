"""The Nu HTML checker on every page of the demo, where Java and the checker (scripts/need-vnu) are at hand."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

JAR = Path(sys.prefix) / "vnu" / "vnu.jar"

pytestmark = pytest.mark.skipif(not (shutil.which("java") and JAR.is_file()), reason="no Java, or scripts/need-vnu was not run")


def errors(folder: Path) -> list[str]:
    command = ["java", "-Xss4m", "-jar", str(JAR), "--skip-non-html", "--errors-only", "--exit-zero-always", "--format", "json"]
    run = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=True, timeout=280)
    messages: list[dict[str, Any]] = json.loads(run.stderr)["messages"]
    return [
        f"{message['url']}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if message["type"] == "error"
    ]


def test_the_checker_finds_no_error_on_any_page_of_the_demo(demo: Any) -> None:
    assert errors(demo.folder) == []


def test_the_checker_finds_a_fault(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!DOCTYPE html><html lang=en><title>x</title><p><td>y")
    assert errors(tmp_path)
