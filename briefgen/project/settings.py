"""site.yml: bytes to `Settings`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.forms.marked import Absent, Entries, called
from briefgen.forms.parts import parse_parts
from briefgen.forms.settings import SITE
from briefgen.forms.sheet import read_sheet
from briefgen.model.ids import is_slug, slugify
from briefgen.model.problem import Problem
from briefgen.model.settings import Settings

if TYPE_CHECKING:
    from briefgen.forms.marked import Marked
    from briefgen.forms.sheet import Sheet


def read_settings(path: str, data: bytes) -> tuple[Settings, tuple[Problem, ...]]:
    """
    Read ``site.yml``.

    Args:
        path: relative to the project.
        data: the bytes of the file.

    Returns:
        The settings, defaults where the file is silent or wrong, and what is wrong with it.
    """
    sheet = read_sheet(path, data)
    value, whole = parse_parts(sheet)
    settings = _read(value, sheet)
    if isinstance(value, Entries):
        _report_unfit_profiles(value, sheet)
    problems = sheet.problems
    if (
        whole
        and isinstance(value, Entries | Absent)
        and sheet.readable
        and (isinstance(value, Absent) or value.get("base_url") is None)
    ):
        message = f"the site has no base_url; feeds and the sitemap use {settings.base_url}"
        hint = "write the address at which it will be published: base_url: https://example.org/briefs/"
        problems = (*problems, Problem("base-url-missing", message, path, hint=hint, severity="note"))
    return settings, problems


def _report_unfit_profiles(value: Entries, sheet: Sheet) -> None:
    """Refuse names of profiles that are no slugs: each is part of the name of a folder."""
    profiles = value.get("profiles")
    for key, _ in profiles.pairs if isinstance(profiles, Entries) else ():
        if not is_slug(key.value):
            message = f"{key.value!r} is no name of a profile: lower-case letters, digits and single hyphens"
            sheet.report(key.start, "profile-unfit", message, f"write {slugify(key.value) or 'partner'}")


def _read(value: Marked | None, sheet: Sheet) -> Settings:
    if isinstance(value, Entries):
        return SITE.fill(value, sheet) or Settings()
    if value is not None and not isinstance(value, Absent):
        message = f"site.yml must be lines of the form 'key: value', not {called(value)}"
        sheet.report(value.start, "kind-wrong", message, "write a space after each colon: title: …")
    return Settings()
