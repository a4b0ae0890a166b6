import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from app.triage.places.plain_places import folded_places, plain_places


@given(st.text(max_size=80))
def test_every_plain_letter_has_a_place_and_places_never_go_back(text: str) -> None:
    plain = unicodedata.normalize("NFKC", text)
    places = plain_places(text, plain)
    assert len(places) == len(plain)
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)


@given(st.text(max_size=80))
def test_every_folded_letter_has_the_place_of_its_own(text: str) -> None:
    places = list(folded_places(text))
    folded = text.casefold()
    assert len(places) == len(folded)
    assert all(letter in text[at].casefold() for letter, at in zip(folded, places, strict=True))


def test_letters_that_join_share_a_place() -> None:
    assert plain_places("ae\u0301b", "aéb") == [(0, 1), (1, 3), (3, 4)]
    assert plain_places("\u1112\u1161\u11ab1", "한1") == [(0, 3), (3, 4)]
    assert plain_places("ﬁ", "fi") == [(0, 1), (0, 1)]
