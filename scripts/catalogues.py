"""
The words of the interface in other languages: briefgen/catalogues/*.po for translators, *.mo for the program.

    python scripts/catalogues.py           bring the .po files up to date with the English words, then make the .mo files
    python scripts/catalogues.py fr        begin or renew one language

A message has the key as its context, so that two places with one English word may differ in another language. What is new stays
empty, what has another English text becomes fuzzy: the test of catalogues fails until a person has seen it.
"""

from __future__ import annotations

import datetime as dt
import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from briefgen.site.wording import LANGUAGES
from briefgen.site.wording_en import TEXTS

FOLDER = Path(__file__).parents[1] / "briefgen" / "catalogues"
_FIXED = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""Dates in the headers: they would make two files of the same messages differ."""
_HEADER = "# The interface of briefgen in another language. MIT, as briefgen is."


def messages() -> dict[str, str | tuple[str, str]]:
    """Return the English messages by key; those that count things by the key without its ending, as singular and plural."""
    found: dict[str, str | tuple[str, str]] = {}
    for key, text in TEXTS.items():
        base, _, ending = key.rpartition(".")
        if ending == "other" and f"{base}.one" in TEXTS:
            found[base] = (TEXTS[f"{base}.one"], text)
        elif not (ending == "one" and f"{base}.other" in TEXTS):
            found[key] = text
    return found


def renewed(language: str) -> Catalog:
    """Return the catalogue of a language with all messages of today, and what is translated of them."""
    path = FOLDER / f"{language}.po"
    old = read(language) if path.exists() else Catalog(locale=language)
    catalogue = Catalog(
        locale=language, project="briefgen", version="1", header_comment=_HEADER, creation_date=_FIXED, revision_date=_FIXED,
        last_translator="The briefgen authors", language_team=language, fuzzy=False,
        msgid_bugs_address="",
    )  # fmt: skip
    by_key = {message.context: message for message in old if message.id}
    for key, english in messages().items():
        known = by_key.get(key)
        flags = {"fuzzy"} if known and known.string and (known.fuzzy or known.id != english) else set()
        catalogue.add(english, known.string if known else None, context=key, flags=flags)
    return catalogue


def read(language: str) -> Catalog:
    """Return the catalogue of a language as its file has it."""
    return read_po(io.BytesIO((FOLDER / f"{language}.po").read_bytes()), locale=language)


def compiled(catalogue: Catalog) -> bytes:
    """Return a catalogue as the program reads it."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as translators read it."""
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=0, sort_output=False)
    return buffer.getvalue()


def main(languages: list[str]) -> None:
    """Renew the catalogues."""
    for language in languages or [language for language in LANGUAGES if language != "en"]:
        catalogue = renewed(language)
        (FOLDER / f"{language}.po").write_bytes(written(catalogue))
        (FOLDER / f"{language}.mo").write_bytes(compiled(catalogue))
        open_ = sum(1 for message in catalogue if message.id and (message.fuzzy or not _is_whole(message.string)))
        print(f"{language}: {len(catalogue)} messages, {open_} to translate")


def _is_whole(string: str | tuple[str, ...] | list[str]) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


if __name__ == "__main__":
    main(sys.argv[1:])
