from __future__ import annotations

import gzip
import zlib

import pytest

from briefgen.model.errors import ContentError, TooBigError
from briefgen.sources.encodings import decoded

TEXT = b"The mills stood still on Friday. " * 40


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT, None),
        (TEXT, "identity"),
        (gzip.compress(TEXT, mtime=0), "gzip"),
        (gzip.compress(TEXT, mtime=0), "X-GZIP"),
        (TEXT, "gzip"),
        (zlib.compress(TEXT), "deflate"),
        (zlib.compress(TEXT, wbits=-15), "deflate"),
        (gzip.compress(zlib.compress(TEXT), mtime=0), "deflate, gzip"),
    ],
)
def test_content_encodings_are_undone(data: bytes, encoding: str | None) -> None:
    assert decoded(data, encoding) == TEXT


def test_a_bomb_is_stopped_before_it_has_unfolded() -> None:
    bomb = gzip.compress(bytes(30_000_000), mtime=0)
    assert len(bomb) < 40_000
    with pytest.raises(TooBigError) as caught:
        decoded(bomb, "gzip", 1_000_000)
    assert caught.value.problems[0].code == "source-too-big"


@pytest.mark.parametrize("data", [gzip.compress(TEXT, mtime=0)[:-9], gzip.compress(TEXT, mtime=0)[:20] + b"\0" * 20])
def test_broken_compression_is_told(data: bytes) -> None:
    with pytest.raises(ContentError) as caught:
        decoded(data, "gzip")
    assert caught.value.problems[0].code == "encoding-broken"


def test_an_encoding_that_nobody_here_knows_is_named() -> None:
    with pytest.raises(ContentError, match="'br'"):
        decoded(b"\x1b\x04", "br")
