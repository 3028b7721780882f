from __future__ import annotations

import datetime as dt
from dataclasses import replace
from xml.etree import ElementTree as ET

from briefgen.exports import artifacts
from briefgen.exports.sitemap import MOST, opensearch, robots, sitemap
from briefgen.model.edtf import parse
from briefgen.model.public import PublicArticle, PublicDossier, PublicSite
from briefgen.model.settings import Settings

NAME = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITE = PublicSite(
    Settings(title="A title of more than sixteen characters", base_url="https://desk.example/briefs/"),
    dt.date(2021, 4, 2),
    articles=(
        PublicArticle("signed", "/articles/signed/", "T", published=parse("2021-03-05"), updated=parse("2021-03-06")),
        PublicArticle("doubted", "/articles/doubted/", "T", published=parse("2021-03-04?")),
        PublicArticle("month", "/articles/month/", "T", published=parse("2021-03")),
        PublicArticle("arabic", "/articles/هدنة/", "T"),
    ),
    dossiers=(PublicDossier("quiet", "/dossiers/quiet/", "T", noindex=True),),
)
URLS = ["/", "/articles/signed/", "/articles/doubted/", "/articles/هدنة/", "/dossiers/quiet/"]


def listed(data: bytes) -> dict[str, str | None]:
    return {e.findtext(f"{NAME}loc", ""): e.findtext(f"{NAME}lastmod") for e in ET.fromstring(data)}


def test_the_sitemap_lists_whole_addresses_and_certain_days() -> None:
    assert listed(sitemap(SITE, [*URLS[:4], "/articles/month/"])) == {
        "https://desk.example/briefs/": None,
        "https://desk.example/briefs/articles/doubted/": None,
        "https://desk.example/briefs/articles/month/": None,
        "https://desk.example/briefs/articles/signed/": "2021-03-06",
        "https://desk.example/briefs/articles/%D9%87%D8%AF%D9%86%D8%A9/": None,
    }


def test_the_sitemap_holds_no_more_than_the_standard_allows() -> None:
    assert len(listed(sitemap(SITE, (f"/{i}/" for i in range(MOST + 1))))) == MOST


def files(site: PublicSite) -> dict[str, bytes]:
    return {artifact.path: artifact.data for artifact in artifacts(site, URLS)}


def test_what_search_engines_may_not_list_is_not_in_the_sitemap() -> None:
    assert not any("quiet" in url for url in listed(files(SITE)["sitemap.xml"]))
    hidden = replace(SITE, settings=replace(SITE.settings, noindex=True))
    assert listed(files(hidden)["sitemap.xml"]) == {}
    assert robots(hidden) == b"User-agent: *\nDisallow: /\n"


def test_robots_may_read_all_and_find_the_sitemap() -> None:
    assert robots(SITE).decode().splitlines() == [
        "User-agent: *", "Allow: /", "", "Sitemap: https://desk.example/briefs/sitemap.xml",
    ]  # fmt: skip


def test_the_search_description_keeps_to_its_limits() -> None:
    root = ET.fromstring(opensearch(SITE))
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert len(root.findtext(f"{space}ShortName", "")) <= 16
    assert root.findtext(f"{space}Description")
    (url,) = root.findall(f"{space}Url")
    assert url.get("template") == "https://desk.example/briefs/search/?q={searchTerms}"


def test_a_domain_of_its_own_is_written_for_the_host() -> None:
    assert "CNAME" not in files(SITE)
    assert files(replace(SITE, settings=replace(SITE.settings, cname="desk.example")))["CNAME"] == b"desk.example\n"


def test_the_host_is_told_not_to_run_a_generator_of_its_own() -> None:
    assert files(SITE)[".nojekyll"] == b""
