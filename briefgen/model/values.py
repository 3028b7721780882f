"""
Frozen classes that are made quickly.

`dataclasses.dataclass` writes a program for each of six methods of a class and has it compiled whenever the class's module is
loaded: half a millisecond a class, and a build loads hundreds of them. What stands here makes the same classes: fields, slots,
`replace`, `asdict`, patterns and pickles are those of `dataclasses`. But methods that lose little without a program of their
own are shared by all, and ``__init__``, ``__eq__`` and ``__hash__`` are written when they are first asked for (ADR 0021).

Type checkers and readers see the decorator of the standard library.
"""

from __future__ import annotations

import dataclasses
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from dataclasses import dataclass
    from typing import ClassVar, Protocol

    class _Value(Protocol):
        __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]
else:

    def dataclass(kind: type | None = None, /, *, frozen: bool = False, slots: bool = False, eq: bool = True) -> object:
        """
        Make a class of fields, as `dataclasses.dataclass` does.

        Args:
            kind: the class, where the decorator has no arguments.
            frozen: nothing can be set or deleted once a value is made; values that are equal have the same hash.
            slots: values have no ``__dict__``. Without slots the class is made by the standard library.
            eq: values of the same class are equal when their fields are; else each is equal to itself alone.

        Raises:
            TypeError: the class names what is no field (`ClassVar`, `InitVar`), or sets or deletes attributes in its own way
                although it is frozen.
        """
        if not slots:
            return dataclasses.dataclass(kind, frozen=frozen, eq=eq)
        return _made(kind, frozen=frozen, eq=eq) if kind else lambda kind: _made(kind, frozen=frozen, eq=eq)


__all__ = ["dataclass"]


class _Absent:
    def __repr__(self) -> str:
        return "<factory>"


_ABSENT: Final = _Absent()
_FREEZING: Final = ("__setattr__", "__delattr__")


def _made(kind: type, *, frozen: bool, eq: bool) -> type:
    """Return the class with slots and all its methods. Those that it brings itself stay."""
    own = vars(kind)
    hashed = "__hash__" in own and not (own["__hash__"] is None and "__eq__" in own)
    if frozen and any(name in own for name in _FREEZING):
        raise TypeError(f"cannot overwrite __setattr__ or __delattr__ in class {kind.__name__}")
    kind.__doc__ = kind.__doc__ or kind.__name__  # else one is made of the signature, which costs more than all the rest
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    fields = dataclasses.fields(made)
    if len(fields) < len(made.__dataclass_fields__):
        raise TypeError(f"{kind.__name__} names what is no field of its values")
    made.__init__ = _Late(made, _init)
    if "__repr__" not in own:
        made.__repr__ = _repr
    if eq and "__eq__" not in own:
        made.__eq__ = _Late(made, _equality)
    if eq and not hashed:
        made.__hash__ = _Late(made, _hash) if frozen else None
    if frozen:
        made.__setattr__, made.__delattr__ = _set, _delete
        if "__getstate__" not in own:
            made.__getstate__ = _state
        if "__setstate__" not in own:
            made.__setstate__ = _restore
    return made  # type: ignore[no-any-return]


class _Late:
    """Stands for a method until somebody asks for it: most classes that are loaded make no value, and few compare two."""

    __slots__ = ("_kind", "_write")

    def __init__(self, kind: type[Any], write: Callable[[type[Any]], Any]) -> None:
        self._kind, self._write = kind, write

    def __get__(self, value: object, owner: type) -> object:
        method = self._write(self._kind)
        setattr(self._kind, method.__name__, method)
        return method.__get__(value, owner)


def _init(kind: type[Any]) -> object:
    """Return what sets the fields of a value."""
    fields = dataclasses.fields(kind)
    room: dict[str, object] = {"_ABSENT": _ABSENT}
    given, named, body = ["self"], list[str](), list[str]()
    for field in fields:
        name, said, found = field.name, field.name, field.name
        room[f"_set_{name}"] = getattr(kind, name).__set__
        if field.default is not dataclasses.MISSING:
            room[f"_of_{name}"] = field.default
            said, found = f"{name}=_of_{name}", name if field.init else f"_of_{name}"
        elif field.default_factory is not dataclasses.MISSING:
            room[f"_of_{name}"] = field.default_factory
            said = f"{name}=_ABSENT"
            found = f"_of_{name}() if {name} is _ABSENT else {name}" if field.init else f"_of_{name}()"
        elif not field.init:
            continue  # its own `__post_init__` sets it
        if field.init:
            (named if field.kw_only else given).append(said)
        body.append(f"_set_{name}(self, {found})")
    if hasattr(kind, "__post_init__"):
        body.append("self.__post_init__()")
    signature = ", ".join([*given, "*", *named] if named else given)
    made = _written(kind, f"__init__({signature})", body or ["pass"], room)
    made.__annotations__ = {field.name: field.type for field in fields if field.init} | {"return": None}
    return made


def _equality(kind: type[Any]) -> object:
    """Return what compares two values of one class field by field."""
    names = [field.name for field in dataclasses.fields(kind) if field.compare]
    both = f"{_tuple('self', names)} == {_tuple('other', names)}"
    return _written(
        kind, "__eq__(self, other)", [f"return {both} if other.__class__ is self.__class__ else NotImplemented"], {}
    )


def _hash(kind: type[Any]) -> object:
    """Return what makes one hash of those of the fields."""
    fields = dataclasses.fields(kind)
    names = [field.name for field in fields if (field.compare if field.hash is None else field.hash)]
    return _written(kind, "__hash__(self)", [f"return hash({_tuple('self', names)})"], {})


def _tuple(of: str, names: Sequence[str]) -> str:
    return f"({''.join(f'{of}.{name}, ' for name in names)})"


def _written(kind: type[Any], head: str, body: Sequence[str], room: dict[str, object]) -> Any:  # noqa: ANN401 - a method
    """Return a method of the class, its text put together from the names of fields, as `dataclasses` does it."""
    room["__name__"] = kind.__module__
    exec("\n ".join((f"def {head}:", *body)), room)  # noqa: S102 - see above
    made: Any = room[head.split("(", maxsplit=1)[0]]
    made.__qualname__ = f"{kind.__qualname__}.{made.__name__}"
    return made


@recursive_repr()
def _repr(self: _Value) -> str:
    said = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(said)})"


def _set(self: _Value, name: str, value: object) -> None:
    if _is_kept(self, name):
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
    object.__setattr__(self, name, value)


def _delete(self: _Value, name: str) -> None:
    if _is_kept(self, name):
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
    object.__delattr__(self, name)


def _is_kept(value: _Value, name: str) -> bool:
    """Tell whether an attribute is frozen: all of a value are, and of a class that was derived from one those of the value."""
    return name in value.__dataclass_fields__ or "__dataclass_fields__" in vars(type(value))


def _state(self: _Value) -> list[object]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: _Value, state: list[object]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
