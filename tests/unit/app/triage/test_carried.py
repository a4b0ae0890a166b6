"""Answers of another language, said in the viewer's as far as the phrase packs go."""

import pytest

from app.triage.drafts.carried import carried_wordings
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
