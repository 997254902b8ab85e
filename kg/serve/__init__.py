"""A build over HTTP: SPARQL, a page for every thing, search, a JSON API; read-only, localhost."""
