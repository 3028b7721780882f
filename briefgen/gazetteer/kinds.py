"""Kinds in words: "Idlib province" is a region, "Idlib city" a town, in the languages that briefings are written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

TOWNS = frozenset({"city", "town", "village", "place"})
"""Kinds of populated places; ``place`` is one of unknown size."""

REGION_WORDS = frozenset(
    fold(word)
    for word in (
        "province provinces governorate muhafazah region oblast krai prefecture state department canton emirate territory "
        "gouvernorat région département wilaya province Gouvernement Provinz Bundesland Oblast Gouvernorat Region "
        "provincia gobernación departamento región estado província estado ili ilinin vilayeti eyaleti valiliği "
        "область области провинция провинции провинцию мухафаза мухафазе губернаторство край регион області "
        "محافظة ولاية إقليم استان منطقة"
    ).split()
)
"""Words that make a name that of a first-level region, folded."""

_OF = frozenset(fold(word) for word in "of de du d des von della di do da".split())
_TOWN_WORDS = frozenset(fold(word) for word in "city town Stadt ville ciudad şehri kenti город города городе مدينة شهر".split())


def is_region_word(keys: Sequence[str], at: int) -> bool:
    """Whether the folded word at ``at`` (if there is one) says that the name beside it is a region's."""
    return at < len(keys) and keys[at] in REGION_WORDS


def is_town_word(keys: Sequence[str], at: int) -> bool:
    """Whether the folded word at ``at`` (if there is one) says that the name beside it is a town's."""
    return at < len(keys) and keys[at] in _TOWN_WORDS


def name_after_kind(keys: Sequence[str]) -> int:
    """Return the index at which the name begins in "province of Idlib" or "محافظة إدلب"; 0 when no kind stands first."""
    if len(keys) < 2 or keys[0] not in REGION_WORDS:  # noqa: PLR2004 - a kind and a name
        return 0
    return 2 if keys[1] in _OF and len(keys) > 2 else 1  # noqa: PLR2004 - a kind, "of" and a name
