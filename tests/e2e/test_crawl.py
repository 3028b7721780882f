"""A crawler of our own follows every link of the whole site through the server, once."""

from __future__ import annotations

import http.client
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

import pytest
from lxml import etree, html

from briefgen.checks import broken_links
from briefgen.model.page import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterator

ADDRESS = re.compile(rb"url\(['\"]?([^)'\"]+)['\"]?\)")
ANCHORED = re.compile(rb'\sid="([^"]*)"')


@dataclass
class Crawl:
    """What following every link of a site has shown; addresses are those of the server."""

    root: str
    base_url: str
    pages: dict[str, bytes] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    def run(self) -> None:
        parts = urlsplit(self.root)
        self.server = http.client.HTTPConnection(parts.hostname or "", parts.port)
        waiting = [(self.root, "")]
        wanted: dict[str, set[tuple[str, str]]] = {}
        while waiting:
            address, referrer = waiting.pop()
            bare, fragment = urldefrag(address)
            wanted.setdefault(bare, set()).add((fragment, referrer))
            if bare not in self.pages:
                kind, self.pages[bare] = self.fetch(bare, referrer)
                waiting += [(link, bare) for link in sorted(self.links(bare, kind, self.pages[bare]))]
        for bare, spots in wanted.items():
            ids = {html.fromstring(f"<p>{i.decode()}</p>").text for i in ANCHORED.findall(self.pages[bare])}
            self.broken += [f"{r} -> {bare}#{f}: no such spot" for f, r in sorted(spots) if f and unquote(f) not in ids]
        self.server.close()

    def fetch(self, address: str, referrer: str) -> tuple[str, bytes]:
        self.server.request("GET", quote(address.removeprefix(self.origin), safe="/%?=&~-._"))
        answer = self.server.getresponse()
        data = answer.read()
        if answer.status != 200:
            self.broken.append(f"{referrer} -> {address}: {answer.status}")
            return "", b""
        return (answer.getheader("Content-Type") or "").split(";")[0], data

    @property
    def origin(self) -> str:
        return "{0.scheme}://{0.netloc}".format(urlsplit(self.root))

    def links(self, address: str, kind: str, data: bytes) -> Iterator[str]:
        for link in self.written(kind, data):
            here = self.root + link.removeprefix(self.base_url) if link.startswith(self.base_url) else link
            target = urljoin(address, here)
            if target.startswith(self.origin + "/"):
                if not target.startswith(self.root):
                    self.broken.append(f"{address} -> {target}: out of the site")
                elif "{" not in target:
                    yield target

    def written(self, kind: str, data: bytes) -> Iterator[str]:
        if kind == "text/html":
            page: Any = html.fromstring(data)
            yield from page.xpath("//@href | //@src | //form/@action")
            for refresh in page.xpath("//meta[@http-equiv='refresh']/@content"):
                yield refresh.partition("url=")[2]
        elif kind == "text/css":
            yield from (found.decode() for found in ADDRESS.findall(data))
        elif kind == "application/xml":
            tree: Any = etree.fromstring(data)
            yield from tree.xpath("//*[local-name()='link']/@href | //*[local-name()='loc']/text() | //@template")


def crawl(site: Any) -> Crawl:
    found = Crawl(site.root, site.built.base_url)
    found.run()
    return found


@pytest.fixture(scope="module", params=["fixture", "demo"])
def crawled(request: pytest.FixtureRequest) -> tuple[Any, Crawl]:
    site = request.getfixturevalue("briefs" if request.param == "fixture" else "demo_hosted")
    return site, crawl(site)


def test_every_link_of_the_site_leads_somewhere(crawled: tuple[Any, Crawl]) -> None:
    assert crawled[1].broken == []


def test_every_page_is_reached_by_links(crawled: tuple[Any, Crawl]) -> None:
    site, found = crawled
    reached = {unquote(urlsplit(address).path).removeprefix(site.built.base) for address in found.pages}
    pages = {path.relative_to(site.built.folder).as_posix() for path in site.built.pages}
    unlinked = {
        page
        for page in pages
        if page.removesuffix("index.html") not in reached and b"refresh" not in (site.built.folder / page).read_bytes()
    }
    assert unlinked == {"404.html"}


def test_a_site_at_the_root_of_a_host_has_no_broken_link(hosted: Any) -> None:
    assert crawl(hosted).broken == []


def test_the_checks_of_the_project_agree(crawled: tuple[Any, Crawl]) -> None:
    built = crawled[0].built
    files = [p for p in sorted(built.folder.rglob("*")) if p.is_file()]
    artifacts = [Artifact(path.relative_to(built.folder).as_posix(), path.read_bytes()) for path in files]
    assert [problem.message for problem in broken_links(artifacts, built.base)] == []


def test_the_crawler_finds_a_broken_link(tmp_path: Any, briefs: Any) -> None:
    found = Crawl(f"{briefs.root}no/such/page/", briefs.built.base_url)
    found.run()
    assert found.broken == [f" -> {briefs.root}no/such/page/: 404"]
