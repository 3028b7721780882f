"""Rules, timelines, and the joining of articles to a Site."""
