"""Answers of another language, said in the viewer's as far as the phrase packs go."""

import pytest

from app.triage.drafts.carried import carried_wordings, wholly_carried
from app.triage.phrases import phrases_for

SHORTEST = {
    ("Yes, within 7 to 15 days; 2 years warranty.", "en", "vi"): "Dạ có ạ. 7-15 ngày, 2 năm.",
    ("可以，7-15天内可退，保修2年", "zh", "es"): "Sí. 7-15 días, 2 años.",
    ("No, only up to 180 °C.", "en", "th"): "ไม่ได้ค่ะ 180 °C.",
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
    assert full == f"{said} “{text}”"


@pytest.mark.parametrize(
    "text", ["For work the canvas tote.", "BPA-free steel.", "Notified with NPRA.", "Not above the hob."]
)
def test_without_yes_no_or_times_the_shop_is_quoted_in_the_viewers_language(text: str) -> None:
    phrases = phrases_for("vi")
    assert phrases is not None
    assert carried_wordings(text, "en", phrases) == (f"Shop trả lời ạ: “{text}”",)


WHOLE = {
    ("Yes, 38", "en", "zh"): "可以的。 38.",
    ("5, 5", "en", "id"): "5, 5.",
    ("No, 3 days!", "en", "es"): "No. 3 días.",
    ("可以，3天。", "zh", "en"): "Yes. 3 days.",
    ("RM39 / 2 days", "en", "id"): "RM39, 2 hari.",
    ("1.299,00 €", "de", "en"): "1.299,00 €.",
    ("5-7 days", "en", "th"): "5-7 วัน.",
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
