"""Feeds speak the language of the site."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET

import pytest

from briefgen.exports import artifacts
from briefgen.model.article import Correction, Withdrawal
from briefgen.model.changes import Changes, Crossing, Moved
from briefgen.model.public import PublicArticle, PublicDossier, PublicMember, PublicSite
from briefgen.model.settings import Settings
from briefgen.pipeline.phrases import feed_words

DAY = dt.date(2021, 3, 2)
SITE = PublicSite(
    Settings(title="Desk", base_url="https://desk.example/"),
    DAY,
    articles=(PublicArticle("one", "/articles/one/", "One", corrections=(Correction("Mended", DAY),)),),
    dossiers=(
        PublicDossier(
            "d", "/dossiers/d/", "Truce", as_of=DAY, members=(PublicMember("one", "why"),),
            changes=Changes(DAY, came=(Crossing("one", "new", "why"),), moved=(Moved("It holds.", "", "likely"),)),
        ),
    ),
    withdrawn=(PublicArticle("two", "/articles/two/", "Two", withdrawn=Withdrawal("", DAY)),),
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "changes", "came", "moved", "corrections", "withdrawn"),
    [
        ("en", "Truce: what changed", "In: One", "no likelihood → likely", "Desk: corrections", "Withdrawn."),
        ("fr", "Truce : ce qui a changé", "Entré: One", "sans probabilité → likely", "Desk : corrections", "Retiré."),
        ("ru", "Truce: что изменилось", "Добавлено: One", "без вероятности → likely", "Desk: исправления", "Отозвано."),
    ],
)
def test_a_feed_is_in_the_language_of_the_site(
    language: str, changes: str, came: str, moved: str, corrections: str, withdrawn: str
) -> None:
    files = {a.path: ET.fromstring(a.data) for a in artifacts(SITE, [], words=feed_words(language)) if a.path.endswith(".xml")}
    space = "{http://www.w3.org/2005/Atom}"
    told = files["dossiers/d/changes.xml"]
    assert told.findtext(f"{space}title") == changes
    assert [entry.findtext(f"{space}title") for entry in told.findall(f"{space}entry")] == [came, moved]
    log = files["corrections/feed.xml"]
    assert log.findtext(f"{space}title") == corrections
    assert withdrawn in [entry.findtext(f"{space}summary") for entry in log.findall(f"{space}entry")]
