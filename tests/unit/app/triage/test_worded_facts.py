"""What an agent states in words stands in the evidence as what is stated in digits does; what people only say does not count."""

import pytest

from app.triage.ground import facts_in, ungrounded

EVIDENCE = [
    "Heron fountain pen (PN-10): 45.00 EUR", "MX (Mexico); fee 6.00 EUR; 2 working days to pack, 7-12 days",
    "The nib has a 2-year warranty.", "500 g; 24 months closed; up to 8 hours a day", "AUTUMN 20 off percent: 20%",
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "missing"),
    [
        ("en", "It costs fifty dollars", "fifty dollars"), ("en", "45 dollars", "dollars"), ("en", "six ringgit", "ringgit"),
        ("en", "arrives in three days", "three days"), ("en", "Warranty five years", "five years"), ("en", "a five-year warranty", "five-year"),
        ("en", "It keeps two weeks", "two weeks"), ("en", "half price today", "half price"), ("en", "fifty percent off", "fifty percent"),
        ("en", "500 kg", "500 kg"), ("en", "24 weeks", "24 weeks"), ("en", "500 ml", "500 ml"),
        ("zh", "三天到", "三天"), ("zh", "十五天", "十五天"), ("zh", "十二月十八日到", "十八日"), ("zh", "打七折", "七折"), ("zh", "半价", "半价"),
        ("zh", "6泰铢", "泰铢"), ("zh", "三五天", "三五天"), ("ja", "6円", "円"), ("ja", "三か月", "三か月"), ("ko", "6원", "원"), ("ko", "세 시간", "세 시간"),
        ("th", "6 บาท", "บาท"), ("th", "ห้าปี", "ห้าปี"), ("es", "6 pesos", "pesos"), ("es", "llega en quince días", "quince días"),
        ("es", "a mitad de precio", "a mitad de precio"), ("de", "vierzehn Tage", "vierzehn Tage"), ("de", "elf Dollar", "elf Dollar"),
        ("fr", "onze jours", "onze jours"), ("pt", "três anos", "três anos"), ("id", "lima tahun", "lima tahun"), ("ms", "tiga hari", "tiga hari"),
        ("tl", "tatlong araw", "tatlong araw"), ("tl", "apat na buwan", "apat na buwan"), ("vi", "chín ngày", "chín ngày"), ("vi", "mười lăm ngày", "mười lăm ngày"), ("ar", "ثلاثة أيام", "ثلاثة أيام"),
        ("ar", "أسبوعين", "أسبوعين"), ("hi", "तीन दिन", "तीन दिन"), ("hi", "6 रुपये", "रुपये"),
    ],
)  # fmt: skip
def test_what_is_in_no_evidence_is_told(language: str, text: str, missing: str) -> None:
    assert missing in [fact.text for fact in facts_in(text, language, EVIDENCE) if not fact.grounded]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "45 euros, two years of warranty, seven days"), ("en", "two working days"), ("en", "twenty percent off"), ("en", "eight hours"),
        ("en", "twenty-four months"), ("zh", "45欧元，45元，45块，七天，两年，二十四个月"), ("zh", "打八折"), ("zh", "百分之二十"), ("de", "zwei Jahre, zwölf Tage"),
        ("es", "dos años"), ("th", "สองปี"), ("ar", "يومين"), ("ja", "八時間"), ("vi", "bảy ngày"),
    ],
)  # fmt: skip
def test_what_the_evidence_has_in_digits_may_be_said_in_words(language: str, text: str) -> None:
    assert ungrounded(text, language, EVIDENCE) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "One moment please"), ("en", "The two of us will look"), ("en", "Back in five minutes"), ("en", "Seven days a week"),
        ("en", "It comes in two colours"), ("en", "one day"), ("en", "First come, first served"), ("en", "we are happy to tell US viewers all"),
        ("en", "Contact US"), ("en", "US size 8 or UK 6"), ("en", "I won, so did you"), ("en", "It is free to DM us"),
        ("zh", "稍等一下"), ("zh", "十分感谢"), ("zh", "三折叠的伞"), ("zh", "周三直播"), ("zh", "第三天"), ("zh", "一年四季都能穿"), ("zh", "我们两个人看一下"),
        ("zh", "一块去看看"), ("ko", "네 시간 되시면 오세요"), ("ko", "모두 달라요"), ("ko", "세일 중이에요"), ("vi", "sau ngày mai"), ("vi", "áo mưa ở ngăn đáy"), ("vi", "hai bạn chờ nhé"),
        ("tl", "ilang araw ba"), ("th", "ใส่ได้สองสี"), ("fr", "deux couleurs"), ("es", "un momento, once"), ("de", "einen Moment, wir zwei schauen"),
        ("id", "tunggu satu menit"), ("ar", "لحظة واحدة"), ("hi", "दो रंग"), ("pt", "mil obrigadas"),
    ],
)  # fmt: skip
def test_what_people_only_say_states_nothing(language: str, text: str) -> None:
    assert [
        fact.text
        for fact in facts_in(text, language, EVIDENCE)
        if not fact.grounded and not fact.text.isdecimal()
    ] == []


@pytest.mark.parametrize(
    ("language", "text", "missing"),
    [
        ("en", "Ships to UK, US and SG", ["UK", "US", "SG"]), ("en", "We send to the US", ["US"]), ("en", "to TH and MX", ["TH"]),
        ("zh", "可以发US", ["US"]), ("hi", "नेपाल भेजते हैं", ["नेपाल"]), ("hi", "मैक्सिको भेजते हैं", []), ("en", "all over the UK", ["UK"]),
    ],
)  # fmt: skip
def test_a_country_by_its_code_or_in_hindi_is_one(language: str, text: str, missing: list[str]) -> None:
    assert [fact.text for fact in facts_in(text, language, EVIDENCE) if not fact.grounded] == missing


def test_a_shop_with_another_dollar_may_say_so() -> None:
    assert ungrounded("39 dollars", "en", ["39.00 CAD"]) == ()
    assert ungrounded("39 dollars", "en", ["39.00 SGD"]) == ()
    assert ungrounded("three days", "en", ["Delivery takes three days."]) == ()
    assert ungrounded("three days", "en", [], ["in three days?"]) == ()
