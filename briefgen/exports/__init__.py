"""Files for machines: feeds, sitemap and their like."""
