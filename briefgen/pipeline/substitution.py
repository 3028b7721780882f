"""Another name in place of everything that an article redacts, with the offsets of what stands behind it moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.amendments import Redaction
from briefgen.policy.redaction import all_texts, redact_text
from briefgen.policy.split_names import across
from briefgen.text.phrases import Phrases, folded

if TYPE_CHECKING:
    from briefgen.model.article import Block
    from briefgen.model.mention import Mark
    from briefgen.model.site import Filed
    from briefgen.policy.redaction import Redacted

OTHER = "Wyxaqol Zhebbuvid Uqqel"
"""The name that stands in place of every redacted one; it has another number of words and letters than most."""


def substituted(filed: Filed, phrases: Phrases, entities: frozenset[tuple[str, str]]) -> Filed:
    """Return an article with the other name in place of what it redacts, in everything that it says of itself."""
    article = filed.article

    def clean(text: str) -> str:
        return redact_text(text, phrases, mark=OTHER).text

    parted = across(article.blocks, phrases)

    def changed(text: str, part: str, index: int) -> Redacted:
        spots = [*parted[index]] if part == "block" else []
        spots += [(m.start, m.end) for m in filed.marks if (m.part, m.index) == (part, index) and (m.kind, m.id) in entities]
        return redact_text(text, phrases, spots, OTHER)

    title, dek = changed(article.title, "title", 0), changed(article.dek, "dek", 0)
    captions = [changed(f.caption, "figure", i) for i, f in enumerate(article.figures)]
    texts = [changed(b.text, "block", i) for i, b in enumerate(article.blocks)]
    where: dict[str, list[Redacted]] = {"title": [title], "dek": [dek], "figure": captions, "block": texts}
    marks = tuple(_mark(m, where[m.part][m.index]) for m in filed.marks)
    source = article.source
    touched = bool(article.redactions) or any(text.spans for group in where.values() for text in group)
    touched = touched or any(map(phrases.in_text, all_texts(article)))
    if source:
        source = replace(
            source,
            sha256="f" * 64 if touched and source.sha256 else source.sha256,
            url=other_address(source.url, phrases), archived=other_address(source.archived, phrases),
            authors=tuple(OTHER if phrases.in_text(author) else author for author in source.authors),
            publisher=other_name(source.publisher, phrases) if source.publisher else source.publisher,
            rights=clean(source.rights) if source.rights else source.rights,
        )  # fmt: skip
    new = replace(
        article,
        title=title.text,
        dek=dek.text,
        summary=clean(article.summary),
        dateline=clean(article.dateline),
        blocks=tuple(other_block(b, text, phrases) for b, text in zip(article.blocks, texts, strict=True)),
        figures=tuple(
            replace(f, caption=text.text, credit=clean(f.credit), alt=clean(f.alt), src=other_address(f.src, phrases))
            for f, text in zip(article.figures, captions, strict=True)
        ),
        tags=tuple(other_name(tag, phrases) for tag in article.tags),
        redirect_from=tuple(other_address(path, phrases) or path for path in article.redirect_from),
        source=source,
        corrections=tuple(replace(c, text=clean(c.text)) for c in article.corrections),
        redactions=tuple(Redaction(OTHER, r.elsewhere) for r in article.redactions),
        actors=(),
        places=(),
    )
    return replace(filed, article=new, marks=marks)


def other_block(block: Block, text: Redacted, phrases: Phrases) -> Block:
    """Return a block with ``text`` in place of its own, and what points into it moved."""
    runs = tuple(
        replace(
            run,
            start=_inside(text, run.start),
            end=_inside(text, run.end),
            value=other_address(run.value, phrases) or run.value,
        )
        for run in block.runs
    )
    within = tuple(replace(f, value=redact_text(f.value, phrases, mark=OTHER).text) for f in block.within)
    value = other_address(block.value, phrases) or block.value
    return replace(
        block, text=text.text, runs=runs, value=value, alt=redact_text(block.alt, phrases, mark=OTHER).text, within=within
    )


def _inside(text: Redacted, offset: int) -> int:
    """Return where an offset lies now; one within what was replaced lies within what replaced it."""
    within = any(start < offset < end for start, end in text.spans)
    return text.move(offset) + within


def _mark(mark: Mark, text: Redacted) -> Mark:
    """Return a mark at its new place; one that was replaced stands on what replaced it."""
    if not text.touches(mark.start, mark.end):
        return replace(mark, start=text.move(mark.start), end=text.move(mark.end))
    start = text.move(mark.start)
    return replace(mark, start=start, end=max(start + 1, _inside(text, mark.end)))


def other_name(text: str, phrases: Phrases) -> str:
    """Return a name with the other one in place of what is redacted in it; one without letters stays."""
    return redact_text(text, phrases, mark=OTHER).text if folded(text) else text


def other_address(address: str | None, phrases: Phrases) -> str | None:
    """Return an address that tells the other name instead of what is redacted."""
    if not address or not phrases.in_address(address):
        return address
    return f"/{OTHER.lower().replace(' ', '-')}/"
