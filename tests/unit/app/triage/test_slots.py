from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import cast
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.triage.comment import Context, Earlier, Knowledge, ShoeSize, Slots, StreamRules
from app.triage.normalise import prepare
from app.triage.sizes.named_sizes import read_sizes
from app.triage.slots import complete, read
from knowledge.compute.size import Body
from knowledge.retriever import Retriever
from knowledge.workbook import Product, Promo, ShippingRow, SizeRow, Term, Variant, Workbook

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
RULES = StreamRules(languages=("en", "zh"), default_language="en", zone=ZoneInfo("UTC"))
SHOP = Workbook(
    products=(
        Product(
            row=2,
            sku="DR-101",
            name={"en": "Linen Dress"},
            colours=(Term(names=("白色", "white", "putih")), Term(names=("黑色",)), Term(names=("milk tea",))),
            sizes=(Term(names=("S",)), Term(names=("M",)), Term(names=("L",)), Term(names=("2XL",))),
        ),
        Product(row=3, sku="SH-201", name={"en": "Sneaker"}, sizes=(Term(names=("38",)), Term(names=("39",)))),
        Product(row=4, sku="BD-1", name={"en": "Mattress"}, sizes=(Term(names=("Queen", "双人床")),)),
    ),
    faq=(),
    sizes=(SizeRow(row=2, sku="DR-101", size="S"),),
    shipping=(ShippingRow(row=2, region="MY", code="MY", aliases=("Sabah", "沙巴")),),
    promos=(Promo(row=2, code="LIVE10", title={"en": "10% off"}, kind="percent", value=Decimal(10)),),
)  # fmt: skip


def _context(*earlier: Earlier, shop: Workbook | None = SHOP) -> Context:
    return Context(RULES, Knowledge(1, shop, cast(Retriever, None)) if shop else None, earlier=earlier)


def _read(text: str, *earlier: Earlier, shop: Workbook | None = SHOP) -> Slots:
    return read(prepare(text), _context(*earlier, shop=shop))


def _said(text: str, seconds: int = 30) -> Earlier:
    return Earlier(text, NOW - timedelta(seconds=seconds))


def _body(**measures: str) -> Body:
    return Body(**{name: Decimal(value) for name, value in measures.items()})


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("白色XL还有吗", ("XL",)),
        ("黑色M码有吗", ("M",)),
        ("สีขาวXLมีไหม", ("XL",)),
        ("size M ada?", ("M",)),
        ("saiz l ada tak", ("L",)),
        ("is L ok for me", ("L",)),
        ("M码还有吗", ("M",)),
        ("m码", ("M",)),
        ("M or L?", ("M", "L")),
        ("s/m/l?", ("S", "M", "L")),
        ("xl", ("XL",)),
        ("XXL available?", ("2XL",)),
        ("ada 2xl tak", ("2XL",)),
        ("3xl please", ("3XL",)),
        ("m", ("M",)),
        ("L?", ("L",)),
        ("ไซส์ m มีไหม", ("M",)),
        ("talla s", ("S",)),
        ("tamanho M", ("M",)),
        ("مقاس L", ("L",)),
        ("do you have medium", ("M",)),
        ("free size?", ("ONE SIZE",)),
        ("均码吗", ("ONE SIZE",)),
        ("queen size price", ("Queen",)),
        ("双人床多少钱", ("Queen",)),
        ("size 38 ada?", ("38",)),
        ("38码有吗", ("38",)),
        ("39 available?", ("39",)),
    ],
)
def test_sizes_are_read(text: str, sizes: tuple[str, ...]):
    assert _read(text).sizes == sizes


def test_a_bare_number_is_no_size_of_a_product_that_comes_in_letters():
    assert read(prepare("still 39?"), _context(), NOW, "DR-101").sizes == ()
    assert read(prepare("size 39?"), _context(), NOW, "DR-101").sizes == ("39",)
    assert read(prepare("still 39?"), _context(), NOW, "SH-201").sizes == ("39",)


@pytest.mark.parametrize(
    "text",
    [
        "ship to M'sia?", "I'm 160 tall", "it's nice", "1.60 m 55", "5 L bottle", "55", "129?", "39.90?", "RM39",
        "h&m quality?", "38% off", "le l", "how much", "s", "let's go",
    ],
)  # fmt: skip
def test_lookalikes_are_no_sizes(text: str):
    assert _read(text).sizes == (("S",) if text == "s" else ())


@pytest.mark.parametrize(
    ("text", "shoe"),
    [
        ("EU 40", ShoeSize("EU", "40")),
        ("eu40 ada", ShoeSize("EU", "40")),
        ("US 8 please", ShoeSize("US", "8")),
        ("UK6", ShoeSize("UK", "6")),
        ("us 7.5", ShoeSize("US", "7.5")),
        ("7.5 US", ShoeSize("US", "7.5")),
        ("40码", ShoeSize("CN", "40")),
        ("size 40", ShoeSize("?", "40")),
        ("ukuran 38.5", ShoeSize("?", "38.5")),
        ("欧码40", ShoeSize("EU", "40")),
        ("ship to us", None),
        ("tell us 1 thing", None),
        ("size M", None),
        ("size 160", None),
    ],
)
def test_shoe_sizes_keep_their_system(text: str, shoe: ShoeSize | None):
    assert _read(text).shoe == shoe


def test_a_shoe_size_names_no_country():
    assert _read("US 8 please").regions == ()


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("2 pcs how much", 2), ("magkano tatlo", 3), ("how much if 4", 4), ("3 total how much", 3), ("2 of these", 2),
        ("link tiga berapa", None), ("no 3 berapa", None), ("size 4 how much", None), ("เบอร์ 5 ราคา", None),
        ("tiga berapa kak", 3), ("how much 5 kg", None), ("how much for two?", 2), ("beli 2 dapat diskon?", 2), ("两件多少钱", 2), ("3双", 3),
        ("三件包邮吗", 3), ("2 ชิ้น เท่าไหร่", 2), ("เอา 3 ตัว", 3), ("สองชิ้นราคา", 2), ("dua pcs", 2),
        ("dos piezas cuanto", 2), ("quiero 2", 2), ("compro 3 ganho desconto?", 3), ("mua 2 cái", 2), ("hai cái", 2),
        ("قطعتين بكم", 2), ("3 قطع", 3), ("2개 얼마", 2), ("2枚ください", 2), ("x3", 3), ("dalawang piraso", 2),
        ("買2件", 2), ("order 10", 10), ("three pairs", 3), ("2 moon bags total?", 2), ("2 vestidos cuanto", 2),
        ("link 2", None), ("size 40", None), ("within 3 days", None), ("3号", None), ("3个月保修吗", None), ("160 55", None), ("how much", None),
        ("2 cay luoi ho het nhieu", 2), ("3 pokok berapa", 3), ("3 hari sampai", None),
        ("2 days delivery?", None), ("第2个", None), ("for 160cm", None), ("for 2 years old", None), ("0 pcs", None),
    ],
)  # fmt: skip
def test_quantities_are_read(text: str, quantity: int | None):
    assert _read(text).quantity == quantity


@pytest.mark.parametrize(
    ("text", "colours"),
    [
        ("white ada?", ("白色",)),
        ("有白色吗", ("白色",)),
        ("warna putih", ("白色",)),
        ("black or white", ("黑色", "白色")),
        ("สีดำ", ("黑色",)),
        ("milk tea colour?", ("milk tea",)),
        ("do you have red", ("red",)),
        ("how much", ()),
    ],
)
def test_colours_are_written_as_the_workbook_does(text: str, colours: tuple[str, ...]):
    assert set(_read(text).colours) == set(colours)


def test_the_shops_own_colours_are_told_in_the_comments_order():
    colours = tuple(Term(names=(name,)) for name in ("sand", "moss", "clay", "ember", "fog"))
    shop = Workbook(products=(Product(row=2, sku="KC-33", name={"en": "Clogs"}, colours=colours),), faq=())
    assert _read("fog, clay or ember, or moss", shop=shop).colours == ("fog", "clay", "ember", "moss")


@pytest.mark.parametrize("text", ["do you have brown", "do u have it in white", "how do i order"])
def test_a_colours_name_without_its_accents_is_no_english_word(text: str):
    colours = (Term(names=("red", "đỏ")), Term(names=("black", "đen")), Term(names=("white",)))
    shop = Workbook(products=(Product(row=2, sku="KC-33", name={"en": "Clogs"}, colours=colours),), faq=())
    assert "red" not in _read(text, shop=shop).colours
    assert _read("con mau den khong", shop=shop).colours == ("black",)


def test_without_a_workbook_colours_are_english_keys():
    assert _read("有黑色吗", shop=None).colours == ("black",)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ship to malaysia?", "MY"),
        ("发马来西亚吗", "MY"),
        ("kirim ke sabah", "MY"),
        ("ส่งมาเลเซียไหม", "MY"),
        ("ship to 🇸🇬?", "SG"),
        ("envían a méxico", "MX"),
        ("ship to M'sia?", "MY"),
    ],
)
def test_regions_are_read(text: str, code: str):
    assert [region.code for region in _read(text).regions] == [code]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("can I use live10?", ("LIVE10",)),
        ("LIVE10 怎么用", ("LIVE10",)),
        ("SAVE20 still works?", ("SAVE20",)),
        ("code WELCOME?", ("WELCOME",)),
        ("DR-101 price", ()),
        ("DR101 price", ()),
        ("size XL", ()),
        ("promo code?", ()),
        ("HOW MUCH", ()),
    ],
)
def test_coupon_codes_are_read(text: str, codes: tuple[str, ...]):
    assert _read(text).codes == codes


def test_a_bare_number_counts_after_size_was_spoken_of():
    assert _read("55").body == Body()
    assert _read("55", _said("so pretty")).body == Body()
    assert _read("55", _said("what size for 160cm?")).body == _body(weight="55")
    assert _read("160", _said("which size should I take")).body == _body(height="160")
    late = _said("which size should I take", seconds=3600)
    assert read(prepare("160"), _context(late), NOW).body == Body()


def test_a_number_that_is_a_size_is_no_weight():
    assert _read("38", _said("what size do you have?")).body == Body()
    assert _read("black 41 available?", _said("what size do you have?")).body == Body()


def test_a_length_of_a_thing_is_no_height():
    assert _read("can you do petite length, like 100cm long?").body == Body()


def test_who_gives_measures_asks_for_the_size_anew():
    slots = complete(_read("165cm 60kg"), [_said("is M ok?")], NOW, RULES, SHOP)
    assert slots.sizes == ()


def test_missing_slots_come_from_the_last_minutes_and_say_so():
    earlier = [_said("what size? I'm 160cm"), _said("ship to malaysia?", 20)]
    slots = complete(_read("55kg"), earlier, NOW, RULES, SHOP)
    assert slots.body == _body(height="160", weight="55")
    assert [region.code for region in slots.regions] == ["MY"]
    assert slots.carried == {"height", "regions"}


def test_what_the_comment_states_stands_and_newer_words_count_before_older():
    earlier = [_said("155cm 50kg", 60), _said("160cm", 20)]
    slots = complete(_read("58kg in white"), earlier, NOW, RULES, SHOP)
    assert slots.body == _body(height="160", weight="58")
    assert slots.colours == ("白色",)
    assert slots.carried == {"height"}


def test_nothing_is_carried_over_longer_than_the_stream_allows():
    slots = complete(_read("55kg"), [_said("160cm", 301)], NOW, RULES, SHOP)
    assert slots.body == _body(weight="55")
    assert slots.carried == frozenset()


def test_a_bare_height_and_then_a_bare_weight_make_a_body():
    earlier = [_said("what size?", 60), _said("160", 30)]
    slots = complete(_read("55", *earlier), earlier, NOW, RULES, SHOP)
    assert slots.body == _body(height="160", weight="55")


@settings(deadline=None)
@given(st.text(st.characters(), max_size=80), st.text(st.characters(), max_size=40))
def test_no_text_breaks_it(text: str, before: str):
    slots = complete(_read(text, _said(before)), [_said(before)], NOW, RULES, SHOP)
    assert isinstance(slots, Slots)


@pytest.mark.parametrize(
    ("text", "size"), [("72×36 price?", "72x36"), ("72 * 36 inch", "72x36"), ("84x60?", "84x60")]
)
def test_length_by_width_is_a_size_where_the_workbook_names_its_sizes_so(text, size):
    assert read_sizes(text, text.casefold(), {"72x36": "72x36", "queen": "Queen"}) == (size,)


@pytest.mark.parametrize(
    ("text", "sizes"),
    [("200x150 grey?", ("150x200",)), ("150 x 200", ("150x200",)), ("90x200?", ("90x200",)), ("200x90?", ("200x90",))],
)  # fmt: skip
def test_width_by_length_is_the_size_that_is_only_named_the_other_way_round(text, sizes):
    known = {"150x200": "150x200", "90x200": "90x200", "200x90": "200x90"}
    assert read_sizes(text, text, known) == sizes


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("dark roast 500 got stock", ("500 g",)), ("how much 250 of dark", ("250 g",)), ("mahal naman 500 pesos", ()),
        ("rm 250 ah", ()), ("500k?", ()), ("500 and 250", ()), ("1000 pcs", ()),
    ],
)  # fmt: skip
def test_an_amount_without_its_unit_is_the_only_size_of_so_much(text, sizes):
    assert read_sizes(text, text, {"250g": "250 g", "500g": "500 g"}) == sizes


def test_length_by_width_is_no_size_elsewhere():
    assert read_sizes("160x55", "160x55", {"m": "M"}) == ()


NAMED_OTHERWISE = Workbook(
    products=(
        Product(row=2, sku="COAT", name={"en": "Coat"}, sizes=(Term(names=("M", "38", "mediana")), Term(names=("L", "40", "EU 40")))),
        Product(row=3, sku="SOCK", name={"en": "Socks"}, sizes=(Term(names=("35-38",)), Term(names=("39-42",)))),
        Product(row=4, sku="HAT", name={"en": "Beret"}, sizes=(Term(names=("M",)), Term(names=("L",)))),
    ),
    faq=(),
)  # fmt: skip


@pytest.mark.parametrize(
    ("sku", "text", "sizes"),
    [
        ("COAT", "size 38?", ("M",)),
        ("SOCK", "is 38 in stock?", ("38",)),
        ("SOCK", "size 40 grey", ("40",)),
        ("SOCK", "EU 40 grey", ("40",)),
        ("HAT", "size 38?", ("38",)),
        ("HAT", "hay mediana?", ("M",)),
        ("SOCK", "M available?", ("M",)),
    ],
)
def test_a_number_that_is_another_products_name_for_a_size_stays_a_number(sku, text, sizes):
    assert read(prepare(text), _context(shop=NAMED_OTHERWISE), NOW, sku).sizes == sizes


def test_a_bare_number_is_the_size_that_is_that_number_and_a_unit() -> None:
    pans = Workbook(
        products=(Product(row=2, sku="P", name={"en": "Pan"}),),
        faq=(),
        variants=tuple(Variant(row=n, sku="P", size=f"{n} cm", stock=1) for n in (24, 28)),
    )
    assert _read("28 still got?", shop=pans).sizes == ("28 cm",)
    assert _read("how much the 24", shop=pans).sizes == ("24 cm",)
    assert _read("26 got?", shop=pans).sizes == ()
    assert _read("24 or 28?", shop=pans).sizes == ()


@pytest.mark.parametrize(
    ("before", "weight"), [("我穿什么码", "65"), ("what size for me", "130"), ("im 5'7 what size", "59")]
)
def test_two_bare_measures_are_in_the_units_of_what_the_viewer_wrote_before(before: str, weight: str):
    assert _read("170/130", _said(before)).body == _body(height="170", weight=weight)
    assert _read("170/130").body == _body(height="170", weight="130")


SHOES = Workbook(
    products=(
        Product(row=2, sku="RN-1", name={"en": "Runners"}, sizes=(Term(names=("38",)), Term(names=("39",)))),
        Product(row=3, sku="KD-1", name={"en": "Kids sneakers"}, sizes=(Term(names=("24",)),)),
    ),
    faq=(),
    shipping=(),
    promos=(),
    sizes=(
        SizeRow(row=2, sku="RN-1", size="38", foot_min_cm=Decimal(23), foot_max_cm=Decimal(24)),
        SizeRow(row=3, sku="RN-1", size="39", foot_min_cm=Decimal(24), foot_max_cm=Decimal(25)),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("text", "foot"), [("24", "24"), ("24,5", "24.5"), ("240", "24"), ("38", None)])
def test_a_bare_number_behind_a_question_for_a_shoes_size_is_a_foot_and_no_other_products_size(
    text: str, foot: str | None
):
    context = _context(_said("what size should I get"), shop=SHOES)
    slots = read(prepare(text), context, sku="RN-1")

    assert slots.body.foot == (foot and Decimal(foot))
    assert slots.sizes == (() if foot else ("38",))


def test_a_bare_height_among_chinese_words_says_what_the_next_number_is():
    context = _context(_said("我穿什么码", 50), _said("170", 30), shop=None)

    assert read(prepare("130"), context).body == _body(weight="65")
