"""Vietnamese text: keys, tokens, sentences, numbers and dates."""
