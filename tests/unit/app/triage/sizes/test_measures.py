from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.triage.cleaning import clean, fold_in_place
from app.triage.sizes.lone_number import read_lone_number
from app.triage.sizes.measures import read_body
from app.triage.sizes.plausible import PLAUSIBLE
from knowledge.compute.size import Body, Spans


def _body(**measures: str) -> Body:
    return Body(**{name: Decimal(value) for name, value in measures.items()})


def _read(text: str, *, shoes: bool = False) -> Body:
    return read_body(fold_in_place(clean(text)), shoes=shoes)


@pytest.mark.parametrize(
    "text",
    [
        "160/55", "160 55", "160-55", "55/160", "160cm 55kg", "160 cm, 55 kg", "55kg 160cm", "160cm 55", "160 55kg",
        "1m60 55kg", "1m6 55kg", "1.60m 55 kilos", "1,60 m 55 kilos", "I'm 1.60 and 55kg", "160cm/55kg what size?",
        "my weight is 55 and height is 160", "h 160cm w 55kg", "height: 160 weight: 55",
        "身高160体重110斤", "160 110斤", "160 110 穿什么码", "160高 55公斤", "一米六 一百一十斤", "身高一米六，体重55公斤",
        "สูง160 หนัก55", "ส่วนสูง ๑๖๐ น้ำหนัก ๕๕", "สูง 160 นน. 55 ใส่ไซส์อะไร",
        "tinggi 160 berat 55", "bb 55 tb 160", "tb160 bb55", "tinggi badan 160cm, berat badan 55kg", "TB 160 BB 50-55",
        "cao 1m6 nặng 55", "cao 160 nang 55kg", "mình 1m60 55kg mặc size gì",
        "mido 1.60 y peso 55", "mido 160 peso 55 kilos", "tenho 1,60 de altura e peso 55", "altura 160 peso 55kg",
        "طولي 160 وزني 55", "طولي ١٦٠ ووزني ٥٥", "الطول 160 الوزن 55",
        "160cm 55kg po anong size", "height 160 weight 55 kasya po ba",
        "身長160cm 体重55kg", "키 160 몸무게 55", "１６０／５５", "160cm55kg",
    ],
)  # fmt: skip
def test_one_body_in_many_spellings(text: str):
    assert _read(text) == _body(height="160", weight="55")


@pytest.mark.parametrize(
    "text",
    [
        "请问，160 55公斤穿什么码", "我不知道穿什么码，160 55公斤", "主播，160 110斤穿什么码", "亲，160 110斤", "hello,160 55kg what size", "size?.160 55kg",
    ],
)  # fmt: skip
def test_a_height_right_behind_a_comma_is_read(text: str):
    assert _read(text) == _body(height="160", weight="55")


@pytest.mark.parametrize("text", ["1,160 55kg", "$1.160 55kg"])
def test_what_follows_a_comma_in_a_number_is_no_height(text: str):
    assert _read(text).height is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("5'3 120lb", _body(height="160", weight="54.4")),
        ("5'3 120", _body(height="160", weight="54.4")),
        ("5ft3", _body(height="160")),
        ("5 ft 3 in", _body(height="160")),
        ("5'7\" 150 lbs", _body(height="170.2", weight="68")),
        ("6 feet tall", _body(height="182.9")),
        ("5’4” what size", _body(height="162.6")),
        ("25cm kaki", _body(foot="25")),
        ("脚长25", _body(foot="25")),
        ("25.5 cm foot", _body(foot="25.5")),
        ("panjang kaki 24cm", _body(foot="24")),
        ("chân 24cm", _body(foot="24")),
        ("发长240mm", _body(foot="24")),
        ("my feet are 24.5", _body(foot="24.5")),
        ("waist 28 inch", _body(waist="71.1")),
        ("waist 28", _body(waist="71.1")),
        ("hips 92 waist 70 bust 85", _body(chest="85", waist="70", hip="92")),
        ("胸围88 腰围70 臀围92", _body(chest="88", waist="70", hip="92")),
        ("lingkar dada 92", _body(chest="92")),
        ("อก 36 นิ้ว", _body(chest="91.4")),
        ("65 kg", _body(weight="65")),
        ("foot's 10.5 in. size?", _body(foot="26.7")),
        ("me mide 26,8 el pie", _body(foot="26.8")),
        ("mide 26,1 de pie", _body(foot="26.1")),
        ("pied 25,5", _body(foot="25.5")),
        ("fuß 25,5", _body(foot="25.5")),
        ("足のサイズは25.5", _body(foot="25.5")),
        ("발 사이즈 255mm", _body(foot="25.5")),
        ("رجلي 25", _body(foot="25")),
        ("waist 30 in black", _body(waist="76.2")),
        ("5ft11 and 12 stone", _body(height="180.3", weight="76.2")),
        ("12st 4lb, 5'7", _body(height="170.2", weight="78")),
        ("11 stone", _body(weight="69.9")),
        ("kids 110cm 20kg", _body(height="110", weight="20")),
    ],
)
def test_other_measures_and_units(text: str, body: Body):
    assert _read(text) == body


@pytest.mark.parametrize(
    "text",
    [
        "chest 96", "96cm chest", "chest 96 in black", "bust is 96 cm", "胸围96要什么码", "胸圍 96", "胸囲96", "lingkar dada 96",
        "lilit dada saya 96", "ld 96", "dibdib 96", "busto 96", "96 de pecho", "peito 96", "ngực 96", "vòng 1 96", "รอบอก 96",
        "الصدر 96", "صدري ٩٦", "tour de poitrine 96", "brustumfang 96", "छाती 96", "가슴둘레 96",
    ],
)  # fmt: skip
def test_a_chest_is_read_in_many_languages_without_a_unit(text: str):
    assert _read(text) == _body(chest="96")


@pytest.mark.parametrize(
    "text",
    [
        "tooli 168 w wazni 70", "toli 168 wzni 70", "6ooli 168 wazny 70", "m68 70kg", "m68, 70 ký lấy size nào", "mình m68 nặng 70kg",
        "ich bin 1,68 groß und wiege 70", "je fais 1m68 pour 70 kg", "लंबाई 168 वजन 70", "lambai 168 wajan 70",
    ],
)  # fmt: skip
def test_a_body_is_read_in_arabizi_hinglish_and_shorthand(text: str):
    assert _read(text) == _body(height="168", weight="70")


def test_a_short_length_is_a_foot_where_the_shop_sells_by_it():
    assert _read("25cm", shoes=True) == _body(foot="25")
    assert _read("25cm") == Body()


@pytest.mark.parametrize(
    "text",
    [
        "is it 129?", "100 50", "RM 160 55", "RM160", "160 rb", "mattress 180x200 cm", "weight 2.5, 120 cm long", "bed 4ftX6ft", "ไม่มีทางกดทันหรอก 55", "150 x 200", "50% off 160",
        "size 40", "how long 20 cm", "link 3", "55", "160", "at 20:30", "2 pcs 150", "price 129 159", "150 pcs",
        "5'", "iphone 15 pro", "buy 2 get 1", "delivery 3-5 days", "999cm 999kg", "0/0", "order 160255", "the 21st", "model m62", "1st time here",
        "ship in 7 days?", "$55", "160元 55元", "code LIVE10",
    ],
)  # fmt: skip
def test_other_numbers_measure_nobody(text: str):
    assert _read(text) == Body()


@pytest.mark.parametrize(
    "text",
    [
        "what size 170cm 55kg?", "which size 170cm, 55kg", "size 55kg 170cm", "what size 170 55", "size 170/55", "size 170, 55 kg",
        "size 170 tall and 55kg", "saiz 170 berat 55", "ukuran 170cm 55kg", "ukuran 170 bb 55", "ukuran 170, berat badan 55", "talla 170cm 55kg", "talla 1,70 55kg",
        "talla 1.70 m y 55 kilos", "tamanho 1,7m 55kg", "size 1m70 55kg", "ไซส์ 170 ซม 55 กก", "ไซส์ไหน ไซส์ 170 55", "sz 55公斤 170公分",
        "from the us 170cm 55kg", "size 38 170 55", "size 38 170cm 55kg", "us 8, 170cm 55kg",
    ],
)  # fmt: skip
def test_a_measure_behind_the_word_size_is_read_like_the_other(text: str):
    assert _read(text) == _body(height="170", weight="55")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("what size 5'3 120lb", _body(height="160", weight="54.4")),
        ("size 5ft3 120lb", _body(height="160", weight="54.4")),
        ("size 12 stone 5ft11", _body(height="180.3", weight="76.2")),
        ("size 160 120 lbs", _body(height="160", weight="54.4")),
        ("what size 110斤 160公分", _body(height="160", weight="55")),
        ("size 28 inch waist, 60kg", _body(waist="71.1", weight="60")),
    ],
)
def test_a_measure_in_other_units_behind_the_word_size_is_read_like_the_other(text: str, body: Body):
    assert _read(text) == body


@pytest.mark.parametrize(
    "text",
    [
        "size 38", "us 8", "size 160", "size 130 140", "size 150/160", "size 170/92A", "size 6 feet", "do you have 'size 6' 2 left",
        "size 2 m 10", "size 38 in black", "price 159 59", "harga 160 55", "code 160 55",
    ],
)  # fmt: skip
def test_a_size_is_no_measure(text: str):
    assert _read(text) == Body()


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("5'4 weight 130 what size", _body(height="162.6", weight="59")),
        ("I'm 5'2 and weigh 105 what size", _body(height="157.5", weight="47.6")),
        ("weight 130, 5ft4", _body(height="162.6", weight="59")),
        ("5'4 weight 60", _body(height="162.6", weight="60")),
        ("mido 5'4 y peso 130", _body(height="162.6", weight="59")),
        ("身高160体重90", _body(height="160", weight="45")),
        ("体重98 身高160", _body(height="160", weight="49")),
        ("体重98 160cm", _body(height="160", weight="49")),
        ("我160 体重98", _body(height="160", weight="49")),
        ("身高175 体重75", _body(height="175", weight="75")),
        ("身高110体重36", _body(height="110", weight="18")),
        ("體重100 身高160", _body(height="160", weight="50")),
        ("身高1米6体重45kg", _body(height="160", weight="45")),
        ("体重130", _body(weight="65")),
        ("体重55", _body(weight="55")),
        ("体重90", Body()),
        ("身長178 体重100です。サイズは？", _body(height="178", weight="100")),
        ("身長178 体重100", _body(height="178", weight="100")),
        ("身長170、体重95ですがどのサイズ", _body(height="170", weight="95")),
        ("体重100です", _body(weight="100")),
        ("160 95 体重と身長です", _body(height="160", weight="95")),
        ("tinggi 160 berat 90", _body(height="160", weight="90")),
        ("สูง 160 หนัก 90", _body(height="160", weight="90")),
    ],
)
def test_a_labelled_weight_without_a_unit_is_in_the_unit_that_suits_the_height(text: str, body: Body):
    assert _read(text) == body


@pytest.mark.parametrize(
    "text",
    [
        "magkano po 50 peso ba?", "magkano 150 peso", "50 peso lang?", "is it 50 peso", "50 na peso po", "peso 50 lang po ba", "how much, peso 50?",
        "65 pesos po", "son 50 pesos?", "50 piso",
    ],
)  # fmt: skip
def test_money_weighs_nobody(text: str):
    assert _read(text) == Body()


@pytest.mark.parametrize("text", ["160cm 50 pesos", "50 peso ba? 160cm ako", "mido 160, ¿cuesta 50 pesos?"])
def test_money_is_not_the_weight_beside_a_height(text: str):
    assert _read(text) == _body(height="160")


@pytest.mark.parametrize(
    "text",
    [
        "mido 160 peso 55 cuanto cuesta", "precio? peso 55 y mido 160", "tenho 1,60 de altura e 55 de peso", "altura 1.60, 55 peso", "160cm peso 55kg magkano po",
        "cuanto cuesta, 160cm y 55kg de peso",
    ],
)  # fmt: skip
def test_a_weight_beside_a_price_is_no_money(text: str):
    assert _read(text) == _body(height="160", weight="55")


def test_a_measure_may_go_round_what_it_measures():
    assert _read("38 inches round the bust") == _body(chest="96.5")


@pytest.mark.parametrize("text", ["170cm, 10 for my team", "5ft7 and 12", "170cm want 10"])
def test_a_number_that_no_body_of_that_height_weighs_is_no_weight(text: str):
    assert _read(text).weight is None


@pytest.mark.parametrize(
    ("text", "told", "body"),
    [
        ("55", None, _body(weight="55")),
        ("160", None, _body(height="160")),
        ("55 po", _body(height="160"), _body(weight="55")),
        ("about 165?", _body(weight="55"), _body(height="165")),
        ("5", None, Body()),
        ("300", None, Body()),
        ("12345", None, Body()),
        ("hello", None, Body()),
    ],
)
def test_a_bare_number_answers_for_what_is_missing(text: str, told, body: Body):
    assert read_lone_number(text, told) == body


BABY = {"height": (Decimal(52), Decimal(80)), "weight": (Decimal("3.5"), Decimal("11.5"))}
CHILD = {"height": (Decimal(85), Decimal(145)), "weight": (Decimal(11), Decimal(36))}
SHIRT = {"height": (Decimal(145), Decimal(190)), "weight": (Decimal(40), Decimal(105))}
COAT = {"chest": (Decimal(82), Decimal(100)), "waist": (Decimal(62), Decimal(82))}
DOG = {"weight": (Decimal("1.5"), Decimal(42)), "chest": (Decimal(30), Decimal(92))}


@pytest.mark.parametrize(
    ("text", "spans", "body"),
    [
        ("62cm tall what size", BABY, _body(height="62")),
        ("baby 62cm 6kg", BABY, _body(height="62", weight="6")),
        ("6.5kg size?", BABY, _body(weight="6.5")),
        ("chest 34cm which size", DOG, _body(chest="34")),
        ("胸围34 多大码", DOG, _body(chest="34")),
        ("my dog is 5kg", DOG, _body(weight="5")),
        ("110/18 size", CHILD, _body(height="110", weight="18")),
        ("身高110体重36斤", CHILD, _body(height="110", weight="18")),
        ("我家娃110 36", CHILD, _body(height="110", weight="18")),
    ],
)
def test_a_small_body_is_read_where_the_products_chart_is_for_such(text: str, spans, body: Body):
    plain = fold_in_place(clean(text))

    assert read_body(plain, spans=spans) == body


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("20cm", BABY),
        ("1kg", BABY),
        ("chest 8cm", DOG),
        ("620cm", BABY),
        ("62cm what size", DOG),
        ("34cm", DOG),
    ],
)
def test_what_lies_far_beyond_the_chart_is_no_body(text: str, spans):
    assert read_body(text, spans=spans) == Body()


def test_an_adults_chart_makes_no_small_body_plausible():
    adult = {"height": (Decimal(145), Decimal(178)), "weight": (Decimal(40), Decimal(75))}

    assert read_body("62cm", spans=adult) == Body()
    assert read_body("6kg", spans=adult) == Body()


@pytest.mark.parametrize(
    ("text", "spans", "body"),
    [
        ("95", CHILD, _body(height="95")),
        ("18", CHILD, _body(weight="18")),
        ("62", BABY, _body(height="62")),
        ("35", DOG, Body()),
        ("12", DOG, _body(weight="12")),
        ("34cm", DOG, Body()),
        ("55kg", {}, _body(weight="55")),
        ("90cm", {}, Body()),
    ],
)
def test_a_bare_number_is_what_the_chart_alone_can_mean_by_it(text: str, spans, body: Body):
    assert read_lone_number(text, None, spans) == body


@pytest.mark.parametrize(
    "text",
    [
        "0900 000 123",
        "00 55",
        "55/00",
        "00-00",
        "0cm 55",
        "0 kg 160",
        "000 60",
        "height 0 55",
        "0'0 60",
        "00 55斤",
    ],
)
def test_naughts_are_nobodys_measures(text: str):
    body = _read(text)
    assert body.height is None or body.height > 0
    assert body.weight is None or body.weight > 0


@given(st.text(st.sampled_from("0123456789 .,/'\"cmkgftlbinx斤米高重身体สูง-"), max_size=40), st.booleans())
def test_whatever_is_read_is_plausible(text: str, shoes: bool):
    body = _read(text, shoes=shoes)
    for name, (low, high) in PLAUSIBLE.items():
        value = getattr(body, name)
        assert value is None or low <= value <= high


@given(st.integers(130, 210), st.integers(35, 90))
def test_height_and_weight_with_units_are_read_exactly(height: int, weight: int):
    assert _read(f"{height}cm {weight}kg") == _body(height=str(height), weight=str(weight))
    assert _read(f"weight {weight} height {height}") == _body(height=str(height), weight=str(weight))


WAISTS = {"waist": (Decimal(60), Decimal(110))}


@pytest.mark.parametrize(
    "text", ["محيط 86", "lingkarnya 86 cm", "circunferencia 86", "lingkar perut 86", "vòng bụng 86"]
)
def test_a_measure_around_is_the_charts_only_one(text: str):
    assert read_body(fold_in_place(clean(text)), spans=WAISTS) == _body(waist="86")


def test_a_measure_around_may_be_any_of_several():
    spans = WAISTS | {"chest": (Decimal(70), Decimal(120))}
    assert read_body(fold_in_place("محيط 86"), spans=spans) == Body()


@pytest.mark.parametrize(
    "text",
    [
        "bust 38 waist 28",
        "pecho 38 cintura 28",
        "lingkar dada 38 pinggang 28",
        "รอบอก 38 เอว 28",
        "vòng 1 38 vòng 2 28",
    ],
)
def test_a_chest_is_in_inches_too_where_the_chart_is_for_adults(text: str):
    plain = fold_in_place(clean(text))

    assert read_body(plain, spans=COAT) == _body(chest="96.5", waist="71.1")
    assert read_body("chest 38", spans=DOG) == _body(chest="38")


def test_inches_of_nothing_else_are_a_height_where_the_chart_goes_by_heights():
    assert read_body("62 inches 80 kg", spans=SHIRT) == _body(height="157.5", weight="80")
    assert read_body('62" and 80kg', spans=SHIRT) == _body(height="157.5", weight="80")
    assert read_body("62 inches long 80 kg", spans=SHIRT) == _body(weight="80")
    assert read_body("38 inches", spans=COAT) == Body()


@pytest.mark.parametrize(
    "text",
    ["160cm 50-55kg", "160cm 50 to 55 kg", "160cm 50 sampai 55 kg", "160cm 50 a 55 kg", "160cm 50 bis 55 kg", "160 ซม 50 ถึง 55 กก", "160cm 50到55公斤", "157 to 160cm 55kg"],
)  # fmt: skip
def test_of_a_range_the_larger_counts(text: str):
    assert _read(text) == _body(height="160", weight="55")


@pytest.mark.parametrize(
    ("text", "waist"),
    [
        ("poitrine 90 taille 85", "85"), ("poitrine 90 cm, taille 85 cm, quelle taille ?", "85"), ("taille de 72, poitrine 90", "72"), ("Brust 90 Taille 72 in schwarz", "72"), ("Brust 90, Taille 28 Zoll", "71.1"),
        ("poitrine 90 tour de taille 72", "72"), ("poitrine 90 quelle taille ?", None), ("poitrine 90 taille 38", None), ("poitrine 90 taille 175", None), ("poitrine 90, taille 8 ans", None), ("taille 72 dispo ?", None),
    ],
)  # fmt: skip
def test_a_waist_is_called_taille_beside_a_chest(text: str, waist: str | None):
    spans = {"chest": (Decimal(82), Decimal(100)), "waist": (Decimal(62), Decimal(82))}
    read = read_body(fold_in_place(clean(text)), spans=spans)

    assert read.waist == (None if waist is None else Decimal(waist))


def test_taille_is_a_height_where_the_chart_goes_by_heights():
    spans = {name: (Decimal(60), Decimal(190)) for name in ("chest", "waist", "height")}

    assert read_body("poitrine 90 taille 165", spans=spans) == _body(height="165", chest="90")


@pytest.mark.parametrize(
    ("text", "height", "weight"),
    [
        ("6 feet 75 kg", "182.9", "75"),
        ("6ft 75kg", "182.9", "75"),
        ("6' 175lbs", "182.9", "79.4"),
        ("6' tall, 80kg", "182.9", "80"),
        ("6'1 80kg", "185.4", "80"),
        ("5 feet 10 in 80 kg", "177.8", "80"),
        ("6 foot 12 stone", "182.9", "76.2"),
        ("168cm 11st", "168", "69.9"),
    ],
)
def test_a_weight_behind_feet_is_no_inches(text: str, height: str, weight: str):
    assert _read(text) == _body(height=height, weight=weight)


@pytest.mark.parametrize("text", ["脚长235穿几码", "발 240인데 몇 사이즈", "foot 245", "kaki 240"])
def test_a_foot_in_millimetres_without_the_unit_is_read_by_the_chart(text: str):
    plain = fold_in_place(clean(text))
    spans: Spans = {"foot": (Decimal("22"), Decimal("25.8"))}
    assert read_body(plain, shoes=True, spans=spans).foot in {Decimal("23.5"), Decimal("24"), Decimal("24.5")}
    assert read_body(plain, shoes=True).foot is None
    assert read_body("panjang kaki 100", shoes=True, spans=spans).foot is None


def test_a_childs_height_in_metres_is_read_by_the_chart():
    spans: Spans = {"height": (Decimal(85), Decimal(145)), "weight": (Decimal(11), Decimal(36))}
    assert read_body("mi hija mide 1,05 y pesa 17 kilos", spans=spans) == _body(height="105", weight="17")
    assert read_body("1,05 17 kilos").height is None


def test_an_age_beside_two_bare_measures_is_none_of_them():
    assert _read("15 tahun 170 60") == _body(height="170", weight="60")


FEET: Spans = {"foot": (Decimal(22), Decimal("25.8"))}


@pytest.mark.parametrize(
    ("text", "foot"),
    [
        ("24", "24"),
        ("24,5", "24.5"),
        ("24 cm", "24"),
        ("240", "24"),
        ("38", None),
        ("24kg", None),
        ("160", None),
    ],
)
def test_a_bare_number_is_a_foot_where_the_chart_goes_by_feet_alone(text: str, foot: str | None):
    assert read_lone_number(text, None, FEET).foot == (foot and Decimal(foot))


@pytest.mark.parametrize(
    ("text", "told", "said", "weight"),
    [
        ("180", _body(height="177.8"), ["size?", "5'10"], "81.6"),
        ("55", _body(height="157.5"), ["size?", "i'm 5'2"], "55"),
        ("130", _body(height="170"), ["什么码", "170"], "65"),
        ("70", _body(height="175"), ["什么码", "175"], "70"),
        ("70kg", _body(height="175"), ["什么码", "175"], "70"),
        ("65", _body(height="170"), ["size?", "170"], "65"),
        ("110", None, ["我穿什么码"], "55"),
        ("95", None, ["我穿什么码"], None),
        ("95", None, ["what size"], "95"),
    ],
)
def test_a_bare_weight_is_in_the_unit_of_what_was_said_before(
    text: str, told, said: list[str], weight: str | None
):
    assert read_lone_number(text, told, SHIRT, said).weight == (weight and Decimal(weight))


def test_a_childs_bare_weight_among_chinese_words_may_be_either():
    assert read_lone_number("30", None, CHILD, ["宝宝穿多大码"]) == Body()
    assert read_lone_number("30", None, CHILD, ["which size"]) == _body(weight="30")
