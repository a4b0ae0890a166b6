from datetime import timedelta
from decimal import Decimal

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.comment import Earlier, ShoeSize
from app.triage.sizes.shoe_sizes import asked_in, named_so, names_a_system, read_shoe
from knowledge.workbook import Product, SizeRow, Term

MEN = Product(
    row=2,
    sku="RN-2",
    link_no="7",
    name={"en": "Men's running shoes", "zh": "男款跑鞋"},
    sizes=(
        Term(names=("41", "EU 41", "US 8", "UK 7.5", "CN 255")),
        Term(names=("42", "EU 42", "US 8.5", "英码8", "CN 260")),
    ),
)
WOMEN = Product(
    row=3,
    sku="RN-1",
    name={"en": "Women's running shoes"},
    sizes=(
        Term(names=("39", "EU 39 / US 8 / UK 6")),
        Term(names=("40", "US 8.5")),
        Term(names=("K", "US 10C")),
    ),
)
SLIDES = Product(
    row=4, sku="SL-1", name={"en": "Slides"}, sizes=(Term(names=("40-41",)), Term(names=("42-43",)))
)


def _feet(sku: str, size: str, low: str, high: str) -> SizeRow:
    return SizeRow(row=2, sku=sku, size=size, foot_min_cm=Decimal(low), foot_max_cm=Decimal(high))


CHARTS = (
    _feet("RN-2", "41", "25.2", "25.8"), _feet("RN-2", "42", "25.9", "26.5"),
    _feet("RN-1", "39", "23.9", "24.4"), _feet("RN-1", "40", "24.5", "25.2"),
    _feet("SL-1", "40-41", "24.5", "25.8"), _feet("SL-1", "42-43", "25.9", "27.2"),
)  # fmt: skip


@pytest.fixture
def shoes(desk):
    return desk.shop.model_copy(
        update={"products": (MEN, WOMEN, SLIDES), "sizes": CHARTS, "variants": (), "promos": ()}
    )


def _read(text: str) -> ShoeSize | None:
    return read_shoe(fold_in_place(clean(text)))[0]


@pytest.mark.parametrize(
    ("text", "system", "value"),
    [
        ("US 5.5 po ako, anong EU yun", "US", "5.5"), ("im a us 7.5 usually", "US", "7.5"), ("je fais du 9 US", "US", "9"),
        ("英码8对应多大", "UK", "8"), ("美国码8.5", "US", "8.5"), ("欧码40", "EU", "40"), ("my boy wears a us 10c", "US", "10C"),
        ("calzo 25 mexicano", "MX", "25"), ("uso 39 brasileiro", "BR", "39"), ("numero 40 europeo", "EU", "40"),
        ("مقاس 8 امريكي", "US", "8"), ("اوروبي ٤٠", "EU", "40"), ("ยูเอส 8", "US", "8"), ("ukuran US 8", "US", "8"), ("saiz UK 7", "UK", "7"),
        ("size US 8 được không", "US", "8"), ("미국 사이즈 8", "US", "8"), ("アメリカサイズ8", "US", "8"), ("Größe EU 41", "EU", "41"),
        ("यूके 7", "UK", "7"), ("中国码240", "CN", "240"), ("韩码240", "KR", "240"), ("8,5 US", "US", "8.5"),
    ],
)  # fmt: skip
def test_a_shoe_size_is_read_with_its_system_in_many_languages(text: str, system: str, value: str):
    shoe = _read(text)
    assert shoe is not None
    assert (shoe.system, shoe.value) == (system, value)


@pytest.mark.parametrize(
    "text",
    [
        "give us 5 mins", "tell us 2 colours", "ship to us 10 days", "8 us dollars", "US$5", "join us 8pm", "to uk 7 days",
        "envia pro br 35 dias", "kirim ke us 10 hari", "好美8", "发美国8天到", "uk", "us 300",
    ],
)  # fmt: skip
def test_other_numbers_beside_such_words_are_no_shoe_sizes(text: str):
    assert _read(text) is None


@pytest.mark.parametrize(
    ("product", "text", "size"),
    [
        (MEN, "US 8.5", "42"), (MEN, "UK 8", "42"), (MEN, "欧码41", "41"), (MEN, "CN 255", "41"), (MEN, "men's us 8", "41"),
        (MEN, "男美码8", "41"), (WOMEN, "us 8", "39"), (WOMEN, "uk 6", "39"), (WOMEN, "my wife is us 8.5", "40"), (WOMEN, "us 10c", "K"),
        (MEN, "us 9", None), (MEN, "women's us 8", None), (WOMEN, "men's us 8", None), (MEN, "my boy is us 8", None),
        (MEN, "us 8w", None), (SLIDES, "us 8", None), (WOMEN, "us 10", None),
    ],
)  # fmt: skip
def test_a_size_is_the_products_that_the_workbook_calls_so(product: Product, text: str, size: str | None):
    shoe = _read(text)
    assert shoe is not None
    term = named_so(product, shoe)
    assert (term.name if term else None) == size


def test_two_sizes_of_one_name_are_not_told_apart():
    twice = Product(
        row=2, sku="A", name={"en": "A"}, sizes=(Term(names=("1", "US 8")), Term(names=("2", "US 8")))
    )
    assert named_so(twice, ShoeSize("US", "8")) is None


@pytest.mark.parametrize(
    ("text", "spoken"),
    [("what is 41 in us", True), ("EU?", True), ("41是美码多少", True), ("41 ok?", False), ("europa", False)],
)
def test_a_system_is_spoken_of(text: str, spoken: bool):
    assert names_a_system(fold_in_place(clean(text))) is spoken


@pytest.mark.parametrize(
    "text",
    [
        "US 8.5 which eu",
        "英码8对应多大",
        "im a us 8.5 usually",
        "US 8.5 po ako, anong EU yun",
        "soy 8.5 americano ¿qué talla?",
    ],
)
def test_a_size_of_another_system_is_answered_from_the_workbooks_names(desk, shoes, text):
    decision = desk(text, "size", shop=shoes, on_air="RN-2")

    assert decision.draft.kind == "computed"
    assert [one.entry for one in decision.draft.evidence] == ["sizes:RN-2:42"]
    assert "42 (EU 42, US 8.5, UK 8, CN 260)" in decision.draft.text
    assert "US 8.5" in decision.draft.evidence[0].quote
    assert "ungrounded" not in decision.reasons


def test_the_same_name_is_each_products_own(desk, shoes):
    assert [
        desk("us 8.5 which size", "size", shop=shoes, on_air=sku).draft.evidence[0].entry
        for sku in ("RN-1", "RN-2")
    ] == ["sizes:RN-1:40", "sizes:RN-2:42"]


@pytest.mark.parametrize(
    "text",
    ["US 9 which eu", "women's us 8, which size", "EU 38?", "my boy wears a us 10c", "talla 25 mexicano"],
)
def test_a_size_that_the_workbook_does_not_name_asks_for_the_foot(desk, shoes, text):
    decision = desk(text, "size", shop=shoes, on_air="RN-2")

    assert decision.draft.kind == "ask"
    assert decision.draft.evidence[0].quote == "the chart goes by foot length"


def test_a_foot_is_told_its_size_in_the_system_that_is_spoken_of(desk, shoes):
    decision = desk("my feet are 26.2 cm, which US size?", "size", shop=shoes, on_air="RN-2")

    assert "42 (EU 42, US 8.5, UK 8, CN 260)" in decision.draft.text
    assert "ungrounded" not in decision.reasons


def test_what_another_system_calls_a_size_is_not_asked_for_in_stock(desk, shoes):
    decision = desk("英码8对应多大", {"size": 0.98, "availability": 0.5}, shop=shoes, on_air="RN-2")

    assert [intent.name for intent in decision.intents] == ["size"]


def test_a_shoe_size_of_a_moment_ago_does_not_ask_for_the_size_again(desk, shoes):
    earlier = [Earlier("im us 9, which size", desk.noon - timedelta(seconds=30))]
    decision = desk("any discount?", "price", shop=shoes, on_air="RN-2", earlier=earlier)

    assert [intent.name for intent in decision.intents] == ["price"]


def test_who_only_states_a_shoe_size_asks_for_the_size(desk, shoes):
    decision = desk("im a us 9, what do i get in these", "chat", shop=shoes, on_air="RN-2")

    assert [intent.name for intent in decision.intents] == ["size"]
    assert decision.draft.kind == "ask"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("saya biasa pakai 42 kasut, yang ni ambik mana", "42-43"), ("biasanya pake 41, ini size apa", "40-41"), ("平时穿42码 选哪个", "42-43"),
        ("i wear 41 normally which one", "40-41"), ("uso talla 42, ¿cuál me llevo?", "42-43"), ("ปกติใส่ไซส์ 42", "42-43"),
    ],
)  # fmt: skip
def test_an_own_size_is_the_range_that_holds_it(desk, shoes, text, row):
    decision = desk(text, "size", shop=shoes, on_air="SL-1")

    assert [one.entry for one in decision.draft.evidence] == [f"sizes:SL-1:{row}"]


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("size 38 in US?", "US"),
        ("what is 38 in UK", "UK"),
        ("38 = us?", "US"),
        ("38码是美码多少", "US"),
        ("38 là us mấy", "US"),
        ("38 es cuanto en us", "US"),
        ("38 us berapa", "US"),
        ("UK 8 in EU?", "EU"),
        ("us 7.5 = eu?", "EU"),
        ("size 7 in US", None),
        ("do you have 38 in US", None),
        ("can you ship 38 to the US", None),
        ("38 us dollars?", None),
        ("US 8.5", None),
        ("tell us 38?", None),
        ("EU 38 US 7.5", None),
        ("ada 38 di us", None),
    ],
)
def test_a_size_is_asked_for_in_another_system(text: str, system: str | None):
    assert asked_in(fold_in_place(clean(text))) == system


def test_what_a_size_is_in_another_system_is_no_question_for_its_stock_or_price(desk, shoes):
    for text in ("size 42 in US?", "42码是美码多少"):
        decision = desk(text, {"availability": 0.98, "price": 0.9}, shop=shoes, on_air="RN-2")

        assert [intent.name for intent in decision.intents] == ["size"]
        assert "no_product_facts" not in decision.reasons
        assert "42 (EU 42, US 8.5, UK 8, CN 260)" in decision.draft.text


def test_a_system_that_the_workbook_does_not_name_waits_for_a_person(desk, shoes):
    decision = desk("size 40 in UK?", {"size": 0.98}, shop=shoes, on_air="RN-1")

    assert "no_product_facts" in decision.reasons
