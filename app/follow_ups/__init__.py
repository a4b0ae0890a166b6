"""What was promised to one viewer, until it is kept."""
