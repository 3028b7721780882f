"""WACZ 1.1.1: a ZIP file of WARC files, with a list of the pages that are meant and the hashes of all its parts."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
import zlib
from typing import IO, TYPE_CHECKING, Any

from briefgen.model.problem import Problem
from briefgen.sources.archives import read_warc
from briefgen.sources.inflation import is_bomb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model.capture import Capture
    from briefgen.sources.archives import Tally

_BLOCK = 1 << 20
_MOST_LIST = 16_000_000
"""Bytes that a list of pages or of parts may have."""
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
_AGAIN = "Download or export the archive again."


def read_wacz(stream: IO[bytes], name: str, tally: Tally) -> Iterator[Capture | Problem]:
    """
    Yield the pages of a bundle in the order of its archives: those of its list of pages, or all when it has none.

    Every part is checked against the hash that ``datapackage.json`` records before it is read; one that does not fit, or that
    cannot be unpacked, is a problem and is left out.
    """
    try:
        with zipfile.ZipFile(stream) as bundle:
            hashes, problems = _hashes(bundle, name)
            yield from problems
            wanted = _pages(bundle)
            parts = [part for part in bundle.namelist() if re.fullmatch(r"archive/[^/]+\.w?arc(?:\.gz)?", part)]
            if not parts:
                yield Problem("archive-empty", "the bundle holds no archive/*.warc.gz", name, hint=_AGAIN)
            for part in parts:
                if wrong := _judge(bundle, part, name, hashes):
                    yield wrong
                    continue
                with bundle.open(part) as archive:
                    yield from read_warc(archive, f"{name}/{part}", tally, wanted)
    except _BROKEN as error:
        message = f"the bundle is broken ({error}): {tally.told()}"
        yield Problem("archive-broken", message, name, hint=_AGAIN)


def _hashes(bundle: zipfile.ZipFile, name: str) -> tuple[dict[str, str], list[Problem]]:
    """Return the SHA-256 that the bundle records for its parts, and what is wrong with the record itself."""
    raw = _small(bundle, "datapackage.json")
    if raw is None:
        message = "the bundle has no datapackage.json: nothing can be checked against its hashes"
        return {}, [Problem("digest-missing", message, name, hint=_AGAIN, severity="warning")]
    said = _object(_small(bundle, "datapackage-digest.json") or b"{}").get("hash", "")
    problems = []
    if said and said != f"sha256:{hashlib.sha256(raw).hexdigest()}":
        message = "datapackage.json does not fit the digest recorded with it"
        problems.append(
            Problem("digest-wrong", message, name, hint="Do not rely on the bundle: it was changed after it was made.")
        )
    found = {}
    for entry in _object(raw).get("resources") or []:
        if isinstance(entry, dict) and str(entry.get("hash", "")).startswith("sha256:"):
            found[str(entry.get("path"))] = str(entry["hash"]).removeprefix("sha256:").lower()
    return found, problems


def _judge(bundle: zipfile.ZipFile, part: str, name: str, hashes: dict[str, str]) -> Problem | None:
    """Return what is wrong with a part: its hash, or its packing."""
    path = f"{name}/{part}"
    digest = hashlib.sha256()
    info = bundle.getinfo(part)
    if is_bomb(info.compress_size, info.file_size):
        message = f"the part would unpack from {info.compress_size:,} to {info.file_size:,} bytes, so it was given up"
        return Problem("archive-bomb", message, path, hint="Ask who made it: no archive of pages is packed like that.")
    try:
        with bundle.open(part) as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    except _BROKEN as error:
        return Problem("archive-broken", f"the part cannot be unpacked: {error}", path, hint=_AGAIN)
    if part in hashes and hashes[part] != digest.hexdigest():
        hint = "Do not rely on it: the part was changed after the bundle was made."
        return Problem("digest-wrong", "the part does not fit the hash recorded in datapackage.json", path, hint=hint)
    return None


def _pages(bundle: zipfile.ZipFile) -> frozenset[str]:
    """Return the addresses in ``pages/pages.jsonl``, the pages that were meant; lines that are no entry are passed over."""
    lines = (_small(bundle, "pages/pages.jsonl") or b"").splitlines()
    return frozenset(url for line in lines if isinstance(url := _object(line).get("url"), str))


def _small(bundle: zipfile.ZipFile, part: str) -> bytes | None:
    """Return a list among the parts, None when there is none or it is larger than a list can be."""
    if part not in bundle.namelist():
        return None
    with bundle.open(part) as file:
        data = file.read(_MOST_LIST + 1)
    return data if len(data) <= _MOST_LIST else None


def _object(data: bytes) -> dict[str, Any]:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
