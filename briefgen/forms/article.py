"""The front matter of an article and of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.forms.days import DAY, MOMENT, WHEN
from briefgen.forms.form import Form, Key, Needed
from briefgen.forms.lists import ListOf
from briefgen.forms.scalars import FLAG, GRADE, HASH, LANGUAGE, SHOW, SITE_PATH, SLUG, TEXT, TLP, URL
from briefgen.model.amendments import Correction, Redaction, Withdrawal
from briefgen.model.article import Article, DateRef, EntityRef, Figure, Show, Source, TextPage, Tlp
from briefgen.model.urls import web_address

if TYPE_CHECKING:
    from briefgen.forms.form import Row

TITLE = Key(
    "title",
    TEXT,
    "The headline.",
    needed=Needed("title-missing", "the front matter has no title", 'write the headline: title: "…"'),
)
DEK = Key("dek", TEXT, "The source's own line under the title.", also=("description",))
SUMMARY = Key("summary", TEXT, "The desk's own words; shown whatever the source allows.")
PUBLISHED = Key("published", WHEN, "When the source published it (EDTF level 1; ? = inferred).", also=("date",))
UPDATED = Key("updated", WHEN, "When the source last changed it (EDTF level 1).")
LANG = Key("lang", LANGUAGE, "Language of the text (BCP 47); absent: the site's.")
DATELINE = Key("dateline", TEXT, "The place named before the text.")
SHOWN: Key[Show] = Key("show", SHOW, "How much of the text the site shows.")
MARKING: Key[Tlp] = Key("tlp", TLP, "Traffic Light Protocol 2.0 label.")
GRADED = Key("grade", GRADE, "Admiralty grade: source A-F, information 1-6.")
TAGS = Key("tags", ListOf(TEXT), "Free keywords.")
REJECTED = Key("not", ListOf(TEXT), "Surface forms never to be proposed again.")
TRANSLATION_OF = Key("translation_of", TEXT, "Id of the article that this one translates.")
URL_SLUG = Key("slug", SLUG, "Last part of the URL; absent: the file name.")
REDIRECT_FROM = Key("redirect_from", ListOf(SITE_PATH), "Old paths that lead here.")
DRAFT = Key("draft", FLAG, "Whether it is kept from every build.")
EMBARGO = Key("embargo", DAY, "Day before which it is kept from every build.")
REVIEWED = Key("reviewed", DAY, "Day on which a person read it.")

URL_KEY = Key("url", URL, "Address of the source; null when unknown.")
PUBLISHER = Key("publisher", TEXT, "Name or id of the publisher.")
AUTHORS = Key("authors", ListOf(TEXT), "Who wrote it.", also=("author",))
RETRIEVED = Key("retrieved", MOMENT, "When it was taken in; set once.")
SHA256 = Key("sha256", HASH, "SHA-256 of the original.")
WRITTEN = Key("written", HASH, "SHA-256 of this file without this line, as the program last wrote it.")
ARCHIVED = Key("archived", URL, "Address of an archived copy.")
RIGHTS = Key("rights", TEXT, "The rights notice found in the text, verbatim.")

NAME = Key(
    "id",
    TEXT,
    "Id or any name of the entity.",
    also=("name",),
    needed=Needed("id-missing", "this entry names nothing", "write {id: …} or only the name"),
)
FORMS = Key("as", ListOf(TEXT), "Surface forms found in the text.")
RULE = Key("by", TEXT, "Rule that added the entry; absent: a person did.")
VALUE = Key(
    "value",
    WHEN,
    "The date (EDTF level 1).",
    needed=Needed("date-missing", "this entry has no date", "write {value: 2018-09-07, text: …} or only the date"),
)
EXPRESSION = Key("text", TEXT, "The expression in the text.")
CAPTION = Key("caption", TEXT, "The caption.")
CREDIT = Key("credit", TEXT, "Whose picture it is.")
SRC = Key("src", TEXT, "Address or path of the picture; null when only the caption is known.")
ALT = Key("alt", TEXT, "What the picture shows, for those who cannot see it.")

REDACTED = Key(
    "text",
    TEXT,
    "A name or words of the text; a name of a registry entry means all its names.",
    needed=Needed("redaction-empty", "this entry redacts nothing", "write the name or the words that no build may show"),
)
ELSEWHERE = Key("elsewhere", FLAG, "Whether other texts of the site may name it.")
WHY_CORRECTED = Key(
    "text",
    TEXT,
    "What was wrong, and what is right.",
    needed=Needed("correction-empty", "this correction says nothing", "say what was wrong: {date: 2026-11-24, text: …}"),
)
CORRECTED_ON = Key("date", DAY, "Day on which it was mended.")
REASON = Key("reason", TEXT, "Why it was withdrawn, in words for the reader.")
WITHDRAWN_ON = Key("date", DAY, "Day on which it was withdrawn.")


def _entity(row: Row) -> EntityRef:
    line, col = row.place()
    return EntityRef(row.get(NAME, ""), row.get(FORMS, ()), row.get(RULE, None), line, col)


def _date(row: Row) -> DateRef | None:
    value = row.get(VALUE, None)
    return DateRef(value, row.get(EXPRESSION, ""), row.get(RULE, None), *row.place()) if value else None


def _figure(row: Row) -> Figure:
    return Figure(row.get(CAPTION, ""), row.get(CREDIT, ""), row.get(SRC, None), row.get(ALT, ""))


def _source(row: Row) -> Source:
    publisher = row.get(PUBLISHER, None)
    if publisher and (url := web_address(publisher)):
        message, hint = "an address stands where the name of a publisher is expected", f"write source: {{url: {url}}}"
        row.report("kind-wrong", message, hint, PUBLISHER, "warning")
    return Source(
        url=row.get(URL_KEY, None),
        publisher=publisher,
        authors=row.get(AUTHORS, ()),
        retrieved=row.get(RETRIEVED, None),
        sha256=row.get(SHA256, None),
        written=row.get(WRITTEN, None),
        archived=row.get(ARCHIVED, None),
        rights=row.get(RIGHTS, None),
    )


def _redaction(row: Row) -> Redaction | None:
    text = row.get(REDACTED, "")
    return Redaction(text, row.get(ELSEWHERE, False)) if text else None


def _correction(row: Row) -> Correction | None:
    text = row.get(WHY_CORRECTED, "")
    return Correction(text, row.get(CORRECTED_ON, None)) if text else None


def _withdrawal(row: Row) -> Withdrawal:
    reason = row.get(REASON, "")
    return Withdrawal("" if reason.lower() in {"true", "yes"} else reason, row.get(WITHDRAWN_ON, None))


SOURCE = Form(
    "a source",
    (URL_KEY, PUBLISHER, AUTHORS, RETRIEVED, SHA256, WRITTEN, ARCHIVED, RIGHTS),
    _source,
    short=PUBLISHER,
)
ENTITY = Form("an entity", (NAME, FORMS, RULE), _entity, short=NAME)
DATE = Form("a date", (VALUE, EXPRESSION, RULE), _date, short=VALUE)
FIGURE = Form("a figure", (CAPTION, CREDIT, SRC, ALT), _figure, short=CAPTION)
REDACTION = Form("a redaction", (REDACTED, ELSEWHERE), _redaction, short=REDACTED, unknown="error")
CORRECTION = Form("a correction", (CORRECTED_ON, WHY_CORRECTED), _correction, short=WHY_CORRECTED)
WITHDRAWAL = Form("a withdrawal", (WITHDRAWN_ON, REASON), _withdrawal, short=REASON)

REDACT = Key(
    "redact",
    ListOf(REDACTION),
    "Persons and phrases that no build shows in this article.",
    also=("redacted", "redactions"),
)
CORRECTIONS = Key("corrections", ListOf(CORRECTION), "What was corrected, and when; shown with the text.")
WITHDRAWN = Key("withdrawn", WITHDRAWAL, "Why the text was taken back; its page says only that.")
FROM = Key("source", SOURCE, "Where it comes from; absent: the site's own text.")
ACTORS = Key("actors", ListOf(ENTITY), "Who acts in it: ids or names.")
PLACES = Key("places", ListOf(ENTITY), "Where it happens: ids or names.")
DATES = Key("dates", ListOf(DATE), "Days and spans that it names.")
FIGURES = Key("figures", ListOf(FIGURE), "Its pictures, those of which only the caption is known included.")


def _article(row: Row) -> Article:
    return Article(
        id="",
        path="",
        title=row.get(TITLE, ""),
        dek=row.get(DEK, ""),
        summary=row.get(SUMMARY, ""),
        published=row.get(PUBLISHED, None),
        updated=row.get(UPDATED, None),
        lang=row.get(LANG, ""),
        dateline=row.get(DATELINE, ""),
        source=row.get(FROM, None),
        show=row.get(SHOWN, None),
        tlp=row.get(MARKING, None),
        grade=row.get(GRADED, ""),
        actors=row.get(ACTORS, ()),
        places=row.get(PLACES, ()),
        dates=row.get(DATES, ()),
        rejected=row.get(REJECTED, ()),
        figures=row.get(FIGURES, ()),
        tags=row.get(TAGS, ()),
        translation_of=row.get(TRANSLATION_OF, None),
        translated_at=next(((w.line, w.col) for w in row.written(TRANSLATION_OF)), (0, 0)),
        slug=row.get(URL_SLUG, ""),
        redirect_from=(moved := row.get(REDIRECT_FROM, ())),
        redirects_at=tuple((w.line, w.col) for w in row.written(REDIRECT_FROM) if w.name in moved),
        draft=row.get(DRAFT, False),
        embargo=row.get(EMBARGO, None),
        reviewed=row.get(REVIEWED, None),
        redactions=row.get(REDACT, ()),
        withdrawn=row.get(WITHDRAWN, None),
        corrections=row.get(CORRECTIONS, ()),
    )


_ELSEWHERE = {
    **{key: f"write it inside source: source: {{{key}: …}}" for key in ("url", "publisher", "authors", "rights", "archived")},
    "link": "write it inside source: source: {url: …}",
    "author": "write it inside source: source: {authors: […]}",
    "licence": "write it inside source: source: {rights: …}",
    "license": "write it inside source: source: {rights: …}",
    "categories": "did you mean 'tags'?",
    "keywords": "did you mean 'tags'?",
    "language": "did you mean 'lang'?",
}
"""Keys that other programs put at the top of their front matter, and where they go here."""

ARTICLE: Form[Article] = Form(
    "an article",
    (
        TITLE, DEK, SUMMARY, PUBLISHED, UPDATED, LANG, DATELINE, FROM, SHOWN, MARKING, GRADED, ACTORS, PLACES, DATES, REJECTED,
        FIGURES, TAGS, TRANSLATION_OF, URL_SLUG, REDIRECT_FROM, DRAFT, EMBARGO, REVIEWED, REDACT, WITHDRAWN,
        CORRECTIONS,
    ),
    _article,
    advice=_ELSEWHERE,
)  # fmt: skip
"""Makes an `Article` without id, path, blocks and digest, which the file gives."""

PAGE_DESCRIPTION = Key("description", TEXT, "One sentence for search engines and feeds.", also=("dek", "summary"))


def _page(row: Row) -> TextPage:
    return TextPage(
        id="",
        path="",
        title=row.get(TITLE, ""),
        lang=row.get(LANG, ""),
        description=row.get(PAGE_DESCRIPTION, ""),
        draft=row.get(DRAFT, False),
        tlp=row.get(MARKING, None),
    )


PAGE: Form[TextPage] = Form("a page", (TITLE, PAGE_DESCRIPTION, LANG, MARKING, DRAFT), _page)
"""Makes a `TextPage` without id, path, blocks and digest."""
