"""What a new project, a new dossier and a publishing workflow begin with."""

from __future__ import annotations

from briefgen.model.page import Artifact

SCHEMAS = ".schemas"
"""Folder of a project with the JSON Schemas of its files, for editors."""

_SITE = """\
# The settings of your site. Everything but the title may be left out.
title: {title}
description: Source articles, gathered into dossiers, with their evidence.
base_url: http://localhost:8000/     # the address at which the site will stand, with its path: https://you.github.io/briefs/
language: en
theme: default
menu: [dossiers, articles, actors, places, map, timeline, about]
policy:
  show: excerpt                      # how much of a source is shown: full, excerpt, link, none
  excerpt_words: 150
  excerpt_share: 0.2
"""

_ACTORS = """\
# People, states, organisations, armed groups: your decisions win over everything the program proposes. For example:
#
# - id: white-helmets
#   name: White Helmets
#   type: organisation               # person, state, organisation, armed-group, party, company, media, people
#   aliases: [Syria Civil Defence]
#   names: {ar: الخوذ البيضاء}
"""

_PLACES = """\
# Places that the shipped gazetteer does not know, or knows otherwise. For example:
#
# - id: abu-duhur-crossing
#   name: Abu Duhur crossing
#   kind: site
#   lat: 35.73
#   lon: 37.10
#   within: [Idlib Governorate]
"""

_SOURCES = """\
# How much of each publisher may be shown, and how reliable you find it (A to F). For example:
#
# - id: example-wire
#   name: Example Wire
#   domains: [wire.example]
#   show: excerpt                    # full needs a licence or a permission
#   grade: B
"""

_ABOUT = """\
---
title: About this site
---
Who makes this site, for whom, and how to reach you when something is wrong.

Articles are shown as far as their publishers allow. Names, places and dates were found by rules and read by people;
where nobody has read an article yet, its page says so.
"""

_DOSSIER = """\
---
{schema}title: {title}
# summary: one or two sentences that say what this dossier is about
status: draft                        # draft, proposed, live, closed; drafts are seen in `briefgen serve` only
as_of: {day}
# trend: steady                      # worsening, steady, improving
# An article is in when every key of the rule holds. Names may be written as articles write them.
# match:
#   dates: {{from: 2018-01-01}}
#   places: {{within: [Idlib Governorate]}}
#   actors: {{any: [Turkey, Russia]}}
#   text: {{any: [ceasefire, truce], least: 2}}
# include: []                        # articles put in by hand, by id: their file name without .md
# exclude: []
# judgements:
# - {{text: .., likelihood: likely, confidence: moderate, basis: .., sources: [article-id]}}
#
# Below, each of these headings has its place on the page; leave out what you do not need. What stands under no heading
# follows the bottom line: what a reader who stops there must know.
---
{sections}"""

SECTIONS = """\
## Bottom line {#bottom-line}

## Positions {#positions}

## Outlook {#outlook}

## Gaps {#gaps}
"""
"""The sections of a dossier that have places of their own on its page."""

_IGNORE = """\
/_site/
/_site-*/
/.briefgen/
/vault/
/inbox/
"""

_WORKFLOW = """\
# Builds the site and publishes it to GitHub Pages. Choose "GitHub Actions" under Settings → Pages → Source.
name: publish

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions: {{}}

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: read
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-python@a309ff8b426b58ec0e2a45f0f869d46889d02405 # v6.2.0
        with:
          python-version: "3.13"
      - id: pages
        uses: actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0
      # The release that wrote this file. Not released yet? Install it from where you keep it: pip install git+https://...
      - run: python -m pip install briefgen=={version}
      - run: briefgen build --strict --base-url "$BASE_URL/"
        env:
          BASE_URL: ${{{{ steps.pages.outputs.base_url }}}}
      - uses: actions/upload-pages-artifact@7b1f4a764d45c48632c6b24a0339c27f5614fb0b # v4.0.0
        with:
          path: {output}

  deploy:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${{{{ steps.deployment.outputs.page_url }}}}
    steps:
      - id: deployment
        uses: actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5
"""


def new_site(title: str) -> tuple[Artifact, ...]:
    """Return the files of a project that builds: settings, empty registries with examples, a page about the site."""
    files = {
        "site.yml": schema_line("site", "") + _SITE.format(title=quoted(title)),
        "content/actors.yml": schema_line("actors", "../") + _ACTORS,
        "content/places.yml": schema_line("places", "../") + _PLACES,
        "content/sources.yml": schema_line("sources", "../") + _SOURCES,
        "content/pages/about.md": _ABOUT,
        ".gitignore": _IGNORE,
    }
    return tuple(Artifact(path, text.encode()) for path, text in files.items())


def new_dossier(dossier: str, title: str, day: str) -> Artifact:
    """Return a dossier file to fill in; ``day`` is its ``as_of`` (ISO 8601)."""
    text = _DOSSIER.format(schema=schema_line("dossier", "../../"), title=quoted(title), day=day, sections=SECTIONS)
    return Artifact(f"content/dossiers/{dossier}.md", text.encode())


def new_workflow(output: str, version: str) -> Artifact:
    """
    Return a GitHub Actions workflow that builds and deploys to GitHub Pages.

    Actions are pinned by commit; each job has only the rights that it needs; the base address comes from configure-pages.
    """
    return Artifact(".github/workflows/publish.yml", _WORKFLOW.format(output=output, version=version).encode())


def schema_line(kind: str, root: str) -> str:
    """Return the line by which editors know the keys of a file; ``root`` leads from its folder to the project's."""
    return f"# yaml-language-server: $schema={root}{SCHEMAS}/{kind}.json\n"


def quoted(text: str) -> str:
    """Return a text as a double-quoted YAML scalar."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
