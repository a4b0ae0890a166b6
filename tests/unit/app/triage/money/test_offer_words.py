from decimal import Decimal

import pytest

from app.triage.cleaning import fold_in_place
from app.triage.counting.quantities import asks_a_total, read_quantity
from app.triage.money.offer_words import asks_whether_it_runs, gifts_named, goes_together
from app.triage.money.price_words import only_sending_is_priced
from app.triage.talk.subject_cues import subjects
from knowledge.workbook import Promo

BAG = Promo(
    row=2, code="BAG", kind="gift", min_spend=Decimal(40),
    title={"en": "Free shoe bag from 40 USD", "zh": "满40美元送鞋袋", "id": "Gratis tas sepatu min. 40 USD", "ja": "シューズバッグ無料"},
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("is the 20% still there?", True), ("flash price pa ba yung powerbank", True), ("yung slides ulit! 9.90 pa rin ba", True), ("todavía hay 20%?", True),
        ("until when is the promo", True), ("until when yung rm20 off", True), ("diskonnya sampai kapan", True), ("优惠到什么时候", True), ("โปรถึงเมื่อไหร่", True),
        ("العرض لمتى", True), ("khuyến mãi đến khi nào", True), ("セールはいつまで", True), ("할인 언제까지", True), ("童鞋不是8折吗 现在还有吗", True),
        ("八折还有吗", True), ("七五折现在还有吗", True), ("第二件半价还有吗", True), ("包邮还有吗", True), ("红包还有吗", True), ("名额还有吗", True),
        ("折叠椅还有吗", False), ("三折叠的还有吗", False), ("红色包还有吗", False), ("这个包还有吗", False),
        ("still have black?", False), ("free size still available?", False), ("masih ada?", False), ("sale!!", False), ("when do you ship", False),
    ],
)  # fmt: skip
def test_whether_an_offer_runs_is_told_from_stock(text: str, runs: bool):
    assert asks_whether_it_runs(fold_in_place(text)) is runs
    if runs:
        assert "price" in subjects(text)
        assert "availability" not in subjects(text)


@pytest.mark.parametrize(
    ("text", "named"), [("鞋袋怎么才送", True), ("how to get the free shoe bag", True), ("tas sepatu gratis gimana", True), ("送货吗", False), ("free size?", False),
                         ("シューズバッグの送料は", False), ("シューズバッグの発送はいつ", False), ("どこに送りますか、シューズバッグ", False), ("シューズバッグ贈呈はありますか", True)]
)  # fmt: skip
def test_a_gift_is_known_by_the_words_of_its_title(text: str, named: bool):
    assert bool(gifts_named(fold_in_place(text), (BAG,))) is named


@pytest.mark.parametrize(
    ("text", "total", "quantity"),
    [
        ("2 of the minis?", True, 2), ("3 packs of these comes to?", True, 3), ("y si compro dos?", True, 2), ("kalau beli 3?", True, 3),
        ("两副一共", True, 2), ("tres pares, total?", True, 3), ("3 for 20?", True, 3), ("2 por 35?", True, 2), ("3 hộp tổng bao nhiêu", True, 3),
        ("if i order two times tonight can post together?", False, 2), ("i want 2", False, 2), ("size 4 for 160cm", False, None),
        ("link 3 for 20?", False, None), ("ambil dua jadi berapa", True, 2), ("สองชิ้นรวมเท่าไหร่", True, 2), ("قطعتين كلهم بكم", True, 2),
    ],
)  # fmt: skip
def test_what_so_many_come_to_is_a_price_with_its_quantity(text: str, total: bool, quantity: int | None):
    plain = fold_in_place(text)

    assert asks_a_total(plain) is total
    if total:
        assert read_quantity(plain) == quantity
        assert "price" in subjects(text)


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("days to birmingham n how much to send?", True), ("quanto é o frete pro paraná", True), ("ongkir berapa", True), ("运费多少", True), ("كم التوصيل", True),
        ("how much do i need to spend for free shipping", True), ("minimum spend for free delivery?", True), ("ซื้อครบเท่าไหร่ส่งฟรี", True), ("满多少包邮", True), ("gratis ongkir min belanja berapa", True),
        ("mua bao nhiêu thì freeship", True), ("cuánto tengo que comprar para envío gratis", True), ("if i buy 2 how much, free shipping?", False), ("多少钱 包邮吗", False), ("free ongkir ga kalau ga ongkir berapa", True), ("berapa harga, free ongkir?", False),
        ("how much is the bag and how much is shipping", False), ("berapa satu, pos kuching berapa", False), ("how much", False),
    ],
)  # fmt: skip
def test_how_much_of_the_sending_is_no_price_of_a_product(text: str, only: bool):
    assert only_sending_is_priced(fold_in_place(text)) is only
    assert ("price" in subjects(text)) is not only


@pytest.mark.parametrize(
    "text",
    [
        "can i use both codes?", "can i use two codes?", "can i combine the vouchers", "boleh guna dua kod?", "bisa pakai 2 voucher?",
        "puedo usar dos cupones?", "posso usar dois cupons?", "两个优惠码可以用吗", "兩張券能用嗎", "ใช้สองโค้ดได้ไหม", "hai ma giam gia dung duoc khong",
        "2つのクーポン使えますか", "쿠폰 두 장 써도 돼요?",
    ],
)  # fmt: skip
def test_two_codes_are_asked_to_go_together(text):
    assert goes_together(fold_in_place(text))


@pytest.mark.parametrize(
    "text",
    [
        "can i use two pillows?",
        "two boxes please",
        "两个码都有吗",
        "can i use it and a code?",
        "两个可以放一起用吗",
    ],
)
def test_two_of_something_else_are_not(text):
    assert not goes_together(fold_in_place(text))
