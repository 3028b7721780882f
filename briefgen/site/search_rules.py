"""
What `static/search.js` must know before it reads a query: how words are made, what weights mean, what it says to readers.

It is a file of the index (``rules.js``), so that the script and the index agree, and stays the same from build to build.
"""

from __future__ import annotations

from briefgen.site.search_postings import ALPHABET, STEPS
from briefgen.site.search_words import ARTICLE, LONGEST, UNSPACED
from briefgen.text.words import APOSTROPHES, SAME_LETTER

_ENGLISH = {
    "ask": "Type a word, a name or a “phrase”.",
    "working": "Searching …",
    "one": "1 result for “{q}”",
    "many": "{n} results for “{q}”",
    "none": "No results for “{q}”.",
    "some": "No page has all of these words. Pages with some of them: {n}.",
    "filtered": "Pages: {n}",
    "near": "Nothing is spelled “{word}”; these pages have “{near}”.",
    "first": "Only the first {n} words count.",
    "best": "The phrase was looked for in the {n} likeliest pages.",
    "matched": "matched as {name}",
    "more": "Show more results",
    "inferred": "{date}, inferred",
    "kind": "Kind",
    "dossier": "Dossier",
    "publisher": "Publisher",
    "language": "Language",
    "actor": "Actor",
    "place": "Place",
    "grade": "Grade",
    "date": "Date",
    "from": "From",
    "to": "To",
    "values": "Show all {n}",
    "kind.article": "Article",
    "kind.dossier": "Dossier",
    "kind.actor": "Actor",
    "kind.place": "Place",
    "kind.page": "Page",
}
_TEXTS = {"en": _ENGLISH}


def rules(language: str) -> dict[str, object]:
    """Return the rules as JSON values; ``language`` (BCP 47) chooses the words of the interface, English where none are."""
    primary = language.split("-", maxsplit=1)[0].lower()
    return {
        "letters": [part for code, letters in sorted(SAME_LETTER.items()) for part in (chr(code), letters)],
        "patterns": _patterns(),
        "longest": LONGEST,
        "alphabet": ALPHABET,
        "steps": STEPS,
        "texts": _TEXTS.get(primary, _ENGLISH),
    }


def _patterns() -> list[tuple[str, str]]:
    """Return the patterns of `site/search_words.py` in JavaScript's dialect (ECMA-262, ``u`` mode), each with its flags."""
    letter = r"[\p{L}\p{N}\p{M}\u200c\u200d\u00ad]"
    return [
        (rf"{letter}+(?:[{APOSTROPHES}]{letter}+)*", "gu"),
        (rf"((?:[{UNSPACED}]\p{{M}}*)+)|([^{UNSPACED}]+)", "gu"),
        (rf"[{UNSPACED}]\p{{M}}*", "gu"),
        (f"[{''.join(map(chr, sorted(SAME_LETTER)))}]", "gu"),
        (rf"(.)[{APOSTROPHES}][sS]$", "u"),
        (rf"^(?:[cdjlmnst]|qu)[{APOSTROPHES}](?={letter}{{2}})", "iu"),
        (rf"{ARTICLE}(?=\p{{L}}{{3}})", "u"),
        ('["“”„«»]([^"“”„«»]+)["“”„«»]', "g"),
    ]
