"""Rules that gather articles and say why, timelines, and the joining of articles to a Site."""

from briefgen.dossiers.assemble import Parts, assemble, read_for_rules
from briefgen.dossiers.disclosure import disclose
from briefgen.dossiers.known import Known, unknown_names
from briefgen.dossiers.needs import idle_rules, in_order_of_need, rule_faults
from briefgen.dossiers.rules import Finding, Verdict, explain, rule_in_words

__all__ = [
    "Finding",
    "Known",
    "Parts",
    "Verdict",
    "assemble",
    "disclose",
    "explain",
    "idle_rules",
    "in_order_of_need",
    "read_for_rules",
    "rule_faults",
    "rule_in_words",
    "unknown_names",
]
