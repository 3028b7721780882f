"""What templates from elsewhere may do: read frozen values, and make no text too large for a page (Jinja's sandbox)."""

from __future__ import annotations

import re
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, Any, cast

import jinja2
from jinja2 import filters
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jinja2 import nodes
    from jinja2.compiler import Frame
    from jinja2.nodes import EvalContext
    from jinja2.runtime import Context

_LONGEST = 1_000_000
_POWER = 1_000
_WIDTH = re.compile(r"[%:.{][^\s%{}]{0,20}\d{7}|%[^%a-zA-Z]{0,20}\*|\{[^{}]*:[^{}]*\{")
"""A width or precision of millions in a format, or one that comes from a value (``%*d``, ``{0:{1}}``)."""


_LONG = 200
"""Characters above which a text is not likely to come again."""
_escaped = lru_cache(maxsize=16384)(escape)


class _Generator(CodeGenerator):
    """Writes the program of a template so that what it puts into the page goes through `Sandbox.written`."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.written(")
            self.write(finalize.src or "")


class Sandbox(ImmutableSandboxedEnvironment):
    """
    Jinja's sandbox for templates that others wrote.

    Themes come from elsewhere: a template reaches no attribute that begins with an underscore, changes no value, and repeats
    no text beyond `_LONGEST` characters.
    """

    code_generator_class = _Generator

    @staticmethod
    def written(value: object) -> str:
        """Return what a template puts into the page, escaped: that of `markupsafe.escape`, by a shorter way for most values."""
        kind = type(value)
        if kind is Markup:
            return cast("Markup", value)
        if kind is str and len(cast("str", value)) < _LONG:
            return _escaped(value)
        return escape(value)

    def getattr(self, obj: object, attribute: str) -> object:
        """Return a field of a context at once: it is a frozen value of ours; everything else goes through the sandbox."""
        if attribute in getattr(type(obj), "__dataclass_fields__", ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Multiply as Python does, but for texts and lists that would not fit into a page, and for huge powers."""
        if operator == "%" and isinstance(left, str | bytes):
            _measure(left)
        sizes = [len(value) for value in (left, right) if isinstance(value, str | bytes | list | tuple)]
        times = [value for value in (left, right) if isinstance(value, int)]
        if (operator == "*" and sizes and times and sizes[0] * times[0] > _LONGEST) or (
            operator == "**" and max(map(abs, times), default=0) > _POWER
        ):
            message = f"the template asks for something too large ({operator})"
            raise SecurityError(message)
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, obj: Callable[..., object], *args: Any, **kwargs: Any) -> object:  # noqa: ANN401 - whatever templates pass
        """
        Call as the sandbox does, but not with a number that would make a text too large for a page.

        The words of the interface, nearly all that templates call, are ours and need neither.
        """
        words = self.globals
        if obj is words.get("text") or obj is words.get("counted"):
            kwargs.pop("_loop_vars", None)  # Jinja's own, for functions that ask for the context
            kwargs.pop("_block_vars", None)
            return obj(*args, **kwargs)
        text = getattr(getattr(obj, "__wrapped__", obj), "__self__", None)
        if isinstance(text, str | bytes):
            name = getattr(obj, "__name__", "")
            _measure(text if name.startswith("format") else "", *args, *kwargs.values())
            if name == "join" and args:
                args = (list(args[0]), *args[1:])
                _total(*args[0], times=len(args[0]), between=text)
            if name == "replace" and len(args) > 1 and len(args[1]) > len(args[0]):
                _total(text, times=text.count(args[0]), between=args[1])
        return super().call(context, obj, *args, **kwargs)


def _measure(form: object, *values: object) -> None:
    """Refuse numbers, and widths in a format, that would make a text too large for a page."""
    if any(isinstance(value, int) and abs(value) > _LONGEST for value in values) or _WIDTH.search(str(form)):
        message = "the template asks for something too large"
        raise SecurityError(message)


def _total(*texts: object, times: int, between: str | bytes) -> None:
    """Refuse to put together texts, with one between them, that would be too large for a page."""
    if sum(len(text) for text in texts if isinstance(text, str | bytes)) + times * len(between) > _LONGEST:
        message = "the template asks for something too large"
        raise SecurityError(message)


def measured(filter_: Callable[..., Any], *, forms: bool = False) -> Callable[..., Any]:
    """Return a filter that refuses numbers, and with ``forms`` widths in the format, too large for a page."""

    @wraps(filter_)
    def filtered(value: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - whatever templates pass
        _measure(value if forms else "", *args, *kwargs.values())
        return filter_(value, *args, **kwargs)

    return filtered


@jinja2.pass_eval_context
def join(eval_ctx: EvalContext, value: Iterable[object], d: str = "", attribute: str | int | None = None) -> str:
    """Join as Jinja does, but not to a text that would be too large for a page."""
    parts = list(value)
    _total(*(parts if attribute is None else ()), times=len(parts), between=d)
    joined: str = filters.sync_do_join(eval_ctx, parts, d, attribute)
    return joined


@jinja2.pass_eval_context
def replace(eval_ctx: EvalContext, s: str, old: str, new: str, count: int | None = None) -> str:
    """Replace as Jinja does, but not to a text that would be too large for a page."""
    if len(str(new)) > len(str(old)):
        _total(s, times=str(s).count(str(old)), between=str(new))
    return filters.do_replace(eval_ctx, s, old, new, count)
