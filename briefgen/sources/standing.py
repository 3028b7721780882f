"""Where a line stands in a pasted text, as signs that a learned model weighs: zone, gaps, runs, neighbours, what rules said."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING

from briefgen.model.values import dataclass
from briefgen.sources.page import first_prose, last_prose, small_words
from briefgen.sources.signs import read_lists, read_signs, step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefgen.sources.labels import Labelled
    from briefgen.sources.page import Line, Page
    from briefgen.sources.signs import Signs

_DISTANCE = (0, 1, 2, 3, 5, 8, 12, 20, 40)
_RUN = (1, 2, 3, 5, 8, 15)
_RUN_WORDS = (1.5, 2.5, 3.5, 5, 8, 12)
_BELOW = (1, 2, 4, 8, 16)
_PARAGRAPHS = (0, 1, 2, 4)
_THIRDS = (0, 0.34, 0.67)
_FIFTHS = (0, 0.2, 0.4, 0.6, 0.8)
_FEW_GAPS, _MANY_GAPS = 0.2, 0.8
_WORD = 4
_NEAR_TITLE = 6
_OFTEN = 2


@dataclass(frozen=True, slots=True)
class _Setting:
    """
    What is asked of a page once.

    Attributes:
        signs: of each line.
        given: the label that the rules gave to each line.
        title: the line of the title; None without one.
        first: the first paragraph of the text; ``last``: the last one.
        runs: for each line the stretch of lines that are no paragraphs in which it stands; None for paragraphs.
        counts: how many lines have a key; ``begun``: how many short lines begin with a word.
        told: the longer words of all paragraphs.
        above: how many closed paragraphs stand above each line, and at last how many there are.
        spaced: "glued" or "parted" where nearly no or nearly every line has an empty one above, else "mixed".
    """

    signs: tuple[Signs, ...]
    given: tuple[str, ...]
    title: int | None
    first: int
    last: int
    runs: tuple[range | None, ...]
    counts: Mapping[str, int]
    begun: Mapping[str, int]
    told: frozenset[str]
    spaced: str
    above: tuple[int, ...]


def signs_of(page: Page, found: Sequence[Labelled]) -> tuple[tuple[str, ...], ...]:
    """
    Return the signs of each line of a page.

    Args:
        page: the lines.
        found: what the rules say of each of them; their labels are signs too.
    """
    setting = _survey(page, found)
    openers = _openers(setting)
    return tuple(
        (
            *setting.signs[index].form,
            *setting.signs[index].words,
            *_place(page, setting, index),
            *_spacing(page, setting, index),
            *_paragraphs(page, setting, index),
            *_neighbours(page, setting, index),
            *_vocabulary(page, setting, index),
            *_opened(setting, index, openers[index]),
            *_told_by_rules(setting, index),
        )
        for index in range(len(page.lines))
    )


def _survey(page: Page, found: Sequence[Labelled]) -> _Setting:
    lines, lists = page.lines, read_lists(page.wording)
    given = tuple(item.label for item in found)
    paragraphs = [i for i, item in enumerate(found) if item.label == "body" and item.line.prose]
    gaps = sum(line.gap for line in lines[1:]) / max(1, len(lines) - 1)
    short = (line.key.split()[0] for line in lines if line.key and not line.prose)
    return _Setting(
        signs=tuple(read_signs(page, line, lists) for line in lines),
        given=given,
        title=next((i for i, label in enumerate(given) if label == "title"), None),
        first=paragraphs[0] if paragraphs else first_prose(page),
        last=paragraphs[-1] if paragraphs else last_prose(page),
        runs=tuple(_runs(lines)),
        counts=Counter(line.key for line in lines),
        begun=Counter(short),
        told=frozenset(word for line in lines if line.prose for word in line.key.split() if len(word) >= _WORD),
        spaced="glued" if gaps < _FEW_GAPS else "parted" if gaps > _MANY_GAPS else "mixed",
        above=tuple(accumulate((line.prose and line.closed for line in lines), initial=0)),
    )


def _runs(lines: Sequence[Line]) -> list[range | None]:
    runs: list[range | None] = [None] * len(lines)
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and not lines[end].prose:
            end += 1
        runs[start:end] = [range(start, end)] * (end - start)
        start = max(end, start + 1)
    return runs


def _zone(setting: _Setting, index: int) -> str:
    return "above" if index < setting.first else "below" if index > setting.last else "in"


def _place(page: Page, setting: _Setting, index: int) -> Iterator[str]:
    own, zone = setting.signs[index], _zone(setting, index)
    yield from (f"{zone} the text", f"{zone} the text, words {own.size}", f"{zone} the text, words {own.size}, ends {own.end}")
    yield f"line {step(index, _DISTANCE)}"
    yield f"line {step(len(page.lines) - 1 - index, _DISTANCE)} from the end"
    yield f"tenth {10 * index // len(page.lines)}"
    distance = setting.first - index if zone == "above" else index - setting.last
    if zone != "in":
        far = step(distance, _DISTANCE)
        yield from (f"{far} lines {zone} the text", f"{far} lines {zone} the text, words {own.size}")
    if run := setting.runs[index]:
        place = "alone" if len(run) == 1 else "first" if index == run[0] else "last" if index == run[-1] else "middle"
        words = sum(page.lines[i].words for i in run) / len(run)
        yield f"{zone} the text, {place} of {step(len(run), _RUN)} short lines"
        yield f"{zone} the text, among short lines of {step(words, _RUN_WORDS)} words"
        yield f"{zone} the text, {place} of short lines, words {own.size}"


def _spacing(page: Page, setting: _Setting, index: int) -> Iterator[str]:
    if setting.spaced != "mixed":
        yield setting.spaced
        return
    below = page.lines[index + 1].gap if index + 1 < len(page.lines) else True
    gaps = f"gaps {'above' if page.lines[index].gap else ''}{' below' if below else ''}"
    yield from (gaps, f"{gaps}, words {setting.signs[index].size}")


def _paragraphs(page: Page, setting: _Setting, index: int) -> Iterator[str]:
    """Yield signs of how much text stands above and below a line, whatever the rules take it for."""
    own, above = setting.signs[index], setting.above[index]
    below = setting.above[-1] - setting.above[index + 1]
    between = f"paragraphs {step(above, _PARAGRAPHS)} above, {step(below, _PARAGRAPHS)} below"
    yield from (between, f"{between}, shape {own.shape}")
    if page.lines[index].closed:
        yield f"{between}, closed"


def _neighbours(page: Page, setting: _Setting, index: int) -> Iterator[str]:
    own, zone, count = setting.signs[index], _zone(setting, index), len(setting.signs)
    shapes = "".join(setting.signs[i].shape if 0 <= i < count else "^" for i in range(index - 2, index + 3))
    yield from (
        f"shapes {shapes[1:4]}",
        f"{zone} the text, shapes {shapes[1:4]}",
        f"shapes {shapes[:3]}-",
        f"shapes -{shapes[2:]}",
    )
    for offset in (-2, -1, 1, 2):
        where = f"{offset:+d}"
        if not 0 <= index + offset < count:
            yield f"{where} none"
            continue
        near = setting.signs[index + offset]
        yield f"{where} words {near.size}"
        yield f"{where} is {setting.given[index + offset]}"
        if abs(offset) == 1:
            yield f"{where} words {near.size}, own {own.size}"
            yield f"{where} ends {near.end}{', paragraph' if near.shape == 'P' else ''}"
            yield from (f"{where} {sign}" for sign in near.words)
            mine, other = page.lines[index], page.lines[index + offset]
            if mine.text[0] == other.text[0]:
                yield f"{where} begins alike{'' if mine.text[0].isalpha() else ', no letter'}"
            if mine.key.split()[:1] == other.key.split()[:1] != []:
                yield f"{where} same first word"
            if mine.text[-1] == other.text[-1] and not mine.text[-1].isalpha():
                yield f"{where} ends alike, {own.end}"


def _vocabulary(page: Page, setting: _Setting, index: int) -> Iterator[str]:
    line = page.lines[index]
    if setting.counts[line.key] > 1:
        yield "stands more than once"
    if line.prose:
        return
    words = line.key.split()
    if words and setting.begun[words[0]] > _OFTEN:
        yield "begins as other lines"
    common = small_words(page.wording.common)
    long = [word for word in words if len(word) >= _WORD and word not in common]
    if not long:
        return
    share = sum(1 for word in long if word in setting.told) / len(long)
    yield from (
        f"of the text's words {step(share, _FIFTHS)}",
        f"{_zone(setting, index)} the text, of its words {step(share, _THIRDS)}",
    )
    if setting.title is not None and index != setting.title:
        title = frozenset(page.lines[setting.title].key.split())
        yield f"of the title's words {step(sum(1 for word in long if word in title) / len(long), _THIRDS)}"


def _openers(setting: _Setting) -> list[tuple[str, int]]:
    """Return for each line what opened the block that it stands in: a list's name and how many lines above; "" for none."""
    found: list[tuple[str, int]] = []
    name, since = "", 0
    for index, own in enumerate(setting.signs):
        if setting.given[index] in {"body", "title"}:
            name = ""
        found.append((name, index - since))
        if own.opener:
            name, since = own.opener, index
    return found


def _opened(setting: _Setting, index: int, opener: tuple[str, int]) -> Iterator[str]:
    own, (name, far) = setting.signs[index], opener
    if name:
        yield from (f"{step(far, _BELOW)} below {name}", f"below {name}, words {own.size}", f"below {name}, shape {own.shape}")
    else:
        yield f"{_zone(setting, index)} the text, below no opener"


def _told_by_rules(setting: _Setting, index: int) -> Iterator[str]:
    own, zone, given = setting.signs[index], _zone(setting, index), setting.given
    label = given[index]
    yield from (f"rules say {label}", f"rules say {label}, {zone} the text", f"rules say {label}, words {own.size}")
    if index:
        yield f"rules say {given[index - 1]}, then {label}"
    if index + 1 < len(given):
        yield f"rules say {label}, then {given[index + 1]} below"
    title = setting.title
    side = "without" if title is None else "above" if index < title else "at" if index == title else "below"
    yield from (f"{zone} the text, {side} title", f"{zone} the text, {side} title, words {own.size}")
    if title is not None:
        yield f"title {max(-_NEAR_TITLE, min(_NEAR_TITLE, index - title))}"
