"""Files that call things by other names: which sheet and column each of theirs is, given, proposed or known of a platform."""
