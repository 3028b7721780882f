"""The quickly made classes behave as those of the standard library: each property is asked of both."""

from __future__ import annotations

import copy
import dataclasses
import functools
import inspect
import keyword
import pickle
import sys
import types
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model import values

if TYPE_CHECKING:
    from collections.abc import Callable

OURS: Any = vars(values)["dataclass"]
THEIRS: Any = dataclasses.dataclass
MAKERS = pytest.mark.parametrize("maker", [OURS, THEIRS], ids=["ours", "theirs"])
T = TypeVar("T")

NAMES = st.text("abcdefgxyz_é", min_size=1, max_size=4).filter(lambda n: n.isidentifier() and not keyword.iskeyword(n))
PLAIN = st.none() | st.integers(-3, 3) | st.text("ab", max_size=2) | st.tuples(st.booleans())


@st.composite
def field_lists(draw: st.DrawFn) -> list[tuple[str, dict[str, object]]]:
    """Draw names of fields and what is said of each; those without a default stand first."""
    names = draw(st.lists(NAMES.filter(lambda name: not name.startswith("__")), unique=True, max_size=5))
    bare = draw(st.integers(0, len(names)))
    found = []
    for number, name in enumerate(names):
        said: dict[str, object] = {
            "compare": draw(st.booleans()),
            "repr": draw(st.booleans()),
            "hash": draw(st.sampled_from([None, None, False, True])),
            "kw_only": draw(st.booleans()),
        }
        if number >= bare:
            said["init"] = draw(st.sampled_from([True, True, False]))
            said |= draw(st.sampled_from([{"default": draw(PLAIN)}, {"default_factory": tuple}]))
        found.append((name, said))
    return found


def make(maker: Any, described: list[tuple[str, dict[str, Any]]], **said: bool) -> Any:
    """Return a class with these fields, made by one of the two."""
    room = {name: dataclasses.field(**about) for name, about in described}
    room |= {"__annotations__": {name: "object" for name, _ in described}, "__doc__": "A value.", "__module__": __name__}
    return maker(**{"frozen": True, "slots": True, **said})(type("Value", (), room))


def pair(described: list[tuple[str, dict[str, Any]]], **said: bool) -> tuple[Any, Any]:
    return make(OURS, described, **said), make(THEIRS, described, **said)


def outcome(act: Callable[[], object]) -> object:
    """Return what an act gives, or what it fails with."""
    try:
        return act()
    except (TypeError, AttributeError, ValueError) as fault:
        return type(fault), str(fault)


@settings(deadline=None, max_examples=150)
@given(field_lists(), st.data())
def test_a_value_is_made_told_compared_and_hashed_as_one_of_the_standard_library(
    described: list[tuple[str, dict[str, Any]]], data: st.DataObject
) -> None:
    said = {"eq": data.draw(st.booleans())}
    ours, theirs = pair(described, **said)
    taken = [(name, about) for name, about in described if about.get("init", True)]
    made = []
    for _ in range(2):
        by_name = {name: data.draw(PLAIN) for name, about in taken if about["kw_only"]}
        in_order = [data.draw(PLAIN) for _, about in taken if not about["kw_only"]]
        made.append((ours(*in_order, **by_name), theirs(*in_order, **by_name)))
    (one, real), (other, other_real) = made
    assert (one == other) is (real == other_real)
    assert (one != other) is (real != other_real)
    assert one == one  # noqa: PLR0124 - equal to itself
    assert one != real
    assert repr(one) == repr(real)
    assert str(inspect.signature(ours)) == str(inspect.signature(theirs))
    if said["eq"]:
        assert hash(one) == hash(real)
    else:
        assert (hash(one) == hash(other)) is (one is other)
    assert ours.__match_args__ == theirs.__match_args__
    assert ours.__slots__ == theirs.__slots__
    assert dataclasses.asdict(one) == dataclasses.asdict(real)
    assert repr(copy.deepcopy(one)) == repr(real)
    changes = {name: data.draw(PLAIN) for name, _ in taken[:1]}
    assert repr(dataclasses.replace(one, **changes)) == repr(dataclasses.replace(real, **changes))


@settings(deadline=None, max_examples=100)
@given(field_lists(), st.integers(0, 6), st.lists(NAMES, max_size=2, unique=True))
def test_wrong_arguments_are_refused_in_the_same_words(
    described: list[tuple[str, dict[str, Any]]], count: int, names: list[str]
) -> None:
    ours, theirs = pair(described)
    named = dict.fromkeys(names, 1)
    told, real = (outcome(functools.partial(kind, *range(count), **named)) for kind in (ours, theirs))
    assert (told if isinstance(told, tuple) else repr(told)) == (real if isinstance(real, tuple) else repr(real))


@settings(deadline=None, max_examples=50)
@given(field_lists())
def test_fields_of_a_value_cannot_be_set_or_deleted(described: list[tuple[str, dict[str, Any]]]) -> None:
    described = [(name, about | {"default": 1}) for name, about in described if "default_factory" not in about]
    ours, theirs = (kind() for kind in pair(described))
    for name, _ in described:
        for act in (lambda v, n=name: setattr(v, n, 2), lambda v, n=name: delattr(v, n)):
            with pytest.raises(dataclasses.FrozenInstanceError) as refusal:
                act(ours)
            with pytest.raises(dataclasses.FrozenInstanceError) as real:
                act(theirs)
            assert str(refusal.value) == str(real.value)
        assert getattr(ours, name) == 1
    with pytest.raises(AttributeError):
        ours.another = 1
    assert not hasattr(ours, "__dict__")


def body(maker: Any) -> types.SimpleNamespace:
    """Classes written out, made by one of the two."""

    @maker(frozen=True, slots=True)
    class Point(Generic[T]):
        """Two numbers."""

        x: int
        y: int = 0
        names: tuple[str, ...] = dataclasses.field(default_factory=tuple)

        @property
        def far(self) -> int:
            return self.x + self.y

    @maker(frozen=True, slots=True)
    class Spot(Point):  # type: ignore[misc,valid-type]
        """A point with one more field."""

        z: int = 9

    class Loose(Point):  # type: ignore[misc,valid-type]
        """A class that is no value."""

    @maker(frozen=True, slots=True)
    class Own:
        """Brings its own methods."""

        x: int

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Own) and self.x % 2 == other.x % 2

        def __hash__(self) -> int:
            return self.x % 2

        def __repr__(self) -> str:
            return f"<{self.x}>"

    @maker(frozen=True, slots=True)
    class Unhashed:  # noqa: PLW1641 - its hash is that of its fields
        """Says alone what is equal."""

        x: int

        def __eq__(self, other: object) -> bool:
            return True

    @maker(slots=True)
    class Open:
        """Can be changed."""

        x: int
        seen: list[int] = dataclasses.field(default_factory=list)
        twice: int = dataclasses.field(init=False)

        def __post_init__(self) -> None:
            self.twice = 2 * self.x

    @maker(frozen=True)
    class Roomy:
        """Has no slots."""

        x: int

    @maker(frozen=True, slots=True)
    class Ring:
        """May hold itself."""

        inside: list[object]

    return types.SimpleNamespace(**{name: kind for name, kind in locals().items() if isinstance(kind, type)})


OUR, THEIR = body(OURS), body(THEIRS)


def altered(value: Any, name: str, to: object) -> Any:
    """Return a value of which an attribute was set."""
    setattr(value, name, to)
    return value


def told(act: Callable[[types.SimpleNamespace], object]) -> tuple[object, object]:
    return outcome(lambda: act(OUR)), outcome(lambda: act(THEIR))


@pytest.mark.parametrize(
    "act",
    [
        lambda of: repr(of.Point(1)),
        lambda of: repr(of.Spot(1, 2, ("a",), 3)),
        lambda of: repr(of.Loose(1, 2)),
        lambda of: (of.Point(1) == of.Loose(1), of.Loose(1) == of.Loose(1), of.Point(1) == of.Spot(1), of.Point(1) == 1),
        lambda of: hash(of.Spot(1)) == hash((1, 0, (), 9)),
        lambda of: hash(of.Loose(1)) == hash(of.Point(1)),
        lambda of: of.Point(1, 2).far,
        lambda of: setattr(of.Loose(1), "x", 2),
        lambda of: (of.Own(1) == of.Own(3), hash(of.Own(5)), repr(of.Own(7))),
        lambda of: (of.Unhashed(1) == 2, hash(of.Unhashed(1)) == hash((1,))),
        lambda of: repr(altered(of.Open(1), "x", 4)),
        lambda of: hash(of.Open(1)),
        lambda of: (of.Open(1) == of.Open(1), of.Open(1) == of.Open(2)),
        lambda of: (repr(of.Roomy(1)), vars(of.Roomy(1)), hash(of.Roomy(1))),
        lambda of: repr((value := of.Ring([]), value.inside.append(value))[0]),
        lambda of: str(inspect.signature(of.Spot)),
        lambda of: of.Spot.__init__.__annotations__,
        lambda of: of.Spot.__init__.__qualname__,
        lambda of: [str(field) for field in dataclasses.fields(of.Spot)],
        lambda of: of.Spot.__doc__,
        lambda of: of.Point(float("nan")) == of.Point(float("nan")),
        lambda of: of.Ring(1, 2),
        lambda of: of.Point(),
        lambda of: repr(dataclasses.replace(of.Open(1), x=5)),
        lambda of: dataclasses.replace(of.Open(1), twice=5),
        lambda of: (value := of.Point(1), value.__setstate__([7, 8, ()]), repr(value))[2],
    ],
)  # fmt: skip
def test_written_out_classes_behave_as_those_of_the_standard_library(act: Callable[[types.SimpleNamespace], object]) -> None:
    ours, theirs = told(act)
    assert ours == theirs


def test_a_class_that_is_derived_from_a_value_may_have_attributes_of_its_own() -> None:
    loose = altered(OUR.Loose(1), "other", 2)  # with slots, a TypeError of the standard library's before Python 3.12
    assert (loose.x, loose.other) == (1, 2)
    del loose.other
    assert not hasattr(loose, "other")


def test_a_value_of_a_generic_class_may_be_made_of_one_with_its_types_named() -> None:
    assert OUR.Point[int](1) == OUR.Point(1)


def test_a_pattern_takes_a_value_apart() -> None:
    match OUR.Point(1, 2):
        case OUR.Point(x, y):
            assert (x, y) == (1, 2)
        case _:
            pytest.fail("no match")


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize(("writer", "opener"), [(OURS, THEIRS), (THEIRS, OURS), (OURS, OURS)])
def test_what_one_has_pickled_the_other_opens(writer: Any, opener: Any, protocol: int, monkeypatch: pytest.MonkeyPatch) -> None:
    written, opened = body(writer), body(opener)
    for kind in (*vars(written).values(), *vars(opened).values()):
        kind.__module__, kind.__qualname__ = "some_room", kind.__name__
    room = types.ModuleType("some_room")
    monkeypatch.setitem(sys.modules, "some_room", room)
    vars(room).update(vars(written))
    data = [pickle.dumps(value, protocol) for value in (written.Point(1, 2), written.Spot(3, names=("a",)), written.Open(4))]
    vars(room).update(vars(opened))
    assert [repr(pickle.loads(blob)) for blob in data] == [  # what was just written
        "Point(x=1, y=2, names=())", "Spot(x=3, y=0, names=('a',), z=9)", "Open(x=4, seen=[], twice=8)",
    ]  # fmt: skip


def test_a_method_is_written_when_it_is_first_asked_for_and_by_two_threads_alike() -> None:
    kind = make(OURS, [("x", {})])
    late = {name: vars(kind)[name] for name in ("__init__", "__eq__", "__hash__")}
    assert not any(map(inspect.isfunction, late.values()))
    first, other = kind(1), kind(1)
    assert (first == other, hash(first)) == (True, hash((1,)))
    assert all(inspect.isfunction(vars(kind)[name]) for name in late)
    late["__init__"].__get__(first, kind)(2)
    assert first.x == 2
    assert late["__eq__"].__get__(first, kind)(other) is False
    assert late["__hash__"].__get__(first, kind)() == hash((2,))


@MAKERS
def test_a_frozen_class_cannot_bring_its_own_way_to_set_attributes(maker: Any) -> None:
    with pytest.raises(TypeError, match=r"(?i)cannot overwrite .*__setattr__"):

        @maker(frozen=True, slots=True)
        class Wrong:
            """Sets attributes."""

            x: int

            def __setattr__(self, name: str, value: object) -> None: ...


def test_what_is_no_field_is_refused() -> None:
    with pytest.raises(TypeError, match="Wrong names what is no field of its values"):

        @OURS(frozen=True, slots=True)
        class Wrong:
            """Has more than fields."""

            x: int
            kinds: ClassVar[int] = 1


def test_a_class_without_a_docstring_is_called_by_its_name() -> None:
    @OURS(frozen=True, slots=True)
    class Bare:
        x: int

    assert Bare.__doc__ == "Bare"
