"""
A program: import each module of briefgen in a process that has loaded none of the others, and print as JSON what fails.

Libraries are loaded once, before the processes split: what a module needs of briefgen is what is looked at here.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import sys
import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LIBRARIES = (
    "lxml.html",
    "jinja2",
    "markdown_it",
    "mdit_py_plugins",
    "pygments",
    "trafilatura",
    "yaml",
    "click",
    "babel",
)


def modules() -> Iterator[str]:
    """Yield the names of all modules of the package, without loading any but the folders that hold them."""
    import briefgen

    yield "briefgen"
    folders = [(briefgen.__path__, "briefgen.")]
    while folders:
        path, prefix = folders.pop()
        for found in pkgutil.iter_modules(path, prefix):
            if not found.name.endswith("__main__"):
                yield found.name
            if found.ispkg:
                folders.append(([f"{p}/{found.name.rpartition('.')[2]}" for p in path], f"{found.name}."))


def fault_of(module: str) -> str:
    """Return why the module cannot be imported on its own, empty when it can."""
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ear)
        try:
            importlib.import_module(module)
        except BaseException:  # noqa: BLE001 - whatever it is, it is told
            os.write(mouth, traceback.format_exc().encode()[-2000:])
        os._exit(0)
    os.close(mouth)
    with os.fdopen(ear, "rb") as said:
        fault = said.read().decode()
    os.waitpid(child, 0)
    return fault


def main() -> None:
    for library in LIBRARIES:
        importlib.import_module(library)
    names = sorted(modules())
    loaded = sorted(name for name in sys.modules if name.startswith("briefgen."))
    sys.stdout.write(json.dumps({"modules": names, "loaded": loaded, "faults": {n: f for n in names if (f := fault_of(n))}}))


if __name__ == "__main__":
    main()
