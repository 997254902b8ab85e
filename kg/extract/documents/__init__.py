"""Documents: type, number, date, issuer and title (guide, table documents; decisions 5, 15, 16).

A document needs a number, a name ("Luật …", "Nghị quyết Đại hội …"), an issuer or a "về …"; a
bare "nghị quyết" is a word for one that the article names elsewhere.
"""

from kg.extract.documents.model import DocPhrase
from kg.extract.documents.walk import document_phrases

__all__ = ["DocPhrase", "document_phrases"]
