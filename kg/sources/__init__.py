"""Readers of text, pages, documents, records and crawls, each giving articles."""
