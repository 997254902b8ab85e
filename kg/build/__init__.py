"""The build: the one way of the data from sources to files.

``build`` does it all, ``of_articles`` what follows the reading; ``rewrite_view`` writes the page of
a build again from its other files. Nothing heavy is imported until they are called.
"""

from kg.build.made import Build, NothingReadError
from kg.build.page import rewrite_view
from kg.build.run import build, of_articles

__all__ = ["Build", "NothingReadError", "build", "of_articles", "rewrite_view"]
