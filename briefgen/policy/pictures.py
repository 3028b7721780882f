"""
Pictures without what travels with them: camera, place, names, thumbnails, earlier versions (EXIF, IPTC, XMP, comments).

A picture is opened, its pixels are taken, and a new file is written from them alone. The only user of Pillow, which comes
with the extra ``briefgen[images]``.
"""

from __future__ import annotations

import io
import re
import struct
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 60_000_000
"""Pixels of all frames together above which a picture is not opened: a small file can hold more than memory does."""

_BEGINNINGS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
)
_NEEDED_CHUNKS = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs", b"iCCP", b"cICP"}
    | {b"acTL", b"fcTL", b"fdAT"}
)
"""Chunks of PNG (3rd edition, 11.3) that tell how a picture looks; all others tell something else."""
_NEEDED_SEGMENTS = frozenset({0xE2, 0xEE})
"""Application segments of JPEG that tell how a picture looks: a colour profile, Adobe's colour transform."""

_LATE = re.compile(rb"\xff(?:\xd8\xff|[\xe1\xe3-\xed\xef\xfe])")
"""What stands behind the first scan of a JPEG and is no part of it: a second picture, application segments, a comment."""


def pillow() -> str:
    """Return the version of Pillow that is installed, nothing when none is."""
    from importlib.metadata import PackageNotFoundError, version  # seldom asked, and slow to load

    try:
        return version("pillow")
    except PackageNotFoundError:
        return ""


def format_of(data: bytes) -> str:
    """Return the format of a picture by its first bytes (``JPEG``, ``PNG``, ``GIF``, ``WEBP``, ``TIFF``); else nothing."""
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    return next((name for start, name in _BEGINNINGS if data.startswith(start)), "")


def is_laden(data: bytes) -> bool:
    """Whether a picture carries anything beside what it shows; what cannot be read to its end counts as laden."""
    kind = format_of(data)
    try:
        if kind == "JPEG":
            return _laden_jpeg(data)
        if kind == "PNG":
            return _laden_png(data)
        if kind == "WEBP":
            return any(name in data for name in (b"EXIF", b"XMP "))
    except (IndexError, struct.error):
        return True
    return kind == "TIFF" or (kind == "GIF" and (b"\x21\xfe" in data or b"XMP Data" in data))


def reencode(data: bytes) -> bytes | str:
    """
    Return a picture as a new file in its own format, or why it cannot be made: it is damaged, too large, of another format.

    The turn that EXIF asks for is made, a colour profile is applied (to sRGB) and gone, moving pictures keep their frames.
    Needs Pillow. The same bytes give the same bytes, with one version of Pillow.
    """
    from PIL import Image, UnidentifiedImageError

    kind = format_of(data)
    if not kind:
        return "it is no picture in JPEG, PNG, GIF, WebP or TIFF"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=(kind,)) as picture:
                if picture.width * picture.height * getattr(picture, "n_frames", 1) > MOST_PIXELS:
                    return f"it has more than {MOST_PIXELS // 10**6} million pixels"
                return _written(picture, kind)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError, EOFError, struct.error):
        return "it is damaged"


def _written(picture: Image.Image, kind: str) -> bytes:
    """Return the frames of an open picture as a file."""
    from PIL import ImageSequence

    moving = getattr(picture, "n_frames", 1) > 1 and kind in {"GIF", "WEBP", "PNG"}
    all_ = ImageSequence.Iterator(picture) if moving else ()
    pairs = [(_bare(frame, kind), frame.info.get("duration", 100)) for frame in all_]
    frames = [frame for frame, _ in pairs] or [_bare(picture, kind)]
    options: dict[str, object] = {"quality": 90} if kind in {"JPEG", "WEBP"} else {}
    if kind == "PNG":
        options["optimize"] = True
    if moving:
        durations = [int(duration) for _, duration in pairs]
        options |= {"save_all": True, "append_images": frames[1:], "duration": durations, "loop": picture.info.get("loop", 0)}
    out = io.BytesIO()
    frames[0].save(out, kind, **options)
    return out.getvalue()


def _bare(picture: Image.Image, kind: str) -> Image.Image:
    """Return the pixels alone, upright, in sRGB, with nothing known of where they come from."""
    from PIL import Image, ImageOps

    upright = ImageOps.exif_transpose(picture)
    seen = _in_srgb(upright)
    if seen.mode not in {"RGB", "RGBA", "L"}:
        clear = "A" in seen.getbands() or "transparency" in picture.info
        seen = seen.convert("RGBA" if clear else "RGB")
    if kind == "JPEG" and seen.mode == "RGBA":
        seen = seen.convert("RGB")
    return Image.frombytes(seen.mode, seen.size, seen.tobytes())


def _in_srgb(picture: Image.Image) -> Image.Image:
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in {"RGB", "RGBA", "CMYK", "L"}:
        return picture
    mode = picture.mode if picture.mode == "RGBA" else "RGB"
    try:
        changed = ImageCms.profileToProfile(
            picture, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode=mode
        )
    except (ImageCms.PyCMSError, OSError):  # a profile that nobody can read says nothing about the colours
        return picture
    return changed or picture


def _laden_jpeg(data: bytes) -> bool:
    """Walk over the segments (ITU-T T.81, B.1) to the first scan, then look behind the end of the picture."""
    at = 2
    while data[at] == 0xFF:  # noqa: PLR2004 - what begins a marker
        mark = data[at + 1]
        length = int.from_bytes(data[at + 2 : at + 4])
        if mark == 0xDA:  # noqa: PLR2004 - start of scan
            return data.rfind(b"\xff\xd9") != len(data) - 2 or _LATE.search(data, at + 2 + length) is not None
        is_plain_jfif = mark == 0xE0 and data[at + 4 : at + 9] == b"JFIF\0" and data[at + 16 : at + 18] == b"\0\0"  # noqa: PLR2004
        told = mark == 0xFE or 0xE0 <= mark <= 0xEF  # noqa: PLR2004 - comment, application segments
        profile = mark != 0xE2 or data[at + 4 : at + 16] == b"ICC_PROFILE\0"  # noqa: PLR2004 - pictures beside it are told there, too
        if told and not is_plain_jfif and not (mark in _NEEDED_SEGMENTS and profile):
            return True
        at += 2 + length
    return True


def _laden_png(data: bytes) -> bool:
    at = 8
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        if name not in _NEEDED_CHUNKS:
            return True
        at += 12 + int(length)
        if name == b"IEND":
            return bool(at != len(data))
    return True
