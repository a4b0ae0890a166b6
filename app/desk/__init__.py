"""What the agents' page shows and does."""
