from __future__ import annotations

import json

import jsonschema

from briefgen.content.article import read_article
from briefgen.forms import schemas


def test_each_kind_of_file_has_a_schema_that_is_json() -> None:
    made = schemas()
    assert list(made) == ["article", "page", "dossier", "actors", "places", "sources", "rejected", "site"]
    assert json.loads(json.dumps(made)) == made
    assert schemas() == made


def test_a_schema_names_every_key_with_its_meaning() -> None:
    properties = schemas()["article"]["properties"]
    assert isinstance(properties, dict)
    assert {"title", "published", "date", "source", "actors", "not", "redirect_from"} <= set(properties)
    assert all(str(key["description"]).endswith(".") for key in properties.values())
    assert schemas()["article"]["required"] == ["title"]


def test_schema_and_reader_know_the_same_keys() -> None:
    properties = schemas()["article"]["properties"]
    assert isinstance(properties, dict)
    for key in properties:
        front = f"---\n{key}: null\n" + ("" if key == "title" else "title: A\n") + "---\n"
        _, problems = read_article("a.md", front.encode(), language="en")
        assert [p.code for p in problems if p.code == "key-unknown"] == [], key


def test_the_list_of_rejected_words_has_a_schema_that_refuses_entries_with_keys() -> None:
    judge = jsonschema.Draft202012Validator(schemas()["rejected"])
    assert judge.is_valid(["Friday", "The Desk"])
    assert not judge.is_valid([{"name": "Friday"}])
    assert not judge.is_valid({"Friday": None})
