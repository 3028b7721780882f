from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def test_what_one_article_calls_somebody_is_looked_for_in_that_article_alone(run: Any, site: Path) -> None:
    head = "---\ntitle: Night on the quay\nactors: [{id: north-army, as: [the Greys]}]\n---\n"
    (site / "content/articles/quay.md").write_text(f"{head}Later the Greys left the quay.\n", encoding="utf-8")
    (site / "content/articles/choir.md").write_text("---\ntitle: A choir\n---\nIn town the Greys sang.\n", encoding="utf-8")
    found = json.loads(run("where", "north-army", "--format", "json", folder=site).stdout)
    assert {use["path"] for use in found["uses"]} == {"content/articles/quay.md"}
    assert any(use["text"] == "Later the Greys left the quay." for use in found["uses"])
    assert "the Greys" in found["names"]
