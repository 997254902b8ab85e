"""Reorganisations: what became of units and bodies, told as news."""
