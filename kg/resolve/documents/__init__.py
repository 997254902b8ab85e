"""Which document is meant, under which name, and who issued it."""

from kg.resolve.documents.context import Context
from kg.resolve.documents.reader import read_documents

__all__ = ["Context", "read_documents"]
