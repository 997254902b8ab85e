"""The embedded store: SPARQL over a build, and why it holds what it holds."""
