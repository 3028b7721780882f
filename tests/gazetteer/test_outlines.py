from __future__ import annotations

import pytest

from briefgen.gazetteer.outlines import BOUNDARIES, FILE, SCALES, View, open_outlines, pack, unpack

LEVANT = View(34.0, 32.0, 40.0, 38.0)
BLACK_SEA = View(30.0, 42.0, 41.0, 48.0)
DATE_LINE = View(170.0, -25.0, 190.0, -10.0)
WORLD = View(-180.0, -60.0, 180.0, 78.0)


def inside(point: tuple[float, float], rings: tuple[tuple[tuple[float, float], ...], ...]) -> bool:
    """Whether a point lies on land: rings wind around it, those of lakes the other way."""
    x, y = point
    turns = 0
    for ring in rings:
        for (a, b), (c, d) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (b > y) != (d > y) and x < (c - a) * (y - b) / (d - b) + a:
                turns += 1 if d > b else -1
    return turns != 0


@pytest.mark.parametrize(
    ("view", "land", "sea"),
    [
        (LEVANT, (36.6, 35.9), (34.5, 35.2)),
        (BLACK_SEA, (34.1, 45.2), (35.0, 43.5)),
        (DATE_LINE, (178.0, -17.8), (182.5, -21.0)),
        (WORLD, (-60.0, -10.0), (-30.0, 30.0)),
        (WORLD, (100.0, 65.0), (-150.0, 71.8)),
        (View(-190.0, 60.0, -165.0, 72.0), (-183.0, 68.0), (-168.0, 71.5)),
    ],
)
def test_land_is_land_and_sea_is_sea_at_every_scale(view: View, land: tuple[float, float], sea: tuple[float, float]) -> None:
    rings = open_outlines().seen(view, "de-facto").land
    assert inside(land, rings)
    assert not inside(sea, rings)


def test_borders_on_which_the_sets_differ_are_dashed_and_stand_in_one_set_alone() -> None:
    held, viewed = (open_outlines().seen(BLACK_SEA, boundaries).borders for boundaries in BOUNDARIES)
    isthmus = [border for border in held if border.dashed and all(33 < x < 36 and 45.5 < y < 46.5 for x, y in border.points)]
    assert isthmus
    assert not [border for border in viewed if border.points in {line.points for line in isthmus}]
    assert any(not border.dashed for border in viewed)


def test_a_line_of_a_land_without_a_code_is_dashed_in_both_sets() -> None:
    for boundaries in BOUNDARIES:
        borders = open_outlines().seen(View(32.0, 34.5, 35.0, 35.8), boundaries).borders
        assert borders
        assert all(border.dashed for border in borders)


def test_countries_are_named_in_sight_the_freest_first() -> None:
    names = open_outlines().seen(LEVANT, "de-facto").names
    assert {"SY", "LB", "TR"} <= {iso for iso, _ in names}
    assert [spots[0][2] for _, spots in names] == sorted((spots[0][2] for _, spots in names), reverse=True)
    for _, spots in names:
        assert all(34 < x < 40 and 32 < y < 38 and free > 0 for x, y, free in spots)


def test_an_empty_sea_has_no_outline() -> None:
    seen = open_outlines().seen(View(-140.0, 20.0, -138.0, 22.0), "de-facto")
    assert (seen.land, seen.borders, seen.names) == ((), (), ())


def test_packing_and_unpacking_keep_points_to_the_step() -> None:
    points = ((-179.999, -0.001), (12.3456, 78.9), (12.3456, 78.9), (180.0, -90.0))
    assert unpack(pack(points, 1000), 1000) == ((-179.999, -0.001), (12.346, 78.9), (12.346, 78.9), (180.0, -90.0))


def test_the_file_is_small_enough_to_ship() -> None:
    assert FILE.stat().st_size < 1_500_000
    assert [scale.name for scale in SCALES] == ["near", "wide", "world"]
