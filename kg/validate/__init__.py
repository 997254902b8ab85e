"""Validation: shapes, spans, records; a report for people."""
