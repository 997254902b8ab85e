"""The rules as things: the name of each code path, what it reads, sentences for and against it."""
