"""The order of build."""
