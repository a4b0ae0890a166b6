"""What kind of talk a comment is by its words: a question or a statement, for or against, about health, an order or nothing."""
