"""Where the article flows: the container with most prose, and in it the boxes that are set as most of the prose is."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.sources.container import INLINE, Signature, climb, descend, find_top, signature
from briefgen.sources.surroundings import Surroundings
from briefgen.sources.wording import key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lxml.html import HtmlElement

    from briefgen.sources.blocks import SourceBlock

_MOST = 80
_FEWEST = 8
_FEWEST_OF_ITEM = 14
_LONG = 25
_LINKED = 0.5
_ENDS = tuple(".!?…:。؟۔！？")
_CLOSING = "\"'”»’“)]> "
_WITHOUT_SPACES = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef\u0e00-\u0e7f]")
_LETTERS_A_WORD = 3
_COMMON = 0.2
"""Of the prose of the commonest signature, what another must have to be the article's too."""
_ALONE = 0.5
_REACH = 3
_LEAD = 8


@dataclass(frozen=True, slots=True)
class Flow:
    """
    The blocks that flow as the article, and how well they stand out.

    Attributes:
        held: indices of the blocks, in document order.
        share: how much of the page's prose the container holds, 0-1.
        even: how much of the container's prose is set alike, 0-1.
    """

    held: tuple[int, ...] = ()
    share: float = 0.0
    even: float = 0.0

    @property
    def clear(self) -> float:
        """How clearly the article stands out, 0-1."""
        return self.share * self.even


@dataclass(frozen=True, slots=True)
class _Scene:
    """A page's blocks with the words of prose in each (0 for what is no prose), in each element, and all over."""

    blocks: Sequence[SourceBlock]
    words: Sequence[int]
    prose: dict[HtmlElement, int]
    outside: Callable[[HtmlElement], bool]

    @property
    def total(self) -> int:
        return sum(self.words)


def find_flow(blocks: Sequence[SourceBlock], title: str) -> Flow:
    """
    Return the blocks of the article as the page's structure tells them; none when no block reads as prose.

    The way leads from the page, or from the ``article`` that holds the title, down while one child holds four fifths of the
    prose. Boxes that are named as most prose in that container is (tag and classes) are the article, next to it and within;
    of any other box only quotations, tables, lists of sentences and code between them are.
    """
    scene = _scene(blocks)
    if not scene.total:
        return Flow()
    top, others = find_top(blocks, scene.prose, scene.total, key(title))
    container = descend(top, scene.prose)
    inside = frozenset(container.iter())
    boxes, own = _signatures(scene, inside)
    if not boxes:
        return Flow()
    scope = frozenset(climb(container, top).iter())
    alike = _Alike(boxes, own, inside)
    flows = [b.element in scope and alike.is_one(b, w, scene) for b, w in zip(blocks, scene.words, strict=True)]
    speaking = [i for i, flow in enumerate(flows) if flow and scene.words[i]]
    if not speaking:
        return Flow()
    first, last = speaking[0], speaking[-1]
    before = _lead(scene, first, inside)
    kept_between = _set_apart(scene, [i for i in range(first + 1, last) if not flows[i] and blocks[i].element in inside])
    near = range(max(0, first - _REACH), _end_of_list(blocks, flows, min(len(blocks), last + _REACH + 1)))
    held = [*before, *(i for i in near if blocks[i].kind != "figure" and (flows[i] or i in kept_between) and i not in before)]
    even = min(1.0, sum(scene.words[i] for i in speaking) / scene.prose[container])
    return Flow(tuple(sorted(held)), scene.prose[container] / (scene.total - others), even)


def _end_of_list(blocks: Sequence[SourceBlock], flows: Sequence[bool], end: int) -> int:
    """Return where the list ends of which an item stands right before ``end``: lists at the end of a text are often long."""
    while end < len(blocks) and flows[end] and blocks[end].kind == blocks[end - 1].kind == "item":
        end += 1
    return end


def _lead(scene: _Scene, first: int, inside: frozenset[HtmlElement]) -> list[int]:
    """Return the paragraphs in the container that are set in another way above the first one: a lead, an initial."""
    return [
        i
        for i in range(max(0, first - _LEAD), first)
        if scene.words[i] and scene.blocks[i].kind == "paragraph" and scene.blocks[i].element in inside
    ]


def _set_apart(scene: _Scene, others: Sequence[int]) -> frozenset[int]:
    """Return which blocks of other boxes between the paragraphs are the article's: what is often set in a box of its own."""
    lists = Counter(_box(scene.blocks[i].element) for i in others if scene.blocks[i].kind == "item" and scene.words[i])
    found: set[int] = set()
    for index in others:
        block = scene.blocks[index]
        listed = block.kind == "item" and lists[_box(block.element)] > 1
        if (block.quoted or block.kind in {"table", "code"} or listed) and not scene.outside(block.element):
            found.add(index)
    return frozenset(found)


def prose_words(block: SourceBlock) -> int:
    """Return how many words speak for an article (at most 80); 0 for a block that is a label, a link or a headline."""
    if block.kind not in {"paragraph", "item"}:
        return 0
    text = block.inline.text
    words = len(text.split())
    if _WITHOUT_SPACES.search(text):
        words = max(words, len(text) // _LETTERS_A_WORD)
    fewest = _FEWEST if block.kind == "paragraph" else _FEWEST_OF_ITEM
    if words < fewest or block.inline.linked > _LINKED * len(text):
        return 0
    return min(words, _MOST) if words >= _LONG or text.rstrip(_CLOSING).endswith(_ENDS) else 0


def _scene(blocks: Sequence[SourceBlock]) -> _Scene:
    raw = [prose_words(block) if block.element is not None else 0 for block in blocks]
    around = Surroundings(_held_by(blocks, raw), sum(raw))
    words = [n if n and not around.hold(b.element) else 0 for b, n in zip(blocks, raw, strict=True)]
    return _Scene(blocks, words, _held_by(blocks, words), around.hold)


def _held_by(blocks: Sequence[SourceBlock], words: Iterable[int]) -> dict[HtmlElement, int]:
    """Return how many words of prose each element holds."""
    held: dict[HtmlElement, int] = {}
    for block, count in zip(blocks, words, strict=True):
        if count:
            at = block.element
            while at is not None:
                held[at] = held.get(at, 0) + count
                at = at.getparent()
    return held


def _box(element: HtmlElement) -> HtmlElement:
    at = element.getparent() if element.tag == "table" else element
    while at.tag in INLINE and at.getparent() is not None:
        at = at.getparent()
    return at


def _signatures(scene: _Scene, inside: frozenset[HtmlElement]) -> tuple[frozenset[Signature], frozenset[Signature]]:
    """Return how the boxes of most prose are named, and how the blocks of it themselves are."""
    boxes: dict[Signature, list[int]] = {}
    own: dict[Signature, list[int]] = {}
    for block, count in zip(scene.blocks, scene.words, strict=True):
        if count and block.element in inside:
            boxes.setdefault(signature(_box(block.element)), []).append(count)
            own.setdefault(signature(block.element), []).append(count)
    return _common(boxes), frozenset(name for name in _common(own) if name[1])


@dataclass(frozen=True, slots=True)
class _Alike:
    """How the article is set: names of its boxes and of its blocks, and the elements of its container."""

    boxes: frozenset[Signature]
    own: frozenset[Signature]
    inside: frozenset[HtmlElement]

    def is_one(self, block: SourceBlock, words: int, scene: _Scene) -> bool:
        """Whether a block is set as the article is; a box without a class is like another only within the container."""
        element = block.element
        box = signature(_box(element))
        known = _is_like(box, self.boxes) and (bool(box[1]) or element in self.inside)
        return (known or (words > 0 and _is_like(signature(element), self.own))) and not scene.outside(element)


def _is_like(name: Signature, others: frozenset[Signature]) -> bool:
    """Whether an element is named as one of the others, classes that only some of them have aside."""
    if name in others:
        return True
    tag, classes = name
    return bool(classes) and any(tag == t and c and (classes <= c or c <= classes) for t, c in others)


def _common(counted: Mapping[Signature, Sequence[int]]) -> frozenset[Signature]:
    """Return the names with a fifth of the words of the commonest at least; half of them for a single paragraph."""
    most = max(map(sum, counted.values()), default=0)
    return frozenset(name for name, counts in counted.items() if sum(counts) >= (_COMMON if len(counts) > 1 else _ALONE) * most)
