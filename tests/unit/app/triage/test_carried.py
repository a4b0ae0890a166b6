"""Answers of another language, said in the viewer's as far as the phrase packs go."""

from time import process_time

import pytest

from app.triage.drafts.carried import carried_wordings, wholly_carried, yes_or_no_beside
from app.triage.phrases import phrases_for

SHORTEST = {
    ("Yes, within 7 to 15 days; 2 years warranty.", "en", "vi"): "Dạ có ạ. 7-15 ngày, 2 năm.",
    ("可以，7-15天内可退，保修2年", "zh", "es"): "Sí. 7-15 días, 2 años.",
    ("No, only up to 180 °C.", "en", "th"): "ไม่ค่ะ 180 °C",
    ("No, not in 3 days", "en", "hi"): "जी नहीं। 3 दिन।",
    ("Ya, tahan 220V dan IPX7.", "id", "pt"): "Sim. 220V, IPX7.",
    ("1 month, then ask us", "en", "fr"): "1 mois.",
    ("Sí.", "es", "de"): "Ja.",
}


@pytest.mark.parametrize(("given", "said"), SHORTEST.items())
def test_yes_no_and_facts_are_said_in_the_viewers_language(given: tuple[str, str, str], said: str) -> None:
    text, language, wanted = given
    phrases = phrases_for(wanted)
    assert phrases is not None
    full, short = carried_wordings(text, language, phrases)
    assert short == said
    assert full == phrases.say("carried-beside", said=said, text=text)
    assert said in full
    assert text in full


@pytest.mark.parametrize(
    ("language", "full", "alone"),
    [
        ("en", "Yes. “Oui.”", "The shop’s answer: “Merci.”"),
        ("de", "Ja. „Oui.“", "Antwort des Shops: „Merci.“"),
        ("fr", "Oui. « Sí. »", "Réponse de la boutique : « Merci. »"),
        ("zh", "是的。“Oui.”", "店铺的回答：“Merci.”"),
        ("ja", "はい。「Oui.」", "ショップの回答です：「Merci.」"),
    ],
)
def test_the_shops_words_stand_between_the_quotation_marks_of_the_language(
    language: str, full: str, alone: str
) -> None:
    phrases = phrases_for(language)
    assert phrases is not None
    spoken = ("Sí.", "es") if language == "fr" else ("Oui.", "fr")
    assert carried_wordings(*spoken, phrases)[0] == full
    assert carried_wordings("Merci.", "fr", phrases) == (alone,)


@pytest.mark.parametrize(
    ("text", "language", "yes"),
    [
        ("No problem, you can return it within 7 days", "en", None),
        ("No worries, 7 days", "en", None),
        ("No more than 7 days", "en", None),
        ("Of course not", "en", None),
        ("不用担心，7天", "zh", None),
        ("没有问题，7天", "zh", None),
        ("不超过7天", "zh", None),
        ("ไม่เป็นไร 7 วัน", "th", None),
        ("ไม่เกิน 7 วัน", "th", None),
        ("ได้รับภายใน 7 วัน", "th", None),
        ("Không sao, 7 ngày", "vi", None),
        ("không quá 7 ngày", "vi", None),
        ("Tidak apa-apa kak, 7 hari", "id", None),
        ("Tak apa, 7 hari", "ms", None),
        ("No se preocupe, 7 días", "es", None),
        ("Si pides hoy, 7 días", "es", None),
        ("Não se preocupe, 7 dias", "pt", None),
        ("لا تقلقي 7 أيام", "ar", None),
        ("لا مشكلة، 7 أيام", "ar", None),
        ("不用擔心，7天", "zh-Hant", None),
        ("네이비 7일간", "ko", None),
        ("예약 상품이라 7일간", "ko", None),
        ("예쁜 옷이에요", "ko", None),
        ("가능한 빨리 7일간", "ko", None),
        ("네, 7일간", "ko", True),
        ("예. 7일간", "ko", True),
        ("Sí, 7 días", "es", True),
        ("不用，7天", "zh", False),
        ("ไม่ค่ะ 7 วัน", "th", False),
        ("không, 7 ngày", "vi", False),
    ],
)
def test_a_beginning_that_only_looks_like_yes_or_no_is_neither(
    text: str, language: str, yes: bool | None
) -> None:
    phrases = phrases_for("en")
    assert phrases is not None
    said = carried_wordings(text, language, phrases)[-1]
    assert said.startswith("Yes.") == (yes is True)
    assert said.startswith("No.") == (yes is False)


@pytest.mark.parametrize(
    "text", ["For work the canvas tote.", "BPA-free steel.", "Notified with NPRA.", "Not above the hob."]
)
def test_without_yes_no_or_times_the_shop_is_quoted_in_the_viewers_language(text: str) -> None:
    phrases = phrases_for("vi")
    assert phrases is not None
    assert carried_wordings(text, "en", phrases) == (f"Shop trả lời ạ: “{text}”",)


BESIDE = {
    ("Yes, by hand.", "en", "th"): "ใช่ค่ะ “Yes, by hand.”",
    ("可以，不用拆。", "zh", "es"): "Sí. “可以，不用拆。”",
    ("Tidak, 2 hari.", "id", "en"): "No. “Tidak, 2 hari.”",
    ("Opo, sa bag.", "tl", "fr"): "Oui. « Opo, sa bag. »",
    ("No.", "en", "zh"): "不。“No.”",
    ("No oil needed.", "en", "fr"): None,
    ("No more than 3, 4 days.", "en", "fr"): None,
    ("Sorry, tomorrow again.", "en", "fr"): None,
    ("Boleh dicuci mesin.", "ms", "th"): None,
    ("By hand, yes.", "en", "th"): None,
}


@pytest.mark.parametrize(("given", "said"), BESIDE.items())
def test_only_a_yes_or_no_of_its_own_is_said_with_the_whole_answer_behind_it(
    given: tuple[str, str, str], said: str | None
) -> None:
    text, language, wanted = given
    phrases = phrases_for(wanted)
    assert phrases is not None
    assert yes_or_no_beside(text, language, phrases) == said


WHOLE = {
    ("Yes, 38", "en", "zh"): "是的。38。",
    ("5, 5", "en", "id"): "5, 5.",
    ("No, 3 days!", "en", "es"): "No. 3 días.",
    ("可以，3天。", "zh", "en"): "Yes. 3 days.",
    ("RM39 / 2 days", "en", "id"): "RM39, 2 hari.",
    ("1.299,00 €", "de", "en"): "1.299,00 €.",
    ("5-7 days", "en", "th"): "5-7 วัน",
    ("No.", "en", "zh"): "不。",
    ("No.", "en", "th"): "ไม่ค่ะ",
    ("Yes.", "en", "th"): "ใช่ค่ะ",
    ("Yes! RM39, 2 days.", "en", "zh"): "是的。RM39、2天。",
    ("Yes! RM39, 2 days.", "en", "ja"): "はい。RM39、2日。",
    ("Yes! RM39, 3 days.", "en", "ar"): "نعم. RM39، 3 أيام.",
    ("Yes! RM39, 2 days.", "en", "hi"): "जी हाँ। RM39, 2 दिन।",
    ("7日間", "ja", "en"): "7 days.",
    ("7일간", "ko", "en"): "7 days.",
    ("3 tiếng", "vi", "en"): "3 hours.",
    ("2年", "zh", "en"): "2 years.",
}


@pytest.mark.parametrize(("given", "said"), WHOLE.items())
def test_a_yes_or_no_and_facts_are_carried_whole(given: tuple[str, str, str], said: str) -> None:
    text, language, wanted = given
    phrases = phrases_for(wanted)
    assert phrases is not None
    assert wholly_carried(text, language, phrases) == said


@pytest.mark.parametrize(
    "text",
    [
        "1+1", "3-5", "38-42", "RM 39-49", ">5", "<3", "≥ 38", "~5", "-5", "-18 °C", "1/2", "38 / 39", "1 / 2 days", "10:00-12:00", "20%-30%", "50% + 10%", "5 kg - 10 kg",
        ".5", "Yes .5", ",5", "3+ days", "#3", "5*", "5 = 6", "(5)", "5?!: 6",
    ],
)  # fmt: skip
def test_signs_between_facts_are_not_lost_on_the_way(text: str) -> None:
    phrases = phrases_for("zh")
    assert phrases is not None
    assert wholly_carried(text, "en", phrases) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("3-5 working days", "en"),
        ("3-5 business days", "en"),
        ("3-5 hari kerja", "id"),
        ("3-5 días hábiles", "es"),
        ("3-5 วันทำการ", "th"),
        ("25日", "ja"),
        ("25일", "ko"),
        ("2024年", "zh"),
        ("24年", "zh"),
        ("2024년", "ko"),
        ("20分", "zh"),
        ("2분", "ko"),
        ("20 giờ", "vi"),
        ("20 giờ 30", "vi"),
        ("20 heures", "fr"),
        ("20 horas", "pt"),
        ("1800 hours", "en"),
        ("25 tháng 11", "vi"),
        ("7 15 days", "en"),
        ("1.000 hari", "id"),
    ],
)
def test_another_kind_of_time_is_no_plain_number_of_days_or_hours(text: str, language: str) -> None:
    phrases = phrases_for("id" if language != "id" else "en")
    assert phrases is not None
    assert wholly_carried(text, language, phrases) is None


@pytest.mark.parametrize("text", ["3-5 working days", "3-5 hari kerja", "3-5 días hábiles", "3-5 วันทำการ"])
def test_working_days_are_quoted_and_not_told_as_days(text: str) -> None:
    phrases = phrases_for("zh")
    assert phrases is not None
    assert carried_wordings(text, "en", phrases) == (phrases.say("carried-says", text=text),)


@pytest.mark.parametrize(
    ("text", "language"),
    [("Sorry, 3 days", "en"), ("Maaf, 3 hari", "id"), ("抱歉，3天", "zh"), ("Sorry.", "en")],
)
def test_an_apology_alone_denies_nothing(text: str, language: str) -> None:
    phrases = phrases_for("es")
    assert phrases is not None
    assert wholly_carried(text, language, phrases) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("No. 3", "en"),
        ("No 3", "en"),
        ("no.5", "en"),
        ("No: 12", "en"),
        ("No #3", "en"),
        ("no 5", "es"),
        ("No. 3 days", "en"),
    ],
)
def test_a_number_that_is_named_is_no_denial(text: str, language: str) -> None:
    phrases = phrases_for("zh")
    assert phrases is not None
    assert wholly_carried(text, language, phrases) is None
    assert phrases.say("carried-no") not in carried_wordings(text, language, phrases)[-1]


@pytest.mark.parametrize("text", ["1" * 2000, "12 " + "7" * 2000 + " days"])
def test_a_long_row_of_digits_is_read_at_once(text: str) -> None:
    phrases = phrases_for("vi")
    assert phrases is not None
    wholly_carried("3 days", "en", phrases)
    began = process_time()

    wholly_carried(text, "en", phrases)

    assert process_time() - began < 0.5


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Yes, 4, 8 or 12 hours; it goes on and off by itself every day.", "Sí."),
        ("Yes. Back: S 28, M 34, L 41 cm.", "Sí."),
        ("Yes, 9 hours on low, 5 on high. Charged in 2 hours.", "Sí. 2 horas."),
        ("Yes, 20 x 12 cm.", "Sí. 20 x 12 cm."),
        ("Yes, 4 GB for US$12 within 3 days.", "Sí. 4 GB, 3 días."),
    ],
)
def test_one_number_of_several_is_not_said_as_the_fact(text: str, said: str):
    phrases = phrases_for("es")
    assert phrases is not None
    assert carried_wordings(text, "en", phrases)[-1] == said


@pytest.mark.parametrize("text", ["4, 8 or 12 hours", "S 28, M 34, L 41 cm", "18 cm, size 4"])
def test_an_answer_of_several_numbers_is_only_quoted(text: str):
    phrases = phrases_for("es")
    assert phrases is not None
    assert carried_wordings(text, "en", phrases) == (phrases.say("carried-says", text=text),)
