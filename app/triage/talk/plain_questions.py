"""Questions that their words alone tell: what something costs, or whether a colour or size is there, and little else."""

import re
from typing import Literal

from app.triage.cleaning import fold_in_place
from app.triage.comment import Slots
from app.triage.counting.link_numbers import link_numbers, without_link_numbers
from app.triage.counting.quantities import asks_a_total, read_quantity
from app.triage.money.offer_words import OFFERS
from app.triage.money.price_words import (
    AFTER_DISCOUNT,
    HAGGLING,
    HOW_MANY,
    NAMES_PRICE,
    OTHER_PRICE,
    PRICE,
    SENDING,
    STOCK,
    TOTAL,
    counts_something_else,
)
from app.triage.products.shop_words import ShopWords
from app.triage.products.stock_words import beside_how_many_choices
from app.triage.talk.marked_names import (
    CHOICE,
    SIZE_WORD,
    THING,
    kinds_of_things,
    without_colours,
    without_kinds,
    without_products,
    without_sizes,
)
from app.triage.talk.plain_words import AMOUNT, BUYING, COUNT, GOES_ON, HAN_MANY, LINK, MAY
from app.triage.talk.small_words import LETTER, beyond_small_words, small_words, words_of_stock

Told = Literal["price", "availability"]
_LONGEST = 60
"""Characters up to which a comment may be a plain question."""
_BLOTTED = re.compile("_+")
_JOINTS = re.compile(
    r"\s*[,，、;.]\s+|[?!。？！]+\s*|\s+(?:and|also|n|plus|dan|sama|terus|y|e|tsaka|saka|at|va|et|und|aur|&)\s+|\s+و\s*(?=هل|كم|بكم|متي|في|ال|باقي)"
)


def plain_question(text: str, slots: Slots, words: ShopWords) -> Told | None:
    """What a text asks in so many words; None where anything else stands in it."""
    plain = fold_in_place(text)
    if len(plain) > _LONGEST:
        return None
    beside = beside_how_many_choices(plain)
    if beside != plain and not PRICE.search(beside):
        return "availability"
    if not _may_be_plain(plain, slots) or counts_something_else(plain):
        return None
    things = without_products(text, plain, words)
    if _is_price(plain, things, slots, words) or _is_offer(plain, things, words):
        return "price"
    return "availability" if _is_stock(text, things, slots, words) else None


def _may_be_plain(plain: str, slots: Slots) -> bool:
    """Whether there is a word to look closer for: most comments have none."""
    if slots.colours or slots.sizes or slots.quantity is not None:
        return True
    return any(words.search(plain) for words in (PRICE, HOW_MANY, OFFERS, HAGGLING))


def clauses(text: str) -> list[str]:
    """What stands between the marks and the words for "and" of a text."""
    return [clause for clause in _JOINTS.split(text) if clause and clause.strip()]


def beyond_plain(text: str, words: ShopWords) -> str:
    """What a text says beside products, prices, what is there, and small words: folded, with a space for all else."""
    left = without_products(text, fold_in_place(text), words)
    for pattern in (AFTER_DISCOUNT, PRICE, TOTAL, HOW_MANY, STOCK):
        left = pattern.sub(" ", left)
    left = without_kinds(left, words)[0]
    return small_words().sub(" ", words_of_stock().sub(" ", left))


def names_only_a_product(text: str, words: ShopWords) -> bool:
    """Whether a text names a product and asks nothing of it: "hoodie?", "and what about the hoodie?", 那卫衣呢."""
    plain = fold_in_place(text)
    left = without_products(text, plain, words) if len(plain) <= _LONGEST else plain
    if THING not in left:
        return False
    return not beyond_small_words(GOES_ON.sub(" ", left).replace(THING, " "))


def plain_parts(text: str, slots: Slots, words: ShopWords) -> frozenset[Told]:
    """What the clauses of a text ask in so many words."""
    said = clauses(text)
    if len(said) < 2:
        return frozenset()
    told: list[Told | None] = [plain_question(clause, slots, words) for clause in said]
    others = [fold_in_place(clause) for clause, one in zip(said, told, strict=True) if one is None]
    if len(others) == 1 and any(told) and names_a_price(others[0]):
        told.append("price")
    return frozenset(one for one in told if one is not None)


def names_a_price(plain: str) -> bool:
    """Whether a folded text that is not understood word for word names the price of a thing all the same."""
    return NAMES_PRICE.search(plain) is not None and not (
        re.search(SENDING, plain) or OTHER_PRICE.search(plain)
    )


def _is_price(plain: str, things: str, slots: Slots, words: ShopWords) -> bool:
    said = PRICE.search(plain) is not None
    counted = read_quantity(plain) is not None
    summed = asks_a_total(plain)
    if not (said or summed or HOW_MANY.search(plain)) or _is_an_amount(things, words):
        return False
    left = things
    sized = slots.sizes and "sizes" not in slots.carried and not HAN_MANY.search(plain)
    if sized and (counted or THING in things):
        left = SIZE_WORD.sub(" ", without_sizes(things, slots, words))
    for pattern in (AFTER_DISCOUNT, PRICE, TOTAL, HOW_MANY):
        left = pattern.sub(" ", left)
    if link_numbers(plain, plain):
        left = LINK.sub(THING, _BLOTTED.sub(THING, without_link_numbers(left, left)))
    if counted:
        left = BUYING.sub(" ", COUNT.sub(" ", left))
    left, pointed = without_kinds(left, words)
    pointed = pointed or THING in left
    if not (said or summed or counted or pointed):
        return False
    return not LETTER.search(small_words().sub(" ", left))


def _is_offer(plain: str, things: str, words: ShopWords) -> bool:
    """Whether an offer, or less than the price, is asked for and nothing else."""
    left = HAGGLING.sub(" ", things)
    haggles = left != things
    left = MAY.sub(" ", left) if haggles else OFFERS.sub(" ", things)
    if left == things or OTHER_PRICE.search(plain):
        return False
    left = without_kinds(left, words)[0]
    bare = small_words().sub(" ", left)
    rest = small_words().sub(" ", words_of_stock().sub(" ", left))
    return not LETTER.search(rest) and (haggles or "?" in plain or len(rest.split()) < len(bare.split()))


def _is_an_amount(things: str, words: ShopWords) -> bool:
    """Whether a kind of thing stands right behind "how much": "how much water" is no price of a water bottle."""
    amount = AMOUNT.search(things)
    return amount is not None and amount["of"] in kinds_of_things(words)


def _is_stock(text: str, things: str, slots: Slots, words: ShopWords) -> bool:
    left = things
    if slots.sizes and "sizes" not in slots.carried:
        left = without_sizes(left, slots, words)
    sized = CHOICE in left
    if slots.colours and "colours" not in slots.carried:
        left = without_colours(text, left, words)
    coloured = left.count(CHOICE) > (1 if sized else 0)
    if not (sized or coloured):
        return False
    left = without_kinds(left, words)[0]
    bare = small_words().sub(" ", left)
    rest = small_words().sub(" ", words_of_stock().sub(" ", left))
    asked = len(rest.replace(" ", "")) < len(bare.replace(" ", "")) or (coloured and "?" in text)
    return asked and not LETTER.search(rest)
