"""Names, places and dates in a text, and the evidence for an article's front matter."""
