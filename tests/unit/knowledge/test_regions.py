import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.regions import Region, enclosing, find_regions, place, region_code, region_name
from knowledge.workbook import ShippingRow


def found(text: str) -> list[tuple[str | None, str | None]]:
    return [(region.code, region.subdivision) for region in find_regions(text)]


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("ship to Malaysia?", "MY", None),
        ("寄马来西亚多久", "MY", None),
        ("大马", "MY", None),
        ("msia can?", "MY", None),
        ("ส่งไปมาเลย์ไหม", "MY", None),
        ("MY?", "MY", None),
        ("to sg", "SG", None),
        ("do you ship to US", "US", None),
        ("寄US吗", "US", None),
        ("SHIP TO MY?", "MY", None),
        ("brasil", "BR", None),
        ("envio a mexico", "MX", None),
        ("envían a CDMX?", "MX", "Mexico City"),
        ("للسعودية", "SA", None),
        ("توصيل الامارات", "AE", None),
        ("インドネシアに送れますか", "ID", None),
        ("한국으로 배송", "KR", None),
        ("gửi đến nước mỹ", "US", None),
        ("indo jkt", "ID", "Jakarta"),
        ("沙巴", "MY", "Sabah"),
        ("Kuching, Sarawak Malaysia", "MY", "Kuching"),
        ("ส่งเชียงใหม่กี่วัน", "TH", "Chiang Mai"),
    ],
)
def test_places_are_found_in_each_language(text: str, code: str, part: str | None) -> None:
    assert found(text) == [(code, part)]


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("how much is postage for us brits", "GB", None),
        ("any aussies here, shipping?", "AU", None),
        ("magkano sf pa mnl po", "PH", "Metro Manila"),
        ("pos ke kk berapa hari", "MY", "Kota Kinabalu"),
        ("reach tampines when", "SG", "Tampines"),
        ("postage to jb", "MY", "Johor Bahru"),
        ("ship hn bao lâu vậy shop", "VN", "Hanoi"),
        ("giao về cà mau mấy ngày", "VN", "Ca Mau"),
        ("đặt giờ bao giờ về tới sg ạ", "VN", "Ho Chi Minh City"),
        ("ongkir sby brp", "ID", "Surabaya"),
        ("ongkir ke mdn brp kak", "ID", "Medan"),
        ("kirim ke jogja", "ID", "Yogyakarta"),
        ("envían a cdmx", "MX", "Mexico City"),
        ("el envio a merida cuanto sale", "MX", "Mérida"),
        ("frete pra sp capital", "BR", "São Paulo"),
        ("frete pro rj", "BR", "Rio de Janeiro"),
        ("كم الشحن الى القاهره", "EG", "Cairo"),
        ("shipping to ksa", "SA", None),
        ("deliver to oman?", "OM", None),
        ("do you ship to turkey", "TR", None),
        ("ส่งโคราชกี่วัน", "TH", "Korat"),
        ("ส่งไปอยุธยา", "TH", "Ayutthaya"),
        ("kha song pai bkk tao rai", "TH", "Bangkok"),
        ("寄淡滨尼几天", "SG", "Tampines"),
        ("花蓮運費多少 寄得到嗎", "TW", "Hualien"),
        ("仙台まで送料いくら", "JP", "Sendai"),
    ],
)
def test_nicknames_and_abbreviations_are_places_where_something_is_sent(
    text: str, code: str, part: str | None
) -> None:
    assert found(text) == [(code, part)]


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("if i order rn when does it hit bangkock", "TH", "Bangkok"),
        ("ship to singapor how much", "SG", None),
        ("pos ke selanggor", "MY", "Selangor"),
        ("ongkir ke bandng brp", None, None),
        ("free ship về đà nẽng", "VN", "Da Nang"),
        ("envio a guadalajra", "MX", "Guadalajara"),
        ("deliver to melborne?", "AU", "Melbourne"),
        ("frete pra fortalesa", "BR", "Ceará"),
    ],
)
def test_a_long_name_may_have_one_slip_where_something_is_sent(
    text: str, code: str | None, part: str | None
) -> None:
    assert found(text) == ([] if code is None else [(code, part)])


def test_a_name_with_a_slip_is_said_back_as_it_is_spelled() -> None:
    assert find_regions("ship to bangkock")[0].name == "Bangkok"


@pytest.mark.parametrize(
    "text",
    [
        "kirim sekarang bisa?",
        "sampai sekarang belum dikirim",
        "ongkir kk?",
        "kk mau tanya",
        "kkkk adorei",
        "is bangkock spelled right",
        "can ship to my office",
        "deliver to person at the door",
        "send to chicken lovers",
        "hantar ke kampung boleh",
        "pos kucing punya makanan",
        "a solo 10 pesos el envio?",
        "para la niña, envio gratis?",
        "piel madura sirve?",
        "granada o rojo?",
        "cuba dulu baru beli",
        "ke lima kali saya order",
        "sa lima, magkano lahat",
        "chega antes do natal?",
        "shop oi co mau hue khong",
        "gia lai bao nhieu, ship luon",
        "chị mặc hải dương đẹp quá",
        "air jordan style",
        "similar to jordan 1",
        "turkey sandwich lol",
        "florals like goa vibes",
        "kobe beef",
        "bicol express for dinner",
        "philadelphia cheese",
        "salut tu parles français",
        "do you speak english",
        "speak malay can?",
        "bahasa indo dong",
        "korean style dress",
        "japanese denim?",
        "turkish cotton towel",
        "egyptian cotton?",
        "chinese tea set",
        "french nails",
        "colorado o azul?",
        "东西安全吗",
        "大连衣裙有吗",
        "适合肥胖的人吗",
        "长沙发有没有",
        "太平洋的颜色",
        "中文客服",
        "韓式的嗎",
        "ดูดีเลย",
        "พูดภาษาอังกฤษได้ไหม",
        "กินข้าวยัง",
        "هذا ينبع من القلب",
        "عربي كويس",
        "英語でお願い",
        "한복 스타일",
        "wie lange dauert der versand",
        "aus baumwolle?",
        "ist das aus leder",
        "namaste bhaiya kaise ho",
        "size m bhejo",
    ],
)
def test_chat_that_names_no_place_has_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "my size",
        "send to me",
        "ship to us please",
        "in my country",
        "SHIP TO MY HOUSE",
        "us",
        "it is in",
        "no",
        "para mi",
        "ภาษาไทย",
        "タイプ",
        "solo quiero",
        "áo màu đỏ",
        "is perak available",
        "may mali ba",
        "jersey cuba",
        "de nada",
        "",
    ],
)
def test_other_words_are_no_places(text: str) -> None:
    assert found(text) == []


def test_the_rows_own_names_are_found() -> None:
    rows = [
        ShippingRow(row=2, region="MY", code="MY", aliases=("Semenanjung Barat",)),
        ShippingRow(row=3, region="Moon Base", aliases=("月球基地",)),
    ]
    assert find_regions("Can MOON BASE?", rows) == (Region(None, "MOON BASE", "Moon Base"),)
    assert find_regions("寄月球基地", rows) == (Region(None, "月球基地", "月球基地"),)
    assert find_regions("semenanjung barat ok", rows)[0].code == "MY"


def test_a_cell_may_be_a_code_or_a_country_in_any_language() -> None:
    cells = ["MY", "my", "MYS", "Malaysia", "马来西亚", "UK", "Mỹ", "Jordan", "Mali"]
    assert [region_code(cell) for cell in cells] == ["MY", "MY", "MY", "MY", "MY", "GB", "US", "JO", "ML"]
    assert [region_code(cell) for cell in ("ＭＹ", "ｍｙｓ", " ＳＧ ")] == ["MY", "MY", "SG"]
    assert [region_code(cell) for cell in ("Sabah", "MY-12", "*", "", "nowhere")] == [None] * 5


def test_parts_lie_in_parts() -> None:
    assert place("古晋") == Region("MY", "古晋", "Kuching")
    assert enclosing("Kuching") == ("Sarawak", "East Malaysia")
    assert place("nowhere") is None


def test_a_country_is_named_in_the_reply_language() -> None:
    assert region_name("MY", "zh") == "马来西亚"
    assert region_name("PH", "tl") == "Pilipinas"
    assert region_name("MY", "xx") == "Malaysia"


@pytest.mark.parametrize(
    "text",
    [
        "how much in malaysian ringgit?", "ringgit malaysia berapa", "berapa dalam dolar singapura", "price in singapore dollars", "hong kong dollar?",
        "quanto em dólares de singapura", "combien en dollars de Singapour", "wieviel in Singapur-Dollar", "新加坡元多少", "新加坡币多少", "马来西亚令吉多少钱",
        "日本円でいくら", "싱가포르 달러로 얼마", "กี่ริงกิตมาเลเซีย", "ราคากี่ดอลลาร์สิงคโปร์", "bao nhiêu đô singapore", "bao nhiêu đô la singapore",
        "magkano sa philippine peso", "malaysia currency?", "harga duit malaysia", "uk pounds price", "new taiwan dollar how much",
        "how much in malaysian money", "ราคาเงินมาเลเซีย", "日本円",
    ],
)  # fmt: skip
def test_a_countrys_money_is_no_place(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ship to malaysia how much ringgit", "MY"),
        ("pos ke malaysia ringgit berapa", "MY"),
        ("pos malaysia berapa ringgit", "MY"),
        ("ongkir vietnam dong", "VN"),
        ("ship to malaysia, in malaysian ringgit?", "MY"),
        ("ส่งมาเลเซียกี่บาท", "MY"),
        ("发新加坡多少元", "SG"),
        ("运到新加坡元旦前到吗", "SG"),
        ("singapore 5 dollars shipping?", "SG"),
        ("berapa rupiah malaysia", "MY"),
        ("where do singapore orders come from", "SG"),
        ("일본엔 배송돼요?", "JP"),
        ("香港元旦送吗", "HK"),
        ("中国元宵节能发货吗", "CN"),
        ("singapore money back?", "SG"),
        ("gửi singapore tiền ship bao nhiêu", "SG"),
        ("how much money singapore shipping", "SG"),
    ],
)
def test_money_beside_a_place_that_is_meant_leaves_it_one(text: str, code: str) -> None:
    assert found(text) == [(code, None)]


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    assert all(region.code is None or len(region.code) == 2 for region in find_regions(text))


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("frete pra BH quanto", "BR", "Minas Gerais"), ("frete pra sp quanto?", "BR", "São Paulo"), ("entrega em MG?", "BR", "Minas Gerais"),
        ("chega em SC quantos dias", "BR", "Santa Catarina"), ("quanto fica o frete pro ES", "BR", "Espírito Santo"), ("manda pra BA?", "BR", "Bahia"),
        ("quanto tempo pra chegar no RS", "BR", "Rio Grande do Sul"), ("envío para PR", "PR", None), ("ship to ES", "ES", None), ("envian a PE?", "PE", None),
        ("freeship về HN không", "VN", "Hanoi"), ("HN", "VN", "Hanoi"), ("gửi về Úc được k", "AU", None), ("ship sang mỹ bao lâu", "US", None),
        ("ship qua Hàn", "KR", None), ("có ship ở Đức không", "DE", None), ("ship sang Anh được không", "GB", None),
    ],
)  # fmt: skip
def test_a_name_of_one_language_is_a_place_in_its_words(text: str, code: str, part: str | None):
    assert found(text) == [(code, part)]


@pytest.mark.parametrize(
    "text",
    ["entrega en mi casa", "chega em pe", "manda pra se ver", "chega no pe direito", "mando o pr amanha", "ship mỹ phẩm không", "gửi cho anh nhé", "qua anh mua", "frete e gratis", "shop ở ý kiến"],
)  # fmt: skip
def test_the_same_letters_elsewhere_are_none(text: str):
    assert found(text) == []


def test_a_code_of_the_shop_s_own_row_is_its_country():
    rows = (ShippingRow(row=2, region="HN", code="HN"),)

    assert [one.code for one in find_regions("ship to HN", rows)] == ["HN"]
    assert [one.code for one in find_regions("HN", rows)] == ["HN"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("ongkir sulsel berapa kak", "South Sulawesi"), ("kirim ke kalbar bisa?", "West Kalimantan"), ("sampai ntb berapa hari", "West Nusa Tenggara"),
        ("ke sumut gratis ongkir?", "North Sumatra"), ("ongkir NTT berapa", "East Nusa Tenggara"), ("ongkir ke irian", "Papua"), ("kirim ke kepri", "Riau Islands"),
    ],
)  # fmt: skip
def test_indonesian_provinces_are_known_by_their_short_names(text: str, part: str):
    assert found(text) == [("ID", part)]


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("ship to east msia", "MY", "East Malaysia"), ("east m'sia postage", "MY", "East Malaysia"), ("pos ke msia timur", "MY", "East Malaysia"),
        ("ship to msia", "MY", None), ("how much to N. Ireland", "GB", "Northern Ireland"), ("ship to ireland", "IE", None),
        ("does it ship to the US", "US", None), ("i'm in the US", "US", None), ("ship to New Mexico", "US", "New Mexico"), ("ship to Mexico", "MX", None),
    ],
)  # fmt: skip
def test_a_part_is_not_taken_for_the_country_in_its_name(text: str, code: str, part: str | None):
    assert found(text) == [(code, part)]


def test_us_behind_an_article_is_no_place_in_small_letters():
    assert found("is this for the us or them") == found("give the us one") == []
