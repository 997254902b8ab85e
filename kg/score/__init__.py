"""Measures the extractors against answer keys, and turns what was measured into confidence."""
