"""A comment from its arrival to everything that follows from its decision."""
