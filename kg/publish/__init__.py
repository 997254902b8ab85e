"""A build into somebody's triple store, over HTTP."""
