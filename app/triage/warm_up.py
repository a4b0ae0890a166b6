"""Loading ahead what triage otherwise loads at its first comments: a second that no viewer should wait for."""

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from app.triage.comment import Comment, StreamRules
from app.triage.drafts.carried import carried_wordings
from app.triage.drafts.halves import joints
from app.triage.formats import day, money
from app.triage.ground import ungrounded
from app.triage.languages.language import detect
from app.triage.normalise import prepare
from app.triage.phrases import Phrases, phrase_packs
from app.triage.places.product_places import places_to
from app.triage.products.shop_words import shop_words
from app.triage.talk.polarity import after_yes_or_no, is_turned
from app.triage.talk.small_words import beyond_small_words
from knowledge.colours import find_colours
from knowledge.money_names import names_money
from knowledge.regions import find_regions
from knowledge.workbook import Workbook

WORDS = "is this what they ask first"
"""Words of no script of their own, so that the language is really looked for."""


def warm_up() -> None:
    """Loads the language tables, the names of places and colours, and the phrases with what replies are checked by."""
    comment = Comment("warm-up", WORDS, "nobody", datetime(2026, 1, 1, tzinfo=UTC))
    rules = StreamRules(languages=("en", "es"), default_language="en", zone=ZoneInfo("UTC"))
    detect(comment, prepare(WORDS), (), rules)
    beyond_small_words(WORDS)
    find_colours(WORDS)
    find_regions(WORDS)
    for phrases in phrase_packs().values():
        _warm_up_replies(phrases)


def _warm_up_replies(phrases: Phrases) -> None:
    """Loads how days and sums are written in a language, and what its answers are compared with a question by."""
    language = phrases.language
    stated = f"{day(date(2026, 1, 1), language)}, {money(Decimal(1), 'USD', language)}"
    ungrounded(stated, language, ())
    carried_wordings(stated, language, phrases)
    after_yes_or_no(stated, language)
    is_turned(WORDS, language, ((WORDS, None),))
    joints(language)


def warm_up_for(workbook: Workbook) -> None:
    """Loads the words of one shop."""
    words = shop_words(workbook)
    places_to(WORDS, words)
    find_regions(WORDS, workbook.shipping)
    for country in {row.code for row in workbook.shipping if row.code}:
        names_money(WORDS, 0, 0, country)
