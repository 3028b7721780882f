"""Projects and documents for tests of ingest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

STORY = (
    "The crews of eleven boats kept them tied to the quay for a third day, and the minister did not come down to the harbour.",
    "A cook on one of the boats said that there was soup for two more days. After that it would not be he who gave way.",
    "The port has not said what it will do when the fish that lies in the sheds is no longer fit to be sold to anybody.",
)


def project(folder: Path, settings: str = "") -> Path:
    """Make an empty project."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "site.yml").write_text(f"title: Strait Watch\n{settings}", encoding="utf-8")
    return folder


def page(title: str, *more: str, day: str = "2018-09-17", head: str = "", story: tuple[str, ...] = STORY) -> str:
    """Return a saved page with an article."""
    paragraphs = "".join(f"<p>{text}</p>\n" for text in (*story, *more))
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}'
        f'<meta property="article:published_time" content="{day}T08:00:00Z"></head>\n'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>\n{paragraphs}</article></body></html>\n"
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files of a project with their bytes, but for what may be deleted at any time."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        name: path.read_bytes() for path in files if not (name := path.relative_to(folder).as_posix()).startswith(".briefgen/")
    }
