"""Documents: type, number, date, issuer and title (guide, table documents; decisions 5, 15, 16).

A document needs a number, a name ("Luật …", "Nghị quyết Đại hội …"), an issuer or a "về …"; a
bare "nghị quyết" is a word for one that the article names elsewhere. ``walk`` finds the phrases,
``reader`` tells which document is meant, under which name, and who issued it.
"""
