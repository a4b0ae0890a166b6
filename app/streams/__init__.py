"""Streams, from planned to ended, with their rules and what is on air."""
