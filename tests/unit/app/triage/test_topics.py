import pytest

from app.triage.drafts.topics import asks_cod, asks_how_much_or_long


@pytest.mark.parametrize(
    "text",
    [
        "cod?", "COD to cebu?", "cash on delivery", "can i pay on delivery", "bisa COD ke batam ga", "bisa bayar di tempat", "bayar masa terima",
        "may cod ba sa cebu", "có ship cod về cần thơ ko", "thanh toán khi nhận hàng được không", "pago contra entrega", "pagar al recibir?",
        "pagamento na entrega?", "contre-remboursement ?", "per Nachnahme?", "可以货到付款吗", "เก็บปลายทางได้ไหม", "والدفع عند الاستلام متوفر في الإمارات؟",
        "代引きできますか", "착불 되나요",
    ],
)  # fmt: skip
def test_cash_on_delivery_is_heard_in_every_language(text: str):
    assert asks_cod(text)


@pytest.mark.parametrize(
    "text",
    [
        "code?",
        "free delivery?",
        "deliver to cebu",
        "when is delivery",
        "how to pay",
        "怎么付款",
        "bayar pakai apa",
    ],
)
def test_other_talk_of_sending_and_paying_is_not_cash_on_delivery(text: str):
    assert not asks_cod(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lo mandan a méxico?", False), ("do you deliver this to sharjah?", False), ("bisa kirim ke jakarta?", False), ("能寄到泰国吗", False),
        ("cuánto cuesta a méxico", True), ("how long to sharjah", True), ("ongkir ke jakarta", True), ("运费多少", True), ("ส่งกี่วัน", True),
        ("bao lâu tới", True), ("magkano sa cebu", True), ("quanto custa", True), ("كم التوصيل", True),
    ],
)  # fmt: skip
def test_whether_it_is_sent_is_another_question_than_what_that_costs(text: str, said: bool):
    assert asks_how_much_or_long(text) is said
