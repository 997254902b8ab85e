"""The view: one HTML page, drawn beforehand, in which every fact shows the words that state it."""

from kg.view.notebook import View, show

__all__ = ["View", "show"]
