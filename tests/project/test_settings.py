from __future__ import annotations

import pytest

from briefgen.model.settings import AnnotateSettings, PolicySettings, Profile, Settings
from briefgen.project.settings import read_settings

FULL = b"""\
title: Ferry briefings
description: Links between the islands
base_url: https://example.org/briefs
language: mt
theme: quay
theme_options: {accent: "#036", logo: logo.svg}
output: out/site/
inbox: auto
menu: [dossiers, about]
policy: {max_tlp: green, unmarked: refuse, show: link, excerpt_words: 80, excerpt_share: 0.1, images: none}
profiles: {partner: {max_tlp: amber, base_url: "https://partner.example/"}}
annotate: {languages: [en, ar], ner: en_core_web_sm}
maps: {boundaries: de-facto}
cache: {max_mb: 64}
cname: briefs.example
noindex: true
"""


def test_every_key_of_the_design_is_read() -> None:
    settings, problems = read_settings("site.yml", FULL)
    assert problems == ()
    assert settings == Settings(
        title="Ferry briefings",
        description="Links between the islands",
        base_url="https://example.org/briefs/",
        language="mt",
        theme="quay",
        theme_options=(("accent", "#036"), ("logo", "logo.svg")),
        output="out/site",
        inbox="auto",
        menu=("dossiers", "about"),
        policy=PolicySettings("green", "refuse", "link", 80, 0.1, "none"),
        profiles=(Profile("partner", "amber", "https://partner.example/"),),
        annotate=AnnotateSettings(("en", "ar"), "en_core_web_sm"),
        boundaries="de-facto",
        cache_max_mb=64,
        cname="briefs.example",
        noindex=True,
    )


@pytest.mark.parametrize("data", [b"", b"# later\n", b"title: Briefings\n"])
def test_what_the_file_does_not_say_has_its_default(data: bytes) -> None:
    settings, problems = read_settings("site.yml", data)
    assert settings == Settings()
    assert [(p.code, p.severity) for p in problems] == [("base-url-missing", "note")]


def test_an_unreadable_file_gives_the_defaults_and_says_why() -> None:
    settings, problems = read_settings("site.yml", b"title: \xff\n")
    assert settings == Settings()
    assert [p.code for p in problems] == ["not-utf8"]


@pytest.mark.parametrize(
    "folder", ["/srv/www", "..", "a/../../b", ".", "./", "~/site", "C:\\site", "content/x", ".git", "themes", "vault", '""']
)
def test_no_output_leaves_the_project_or_lies_on_its_files(folder: str) -> None:
    settings, problems = read_settings("site.yml", f"base_url: https://example.org/\noutput: {folder}\n".encode())
    assert settings.output == "_site"
    assert [p.code for p in problems] in (["output-outside"], ["output-taken"])


@pytest.mark.parametrize(
    "address", ["example.org", "ftp://example.org/", "//example.org/", "https://", "https://[::1", "javascript:x"]
)
def test_a_base_url_is_a_web_address(address: str) -> None:
    settings, problems = read_settings("site.yml", f'base_url: "{address}"\n'.encode())
    assert settings.base_url == Settings().base_url
    assert [p.code for p in problems] == ["base-url-unreadable"]


@pytest.mark.parametrize("name", ["../../x", "Partner", "a/b", ".."])
def test_a_profile_whose_name_could_leave_the_project_is_refused(name: str) -> None:
    _, problems = read_settings(
        "site.yml", f"base_url: https://example.org/\nprofiles:\n  {name}: {{max_tlp: amber}}\n".encode()
    )
    assert [(p.code, p.where) for p in problems] == [("profile-unfit", "site.yml:3:3")]
