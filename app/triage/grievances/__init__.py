"""Grievances in plain words, by what they are about: each kind holds its words in the languages of the replies."""
