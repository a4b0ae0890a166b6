from decimal import Decimal

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.sizes.size_talk import asks_how_it_falls, asks_how_to_measure, asks_of_garment
from knowledge.workbook import Faq, SizeRow

HOW_TO_MEASURE = [
    "how do i evn measure my foot properly", "how to measure?", "怎么量脚长", "如何測量", "cara ukur kaki gimana", "macam mana nak ukur kaki",
    "วัดเท้ายังไง", "đo chân thế nào", "paano sukatin ang paa", "cómo me mido el pie", "como medir o pé", "كيف اقيس رجلي", "足の測り方は",
    "발 길이 어떻게 재요", "comment mesurer mon pied", "wie messe ich meinen Fuß", "pair kaise naape",
]  # fmt: skip
GARMENT = [
    "M码衣长多少", "袖长多少厘米", "裤长多长", "how long is the inside leg", "whats the inseam", "what's the sleeve length", "can you do petite length, like 100cm long?",
    "shoulder width of L?", "quần dài bao nhiêu cm", "áo dài bao nhiêu", "panjang celana berapa", "labuh baju berapa", "panjangnya berapa cm", "lebar bahu?",
    "เสื้อยาวเท่าไหร่", "แขนยาวกี่ซม", "cuánto mide de largo", "largo total?", "qual o comprimento da calça", "طول الفستان كم", "着丈は?", "총장이 어떻게 되나요",
    "longueur des manches?", "Wie lang ist das Kleid", "gaano kahaba", "haba ng pantalon",
]  # fmt: skip
FALLS = [
    "does this one fit normal or true to size", "should i size up", "runs small?", "码数准吗 平时38要不要拿大一号", "偏大吗", "正码吗", "perlu naik size tak",
    "ukurannya kecil ga", "form rộng không", "lên 1 size ko", "¿la talla viene pequeña?", "a forma é pequena?", "ไซส์ตรงไหม", "المقاس صغير؟", "小さめですか", "정사이즈인가요",
    "ça taille petit?", "fällt es klein aus", "size chhota hai? साइज छोटा",
]  # fmt: skip
PLAIN = [
    "what size should I take", "how long is my foot in cm", "my foot length is 24", "which foot length is 38", "long sleeve shirt what size", "lengan panjang saiz apa",
    "脚长24穿什么码", "panjang kaki 24", "chân dài 24cm", "manga larga que talla", "เสื้อแขนยาว ใส่ไซส์ไหน", "M or L?", "how long is shipping", "wie lange dauert es",
    "160cm 55kg", "穿什么码", "فستان مقاس كم", "longueur du pied 25",
]  # fmt: skip


def _folded(text: str) -> str:
    return fold_in_place(clean(text))


@pytest.mark.parametrize("text", HOW_TO_MEASURE)
def test_asking_how_to_measure_is_heard(text: str):
    assert asks_how_to_measure(_folded(text))


@pytest.mark.parametrize("text", GARMENT)
def test_asking_what_a_garment_measures_is_heard(text: str):
    assert asks_of_garment(_folded(text))


@pytest.mark.parametrize("text", FALLS)
def test_asking_how_sizes_fall_is_heard(text: str):
    assert asks_how_it_falls(_folded(text))


@pytest.mark.parametrize("text", PLAIN)
def test_other_questions_of_sizes_are_none_of_these(text: str):
    plain = _folded(text)
    assert not asks_how_to_measure(plain)
    assert not asks_of_garment(plain)
    assert not asks_how_it_falls(plain)


@pytest.fixture
def shop(desk):
    rows = [
        ("length", "DR-1", "How long is the dress?", "M 98 cm, L 100 cm."),
        ("fall", "DR-1", "Does it run small, should I size up?", "It runs small: one size up."),
        ("measure", None, "How do I measure my foot?", "Stand on paper and mark the heel."),
        ("load", "SH-2", "How many kilos does the foam carry?", "Up to 110 kg."),
    ]
    faq = tuple(
        Faq(row=at, id=name, sku=sku, intent="size", question={"en": asked}, answer={"en": told})
        for at, (name, sku, asked, told) in enumerate(rows, start=9)
    )
    return desk.shop.model_copy(update={"faq": faq})


@pytest.mark.parametrize(
    ("text", "on_air", "entry"),
    [
        ("how long is the dress in M", "DR-1", "faq:length"),
        ("does it run small, should I size up", "DR-1", "faq:fall"),
        ("how do I measure my foot properly", "SH-2", "faq:measure"),
        ("i'm 105 kilos, how many kilos does the foam carry?", "SH-2", "faq:load"),
    ],
)
def test_what_the_chart_does_not_hold_is_answered_by_an_entry(desk, shop, text, on_air, entry):
    decision = desk(text, "size", shop=shop, on_air=on_air)

    assert decision.draft is not None
    assert [one.entry for one in decision.draft.evidence] == [entry]


@pytest.mark.parametrize("text", ["M码衣长多少", "how long is the sleeve in M", "largo total de la talla M"])
def test_no_row_of_bodies_answers_for_a_garment(desk, text):
    decision = desk(text, "size")

    assert decision.action in {"host", "suggest"}
    assert decision.draft is None or decision.draft.kind != "computed"


@pytest.mark.parametrize("text", ["160cm 55kg", "i'm 160cm 55kg what size?", "160cm 55kg po"])
def test_a_body_alone_still_asks_for_the_foot_where_the_chart_goes_by_it(desk, text):
    decision = desk(text, "size", on_air="SH-2")

    assert decision.draft.kind == "ask"
    assert decision.draft.evidence[0].quote == "the chart goes by foot length"


def test_a_question_how_sizes_fall_is_never_answered_unseen_by_asking_back(desk):
    decision = desk("does it run small?", "size")

    assert decision.action == "suggest"
    assert decision.draft.kind == "ask"


def test_a_chest_alone_gets_its_size(desk):
    rows = tuple(
        SizeRow(row=at, sku="DR-1", size=size, chest_min_cm=Decimal(low), chest_max_cm=Decimal(low + 8),
                height_min_cm=Decimal(150), height_max_cm=Decimal(180))
        for at, (size, low) in enumerate((("M", 88), ("L", 96)), start=2)
    )  # fmt: skip
    shop = desk.shop.model_copy(update={"sizes": rows})

    assert desk("chest 92?", "size", shop=shop).draft.evidence[0].entry == "sizes:DR-1:M"
    assert desk("胸围96要什么码", "size", shop=shop).draft.evidence[0].entry == "sizes:DR-1:L"
