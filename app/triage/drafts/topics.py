"""What only the shop's own words answer, though a table lies near: cash on delivery, and where a product may be sent."""

import re
from collections.abc import Iterable
from functools import lru_cache

from app.triage.alike.facts import facts_of
from app.triage.cleaning import fold_in_place
from app.triage.drafts.another import kinds_in_any, own_kinds
from app.triage.request import Request
from app.triage.talk.sought import sought
from knowledge.entry import Entry
from knowledge.identity import Same
from knowledge.regions import find_regions
from knowledge.workbook import Faq, Workbook

_COD = sought(
    r"\b(?:cod\b|c\.o\.d\b|cash on delivery\b|pay(?:ment)? (?:on|upon|at) (?:delivery|arrival)\b|pay when (?:it|i"
    r"|they) (?:arrive|receive|come|get)|bayar (?:di ?tempat|(?:masa|waktu|bila|pas|saat) (?:terima|sampai))"
    r"|bayad (?:pag(?:dating| dating)|sa delivery)|pag ?dating ang bayad|thanh toan khi nhan|nhan hang (?:moi "
    r"|roi )?(?:tra tien|thanh toan)|contra ?(?:entrega|r?reembolso)\b|pag(?:o|ar|amento|as) (?:contra|al recibir"
    r"|na entrega|ao receber)|contre[- ]remboursement|paiement a la livraison|nachnahme\b)|货到付款|貨到付款|到付"
    r"|(?<!ประเทศ)ปลายทาง|الدفع عند|دفع عند|عند الاستلام|代引き|代金引換|착불|후불|कैश ऑन डिलीवरी"
)
_HOW_MUCH_OR_LONG = re.compile(
    r"\bhow (?:much|long|many|fast|soon)\b|\b(?:when|eta)\b|\bdays?\b|\bfees?\b|\bcosts?\b|\bpostage\b|\bcharges?\b|\bberapa\b|\bbrp\b|\bongkir\w*|\bongkos\b|\bkos\b|\bkapan\b|\bbila\b|\blama\b|\bhari\b"
    r"|\bmagkano\b|\bkailan\b|\bgaano\b|\bilang araw\b|\bbao (?:nhieu|lau|gio)\b|\bmay ngay\b|\bphi\b|\bkhi nao\b|\bcuanto\w*|\bcuesta\b|\bcuando\b|\btarda\w*|\bdias\b|\bquanto\w*|\bcusta\b|\bquando\b|\bprazo\b|\bfrete\b"
    r"|\bcombien\b|\bquand\b|\bdelai\b|\bwie (?:viel|lange)\b|\bwann\b|\bkosten\b|\bkostet\b|多少|几天|幾天|多久|运费|運費|邮费|郵費|什么时候|什麼時候|几时|เท่าไ|กี่(?:วัน|บาท)|ค่าส่ง|เมื่อไ|วันไหน|นานไหม"
    r"|(?:^|\s)كم\b|بكم|متي|يوصل خلال|いくら|何日|いつ|送料|얼마|며칠|언제|배송비|कितन|कब"
)
_FROM_WHERE = re.compile(
    r"\bwhere\b.*\bfrom\b|\bfrom where\b|\b(?:dari|dr) mana\b|\bsaan (?:\w+ )?(?:galing|nanggagaling)|\bgaling saan\b|\b(?:de|desde) (?:donde|onde)\b"
    r"|\btu dau\b|\bo dau (?:gui|giao|ship)|\bd'ou\b|\bwoher\b|\bvon wo\b|\bkahan se\b|从哪|從哪|(?:哪里|哪裡|哪儿|哪)(?:发货|發貨|寄出|发出)"
    r"|จากไหน|จากที่ไหน|من وين|من اين|منين|どこから|어디서|कहाँ से"
)
"""A question for the place that parcels leave: no place of the viewer's answers it."""
_OF_COD = 0.5
"""More than this share of an entry's questions speak of cash on delivery where it is what the entry is about; of those
about all ways to pay, half do."""


def asks_cod(text: str) -> bool:
    """Whether a text speaks of paying when the goods arrive."""
    return _COD.search(fold_in_place(text)) is not None


def asks_how_much_or_long(text: str) -> bool:
    """Whether a text asks what sending costs or how long it takes, not only whether it is done."""
    return _HOW_MUCH_OR_LONG.search(fold_in_place(text)) is not None


def asks_from_where(text: str) -> bool:
    """Whether a text asks where parcels come from."""
    return _FROM_WHERE.search(fold_in_place(text)) is not None


def is_about_cod(entry: Entry) -> bool:
    """Whether an entry is about cash on delivery, and not about all ways to pay."""
    return _is_about_cod(tuple(question.text for question in entry.questions))


@lru_cache(maxsize=4096)
def _is_about_cod(questions: tuple[str, ...]) -> bool:
    return sum(map(asks_cod, questions)) > _OF_COD * len(questions)


def says_where(request: Request, entry: Entry) -> bool:
    """Whether an entry says where the product that is meant may be sent."""
    if "shipping" not in entry.intents or not entry.id.startswith("faq:"):
        return False
    return _says_where(request, entry.sku, [one.text for one in entry.questions], entry.answers.values())


def is_sent_otherwise(request: Request) -> bool:
    """Whether the shop wrote down something about sending this very product, or where its kind may be sent: the table
    alone may not hold for it."""
    product = request.product
    return product is not None and any(_rules(request, row) for row in request.workbook.faq)


def may_be_sent_otherwise(request: Request) -> bool:
    """Whether a product is called by its name, and what the shop wrote down nearest to the comment says where goods of some kind may be
    sent: that an orchid is a living plant, no word of either says."""
    told = request.reference.product
    if told is None or not told.is_named:
        return False
    return any(_says_where_goods_go(request, hit.entry) for hit in request.hits("shipping")[:1])


def _says_where_goods_go(request: Request, entry: Entry) -> bool:
    if entry.sku is not None or "shipping" not in entry.intents or not entry.id.startswith("faq:"):
        return False
    questions = tuple(one.text for one in entry.questions)
    names_places = _names_places((*questions, *entry.answers.values()))
    return names_places and bool(kinds_in_any(questions, request.words))


def lies_where_it_differs(request: Request) -> bool:
    """Whether the viewer is in a part of a country of which the shop wrote down something about sending to parts ("not to
    the Canary Islands"), where the table names only the whole."""
    own = [region for region in request.slots.regions if region.subdivision is not None]
    if not own:
        return False
    written = _parts_written(Same(request.workbook))
    return any(region.code in written and not _in_table(request, region.name) for region in own)


def _in_table(request: Request, name: str) -> bool:
    said = fold_in_place(name)
    rows = request.workbook.shipping
    return any(said == fold_in_place(one) for row in rows for one in (row.region, *row.aliases))


@lru_cache(maxsize=64)
def _parts_written(same: Same[Workbook]) -> frozenset[str | None]:
    """The countries of which an entry about sending has parts in its questions."""
    rows = [row for row in same.it.faq if row.intent == "shipping"]
    texts = (text for row in rows for text in (*row.question.values(), *row.variants))
    return frozenset(one.code for text in texts for one in find_regions(text) if one.subdivision is not None)


def _rules(request: Request, row: Faq) -> bool:
    if row.intent != "shipping":
        return False
    if row.sku is not None:
        return request.product is not None and row.sku.casefold() == request.product.sku.casefold()
    return _says_where(request, None, [*row.question.values(), *row.variants], row.answer.values())


def _says_where(request: Request, sku: str | None, questions: Iterable[str], answers: Iterable[str]) -> bool:
    product, questions = request.product, tuple(questions)
    if product is None or not _names_places((*questions, *answers)):
        return False
    if sku is not None:
        return sku.casefold() == product.sku.casefold()
    return not own_kinds(request).isdisjoint(kinds_in_any(questions, request.words))


@lru_cache(maxsize=4096)
def _names_places(texts: tuple[str, ...]) -> bool:
    return any(facts_of(text).regions for text in texts)
