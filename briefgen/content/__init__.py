"""Front matter, Markdown to blocks, blocks to HTML; text to Article, Dossier and registries."""
