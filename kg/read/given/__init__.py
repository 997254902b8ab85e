"""Offices joined to a name by words, not by apposition: cues, and lists that they open."""
