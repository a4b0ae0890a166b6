"""Places that a comment names, and what they are to it: where something goes, comes from or is sold."""
