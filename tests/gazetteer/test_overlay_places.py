from __future__ import annotations

from briefgen.gazetteer import Register
from briefgen.model.entities import Place


def test_an_entry_with_the_id_of_a_shipped_place_inherits_its_position_and_names() -> None:
    place = Register(places=[Place("aleppo", "Aleppo")]).place("aleppo")
    assert place is not None
    assert place.lat is not None
    assert "syria" in place.within


def test_a_town_of_ones_own_that_is_called_like_one_far_away_stays_itself() -> None:
    elsewhere = Place("aleppo", "Aleppo", lat=12.3, lon=45.6)
    nested = Place("aleppo", "Aleppo", within=("long-valley",))
    for own in (elsewhere, nested):
        assert Register(places=[own]).place("aleppo") == own
