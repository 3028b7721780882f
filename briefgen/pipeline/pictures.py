"""The files of ``content/static`` on their way into a site: copied, cleaned of what pictures carry with them, or held back."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING

from briefgen.content.addresses import picture_source
from briefgen.model.page import Artifact
from briefgen.model.problem import Problem
from briefgen.model.values import dataclass
from briefgen.pipeline.memo import Task, mapped
from briefgen.pipeline.sealing import seal
from briefgen.policy import may_picture
from briefgen.policy.luggage import carried_by, runs_scripts
from briefgen.policy.pictures import format_of, is_laden, pillow, reencode
from briefgen.text.publishers import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefgen.model.article import Article, Block
    from briefgen.model.memo import Memo
    from briefgen.model.pool import Pool
    from briefgen.model.public import PublicSite
    from briefgen.model.settings import PolicySettings
    from briefgen.model.site import Site
    from briefgen.shell.disk import File

_FOLDER = "content/"


@dataclass(frozen=True, slots=True)
class Lent:
    """
    Whose pictures are whose, by their paths in the site.

    Attributes:
        shown: pictures that articles of a source show under a licence: written anew, whatever they carry.
        held: pictures that only articles without a licence name: no file of the site.
        unable: files with a licensed picture that cannot be written anew for want of Pillow, and is not shown therefore.
    """

    shown: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()
    unable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cleaned:
    """
    A picture without what it carried.

    Attributes:
        data: its bytes, empty when it could not be cleaned.
        fault: why it could not be cleaned, else empty.
    """

    data: bytes
    fault: str = ""


def able(policy: PolicySettings) -> PolicySettings:
    """Return the policy that can be kept here: without Pillow no picture of a source is shown."""
    return replace(policy, images="own") if policy.images == "licensed" and not find_spec("PIL") else policy


def lent(site: Site, asked: PolicySettings) -> Lent:
    """Tell pictures of sources from the site's own; ``asked`` is the policy of the settings, the site's is that of `able`."""
    sources, policy = Sources(site.publishers), site.settings.policy
    shown, held, own, unable = set(), set(), set(), []
    for article in (filed.article for filed in site.articles):
        named = set(pictures_of(article))
        publisher = sources.of(article)
        if article.source is None:
            own |= named
        elif may_picture(article, publisher, policy):
            shown |= named
        else:
            held |= named
            if named and may_picture(article, publisher, asked):
                unable.append(article.path)
    for blocks in (*(page.blocks for page in site.pages), *(gathered.dossier.blocks for gathered in site.dossiers)):
        own |= set(pictures_in(blocks))
    return Lent(frozenset(shown - own), frozenset(held - shown - own), tuple(unable))


def static_files(files: Sequence[File], whose: Lent, memo: Memo, pool: Pool) -> tuple[tuple[Artifact, ...], list[Problem]]:
    """
    Return the files to copy into the site, and what is wrong with them.

    Pictures of sources are written anew; the site's own are when they carry anything and Pillow is there. Else they stay as
    they are, with a warning.
    """
    problems = [_unable(path) for path in whose.unable]
    kept = [f for f in files if f.path.removeprefix(_FOLDER) not in whose.held]
    problems += [_loaded(f.path, what) for f in kept if (what := carried_by(f.data))]
    problems += [_active(f.path) for f in kept if runs_scripts(f.data)]
    lent_ = {f.path for f in kept if f.path.removeprefix(_FOLDER) in whose.shown}
    laden = [f for f in kept if f.path in lent_ or (format_of(f.data) and is_laden(f.data))]
    if not laden or not pillow():
        problems += [_laden(f.path) for f in laden]
        return tuple(Artifact(f.path.removeprefix(_FOLDER), f.data) for f in kept), problems
    made = mapped(Task(clean_picture, pillow(), lambda f: seal(pillow(), f.data)), laden, memo, pool)
    clean = {f.path: one for f, one in zip(laden, made, strict=True)}
    problems += [_unreadable(f.path, clean[f.path].fault, lent=f.path in lent_) for f in laden if clean[f.path].fault]
    stay = [f for f in kept if f.path not in clean or clean[f.path].data]
    data = (clean[f.path].data if f.path in clean else f.data for f in stay)
    return tuple(Artifact(f.path.removeprefix(_FOLDER), d) for f, d in zip(stay, data, strict=True)), problems


def shared_pictures(public: PublicSite, files: Sequence[File], whose: Lent) -> tuple[PublicSite, list[Problem]]:
    """
    Return the site with those of its pictures for shared links that it can show, and a problem for each other one.

    A path counts from the root of the site, with or without its slash.
    """
    there = {f.path.removeprefix(_FOLDER) for f in files} - whose.held
    own, problems = "", []
    if public.settings.image and may_picture(None, None, public.settings.policy):
        own = _held(public.settings.image, there)
        problems += [] if own else [_no_picture(public.settings.image, "site.yml")]
    dossiers = []
    for dossier in public.dossiers:
        found = _held(dossier.image, there)
        problems += [] if found or not dossier.image else [_no_picture(dossier.image, f"content/dossiers/{dossier.id}.md")]
        dossiers.append(replace(dossier, image=found))
    return replace(public, settings=replace(public.settings, image=own), dossiers=tuple(dossiers)), problems


def _held(address: str, there: set[str]) -> str:
    path = next(_local([address]), "")
    return f"/{path}" if path in there else ""


def _no_picture(address: str, path: str) -> Problem:
    message = f"the picture for shared links, {address!r}, is not in content/static/"
    return Problem("picture-missing", message, path, 1, 1, hint="write it as /static/cover.png", severity="warning")


def pictures_of(article: Article) -> Iterator[str]:
    """Yield the paths in the site of the pictures that an article names."""
    yield from _local(figure.src for figure in article.figures)
    yield from pictures_in(article.blocks)


def pictures_in(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the paths in the site of the pictures that stand in a text."""
    found: list[str | None] = []
    for block in blocks:
        if block.kind == "figure":
            found.append(block.value)
        found += [run.value for run in block.runs if run.kind == "image"]
    yield from _local(found)


def clean_picture(_: str, file: File) -> Cleaned:
    """Write a picture anew (a step of the pool)."""
    made = reencode(file.data)
    return Cleaned(b"", made) if isinstance(made, str) else Cleaned(made)


def _local(addresses: Iterable[str | None]) -> Iterator[str]:
    """Yield the paths in the site that addresses of pictures lead to."""
    yield from (path for address in addresses if address and (path := picture_source(address, "")))


def _unable(path: str) -> Problem:
    message = "its pictures have a licence and are not shown: what they carry with them cannot be taken out here"
    hint = "pip install 'briefgen[images]', or say in site.yml: policy: {images: own}"
    return Problem("pictures-not-shown", message, path, 1, 1, hint=hint, severity="warning")


def _laden(path: str) -> Problem:
    message = "the picture carries more than it shows: where, when or with what it was taken, a name, a thumbnail"
    hint = "pip install 'briefgen[images]', and builds take it out; or take it out yourself"
    return Problem("picture-laden", message, path, hint=hint, severity="warning")


def _loaded(path: str, what: str) -> Problem:
    message = f"the file carries more than it shows: {what}"
    hint = "save it without that (export as plain SVG, remove properties, save the photograph as JPEG or PNG)"
    return Problem("file-laden", message, path, hint=hint, severity="warning")


def _active(path: str) -> Problem:
    message = "the drawing holds a script, which runs when somebody opens the drawing by itself"
    return Problem("file-active", message, path, hint="save it as plain SVG, or take the script out", severity="warning")


def _unreadable(path: str, why: str, *, lent: bool) -> Problem:
    message = f"the picture is left out of the site, for what it carries cannot be taken out: {why}"
    hint = "save it anew in a program for pictures" + ("" if lent else ", or take it out of content/static")
    return Problem("picture-unreadable", message, path, hint=hint, severity="warning")
