from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def articles(site: Path) -> list[str]:
    return sorted(p.name for p in (site / "content/articles").iterdir())


def test_a_pasted_text_becomes_an_article_and_its_original_is_kept(run: Any, site: Path, pasted: Path) -> None:
    done = run("ingest", str(pasted), folder=site)
    assert done.returncode == 0, done.stderr
    assert "1 new, 0 already here" in done.stdout
    (new,) = set(articles(site)) - {"2019-03-12-ferry.md"}
    assert new.startswith("2019-03-12-boats-stay-tied-up")
    text = (site / "content/articles" / new).read_text(encoding="utf-8")
    assert "soup for two more days" in text
    assert "All rights reserved" not in text.split("---", 2)[2]
    assert pasted.read_bytes() in [p.read_bytes() for p in (site / "vault").rglob("*") if p.is_file()]


def test_taking_the_same_in_twice_changes_no_byte(run: Any, site: Path, pasted: Path, files: Any) -> None:
    run("ingest", str(pasted), folder=site)
    before = files(site)
    again = run("ingest", str(pasted), folder=site)
    assert again.returncode == 0
    assert "already here as 2019-03-12-boats-stay-tied-up" in again.stdout
    assert files(site) == before


def test_taking_the_same_in_under_another_name_changes_no_byte(run: Any, site: Path, pasted: Path, files: Any) -> None:
    run("ingest", str(pasted), folder=site)
    before = files(site)
    again = run("ingest", "-", folder=site, pasted=pasted.read_bytes())
    assert "0 new, 1 already here" in again.stdout
    assert files(site) == before


def test_the_same_paste_with_other_line_feeds_is_no_second_article(run: Any, site: Path, pasted: Path) -> None:
    run("ingest", str(pasted), folder=site)
    again = run("ingest", "-", folder=site, pasted=pasted.read_bytes().replace(b"\n", b"\r\n") + b"\r\n\r\n")
    assert "0 new, 1 already here" in again.stdout
    assert (
        "already here as 2019-03-12-boats-stay-tied-up-in-ankara-as-talks-drag-on; its article has not changed" in again.stdout
    )
    assert len(articles(site)) == 2
    edited = pasted.read_text(encoding="utf-8").replace("By Ida Osk", "By Tomas Vell")
    assert "1 new" in run("ingest", "-", folder=site, pasted=edited.encode()).stdout, "another name signs it"


def test_a_copy_in_another_paper_is_an_article_of_its_own_and_told(run: Any, site: Path, pasted: Path, tmp_path: Path) -> None:
    run("ingest", str(pasted), folder=site)
    text = pasted.read_text(encoding="utf-8").replace("Harbour Courier", "Quay Mail")
    other = tmp_path / "other.txt"
    other.write_text(text.replace("Boats stay tied up in Ankara", "No boat leaves Ankara"), encoding="utf-8")
    done = run("ingest", str(other), folder=site)
    assert "wrote content/articles/2019-03-12-no-boat-leaves-ankara" in done.stdout
    first = "2019-03-12-boats-stay-tied-up-in-ankara-as-talks-drag-on"
    assert f"    copy: already here as {first}, 100 % the same; dossiers count the two once\n" in done.stdout
    assert len(articles(site)) == 3


def test_an_edited_article_is_left_alone(run: Any, site: Path, pasted: Path, files: Any) -> None:
    run("ingest", str(pasted), folder=site)
    (new,) = (site / "content/articles").glob("*boats*")
    new.write_text(new.read_text(encoding="utf-8").replace("soup", "stew"), encoding="utf-8")
    before = files(site)
    assert run("ingest", str(pasted), folder=site).returncode == 0
    assert files(site) == before


def test_a_dry_run_says_what_it_would_write_and_writes_nothing(run: Any, site: Path, pasted: Path, files: Any) -> None:
    before = files(site)
    tried = run("ingest", "--dry-run", str(pasted), folder=site)
    assert tried.returncode == 0
    assert "would write content/articles/2019-03-12-boats-stay-tied-up" in tried.stdout
    assert files(site) == before


def test_a_folder_is_taken_in_whole(run: Any, site: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved"
    (saved / "deeper").mkdir(parents=True)
    page = "<!DOCTYPE html><html lang=en><title>{0}</title><article><h1>{0}</h1>{1}</article></html>"
    story = (
        "<p>The crews of eleven boats kept them tied to the quay for another day, and nobody came to speak with them.</p>" * 3
    )
    (saved / "one.html").write_text(page.format("Boats stay", story), encoding="utf-8")
    (saved / "deeper" / "two.html").write_text(page.format("Boats leave", story.replace("another", "one")), encoding="utf-8")
    (saved / ".hidden.html").write_text("never read", encoding="utf-8")
    for part in ("one_files/menu.css", "one_files/deep/frame.html", "deeper/two-Dateien/app.js"):
        (saved / part).parent.mkdir(parents=True, exist_ok=True)
        (saved / part).write_text("(function () { return 1; })();", encoding="utf-8")
    done = run("ingest", str(saved), folder=site)
    assert "2 new, 0 already here\n" in done.stdout, done.stderr
    assert done.returncode == 0
    assert [name for name in articles(site) if "boats" in name] == ["undated-boats-leave.md", "undated-boats-stay.md"]


def test_styles_scripts_and_data_that_lie_beside_pages_become_no_articles_and_are_told_in_one_line(
    run: Any, site: Path, pasted: Path, tmp_path: Path
) -> None:
    saved = tmp_path / "saved"
    (saved / "deeper").mkdir(parents=True)
    pasted.rename(saved / "ferry")  # a name without an end says nothing against it
    remark = "This remark stands in the file so that whoever opens it may know what it is for, and it ends with a full stop."
    for name in ("style.css", "app.js", "deeper/rows.JSON", "deeper/list.csv", "robots.txt", "logo.svg", "deeper/photo.jpeg"):
        (saved / name).write_text(f"/* {remark} {name} */\n" * 9, encoding="utf-8")
    done = run("ingest", str(saved), folder=site)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(": wrote") == 1
    assert "1 new, 0 already here\n" in done.stdout
    told = f"{saved}: warning[source-stray]: 7 files are no article by name, and passed over: "
    assert told in done.stderr
    assert done.stderr.count("[source-stray]") == 1
    assert " and 2 more\n  hint: " in done.stderr

    done = run("ingest", str(saved / "style.css"), str(saved / "app.js"), folder=site)
    assert done.returncode == 1, "what was named and not taken in is an error"
    assert "error[source-stray]: 2 files are no article by name, and passed over: style.css, app.js" in done.stderr


def test_the_day_that_a_person_gives_is_the_day_of_publication(run: Any, site: Path, pasted: Path) -> None:
    text = pasted.read_text(encoding="utf-8").replace("Published 12 March 2019\n\n", "")
    run("ingest", "--published", "2019-03-14?", "-", folder=site, pasted=text.encode())
    (new,) = (site / "content/articles").glob("2019-03-14-*")
    assert 'published: "2019-03-14?"' in new.read_text(encoding="utf-8")


def test_a_day_that_is_none_is_wrong_usage(run: Any, site: Path, pasted: Path) -> None:
    refused = run("ingest", "--published", "14.3.2019", str(pasted), folder=site)
    assert refused.returncode == 2
    assert "'14.3.2019' is no date" in refused.stderr


def test_an_address_goes_with_a_single_file(run: Any, site: Path, pasted: Path) -> None:
    refused = run("ingest", "--url", "https://courier.example/a", str(pasted), str(pasted), folder=site)
    assert refused.returncode == 2
    assert "--url goes with a single file" in refused.stderr
    assert run("ingest", "--url", "https://courier.example/a", str(pasted), folder=site).returncode == 0
    (new,) = (site / "content/articles").glob("*boats*")
    assert "url: https://courier.example/a" in new.read_text(encoding="utf-8")


def test_a_missing_file_is_named_and_the_rest_is_taken_in(run: Any, site: Path, pasted: Path) -> None:
    done = run("ingest", "nowhere.html", str(pasted), folder=site)
    assert done.returncode == 1
    assert "nowhere.html: error[file-missing]" in done.stderr
    assert "1 new, 0 already here, 1 not taken in" in done.stdout


def test_empty_and_binary_files_are_refused_with_a_reason(run: Any, site: Path, tmp_path: Path, files: Any) -> None:
    before = files(site)
    (tmp_path / "empty.html").write_bytes(b"")
    (tmp_path / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    done = run("ingest", str(tmp_path / "empty.html"), str(tmp_path / "picture.html"), folder=site)
    assert done.returncode == 1
    assert "empty.html: error[" in done.stderr
    assert "picture.html: error[" in done.stderr
    assert done.stderr.count("hint: ") == 2
    assert files(site) == before


def test_nothing_pasted_is_a_message(run: Any, site: Path) -> None:
    done = run("ingest", "-", folder=site)
    assert done.returncode == 1
    assert "error[" in done.stderr


def test_without_files_the_inbox_is_taken_in(run: Any, site: Path, pasted: Path) -> None:
    empty = run("ingest", folder=site)
    assert empty.returncode == 0
    assert "inbox/" in empty.stderr
    (site / "inbox").mkdir()
    pasted.rename(site / "inbox/pasted.txt")
    assert "1 new" in run("ingest", folder=site).stdout


def test_annotating_again_shows_the_change_and_a_dry_run_keeps_it(run: Any, site: Path, pasted: Path, files: Any) -> None:
    run("ingest", str(pasted), folder=site)
    (site / "content/actors.yml").write_text("- {id: cook, name: The cook, type: person, aliases: [cook]}\n", encoding="utf-8")
    before = files(site)
    tried = run("annotate", "--dry-run", folder=site)
    assert tried.returncode == 0, tried.stderr
    assert "1 article would change" in tried.stdout
    assert "+" in tried.stdout
    assert "cook" in tried.stdout
    assert files(site) == before
    assert "1 article changed" in run("annotate", folder=site).stdout
    assert "0 articles changed" in run("annotate", folder=site).stdout


def test_annotating_an_unknown_article_names_the_nearest(run: Any, site: Path) -> None:
    refused = run("annotate", "2019-03-12-fery", folder=site)
    assert refused.returncode == 2
    assert "did you mean '2019-03-12-ferry'?" in refused.stderr
    assert run("annotate", "2019-03-12-ferry.md", folder=site).returncode == 0
