"""Rules that gather articles and say why, timelines, and the joining of articles to a Site."""

from briefgen.dossiers.assemble import Assembled, Parts, assemble, in_order_of_need, read_for_rules
from briefgen.dossiers.known import Known, unknown_names
from briefgen.dossiers.rules import Finding, Verdict, explain, rule_in_words

__all__ = [
    "Assembled",
    "Finding",
    "Known",
    "Parts",
    "Verdict",
    "assemble",
    "explain",
    "in_order_of_need",
    "read_for_rules",
    "rule_in_words",
    "unknown_names",
]
