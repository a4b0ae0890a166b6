"""What a comment says of bodies beside the measures that are read is noticed, and nothing else is."""

from decimal import Decimal

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.sizes.left_measures import leaves_a_measure
from app.triage.sizes.measures import read_measures
from knowledge.compute.size import Body, Spans


def _span(low: int, high: int) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


SHIRT: Spans = {"height": _span(155, 190), "weight": _span(48, 105)}
KIDS: Spans = {"height": _span(80, 130)}
GLOVES: Spans = {"height": _span(150, 195)}
JEANS: Spans = {"waist": _span(64, 83), "hip": _span(86, 105)}
COAT: Spans = {"chest": _span(82, 100), "waist": _span(62, 82)}
SHOES: Spans = {"foot": _span(22, 26)}
DOG: Spans = {"weight": _span(1, 35), "chest": _span(28, 78)}


def _leaves(text: str, spans: Spans) -> bool:
    plain, shoes = fold_in_place(clean(text)), spans is SHOES
    body, left = read_measures(plain, shoes=shoes, spans=spans)
    assert body != Body()
    return leaves_a_measure(plain, left, body, shoes=shoes, spans=spans)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("me 160cm 52kg and my sister 170cm 70kg, what sizes?", SHIRT),
        ("我160 52kg 我老公175 75kg", SHIRT),
        ("my husband is 175 72kg, i'm 160 50kg", SHIRT),
        ("yo 160 cm 52 kg y mi hermana 170 cm 70 kg", SHIRT),
        ("ich 160 cm 52 kg, mein Mann 180 cm 80 kg", SHIRT),
        ("saya 160cm 52kg suami 175cm 75kg", SHIRT),
        ("mis hijos miden 160 y 175 cm", SHIRT),
        ("twins 95cm and 112cm", KIDS),
        ("ลูก 2 คน สูง 95 กับ 115", KIDS),
        ("anak 2 orang 95cm dan 115cm", KIDS),
        ("mis hijos miden 95 y 115 cm que tallas", KIDS),
        ("my wife's waist is 71 and mine is 80", JEANS),
        ("waist: 73cm after lunch 76cm", JEANS),
        ("my foot 23.4cm, my mom 24.4cm what sizes?", SHOES),
        ("left foot 23.4cm right foot 23.9cm", SHOES),
        ("I'm 178cm, what size for my wife?", GLOVES),
        ("我178cm 我老婆穿什么码", GLOVES),
        ("165cm 60kg, lost 5kg", SHIRT),
        ("腰围二尺一臀围94", JEANS),
    ],
)  # fmt: skip
def test_two_bodies_are_noticed(text: str, spans: Spans):
    assert _leaves(text, spans)


@pytest.mark.parametrize(
    "text",
    [
        "height 5.2 weight 80 kg what size", "5.9ft 75kg", "l.75m 75kg", "키 백오십칠 몸무게 80", "طولي مية وخمسين وزني ٨٠",
        "tinggi seratus lima puluh, berat 80kg", "chiều cao mét mấy, 80kg",
    ],
)  # fmt: skip
def test_a_measure_that_is_told_and_not_read_is_noticed(text: str):
    assert _leaves(text, SHIRT)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("over 105kg 180cm", SHIRT),
        ("105kg+ 180cm size?", SHIRT),
        ("105kg and up, 180cm", SHIRT),
        ("más de 105 kg, 180 cm", SHIRT),
        ("mais de 105 kg, 180 cm", SHIRT),
        ("lebih dari 105kg, 180cm", SHIRT),
        ("trên 105kg cao 180cm", SHIRT),
        ("plus de 105 kg, 180 cm", SHIRT),
        ("über 105 kg, 180 cm", SHIRT),
        ("105公斤以上 180", SHIRT),
        ("180多 105公斤", SHIRT),
        ("หนักเกิน 105 กก สูง 180", SHIRT),
        ("اكثر من 105 كيلو طولي 180", SHIRT),
        ("105kg 이상 180cm", SHIRT),
        ("105キロ以上 180センチ", SHIRT),
        ("taller than 195cm", GLOVES),
        ("belum sampai 160cm", GLOVES),
    ],
)
def test_a_measure_beyond_which_the_real_one_lies_is_noticed(text: str, spans: Spans):
    assert _leaves(text, spans)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("160cm (5'3) 55kg", SHIRT),
        ("5'3 120lb (55kg)", SHIRT),
        ("175cm 75kg, 36 ans", SHIRT),
        ("175cm 75kg and 36 years old", SHIRT),
        ("160cm 55kg is it 129?", SHIRT),
        ("160cm 55kg, is it 29 dollars", SHIRT),
        ("160cm+55kg", SHIRT),
        ("160cm + 55kg", SHIRT),
        ("162 and 66kg sorry", SHIRT),
        ("5'4 and 130 lbs, my wife i mean", SHIRT),
        ("before pregnancy 160cm 60kg, which size now", SHIRT),
        ("para mi hermana: 170 y 68 kilos", SHIRT),
        ("suami saya 180 cm 85 kg size apa", SHIRT),
        ("quelle taille pour 80 kg", SHIRT),
        ("welche größe für 80kg", SHIRT),
        ("160公分60公斤多少钱", SHIRT),
        ("160cm 55kg i take 2 pcs", SHIRT),
        ("160cm 58 kg over here please", SHIRT),
        ("6'1 200lbs, L or bigger?", SHIRT),
        ("bust 100 budget 50", COAT),
        ("chest 51, 9 kilo", DOG),
        ("bé nhà mình chân 24.3cm", SHOES),
        ("my girl is 102 cm, which one do i get", KIDS),
        ("I'm 178cm", GLOVES),
        ("he's 158", GLOVES),
        ("vòng ngực 34cm nặng 3kg", DOG),
    ],
)
def test_one_body_and_other_numbers_are_nothing_more(text: str, spans: Spans):
    plain = fold_in_place(clean(text))
    body, left = read_measures(plain, shoes=spans is SHOES, spans=spans)

    assert not leaves_a_measure(plain, left, body, shoes=spans is SHOES, spans=spans)


@pytest.mark.parametrize("text", ["i'm 160/70 what size", "I am 165 60", "she is 160/50 which size"])
def test_two_bare_measures_behind_a_verb_are_one_bodys(text: str):
    assert not _leaves(text, SHIRT)


def test_a_third_bare_number_behind_a_verb_may_be_anothers():
    assert _leaves("me 160cm 52kg, she is 158", SHIRT)
