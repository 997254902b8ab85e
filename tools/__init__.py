"""Tools of this project: used by its tests and benches, left out of the installed package."""
