"""Facts → triples → Turtle: the only room that knows the vocabulary."""
