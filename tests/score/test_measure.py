"""Counting what the extractors state of articles with answer keys."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest_score import TEXT, key, write  # type: ignore[import-not-found]
