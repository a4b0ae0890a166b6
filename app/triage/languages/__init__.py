"""Which language a comment is in, by its script, its words and its spelling."""
