"""
What may be seen.

`unveil` takes away what the marks of a build hide (labels, drafts, embargoes, paragraphs) before anything is joined or
counted, so that nothing hidden can show through a number or an order. `publish` makes the public view of the joined site:
how much of each source may be shown, and where.
"""

from briefgen.policy.citations import HiddenCitations
from briefgen.policy.hidden import hidden_by_silence, hidden_dossiers, hidden_entities, hidden_publishers, unmarked
from briefgen.policy.own_texts import redact_actor, redact_dossier, redact_page, redact_place, redact_publisher
from briefgen.policy.publication import publish
from briefgen.policy.redaction import all_texts, redact_filed, redact_text
from briefgen.policy.selection import only_dossier
from briefgen.policy.terms import allowance, may_picture
from briefgen.policy.veil import Audience, is_open_dossier, is_tombstone, unveil, unveil_dossier, unveil_page, why_hidden

__all__ = [
    "Audience",
    "HiddenCitations",
    "all_texts",
    "allowance",
    "hidden_by_silence",
    "hidden_dossiers",
    "hidden_entities",
    "hidden_publishers",
    "is_open_dossier",
    "is_tombstone",
    "may_picture",
    "only_dossier",
    "publish",
    "redact_actor",
    "redact_dossier",
    "redact_filed",
    "redact_page",
    "redact_place",
    "redact_publisher",
    "redact_text",
    "unmarked",
    "unveil",
    "unveil_dossier",
    "unveil_page",
    "why_hidden",
]
