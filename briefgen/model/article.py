"""What one article is: its front matter as typed values and its body as blocks of plain text with marks over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefgen.model.values import dataclass

if TYPE_CHECKING:
    import datetime as dt

    from briefgen.model.amendments import Correction, Redaction, Withdrawal
    from briefgen.model.edtf import Edtf

Show = Literal["full", "excerpt", "link", "none"]
"""How much of a source the site may show, from all to nothing."""

Tlp = Literal["clear", "green", "amber", "amber+strict", "red"]
"""Traffic Light Protocol 2.0 labels, lower case as in the files; pages write them as ``TLP:CLEAR``."""

TLP_ORDER: tuple[Tlp, ...] = ("clear", "green", "amber", "amber+strict", "red")
SHOW_ORDER: tuple[Show, ...] = ("full", "excerpt", "link", "none")

BlockKind = Literal["heading", "paragraph", "cell", "code", "figure", "rule", "gap"]
RunKind = Literal["strong", "em", "del", "code", "link", "image", "note", "break"]
FrameKind = Literal["quote", "bullet", "ordered", "item", "admonition", "footnote", "table", "row"]


@dataclass(frozen=True, slots=True)
class Frame:
    """
    One container around a block: a quotation, a list, an item, a table, a row, a footnote, an admonition.

    Attributes:
        kind: what it is.
        serial: number of the container within the article, in reading order; blocks with equal frames share it.
        value: start number of an ordered list, ``head`` or ``body`` of a row, kind and title of an admonition
            (``warning|Title``, ``note|`` without a title), label of a footnote; words about a list item, separated by
            spaces: ``task`` or ``done`` of a task list, ``tight`` where its paragraphs stand without space, its number in an
            ordered list; else empty.
    """

    kind: FrameKind
    serial: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """
    One inline mark over the text of a block, from character ``start`` up to ``end``; runs nest and never cross.

    ``value`` is the target of a link, the source of an image (its alternative text is the text it covers), the label of a
    footnote reference (``note``, covers nothing); else empty. A ``break`` covers the newline that stands for a hard line break.

    Attributes:
        start: first character.
        end: behind the last character.
        kind: what the mark is.
        value: target, source or label; else empty.
    """

    start: int
    end: int
    kind: RunKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """
    One leaf block of a body. What policy cuts, what mentions point into, and what HTML is made from.

    Attributes:
        kind: heading, paragraph, cell (of a table), code, figure (a picture alone in its paragraph; text = caption),
            rule (thematic break), or gap (left out by policy, never read from a file).
        text: plain text, without any Markdown.
        runs: inline marks over the text, outermost first.
        line: 1-based line of the file at which it starts.
        number: 1-based position among the blocks of the whole body; survives cutting.
        level: 1-6 for a heading, else 0.
        within: the containers around it, outermost first.
        value: anchor of a heading, language of code, source of a figure, alignment of a cell (left, right, center); else empty.
        alt: alternative text of a figure; else empty.
        tlp: own mark (``{tlp=amber}``), None when it has none.
    """

    kind: BlockKind
    text: str
    runs: tuple[Run, ...] = ()
    line: int = 0
    number: int = 0
    level: int = 0
    within: tuple[Frame, ...] = ()
    value: str = ""
    alt: str = ""
    tlp: Tlp | None = None


@dataclass(frozen=True, slots=True)
class EntityRef:
    """
    An actor or place as the front matter names it, by id or by any of its names.

    Attributes:
        name: id or name, as it is written.
        forms: surface forms found in the text (``as``).
        by: rule that added it; None: a person did.
        line: 1-based line at which it stands, 0 when unknown.
        col: 1-based column in characters, 0 when unknown.
    """

    name: str
    forms: tuple[str, ...] = ()
    by: str | None = None
    line: int = 0
    col: int = 0


@dataclass(frozen=True, slots=True)
class DateRef:
    """
    A date as the front matter names it.

    Attributes:
        value: the date, EDTF level 1.
        text: the expression in the text, empty when it was not given.
        by: rule that added it; None: a person did.
        line: 1-based line at which it stands, 0 when unknown.
        col: 1-based column in characters, 0 when unknown.
    """

    value: Edtf
    text: str = ""
    by: str | None = None
    line: int = 0
    col: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """
    A picture, or a picture of which only the caption is known.

    Attributes:
        caption: plain text below the picture; empty when there is none.
        credit: who made it, as the source says; empty when unknown.
        src: address or path of the picture, None when only its caption is known.
        alt: what it shows, for those who cannot see it; empty when the source says nothing.
    """

    caption: str = ""
    credit: str = ""
    src: str | None = None
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """
    Where an article comes from (``source``); everything unknown is None or empty, nothing is ever invented.

    Attributes:
        url: address of the original on the web.
        publisher: name, as the source or a person writes it.
        authors: names, in the order of the byline.
        retrieved: when it was saved, ISO 8601 in UTC; set once.
        sha256: of the original's bytes, hexadecimal.
        written: digest of this file without this line, hexadecimal, as the program last wrote it; another one: a person has
            edited it since.
        archived: address of a copy in a public archive.
        rights: the notice found in the text, verbatim.
    """

    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    retrieved: str | None = None
    sha256: str | None = None
    written: str | None = None
    archived: str | None = None
    rights: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """
    One article file, read: its keys stand in the reference, under Files and keys.

    Attributes:
        id: file name without ``.md``, unique over all folders.
        path: of the file, relative to the project.
        title: headline, plain text.
        blocks: the body, in its order.
        dek: the source's own line under the title; empty when it has none.
        summary: the desk's own words; empty when there are none.
        published: when the source published it, None when unknown.
        updated: when the source last changed it, None when unknown.
        lang: BCP 47 tag of the text.
        dateline: place at which it was written, as the source says; may be empty.
        source: None: the site's own text.
        show: how much of it may be shown, as written; None when the file is silent.
        tlp: label of TLP 2.0, as written; None when the file is silent.
        grade: Admiralty grade (``B2``), empty when unsaid.
        actors: whom the front matter names, in its order.
        places: where, likewise.
        dates: days, likewise.
        rejected: surface forms never to be proposed again here: the front matter's ``not``.
        figures: pictures, and captions whose picture is unknown.
        tags: words of the desk.
        translation_of: id of the article that it translates, None for an original.
        slug: step of the address, empty: the id.
        redirect_from: paths from the root under which it stood before.
        draft: only the preview shows it.
        embargo: first day on which it may be shown, None: at once.
        reviewed: day on which a person had read it, None: nobody has.
        digest: identifies the bytes of the file: SHA-256, hexadecimal.
        translated_at: line and column at which ``translation_of`` names the other article, from 1; (0, 0) when it does not.
        redirects_at: line and column of each entry of ``redirect_from``, from 1.
        redactions: what no build shows (``redact``).
        withdrawn: why and when it was taken back, None where it stands.
        corrections: what was mended after it had appeared.
    """

    id: str
    path: str
    title: str
    blocks: tuple[Block, ...] = ()
    dek: str = ""
    summary: str = ""
    published: Edtf | None = None
    updated: Edtf | None = None
    lang: str = "en"
    dateline: str = ""
    source: Source | None = None
    show: Show | None = None
    tlp: Tlp | None = None
    grade: str = ""
    actors: tuple[EntityRef, ...] = ()
    places: tuple[EntityRef, ...] = ()
    dates: tuple[DateRef, ...] = ()
    rejected: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    tags: tuple[str, ...] = ()
    translation_of: str | None = None
    slug: str = ""
    redirect_from: tuple[str, ...] = ()
    draft: bool = False
    embargo: dt.date | None = None
    reviewed: dt.date | None = None
    digest: str = ""
    translated_at: tuple[int, int] = (0, 0)
    redirects_at: tuple[tuple[int, int], ...] = ()
    redactions: tuple[Redaction, ...] = ()
    withdrawn: Withdrawal | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def plain_text(self) -> str:
        """The words of the body, a line for each block."""
        return "\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class TextPage:
    """
    A page of the site's own (``content/pages``): about, method, corrections.

    Attributes:
        id: file name without ``.md``.
        path: of the file, relative to the project.
        title: plain text.
        blocks: the body, in its order.
        lang: BCP 47 tag, empty: the site's.
        description: one sentence for machines, may be empty.
        draft: only the preview shows it.
        digest: identifies the bytes of the file: SHA-256, hexadecimal.
        tlp: label of TLP 2.0, None when the file is silent.
    """

    id: str
    path: str
    title: str
    blocks: tuple[Block, ...] = ()
    lang: str = ""
    description: str = ""
    draft: bool = False
    digest: str = ""
    tlp: Tlp | None = None
