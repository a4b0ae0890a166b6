"""Words that tell what a question is about: independent evidence beside the classifier, for the computed answers."""

from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.counting.quantities import asks_a_total
from app.triage.money.offer_words import OFFERS, TOGETHER, asks_whether_it_runs
from app.triage.money.price_words import (
    AFTER_DISCOUNT,
    PRICE,
    only_sending_is_priced,
    praises_price,
    without_other_numbers,
)
from app.triage.talk.choice_words import asks_what_suits
from app.triage.talk.telltales import telltales

_CUES = {
    "price": telltales(
        latin=r"\b(?:prices?\b|discounts?\b|any (?:promo|code|voucher|coupon)|diskon|diskaun|descuento|desconto|giam gia"
        r"|how much\b(?! (?:is |does |for )?(?:the )?(?:ship|deliver|postage))|costs?\b|hm\b|pp\b"
        r"|berapa(?:an)? (?:harga|duit|ringgit)|harga|hrg\b|berapa(?:an)?\b(?! (?:hari|lama|cm|kg|ukuran|saiz|size|ongkir|pos))"
        r"|brp\b(?! (?:hari|lama|ongkir))|magkano|mgkano|how much\b|cuanto (?:cuesta|vale|es|sale|esta)|precios?\b"
        r"|quanto (?:custa|e|esta|fica|sai|ta)\b|precos?\b|valor\b|gia\b|bao nhieu (?:tien|1|mot)"
        r"|bao nhieu\b(?! (?:ngay|lau|cm|kg))|nhiu\b)",
        others=r"优惠(?!券)|打折|ส่วนลด|خصم|割引|할인|多少钱|多少錢|价格|價格|几钱|幾錢|怎么卖|怎麼賣|啥价|价钱|售价"
        r"|เท่าไหร่|เท่าไร|เท่าไ|ราคา|กี่บาท|بكم|كم سعر|السعر|سعر|いくら|値段|価格|얼마"
        r"|가격",
    ),
    "size": telltales(
        latin=r"\b(?:(?:what|which|my|wat|wich) sizes?\b|measure|size (?:for|should|do i|to take|guide|chart)|saiz (?:apa|mana)"
        r"|(?:ukuran|size) (?:apa|mana|berapa|brp)|pakai (?:size|ukuran|saiz)|que talla|cual talla|talla (?:soy|me)"
        r"|qual (?:o )?tamanho|que tamanho|(?:size|mac) (?:nao|gi)\b|anong? size|a[iy] (?:size|maqas)|will it fit|fits? me\b|muat\b|cocok\b|kasya\b)",
        others=r"(?:什么|什麼|多大|几|哪个|哪個|啥).{0,2}(?:码|碼|号|號|尺)|穿(?:什么|多大|几|哪)|选.{0,2}码"
        r"|ไซ[สซ]์?(?:ไหน|อะไร|ไร)|ใส่(?:ไซ|ได้)|(?:اي|شو|ايش) (?:ال)?مقاس"
        r"|مقاس(?:ي| كم)|何サイズ|どのサイズ|サイズ(?:は|感)|사이즈",
    ),
    "shipping": telltales(
        latin=r"\b(?:ship|arriv|(?<!cash on )deliver|get it (?:by|in|before)\b|sampai\b|postage|courier|ongkir|ongkos|kirim|pengiriman"
        r"|hantar|penghantaran|pos(?:tage)?\b|envi(?:o|an|ar|os|e)\b|frete\b|entrega|llega|giao\b|phi van chuyen|padala"
        r"|nagpapadala|khaa? song\b|taws(?:ee|i)l|yoosal\b|shahn\b|customs\b|import dut|aduanas?\b|alfandega|bea cukai|kastam\b)",
        others=r"运费|運費|邮费|郵費|包邮|包郵|发货|發貨|寄|快递|快遞|几天到|幾天到|多久到|ค่าส่ง|ส่ง|จัดส่ง|توصيل"
        r"|شحن|التوصيل|الشحن|[يتن]وصل|جمارك|جمرك|送料|配送|発送|届|배송|택배|关税|關稅|清关|清關|ภาษีนำเข้า|ศุลกากร|関税|관세",
    ),
    "availability": telltales(
        latin=r"\b(?:in stock\b|stocks?\b|available|any (?:more|left)|have (?:it )?in\b|do (?:you|u) have\b|got\b|sold out|restock"
        r"|colou?rs?\b|ready\b|stok\b|ada (?:warna|kaler|size|saiz|ukuran|stok|lagi)|masih ada|meron|mayroon|tiene(?:s|n)?\b"
        r"|hay\b|queda|disponible|tem\b|disponivel|con (?:hang|mau|size|ko|k|khong|hong|hok)\b|co mau|het hang)",
        others=r"有(?:没有|沒有)?.{0,4}(?:货|貨|色|码|碼)|还有|還有|有货|现货|缺货|补货|颜色|มี(?:สี|ไซ|ของ)"
        r"|เหลือ|หมด|متوفر|موجود|الوان|لون|在庫|カラー|재고|색상|있나요|있어요",
    ),
}


@lru_cache(maxsize=20_000)
def subjects(text: str) -> frozenset[str]:
    """Which of price, size, shipping and availability the words of a text point to."""
    plain = fold_in_place(text)
    named = {name for name, words in _CUES.items() if name != "price" and words.are_in(plain)}
    if _asks_price(without_other_numbers(plain)) and not (
        only_sending_is_priced(plain) or praises_price(plain)
    ):
        named.add("price")
    if asks_what_suits(plain) or asks_whether_it_runs(plain):
        named.discard("availability")
    return frozenset(named)


def _asks_price(plain: str) -> bool:
    return _CUES["price"].are_in(plain) or PRICE.search(plain) is not None or _asks_about_money(plain)


def _asks_about_money(plain: str) -> bool:
    """Whether a total, what is left after a discount, or how offers run and go together is asked."""
    if AFTER_DISCOUNT.search(plain) or asks_a_total(plain) or asks_whether_it_runs(plain):
        return True
    return OFFERS.search(plain) is not None and TOGETHER.search(plain) is not None
