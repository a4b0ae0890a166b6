import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.triage.ground import facts_in, ungrounded

SIZE = ("For 160 cm / 55 kg take M (155-165 cm, 50-58 kg).", "en", ["M: 155-165 cm, 50-58 kg"], ["160", "55"])
SHIPPING = (
    "Shipping to Malaysia: RM 8.00, free from RM 1,100.00. Order now and it arrives between 17 Nov and 20 Nov.",
    "en",
    ["MY (Malaysia); fee 8.00 MYR; free from 1100.00 MYR; arrives 2026-11-17 to 2026-11-20"],
    [],
)
PRICE = (
    "Linen dress: 2 × RM 39.00 = RM 78.00. With FLASH5: RM 73.00.",
    "en",
    ["Linen dress (DR-102): 39.00 MYR; 2 x 39.00 = 78.00", "FLASH5 5 off amount: -5.00 = 73.00"],
    [],
)
SPANISH = (
    "Envío a México: 1.250,50 €. Llega el 3 dic.",
    "es",
    ["MX (México); fee 1250.50 EUR; arrives 2026-12-03"],
    [],
)
CHINESE = (
    "发马来西亚运费 RM 8.00，现在下单，预计 11月17日 至 11月20日 送达。",
    "zh",
    ["MY (马来西亚); fee 8.00 MYR; arrives 2026-11-17 to 2026-11-20"],
    [],
)
THAI = (
    "ค่าส่งไปมาเลเซีย ฿120.00 ได้รับ 17 พ.ย. ค่ะ",
    "th",
    ["MY (มาเลเซีย); fee 120.00 THB; arrives 2026-11-17"],
    [],
)
ARABIC = (
    "الشحن إلى ماليزيا: RM 8.00. يصل في 17 نوفمبر.",
    "ar",
    ["MY (ماليزيا); fee 8.00 MYR; 2026-11-17"],
    [],
)
EURO = (
    "Livraison Malaisie : 12,00 €, gratuite dès 1.100,00 €.",
    "fr",
    ["MY (Malaisie); fee 12.00 EUR; free from 1100.00 EUR"],
    [],
)
REAL = ("Frete (Malásia): R$ 39,90.", "pt", ["MY (Malásia); fee 39.90 BRL"], [])
QUOTED = (
    "Within 7 days, use code SAVE10 in room DR-102.",
    "en",
    ["Within 7 days, use code SAVE10 in room DR-102."],
    [],
)
NAMES = ("Linen dress", "Silk gown", "FLASH5", "GIFT20", "亚麻裙")


def _missing(case, text=None):
    said, language, evidence, allowed = case
    return ungrounded(text or said, language, evidence, allowed, NAMES)


@pytest.mark.parametrize("case", [SIZE, SHIPPING, PRICE, SPANISH, CHINESE, THAI, ARABIC, EURO, REAL, QUOTED])
def test_a_draft_that_says_what_its_evidence_says_is_grounded(case):
    assert _missing(case) == ()


CORRUPTIONS = [
    (EURO, "12,00 €", "12,00 £"), (EURO, "12,00", "13,00"), (REAL, "R$", "US$"), (REAL, "39,90", "39,00"),
    *[(SIZE, old, new) for old, new in [
        ("160", "161"), ("160", "170"), ("55 kg t", "56 kg t"), ("M (", "L ("), ("M (", "XL ("), ("M (", "S ("),
        ("155", "150"), ("165", "175"), ("50-58", "50-68"), ("50-58", "5-58"), ("58 kg)", "580 kg)"),
        ("kg).", "kg, 3 left)."), ("M (", "M or XXL ("), ("take M", "take M for RM 5"),
    ]],
    *[(SHIPPING, old, new) for old, new in [
        ("Malaysia", "Singapore"), ("Malaysia", "Thailand"), ("RM 8.00", "RM 6.00"), ("RM 8.00", "S$8.00"),
        ("RM 8.00", "US$8.00"), ("RM 8.00", "8.00 THB"), ("8.00", "0.80"), ("8.00", "80"), ("1,100.00", "1,000.00"),
        ("1,100.00", "110.00"), ("1,100.00", "11,000.00"), ("17 Nov", "18 Nov"), ("17 Nov", "17 Dec"),
        ("20 Nov", "20 Oct"), ("20 Nov", "17 Oct"), ("20 Nov", "2 Nov"), ("20 Nov", "11 Nov"), ("arrives", "arrives in 3 days,"),
        ("Malaysia", "Malaysia and Brunei"), ("RM 8.00", "€8.00"), ("20 Nov.", "20 Nov 2027."),
    ]],
    *[(PRICE, old, new) for old, new in [
        ("2 ×", "3 ×"), ("39.00", "29.00"), ("39.00", "39.90"), ("78.00", "87.00"), ("73.00", "37.00"),
        ("FLASH5", "FLASH50"), ("FLASH5", "FLASH6"), ("FLASH5", "GIFT20"), ("FLASH5", "MEGASALE"),
        ("RM 39.00", "Rp 39.00"), ("RM 73.00", "73.00 EUR"), ("Linen dress", "Silk gown"), ("73.00.", "73.00, 10% off."),
        ("73.00.", "73.00 until 22:00."), ("Linen dress", "亚麻裙"), ("73.00", "7,300"), ("With FLASH5", "With FLASH5 and SAVE10"),
        ("39.00", "39"  "000"),
    ]],
    *[(SPANISH, old, new) for old, new in [
        ("1.250,50", "1.250,55"), ("1.250,50", "125,05"), ("México", "Brasil"), ("3 dic", "3 nov"), ("3 dic", "4 dic"),
        ("€", "US$"), ("1.250,50", "12.505"), ("México", "España"),
    ]],
    *[(CHINESE, old, new) for old, new in [
        ("马来西亚", "新加坡"), ("8.00", "9.00"), ("11月17日", "11月18日"), ("11月20日", "12月20日"), ("RM", "¥"),
    ]],
    *[(THAI, old, new) for old, new in [
        ("120", "12"), ("มาเลเซีย", "สิงคโปร์"), ("17 พ.ย.", "17 ธ.ค."), ("17", "๑๘"), ("฿", "₱"),
    ]],
    *[(ARABIC, old, new) for old, new in [
        ("ماليزيا", "قطر"), ("8.00", "٩.00"), ("نوفمبر", "ديسمبر"), ("17", "16"),
    ]],
    *[(QUOTED, old, new) for old, new in [("7", "14"), ("SAVE10", "SAVE15"), ("DR-102", "DR-103"), ("Within", "Within XL")]],
]  # fmt: skip


@pytest.mark.parametrize(("case", "old", "new"), CORRUPTIONS)
def test_a_draft_with_one_thing_changed_is_not_grounded(case, old, new):
    corrupted = case[0].replace(old, new, 1)

    assert corrupted != case[0]
    assert _missing(case, corrupted)


def test_there_are_enough_corruptions_to_trust_it():
    assert len(CORRUPTIONS) >= 60


def test_words_of_the_viewer_may_be_repeated():
    assert ungrounded("160 cm", "en", [], ["160"]) == ()
    assert ungrounded("160 cm", "en", [], []) == ("160",)


def spans(text: str, *args: object) -> list[tuple[str, bool]]:
    return [(fact.text, fact.grounded) for fact in facts_in(text, *args)]  # type: ignore[arg-type]


def test_every_fact_is_told_with_its_place_in_the_text() -> None:
    text = "Linen dress: RM 39, arrives 17 Nov in Malaysia, size M or XL"
    evidence = ["Linen dress (DR-102): 39.00 MYR; arrives 2026-11-17; M"]
    found = facts_in(text, "en", evidence, (), ["Linen dress"])
    assert [(text[fact.start : fact.end], fact.grounded) for fact in found] == [
        ("Linen dress", True),
        ("RM", True),
        ("39", True),
        ("17 Nov", True),
        ("Malaysia", False),
        ("M", True),
        ("XL", False),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("👗👗 149", (3, 6)),
        ("只要１４９块", (2, 5)),
        ("e\u0301te\u0301 149", (6, 9)),
        ("㎏ ﬁne 149", (6, 9)),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af 149", (7, 10)),
        ("ราคา ๑๔๙", (5, 8)),
        ("½ or 149", (5, 8)),
    ],
)
def test_places_are_those_of_the_text_as_it_was_written(text: str, expected: tuple[int, int]) -> None:
    last = facts_in(text, "en", [])[-1]
    assert (last.start, last.end) == expected
    assert last.text == text[slice(*expected)]


def test_of_facts_that_overlap_the_one_without_evidence_stays() -> None:
    assert spans("code FLASH5", "en", ["FLASH5"]) == [("FLASH5", True)]
    assert spans("17 Nov", "en", ["17 pieces"]) == [("17 Nov", False)]


def test_a_name_whose_letters_grow_when_folded_keeps_its_place() -> None:
    text = "İİ ß Straße 9"
    found = facts_in(text, "en", [], (), ["strasse"])
    assert [(fact.start, fact.end, fact.text) for fact in found] == [(5, 11, "Straße"), (12, 13, "9")]


@given(text=st.text(max_size=60), evidence=st.text(max_size=30))
def test_facts_lie_in_the_text_apart_and_agree_with_what_is_ungrounded(text: str, evidence: str) -> None:
    found = facts_in(text, "en", [evidence], (), ["ab", "日本", "ß"])
    ends = 0
    for fact in found:
        assert ends <= fact.start < fact.end <= len(text)
        assert fact.text == text[fact.start : fact.end]
        ends = fact.end
    missing = ungrounded(text, "en", [evidence], (), ["ab", "日本", "ß"])
    assert bool(missing) == any(not fact.grounded for fact in found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("지금 주문하시면 12월 11일부터 12월 15일 사이에 도착해요.", "ko"), ("12月11日至12月15日送达", "zh"),
        ("12月11日から12月15日にお届け", "ja"), ("llega entre el 11 dic y el 15 dic", "es"),
    ],
)  # fmt: skip
def test_a_month_whose_name_ends_like_anothers_is_read_whole(text: str, language: str) -> None:
    assert ungrounded(text, language, ["arrives 2026-12-11 to 2026-12-15"]) == ()
    assert ungrounded(text, language, ["arrives 2026-02-11 to 2026-02-15"]) != ()
