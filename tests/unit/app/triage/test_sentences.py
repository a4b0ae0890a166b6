import pytest

from app.triage.drafts.sentences import breaks_off, shortened, whole_sentences

LONG = " And so it goes on for rather long, longer than any platform lets it be."


@pytest.mark.parametrize(
    "first",
    [
        "Machine wash cold.", "It is approx. 3 cm wide.", "See no. 5 of the chart.", "1. Wash it cold.", "Bags, belts etc. are apart.",
        "Yes!", "(Only by hand.)", "可以，冷水装袋洗。", "ใช่ค่ะ", "हाँ, धो सकते हैं।", "نعم، باليد فقط.", "Take size M.", "To 30 cm.",
    ],
)  # fmt: skip
def test_a_text_is_cut_behind_a_sentence_and_not_behind_an_abbreviation(first: str) -> None:
    assert whole_sentences(first + LONG, len(first) + 10) == first
    assert whole_sentences(first + LONG, len(first) - 1) == ""


def test_a_text_without_a_whole_sentence_that_fits_breaks_off() -> None:
    text = "Red chilli from our own farm kitchen; contains traces of peanuts."
    cut = shortened(text, 50)
    assert cut == "Red chilli from our own farm kitchen; contains…"
    assert breaks_off(cut, text)
    assert not breaks_off(text, text)
    assert not breaks_off("Soon…", None)
    assert not breaks_off(shortened("Red chilli. " + text, 50), "Red chilli. " + text)
