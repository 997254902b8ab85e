"""The lexicon: SKOS concepts loaded into one matcher."""
