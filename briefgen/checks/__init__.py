"""Findings about links and content."""
