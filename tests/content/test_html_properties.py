"""What holds for any text, any cut of it and any evidence in it."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from briefgen.content.addresses import picture_source
from briefgen.content.html import to_html
from briefgen.content.markdown import to_blocks
from briefgen.model.article import Block, Frame, Run
from briefgen.model.errors import ContentError
from briefgen.model.mention import Mark, MentionKind

VOID = frozenset({"br", "hr", "img", "input"})
INLINE = ("a", "span", "time", "bdi", "em", "strong", "del", "code", "sup", "p", "h1", "h2", "h3", "h4", "h5", "h6")
PIECES = [
    "word",
    " ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "[",
    "](",
    ")",
    "![",
    "]",
    "<",
    ">",
    "&",
    "&amp;",
    "&#60;",
    '"',
    "'",
    "> ",
    "- ",
    "- [x] ",
    "1. ",
    "# ",
    "## ",
    "---\n",
    "===\n",
    "| a | b |\n|---|:-:|\n",
    "|",
    "    ",
    "  \n",
    "\\",
    "\\\n",
    "{#id}",
    "{tlp=red}",
    "{",
    "}",
    "[^1]",
    "[^1]: ",
    "[^2]: ",
    "> [!NOTE]\n",
    '!!! note "T"\n',
    "!!! tip\n",
    "javascript:x",
    "https://a.b/",
    "/static/a.png",
    '"title"',
    "<script>",
    "</p>",
    "<!--",
    "كلمة",
    "é",
    "\u202e",
    "\x00",
    "\t",
    "😀",
    "[x]: /u\n",
    "[x]",
]
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.text(st.characters(exclude_categories=["Cs"]))
)

NAMED: tuple[tuple[MentionKind, str], ...] = (("actor", "hts"), ("place", "idlib"), ("date", "2018"), ("date", "201X"))


class Nesting(HTMLParser):
    """Notes every tag that is closed out of order or not at all, and every element that may not stand in itself."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag in self.open and tag in {"a", "p", "time"}:
            self.faults.append(f"<{tag}> in itself")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")


def check_html(html: str) -> None:
    nesting = Nesting()
    nesting.feed(html)
    nesting.close()
    assert not nesting.faults, html
    assert not nesting.open, html
    assert len(set(nesting.ids)) == len(nesting.ids), html
    if not html:
        return
    tree = lxml_html.fragment_fromstring(html, create_parent="div")
    for element in tree.iter():
        assert element.tag not in {"script", "iframe", "style", "object", "form"}
        assert not any(name.startswith("on") or name == "style" for name in element.attrib)
        for name in ("href", "src"):
            value = element.get(name, "").strip().lower()
            assert not value.startswith(("javascript:", "data:", "vbscript:"))
        assert not (element.tag == "img" and "//" in (element.get("src") or "").replace("../", ""))
    # lxml's HTML parser moves what stands where it may not: nothing of ours is moved.
    assert [e.tag for e in tree.iter() if e.tag in INLINE] == [t for t in tags_of(html) if t in INLINE], html


def tags_of(html: str) -> list[str]:
    found: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's own signature
            found.append(tag)

    Tags().feed(html)
    return found


def read(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text; those of a text without marks where its marks are at fault."""
    try:
        return to_blocks(text)
    except ContentError:
        return to_blocks(text.replace("tlp", "tip"))


def visible(html: str) -> str:
    """Return the words that a body says itself, without white space: titles, numbers and links that we add are left out."""
    if not html:
        return ""
    tree = lxml_html.fragment_fromstring(html, create_parent="div")
    ours = './/*[@class="anchor" or @class="back" or @class="admonition-title" or @class="note" and local-name()="sup"]'
    for element in tree.xpath(ours.replace('local-name()="sup"', "self::sup")):
        element.drop_tree()
    for element in tree.iter("img"):
        element.tail = ("" if element.getparent().tag == "figure" else element.get("alt")) + (element.tail or "")
    return "".join(tree.text_content().split())


def said(blocks: tuple[Block, ...]) -> str:
    """Return the same words from the blocks, in the order in which they are written."""
    notes = [b for b in blocks if any(f.kind == "footnote" for f in b.within)]
    labels = list(dict.fromkeys(next(f.value for f in b.within if f.kind == "footnote") for b in notes))
    ordered = [b for b in blocks if b not in notes]
    ordered += [b for label in labels for b in notes if next(f.value for f in b.within if f.kind == "footnote") == label]
    words = [b.text or (b.alt if b.kind == "figure" and picture_source(b.value, "./") is None else "") for b in ordered]
    return "".join("".join("[…]" if b.kind == "gap" else w for b, w in zip(ordered, words, strict=True)).split())


@given(TEXTS)
@settings(deadline=None, max_examples=400)
def test_runs_nest_and_lie_within_the_text(text: str) -> None:
    for block in read(text):
        around: list[Run] = []
        for run in block.runs:
            assert 0 <= run.start <= run.end <= len(block.text)
            while around and around[-1].end <= run.start:
                around.pop()
            assert not around or run.end <= around[-1].end
            if run.start < run.end:
                around.append(run)


@given(TEXTS)
@settings(deadline=None, max_examples=400)
def test_numbers_lines_and_anchors_are_in_order(text: str) -> None:
    blocks = read(text)
    assert [block.number for block in blocks] == list(range(1, len(blocks) + 1))
    assert all(1 <= block.line <= text.count("\n") + text.count("\r") + 1 for block in blocks)
    anchors = [block.value for block in blocks if block.kind == "heading"]
    assert len(set(anchors)) == len(anchors)
    assert all(anchors)


@given(TEXTS)
@settings(deadline=None, max_examples=400)
def test_html_of_any_text_is_whole_and_harmless_and_says_what_the_text_says(text: str) -> None:
    blocks = read(text)
    html = to_html(blocks, root="../../")
    check_html(html)
    assert visible(html) == said(blocks)


def cut(block: Block, start: int, end: int) -> Block:
    """Return the characters from ``start`` up to ``end`` of a block, as policy would cut them."""
    runs = tuple(
        replace(run, start=max(run.start, start) - start, end=min(run.end, end) - start)
        for run in block.runs
        if max(run.start, start) < min(run.end, end) or (run.start == run.end and start <= run.start <= end)
    )
    return replace(block, text=block.text[start:end], runs=runs)


@st.composite
def cuts(draw: st.DrawFn) -> tuple[tuple[Block, ...], tuple[Mark, ...]]:
    kept: list[Block] = []
    marks: list[Mark] = []
    for block in read(draw(TEXTS)):
        fate = draw(st.sampled_from(["keep", "keep", "cut", "drop", "gap"]))
        if fate == "gap":
            kept.append(Block("gap", "", within=block.within[: draw(st.integers(0, len(block.within)))]))
        if fate in {"keep", "cut"}:
            start = draw(st.integers(0, len(block.text))) if fate == "cut" else 0
            end = draw(st.integers(start, len(block.text))) if fate == "cut" else len(block.text)
            kept.append(cut(block, start, end))
            at = 0
            for _ in range(draw(st.integers(0, 3))):
                at = draw(st.integers(at, end - start))
                until = draw(st.integers(at, end - start))
                kind, name = draw(st.sampled_from(NAMED))
                marks.append(Mark(kind, name, "block", len(kept) - 1, at, until))
                at = until
    return tuple(kept), tuple(marks)


@given(cuts())
@settings(deadline=None, max_examples=400)
def test_html_of_any_cut_with_any_evidence_is_whole(made: tuple[tuple[Block, ...], tuple[Mark, ...]]) -> None:
    blocks, marks = made
    targets = {("actor", "hts"): "/actors/hts/", ("date", "2018"): "/dates/2018/"}
    html = to_html(blocks, root="../../", targets=targets, marks=marks)
    check_html(html)
    assert visible(html) == said(blocks)


def test_frames_made_by_hand_are_written_whole() -> None:
    odd = [
        Block("cell", "lonely"),
        Block("paragraph", "x", within=(Frame("table", 1),)),
        Block("paragraph", "y", within=(Frame("bullet", 2),)),
        Block("heading", "no anchor", level=9),
        Block("rule", "", within=(Frame("ordered", 3, "x"),)),
        Block("paragraph", "z", within=(Frame("admonition", 4, '"><script>|'),)),
        Block("code", "c", value='"><script>'),
    ]
    check_html(to_html(odd, root="./"))
