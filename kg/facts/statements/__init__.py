"""Statements: who said, asked or decided what."""
