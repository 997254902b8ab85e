"""Resolution: which person, body, place, team or document a phrase of the article names."""
