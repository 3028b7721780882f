"""``theme.yml``: what a theme is called, what it builds on, which options it has; and the values that options get."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Literal, cast, get_args

from briefgen.forms.marked import Absent, Entries, Items, Text, called
from briefgen.forms.parts import parse_parts
from briefgen.forms.sheet import read_sheet
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.forms.marked import Marked
    from briefgen.forms.sheet import Sheet

OptionType = Literal["colour", "text", "flag", "choice"]
OptionValue = str | bool

TYPES: tuple[str, ...] = get_args(OptionType)
KEYS = ("name", "parent", "contract", "options")
OPTION_KEYS = ("type", "default", "choices", "help")
NAME = re.compile(r"[a-z][a-z0-9_]*")
_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_FLAGS = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
_EXPECTED = {"colour": 'a colour is written "#rgb" or "#rrggbb"', "flag": "write yes or no"}
_EMPTY: dict[str, OptionValue] = {"colour": "#000000", "text": "", "flag": False, "choice": ""}

_PAPERS = {"accent": "#fffefb", "accent_dark": "#161513"}
"""Colours of the default theme's pages, on which the colours of these options stand."""
_LEAST, _MIDDLE, _SHORT = 4.5, 0.5, 4


@dataclass(frozen=True, slots=True)
class Option:
    """
    One option of a theme.

    Attributes:
        name: as it is written.
        type: of its values.
        default: its value where the site sets none.
        choices: what may be chosen, empty for other types.
        help: what it is for, may be empty.
    """

    name: str
    type: OptionType
    default: OptionValue
    choices: tuple[str, ...] = ()
    help: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """
    A value given to an option.

    Attributes:
        name: of the option.
        text: the value, as text.
        path: of the file.
        line: from 1, 0 when unknown.
        col: from 1, 0 when unknown.
        excerpt: the line itself.
    """

    name: str
    text: str
    path: str
    line: int = 0
    col: int = 0
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """
    A ``theme.yml``, read.

    Attributes:
        name: of the theme.
        parent: empty when it names none.
        parent_line: where it names it, from 1.
        parent_col: likewise.
        options: its own.
        defaults: new ones for options of its parent.
    """

    name: str
    parent: str = ""
    parent_line: int = 0
    parent_col: int = 0
    options: tuple[Option, ...] = ()
    defaults: tuple[Given, ...] = ()


def read_manifest(data: bytes, path: str, name: str) -> tuple[Manifest, tuple[Problem, ...]]:
    """
    Read a ``theme.yml``.

    For example::

        name: Demo                     # for people
        parent: default
        contract: 1
        options:
          accent: "#005f73"            # another default for an option of the parent
          map_style: {type: choice, choices: [plain, relief], default: plain, help: ...}

    Returns:
        What it says (a file that is no mapping says nothing) and every fault in it.
    """
    sheet = read_sheet(path, data)
    root = parse_parts(sheet)[0] if sheet.readable else None
    if not isinstance(root, Entries):
        if isinstance(root, Text | Items):
            sheet.report(root.start, "theme-form", f"a theme.yml is a mapping, not {called(root)}", "begin with 'name: ...'")
        return Manifest(name), sheet.problems
    _know(sheet, root, KEYS)
    _judge_contract(sheet, root)
    parent = root.get("parent")
    line, col = sheet.place(parent.start) if parent else (0, 0)
    options, defaults = _options(sheet, root.get("options"))
    return Manifest(name, _text(sheet, parent), line, col, options, defaults), sheet.problems


def settle(
    manifests: Sequence[Manifest], values: Sequence[tuple[str, str]]
) -> tuple[tuple[tuple[Option, OptionValue], ...], tuple[Problem, ...]]:
    """
    Return every option with its value, by name: what site.yml says, else the nearest theme's default.

    Args:
        manifests: nearest theme first.
        values: ``theme_options`` of site.yml.
    """
    options: dict[str, Option] = {}
    given: list[Given] = []
    for manifest in reversed(manifests):
        options.update((option.name, option) for option in manifest.options)
        given += manifest.defaults
    given += [Given(name, text, "site.yml") for name, text in values]
    chosen = {name: option.default for name, option in options.items()}
    problems: list[Problem] = []
    for entry in given:
        option = options.get(entry.name)
        value = _value(option, entry.text) if option else None
        if option and value is not None:
            chosen[entry.name] = value
            problems += _faint(entry, option, str(value))
        else:
            problems.append(_unfit(entry, option, options))
    return tuple((options[name], chosen[name]) for name in sorted(options)), tuple(problems)


def _options(sheet: Sheet, node: Marked | None) -> tuple[tuple[Option, ...], tuple[Given, ...]]:
    if node is None or isinstance(node, Absent):
        return (), ()
    if not isinstance(node, Entries):
        sheet.report(
            node.start, "theme-form", f"options are a mapping, not {called(node)}", "write 'options:' and names below it"
        )
        return (), ()
    options: list[Option] = []
    defaults: list[Given] = []
    for key, value in node.pairs:
        if not NAME.fullmatch(key.value):
            sheet.report(key.start, "theme-option-name", f"{key.value!r} is no name of an option", "use a-z, 0-9 and _")
        elif isinstance(value, Entries):
            options += _option(sheet, key, value)
        elif isinstance(value, Text):
            line, col = sheet.place(value.start)
            defaults.append(Given(key.value, value.value, sheet.path, line, col, sheet.line(line)))
        else:
            sheet.report(
                value.start, "theme-form", f"an option is a text or a mapping, not {called(value)}", "give it a default"
            )
    return tuple(options), tuple(defaults)


def _option(sheet: Sheet, key: Text, node: Entries) -> Iterator[Option]:
    _know(sheet, node, OPTION_KEYS)
    type_ = _text(sheet, node.get("type"))
    if type_ not in TYPES:
        place = node.get("type") or key
        hint = f"write one of {', '.join(TYPES)}"
        sheet.report(place.start, "theme-option-type", f"the option {key.value!r} has no type that there is", hint)
        return
    choices = node.get("choices")
    words = tuple(_text(sheet, item) for item in choices.items) if isinstance(choices, Items) else ()
    if type_ == "choice" and not words:
        sheet.report(key.start, "theme-option-type", f"the option {key.value!r} has no choices", "add 'choices: [one, two]'")
        return
    default = node.get("default")
    bare = Option(
        key.value, cast("OptionType", type_), words[0] if words else _EMPTY[type_], words, _text(sheet, node.get("help"))
    )
    value = bare.default if default is None else _value(bare, _text(sheet, default))
    if value is None and default is not None:
        sheet.report(default.start, "theme-option", f"the default of {key.value!r} is no {type_}", _expected(bare))
        value = bare.default
    yield Option(bare.name, bare.type, bare.default if value is None else value, bare.choices, bare.help)


def _value(option: Option, text: str) -> OptionValue | None:
    """Return the text as the option's type has it, None when it is no such value."""
    if option.type == "colour":
        return text.lower() if _COLOUR.fullmatch(text) else None
    if option.type == "flag":
        return _FLAGS.get(text.lower())
    if option.type == "choice":
        return text if text in option.choices else None
    return text


def _faint(given: Given, option: Option, value: str) -> Iterator[Problem]:
    """Yield a warning for a colour of text and links that is too near to its page's: below the 4.5 to 1 of WCAG 2.2, 1.4.3."""
    page = _PAPERS.get(option.name) if option.type == "colour" else None
    if page is None:
        return
    lighter, darker = sorted((_luminance(value), _luminance(page)), reverse=True)
    ratio = (lighter + 0.05) / (darker + 0.05)
    if ratio < _LEAST:
        message = (
            f"the theme's option {given.name!r} stands out too little: {value} on {page} has a contrast of {ratio:.2f} to 1"
        )
        hint = f"take a {'darker' if _luminance(page) > _MIDDLE else 'lighter'} colour: at least {_LEAST} to 1"
        yield Problem("theme-contrast", message, given.path, given.line, given.col, given.excerpt, hint, severity="warning")


def _luminance(colour: str) -> float:
    """Return the relative luminance of ``#rgb`` or ``#rrggbb``, 0 to 1 (WCAG 2.2)."""
    digits = colour[1:] if len(colour) > _SHORT else "".join(digit * 2 for digit in colour[1:])
    parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004 - sRGB
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _unfit(given: Given, option: Option | None, options: Iterable[str]) -> Problem:
    if option is None:
        message = f"no theme has an option {given.name!r}"
        code, hint = "theme-option-unknown", _near(given.name, sorted(options), "the options are")
    else:
        code, message = "theme-option", f"{given.text!r} is no {option.type} for the theme's option {given.name!r}"
        hint = _expected(option)
    return Problem(code, message, given.path, given.line, given.col, given.excerpt, hint)


def _expected(option: Option) -> str:
    return _EXPECTED.get(option.type) or f"write one of {', '.join(option.choices)}"


def _know(sheet: Sheet, node: Entries, known: Sequence[str]) -> None:
    for key, _ in node.pairs:
        if key.value not in known:
            hint = _near(key.value, known, "the keys are")
            sheet.report(key.start, "key-unknown", f"a theme.yml has no key {key.value!r}", hint, "warning")


def _near(name: str, known: Sequence[str], else_: str) -> str:
    near = difflib.get_close_matches(name, known, 1)
    return f"did you mean {near[0]!r}?" if near else f"{else_} {', '.join(known)}"


def _judge_contract(sheet: Sheet, root: Entries) -> None:
    contract = root.get("contract")
    if contract is not None and _text(sheet, contract) != "1":
        message = f"the theme is made for contract {_text(sheet, contract)!r}; this briefgen keeps contract 1"
        sheet.report(contract.start, "theme-contract", message, "write 'contract: 1' and see the theme reference")


def _text(sheet: Sheet, node: Marked | None) -> str:
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items | Entries):
        sheet.report(node.start, "theme-form", f"a text stands here, not {called(node)}", "write a single text")
    return ""
