"""Bargains that go by their name in every language: one more for nothing, one sum for different goods, a price of
some minutes; for folded text."""

from app.triage.talk.sought import sought

ONE_FREE = sought(
    r"\b(?:buy|get|take) ?(?:1|one|2|two) ?(?:,? ?(?:get|take|free|and get)\b)|\bb[1-3][gt][1-3]\b|\bbogo\b|\bbeli (?:1|satu|2|dua) (?:gratis|free|percuma|dapat|dpt|bonus)\b"
    r"|\bmua (?:1|mot|2|hai) (?:duoc )?tang\b|\b(?:2 ?x ?1|3 ?x ?2)\b(?! ?(?:c?m|mm|in|inch|ft|met)\b)|\b(?:lleva|leve|compre|compra|pague) (?:1|2|3|uno|um|dos|dois) (?:y |e )?(?:llevate|lleva|leve|paga|pague|ganhe)\b"
    r"|\b(?:un|1) achete,? (?:=|et )?(?:un|1) offert|\b(?:2|zwei) fur (?:1|eins?)\b|\bek (?:ke saath|pe|par) ek free\b|\b1 (?:pe|par) 1 free\b"
    r"|1 ?\+ ?1|[买買][一1二2][送赠贈][一1]|[12] ?แถม ?[12]|원플러스원|एक के साथ एक|اشتري (?:1|واحده?) (?:واحصل|والثاني|وخذ)"
)
"""One is bought, and another comes for nothing."""
DIFFERENT_GOODS = sought(
    r"\b(?:different|diff|assorted) (?:items?|products?|things?|styles?|designs?|models?)\b|\b(?:barang|produk|item|model|jenis) (?:yang |yg )?(?:berbeda|beda|berlainan|berlainan|lain lain)\b|\b(?:mon|san pham|mau|loai) khac nhau\b"
    r"|\b(?:productos?|cosas?|articulos?|modelos?|produtos?|itens|coisas) (?:diferentes|distint[oa]s|variad[oa]s)\b|\bverschiedene (?:artikel|produkte|sachen)\b|\b(?:articles?|produits?) differents\b|\b(?:magkaibang|iba'?t ?ibang) (?:items?|products?|design)\b"
    r"|不同的?(?:商品|产品|產品|款|东西|東西)|(?:ต่าง|คนละ)(?:แบบ|ชนิด|อย่าง|รุ่น)|(?:別々?の|違う|異なる)商品|(?:서로 )?다른 ?(?:상품|제품)|(?:منتجات|قطع) مختلفه|अलग[- ]?अलग (?:चीज|सामान)"
)
"""Different goods are asked about in one."""
FLASH = sought(r"\b(?:flash|kilat)\b|秒[杀殺]|限[时時]|แฟลช|فلاش|タイムセール|플래시|타임 ?세일|फ्लैश")
"""An offer of some minutes is asked about."""
