"""Questions that offer two things of which one is meant."""

import pytest

from app.triage.talk.alternatives import asks_which

OFFERS = [
    ("is it wool or cotton", "en"), ("¿es libre de granos o trae arroz?", "es"), ("vải này cotton hay poly", "vi"),
    ("是棉还是羊毛", "zh"), ("ผ้าฝ้ายหรือไหม", "th"), ("ini katun atau poly", "id"), ("ini katun or poly", "id"),
    ("kulay itim o puti po", "tl"), ("قطن ولا بوليستر", "ar"), ("قطن أو بوليستر", "ar"), ("コットンそれともウール", "ja"),
    ("면인가요 아니면 울인가요", "ko"), ("coton ou laine ?", "fr"), ("Wolle oder Baumwolle?", "de"), ("é couro ou plástico", "pt"),
]  # fmt: skip
OFFERS_NOTHING = [
    ("does it fit or not", "en"), ("le fond est percé ou pas", "fr"), ("hay en rojo", "es"), ("mặc được ko hay không", "vi"),
    ("还是有货吗", "zh"), ("ใช้ได้หรือเปล่า", "th"), ("bisa atau gak", "id"), ("passt das oder nicht", "de"), ("pwede po ba", "tl"),
    ("order now", "en"), ("o envio é grátis", "pt"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language"), OFFERS)
def test_two_things_with_an_or_between_them_are_offered(text: str, language: str) -> None:
    assert asks_which(text, language)


@pytest.mark.parametrize(("text", "language"), OFFERS_NOTHING)
def test_or_not_and_words_that_look_like_it_offer_nothing(text: str, language: str) -> None:
    assert not asks_which(text, language)
