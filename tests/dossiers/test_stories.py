from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import group_stories
from briefgen.dossiers.communities import communities

if TYPE_CHECKING:
    import random


def articles(told: str) -> list[tuple[str, str]]:
    """One article a paragraph: its title, a colon, its text."""
    found = [" ".join(paragraph.split()) for paragraph in told.strip().split("\n\n")]
    return [(title, text) for title, _, text in (one.partition(": ") for one in found)]


FERRY = articles("""
Night ferry to Kastel stopped: The night ferry to Kastel was stopped on Tuesday after the third
breakdown of the Aurora in 14 days. The harbour master of Port Selm, Ida Brandt, said 212 passengers
had waited until dawn.

Islanders wait as Aurora fails again: Some 212 people spent the night on the quay of Port Selm when
the Aurora, which sails to Kastel, failed for the third time in 14 days. Ida Brandt promised a
replacement.

No boat after dark: Since the Aurora lies in Port Selm with a broken shaft, nobody reaches Kastel
after dark. Fishermen took over some of the 212 passengers, Ida Brandt told the council.
""")
BRIDGE = articles("""
Bridge of Ormond closed: The bridge at Ormond was closed for lorries on Monday after engineers found
cracks 30 cm long in its second pier. The mayor, Tomas Vell, said the detour by Larch Valley takes
45 minutes.

Lorries sent through Larch Valley: Lorries must take a detour of 45 minutes by Larch Valley since
cracks of 30 cm were found in a pier of the bridge at Ormond. Tomas Vell hopes for repairs in
spring.

Cracks in pier shut Ormond bridge: A pier of the bridge at Ormond has cracks of 30 cm, engineers
told Tomas Vell. Cars may pass, lorries lose 45 minutes in Larch Valley.
""")
OTHER_BRIDGE = articles("""
Bridge of Sarn closed: The bridge at Sarn was closed on Monday after a barge, the Helga, struck its
northern arch. The police chief, Ruth Amsel, said the river Ilm was blocked for 9 ships.

Barge strikes arch at Sarn: The barge Helga struck an arch of the bridge at Sarn and blocked the Ilm
for 9 ships. Ruth Amsel said the skipper had been asleep.

Nine ships held on the Ilm: On the Ilm 9 ships wait because the Helga lies across the river below
the bridge at Sarn, whose northern arch she struck. Traffic is closed, Ruth Amsel said.
""")
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
