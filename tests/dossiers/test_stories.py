from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tellings import BRIDGE, FERRY, OTHER_BRIDGE

from briefgen import group_stories
from briefgen.dossiers.communities import communities

if TYPE_CHECKING:
    import random


ALL = (*FERRY, *BRIDGE, *OTHER_BRIDGE, ("Choir sings", "The choir of Telm sang for its hundredth birthday."))
NAMES = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3]


def test_reports_of_one_event_are_a_story_and_the_same_kind_of_event_elsewhere_is_another() -> None:
    assert group_stories(ALL) == NAMES


def test_copies_of_a_report_belong_to_its_story() -> None:
    title, text = FERRY[0]
    assert group_stories([*ALL, (f"{title} - Coast Wire", f"PORT SELM (Coast Wire) - {text}")]) == [*NAMES, 0]


def test_an_article_without_companions_is_a_story_of_its_own() -> None:
    assert group_stories([FERRY[0], BRIDGE[0]]) == [0, 1]
    assert group_stories([("", ""), ("", "")]) == [0, 1]
    assert group_stories([]) == []


@settings(max_examples=25)
@given(st.permutations(range(len(ALL))))
def test_the_order_of_the_articles_makes_no_other_stories(order: list[int]) -> None:
    found = group_stories([ALL[i] for i in order])
    names = [NAMES[i] for i in order]
    assert [[a == b for b in found] for a in found] == [[a == b for b in names] for a in names]


def ring(size: int, start: int) -> dict[int, dict[int, float]]:
    """Everybody knows everybody."""
    nodes = range(start, start + size)
    return {i: {j: 1.0 for j in nodes if j != i} for i in nodes}


def joined(*rings: dict[int, dict[int, float]]) -> list[dict[int, float]]:
    graph = {node: dict(links) for ring in rings for node, links in ring.items()}
    return [graph[node] for node in range(len(graph))]


def test_a_weak_link_does_not_join_communities() -> None:
    graph = joined(ring(5, 0), ring(5, 5))
    graph[0][5] = graph[5][0] = 0.3
    assert communities(graph) == [0] * 5 + [1] * 5


@pytest.mark.parametrize("rings", [2, 40])
def test_a_community_is_the_same_in_a_larger_graph(rings: int) -> None:
    graph = joined(*(ring(6, 6 * i) for i in range(rings)))
    for i in range(rings - 1):
        graph[6 * i][6 * i + 6] = graph[6 * i + 6][6 * i] = 0.3
    assert communities(graph) == [i // 6 for i in range(6 * rings)]


def test_nodes_without_links_stay_alone() -> None:
    assert communities([{}, {2: 1.0}, {1: 1.0}, {}]) == [0, 1, 1, 2]


def relabelled(graph: list[dict[int, float]], rnd: random.Random) -> tuple[list[dict[int, float]], list[int]]:
    order = list(range(len(graph)))
    rnd.shuffle(order)
    place = {node: at for at, node in enumerate(order)}
    return [{place[j]: w for j, w in graph[node].items()} for node in order], order


@given(st.randoms(use_true_random=False))
def test_clear_communities_do_not_depend_on_the_order_of_the_nodes(rnd: random.Random) -> None:
    shuffled, order = relabelled(joined(ring(4, 0), ring(5, 4), ring(3, 9)), rnd)
    found = communities(shuffled)
    names = [0 if node < 4 else 1 if node < 9 else 2 for node in order]
    assert [[a == b for b in found] for a in found] == [[a == b for b in names] for a in names]
