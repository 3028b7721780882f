"""``python -m briefgen.cli``."""

from briefgen.cli.main import main

main()
