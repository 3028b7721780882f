"""What stands around a text in the page's structure: menus, cards of other stories, offers, what is hidden."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.html import HtmlElement

_TAGS = frozenset({"aside", "nav", "footer", "form", "button", "menu", "dialog", "template", "address"})
_ROLES = frozenset({"navigation", "complementary", "contentinfo", "search", "banner", "dialog", "alert", "menu", "alertdialog"})
_WHOLE = frozenset({"html", "body", "main"})
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|newsletters?|promos?|promotion|teasers?|shar(?:e|ing)|social|comments?"
    r"|side-?bar|advert(?:isement|ising|s|orial)?|ads?|ad-?slot|sponsor(?:ed)?|bread-?crumbs?|tags?|topics|most-?read|trending"
    r"|read-?more|also-?read|read-?next|cookies?|consent|subscri(?:be|ber|bers|ption|ptions)|paywall|by-?line|authors?|bio"
    r"|biography|footer|nav|navigation|menu|popular|more-?(?:stories|news|topics?|on|from)|next|sign-?up|donat(?:e|ion|ions)"
    r"|pop-?up|modal|overlay|outdated|banner|tool-?bar|log-?in|register|registration|video-fallback|kommentare?|werbung"
    r"|publicite|anuncio|reklam)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SHOWN_WIDE = re.compile(r":(?:block|flex|grid|inline(?:-block)?|contents|visible)\b")
_MUCH = 0.4
"""Of the page's prose: what holds as much is no surrounding, whatever it is called."""
_LONG = 25
"""Words of a paragraph that is text, whatever its own class is called."""


class Surroundings:
    """Tells which elements are surroundings of the article; ``prose`` is how many words of prose each element holds."""

    __slots__ = ("_known", "_prose", "_total")

    def __init__(self, prose: Mapping[HtmlElement, int], total: int) -> None:
        self._prose, self._total = prose, total
        self._known: dict[HtmlElement, bool] = {}

    def hold(self, element: HtmlElement) -> bool:
        """Whether ``element``, or one that it lies in, is no part of the article."""
        path: list[HtmlElement] = []
        found = False
        at = element
        while at is not None and not found:
            if at in self._known:
                found = self._known[at]
                break
            path.append(at)
            found = self._is_one(at)
            at = at.getparent()
        # what lies below the element that was told is held by it, what was passed on the way up to nothing is not
        for passed in path:
            self._known[passed] = found
        return found

    def _is_one(self, element: HtmlElement) -> bool:
        tag = element.tag
        if tag in _WHOLE or self._prose.get(element, 0) >= _MUCH * self._total:
            return False
        if tag in _TAGS or tag == "a" or element.get("role") in _ROLES:
            return True
        names = (element.get("class") or "", element.get("id") or "")
        if tag == "p" and self._prose.get(element, 0) >= _LONG:
            return False
        return any(name and _is_told(name) for name in names)


@lru_cache(maxsize=8192)
def _is_told(name: str) -> bool:
    """Whether a class or id names something that no article holds, or says that it is hidden at every width of the screen."""
    parted = _CAMEL.sub("-", name)
    return bool(_NAMES.search(parted)) or ("hidden" in name.split() and not _SHOWN_WIDE.search(name))
