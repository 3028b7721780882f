"""The project with other secrets in the same places, which the audit builds beside the real one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefgen.app.building import prepare
from briefgen.pipeline.variation import vary
from briefgen.policy import Audience

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2026, 11, 24)
ACTORS = """\
- {id: night-cell, name: Zqvert Cell, type: armed-group, tlp: red, aliases: [Zqlias Men]}
- id: mill-guard
  name: Mill Guard
  type: armed-group
  aliases: [Guard of Zqvert Cell, Guard]
  former: [Zqlias Men of the Mill]
  note: Works with Zqvert Cell.
  same_as: ['https://x.example/zqvert-cell', 'https://x.example/mill']
  roles: [{title: Envoy to Zqlias Men, of: night-cell}]
"""
PLACES = """\
- {id: camp, name: Zqamp Camp, kind: site, tlp: red, lat: 1.5, lon: 2.5}
- {id: milltown, name: Milltown, kind: town, lat: 11.0, lon: 21.0, aliases: [Town by Zqamp Camp], note: Near Zqamp Camp.}
"""
SOURCES = "- {name: Valley Post, licence: Leave of Zqlias Men, permission: Zqvert Cell wrote to us}\n"
ARTICLE = (
    "---\ntitle: The dam\npublished: 2018-08-02\nsource: {publisher: Valley Post}\n"
    "actors: [mill-guard]\nplaces: [milltown]\n---\n"
    "The Mill Guard came to Milltown.\n"
)


def test_open_entries_that_tell_of_hidden_ones_tell_of_others_in_the_second_build(tmp_path: Path) -> None:
    articles = tmp_path / "content/articles"
    articles.mkdir(parents=True)
    (tmp_path / "site.yml").write_text("title: Valley\nbase_url: https://valley.example/\n", encoding="utf-8")
    for name, text in (("actors", ACTORS), ("places", PLACES), ("sources", SOURCES)):
        (tmp_path / f"content/{name}.yml").write_text(text, encoding="utf-8")
    (articles / "2018-08-02-dam.md").write_text(ARTICLE, encoding="utf-8")
    prepared = prepare(tmp_path, day=DAY)
    assert prepared.public is not None
    library = prepared.library
    assert {a.id for f in library.filings for a in f.actors} >= {"mill-guard"}
    varied = vary(library, Audience(library.settings.policy, DAY))
    told = (varied.actors, varied.places, varied.publishers, [(f.actors, f.places) for f in varied.filings])
    before = (library.actors, library.places, library.publishers, [(f.actors, f.places) for f in library.filings])
    for secret in ("Zqvert", "zqvert", "Zqlias", "Zqamp"):
        assert secret in repr(before)
        assert secret not in repr(told)
    assert "https://x.example/mill" in repr(told)
    assert "'Guard'" in repr(told)
