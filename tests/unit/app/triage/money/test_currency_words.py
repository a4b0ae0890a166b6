"""In which money prices are is another question than how much something is."""

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.money.currency_words import asks_in_other_money, asks_the_currency
from knowledge.workbook import Faq

CURRENCY = Faq(
    row=9,
    id="currency",
    intent="price",
    question={"en": "Which currency are the prices in?", "zh": "价格都是新币吗"},
    answer={"en": "Malaysian ringgit.", "zh": "马币。"},
)


@pytest.mark.parametrize(
    "text",
    [
        "价格都是新币吗", "价格是什么币", "这是美金还是新币", "is it SGD or RM", "what currency is this?", "are prices in usd?",
        "is this in ringgit?", "harga dalam rm ke", "mata uang apa ya", "los precios son en pesos?", "é em reais?", "giá tiền gì",
        "anong pera", "USD ba yan?", "เงินสกุลอะไร", "ราคาเป็นบาทไหม", "هل السعر بالدولار؟",
    ],
)  # fmt: skip
def test_which_money_is_asked(text: str):
    assert asks_the_currency(fold_in_place(clean(text)))


@pytest.mark.parametrize(
    "text",
    [
        "how much is this in rm", "berapa ringgit", "多少钱", "价格多少新币", "is it 20 rm?", "is this rm39?", "how much sgd", "quanto é em reais",
        "bao nhiêu tiền", "is there a usd discount?", "is the shipping 10 dollars?", "the price is in dollars", "is it all cotton?", "c'est combien en euros",
    ],
)  # fmt: skip
def test_how_much_is_another_question(text: str):
    assert not asks_the_currency(fold_in_place(clean(text)))


def test_the_entry_about_the_currency_goes_before_the_price(desk):
    shop = desk.shop.model_copy(update={"faq": (*desk.shop.faq, CURRENCY)})

    decision = desk("价格都是新币吗", "price", shop=shop)

    assert [evidence.entry for evidence in decision.draft.evidence] == ["faq:currency"]


def test_without_such_an_entry_no_price_goes_out_unseen(desk):
    assert desk("价格都是新币吗", "price").action != "reply"


@pytest.mark.parametrize(
    "text",
    [
        "how much in usd", "quanto in SGD?", "harga jersey in rupiah", "magkano sa peso", "berapa kalau dalam rupiah", "quanto em reais", "cuánto es en pesos", "多少钱换成人民币",
        "คิดเป็นเงินบาทเท่าไหร่", "كم بالدرهم", "c'est combien en euros", "wie viel in Euro",
    ],
)  # fmt: skip
def test_a_sum_in_another_money_is_asked(text: str):
    assert asks_in_other_money(fold_in_place(clean(text)), "MYR")


@pytest.mark.parametrize(
    "text",
    [
        "how much in ringgit", "berapa dalam rm", "harga dalam MYR", "กี่บาท", "berapa rupiah", "how much", "quanto", "cuántos pesos", "usd?", "is it in stock", "ke rumah berapa", "en rosa cuánto",
    ],
)  # fmt: skip
def test_the_shops_own_money_and_how_much_is_no_other_one(text: str):
    assert not asks_in_other_money(fold_in_place(clean(text)), "MYR")


def test_a_price_in_another_money_goes_out_by_a_person(desk):
    assert desk("how much is it in pesos", "price").action == "suggest"
    assert desk("how much is it in ringgit", "price").action == "reply"
