"""Random projects and random histories of edits: every kind of file, every kind of change, faulty files among them."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from pathlib import Path

    from hypothesis.strategies import SearchStrategy

Project = dict[str, str]
"""Path → text of every file of a project."""
Edit = dict[str, str | None]
"""Path → new text of a file, None where it is taken away."""

SENTENCES = (
    "The Valley Council met in Halvan and counted lorries.",
    "Turkey sent no one, and Ankara said so on 4 April 2021.",
    "“We will wait,” said Lea Marn, who speaks for the council.",
    "Talks in Geneva went on until dusk; the ceasefire held for a seventh day.",
    "See [the other note](note-1.md) and [the rule](../dossiers/truce.md).",
    "The Northern Brigade asked for flour.",
    "A clerk walked over the Stone Bridge last Tuesday with a ledger.",
    "قال المجلس إن الهدنة صمدت.",
    "## What was said",
    '![A bridge](bridge.jpg "The Stone Bridge in spring")',
    "A line for few eyes. {tlp=amber}",
    "| day | lorries |\n|---|---|\n| one | 12 |",
)
HEADS = (
    "published: 2021-04-02",
    "published: 2021-04?",
    "updated: 2021-05-01",
    "dek: A line below the title",
    "summary: The desk's own words.",
    "lang: ar",
    "actors: [Turkey, valley-council]",
    "actors: [{id: lea-marn, as: [Lea Marn], by: full}]",
    "places: [Geneva, halvan]",
    "dates: [2021-04-04]",
    "tags: [bridge, note]",
    "tlp: amber",
    "grade: B2",
    "draft: true",
    "embargo: 2021-06-01",
    "show: full",
    "show: none",
    "source: {publisher: Valley Courier, url: 'https://courier.example/a'}",
    "redirect_from: [/old/place/]",
    "slug: another-address",
    "redact: [Lea Marn]",
    "reviewed: 2021-04-09",
    "published: 31 Feb 2021",
    "colour: blue",
)
FIXED: dict[str, tuple[str, ...]] = {
    "site.yml": (
        "title: Valley notes\nbase_url: https://desk.example/\n",
        "title: Valley notes anew\nbase_url: https://desk.example/briefs/\ntheme: own\n",
        "title: Valley notes\nbase_url: https://desk.example/\npolicy: {max_tlp: amber, show: full}\nlanguage: de\n",
        "title: Valley notes\nbase_url: https://desk.example/\npolicy: {excerpt_words: 20, unmarked: amber}\nnoindex: true\n",
        "title: Valley notes\nbase_url: https://desk.example/\nplugins: [odd]\n",
    ),
    "content/actors.yml": (
        "- {id: valley-council, name: Valley Council, type: organisation}\n",
        """\
- {id: valley-council, name: Valley Council, type: organisation, aliases: [The council], part_of: Turkey}
- {id: lea-marn, name: Lea Marn, type: person, roles: [{title: speaker, of: valley-council, from: 2020}]}
""",
        "- {id: lea-marn, name: Lea Marn, type: person, tlp: red}\n",
    ),
    "content/places.yml": (
        "- {id: halvan, name: Halvan, kind: town, lat: 35.1, lon: 36.2}\n",
        "- {id: halvan, name: Halvan, kind: town, lat: 35.1, lon: 36.2, aliases: [Stone Bridge], within: Turkey}\n",
    ),
    "content/sources.yml": (
        "- {id: valley-courier, name: Valley Courier, domains: [courier.example], show: full, licence: CC BY 4.0}\n",
        "- {id: valley-courier, name: Valley Courier, show: link}\n",
    ),
    "content/dossiers/truce.md": (
        "---\ntitle: The truce\nmatch:\n  text: {any: [ceasefire]}\n---\n## So {#bottom-line}\n\nIt holds.\n",
        "---\ntitle: The truce\nstatus: live\nmatch:\n  actors: {any: [Turkey]}\nexclude: [note-2]\n---\nIt does not hold.\n",
        "---\ntitle: The truce\nas_of: 2021-04-03\nmatch:\n  text: {any: [ceasefire, council]}\n---\nIt holds, so far.\n",
        "---\ntitle: The truce\nas_of: 2021-05-04\nmatch:\n  text: {any: [council]}\n---\nIt held until May.\n",
        "---\ntitle: The truce\nstatus: draft\nmatch:\n  places: {any: [halvan]}\n---\nNobody knows.\n",
    ),
    "content/dossiers/bridge.md": (
        "---\ntitle: The bridge\nparent: truce\nmatch:\n  tags: {any: [bridge]}\ninclude: [note-0]\n---\nIt stands.\n",
    ),
    "content/pages/about.md": (
        "---\ntitle: About\n---\nA desk in the valley.\n",
        "---\ntitle: Us\n---\nSee [note](../articles/note-0.md).\n",
    ),
    "content/static/mark.txt": ("one", "another"),
    "themes/own/theme.yml": (
        "name: Own\nparent: default\ncontract: 1\n",
        'name: Own\nparent: default\ncontract: 1\noptions:\n  accent: "#224466"\n',
    ),
    "themes/own/templates/parts/banner.html": ("<p>One banner</p>\n", "<p>Another {{ site.title }}</p>\n"),
}
PLUGIN = """\
from briefgen.plugins import *
def shout(body): return body.replace("Halvan", "HALVAN {version}")
def tell(public): return [Artifact("told.txt", b"version {version}, %d articles" % len(public.articles))]
@hook
def briefgen_markdown(): return [MarkdownRule("shout", shout)]
@hook
def briefgen_pages(): return [PageMaker("told", tell)]
"""
"""A plugin whose every version rewrites and writes otherwise."""
ARTICLES = (*(f"content/articles/note-{number}.md" for number in range(5)), "content/articles/deep/note-9.md")

_articles: SearchStrategy[str] = st.builds(
    lambda title, heads, body: "---\n" + "\n".join([f"title: {title}", *heads]) + "\n---\n" + "\n\n".join(body) + "\n",
    st.sampled_from(("A note", "Another note", "Über die Brücke", "هدنة")),
    st.lists(st.sampled_from(HEADS), max_size=5, unique_by=lambda head: head.partition(":")[0]),
    st.lists(st.sampled_from(SENTENCES), max_size=5),
)


def _text(path: str) -> SearchStrategy[str]:
    return st.sampled_from(FIXED[path]) if path in FIXED else _articles


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Return a project: site.yml, some of the registries, dossiers, pages and themes, and a few articles."""
    paths = draw(st.lists(st.sampled_from((*FIXED, *ARTICLES)), unique=True, max_size=12))
    some = draw(st.lists(st.sampled_from(ARTICLES), unique=True, min_size=1))
    return {path: draw(_text(path)) for path in dict.fromkeys(("site.yml", *paths, *some))}


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """Return a change of up to three files: written anew, taken away, or an article that got another name."""
    edit: Edit = {}
    for path in draw(st.lists(st.sampled_from((*FIXED, *ARTICLES, *ARTICLES)), unique=True, min_size=1, max_size=3)):
        gone = path != "site.yml" and draw(st.integers(0, 3)) == 0
        edit[path] = None if gone else draw(_text(path))
    return edit


def install(packages: Path, version: int) -> None:
    """Have the plugin ``odd`` in a folder of packages in one version, and in no other."""
    about = packages / "odd-0.dist-info"
    about.mkdir(parents=True, exist_ok=True)
    (packages / f"odd_plugin_{version}.py").write_text(PLUGIN.format(version=version))
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: odd\nVersion: 0.{version}\n")
    (about / "entry_points.txt").write_text(f"[briefgen]\nodd = odd_plugin_{version}\n")
    importlib.invalidate_caches()


def renamed(project: Project, number: int) -> Edit:
    """Return the change that gives one of a project's articles another name, if it has any."""
    articles = sorted(path for path in project if path.startswith("content/articles/"))
    if not articles:
        return {}
    path = articles[number % len(articles)]
    return {path: None, path.replace("note-", "renamed-"): project[path]}


def after(project: Project, edit: Edit) -> Project:
    """Return the project as an edit leaves it."""
    return {path: text for path, text in (project | edit).items() if text is not None}
