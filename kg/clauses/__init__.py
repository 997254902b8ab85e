"""Clauses: who does what to whom, when, where, under which modality."""
