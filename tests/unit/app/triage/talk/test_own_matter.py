"""The viewer's own order, and undoing it: an agent's matter that is about returns as well."""

import pytest

from app.triage.talk.own_matter import (
    is_own_matter,
    names_an_order,
    speaks_of_giving_back,
    tells_of_a_mistake,
    wants_undone,
)


@pytest.mark.parametrize(
    "text",
    [
        "I want to cancel my order", "return my order", "pls cancel my order", "i would like to return my last purchase", "exchange my order to size L",
        "nak cancel order saya", "mau batalin pesananku", "pa cancel ng order ko", "quiero cancelar mi pedido", "quero cancelar meu pedido", "muốn hủy đơn của em",
        "我想取消我的订单", "ยกเลิกออเดอร์ของเรา", "عايزة الغي طلبي",
    ],
)  # fmt: skip
def test_an_order_that_is_to_be_undone_is_told_from_its_words(text: str):
    assert wants_undone(text)
    assert speaks_of_giving_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "can i cancel my order after paying", "how do i return my order", "what if i cancel my order", "if i return my order who pays", "return policy?",
        "boleh cancel order saya tak kalau lambat", "puedo cancelar mi pedido?", "love my order", "i want to order", "如果取消我的订单要扣钱吗",
    ],
)  # fmt: skip
def test_what_is_asked_before_it_is_needed_is_no_order_to_undo(text: str):
    assert not wants_undone(text)


@pytest.mark.parametrize(
    "text", ["my parcel says returned to sender", 'pesanan saya "dipulangkan"', "they refunded my broken jar same day", "my order was cancelled??", "nak tukar alamat order saya"]
)  # fmt: skip
def test_what_happened_to_an_order_is_no_wish_to_give_it_back(text: str):
    assert not speaks_of_giving_back(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("I want to cancel my order", {"returns": 0.4}),
        ("return my order", {"order_status": 0.95}),
        ("my parcel came torn, i want a refund", {"complaint": 0.97}),
        ("sudah bayar tapi mau batalin pesanan saya", {"order_status": 0.5}),
    ],
)
def test_undoing_an_order_is_followed_up_and_about_returns(desk, text: str, read):
    decision = desk(text, read)

    assert decision.action == "follow_up"
    assert "returns" in {intent.name for intent in decision.intents}
    assert decision.draft.kind == "acknowledge"


@pytest.mark.parametrize("text", ["where is my order?", "my parcel arrived broken"])
def test_an_own_matter_without_such_words_is_not_about_returns(desk, text: str):
    decision = desk(text, {"order_status": 0.95})

    assert [intent.name for intent in decision.intents] == ["order_status"]


def test_how_an_order_would_be_cancelled_stays_a_question(desk):
    decision = desk("can i cancel an order after paying?", {"returns": 0.95})

    assert decision.action != "follow_up"
    assert [intent.name for intent in decision.intents] == ["returns"]


@pytest.mark.parametrize("text", ["付完款发现地址写错 能改吗", "下单后才发现选错颜色了"])
def test_what_was_noticed_after_ordering_is_the_viewers_own(desk, text: str):
    assert desk(text, {"how_to_order": 0.97, "order_status": 0.25}).action == "follow_up"


def test_what_comes_after_paying_is_a_question(desk):
    assert desk("付完款多久发货", {"shipping": 0.97, "order_status": 0.25}).action != "follow_up"


@pytest.mark.parametrize(
    "text",
    [
        "i put the wrong unit number on my order just now", "wrong address on my order", "alamat pesananku salah", "mali yung kulay na inorder ko",
        "付完款发现地址写错", "拍单发现选错了", "ใส่ที่อยู่ผิด", "puse mal la dirección",
    ],
)  # fmt: skip
def test_a_mistake_in_an_order_that_exists_is_told_from_its_words(text: str):
    assert tells_of_a_mistake(text)


@pytest.mark.parametrize("text", ["is this the wrong colour for me", "what if i choose the wrong size", "选错尺码可以换吗", "where do i put my address"])  # fmt: skip
def test_what_may_go_wrong_is_no_mistake_made(text: str):
    assert not tells_of_a_mistake(text)


@pytest.mark.parametrize(
    "text",
    [
        "the app charged me twice", "when i unboxed mine yesterday", "mine snapped", "pasu yang saya order minggu lepas", "nasaan na yung inorder kong lampara",
        "đèn mua tháng trước", "me llegaron dos pies izquierdos", "pedí la tienda chica en octubre", "上次的炉子用了两次", "โอนไปเมื่อวันพุธ",
    ],
)  # fmt: skip
def test_what_was_bought_or_came_is_the_viewers_own_matter(text: str):
    assert is_own_matter(text)


@pytest.mark.parametrize(
    "text",
    [
        "you guys sent me two lefts", "ordered the small pot on monday and it still shows paid", "bought 3 jars last month, two were cracked", "zip came off the first day",
        "found a hair in my soup mix", "checkout keeps crashing", "paket udah nyampe tp isinya kurang", "mangkuk yg kubeli retak", "สั่งแก้วไปสองใบ ได้มาใบเดียว", "chatku gak dibales",
        "my goggles came with a scratched lens", "parcel came today with one arm band in it", "the jar i got last month was all crumbs", "salah kirim warna", "hindi na umiilaw yung lampara ko, yung akin ko hindi na",
        "llegó rota la lámpara", "veio errado de novo", "giao thiếu một cái", "colis toujours pas reçu", "meine bestellung fehlt", "买的防水包漏水了", "ส่งผิดสี", "جاني غلط اللون", "왔는데 깨졌어요",
    ],
)  # fmt: skip
def test_what_went_wrong_with_what_was_bought_is_an_own_matter(text: str):
    assert is_own_matter(text)


@pytest.mark.parametrize(
    "text", ["will you send me one", "first day here", "the parcel arrived", "my husband asked why another parcel came", "my mum came in with tea", "i found a cute one in the cart", "barang sampai bila", "kubeli nanti", "สั่งยังไงคะ"]
)  # fmt: skip
def test_what_has_not_gone_wrong_is_none(text: str):
    assert not is_own_matter(text)


@pytest.mark.parametrize("text", ["pesanan 51877 salah", "commande 8874 pas reçue", "nomor pesanan 51877"])
def test_an_order_is_named_by_its_number(text: str):
    assert names_an_order(text)


@pytest.mark.parametrize("text", ["can i order 1000 pieces", "ship to london 2024", "bisa order 2000 pcs"])
def test_how_many_are_ordered_names_no_order(text: str):
    assert not names_an_order(text)
