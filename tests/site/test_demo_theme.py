"""The demo's theme: a child that changes colours, one block and one partial, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.model.page import Artifact
from briefgen.site import open_theme, render

if TYPE_CHECKING:
    from briefgen.model.page import Page
    from briefgen.site import Chrome

ROOT = Path(__file__).parents[2]


def test_the_demo_theme_is_a_small_child_of_the_default(pages: tuple[Page, ...], shared: Chrome) -> None:
    files = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / "themes").rglob("*") if path.is_file()}
    theme, problems = open_theme("demo", files)
    assert theme is not None
    assert problems == ()
    assert theme.chain == "demo > default"
    assert sorted(theme.layers[0].templates) == ["dossier.html", "parts/banner.html"]
    assert dict(theme.options)["accent"] == "#0b5563"
    made = render(next(page for page in pages if page.url == "/dossiers/ferry-strike/"), shared, theme)
    assert isinstance(made, Artifact)
    text = made.data.decode()
    assert "A demonstration of briefgen" in text
    assert "this dossier shows what the program does" in text
    assert text.index("TLP:CLEAR") < text.index("this dossier shows what the program does") < text.index("Bottom line")
