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
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefgen.model.memo import Memo
    from briefgen.model.pool import Item, Pool, Result, Shared

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


def mapped(
    memo: Memo,
    pool: Pool,
    step: Callable[[Shared, Item], Result],
    shared: Shared,
    items: Sequence[Item],
    keys: Sequence[bytes],
) -> list[Result]:
    """
    Return ``[step(shared, item) for item in items]``; what the memo knows is not done again.

    Args:
        memo: keeps the results of the step under its name.
        pool: does what the memo does not know.
        step: pure, and with its result made of frozen values of the program.
        shared: the same for all items.
        items: in order.
        keys: for each item a `seal` of everything in it and in ``shared`` that its result depends on.
    """
    table = step.__name__
    blobs = memo.recall(table, keys)
    results = [None if blob is None else _loaded(blob) for blob in blobs]
    missing = [i for i, result in enumerate(results) if result is None]
    made = pool.map(_dumped, (step, shared), [items[i] for i in missing])
    memo.keep(table, {keys[i]: blob for i, blob in zip(missing, made, strict=True)})
    for i, blob in zip(missing, made, strict=True):
        results[i] = _loaded(blob)
    return [cast("tuple[Result]", result)[0] for result in results]


def _dumped(shared: tuple[Callable[[Shared, Item], Result], Shared], item: Item) -> bytes:
    step, given = shared
    return _bytes((step(given, item),))


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
