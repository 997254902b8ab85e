"""Links: which document orders, is carried out by, or is the subject of what."""
