"""Words that tell what a question is about: independent evidence beside the classifier, for the computed answers."""

import re
from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.offer_words import OFFERS, TOGETHER, asks_whether_it_runs
from app.triage.plain_questions import asks_what_suits
from app.triage.price_words import AFTER_DISCOUNT, PRICE, only_sending_is_priced
from app.triage.quantities import asks_a_total

_CUES = {
    "price": re.compile(
        r"\bprices?\b|\bdiscounts?\b|\bany (?:promo|code|voucher|coupon)|\bdiskon|\bdiskaun|\bdescuento|\bdesconto|\bgiam gia|优惠(?!券)|打折|ส่วนลด|خصم|割引|할인|\bhow much\b(?! (?:is |does |for )?(?:the )?(?:ship|deliver|postage))|\bcosts?\b|\bhm\b|\bpp\b|\bberapa(?:an)? (?:harga|duit|ringgit)|\bharga|\bhrg\b"
        r"|\bberapa(?:an)?\b(?! (?:hari|lama|cm|kg|ukuran|saiz|size|ongkir|pos))|\bbrp\b(?! (?:hari|lama|ongkir))|\bmagkano|\bmgkano|\bhow much\b"
        r"|\bcuanto (?:cuesta|vale|es|sale|esta)|\bprecios?\b|\bquanto (?:custa|e|esta|fica|sai|ta)\b|\bprecos?\b|\bvalor\b|\bgia\b|\bbao nhieu (?:tien|1|mot)|\bbao nhieu\b(?! (?:ngay|lau|cm|kg))|\bnhiu\b"
        r"|多少钱|多少錢|价格|價格|几钱|幾錢|怎么卖|怎麼賣|啥价|价钱|售价|เท่าไหร่|เท่าไร|เท่าไ|ราคา|กี่บาท|بكم|كم سعر|السعر|سعر|いくら|値段|価格|얼마|가격"
    ),
    "size": re.compile(
        r"\b(?:what|which|my|wat|wich) sizes?\b|\bmeasure|\bsize (?:for|should|do i|to take|guide|chart)|\bsaiz (?:apa|mana)|\b(?:ukuran|size) (?:apa|mana|berapa|brp)|\bpakai (?:size|ukuran|saiz)"
        r"|\bque talla|\bcual talla|\btalla (?:soy|me)|\bqual (?:o )?tamanho|\bque tamanho|\b(?:size|mac) (?:nao|gi)\b|\banong? size|\bwill it fit|\bfits? me\b|\bmuat\b|\bcocok\b|\bkasya\b"
        r"|(?:什么|什麼|多大|几|哪个|哪個|啥).{0,2}(?:码|碼|号|號|尺)|穿(?:什么|多大|几|哪)|选.{0,2}码|ไซ[สซ]์?(?:ไหน|อะไร|ไร)|ใส่(?:ไซ|ได้)|(?:اي|شو|ايش) (?:ال)?مقاس|مقاس(?:ي| كم)|何サイズ|どのサイズ|サイズ(?:は|感)|사이즈"
    ),
    "shipping": re.compile(
        r"\bship|\barriv|\b(?<!cash on )deliver|\bget it (?:by|in|before)\b|\bsampai\b|\bpostage|\bcourier|\bongkir|\bongkos|\bkirim|\bpengiriman|\bhantar|\bpenghantaran|\bpos(?:tage)?\b|\benvi(?:o|an|ar|os|e)\b|\bfrete\b|\bentrega|\bllega"
        r"|\bgiao\b|\bphi van chuyen|\bpadala|\bnagpapadala|运费|運費|邮费|郵費|包邮|包郵|发货|發貨|寄|快递|快遞|几天到|幾天到|多久到|ค่าส่ง|ส่ง|จัดส่ง|توصيل|شحن|التوصيل|الشحن|送料|配送|発送|届|배송|택배"
    ),
    "availability": re.compile(
        r"\bin stock\b|\bstocks?\b|\bavailable|\bany (?:more|left)|\bhave (?:it )?in\b|\bdo (?:you|u) have\b|\bgot\b|\bsold out|\brestock|\bcolou?rs?\b|\bready\b|\bstok\b|\bada (?:warna|kaler|size|saiz|ukuran|stok|lagi)|\bmasih ada"
        r"|\bmeron|\bmayroon|\btiene(?:s|n)?\b|\bhay\b|\bqueda|\bdisponible|\btem\b|\bdisponivel|\bcon (?:hang|mau|size|ko|k|khong|hong|hok)\b|\bco mau|\bhet hang|有(?:没有|沒有)?.{0,4}(?:货|貨|色|码|碼)|还有|還有|有货|现货|缺货|补货|颜色|มี(?:สี|ไซ|ของ)|เหลือ|หมด|متوفر|موجود|الوان|لون|在庫|カラー|재고|색상|있나요|있어요"
    ),
}


@lru_cache(maxsize=20_000)
def subjects(text: str) -> frozenset[str]:
    """Which of price, size, shipping and availability the words of a text point to."""
    plain = fold_in_place(text)
    named = {name for name, words in _CUES.items() if words.search(plain)}
    if PRICE.search(plain) or _asks_about_money(plain):
        named.add("price")
    if only_sending_is_priced(plain):
        named.discard("price")
    if asks_what_suits(plain) or asks_whether_it_runs(plain):
        named.discard("availability")
    return frozenset(named)


def _asks_about_money(plain: str) -> bool:
    """Whether a total, what is left after a discount, or how offers run and go together is asked."""
    if AFTER_DISCOUNT.search(plain) or asks_a_total(plain) or asks_whether_it_runs(plain):
        return True
    return OFFERS.search(plain) is not None and TOGETHER.search(plain) is not None
