"""The few words that feeds need beside what is told in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in the language of the site, ``{name}`` where a value goes; the defaults are English."""

    changes: str = "{title}: what changed"
    came: str = "In"
    left: str = "Out"
    judged: str = "New judgement"
    event: str = "New in the timeline"
    joined: str = "{name} is now {into}"
    no_likelihood: str = "no likelihood"
    corrections: str = "{title}: corrections"
    withdrawn: str = "Withdrawn"


ENGLISH = Wording()
