"""Pictures as SVG: the marks that all of them are made of. Sizes are in units of the picture, `WIDTH` of them across."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDTH = 400
"""Units across a picture: about the pixels of a phone, so that texts stay readable there."""

LETTER = 6.6
"""Units that a letter of a label takes, at the size that labels have on a phone."""

LINE = 13.0
"""Units from one line of a label to the next."""


@dataclass(frozen=True, slots=True)
class Box:
    """
    A rectangle that a label takes, in units of the picture.

    Attributes:
        left: smallest x.
        top: smallest y.
        right: largest x.
        bottom: largest y.
    """

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two lie over each other."""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom


def picture(kind: str, label: str, height: float, marks: Iterable[str]) -> Markup:
    """Return a picture; ``label`` is what readers who do not see it are told, ``marks`` are elements."""
    return Markup(  # noqa: S704 - texts are escaped here and in the marks
        f'<svg class="picture {kind}" viewBox="0 0 {WIDTH} {short(height)}" role="img" aria-label="{escape(label)}">'
        + "".join(marks)
        + "</svg>"
    )


def group(key: str, title: str, marks: str) -> str:
    """Return marks of one entry: ``key`` names the list's entry that says the same, ``title`` shows on pointing."""
    return f'<g data-key="{escape(key)}"><title>{escape(title)}</title>{marks}</g>'


def label(text: str, x: float, y: float, anchor: str = "start", css: str = "") -> str:
    """Return a text whose base line begins (``start``), ends (``end``) or has its middle (``middle``) at a point."""
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    style = f' class="{css}"' if css else ""
    return f'<text x="{short(x)}" y="{short(y)}"{side}{style}>{escape(text)}</text>'


def line(x: float, y: float, to_x: float, to_y: float, css: str = "") -> str:
    """Return a straight line."""
    style = f' class="{css}"' if css else ""
    return f'<path d="M{short(x)} {short(y)}L{short(to_x)} {short(to_y)}"{style}/>'


def circle(x: float, y: float, radius: float, css: str = "") -> str:
    """Return a circle."""
    style = f' class="{css}"' if css else ""
    return f'<circle cx="{short(x)}" cy="{short(y)}" r="{short(radius)}"{style}/>'


def rectangle(box: Box, css: str = "", rounding: float = 0) -> str:
    """Return a rectangle."""
    style = (f' rx="{short(rounding)}"' if rounding else "") + (f' class="{css}"' if css else "")
    width, height = short(box.right - box.left), short(box.bottom - box.top)
    return f'<rect x="{short(box.left)}" y="{short(box.top)}" width="{width}" height="{height}"{style}/>'


def strokes(lines: Iterable[Sequence[tuple[float, float]]], *, closed: bool) -> str:
    """
    Return the ``d`` of a path of many lines in tenths of a unit, each point told from the one before.

    A point closer than a unit to the one before it is left out.
    """
    parts: list[str] = []
    for points in lines:
        kept = _thinned(points)
        if len(kept) < (3 if closed else 2):
            continue
        (x, y), *rest = kept
        steps = []
        for u, v in rest:
            steps.append(f"{u - x} {v - y}")
            x, y = u, v
        parts.append(f"M{kept[0][0]} {kept[0][1]}l{' '.join(steps)}{'z' if closed else ''}".replace(" -", "-"))
    return "".join(parts)


def short(value: float) -> str:
    """Return a number with one digit after the point, none where it is whole."""
    return f"{value:.1f}".removesuffix(".0")


def clipped(text: str, letters: int) -> str:
    """Return a name, cut where it is longer than so many letters."""
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"


def _thinned(points: Sequence[tuple[float, float]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    last = len(points) - 1
    for number, (x, y) in enumerate(points):
        spot = (round(x * 10), round(y * 10))
        if kept and abs(spot[0] - kept[-1][0]) + abs(spot[1] - kept[-1][1]) < (1 if number == last else 12):
            continue
        kept.append(spot)
    return kept
