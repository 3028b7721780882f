"""The picture of who stands together: actors one below the other, arcs between those that the same articles name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.site.contexts_pictures import Picture
from briefgen.site.svg import circle, clipped, group, label, picture, short

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefgen.site.contexts_dossiers import Player
    from briefgen.site.wording import Wording

_SHOWN, _LETTERS = 16, 30
_ROW, _TOP, _AXIS = 24.0, 16.0, 214.0
_WIDEST, _THICKEST = 172.0, 7.0
_FEWEST = 3

Pairs = dict[tuple[str, str], int]


def network(players: Sequence[Player], words: Wording) -> Picture | None:
    """Return the picture of a dossier's actors and those they most often appear with, None where fewer than three do."""
    shown = players[:_SHOWN]
    pairs = _pairs(shown)
    joined = {id_ for pair in pairs for id_ in pair}
    order = _order([player.who.id for player in shown if player.who.id in joined], pairs)
    if len(order) < _FEWEST:
        return None
    rows = {id_: _TOP + number * _ROW for number, id_ in enumerate(order)}
    most, farthest = max(pairs.values()), _ROW * (len(order) - 1)
    ordered = sorted(pairs.items(), key=lambda item: (item[1], item[0]))
    arcs = [_arc(pair, count, rows, most, farthest) for pair, count in ordered]
    names = {player.who.id: player for player in shown}
    biggest = max(player.who.count for player in shown)
    nodes = [_node(names[id_], rows[id_], biggest, words) for id_ in order]
    told = words.text("picture.network", n=len(order))
    drawn = picture("network", told, _TOP + _ROW * len(order) - 8, [*arcs, *nodes])
    return Picture(drawn, (words.text("picture.network.note"),))


def _pairs(players: Sequence[Player]) -> Pairs:
    """Return how many articles name each two actors, as far as the table tells it."""
    shown = {player.who.id for player in players}
    pairs: Pairs = {}
    for player in players:
        for other in player.together:
            if other.id in shown and other.count:
                one, two = sorted((player.who.id, other.id))
                pairs[one, two] = other.count
    return pairs


def _order(ids: Sequence[str], pairs: Pairs) -> list[str]:
    """Return the actors so that those who stand together lie near each other: the next one is the closest to the last ones."""
    left = list(ids)
    order: list[str] = []
    while left:
        best = max(left, key=lambda id_: (_pull(id_, order, pairs), -left.index(id_))) if order else left[0]
        left.remove(best)
        order.append(best)
    return order


def _pull(id_: str, order: Sequence[str], pairs: Pairs) -> float:
    return sum(pairs.get((min(id_, other), max(id_, other)), 0) / back for back, other in enumerate(reversed(order), 1))


def _arc(pair: tuple[str, str], count: int, rows: Mapping[str, float], most: int, farthest: float) -> str:
    top, bottom = sorted(rows[id_] for id_ in pair)
    tall, wide = (bottom - top) / 2, 18 + (_WIDEST - 18) * (bottom - top) / farthest
    thick = 1 + (_THICKEST - 1) * (count / most) ** 1.5
    return (
        f'<path class="tie" data-ends="{" ".join(f"actor:{id_}" for id_ in pair)}" stroke-width="{short(thick)}" '
        f'd="M{short(_AXIS)} {short(top)}a{short(wide)} {short(tall)} 0 0 1 0 {short(bottom - top)}">'
        f"<title>{count}</title></path>"
    )


def _node(player: Player, y: float, biggest: int, words: Wording) -> str:
    who = player.who
    name = label(clipped(who.name, _LETTERS), _AXIS - 12, y + 4, "end")
    dot = circle(_AXIS, y, 3 + 4 * (who.count / max(1, biggest)) ** 0.5, "dot")
    return group(f"actor:{who.id}", f"{words.apart(who.name)}: {words.counted('count.articles', who.count)}", name + dot)
