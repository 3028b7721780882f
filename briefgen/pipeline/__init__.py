"""The order of build: load → read* → mark* → unveil → assemble → public → html* → plan → render* → artifacts."""

from briefgen.pipeline.build import Made, Order, make_site
from briefgen.pipeline.pool import Pool, Processes, Serial
from briefgen.pipeline.reading import Library, read_library

__all__ = ["Library", "Made", "Order", "Pool", "Processes", "Serial", "make_site", "read_library"]
