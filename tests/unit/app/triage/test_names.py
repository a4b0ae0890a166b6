import pytest

from app.triage.names import colour_in


@pytest.mark.parametrize(
    ("written", "language", "told"),
    [
        ("black", "ms", "hitam"),
        ("白色", "en", "white"),
        ("Black", "zh", "黑色"),
        ("rose", "en", "rose"),
        ("rose", "id", "rose"),
        ("Dusty blue", "es", "Dusty blue"),
        ("plum", "pt", "plum"),
    ],
)
def test_a_colour_is_told_in_the_viewers_language_unless_it_is_a_shade_of_its_own(
    written: str, language: str, told: str
) -> None:
    assert colour_in(written, language) == told
