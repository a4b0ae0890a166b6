"""Goods that were ordered and have not come."""

from app.triage.grievances.matter import matter
from app.triage.grievances.unmeant import ELSEWHERE, LAUGHED, SETTLED

_GOODS_ES = (
    r"(?:nada|(?:mi|el)(?! (?:cupon|codigo|link|enlace|factura|descuento|correo|mail|mensaje|aviso|premio|regalo"
    r"|notificacion|confirmacion|respuesta)))\b"
)
_NO_GOODS_FR = (
    r"(?! (?:(?:le|la|les|un|une|de|mon|ma|mes) |l')?(?:codes?|liens?|coupons?|reductions?|remise|mails?|messages?"
    r"|factures?|notif\w*|reponses?|confirmation|cadeaux?|bons?)\b)"
)
_MISSING = {
    "en": r"where(?:'?s| is| are|s) (?:the )?(?:my|our) (?:\w+ )?(?:orders?|parcel|package|packages|stuff"
    r"|delivery|goods|purchase)\b"
    r"(?! (?:boy|guy|man|page|of|links?|forms?|button|numbers?|code|list|history|option|confirmation)\b)|(?:paid|ordered|bought)\b.{0,30}\b(?:ago"
    r"|weeks?|days?|months?)\b.{0,15}\bnothing (?:yet|came|arrived|has|received|so far)\b|(?:never|haven'?t"
    r"|havent|didn'?t|didnt) (?:receive|received|get|got) (?:my|our|the) (?:orders?|parcel|package|delivery"
    r"|stuff)\b|my (?:order|parcel|package|stuff|delivery) (?:has |have )?(?:never|still) (?:not )?(?:came"
    r"|come|arrived|shown|showed)\b(?! (?:late|broken|damaged))",
    "id": r"mana (?:barang|pesanan|paket|orderan|order|pakej|parcel)(?:ku| (?:saya|aku|gue|gw|sy"
    r"|i))\b(?! (?:yang|yg))|(?<!stok )(?<!stock )(?:barang|pesanan|paket|orderan|order|parcel)(?:ku| (?:saya|aku|gue|gw|sy"
    r"|i))? (?:\w+ )?(?:belum|blm|tak|gak|ga|nggak) (?:\w+ )?(?:datang|dateng|sampai|sampe|nyampe"
    r"|tiba)(?: (?:juga|lagi|jugak|sampai|sampe))\b|(?:barang|pesanan|paket|orderan|order|parcel)(?:ku"
    r"| (?:saya|aku|gue|gw|sy|i)) (?:\w+ )?(?:mana|ke ?mana|di ?mana|kat mana)\b(?! (?:ya )?(?:yang|yg|boleh|bisa"
    r"|satu))",
    "vi": r"(?:don|hang|do|don hang) (?:hang )?(?:cua )?(?:toi|em|minh|mk|tui) (?:dau|o dau"
    r"|dau roi)\b(?! ra)|(?:van|mai|hoai|toi gio|den gio|bay gio) (?:van )?(?:chua|khong|ko|k) (?:nhan duoc"
    r"|thay hang|co hang|nhan|thay giao)\b|^(?:\w+ )?chua nhan duoc hang\b",
    "tl": r"(?:nasaan|asan|nasan|nsan|saan) (?:na )?(?:po )?(?:ang |yung |ung )?(?:order|orders|parcel|item"
    r"|package) (?:ko|namin)\b|(?:order|parcel|item) ko (?:\w+ )?wala pa\b|wala pa (?:\w+ )?(?:rin "
    r"|din )?(?:ang |yung )?(?:order|parcel) ko\b",
    "es": r"donde (?:esta|anda|quedo) mi (?:pedido|paquete|compra|orden|envio)\b|(?:sigo"
    rf"|seguimos) esperando (?:mi|el) (?:pedido|paquete|compra|orden|envio)\b|(?:mi|el) (?:pedido"
    r"|paquete) (?:nunca (?:me )?llego|no (?:me )?(?:llega|ha llegado))\b|no me ha llegado {_GOODS_ES}"
    rf"|no (?:he|hemos) recibido {_GOODS_ES}",
    "pt": r"(?:cade|onde (?:esta|ta)) (?:o |a )?(?:meu|minha) (?:pedido|pacote|encomenda|compra|entrega)\b"
    r"|(?:meu|o meu) (?:pedido|pacote) (?:nunca|(?:ainda )?nao) chegou\b|nao recebi (?:nada"
    r"|(?:o )?meu pedido|minha encomenda)\b",
    "fr": rf"(?:toujours|encore) (?:rien|pas) (?:recu|arrive|livre)\w*\b{_NO_GOODS_FR}|(?:toujours|encore) rien (?:depuis"
    r"|au bout)|(?:rien|jamais) recu (?:depuis|malgre|de ma)|(?:je n'ai|j'ai|ai) (?:pas|jamais|rien"
    r"|toujours pas) (?:encore )?recu (?:ma|mon|la|le) (?:commande|colis)|ou (?:est|en est) (?:ma commande"
    r"|mon colis)\b|(?:mon colis|ma commande) (?:n'est |est )?(?:toujours|jamais)\b",
    "de": r"(?:immer noch|bis heute|noch immer) (?:kein paket|(?:nichts|nicht) (?:erhalten|bekommen"
    r"|angekommen|da|geliefert|gekommen))\b|mein(?:e)? (?:paket|bestellung|ware"
    r"|sendung) (?:ist )?(?:immer )?(?:noch )?nicht (?:angekommen|da|gekommen)\b|wo (?:bleibt|ist"
    r"|bleiben) (?:denn )?mein(?:e)? (?:paket|bestellung|ware|sendung|lieferung)\b",
    "hi-Latn": r"(?<!pasand )(?:order|saman|samaan|parcel|packet|delivery"
    r"|maal)\b (?:(?!pasand)\w+ ){0,4}?(?:nahi|nahin|nhi|nai|ni) (?:aaya|aya|aayi|ayi|mila|mili|pahuncha"
    r"|pahucha|pohcha|aa raha)\b(?! (?:to|toh)\b)|mera (?:order|saman|samaan|parcel"
    r"|packet) (?:\w+ )?(?:kahan|kaha|kidhar|kha)\b",
    "zh": "我(?:的|那)(?:单子|單子|单|單|包裹|快递|快遞|货|貨|东西|東西|宝贝)(?:呢|在哪|到哪|去哪|怎么还"
    "|怎么没|咋还)|我买的(?:东西|東西)?(?:呢|还没|还不)|(?:等了|买了|下单|拍了).{0,8}(?:天|周|星期|个月"
    "|個月).{0,6}(?:还没|還沒|没收到|沒收到|没到|没发货)",
    "th": "(?:ของ|พัสดุ|ออเดอร์)(?:ของ)?(?:เรา|ฉัน|หนู|ผม|พี่)(?:ที่สั่ง)?(?:อยู่ไหน|ไปไหน|หายไปไหน|ยังไม่มา"
    "|ยังไม่ถึง)|(?:^|ที่สั่ง)ของ?ยังไม่(?:มา|ถึง)เลย|สั่ง.{0,20}ยังไม่(?:ได้ของ|ได้รับ|มาส่ง|ส่งเลย)",
    "ar": "(?:وين|فين) (?:طلبي|طلبيتي|شحنتي|اوردري|الاوردر بتاعي)|^ما (?:وصلني|وصلتني) (?:شي|الطلب|طلبي)"
    "|(?:للحين|لحد الان|لسه|لسا|الي الان|حتي الان) ما (?:وصل|جاني|وصلني|وصلتني|استلمت)",
    "ja": "(?:まだ|いまだに|全然|未だに)(?:商品が|荷物が)?(?:届(?:いて)?(?:いない|ない|きません|いていません"
    "|かない|いてません)|来(?:ない|ません))|(?:商品|荷物|注文したもの)が(?:まだ)?届(?:かない|きません"
    "|いていません|いてない)",
    "ko": "(?:제|내) ?(?:주문|택배|물건)(?:은|이)? ?(?:어디|언제 ?와)|(?:아직도|여태|몇 ?주째|주째"
    "|달째).{0,8}(?:안 ?(?:왔|와요|옴|도착)|못 ?받)",
    "hi": "(?:ऑर्डर|सामान|पार्सल).{0,12}(?:नहीं|नही) (?:आया|मिला|पहुं)(?!.{0,3}तो)|मेरा (?:ऑर्डर|सामान"
    "|पार्सल) (?:कहां|कहाँ|किधर)",
}
_LAST_ONE = {
    "en": r"(?:(?:the |my )?(?:last|previous|first) (?:one|order|parcel|package|purchase)|mine) (?:has |have )?(?:never|didn'?t|still (?:not|hasn'?t|hasnt|didn'?t)|hasn'?t) (?:even )?(?:arriv\w*|c[ao]me|show(?:ed|n)? up)\b"
    r"(?! (?:late|broken|damaged|with|in|off|out|undone|apart|back|up|close|cheap\w*|as)\b)"
    r"|(?:never|haven'?t|havent|still didn'?t|still didnt) (?:receive|received|get|got) mine\b(?! (?:to|in|on|at|for|from (?:here|this))\b)",
    "es": r"(?:(?:el|la|mi) (?:ultim[oa]|anterior)(?: (?:pedido|paquete|compra))?|el mio|la mia) (?:nunca (?:me )?|(?:todavia|aun) no (?:me )?(?:ha )?)(?:llego|llega|llegado)\b",
    "pt": r"(?:(?:o|a|meu|minha) (?:ultim[oa])(?: (?:pedido|pacote|compra))?|(?:^|o |a )(?:meu|minha)) (?:nunca|ainda nao) (?:chegou|veio)\b",
    "fr": r"(?:le mien|la mienne|(?:le|la|ma|mon) derniere?(?: (?:commande|colis))?) n'est (?:jamais|toujours pas) (?:arrive|venu)e?\b",
    "de": r"(?:(?:die|der|das|mein\w*) letzte\w*(?: (?:bestellung|paket|lieferung))?|meins|meine) (?:ist|kam) (?:nie|immer noch nicht) (?:an|angekommen|gekommen)\b",
    "id": r"(?:(?:yang|yg|order|orderan|pesanan) (?:terakhir|kemarin|sebelumnya|last)|punyaku|punya (?:saya|aku)) (?:ga|gak|nggak|tak|tidak|belum|blm) (?:pernah |juga |kunjung )?(?:sampai|sampe|nyampe|datang|dateng)\b(?! (?:lambat|telat|stok))",
    "vi": r"(?:don|hang|lan) truoc (?:\w+ ){0,2}?(?:chua|khong|ko) (?:\w+ )?(?:nhan duoc hang|nhan duoc(?! \w)|toi noi|den noi|giao)\b",
    "zh": "上次(?:买的|買的|下单的?|下單的?|那单|那單|的)[^,，]{0,4}(?:没|沒)(?:收到|寄到|送到)(?!优惠|優惠|通知|券|链接|鏈接|红包|紅包|赠|贈|礼|禮)",
}  # fmt: skip
"""The one before, or one's own, that never came."""
_SUPPOSED = {
    "en": r"(?:if|in case|what happens)\b",
    "id": r"(?:kalau|kalo|klo|jika)\b",
    "vi": r"neu\b",
    "tl": r"(?:kung|kapag|pag)\b",
    "es": r"(?:y si|si no|si mi)\b",
    "pt": r"(?:e se|se nao|se o|se meu)\b",
    "fr": r"si (?:je|ma|mon|on)\b",
    "de": r"(?:wenn|falls)\b",
    "hi-Latn": r"agar\b",
    "zh": "如果|要是|万一",
    "th": "ถ้า|หาก",
    "ar": r"(?<!\w)(?:لو|اذا)(?!\w)",
    "ja": "場合|なかったら",
    "ko": "오면|않으면",
    "hi": "अगर",
}

NOT_COME = matter(told=(_MISSING, _LAST_ONE), unmeant=(_SUPPOSED, LAUGHED, ELSEWHERE, SETTLED))
