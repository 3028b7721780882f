"""Disk, git, server and push: everything that touches the world."""
