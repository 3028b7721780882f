"""The shipped place and name data, the base registry, and how a name finds its entity."""

from briefgen.gazetteer.register import Entity, Register
from briefgen.gazetteer.shipped import CREDIT

__all__ = ["CREDIT", "Entity", "Register"]
