"""Texts -> unit vectors."""
