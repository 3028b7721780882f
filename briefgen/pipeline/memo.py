"""
Steps that are not done again: their results under a digest of all their arguments.

Values become bytes by pickle and come back by a reader that makes nothing but the program's own values: a cache folder that
came with somebody's project can be wrong, but it cannot run anything.
"""

from __future__ import annotations

import dataclasses
import hashlib
import importlib
import io
import operator
import pickle
import struct
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, cast

from briefgen.model.pool import Item, Result, Shared
from briefgen.pipeline.at_hand import AtHand

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefgen.model.memo import Memo
    from briefgen.model.pool import Pool

_PROTOCOL, _SIZE = 5, struct.Struct(">I")
_MANY = 2048
"""Items whose results are held in memory at once, where the memo can be asked for them again."""
_OTHERS = frozenset({("datetime", "date"), ("builtins", "frozenset"), ("builtins", "set")})
"""Types beside the program's own of which values hold members."""


def seal(*parts: object) -> bytes:
    """Return a digest (BLAKE2b, 128 bits) of values: equal for values that are equal, part by part, whoever made them."""
    total = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part if isinstance(part, bytes) else plain_bytes(part)
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.digest()


def plain_bytes(value: object) -> bytes:
    """Return a value as bytes that do not depend on which of its parts are one object and which are equal ones."""
    return _bytes(value, fast=True)


def _bytes(value: object, *, fast: bool = False) -> bytes:
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, _PROTOCOL)
    pickler.fast = fast
    pickler.dispatch_table = _REDUCERS
    pickler.dump(value)
    return buffer.getvalue()


@dataclasses.dataclass(frozen=True, slots=True)
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
    """

    step: Callable[[Shared, Item], Result]
    shared: Shared
    key: Callable[[Item], bytes]
    deliver: Callable[[Result], None] | None = None
    whole: bool = True
    apart: bool = False

    @property
    def table(self) -> str:
        """The table of its results."""
        return self.step.__name__

    @property
    def table_apart(self) -> str:
        """The table of what stands apart."""
        return f"last_of_{self.table}"


def mapped(task: Task[Shared, Item, Result], items: Sequence[Item], memo: Memo, pool: Pool) -> list[Result]:
    """
    Return ``[task.step(task.shared, item) for item in items]``; what the memo knows is not done again.

    Args:
        task: what is done with each item.
        items: in order.
        memo: keeps the results of the step under its name.
        pool: does what the memo does not know. It makes the keys too when the memo knows nothing.
    """
    return [cast("tuple[Result]", one.value)[0] for one in kept(task, items, memo, pool)]


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
        """Return one part of the tuple; it is held from then on."""
        if number not in self._parts:
            self._parts[number] = self._open(number)
        found = self._parts[number]
        return found[0] if found else self.value[number]

    def last(self) -> object:
        """Return the part that stands apart; it is not held."""
        found = self._parts.get(-1) or self._open(-1)
        return found[0] if found else self.value[-1]

    def let_go(self) -> None:
        """Hold the bytes no longer where the memo has them."""
        if self._memo.lasts:
            self._blob = b""

    def seal(self, number: int) -> bytes:
        """Return a digest of one part; parts that are not equal have other ones."""
        blob = self._bytes()
        ends = _ends(blob)
        return seal(blob[ends[number] : ends[number + 1]] if number + 1 < len(ends) else closed(self.value[number]))

    @property
    def value(self) -> tuple[object, ...]:
        """The whole tuple; made anew when the bytes hold anything but values of the program."""
        if self._value is None:
            count = len(_ends(self._bytes())) - 1
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
        ends = _ends(blob)
        return _loaded(blob[ends[number] : ends[number + 1]]) if number + 1 < len(ends) else None

    def _bytes(self) -> bytes:
        return self._blob or self._memo.recall(self._task.table, [self.key])[0] or b""


def opened(entry: bytes | None, number: int = 0) -> object | None:
    """Return one part of a kept result; None when there is none, or the bytes hold anything but values of the program."""
    ends = _ends(entry or b"")
    found = _loaded((entry or b"")[ends[number] : ends[number + 1]]) if number + 1 < len(ends) else None
    return found[0] if found else None


def closed(*parts: object) -> bytes:
    """Return values as the bytes of a kept result."""
    blobs = [_bytes(part) for part in parts]
    return b"".join((bytes([len(blobs)]), *(_SIZE.pack(len(blob)) for blob in blobs), *blobs))


def _ends(blob: bytes) -> list[int]:
    """Return where the parts of a kept result begin, and where the last one ends."""
    count = blob[0] if blob else 0
    head = 1 + count * _SIZE.size
    return [*accumulate((size for (size,) in _SIZE.iter_unpack(blob[1:head])), initial=head)] if len(blob) >= head else []


def _loaded(blob: bytes) -> tuple[object] | None:
    """Return a value, in a tuple of one, or None when the bytes hold anything but values of the program."""
    try:
        return (_Values(io.BytesIO(blob)).load(),)
    except (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError, ValueError):
        return None


def kept(task: Task[Shared, Item, Any], items: Sequence[Item], memo: Memo, pool: Pool) -> list[Kept[Shared, Item]]:
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
    new: list[bytes] = []
    for some in (missing[start : start + _MANY] for start in range(0, len(missing), _MANY)):
        made = pool.map(_done, task, [(keys[i], items[i]) for i in some])
        memo.keep(table, {one.key: one.blob for one in made})
        if task.apart:
            memo.keep(task.table_apart, {one.key: one.last for one in made})
        for i, one in zip(some, made, strict=True):
            held = Kept(task, items[i], (one.key, one.blob), memo, b"" if memo.lasts else one.last)
            if len(missing) > _MANY:
                held.let_go()
            found[i] = held
        new += [one.key for one in made]
    if isinstance(memo, AtHand):
        memo.hold(table, found.values(), new)
    return [found[i] for i in range(len(items))]


class _Made(NamedTuple):
    """What a step has made of an item: its key, the parts of it, and the last one where that stands apart."""

    key: bytes
    blob: bytes
    last: bytes


def _done(task: Task[Shared, Item, Any], keyed: tuple[bytes, Item]) -> _Made:
    """Return the result of one item as bytes (a step of the pool)."""
    key, item = keyed
    result = task.step(task.shared, item)
    if task.deliver:
        task.deliver(result)
    parts = (result,) if task.whole else tuple(result)
    last = closed(parts[-1]) if task.apart else b""
    return _Made(key or task.key(item), closed(*parts[:-1]) if task.apart else closed(*parts), last)


_Apart = tuple[type, tuple[object, ...]]


class _Reducers(dict[type, "Callable[[object], _Apart]"]):
    """How values are taken apart: by their fields, which is four times as fast as the way that `dataclasses` has."""

    def __missing__(self, kind: type) -> Callable[[object], _Apart]:
        if not dataclasses.is_dataclass(kind):
            raise KeyError(kind)
        names = [field.name for field in dataclasses.fields(kind)]
        fields = operator.attrgetter(*names)

        def take(value: object) -> _Apart:
            found = fields(value)
            return kind, found if len(names) > 1 else (found,)

        self[kind] = take
        return take


_REDUCERS = _Reducers()


def _maker(kind: type) -> Callable[..., object]:
    """
    Return what makes a value of a frozen class from its fields, in order; its own rules held when it was taken apart.

    Its text is put together from the names of the class's own fields, as `dataclasses` does it: half the time of a loop.
    """
    names = [field.name for field in dataclasses.fields(kind)]
    setters = {f"_set_{name}": getattr(kind, name).__set__ for name in names}
    room: dict[str, Any] = {"_new": object.__new__, "_kind": kind, **setters}
    lines = [f"def make({', '.join(names)}):", " _value = _new(_kind)", *(f" _set_{name}(_value, {name})" for name in names)]
    exec("\n".join((*lines, " return _value")), room)  # noqa: S102 - see above
    return cast("Callable[..., object]", room["make"])


class _Values(pickle.Unpickler):
    """Makes frozen values of the program, and nothing else."""

    def find_class(self, module: str, name: str) -> object:
        return _known(module, name)


@cache
def _known(module: str, name: str) -> object:
    if (module, name) in _OTHERS or module.startswith("briefgen."):
        found = getattr(importlib.import_module(module), name)
        if isinstance(found, type) and dataclasses.is_dataclass(found):
            return _maker(found)
        if isinstance(found, type) and ((module, name) in _OTHERS or issubclass(found, tuple)):
            return found
    raise pickle.UnpicklingError(f"{module}.{name} is no value of the program")
