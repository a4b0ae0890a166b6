"""What a version answers, before viewers ask."""
