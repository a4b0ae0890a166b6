"""Sizes, and the measures of who is to wear them, as viewers write them."""
