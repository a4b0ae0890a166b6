"""What of a comment is its viewer's own, and how lists show it."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.triage.personal_data import MASK, masked, order_reference, personal_parts, restored

REGIONS = ("MY", "SG")

ORDERS = [
    ("where is my order 12345", "where is my order •••45"),
    ("order #4821 please", "order #•••21 please"),
    ("Order no. 240112ABCDE", "Order no. •••BCDE"),
    ("my order number is 88812345", "my order number is •••2345"),
    ("my order 88123456 is late", "my order •••3456 is late"),
    ("order ends in 4821", "order ends in •••21"),
    ("#123456 not here yet", "•••56 not here yet"),
    ("tracking SPXMY0123456789", "tracking •••6789"),
    ("123-4567890-1234567", "•••4567"),
    ("nomor pesanan 240112ABC99", "nomor pesanan •••BC99"),
    ("no order: 55512", "no order: •••12"),
    ("resi JP1234567890 belum sampai", "resi •••7890 belum sampai"),
    ("mã đơn hàng 2401XYZ88", "mã đơn hàng •••YZ88"),
    ("đơn hàng 992211 của mình", "đơn hàng •••11 của mình"),
    ("ma don hang 55667788", "ma don hang •••7788"),
    ("tracking number ko 99887766", "tracking number ko •••7766"),
    ("número de pedido 44821", "número de pedido •••21"),
    ("pedido nº 1234567", "pedido nº •••4567"),
    ("numéro de commande 99-1234", "numéro de commande •••34"),
    ("Bestellnummer: 4711-22", "Bestellnummer: •••22"),
    ("numero d'ordine 778899", "numero d'ordine •••99"),
    ("订单号：1234567890", "订单号：•••7890"),
    ("我的订单 88231 还没到", "我的订单 •••31 还没到"),
    ("快遞單號 SF1234567890123", "快遞單號 •••0123"),
    ("ออเดอร์ 12345 ยังไม่ถึง", "ออเดอร์ •••45 ยังไม่ถึง"),
    ("เลขพัสดุ TH0123456789", "เลขพัสดุ •••6789"),
    ("رقم الطلب ١٢٣٤٥٦", "رقم الطلب •••٥٦"),
    ("طلبي رقم 12345", "طلبي رقم •••45"),
    ("注文番号 123-4567890-1234567", "注文番号 •••4567"),
    ("주문번호 20241234", "주문번호 •••1234"),
    ("ऑर्डर नंबर 123456", "ऑर्डर नंबर •••56"),
]
PHONES = [
    ("call me 012-345 6789", "call me •••89"),
    ("+60 12-345 6789", "•••89"),
    ("0060123456789", "•••89"),
    ("my number is 91234567", "my number is •••67"),
    ("9123 4567", "•••67"),
    ("0123456789 or 0198765432", "•••89 or •••32"),
    ("0123456789 0198765432", "•••89 •••32"),
    ("0123456789 size 38", "•••89 size 38"),
    ("wa 0812 3456 7890", "wa •••90"),
    ("no hp 081234567890 ya", "no hp •••90 ya"),
    ("sđt 0912345678", "sđt •••78"),
    ("zalo 0912.345.678", "zalo •••78"),
    ("โทร 081-234-5678", "โทร •••78"),
    ("13812345678", "•••78"),
    ("电话１３８１２３４５６７８", "电话•••７８"),
    ("هاتفي 0501234567", "هاتفي •••67"),
    ("전화 010-1234-5678", "전화 •••78"),
    ("携帯 090-1234-5678", "携帯 •••78"),
    ("फोन 98765 43210", "फोन •••10"),
    ("celular 11 91234-5678", "celular •••78"),
    ("06 12 34 56 78", "•••78"),
    ("Handynummer 0151 23456789", "Handynummer •••89"),
]
NEITHER = [
    "160cm 55kg what size?", "RM129.90", "how much 1.500.000đ", "Rp 15000000", "15000000 rupiah", "S 36 M 38 L 40",
    "36 37 38 39 40", "36-37-38-39", "235 240 245 250", "2026-11-21", "21/11/2026 20:03", "20261121", "in 2024",
    "order 1000 pcs", "can I order 10000?", "I want to order 2 of the 2024 version", "2024-2025", "10000mAh", "1280x720",
    "DR-102 size M", "150-160 50-55", "link 12", "100000 followers", "iphone 15 pro max 256gb", "1,299.00",
    "5-7 days", "11.11 sale 50%", "order 3 x 129", "price 1234567 vnd", "22.5 23 23.5", "order 50000 rupiah",
    "650 700 750", "order 2024 please", "下单 20000 个", "三围 90 60 90", "ส่งฟรี 1000 บาท", "كم السعر 250000 ريال",
    "1 2 3 4 5 6 7 8 9", "111111", "888", "3000-5000", "S$ 12345678", "23:59:59", "20:00-22:00", "@mei how much", "a@b",
]  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), ORDERS)
def test_an_order_is_shown_by_its_last_digits(text: str, shown: str) -> None:
    assert masked(text, REGIONS) == shown
    assert [part.kind for part in personal_parts(text, REGIONS)] == ["order"]
    assert order_reference(text, REGIONS) == shown.partition(MASK)[2].split()[0]


@pytest.mark.parametrize(("text", "shown"), PHONES)
def test_a_phone_number_is_shown_by_two_digits(text: str, shown: str) -> None:
    assert masked(text, REGIONS) == shown
    assert {part.kind for part in personal_parts(text, REGIONS)} == {"phone"}
    assert order_reference(text, REGIONS) == ""


@pytest.mark.parametrize("text", NEITHER)
def test_prices_sizes_dates_and_amounts_stay(text: str) -> None:
    assert masked(text, REGIONS) == text
    assert masked(text, ("US", "BR", "VN", "ID", "TH")) == text


@pytest.mark.parametrize(
    ("region", "text"), [("US", "(415) 555-2671"), ("US", "415-555-2671"), ("HK", "98765432")]
)  # fmt: skip
def test_a_national_number_is_one_where_the_shop_sells(region: str, text: str) -> None:
    assert personal_parts(text) == ()
    [part] = personal_parts(text, (region,))
    assert part.kind == "phone"


def test_an_address_is_shown_by_its_first_letter() -> None:
    text = "mail mei.lin+shop@example.com.my, or a@b.co"
    assert masked(text) == "mail m•••@•••, or a•••@•••"


def test_several_parts_are_each_hidden() -> None:
    text = "order 88123 not here, call +60123456789 or mei@example.com"
    assert masked(text) == "order •••23 not here, call •••89 or m•••@•••"


def test_what_was_hidden_comes_back_where_somebody_wrote_on() -> None:
    before = "call 012-345 6789 about order 88123"
    assert restored(masked(before) + " tomorrow", before) == before + " tomorrow"
    assert restored("nothing of it", before) == "nothing of it"
    assert restored("ring •••67 at 9", "ring 91234567", ("SG",)) == "ring 91234567 at 9"


PIECES = st.sampled_from(
    [text for text, _ in [*ORDERS, *PHONES]]
    + NEITHER
    + ["", " ", "\n", "•••12", "order", "call", "#", "+", "٣"]
)
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=5).map(" ".join) | st.lists(
    st.text("0123456789 -+().@#aorderZ٣•", max_size=30), max_size=2
).map("".join)


def test_a_phone_number_right_behind_an_order_number_is_one_of_its_own() -> None:
    assert masked("where is my order 12345 9123 4567", ("SG",)) == f"where is my order {MASK}45 {MASK}67"


@settings(deadline=None)
@example("where is my order 12345 9123 4567")
@given(TEXTS)
def test_what_is_masked_hides_nothing_more(text: str) -> None:
    once = masked(text, REGIONS)
    assert masked(once, REGIONS) == once


@settings(deadline=None)
@given(TEXTS)
def test_parts_are_in_order_apart_and_inside_the_text(text: str) -> None:
    parts = personal_parts(text, REGIONS)
    places = [place for part in parts for place in (part.start, part.end)]
    assert places == sorted(places)
    assert all(0 <= part.start < part.end <= len(text) for part in parts)


@settings(deadline=None)
@given(
    st.text(max_size=20).filter(lambda text: not any(c.isalnum() or c in "@#+•" for c in text)),
    st.sampled_from(["+60", "0"]),
    st.integers(100_000_000, 999_999_999),
    st.sampled_from(["", " ", "-", "."]),
)
def test_no_international_or_national_number_is_left_whole(
    around: str, lead: str, number: int, sign: str
) -> None:
    digits = str(number)
    dialled = f"{lead}{digits[:2]}{sign}{digits[2:5]}{sign}{digits[5:]}"
    shown = masked(f"a {around} {dialled} {around} b")
    assert digits[5:] not in shown


@settings(deadline=None)
@given(st.text().filter(lambda text: not any(c.isdecimal() or c == "@" for c in text)))
def test_a_text_without_digits_and_addresses_stays(text: str) -> None:
    assert masked(text, REGIONS) == text
