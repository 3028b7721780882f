"""
Lighthouse on the demo, served by this machine to its mobile profile: ``make bench-lighthouse``.

Runs five times on the home page, a dossier and an article and prints the median of each category (0 to 100) and what an audit
asks for where it is not met. Lighthouse (npm) is fetched into the folder that the first argument names; it drives the system's
Chromium.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "support"))

from browsers import chromium_path

ROOT = Path(__file__).resolve().parent.parent
VERSION = "12.8.2"
PAGES = (
    "",
    "dossiers/idlib-de-escalation/",
    "articles/2018-09-18-a-strip-of-land-to-stop-a-war-what-putin-and-erdogan-agreed/",
)
RUNS, WANTED, TRIES = 5, 98, 3


def main() -> int:
    """Run and print; the exit code tells whether every median reaches what is wanted."""
    tools = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".venv" / "lighthouse")
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else RUNS  # noqa: PLR2004 - the second argument
    fetch(tools)
    answer = functools.partial(Pages, directory=str(ROOT / "_site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        reached = [tell(tools, f"http://127.0.0.1:{server.server_port}/{page}", runs) for page in PAGES]
        server.shutdown()
    return 0 if min(reached) >= WANTED else 1


class Pages(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as hosts of static pages do: packed with gzip, to be kept for ten minutes."""

    def do_GET(self) -> None:
        """Send a file; a folder's is its index.html."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        data = gzip.compress(file.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def fetch(tools: Path) -> None:
    """Install Lighthouse where it is not yet."""
    if (tools / "node_modules" / "lighthouse").is_dir():
        return
    npm = shutil.which("npm")
    if not npm:
        sys.exit("Lighthouse comes from npm, and there is none here.")
    tools.mkdir(parents=True, exist_ok=True)
    subprocess.run([npm, "install", "--silent", "--prefix", str(tools), f"lighthouse@{VERSION}"], check=True)


def tell(tools: Path, address: str, runs: int) -> float:
    """Print the medians of a page and return the lowest."""
    reports = [measure(tools, address) for _ in range(runs)]
    medians: dict[str, float] = {
        name: statistics.median(100.0 * float(report["categories"][name]["score"]) for report in reports)
        for name in reports[0]["categories"]
    }
    sys.stdout.write(f"{address}: " + ", ".join(f"{name} {score:.0f}" for name, score in medians.items()) + "\n")
    for audit in reports[0]["audits"].values():
        if audit["score"] is not None and audit["score"] < 1 and audit.get("scoreDisplayMode") != "informative":
            sys.stdout.write(f"    {audit['id']}: {audit['title']} {audit.get('displayValue', '')}\n")
    sys.stdout.flush()
    return min(medians.values())


def measure(tools: Path, address: str) -> dict[str, Any]:
    """Return the report of one run with the mobile profile; a run that ends without a report (a busy machine) is done again."""
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"
    command = [
        "node",
        str(tools / "node_modules/lighthouse/cli/index.js"),
        address,
        "--output=json",
        "--quiet",
        f"--chrome-flags={flags}",
    ]
    for _ in range(TRIES):
        run = subprocess.run(
            command, check=False, capture_output=True, text=True, env=os.environ | {"CHROME_PATH": chromium_path()}
        )
        if run.returncode == 0:
            report: dict[str, Any] = json.loads(run.stdout)
            return report
    sys.exit(f"Lighthouse has no report of {address} after {TRIES} tries: {run.stderr.strip()[-500:]}")


if __name__ == "__main__":
    sys.exit(main())
