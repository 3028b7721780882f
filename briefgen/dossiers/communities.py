"""Communities of a weighted graph: nodes that are linked more among themselves than with the rest."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PULL = 0.03
"""What a member costs, as a share of a node's links: a community holds up to about 1/_PULL of them."""
_ROUNDS = 20
_TINY = 1e-12

_Links = list[dict[int, float]]


@dataclass(frozen=True, slots=True)
class _Level:
    """A graph whose nodes may stand for several: links between nodes, weight within each, nodes of the first graph in each."""

    links: _Links
    within: list[float]
    members: list[list[int]]


def communities(graph: Sequence[Mapping[int, float]]) -> list[int]:
    """
    Return the number of each node's community, from 0 by first member.

    The method of Louvain (Blondel, Guillaume, Lambiotte and Lefebvre 2008) with a cost that does not fall when the graph grows
    (Traag, Van Dooren and Nesterov 2011): what is one community among a hundred nodes is one among ten thousand.
    Deterministic in the order given.

    Args:
        graph: for each node its neighbours and the weights of the links, the same in both directions.
    """
    level = _Level([dict(links) for links in graph], [0.0] * len(graph), [[i] for i in range(len(graph))])
    cost = _cost(level.links)
    while (home := _settle(level, cost)) is not None:
        level = _joined(level, home)
    numbers = {node: number for number, nodes in enumerate(sorted(level.members, key=min)) for node in nodes}
    return [numbers[node] for node in range(len(graph))]


def _cost(links: Sequence[Mapping[int, float]]) -> float:
    degrees = [sum(of.values()) for of in links]
    squares = sum(degree * degree for degree in degrees)
    return _PULL * sum(degrees) / squares if squares else 0.0


def _settle(level: _Level, cost: float) -> list[int] | None:
    """Move nodes to the community that gains most, until none moves; None when none has moved at all."""
    degrees = [sum(links.values()) + within for links, within in zip(level.links, level.within, strict=True)]
    home, totals = list(range(len(degrees))), list(degrees)
    settled, moved = None, True
    for _ in range(_ROUNDS):
        if not moved:
            break
        moved = False
        for node, links in enumerate(level.links):
            totals[home[node]] -= degrees[node]
            best = _best_home(home[node], links, home, totals, cost * degrees[node])
            totals[best] += degrees[node]
            if best != home[node]:
                home[node], moved, settled = best, True, home
    return settled


def _best_home(own: int, links: Mapping[int, float], home: Sequence[int], totals: Sequence[float], cost: float) -> int:
    """Return the community that gains most from a node of community ``own``, which counts in none for the moment."""
    drawn: dict[int, float] = defaultdict(float)
    for other, weight in links.items():
        drawn[home[other]] += weight
    best, most = own, drawn.get(own, 0.0) - cost * totals[own]
    for candidate, weight in drawn.items():
        gain = weight - cost * totals[candidate]
        if gain > most + _TINY:
            best, most = candidate, gain
    return best


def _joined(level: _Level, home: Sequence[int]) -> _Level:
    """Make one node of each community."""
    numbers: dict[int, int] = {}
    new = [numbers.setdefault(community, len(numbers)) for community in home]
    links: list[dict[int, float]] = [defaultdict(float) for _ in numbers]
    within = [0.0] * len(numbers)
    members: list[list[int]] = [[] for _ in numbers]
    for node, of in enumerate(level.links):
        members[new[node]] += level.members[node]
        within[new[node]] += level.within[node]
        for other, weight in of.items():
            if new[other] == new[node]:
                within[new[node]] += weight
            else:
                links[new[node]][new[other]] += weight
    return _Level([dict(of) for of in links], within, members)
