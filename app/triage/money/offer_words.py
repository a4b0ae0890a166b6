"""The words by which viewers ask about offers: that there are any, whether they run, until when, whether two go
together; all patterns are for folded text."""

import re
from collections.abc import Sequence
from functools import lru_cache

from app.triage.cleaning import clean, fold_in_place
from app.triage.talk.sought import sought
from knowledge.workbook import Promo

OFFERS = sought(
    r"\b(?:(?:discounts?|promos?|promotions?|coupons?|vouchers?|deals?|offers?|gifts?|freebies?|bundles?|flash"
    r"|(?<!cuanto )sale)\b|dis[ck]oun?t|diskon|kupon|hadiah|diskaun|potongan|baucar|percuma|bonus\b|ma giam"
    r"|giam gia|khuyen mai|qua tang|tang (?:gi|qua|kem)|descuento|cupon|oferta|regalo|desconto|cupom|brinde|remise"
    r"|promos?\b|cadeau|rabatt|gutschein)|خصم|كوبون|هديه|عروض|عرض|تخفيض|优惠|優惠|打折|折扣|秒杀|满减|赠品|贈品|活动|活動|ส่วนลด|โปร"
    r"|คูปอง|ของแถม|แฟลช|割引|クーポン|セール|할인|쿠폰|사은품|छूट|ऑफर|कूपन"
)
REDUCED = sought(
    r"\d ?%|[\d一二三四五六七八九]{1,2} ?折(?![叠疊扇])|半[价價]|(?:\d|\boff) ?off\b|\b(?:rm|rp|usd|s?\$|aed|sar|php)? ?\d+ off\b|(?<![\d.])\d{1,3}[.,]9\d?(?!\d)|\bflash\b|秒杀|限时"
)
"""A cut or a price of an offer, by its number."""
GIVEN = sought("包[邮郵]|免[邮郵]|福袋|[红紅]包|名[额額]|券")
"""What an offer gives beside a cut: no stock of the product's."""
FREE = sought(
    r"\b(?:free\b(?! ?size)|gratis\b|percuma\b|libre(?:ng)?\b|regal[oa]n?\b|hadiah|gifts?\b|qua tang\b|(?:duoc"
    r"|co) (?:qua|tang)\b|tang (?:kem|gi)\b|brinde|cadeau|geschenk|muft\b|bonus\b)|(?<![発配返輸寄])送(?![料っらりるれ])|赠|贈|แถม|ฟรี|هديه|مجان|プレゼント"
    r"|おまけ|무료|사은품|증정|मुफ्त"
)
CONDITION = re.compile(
    r"\?|\b(?:how|when|minimum|min|berapa|brp|gimana|bagaimana|macam mana|cara|syarat|bila|kapan|paano|kailan|como|cuanto|cuando|quanto|quando|dieu kien|bao nhieu|sao|combien|comment|wie|ab wann|kaise|kitne)\b"
    r"|怎么|怎麼|怎样|多少|[几幾]|才|条件|吗|嗎|ยังไง|เท่าไ|กี่|ไหม|มั้ย|كيف|كم|شرط|どう|いくら|어떻게|얼마|कैसे|कितन"
)
"""What it takes to get it."""
STILL_ON = re.compile(
    r"\b(?:still|yet|valid|active|running|valendo|pa rin|pa ba|masih|ada lagi|lagi tak|berlaku|aktif|todavia|aun|sigue|vigente|valendo|vale ainda|ainda|con (?:khong|ko|k|hong|ap dung|giam)|van con|encore|noch|gultig|abhi(?: bhi)?|ulit)\b"
    r"|还有|還有|还在|還在|还能|还打|现在还|仍|ยังมี|ยังลด|ยังได้|ยังใช้|หมดหรือยัง|لسه|لسا|مازال|ما زال|ساري|شغال|まだ|아직|지금도|अभी"
)
"""Whether it holds now."""
UNTIL = re.compile(
    r"\b(?:(?:un)?till? (?:when|what time)|(?:ends?|over|finish(?:es)?|stops?) (?:at )?what time|how much longer|when (?:does|do|will|is) .{0,30}\b(?:end|over|finish|expire)s?|what time .{0,20}\b(?:end|over)s?|(?:ends?|expires?|valid|good) (?:when|until|till)|how long .{0,24}\b(?:last|run|valid|on)|last(?:s|ing)? (?:until|till)|hanggang (?:kailan|kelan|anong oras)"
    r"|(?:sampai|sampe|smpai|hingga|sehingga|smp) (?:kapan|bila|jam|pukul|tanggal|tgl)|(?:berakhir|tamat|habis|abis|selesai) (?:kapan|bila|jam)|(?:bila|kapan) (?:tamat|habis|berakhir|abis)|hasta (?:cuando|que hora|que dia)|cuando (?:termina|acaba|vence)|ate (?:quando|que horas|que dia)|quando (?:acaba|termina)"
    r"|(?:den|toi) (?:khi nao|bao gio|may gio|ngay nao)|(?:khi nao|bao gio|may gio) (?:het|ket thuc)|jusqu ?'?a (?:quand|quelle heure)|jusqua quand|bis (?:wann|wie ?viel uhr)|wie lange (?:gilt|lauft)|kab tak)\b"
    r"|到什么时候|到什麼時候|到几点|到幾點|到几号|到哪天|到何时|几点(?:结束|截止)|什么时候(?:结束|截止)|截止到|(?:ถึง|หมด)(?:เมื่อไหร่|เมื่อไร|วันไหน|กี่โมง|ตอนไหน)|لمتي|لين متي|الي متي|حتي متي|متي (?:ينتهي|تنتهي|يخلص)|いつまで|何時まで|언제까지|몇 ?시까지|कब तक"
)
SINCE = re.compile(
    r"\b(?:when (?:does|do|will|is) .{0,30}\b(?:start|begin|live|on)s?|(?:starts?|begins?) when|(?:mulai|mula|bermula) (?:kapan|bila|jam)|(?:kapan|bila) (?:mulai|mula|bermula)|kailan (?:magsisimula|start|simula)|cuando (?:empieza|comienza|inicia)|quando (?:comeca|inicia)|(?:khi nao|bao gio|may gio) (?:bat dau|co)|quand (?:commence|debute)|wann (?:beginnt|startet)|kab se)\b"
    r"|什么时候(?:开始|有)|几点开始|เริ่ม(?:เมื่อไหร่|กี่โมง|ตอนไหน)|متي (?:يبدا|تبدا|يبدي)|いつから|何時から|언제부터|कब से"
)
TOGETHER = sought(
    r"\b(?:stack(?:able|ed|s)?|combin(?:e|ed|able|ar|an|ables|ieren|ierbar)|cumul\w*|acumul\w*|(?:use|using|apply|get|claim) (?:both|together|all)|both (?:codes|vouchers|coupons|promos|discounts)|both together|(?:di)?gabung\w*|(?:sekali|sekaligus) (?:guna|pakai|pake)|(?:guna|pakai|pake) (?:dua[- ]dua|dua duanya|sekali|sekaligus|bareng|bersama)|double (?:discount|promo|voucher)"
    r"|pagsa(?:bay|ma)\w*|sabay|usar (?:los dos|ambos|as duas|os dois|juntos)|dung (?:chung|cung luc|ca hai)|ap dung (?:chung|cung)|cong don|ek saath|saath mein)\b"
    r"|\b(?:two|2|multiple|several|more than one|dua|dalawang|dos|dois|duas|deux|zwei|hai|do) (?:promo |discount |ma )?(?:codes?|vouchers?|coupons?|promos|kode|kod"
    r"|kupon|codigos|cupones|cupons|gutscheine|giam gia)\b|(?:两|兩|2)(?:个|個|张|張)(?:券|优惠|優惠|折扣码)|(?:両方|2つ)の(?:クーポン|コード)|(?:쿠폰|코드) ?(?:두|2) ?(?:개|장)|(?:كودين|كوبونين)"
    r"|叠加|疊加|同享|一起用|同时用|同時用|一块用|ใช้(?:ร่วม|คู่|พร้อม|ด้วยกัน|สองโค้ด)|ร่วมกัน|(?:مع بعض|مع بعضها|الجمع بين|اجمع بين|نجمع بين|دمج)|併用|一緒に使|중복|같이 (?:쓸|사용)|एक साथ"
)
"""Whether two of them count at once."""
STACKING = re.compile(r"\bstack|\bcumul|\bacumul|叠加|疊加|同享|併用|중복")
"""Said of offers only."""
_COUPONS = sought(
    r"\b(?:codes?|vouchers?|coupons?|kode|kod|kupon|baucar|baucer|codigos?|cupon(?:es)?|cupo[mn]s?|gutscheine?|bons? de reduction|ma giam(?: gia)?)\b"
    "|(?:优惠|優惠|折扣|口令|促销)[码碼]|券|คูปอง|โค้ด|كود|كوبون|クーポン|コード|쿠폰|코드|कूपन|कोड"
)
SPENDING = re.compile(
    r"\b(?:spend|min(?:imum)? (?:spend|purchase|order)|belanja|pembelian|gastos?|gastar|compra minima|pedido minimo|don toi thieu|mindestbestellwert|minimum d'achat)\b|\b(?:kalau|kalo|if|jika) (?:i )?(?:beli|buy|belanja|spend) (?:rm|rp|usd|sgd|[$₱฿])? ?\d{2,}"
    r"|满(?:多少|几|\d)|滿(?:多少|幾|\d)|消费满|ซื้อครบ|ครบ(?:กี่|เท่า)|\bmua (?:tren|tu|du) |اشتري ب|الحد الادني|以上(?:で|購入)|이상 (?:구매|사)"
)


@lru_cache(maxsize=1024)
def asks_whether_it_runs(plain: str) -> bool:
    """Whether an offer, a cut, its price or a gift is asked about: if it still holds, and until when. Kept, since every
    step of triage asks it of the same comment."""
    named = any(words.search(plain) for words in (OFFERS, REDUCED, FREE, GIVEN))
    return named and any(asked.search(plain) for asked in (STILL_ON, UNTIL, SINCE))


@lru_cache(maxsize=4096)
def goes_together(plain: str) -> bool:
    """Whether a folded text asks of offers if two of them count at once."""
    if TOGETHER.search(plain) is None:
        return False
    return any(words.search(plain) for words in (STACKING, OFFERS, _COUPONS))


def speaks_of_coupons(plain: str) -> bool:
    """Whether a folded text names coupons or codes."""
    return _COUPONS.search(plain) is not None


def gifts_named(plain: str, promos: Sequence[Promo]) -> tuple[Promo, ...]:
    """The promos that give something and whose gift a folded text names."""
    if not FREE.search(plain):
        return ()
    return tuple(
        promo
        for promo in promos
        if promo.kind == "gift" and any(word in plain for word in _gift_words(tuple(promo.title.values())))
    )


@lru_cache(maxsize=256)
def _gift_words(titles: tuple[str, ...]) -> frozenset[str]:
    """The words of a gift's titles that may name it; pieces of words where a script writes no spaces."""
    words: set[str] = set()
    for title in titles:
        plain = fold_in_place(clean(title))
        words |= {word for word in _LATIN.findall(plain) if word not in _NO_GIFTS}
        for pattern, length in _PIECES:
            for run in pattern.findall(plain):
                words |= {run[at : at + length] for at in range(len(run) - length + 1)}
    return frozenset(words)


_LATIN = re.compile(r"[a-z]{4,}|[\u0620-\u064a]{4,}")
_PIECES = (
    (re.compile("[\u4e00-\u9fff](?<![满滿送赠贈元美金订单件套])[\u4e00-\u9fff]*"), 2),
    (re.compile("[\u0e01-\u0e4e]{5,}"), 6),
    (re.compile("[\u30a0-\u30ff\uac00-\ud7a3]{2,}"), 2),
)
_NO_GIFTS = frozenset(
    """free gratis percuma regalo from desde with gift gifts hadiah minimum pembelian belanja order orders spend spending every each over purchase
    untuk dengan para bonus libre brinde cadeau geschenk dollar dolar ringgit هديه مجان مجانا مجانيه عند شراء الشراء دولار any above min more
    """.split()  # noqa: SIM905
)
