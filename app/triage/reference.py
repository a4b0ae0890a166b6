"""Which product a comment is about: named, numbered, pointed at, or the one on air when the viewer saw it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal

from app.triage.cleaning import clean, fold_in_place
from app.triage.comment import Comment, Context, Earlier, OnAir, Prepared, ProductRef, Reference
from app.triage.counting.link_numbers import link_numbers
from app.triage.counting.ordinals import tells_by_place
from app.triage.languages.language import detect
from app.triage.languages.language_words import WORDS
from app.triage.products.comes_with import comes_with, is_what_has_it
from app.triage.products.kinds import kinds_in
from app.triage.products.shop_words import ShopWords, is_small_word, plain_sku, shop_words, sku_shape
from app.triage.sizes.measure_talk import SIZE_TALK
from app.triage.sizes.measures import read_body
from app.triage.sizes.named_sizes import read_sizes
from app.triage.talk.questions import asks, has_cue
from app.triage.talk.subject_cues import subjects
from app.triage.talk.telltales import telltales
from knowledge.colours import colour_key, find_colours
from knowledge.compute.size import Body, recommend
from knowledge.compute.size_names import size_key
from knowledge.folding import fold
from knowledge.lexical import NameMatch
from knowledge.workbook import Product

How = Literal["sku", "link", "name", "alias", "attribute"]

_MOST_CANDIDATES = 4
_SHORT_NAME = 5
"""Letters up to which a name without its accents may be another word."""
_SKU_LIKE = re.compile(
    r"(?<![a-z0-9])(?<!\d )[a-z]{1,6}[-_ ]?\d{2,6}[a-z]?(?![a-z0-9])|(?<![a-z0-9])[a-z0-9]+(?:[-_][a-z0-9]+)+|\d{4,}"
)
"""Letters behind a number are its unit: "165 cm 62 kg" names no CM-62."""
_OF_A_SKU = re.compile(r"[\d_-]")
"""Without one of these no sku is so written."""
_DIGIT = re.compile("[0-9]")
_PREVIOUS = telltales(
    latin=r"\b(?:(?:previous|earlier|before)(?: (?:one|item|product|dress|shirt))\b|the one before\b"
    r"|(?:one|item|that|product)\b.{0,12}\bjust now\b|yang (?:tadi|sebelum(?:nya)?|barusan|sblmnya)\b|tadi punya\b"
    r"|yung (?:kanina|nauna)\b|kanina\b|(?:cai|mau) (?:truoc|hoi nay|luc nay)\b"
    r"|(?:el|la|lo) (?:anterior|de antes|de recien)\b|[oa] (?:anterior|de antes)\b|ulasan sebelumnya\b"
    r"|(?:le|la|article|produit|modele|robe|lien) precedente?\b|(?:celui|celle|ceux|celles|article|produit|modele|robe)"
    r"(?: qui etait)? (?:d'avant|avant|de tout a l'heure)\b"
    r"|(?:der|die|das|den|dem|vom) (?:(?:vorherige|vorige)[nrs]?(?! (?:preis|bestell|mal|woche|stream|live|tag|monat))\b|davor\b"
    r"|(?:von )?vorhin\b|von eben\b)|(?:artikel|produkt|kleid) (?:davor|(?:von )?vorhin|von eben)\b"
    r"|(?:pichl[aei]|pehle|pahle) (?:w(?:a|aa)l[ai]|product|item|dress)\b)",
    others=r"刚才|剛才|刚刚那|剛剛那|上一个|上一個|上一款|上个|上一件|前面那|之前那|อันเมื่อกี้|ตัวเมื่อกี้"
    r"|ตัวก่อน|อันก่อน|อันที่แล้ว|เมื่อกี้|السابق|اللي قبل|قبل شوي|さっきの"
    r"|前の(?:商品|やつ)|아까|이전 (?:상품|거)|पिछल[ाीे] (?:वाल|प्रोडक्ट|आइटम|ड्रेस)|पहले वाल[ाी]",
)
_A_MOMENT_AGO = re.compile(r"\b(?:lúc|hồi|ban|khi|vừa) nãy\b")
"""Vietnamese, which its accents tell from "now" ("lúc này")."""
_LAST = telltales(
    latin=r"\b(?:(?:previous|earlier) (?:price|cost|link)|prix precedent|(?:precio|preco) anterior|vorherige[nr]? preis|harga sebelum(?:nya)?)\b|\b(?:price|much|cost)\b(?: (?:is|was|of|for|does))*(?: the)? last one\b"
    r"|\blast one\W{1,3}(?:how much|price|cost)|\b(?:prix|precio|preco|cuanto|quanto|combien|preis|wie ?viel)\b(?: \w+)?"
    r" (?:le|la|el|o|a|du|del|do|da|der|die|das|den|vom) (?:dernier|derniere|ultim[oa]|letzte[nrs]?)\b"
    r"|\b(?:le|la|el|o|a|der|die|das) (?:derniere?|ultim[oa]|letzte[nrs]?)\W{1,3}(?:c'est )?(?:combien|prix|cuanto|precio|quanto|preco"
    r"|wie ?viel|wie teuer|preis)\b|\b(?:yang|yg) (?:terakhir|akhir) (?:berapa|brp|harga)|\baakhri wal[ai]\b",
    others=r"最后一?[个個件款](?:多少|价|怎么卖|什么价)|最後一?[個件款](?:多少|價|怎麼賣)|(?:อัน|ตัว)สุดท้าย|आखिरी वाल|(?:اخر|آخر) واحد(?:ه)? (?:بكم|كم)|最後の(?:やつ|商品)|마지막 ?거",
)
"""It may be the one before, or the last that is left, or its price may be another day's."""
_POINTED = re.compile(
    r"\b(?:the|that|this) (?:\w+ ){1,2}ones?\b|\b(?:yang|yg)(?: (?:warna|kaler|color))? \w+|\byung (?:\w+)\b|\b(?:el|la) \w+\b|\b[oa] \w+\b"
    r"|(?:色|红|黑|白|蓝|绿|黄|粉|灰|紫|紅|藍|綠|黃)的?(?:那|这|這)?(?:个|個|件|条|條|款|双|雙)|(?:ตัว|อัน|คู่)สี|\bcai mau\b|الـ?\w+"
)


_IS_THERE = re.compile(
    r"\bis there\b|\bada\b|\bmeron\b|\bmay\b|\bhay\b|\btienen?\b|\btem\b|有|มี|في(?:ه)? |عندكم"
)
_THIS = re.compile(
    r"\b(?:this|these|ini|ni|nih|ito|itong|nay|este|esta|estos|estas|esse|essa|isso|isto|ce|cette|ces|dies(?:e|er|es|en)?|yeh|ye)\b"
    r"|这|這|นี้|هذا|هذه|هذي|هاي|これ|この|이거|이것|यह|ये"
)
STILL_MEANT = timedelta(seconds=90)
"""How long a product that a viewer named is meant by what they say next, whatever is on air."""


def resolve(comment: Comment, prepared: Prepared, context: Context) -> Reference:
    """The product that a comment means: by sku, link number, name, attribute, the on-air timeline, the viewer's earlier
    comment; two that fit are `candidates`, a number or code that does not exist is `unknown`."""
    words = shop_words(context.knowledge.workbook) if context.knowledge else None
    seen_at = comment.posted_at - context.rules.delay
    on_air = _known(on_air_at(context.on_air, seen_at), words)
    if words is not None:
        plain = fold_in_place(prepared.text)
        told = (
            _by_sku(plain, words)
            or _by_link(plain, prepared.text, words)
            or _by_name(comment, prepared, context, words, on_air)
            or _by_part_of_name(plain, words)
            or _by_attribute(plain, words, on_air)
            or _by_kind(plain, prepared.text, words, on_air)
            or _by_place(comment, plain, context, words, on_air)
        )
        if told is not None:
            return told
    if on_air is not None:
        return Reference(ProductRef(on_air, "on_air"))
    if words is not None and len(words.products) == 1:
        return Reference(ProductRef(next(iter(words.products)), "only"))
    return Reference()


def on_air_at(timeline: Sequence[OnAir], moment: datetime) -> str | None:
    """The sku that was on air at a moment, by a timeline in its order."""
    shown = bisect_right(timeline, moment, key=lambda line: line.at)
    return timeline[shown - 1].sku if shown else None


def previous_at(timeline: Sequence[OnAir], moment: datetime) -> str | None:
    """The sku that was on air before the one at a moment."""
    current = on_air_at(timeline, moment)
    return next(
        (one.sku for one in reversed(timeline) if one.at <= moment and one.sku not in (None, current)), None
    )


def _known(sku: str | None, words: ShopWords | None) -> str | None:
    return sku if words is None or sku in words.products else None


def _one_or_candidates(skus: Sequence[str], how: How) -> Reference | None:
    different = tuple(dict.fromkeys(skus))
    if len(different) == 1:
        return Reference(ProductRef(different[0], how))
    return Reference(candidates=different[:_MOST_CANDIDATES]) if different else None


def _by_sku(plain: str, words: ShopWords) -> Reference | None:
    """A sku in any case and separators; one in the shop's own shape that does not exist is unknown."""
    if not _OF_A_SKU.search(plain):
        return None
    written = [(match[0], plain_sku(match[0])) for match in _SKU_LIKE.finditer(plain)]
    found = [words.skus[key] for _, key in written if key in words.skus]
    if found:
        return _one_or_candidates(found, "sku")
    strange = [
        raw
        for raw, key in written
        if sku_shape(key) in words.sku_shapes
        and not key.isdecimal()
        and words.codes.keys().isdisjoint((raw, key))
        and words.sizes.keys().isdisjoint((raw, key))
        and not is_small_word(raw.partition(" ")[0] if " " in raw else "")
    ]
    return Reference(unknown=strange[0]) if strange else None


def _by_link(plain: str, text: str, words: ShopWords) -> Reference | None:
    if not words.links:
        return None
    numbers = link_numbers(plain, text)
    found = [words.links[number] for number, _ in numbers if number in words.links]
    if found:
        return _one_or_candidates(found, "link")
    missing = [number for number, sure in numbers if sure or size_key(number) not in words.sizes]
    return Reference(unknown=missing[0]) if missing else None


def _by_name(
    comment: Comment, prepared: Prepared, context: Context, words: ShopWords, on_air: str | None
) -> Reference | None:
    matches = words.names.find(prepared.text)
    if matches:
        spoken = WORDS.get(detect(comment, prepared, context.earlier, context.rules), frozenset[str]())
        matches = [match for match in matches if not _is_another_word(match, prepared.text, words, spoken)]
    matches = _without_what_comes_along(matches, prepared.text, on_air)
    if not matches:
        return None
    best = max(match.score for match in matches)
    fitting = [match for match in matches if match.score >= best - 0.02]
    several = len({match.sku for match in fitting}) > 1
    if several and any(match.sku == on_air for match in fitting):
        fitting = [match for match in fitting if match.sku == on_air]
    told = _one_or_candidates([match.sku for match in fitting], fitting[0].kind)
    if told is None or told.product is None:
        return told
    return replace(
        told, doubtful=several or (told.product.sku != on_air and _points_elsewhere(prepared, words))
    )


def _points_elsewhere(prepared: Prepared, words: ShopWords) -> bool:
    """Whether a part that names no product points at one ("this how much? kettle in stock?")."""
    return any(
        _THIS.search(fold_in_place(part)) is not None and not words.names.find(part)
        for part in prepared.parts
    )


def _by_part_of_name(plain: str, words: ShopWords) -> Reference | None:
    """The product of whose name some words were said ("the wrap dress"), where they are in no other's."""
    if comes_with(plain) is not None:
        return None
    found = [words.parts_of_names[run] for run, _ in words.part_spellings.standing_in(plain)]
    return _one_or_candidates(found, "name") if len(set(found)) == 1 else None


def _without_what_comes_along(matches: list[NameMatch], text: str, on_air: str | None) -> list[NameMatch]:
    """The matches that are meant themselves: of "comes with a cable" none by alias, where something else is shown."""
    plain = fold_in_place(text)
    if on_air is None or comes_with(plain) is None:
        return matches
    if had := [match for match in matches if is_what_has_it(plain, match.span)]:
        return had
    if any(match.sku == on_air or match.kind != "alias" for match in matches):
        return [match for match in matches if match.sku == on_air or match.kind != "alias"]
    return sorted(matches, key=lambda match: match.span)[:1] if len({one.sku for one in matches}) > 1 else []


def _is_another_word(match: NameMatch, text: str, words: ShopWords, spoken: frozenset[str]) -> bool:
    """Whether a short name only looks like the word typed: one with other accents (`vậy` is no `váy`), or a small
    word of the comment's language (Spanish `son` is no Vietnamese lipstick)."""
    typed = text[slice(*match.span)].casefold()
    if len(typed) > _SHORT_NAME or match.score < 1 or fold_in_place(typed) != fold(typed):
        return False
    if typed == fold_in_place(typed):
        return typed in spoken
    product = words.products[match.sku]
    names = {name.casefold() for name in (*product.name.values(), *product.aliases)}
    return names.isdisjoint((typed, typed.removesuffix("s")))


def _by_attribute(plain: str, words: ShopWords, on_air: str | None) -> Reference | None:
    """ "The red one": the product on air if it comes in red or may be asked for in red ("is there a red one"), else the
    only one that does."""
    colours = set(find_colours(plain))
    if not colours or not any(
        colours & set(find_colours(pointed[0])) for pointed in _POINTED.finditer(plain)
    ):
        return None
    having = [
        sku
        for sku, product in words.products.items()
        if colours & {colour_key(name) for term in product.colours for name in term.names}
    ]
    if on_air in having or (on_air is not None and _asks_for_one(plain, words.products[on_air])):
        return Reference(ProductRef(str(on_air), "on_air"))
    return _one_or_candidates(having, "attribute") if len(having) <= _MOST_CANDIDATES else None


def _asks_for_one(plain: str, product: Product) -> bool:
    """Whether it is asked if there is such a one, of a product that comes in colours."""
    return bool(product.colours) and (
        "availability" in subjects(plain) or _IS_THERE.search(plain) is not None
    )


def _by_kind(plain: str, text: str, words: ShopWords, on_air: str | None) -> Reference | None:
    """The products of a kind that a question about price or stock names by a noun of several words, where the one on
    air is of another; a plainer noun may be a part of what is shown."""
    if comes_with(plain) is not None or not subjects(text) & {"price", "availability"}:
        return None
    kinds = kinds_in(text, words.kinds).values()
    if any(on_air in kind.skus for kind in kinds):
        return None
    told = [kind.skus for kind in kinds if kind.compound]
    common = frozenset[str].intersection(*told) if told else frozenset[str]()
    return _one_or_candidates([sku for sku in words.products if sku in common], "alias")


def _by_place(
    comment: Comment, plain: str, context: Context, words: ShopWords, on_air: str | None
) -> Reference | None:
    """The product that was shown before, where words point at it, else the viewer's earlier one; that, or the one on
    air, is doubtful where words point at something else."""
    previous = _PREVIOUS.are_in(plain) or _A_MOMENT_AGO.search(clean(comment.text).casefold()) is not None
    several = len(words.products) > 1
    doubtful = several and (_LAST.are_in(plain) or tells_by_place(plain))
    if previous and not doubtful:
        before = _known(previous_at(context.on_air, comment.posted_at - context.rules.delay), words)
        if before is not None:
            return Reference(ProductRef(before, "previous"))
        doubtful = several
    meant = _by_earlier(comment, plain, context, words, on_air)
    if meant is None and on_air is not None and doubtful:
        meant = Reference(ProductRef(on_air, "on_air"))
    return replace(meant, doubtful=doubtful) if meant is not None else None


def _by_earlier(
    comment: Comment, plain: str, context: Context, words: ShopWords, on_air: str | None
) -> Reference | None:
    """The product of the viewer's earlier comment: shortly after it while the one on air is still the same, or where
    bare measures complete what the viewer asked (they go to what is on air where only that has a size chart)."""
    rules = context.rules
    recent = [one for one in context.earlier if comment.posted_at - one.posted_at <= rules.carry_over]
    last = next((one for one in reversed(recent) if one.sku in words.products), None)
    if last is None or last.sku is None or last.sku == on_air:
        return None
    shown_then = on_air_at(context.on_air, last.posted_at - rules.delay)
    if shown_then == on_air and comment.posted_at - last.posted_at <= STILL_MEANT:
        return Reference(ProductRef(last.sku, "earlier"))
    if _DIGIT.search(plain) is None or has_cue(plain) or _THIS.search(plain):
        return None
    asked = _unanswered(recent, context, words)
    if asked is None or asked == on_air or (on_air in words.charted and asked not in words.charted):
        return None
    return Reference(ProductRef(asked, "earlier"))


def _unanswered(recent: Sequence[Earlier], context: Context, words: ShopWords) -> str | None:
    """The product whose size the viewer last asked for, where its chart still lacks a measure of theirs."""
    said = [fold_in_place(clean(one.text)) for one in recent]
    at = next((at for at in range(len(said) - 1, -1, -1) if asks(said[at])), None)
    sku = None if at is None else recent[at].sku
    if at is None or sku is None or sku not in words.products:
        return None
    if not _asks_size(said[at], words):
        return None
    given: dict[str, Decimal] = {}
    for text in said:
        given |= read_body(text, shoes=words.sells_shoes, spans=words.spans.get(sku, {})).given
    rows = context.knowledge.workbook.sizes if context.knowledge else ()
    return sku if recommend(rows, sku, Body(**given)).outcome in {"incomplete", "no_chart"} else None


def _asks_size(plain: str, words: ShopWords) -> bool:
    """Whether a text asks which size to take, and not for one that it names."""
    if read_sizes(plain, plain, words.sizes):
        return False
    return SIZE_TALK.search(plain) is not None or "size" in subjects(plain)
