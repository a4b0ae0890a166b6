"""Words tell what a question is about."""

import pytest

from app.triage.talk.subject_cues import subjects


@pytest.mark.parametrize(
    "text",
    [
        "1 gói bao nhiêu calo v shop",
        "how much caffeine is in it",
        "berapa kalori satu pek",
        "多少卡一包",
        "一袋大概多少颗",
    ],
)
def test_how_much_of_something_else_is_no_price(text: str):
    assert "price" not in subjects(text)


@pytest.mark.parametrize(
    "text", ["1 gói bao nhiêu vậy shop", "how much is it and how much caffeine", "harga berapa, berapa kalori", "多少钱一包", "多少钱一颗"]
)  # fmt: skip
def test_a_price_that_is_asked_for_is_one_whatever_is_asked_beside(text: str):
    assert "price" in subjects(text)


@pytest.mark.parametrize(
    "text", ["这个价格可以啊", "السعر حلو الصراحة", "price is nice tonight", "harga murah sgt", "el precio es bueno"]
)  # fmt: skip
def test_praise_of_a_price_asks_for_none(text: str):
    assert "price" not in subjects(text)


@pytest.mark.parametrize(
    "text", ["价格可以再低吗", "price on these and do you post to malaysia", "is the price good?", "harga murah berapa kak"]
)  # fmt: skip
def test_a_price_that_is_called_good_in_a_question_is_asked_for(text: str):
    assert "price" in subjects(text)


@pytest.mark.parametrize("text", ["kha song pai chiang mai", "kam el tawseel", "tawsil le dubai", "hal yoosal ila jeddah", "shahn be kam"])  # fmt: skip
def test_sending_is_asked_for_in_thai_and_arabic_in_latin_letters(text: str):
    assert "shipping" in subjects(text)


@pytest.mark.parametrize("text", ["arijit ka song", "sing khan a song", "my song"])
def test_a_song_is_no_fee(text: str):
    assert "shipping" not in subjects(text)


@pytest.mark.parametrize("text", ["do i pay customs in canada", "الجمارك على مين", "关税谁付", "كم يوم يوصل جدة", "توصلون الرياض"])  # fmt: skip
def test_customs_and_what_is_delivered_are_sending(text: str):
    assert "shipping" in subjects(text)


def test_a_thing_made_to_order_is_no_customs_matter():
    assert "shipping" not in subjects("do you make custom sizes")


@pytest.mark.parametrize("text", ["ay size lel binti", "ay maqas akhud"])
def test_which_size_is_asked_in_arabic_with_latin_letters(text: str):
    assert "size" in subjects(text)
