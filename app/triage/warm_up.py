"""Loading ahead what triage otherwise loads at its first comments: a second that no viewer should wait for."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from app.triage.comment import Comment, StreamRules
from app.triage.languages.language import detect
from app.triage.normalise import prepare
from app.triage.phrases import phrase_packs
from app.triage.places.product_places import places_to
from app.triage.products.shop_words import shop_words
from knowledge.colours import find_colours
from knowledge.regions import find_regions
from knowledge.workbook import Workbook

WORDS = "is this what they ask first"
"""Words of no script of their own, so that the language is really looked for."""


def warm_up() -> None:
    """Loads the language tables, the phrases, and the names of places and colours."""
    comment = Comment("warm-up", WORDS, "nobody", datetime(2026, 1, 1, tzinfo=UTC))
    rules = StreamRules(languages=("en", "es"), default_language="en", zone=ZoneInfo("UTC"))
    detect(comment, prepare(WORDS), (), rules)
    phrase_packs()
    find_colours(WORDS)
    find_regions(WORDS)


def warm_up_for(workbook: Workbook) -> None:
    """Loads the words of one shop."""
    words = shop_words(workbook)
    places_to(WORDS, words)
    find_regions(WORDS, workbook.shipping)
