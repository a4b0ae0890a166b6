"""Ways out: replies leave through a channel, one file each and one line in the registry."""
