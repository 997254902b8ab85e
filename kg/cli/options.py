"""The kinds of arguments and options that several commands take."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click


class Named(click.Path):
    """A path that says something: "" would be the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; wrong usage where it is empty."""
        if value == "":
            self.fail("an empty path; name a file or folder", param, ctx)
        return super().convert(value, param, ctx)


SOURCE = Named()
FOLDER = Named(path_type=Path)
DAY = click.DateTime(formats=["%Y-%m-%d"])
