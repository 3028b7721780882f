"""
Redaction: names and phrases replaced by a fixed mark in everything that a text says of itself.

It comes before words are counted, rules are judged and evidence is joined, so that nothing of the result depends on what
stood there: neither a length, a number, an order nor an address. Addresses and hashes that could confirm a guess go.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from briefgen.model.ids import slugify
from briefgen.model.site import Filed
from briefgen.model.values import dataclass
from briefgen.policy.split_names import across

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefgen.model.article import Article, Block, Figure, Frame, Run, Source
    from briefgen.model.mention import Mark
    from briefgen.text.phrases import Spans

MARK = "[redacted]"
"""What stands in place of everything redacted, whatever it was."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """
    A text after redaction.

    Attributes:
        text: with marks in place of what was hidden.
        spans: where it was changed: first character and last + 1, offsets of the text before.
        mark: what stands in place of what was hidden.
    """

    text: str
    spans: tuple[tuple[int, int], ...] = ()
    mark: str = MARK

    def move(self, offset: int) -> int:
        """Return where a character of the old text stands now; one that went, where its mark begins."""
        shift = 0
        for start, end in self.spans:
            if offset < end:
                return min(offset, start) + shift
            shift += len(self.mark) - (end - start)
        return offset + shift

    def move_behind(self, offset: int) -> int:
        """Return where a character of the old text stands now; one that went, where its mark ends."""
        inside = next((end for start, end in self.spans if start <= offset < end), None)
        return self.move(offset if inside is None else inside)

    def touches(self, start: int, end: int) -> bool:
        """Whether something between the two offsets went."""
        return any(start < last and first < end for first, last in self.spans)


class Sought(Protocol):
    """What may not stand in a text: `Phrases`, or another thing that knows its places."""

    def spans(self, text: str) -> Spans:
        """Return where it stands in a text."""
        ...

    def in_text(self, text: str) -> bool:
        """Whether it stands in a text."""
        ...

    def in_address(self, address: str) -> bool:
        """Whether it stands in an address."""
        ...


def redact_text(text: str, phrases: Sought, also: Iterable[tuple[int, int]] = (), mark: str = MARK) -> Redacted:
    """Return ``text`` with the mark in place of the phrases and of the spans in ``also``."""
    spans = _merged(text, [*phrases.spans(text), *also])
    if not spans:
        return Redacted(text, mark=mark)
    out: list[str] = []
    at = 0
    for start, end in spans:
        out += (text[at:start], mark)
        at = end
    return Redacted("".join((*out, text[at:])), tuple(spans), mark)


def redact_filed(filed: Filed, phrases: Sought, entities: frozenset[tuple[str, str]] = frozenset()) -> Filed:
    """
    Return an article without the phrases and without the entities that they name.

    Args:
        filed: the article, its hidden paragraphs gone.
        phrases: what may not stand in it.
        entities: (kind, id) of the actors and places that are redacted: their mentions go, however they are worded.
    """
    article = filed.article
    spots: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for mark in filed.marks:
        if (mark.kind, mark.id) in entities:
            spots.setdefault((mark.part, mark.index), []).append((mark.start, mark.end))
    for index, spans in enumerate(across(article.blocks, phrases)):
        spots.setdefault(("block", index), []).extend(spans)
    texts = {key: redact_text(text, phrases, spots.get(key, ())) for key, text in _texts(article).items()}
    marks = tuple(m for mark in filed.marks if (m := _moved(mark, texts[mark.part, mark.index], entities)))
    lost = ({(m.kind, m.id) for m in filed.marks} - {(m.kind, m.id) for m in marks}) | entities
    return Filed(
        article=_redact_article(article, phrases, texts),
        actors=tuple(a for a in filed.actors if ("actor", a) not in lost),
        places=tuple(p for p in filed.places if ("place", p) not in lost),
        dates=tuple(d for d in filed.dates if ("date", d.text) not in lost),
        marks=marks,
    )


def redact_blocks(blocks: Sequence[Block], phrases: Sought, mark: str = MARK) -> tuple[Block, ...]:
    """Return blocks that hold none of the phrases."""
    parted = across(blocks, phrases)
    return tuple(_redact_block(b, phrases, redact_text(b.text, phrases, parted[i], mark)) for i, b in enumerate(blocks))


def all_texts(article: Article) -> Iterator[str]:
    """Yield every text of an article that may hold words, whoever wrote it."""
    yield from (article.title, article.dek, article.summary, article.dateline, *article.tags)
    for block in article.blocks:
        yield from (block.text, block.alt)
    for figure in article.figures:
        yield from (figure.caption, figure.credit or "", figure.alt)
    yield from (correction.text for correction in article.corrections)
    if article.withdrawn:
        yield article.withdrawn.reason
    if article.source:
        yield from (article.source.publisher or "", article.source.rights or "", *article.source.authors)


def _texts(article: Article) -> Mapping[tuple[str, int], str]:
    return {
        ("title", 0): article.title,
        ("dek", 0): article.dek,
        **{("figure", i): figure.caption for i, figure in enumerate(article.figures)},
        **{("block", i): block.text for i, block in enumerate(article.blocks)},
    }


def _redact_article(article: Article, phrases: Sought, texts: Mapping[tuple[str, int], Redacted]) -> Article:
    """Return it redacted; the hash of an original that says more than the page, if only its author, would confirm a guess."""
    blocks = tuple(_redact_block(b, phrases, texts["block", i]) for i, b in enumerate(article.blocks))
    redacted = replace(
        article,
        title=texts["title", 0].text,
        dek=texts["dek", 0].text,
        summary=redact_text(article.summary, phrases).text,
        dateline=redact_text(article.dateline, phrases).text,
        blocks=blocks,
        figures=tuple(_redact_figure(f, phrases, texts["figure", i].text) for i, f in enumerate(article.figures)),
        tags=kept(article.tags, phrases),
        redirect_from=tuple(path for path in article.redirect_from if not phrases.in_address(path)),
        source=_redact_source(article.source, phrases) if article.source else None,
        corrections=tuple(replace(c, text=redact_text(c.text, phrases).text) for c in article.corrections),
        withdrawn=replace(gone, reason=redact_text(gone.reason, phrases).text) if (gone := article.withdrawn) else None,
    )
    source = redacted.source
    return redacted if redacted == article or source is None else replace(redacted, source=replace(source, sha256=None))


def _redact_source(source: Source, phrases: Sought) -> Source:
    return replace(
        source,
        url=None if source.url and phrases.in_address(source.url) else source.url,
        archived=None if source.archived and phrases.in_address(source.archived) else source.archived,
        publisher=None if source.publisher and phrases.in_text(source.publisher) else source.publisher,
        authors=kept(source.authors, phrases),
        rights=redact_text(source.rights, phrases).text if source.rights else None,
    )


def _redact_figure(figure: Figure, phrases: Sought, caption: str) -> Figure:
    src = None if figure.src and phrases.in_address(figure.src) else figure.src
    credit, alt = redact_text(figure.credit, phrases).text, redact_text(figure.alt, phrases).text
    return replace(figure, caption=caption, credit=credit, alt=alt, src=src)


def _redact_block(block: Block, phrases: Sought, text: Redacted) -> Block:
    value = block.value
    if value and phrases.in_address(value):
        value = ""
    if block.kind == "heading" and text.spans and value and value.startswith(slugify(block.text)):
        value = slugify(text.text)  # an anchor that was made of the words says no more than they do
    runs = tuple(r for run in block.runs if (r := _redact_run(run, phrases, text)))
    within = tuple(_redact_frame(frame, phrases) for frame in block.within)
    alt = redact_text(block.alt, phrases, mark=text.mark).text
    return replace(block, text=text.text, runs=runs, value=value, alt=alt, within=within)


def _redact_run(run: Run, phrases: Sought, text: Redacted) -> Run | None:
    """
    Return a run at its new place, so that runs still nest: what went is cut from those that reach into it.

    A link whose address tells goes, and a run around nothing but what went.
    """
    if run.kind in {"link", "image"} and phrases.in_address(run.value):
        return None
    start, end = text.move_behind(run.start), text.move(run.end)
    if run.start == run.end:
        return replace(run, start=start, end=start)
    return replace(run, start=start, end=end) if start < end else None


def _redact_frame(frame: Frame, phrases: Sought) -> Frame:
    if frame.kind != "admonition" or not phrases.in_text(frame.value.partition("|")[2]):
        return frame
    kind, _, title = frame.value.partition("|")
    return replace(frame, value=f"{kind}|{redact_text(title, phrases).text}")


def _moved(mark: Mark, text: Redacted, entities: frozenset[tuple[str, str]]) -> Mark | None:
    if (mark.kind, mark.id) in entities or text.touches(mark.start, mark.end):
        return None
    return replace(mark, start=text.move(mark.start), end=text.move(mark.end)) if text.spans else mark


def kept(texts: Iterable[str], phrases: Sought) -> tuple[str, ...]:
    """Return the texts that hold none of the phrases."""
    return tuple(text for text in texts if not phrases.in_text(text))


def _merged(text: str, spans: Spans) -> Spans:
    """Return the spans in order, overlapping ones and those with no word between them joined."""
    merged: Spans = []
    for start, end in sorted(spans):
        if merged and (start <= merged[-1][1] or not any(c.isalnum() for c in text[merged[-1][1] : start])):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
