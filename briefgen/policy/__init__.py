"""What may be seen: Site to PublicSite."""
