"""Steps that are not done again: their results as bytes (`sealing`) under a digest of all their arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, cast

from briefgen.model.pool import Item, Result, Shared
from briefgen.model.values import dataclass
from briefgen.pipeline.at_hand import AtHand
from briefgen.pipeline.pool import give_back
from briefgen.pipeline.sealing import bounds, closed, loaded, seal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefgen.model.memo import Memo
    from briefgen.model.pool import Pool

_SEVERAL = 48
"""Items beyond which it pays to get ready for them."""
_TOGETHER = 16
"""Items that are done together at most; so few that nobody waits long for the last ones."""
_MANY = 2048
"""Items whose results are held in memory at once, where the memo can be asked for them again."""


@dataclass(frozen=True, slots=True)
class Task(Generic[Shared, Item, Result]):
    """
    A step, and what makes its results known again.

    Attributes:
        step: pure, and with a result made of frozen values of the program.
        shared: given to the step with every item.
        key: for an item, a `seal` of everything in it and in ``shared`` that its result depends on.
        deliver: is given each result that is made, in the process that made it.
        whole: the result is one part; else each member of it, a tuple, is one.
        apart: the last part is large and seldom asked for: it is kept in a table of its own and brought back alone.
        together: does several items, stage by stage, with the results of ``step``; None where that brings nothing.
        warm: gets ready what the step needs in this process; called before many items are done by processes forked from it.
    """

    step: Callable[[Shared, Item], Result]
    shared: Shared
    key: Callable[[Item], bytes]
    deliver: Callable[[Result], None] | None = None
    whole: bool = True
    apart: bool = False
    together: Callable[[Shared, Sequence[Item]], list[Result]] | None = None
    warm: Callable[[], None] | None = None

    @property
    def table(self) -> str:
        """The table of its results."""
        return self.step.__name__

    @property
    def table_apart(self) -> str:
        """The table of what stands apart."""
        return f"last_of_{self.table}"


def mapped(
    task: Task[Shared, Item, Result],
    items: Sequence[Item],
    memo: Memo,
    pool: Pool,
    meanwhile: Callable[[], object] | None = None,
) -> list[Result]:
    """
    Return ``[task.step(task.shared, item) for item in items]``; what the memo knows is not done again.

    Args:
        task: what is done with each item.
        items: in order.
        memo: keeps the results of the step under its name.
        pool: does what the memo does not know. It makes the keys too when the memo knows nothing.
        meanwhile: is called in this process while others work, where any do.
    """
    return [cast("tuple[Result]", one.value)[0] for one in kept(task, items, memo, pool, meanwhile)]


class Kept(Generic[Shared, Item]):
    """
    The result of a step as bytes: each part of it is opened when it is asked for.

    ``key`` is what it is kept under. Where the memo lasts, bytes that were let go are asked of it again.
    """

    __slots__ = ("_blob", "_item", "_last", "_memo", "_parts", "_task", "_value", "key")

    def __init__(
        self, task: Task[Shared, Item, Any], item: Item, entry: tuple[bytes, bytes], memo: Memo, last: bytes = b""
    ) -> None:
        self._task, self._item, self._memo = task, item, memo
        (self.key, self._blob), self._last = entry, last
        self._parts: dict[int, tuple[object] | None] = {}
        self._value: tuple[object, ...] | None = None

    def part(self, number: int) -> object:
        """Return one part of the tuple; it is held from then on where nobody can be asked for it again."""
        found = self._parts[number] if number in self._parts else self._open(number)
        if not self._memo.lasts:
            self._parts[number] = found
        return found[0] if found else self.value[number]

    def last(self) -> object:
        """Return the part that stands apart; it is not held."""
        found = self._open(-1)
        return found[0] if found else self.value[-1]

    def let_go(self) -> None:
        """Hold the bytes no longer where the memo has them."""
        if self._memo.lasts:
            self._blob = b""

    def seal(self, number: int) -> bytes:
        """Return a digest of one part; parts that are not equal have other ones."""
        blob = self._bytes()
        ends = bounds(blob)
        return seal(blob[ends[number] : ends[number + 1]] if number + 1 < len(ends) else closed(self.value[number]))

    @property
    def value(self) -> tuple[object, ...]:
        """The whole tuple; made anew when the bytes hold anything but values of the program."""
        if self._value is None:
            count = len(bounds(self._bytes())) - 1
            parts = [self._open(number) for number in (*range(count), *([-1] if self._task.apart else []))]
            whole = tuple(part[0] for part in parts if part)
            if len(whole) < len(parts) or not parts:
                made = self._task.step(self._task.shared, self._item)
                whole = (made,) if self._task.whole else cast("tuple[object, ...]", made)
            self._value = whole
        return self._value

    def _open(self, number: int) -> tuple[object] | None:
        if number < 0:
            blob, number = self._last or (self._memo.recall(self._task.table_apart, [self.key])[0] or b""), 0
        else:
            blob = self._bytes()
        ends = bounds(blob)
        return loaded(blob[ends[number] : ends[number + 1]]) if number + 1 < len(ends) else None

    def _bytes(self) -> bytes:
        return self._blob or self._memo.recall(self._task.table, [self.key])[0] or b""


def kept(
    task: Task[Shared, Item, Any],
    items: Sequence[Item],
    memo: Memo,
    pool: Pool,
    meanwhile: Callable[[], object] | None = None,
) -> list[Kept[Shared, Item]]:
    """Return what `mapped` does, still closed: what nobody asks for is not made into values."""
    table = task.table
    keys = [task.key(item) for item in items] if memo.knows(table) or not pool.is_near else [b""] * len(items)
    at_hand = memo.of(table) if isinstance(memo, AtHand) else {}
    found = {i: at_hand[key] for i, key in enumerate(keys) if key in at_hand}
    others = [i for i in range(len(items)) if i not in found]
    for i, blob in zip(others, memo.recall(table, [keys[i] for i in others]), strict=True):
        if blob:
            found[i] = Kept(task, items[i], (keys[i], blob), memo)
    if task.apart:
        memo.use(task.table_apart, [one.key for one in found.values()])
    missing = [i for i in others if i not in found]
    if task.warm and pool.is_near and len(missing) > _SEVERAL:
        task.warm()
    for some in (missing[start : start + _MANY] for start in range(0, len(missing), _MANY)):
        lot = _make(task, [(keys[i], items[i]) for i in some], memo, pool, meanwhile)
        meanwhile = None
        if len(missing) > _MANY:
            for held in lot:
                held.let_go()
            give_back()
        found.update(zip(some, lot, strict=True))
    if isinstance(memo, AtHand):
        memo.hold(table, found.values(), [found[i].key for i in missing])
    return [found[i] for i in range(len(items))]


def _make(
    task: Task[Shared, Item, Any],
    keyed: Sequence[tuple[bytes, Item]],
    memo: Memo,
    pool: Pool,
    meanwhile: Callable[[], object] | None,
) -> list[Kept[Shared, Item]]:
    """Return the results of items that nobody knows, each item with its key, and let the memo keep them."""
    size = min(_TOGETHER, len(keyed) // _SEVERAL) or 1
    parts = [keyed[start : start + size] for start in range(0, len(keyed), size)]
    made = [one for several in pool.map(_done, task, parts, meanwhile) for one in several]
    memo.keep(task.table, {one.key: one.blob for one in made})
    if task.apart:
        memo.keep(task.table_apart, {one.key: one.last for one in made})
    return [
        Kept(task, item, (one.key, one.blob), memo, b"" if memo.lasts else one.last)
        for (_, item), one in zip(keyed, made, strict=True)
    ]


class _Made(NamedTuple):
    """What a step has made of an item: its key, the parts of it, and the last one where that stands apart."""

    key: bytes
    blob: bytes
    last: bytes


def _done(task: Task[Shared, Item, Any], several: Sequence[tuple[bytes, Item]]) -> list[_Made]:
    """Return the results of some items as bytes (a step of the pool)."""
    items = [item for _, item in several]
    results = task.together(task.shared, items) if task.together else [task.step(task.shared, item) for item in items]
    return [_sealed(task, key, item, result) for (key, item), result in zip(several, results, strict=True)]


def _sealed(task: Task[Shared, Item, Any], key: bytes, item: Item, result: Any) -> _Made:  # noqa: ANN401 - whatever the step returns
    if task.deliver:
        task.deliver(result)
    parts = (result,) if task.whole else tuple(result)
    last = closed(parts[-1]) if task.apart else b""
    return _Made(key or task.key(item), closed(*parts[:-1]) if task.apart else closed(*parts), last)
