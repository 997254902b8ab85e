"""Decisions on people: appointed, elected, moved, dismissed, punished or honoured."""
