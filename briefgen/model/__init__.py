"""Frozen values that cross rooms. This room imports nothing of briefgen."""
