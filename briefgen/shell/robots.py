"""The Robots Exclusion Protocol (RFC 9309): what a site asks programs not to fetch."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

from briefgen.model.values import dataclass

MOST_BYTES = 500 * 1024
"""Bytes of a robots.txt that are read (RFC 9309, section 2.5); the rest is ignored."""
LONGEST_DELAY = 30.0
"""Seconds between two requests that are granted at most, whatever a site asks for."""

_LINE = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")


@dataclass(frozen=True, slots=True)
class Robots:
    """
    The rules of one site for one program.

    Attributes:
        rules: (path pattern, allowed), in their order.
        delay: seconds that it wants between two requests.
    """

    rules: tuple[tuple[str, bool], ...] = ()
    delay: float = 0.0

    def allow(self, url: str) -> bool:
        """Whether ``url`` may be fetched: the longest pattern that matches decides, of two equal ones that which allows."""
        parts = urlsplit(url)
        path = _normal((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        matching = [(len(pattern), allowed) for pattern, allowed in self.rules if _matches(pattern, path)]
        return max(matching, default=(0, True))[1]


EVERYTHING = Robots()
"""The site has no rules."""
NOTHING = Robots((("/", False),))
"""The site could not say what its rules are, so nothing may be fetched (RFC 9309, section 2.3.1.4)."""


def read_robots(data: bytes, agent: str) -> Robots:
    """
    Return the rules of a robots.txt for the program ``agent`` (its product token, without version).

    Rules of all groups that name it are taken together; where none does, those of the groups for ``*``.
    """
    own: list[tuple[str, str]] = []
    general: list[tuple[str, str]] = []
    named = {False: False, True: False}
    agents: list[str] = []
    reading_agents = False
    for line in data[:MOST_BYTES].decode("utf-8-sig", "replace").splitlines():
        match = _LINE.match(line)
        if not match:
            continue
        key, value = match[1].lower(), match[2].strip()
        if key == "user-agent":
            agents = [*agents, value.lower()] if reading_agents else [value.lower()]
            reading_agents = True
            named[agent.lower() in {re.split(r"[/\s]", name)[0] for name in agents}] = True
        elif key in {"allow", "disallow", "crawl-delay"}:
            reading_agents = False
            if agent.lower() in {re.split(r"[/\s]", name)[0] for name in agents}:
                own.append((key, value))
            elif "*" in agents:
                general.append((key, value))
    return _rules(own if named[True] else general)


def _rules(lines: list[tuple[str, str]]) -> Robots:
    rules = tuple((_normal(value), key == "allow") for key, value in lines if key != "crawl-delay" and value)
    delays = [float(value) for key, value in lines if key == "crawl-delay" and re.fullmatch(r"\d{1,6}(?:\.\d+)?", value)]
    return Robots(rules, min(max(delays, default=0.0), LONGEST_DELAY))


def _matches(pattern: str, path: str) -> bool:
    """Whether a pattern matches from the start of a path: ``*`` is any run of characters, ``$`` at the end is its end."""
    anchored = pattern.endswith("$")
    pieces = pattern.removesuffix("$").split("*")
    if not path.startswith(pieces[0]):
        return False
    at = len(pieces[0])
    for number, piece in enumerate(pieces[1:], 2):
        if anchored and number == len(pieces):
            return len(path) - len(piece) >= at and path.endswith(piece)
        at = path.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return not anchored or at == len(path)


def _normal(path: str) -> str:
    """Return a path with percent signs written the same way, so that two can be compared (RFC 9309, section 2.2.2)."""
    return quote(unquote(path.replace("%2F", "%252F").replace("%2f", "%252F")), safe="/?&=*$:@!'()+,;~-._%")
