"""Figures: measured values and what they measure."""
