"""A stream's knowledge: files on their way in, versions, and which of them answers."""
