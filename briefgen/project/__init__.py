"""site.yml and the scaffold of a new project."""
