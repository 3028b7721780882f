"""One dossier handed over: a small site that opens from a disk, with what its audience may see and nothing around it."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from lxml import html

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture
def desk(site: Path) -> Path:
    """The project with a second dossier, an article that no dossier has, and one for partners."""
    (site / "site.yml").write_text(
        "title: Strait Watch\nbase_url: https://strait.example/b/\nprofiles: {partner: {max_tlp: amber}}\n", encoding="utf-8"
    )
    files = {
        "articles/2019-03-20-lamp.md": "---\ntitle: Lamplighters\npublished: 2019-03-20\nactors: [Norway]\n---\nA lamp.\n",
        "articles/2019-03-21-guess.md": "---\ntitle: A guess\npublished: 2019-03-21\ntlp: amber\n---\nA ceasefire, then.\n",
        "dossiers/lamps.md": "---\ntitle: Lamps\nmatch:\n  text: {any: [lamp]}\n---\n",
        "static/used.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
        "static/other.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }
    for name, text in files.items():
        (site / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (site / "content" / name).write_text(text, encoding="utf-8")
    dossier = site / "content/dossiers/ferry.md"
    dossier.write_text(dossier.read_text(encoding="utf-8") + "![quay](/static/used.svg)\n", encoding="utf-8")
    return site


def unpack(path: Path, folder: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as pack:
        assert pack.testzip() is None
        pack.extractall(folder)
        return {name: pack.read(name) for name in pack.namelist()}


def test_a_dossier_is_packed_with_its_articles_and_nothing_else(run: Any, desk: Path, tmp_path: Path) -> None:
    done = run("export", "ferry", "--zip", folder=desk)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Wrote ferry.zip: 1 article, ")
    files = unpack(desk / "ferry.zip", tmp_path)
    assert all(name.startswith("ferry/") for name in files)
    everything = b"".join(files.values())
    assert b"Ferry crews sign" in everything
    for other in (b"Lamp", b"Norway", b"A guess", b"other.svg"):
        assert other not in everything, other
    assert "ferry/static/used.svg" in files
    assert "ferry/dossiers/ferry/citations.bib" in files
    assert not {"ferry/404.html", "ferry/sitemap.xml", "ferry/.nojekyll"} & files.keys()
    first = (desk / "ferry.zip").read_bytes()
    run("export", "ferry", "--zip", folder=desk)
    assert (desk / "ferry.zip").read_bytes() == first


def test_every_link_leads_to_a_file_that_is_in_it(run: Any, desk: Path, tmp_path: Path) -> None:
    run("export", "ferry", "--zip", folder=desk)
    files = unpack(desk / "ferry.zip", tmp_path)
    pages = [name for name in files if name.endswith(".html")]
    assert len(pages) > 8
    for name in pages:
        addresses: Any = html.fromstring(files[name]).xpath("//@href | //@src | //@action")
        for address in addresses:
            target, _ = urldefrag(urljoin(name, unquote(address)))
            if not address.startswith(("https:", "data:")):
                assert target in files, (name, address)


@pytest.mark.browser
def test_it_opens_from_a_disk_without_scripts(run: Any, desk: Path, tmp_path: Path, browser: Browser) -> None:
    run("export", "ferry", "--zip", folder=desk)
    unpack(desk / "ferry.zip", tmp_path)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "ferry/index.html").as_uri())
    page.get_by_role("link", name="The ferry truce").first.click()
    assert page.locator("h1").inner_text() == "The ferry truce"
    page.get_by_role("link", name="Ferry crews sign").first.click()
    assert page.locator("h1").inner_text() == "Ferry crews sign a ceasefire of their own"
    assert page.url.startswith("file:")
    context.close()


def test_a_partner_gets_what_partners_may_see(run: Any, desk: Path, tmp_path: Path) -> None:
    done = run("export", "ferry", "--zip", "--profile", "partner", folder=desk)
    assert done.returncode == 0, done.stderr
    files = unpack(desk / "ferry-partner.zip", tmp_path)
    assert any(b"A guess" in data for data in files.values())


def test_a_folder_is_written_where_no_zip_is_asked_for(run: Any, desk: Path) -> None:
    assert run("export", "ferry", "--dry-run", folder=desk).stdout.startswith("Would write ferry: ")
    assert not (desk / "ferry").exists()
    assert run("export", "ferry", folder=desk).returncode == 0
    assert (desk / "ferry/index.html").is_file()
    (desk / "mine").mkdir()
    (desk / "mine/note.txt").write_text("mine", encoding="utf-8")
    refused = run("export", "ferry", "--to", "mine", folder=desk)
    assert refused.returncode == 3
    assert (desk / "mine/note.txt").read_text(encoding="utf-8") == "mine"


def test_a_dossier_that_is_not_there_is_named_with_those_that_are(run: Any, desk: Path) -> None:
    failed = run("export", "ferries", "--zip", folder=desk)
    assert failed.returncode == 2
    assert "there is no dossier 'ferries' to export" in failed.stderr
    assert "ferry" in failed.stderr
