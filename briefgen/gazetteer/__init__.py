"""The shipped place and name data, the base registry, and how a name finds its entity."""

from briefgen.gazetteer.register import Entity, Register

__all__ = ["Entity", "Register"]
