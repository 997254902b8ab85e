"""Findings: results, shortcomings, violations and their causes."""
