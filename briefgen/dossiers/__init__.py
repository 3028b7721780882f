"""Rules that gather articles and say why, timelines, and the joining of articles to a Site."""

from briefgen.dossiers.assemble import Parts, Readers, assemble, read_for_rules
from briefgen.dossiers.copies import group_copies
from briefgen.dossiers.disclosure import disclose
from briefgen.dossiers.known import Known, unknown_names
from briefgen.dossiers.lapses import lapses
from briefgen.dossiers.needs import idle_rules, in_order_of_need, rule_faults
from briefgen.dossiers.prominence import Naming, most_prominent, prominence
from briefgen.dossiers.reading import folded_words
from briefgen.dossiers.reports import find_reports, read_for_copies
from briefgen.dossiers.rules import Finding, Verdict, explain, rule_of
from briefgen.dossiers.stories import group_stories, recall_stories

__all__ = [
    "Finding",
    "Known",
    "Naming",
    "Parts",
    "Readers",
    "Verdict",
    "assemble",
    "disclose",
    "explain",
    "find_reports",
    "folded_words",
    "group_copies",
    "group_stories",
    "idle_rules",
    "in_order_of_need",
    "lapses",
    "most_prominent",
    "prominence",
    "read_for_copies",
    "read_for_rules",
    "recall_stories",
    "rule_faults",
    "rule_of",
    "unknown_names",
]
