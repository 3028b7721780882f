"""The public view of one article: as much as its source's policy allows (``show`` of its front matter)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field, replace
from typing import TYPE_CHECKING

from briefgen.model.ids import slugify
from briefgen.model.public import PublicArticle, PublicSource, Unseen
from briefgen.model.urls import safe_link
from briefgen.model.values import dataclass
from briefgen.policy.excerpts import account_of, choose_captions, choose_spans, cut, limit_of
from briefgen.policy.labels import label_of, own_label
from briefgen.policy.terms import decide_show, may_picture, picture_of, without_pictures
from briefgen.text.languages import direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefgen.model.article import Article, Block, Figure, Tlp
    from briefgen.model.entities import Publisher
    from briefgen.model.mention import Mark
    from briefgen.model.settings import PolicySettings
    from briefgen.model.site import Filed
    from briefgen.policy.excerpts import Account
    from briefgen.policy.ledger import Span

Origin = tuple[int, int, int]


def named_by(pairs: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    """Return for each named id the articles that name it, in the order of the (article, ids) pairs."""
    naming: dict[str, list[str]] = defaultdict(list)
    for article, names in pairs:
        for name in names:
            naming[name].append(article)
    return {name: tuple(found) for name, found in naming.items()}


@dataclass(frozen=True, slots=True)
class Seen:
    """
    A public article, and where its blocks come from.

    Attributes:
        article: what may be seen of it.
        origin: for each of its blocks where it stood before anything was cut.
    """

    article: PublicArticle
    origin: tuple[Origin, ...]

    def sentence(self, part: str, index: int, start: int, end: int) -> str | None:
        """Return the text of a span of the uncut article if all of it is shown, else None; an empty ``part`` is no span."""
        if part == "title":
            return self.article.title[start:end]
        if part == "dek":
            return self.article.dek[start:end] or None
        if part != "block":
            return None
        for (old, offset, length), block in zip(self.origin, self.article.blocks, strict=True):
            if old == index and offset <= start and end <= offset + length:
                return block.text[start - offset : end - offset]
        return None


@dataclass(frozen=True, slots=True)
class Terms:
    """
    On what terms one article is shown.

    Attributes:
        policy: of the site.
        publisher: the registry's entry of its publisher, None when there is none.
        labels: labels of names: (kind, id) to TLP.
        wanted: sentences that timelines want: (index of a block, first character, last character + 1).
        account: what may still be shown of sentences that other articles print too; None: there is no limit.
    """

    policy: PolicySettings
    publisher: Publisher | None = None
    labels: Mapping[tuple[str, str], Tlp] = field(default_factory=dict)
    wanted: frozenset[Span] = frozenset()
    account: Account | None = None


def publish_article(filed: Filed, terms: Terms, dossiers: Sequence[str]) -> Seen:
    """Return the public view of an article whose marks let it be seen (`veil.unveil` comes first)."""
    article, publisher, policy = filed.article, terms.publisher, terms.policy
    show = decide_show(article, publisher, policy)
    if show == "full":
        blocks, origin = article.blocks, tuple((i, 0, len(b.text)) for i, b in enumerate(article.blocks))
        figures = article.figures
    elif show == "excerpt":
        limit = limit_of(article.blocks, policy)
        account = terms.account or account_of(limit, article.blocks, article.figures)
        spans = choose_spans(article.blocks, filed.marks, limit, terms.wanted, account)
        blocks, origin = cut(article.blocks, spans)
        figures = article.figures[: choose_captions(account)]
    else:
        blocks, origin, figures = (), (), ()
    silent = show == "link" or (terms.account and not terms.account.may_tell_dek)
    dek = "" if silent else article.dek
    places = _apart(figures, blocks)
    pictures = may_picture(article, publisher, policy)
    marks = filed.marks  # all of them, at their places, where all is shown
    if show != "full" or len(places) < len(figures):
        marks = tuple(m for mark in filed.marks if (m := _placed(mark, origin, places, dek)))
    public = PublicArticle(
        id=article.id,
        url=url_of(article),
        title=article.title,
        blocks=blocks if pictures else without_pictures(blocks),
        marks=marks,
        unseen=() if marks is filed.marks else _unseen(filed, marks),
        dek=dek,
        summary=article.summary,
        published=article.published,
        updated=article.updated,
        lang=article.lang,
        direction=direction(article.lang),
        dateline=article.dateline,
        source=_source(article, publisher),
        show=show,
        tlp=label_of(filed, terms.labels, policy),
        grade=article.grade or (publisher.grade if publisher else ""),
        figures=tuple(picture_of(figures[old], allowed=pictures) for old in places),
        tags=article.tags,
        actors=filed.actors,
        places=filed.places,
        dates=tuple(sorted(filed.dates, key=lambda d: d.sort_key)),
        dossiers=tuple(dossiers),
        translation_of=article.translation_of,
        redirect_from=article.redirect_from,
        reviewed=article.reviewed,
        draft=article.draft,
        corrections=article.corrections,
    )
    return Seen(public, origin)


def publish_withdrawn(article: Article, policy: PolicySettings) -> PublicArticle:
    """Return what stays of a withdrawn article: its address, its title, its day, and why it went."""
    return PublicArticle(
        id=article.id,
        url=url_of(article),
        title=article.title,
        published=article.published,
        lang=article.lang,
        direction=direction(article.lang),
        show="none",
        tlp=own_label(article, policy),
        redirect_from=article.redirect_from,
        withdrawn=article.withdrawn,
        corrections=article.corrections,
        draft=article.draft,
    )


def url_of(article: Article) -> str:
    """Return the path of an article's page from the root of the site."""
    return f"/articles/{article.slug or slugify(article.id, longest=200)}/"


def _apart(figures: Sequence[Figure], blocks: Sequence[Block]) -> dict[int, int]:
    """Return old → new index of the figures that do not stand in the body already."""
    in_body = {(b.text, b.value) for b in blocks if b.kind == "figure"}
    kept = [i for i, f in enumerate(figures) if f.src is None or (f.caption, f.src) not in in_body]
    return {old: new for new, old in enumerate(kept)}


def _placed(mark: Mark, origin: Sequence[Origin], figures: Mapping[int, int], dek: str) -> Mark | None:
    if mark.part == "title" or (mark.part == "dek" and dek):
        return mark
    if mark.part == "figure":
        return replace(mark, index=figures[mark.index]) if mark.index in figures else None
    for new, (old, offset, length) in enumerate(origin):
        if old == mark.index and mark.part == "block" and offset <= mark.start and mark.end <= offset + length:
            return replace(mark, index=new, start=mark.start - offset, end=mark.end - offset)
    return None


def _unseen(filed: Filed, shown: Iterable[Mark]) -> tuple[Unseen, ...]:
    seen = {(m.kind, m.id) for m in shown}
    unseen: dict[tuple[str, str], Unseen] = {}
    for mark in filed.marks:
        if mark.part == "block" and (mark.kind, mark.id) not in seen:
            unseen.setdefault((mark.kind, mark.id), Unseen(mark.kind, mark.id, filed.article.blocks[mark.index].number))
    return tuple(unseen.values())


def _source(article: Article, publisher: Publisher | None) -> PublicSource | None:
    source = article.source
    if source is None:
        return None
    name = publisher.name if publisher else source.publisher or ""
    return PublicSource(
        publisher_id=publisher.id if publisher else slugify(name),
        publisher=name,
        url=safe_link(source.url) if source.url else None,
        authors=source.authors,
        retrieved=source.retrieved,
        sha256=source.sha256,
        archived=safe_link(source.archived) if source.archived else None,
        rights=source.rights,
    )
