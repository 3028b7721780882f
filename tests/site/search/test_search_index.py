from __future__ import annotations

import datetime as dt
import gzip
import json
import os
import pickle
import random
import re
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefgen.model.article import Block
from briefgen.model.public import PublicArticle, PublicSite
from briefgen.model.settings import Settings
from briefgen.site import assets, open_theme, search
from briefgen.site.search_postings import ALPHABET
from briefgen.site.search_shards import cut, order_of

if TYPE_CHECKING:
    from briefgen.model.page import Artifact

CALL = re.compile(r'briefgenSearch\("([^"]+)",(.*)\);\n', re.DOTALL)


def handed_over(artifact: Artifact) -> tuple[str, Any]:
    match = CALL.fullmatch(artifact.data.decode())
    assert match, artifact.path
    return match[1], json.loads(match[2])


def words_in(artifacts: tuple[Artifact, ...]) -> dict[str, str]:
    """Read the shards of words as their description says."""
    found, ends, starts = {}, [], []
    for artifact in artifacts:
        if "/w-" not in artifact.path:
            continue
        end, *fields = handed_over(artifact)[1].split(" ")
        ends.append(end)
        key = ""
        for field, value in zip(fields[::2], fields[1::2], strict=True):
            key = key[: ALPHABET.index(field[0])] + field[1:]
            found[key] = value
    manifest = next(handed_over(a)[1] for a in artifacts if a.path.endswith("/index.js"))
    starts = manifest["words"].split(" ")
    assert sorted(ends) == sorted([*starts[1:], ""])
    return found


def by_path(artifacts: tuple[Artifact, ...]) -> dict[str, bytes]:
    return {artifact.path: artifact.data for artifact in artifacts}


def changed(before: tuple[Artifact, ...], after: tuple[Artifact, ...]) -> set[str]:
    old, new = by_path(before), by_path(after)
    return {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)}


def many(n: int) -> PublicSite:
    vocabulary = [f"{a}{b}{c}" for a in "bdgklmn" for b in ("ara", "ilo", "umen") for c in ("st", "vik", "rand", "dor", "mus")]
    articles = []
    for i in range(n):
        chance = random.Random(i)
        text = " ".join(["the", *chance.choices(vocabulary, k=120), f"only{i}"])
        articles.append(PublicArticle(f"a{i}", f"/articles/a{i}/", f"Report {i}", (Block("paragraph", text),)))
    return PublicSite(Settings(), dt.date(2026, 1, 1), articles=tuple(articles))


def test_every_file_is_one_call_with_its_own_name_and_json(coast: PublicSite) -> None:
    artifacts = search.index(coast)
    assert artifacts
    for artifact in artifacts:
        name, _ = handed_over(artifact)
        assert artifact.path == f"search-index/{name}.js"
        assert re.fullmatch(r"search-index/[a-z0-9-]+\.js", artifact.path)


def test_file_names_do_not_depend_on_the_case_of_letters(coast: PublicSite) -> None:
    paths = [artifact.path for artifact in search.index(coast)]
    assert len({path.lower() for path in paths}) == len(paths)


def test_the_order_of_articles_does_not_matter(coast: PublicSite) -> None:
    turned = replace(
        coast,
        articles=coast.articles[::-1],
        actors=coast.actors[::-1],
        dossiers=coast.dossiers[::-1],
        publishers=coast.publishers[::-1],
    )
    assert by_path(search.index(turned)) == by_path(search.index(coast))


def test_the_hash_seed_does_not_matter() -> None:
    program = (
        "import datetime as dt, hashlib\n"
        "from briefgen.model.public import PublicSite, PublicArticle, PublicActor\n"
        "from briefgen.model.settings import Settings\n"
        "from briefgen.site import search\n"
        "articles = tuple(PublicArticle(f'a{i}', f'/a{i}/', f'Title {i} of many', actors=('x', 'y')) for i in range(40))\n"
        "actors = (PublicActor('x', '/x/', 'Xylo', 'people', ('Xy', 'Lo')), PublicActor('y', '/y/', 'Yew', 'people'))\n"
        "site = PublicSite(Settings(), dt.date(2026, 1, 1), articles, actors=actors)\n"
        "print(hashlib.sha256(b''.join(a.path.encode() + a.data for a in search.index(site))).hexdigest())\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_tokens_of_articles_can_be_made_elsewhere_and_joined(coast: PublicSite) -> None:
    sent = [pickle.dumps(article) for article in coast.articles]
    tokens = [search.words_of(pickle.loads(work)) for work in sent]
    assert by_path(search.index_from(pickle.loads(pickle.dumps(tokens)), coast)) == by_path(search.index(coast))


def test_what_policy_has_cut_is_not_in_the_index(coast: PublicSite) -> None:
    article = coast.articles[0]
    cut = replace(article, blocks=(*article.blocks[:1], Block("gap", "")))
    whole = b"".join(by_path(search.index(coast)).values())
    public = b"".join(by_path(search.index(replace(coast, articles=(cut, *coast.articles[1:])))).values())
    assert b"quarrel." in whole
    assert b"quarrel." not in public


def test_dossiers_actors_places_and_pages_are_documents_too(coast: PublicSite) -> None:
    rows = next(handed_over(a)[1] for a in search.index(coast) if a.path.endswith("/f-kind.js"))
    assert [value for value, _, _ in rows] == ["actor", "article", "dossier", "page", "place"]


def test_a_name_in_another_script_leads_to_its_entity(coast: PublicSite) -> None:
    artifacts = search.index(coast)
    words = words_in(artifacts)
    led = {key: words[key].rpartition("~")[2] for key in ("προκυμαιασ", "tidewatch", "лорн", "lorne")}
    assert led["προκυμαιασ"] == led["tidewatch"]
    assert led["лорн"] == led["lorne"]
    names = [row[0] for a in artifacts if "/e-" in a.path for row in handed_over(a)[1][1::2]]
    assert any(forms[0] == "Tidewatch" and "Επιτροπή Προκυμαίας" in forms for forms in names)


def test_two_changed_words_rewrite_few_files() -> None:
    """Those of the old words and the new ones, of the words before them where they are frequent, and of the document."""
    before = many(300)
    first = before.articles[0]
    text = first.blocks[0].text.replace("only0", "onlyzero", 1).replace(" barast", " boroust", 1)
    after = replace(before, articles=(replace(first, blocks=(Block("paragraph", text),)), *before.articles[1:]))
    assert len(changed(search.index(before), search.index(after))) <= 7


def test_a_new_article_changes_the_number_of_no_other_and_leaves_most_files_alone() -> None:
    before = many(1200)
    extra = PublicArticle("extra", "/articles/extra/", "Extra", (Block("paragraph", "barast goilovik mumenmus"),))
    after = replace(before, articles=(*before.articles, extra))
    assert len(changed(search.index(before), search.index(after))) < 20


def test_every_kind_of_facet_has_its_values(coast: PublicSite) -> None:
    manifest = next(handed_over(a)[1] for a in search.index(coast) if a.path.endswith("/index.js"))
    assert manifest["facets"] == ["kind", "dossier", "actor", "place", "publisher", "language", "date"]


def test_the_list_of_a_word_in_many_documents_lies_apart_in_files_each_for_a_range_of_the_numbers() -> None:
    artifacts = search.index(many(600))
    assert words_in(artifacts)["the"].endswith("=*2")
    lists = {path: handed_over(a)[1] for a in artifacts if (path := a.path.partition("/")[2]).startswith("l-the-")}
    assert sorted(lists) == ["l-the-2.js", "l-the-3.js"]
    assert 230 < places_in(lists["l-the-2.js"]) < 370
    assert places_in(lists["l-the-2.js"]) + places_in(lists["l-the-3.js"]) == 600


def places_in(posting_list: str) -> int:
    """Return how many documents a list without signs has, read as its description says."""
    width = ALPHABET.index(posting_list[0])
    bits = "".join(f"{ALPHABET.index(letter):06b}" for letter in posting_list[1:])
    return len(re.findall(rf"1*0[01]{{{width}}}1*0", bits))


def test_a_new_article_rewrites_one_file_of_a_list_that_lies_apart() -> None:
    before = many(1200)
    extra = PublicArticle("extra", "/articles/extra/", "Extra", (Block("paragraph", "the barast"),))
    index = search.index(before)
    paths = changed(index, search.index(replace(before, articles=(*before.articles, extra))))
    assert sum("/l-the-" in artifact.path for artifact in index) == 4
    assert sum("/l-the-" in path for path in paths) == 1
    assert sum("/l-" in path for path in paths) == 2


def test_shards_are_small() -> None:
    for artifact in search.index(many(600)):
        if any(f"/{letter}-" in artifact.path for letter in "wdl"):
            assert len(gzip.compress(artifact.data)) < 7_000


def test_the_shards_of_a_table_follow_each_other_in_the_order_that_browsers_compare_by() -> None:
    words = [chr(code) * 4 for code in (*range(0x61, 0x7B), *range(0x5D0, 0x5EA), 0xFB50, 0x1F110, 0x20000, 0x10FFFF)]
    by = order_of(" ".join(words))
    keys = sorted(words, key=by)
    groups = cut(keys, [3_000] * len(keys), by)
    starts = [start.encode("utf-16-be") for start, _, _ in groups]
    assert starts == sorted(set(starts))
    assert [first for _, first, _ in groups] == [0, *(end for _, _, end in groups[:-1])]
    assert len(groups) > 1
    assert groups[-1][2] == len(keys)


def test_a_site_without_articles_has_an_index() -> None:
    assert search.index(PublicSite(Settings(), dt.date(2026, 1, 1)))


def test_the_script_is_small() -> None:
    theme, _ = open_theme("default", {})
    assert theme is not None
    script = by_path(assets(theme))["static/search.js"]
    assert len(gzip.compress(script)) <= 8192
