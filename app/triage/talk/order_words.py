"""Words that stand before the number of an order or a parcel, and before a number to call, in the languages of viewers.

Each is matched without regard to case, in the text as it was written: places are of use only there."""

ORDER_NUMBER_WORDS = "|".join(
    (
        # English
        r"\b(?:order|parcel|package|tracking|awb|invoice|purchase|transaction|shipment)\s*(?:no|num|number|nr|id|code|ref(?:erence)?)\b",
        r"\b(?:order|parcel|tracking)\s*#",
        # Malay, Indonesian
        r"\b(?:no(?:mor|mbor)?|kode|kod|id)\.?\s*(?:pesanan|pemesanan|order(?:an)?|resi|tempahan|paket|bungkusan|parcel|tracking|invoice)\b",
        r"\bresi\b",
        # Vietnamese, with and without its marks
        r"\b(?:mã|ma|số|so)\s*(?:vận đơn|van don|đơn(?: hàng)?|don(?: hang)?|order)\b",
        # Filipino
        r"\b(?:order|tracking)\s*(?:number|no)\s*(?:ko|po)\b",
        # Spanish, Portuguese, French, German, Italian
        r"\b(?:n[uú]mero|n[º°o]\.?|c[oó]digo)\s*(?:de(?:l)?\s*)?(?:mi\s*|meu\s*)?(?:pedido|compra|orden|rastreo|rastreio|encomenda|seguimiento)\b",
        r"\b(?:pedido|compra|orden|encomenda)\s*(?:n[º°o]|n[uú]m(?:ero)?)\b",
        r"\b(?:num[eé]ro|n[°o])\s*(?:de\s*)?(?:ma\s*)?(?:commande|suivi|colis)\b|\bcommande\s*n[°o]",
        r"\b(?:bestell|auftrags|sendungs|paket)(?:nummer|nr)\b|\bnumero\s*(?:d[’']\s*)?ordine\b",
        # Chinese
        r"(?:订单|訂單|快递|快遞|运单|運單|物流|单|單|包裹)(?:编)?(?:号|號|编号|編號|号码|號碼)(?:码|碼)?",
        # Thai
        r"(?:เลข|หมายเลข|รหัส)(?:ที่)?(?:คำสั่งซื้อ|ออเดอร์|พัสดุ|ออร์เดอร์|ใบสั่งซื้อ|สั่งซื้อ|แทร็ก|แทรค)",
        # Arabic
        r"رقم\s*(?:ال)?(?:طلب|طلبي|طلبية|شحنة|تتبع|اوردر)(?:ي|يتي)?|(?:ال)?طلب(?:ي|يتي)?\s*رقم",
        # Japanese, Korean, Hindi
        r"注文(?:の)?番号|追跡番号|伝票番号|주문\s*번호|운송장\s*번호|송장\s*번호|ऑर्डर\s*(?:नंबर|नम्बर|संख्या|आईडी)",
    )
)
"""Whatever follows with four digits or more is the number."""

ORDER_WORDS = "|".join(
    (
        r"\b(?:orders?|parcel|package|tracking|invoice)\b",
        r"\b(?:pesanan|orderan|paket|tempahan)(?:ku\b|\s+(?:saya|aku|gue|sy)\b|\b)",
        r"(?:đơn hàng|đơn|\bdon hang)(?:\s*(?:của )?(?:mình|em|tôi|mk))?",
        r"\b(?:pedido|orden|encomenda|commande|bestellung|colis|ordine)\b",
        r"订单|訂單|快递|快遞|包裹|单子|ออเดอร์|คำสั่งซื้อ|พัสดุ|(?:ال)?طلب(?:ي|يتي|ية)?|注文|주문|ऑर्डर",
    )
)
"""What follows is the number where it is long enough."""

CALL_WORDS = "|".join(
    (
        r"\b(?:call|phone|tel(?:ephone)?|mobile|cell|whats?app|whatsap|wassap|ws|wa|text|sms|dm|contact|hp|hub(?:ungi)?|telp|tlp|telepon|nomer|imo|viber|line|telegram)\b(?:\s*(?:no|number|nr|id|me|us|at|on|my|is)\b)*",
        r"\bno\.?\s*(?:hp|wa|tel|telp|telefon|telepon|fon|phone)\b|\bcontact\s*(?:no|number)\b|\btelefon\b",
        r"\b(?:sđt|sdt|số điện thoại|so dien thoai|zalo|đt|dt)\b",
        r"\b(?:tel[eé]fono|telefone|celular|m[oó]vil|t[eé]l[eé]phone|portable|handy(?:nummer)?|telefonnummer|cellulare)\b",
        r"电话|電話|手机|手機|微信|号码|號碼|联系方式|โทร(?:ศัพท์)?|เบอร์(?:โทร)?|ไลน์",
        r"(?:ال)?(?:هاتف|جوال|موبايل|واتساب|تلفون)(?:ي)?|اتصل(?:وا)?|رقمي|携帯|전화(?:번호)?|핸드폰|휴대폰|연락처|फोन|फ़ोन|मोबाइल|व्हाट्सएप",
    )
)
"""A number of seven digits or more that follows is one to call."""
