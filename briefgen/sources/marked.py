"""What a page marks for machines among its visible words: microdata (HTML, section 5) and RDFa (rdfa-core 1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.sources.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.html import HtmlElement

_NAMES = {
    "headline": "headline", "author": "author", "creator": "author", "datepublished": "published", "issued": "published",
    "created": "published", "datemodified": "updated", "modified": "updated", "publisher": "publisher",
}  # fmt: skip
_AROUND = ("nav", "aside", "footer", "figure")
_DATED = frozenset({"published", "dt-published"})
"""Classes of microformats (microformats.org: hAtom, h-entry) for the day of publication."""
_MOST = 50


def read_marked(root: HtmlElement) -> Mapping[str, list[str]]:
    """
    Return the values of headline, author, published, updated and publisher that the page marks; microdata come first.

    A prefix or vocabulary before the name is ignored ("schema:headline", "dc:creator"). What is marked inside menus, asides,
    feet and figures is another thing's. Of a marked person or organisation it is the name marked within, where there is one.
    """
    found: dict[str, list[str]] = {}
    marked = [*root.iterfind(".//body//*[@itemprop]"), *root.iterfind(".//body//*[@property]")]
    for element in marked[: 10 * _MOST]:
        names = f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower().split()
        kinds = dict.fromkeys(_NAMES[local] for name in names if (local := _local(name)) in _NAMES)
        if not kinds or next(element.iterancestors(*_AROUND), None) is not None:
            continue
        value = _value(element)
        for kind in kinds:
            values = found.setdefault(kind, [])
            if value and value not in values and len(values) < _MOST:
                values.append(value)
    for element in root.iterfind(".//body//*[@class]"):
        if "published" in element.get("class", "") and _DATED & set(element.get("class", "").split()):
            found.setdefault("published", []).append(one_line(element.get("title") or _value(element)))
    return found


def _local(name: str) -> str:
    return name.rsplit("/", 1)[-1].rsplit("#", 1)[-1].rsplit(":", 1)[-1]


def _value(element: HtmlElement) -> str:
    told = element.get("content") or element.get("datetime")
    if told:
        return one_line(told)
    inner = (e for e in element.iterdescendants() if _local((e.get("itemprop") or e.get("property") or "").lower()) == "name")
    named = next(inner, element)
    return one_line(named.get("content") or "".join(named.itertext()))
