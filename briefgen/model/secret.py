"""What an audience may not know, as values that an audit can look for."""

from __future__ import annotations

from briefgen.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Secret:
    """
    One thing that no byte of a build may tell.

    Attributes:
        text: a name, a phrase, a title or a sentence.
        what: what it is, for the user ("a name of the actor qq-cell, marked TLP:RED").
        path: the file that hides it.
        hint: what mends it, where there is more to say than where to look.
        prose: a title or sentence: where a public text says the same openly, it is no secret. A name always is one.
    """

    text: str
    what: str
    path: str = ""
    prose: bool = False
    hint: str = ""
