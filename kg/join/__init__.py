"""Joining: what is one and the same across the articles of a build."""
