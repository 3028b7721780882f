"""Feeds, tables and notes speak the language of the site."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from briefgen.exports import artifacts, press_of, record
from briefgen.model.amendments import Correction, Withdrawal
from briefgen.model.changes import Changes, Crossing, Moved
from briefgen.model.public import PublicArticle, PublicDossier, PublicMember, PublicSite, PublicSource
from briefgen.model.said import Ref, Said, Times, several
from briefgen.model.settings import Settings
from briefgen.pipeline.phrases import feed_words, note_words

DAY = dt.date(2021, 3, 2)
SAYS = Said(
    "why.text",
    (("what", Said("why.often", (("text", Said("why.quoted", (("text", "mill"),))), ("times", Times("why.times", 3))))),),
)
WRITTEN = Said("why.languages", (("what", Ref("language", "ar")),))
INSIDE = Said("why.dossiers", (("what", Ref("dossier", "d")),))
WHY = Said("why.in", (("what", several((SAYS, WRITTEN, INSIDE))),))
ONE = PublicArticle("one", "/articles/one/", "One", grade="B2", source=PublicSource(publisher="Mill Post", sha256="9f"))
SITE = PublicSite(
    Settings(title="Desk", base_url="https://desk.example/"),
    DAY,
    articles=(replace(ONE, corrections=(Correction("Mended", DAY),)),),
    dossiers=(
        PublicDossier(
            "d", "/dossiers/d/", "Truce", as_of=DAY, members=(PublicMember("one", WHY),),
            changes=Changes(DAY, came=(Crossing("one", "new", WHY),), moved=(Moved("It holds.", "", "likely"),)),
        ),
    ),
    withdrawn=(PublicArticle("two", "/articles/two/", "Two", withdrawn=Withdrawal("", DAY)),),
)  # fmt: skip


SPOKEN = {
    "en": (
        "Truce: what changed", "In: One", "no likelihood → likely", "Desk: corrections", "Withdrawn.",
        "In because it says “mill” 3 times, is written in Arabic and is in the dossier “Truce”.", "SHA-256 of the original 9f",
    ),
    "fr": (
        "Truce : ce qui a changé", "Entré: One", "sans probabilité → probable", "Desk : corrections", "Retiré.",
        "Retenu parce qu’il dit « mill » 3 fois, est écrit en arabe et figure dans le dossier « Truce ».",
        "SHA-256 de l’original 9f",
    ),
    "ru": (
        "Truce: что изменилось", "Добавлено: One", "без вероятности → вероятно", "Desk: исправления", "Отозвано.",
        "В досье, потому что статья говорит «mill» 3 раза, написана на языке: арабский и входит в досье «Truce».",
        "SHA-256 оригинала 9f",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", SPOKEN)
def test_files_for_machines_are_in_the_language_of_the_site(language: str) -> None:
    changes, came, moved, corrections, withdrawn, why, note = SPOKEN[language]
    site = replace(SITE, settings=replace(SITE.settings, language=language))
    press = press_of(site, note_words(language))
    records = {a.id: record(a, (), (), press) for a in site.articles}
    made = {a.path: a.data for a in artifacts(site, [], records, feed_words(site))}
    files = {path: ET.fromstring(data) for path, data in made.items() if path.endswith(".xml")}
    space = "{http://www.w3.org/2005/Atom}"
    told = files["dossiers/d/changes.xml"]
    assert told.findtext(f"{space}title") == changes
    assert [entry.findtext(f"{space}title") for entry in told.findall(f"{space}entry")] == [came, moved]
    assert told.findtext(f"{space}entry/{space}summary") == why
    (row,) = csv.DictReader(io.StringIO(made["dossiers/d/articles.csv"].decode("utf-8-sig")))
    assert row["reason"] == why
    (cited,) = json.loads(made["dossiers/d/citations.json"])
    assert note in cited["note"]
    log = files["corrections/feed.xml"]
    assert log.findtext(f"{space}title") == corrections
    assert withdrawn in [entry.findtext(f"{space}summary") for entry in log.findall(f"{space}entry")]
