"""Who may ask a preview for anything: programs on this machine, and pages that the preview itself has served."""

from __future__ import annotations

from urllib.parse import urlsplit

from tornado import web

LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})


class Local(web.RequestHandler):
    """Refuses what comes from another host, or from pages of another site."""

    def prepare(self) -> None:
        """Look at where the request comes from before anything else is done."""
        origin = self.request.headers.get("Origin")
        strange = self.request.headers.get("Sec-Fetch-Site") == "cross-site"
        navigates = self.request.headers.get("Sec-Fetch-Mode") == "navigate"
        if (
            not is_local(self.request.host)
            or (origin and not is_same(origin, self.request.host))
            or (strange and not navigates)
        ):
            raise web.HTTPError(403, "the preview answers to this machine only")


def is_local(host: str) -> bool:
    """Whether the host of a request or an origin (``127.0.0.1:8000``) names this machine."""
    name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
    return name.lower() in LOCAL_NAMES


def is_same(origin: str, host: str) -> bool:
    """Whether an origin (``http://127.0.0.1:8000``) is the very server that a request was sent to."""
    return is_local(host) and urlsplit(origin).netloc.lower() == host.lower()
