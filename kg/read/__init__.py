"""Reading: the article cut, matched, and its words resolved to people, bodies, places, documents.

What comes out is a ``Reading``: tokens, hits and the mentions of every entity of the article.
"""
