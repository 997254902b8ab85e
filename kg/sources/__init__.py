"""Readers: plain text, HTML pages, JSONL and folders of them, each giving articles."""
