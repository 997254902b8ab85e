"""Where the reviewed data lies: beside the package in a checkout, inside it once installed."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def ontology_dir() -> Path:
    """Return the folder that holds ``vngov.ttl``, ``shapes.ttl``, ``lexicon/`` and ``queries/``.

    A wheel carries it as ``kg/_ontology``; a checkout has it as ``ontology/`` beside ``kg/``.
    Raises ``FileNotFoundError`` where neither is there (a broken installation).
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "_ontology", here.parent / "ontology"):
        if (folder / "lexicon").is_dir():
            return folder
    raise FileNotFoundError(f"{here}: the ontology folder is missing; install vnkg again")
