"""Whether two comments ask the same."""
