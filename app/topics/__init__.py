"""The same question from many viewers: put together, put before the host, answered for all at once."""
