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
from functools import cache
from typing import TYPE_CHECKING, Generic, cast

from briefgen.model.pool import Item, Result, Shared

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefgen.model.memo import Memo
    from briefgen.model.pool import Pool

_PROTOCOL = 5
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
    """

    step: Callable[[Shared, Item], Result]
    shared: Shared
    key: Callable[[Item], bytes]
    deliver: Callable[[Result], None] | None = None


def mapped(task: Task[Shared, Item, Result], items: Sequence[Item], memo: Memo, pool: Pool) -> list[Result]:
    """
    Return ``[task.step(task.shared, item) for item in items]``; what the memo knows is not done again.

    Args:
        task: what is done with each item.
        items: in order.
        memo: keeps the results of the step under its name.
        pool: does what the memo does not know. It makes the keys too when the memo knows nothing.
    """
    table = task.step.__name__
    keys = [task.key(item) for item in items] if memo.knows(table) else [b""] * len(items)
    results = [None if blob is None else _loaded(blob) for blob in memo.recall(table, keys)]
    missing = [i for i, result in enumerate(results) if result is None]
    made = pool.map(_done, task, [(keys[i], items[i]) for i in missing])
    memo.keep(table, dict(made))
    for i, (_, blob) in zip(missing, made, strict=True):
        results[i] = _loaded(blob)
    return [cast("tuple[Result]", result)[0] for result in results]


def _done(task: Task[Shared, Item, Result], keyed: tuple[bytes, Item]) -> tuple[bytes, bytes]:
    """Return the key and the result, as bytes, of one item (a step of the pool)."""
    key, item = keyed
    result = task.step(task.shared, item)
    if task.deliver:
        task.deliver(result)
    return key or task.key(item), _bytes((result,))


def _loaded(blob: bytes) -> tuple[object] | None:
    """Return a result, in a tuple of one, or None when the bytes hold anything but values of the program."""
    try:
        found = _Values(io.BytesIO(blob)).load()
    except (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError, ValueError):
        return None
    return found if isinstance(found, tuple) and len(found) == 1 else None


_Apart = tuple["Callable[[type, tuple[object, ...]], object]", tuple[type, tuple[object, ...]]]


class _Reducers(dict[type, "Callable[[object], _Apart]"]):
    """How values are taken apart: by their fields, which is four times as fast as the way that `dataclasses` has."""

    def __missing__(self, kind: type) -> Callable[[object], _Apart]:
        if not dataclasses.is_dataclass(kind):
            raise KeyError(kind)
        names = [field.name for field in dataclasses.fields(kind)]
        fields = operator.attrgetter(*names)

        def take(value: object) -> _Apart:
            found = fields(value)
            return _put_together, (kind, found if len(names) > 1 else (found,))

        self[kind] = take
        return take


_REDUCERS = _Reducers()


def _put_together(kind: type, values: tuple[object, ...]) -> object:
    """Return the value of a frozen class with these fields; its own rules held when it was taken apart."""
    value: object = object.__new__(kind)
    for put, part in zip(_slots(kind), values, strict=True):
        put(value, part)
    return value


@cache
def _slots(kind: type) -> tuple[Callable[[object, object], None], ...]:
    return tuple(getattr(kind, field.name).__set__ for field in dataclasses.fields(kind))


class _Values(pickle.Unpickler):
    """Makes frozen values of the program, and nothing else."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) == (__name__, _put_together.__name__):
            return _put_together
        if (module, name) in _OTHERS or module.startswith("briefgen."):
            found = getattr(importlib.import_module(module), name)
            if isinstance(found, type) and ((module, name) in _OTHERS or _is_value(found)):
                return found
        message = f"{module}.{name} is no value of the program"
        raise pickle.UnpicklingError(message)


def _is_value(kind: type) -> bool:
    return dataclasses.is_dataclass(kind) or issubclass(kind, tuple)
