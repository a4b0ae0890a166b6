"""What the host may say."""

from app.triage.comment import Draft, Evidence
from app.triage.for_air import in_its_own_words

ROW = (Evidence("faq:from", 1.0, "Everything ships from Kuala Lumpur."),)


def test_what_was_carried_into_a_viewers_language_is_said_in_the_shops_words() -> None:
    text = "ショップの回答です：「Everything ships from Kuala Lumpur.」"
    draft = Draft(
        text, "ja", "carried", ROW, 0.6, frozenset(), original="Everything ships from Kuala Lumpur."
    )
    said = in_its_own_words(draft)
    assert (said.text, said.entry) == ("Everything ships from Kuala Lumpur.", "faq:from")


def test_what_was_never_carried_is_said_as_it_is() -> None:
    assert in_its_own_words(Draft("Yes.", "en", "quoted", ROW, 0.9, frozenset())).text == "Yes."
