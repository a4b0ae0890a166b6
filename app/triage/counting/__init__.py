"""Numbers in words and digits, and what they count: pieces, packs, links."""
