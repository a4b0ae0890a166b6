"""Drafts that wait for an agent: what is decided of them, how they leave, why they are called back."""
