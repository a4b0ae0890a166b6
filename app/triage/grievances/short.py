"""Less than was ordered, and money that was taken twice or never came back."""

from app.triage.grievances.matter import matter
from app.triage.grievances.supposed import IN_CASE
from app.triage.grievances.unmeant import ELSEWHERE, LAUGHED, SETTLED

_SHORT = {
    "en": r"only (?:got |received )?(?:\d|one|two|three|half) (?:out )?of (?:the |my )?(?:\d|two|three|four|five|six|items?|pieces|pack)\b(?: (?:\w+ )?)?(?:arrived|came|received|in my|was|were|here)\b|only received (?:\d|one|two|three|half)(?: \w+)? (?:out )?of\b|only got (?:\d|one|two|three|half)(?: \w+)? (?:out of\b|of (?:the |my )?(?:\d|two|three|four|five|six)\b|of (?:my|our|them)\b|of (?:the|these|those) (?:\w+ ){1,2}?(?:(?:that )?(?:i|we) (?:\w+ )?(?:order|paid|bought)|order))"
    r"|(?:(?:\d|one|two|an?|the) (?:\w+ )?)?(?:\w+ )?missing (?:from|in) (?:my|our) (?:order|parcel|box|package|delivery)\b|(?:my|our) (?:order|parcel|box|package|delivery) (?:is|was|came|arrived) (?:\w+ )?(?:missing|incomplete)\b",
    "id": r"(?:barang|isi|paket|pesanan|orderan)(?:nya|ku)? (?:saya |aku )?(?:kurang|krg) (?:\d|satu|dua|tiga|sebiji|sebuah)\b|^(?:kak |min )?(?:kurang|krg) (?:\d|satu|dua) (?:botol|pcs|biji|item|barang|pack|bungkus|kotak|buah)\b"
    r"|(?:cuma|hanya|baru) (?:dapat|dapet|terima|sampai|datang|dikirim) (?:\d|satu|dua)(?: \w+)? (?:dari|drpd|padahal)\b",
    "vi": r"(?:giao|gui|nhan|ship)(?: \w+)? thieu\b|thieu (?:mat )?(?:\d|mot|hai) (?:\w+ )?trong (?:don|hop|goi)\b|(?:chi|co) nhan (?:duoc )?(?:\d|mot|hai)(?: \w+)? tren\b",
    "tl": r"kulang (?:ng|po ng|po|yung|ang) (?:isa|dalawa|\d|order|parcel|dumating|natanggap|laman)\b(?! para (?:ma|maka)?(?:complete|kumplet))|(?:isa|dalawa|\d) lang (?:ang |yung |po )*(?:dumating|natanggap)\b",
    "es": r"(?:llego|llegaron|recibi|mandaron|enviaron|vino) (?:solo|solamente|unicamente|nomas|nada mas) (?:un[oa]?|dos|tres|\d|la mitad)\b(?! (?:minuto|hora|dia|segundo)s?)|solo (?:me )?(?:llego|llegaron|mandaron|enviaron) (?:un[oa]?|dos|tres|\d|la mitad)\b"
    r"|(?:me )?(?:falta|faltan|falto|faltaron|faltaba) (?:un[oa]?|dos|tres|\d)(?: \w+)? (?:en|de) (?:mi|el) (?:pedido|paquete|caja|envio|compra)\b|(?:pedido|paquete) incompleto\b",
    "pt": r"(?:chegou|veio|vieram|chegaram|recebi|mandaram) (?:so|apenas|somente) (?:uma?|dois|duas|tres|\d|metade)\b|so (?:chegou|veio|vieram|mandaram) (?:uma?|dois|duas|\d|metade)\b"
    r"|(?:falta|faltou|faltaram|faltando) (?:uma?|dois|duas|\d)(?: \w+)? (?:no|do|na) (?:meu|minha)? ?(?:pedido|pacote|caixa|encomenda|compra)\b",
    "fr": r"il manque (?:un|une|deux|trois|\d)(?: \w+)? (?:dans|a|de) (?:ma|mon|le) (?:commande|colis)\b|(?:recu|livre) (?:que|seulement) (?:un|une|deux|\d|la moitie)\b|(?:commande|colis) incomplete?\b",
    "de": r"(?:es )?fehl(?:t|en) (?:ein\w*|zwei|drei|\d)(?: \w+)? (?:in|im|bei|von|aus) (?:mein\w* |der |dem )?(?:paket|bestellung|lieferung|sendung)\b|nur (?:ein\w*|zwei|\d)(?: \w+)? (?:von|statt) (?:zwei|drei|vier|\d) (?:angekommen|erhalten|bekommen|geliefert)\b"
    r"|(?:lieferung|bestellung|paket) (?:ist |war )?unvollstandig\b",
    "hi-Latn": r"(?:ek|do|\d|1) (?:\w+ )?(?:kam|missing) (?:aaya|aya|mila|mili|hai|tha|nikla)\b|sirf (?:ek|do|\d) (?:hi )?(?:aaya|aya|mila|mili)\b",
    "zh": "(?:[两兩二三2-9](?:瓶|个|個|件|盒|包|双|雙|条|條|套|支)).{0,3}(?:只|就)(?:收到|到了|寄了?|发了?|發了?)[一1两兩](?:瓶|个|個|件|盒|包|双|雙|条|條|套|支)(?!赞|讚|心)|(?:给我|我的|你们|又|快递|包裹|店家)?(?:少发|少發|漏发|漏發|少寄|漏寄)(?:了|一|我|两|[1-9])",
    "th": "(?:ได้|ส่ง|มา)(?:ของ|สินค้า)?(?:มา)?(?:แค่|ไม่ครบ|ขาดไป)(?:ชิ้นเดียว|อันเดียว|ขวดเดียว|1|หนึ่ง|ครึ่ง)?(?:จาก|$|ค่ะ|คะ|ครับ|เลย|นะ)|ของ(?:ขาด|หาย)(?:ไป)?(?:1|หนึ่ง|\\d)",
    "ar": "(?:الطلب|طلبي|الطرد|الشحنه) (?:\\w+ )?(?:ناقص|ناقصه)|(?:وصل(?:ني|تني)?|جاني|استلمت) (?:بس )?(?:واحد|وحده|حبه|قطعه)(?: \\w+)? (?:من|بس)",
    "ja": "(?<!ネジが)(?:[1-9一二三]|ひと|ふた)(?:つ|個|本|枚|点|足|袋)(?:が)?(?:足り(?:ない|ません|なかった)|入って(?:ない|いない|ません|いません|なかった)|しか(?:届|来|入って))",
    "ko": "(?:하나|한 ?개|[1-9]개|두 ?개)(?:가|만|는)? ?(?:덜 ?왔|안 ?왔|빠졌|빠져|누락|부족해|모자라|들어 ?있어요)|(?:하나|한 ?개|[1-9]개)만 ?(?:왔|도착|배송)",
    "hi": "(?:सिर्फ|केवल) (?:एक|दो|\\d) (?:ही )?(?:आया|मिला|मिली|आए)|(?:एक|दो|\\d) (?:\\S+ )?कम (?:आया|मिला|निकला)",
}  # fmt: skip
_TWICE = {
    "en": r"(?:charged|billed|debited|deducted) (?:me |us |my card |my account )?(?:twice|two times|double|2x)\b|(?:i |i'?ve |we )?paid twice(?! (?:as|the|for|that|this|what))\b|double.?(?:charged|billed)\b"
    r"|(?:never|haven'?t|havent|didn'?t|didnt|not|still no) (?:got|get|gotten|received?|seen|see)? ?(?:my|the|any|a) (?:refund|money back)\b(?! (?:policy|link|form|from any (?:other )?(?:shop|store|seller)))|(?:still|been) waiting (?:for|on) (?:my|the|a) refund\b",
    "id": r"(?:ke|ter|di)?(?:debet|debit|potong|tarik|charge|cas|tolak|caj|bayar) (?:dua|2) ?(?:kali|x)\b(?! lipat)|double (?:charge|bayar|potong|debit)\b|(?:refund|duit|uang|wang)(?:nya)? (?:saya |aku )?(?:belum|blm|tak|ga|gak|nggak) (?:\w+ )?(?:masuk|balik|kembali|diterima|terima|dapat)\b",
    "vi": r"(?:tru|thu|bi tru|tinh) tien (?:2|hai) lan\b|(?:thanh toan|chuyen khoan) (?:nham )?(?:2|hai) lan\b|chua (?:nhan|duoc|thay) (?:duoc )?(?:hoan tien|tien hoan)\b",
    "tl": r"(?:na-?)?(?:double|doble|dalawang beses) (?:\w+ )?(?:charge|singil|bayad|kaltas|bawas)\w*|(?:na-?charge|nasingil|nakaltasan|nabawasan|siningil) (?:\w+ ){0,2}(?:ng )?(?:dalawang beses|2x|twice|doble|double)\b|wala pa (?:rin |yung |ang |po )*refund\b",
    "es": r"(?:cobraron|cargaron|cobro|cargo|descontaron|pague) (?:\w+ )?(?:dos veces|doble)\b(?! (?:mas|al|por (?:otr|un[oa] igual)))|doble (?:cobro|cargo)\b|(?:no|nunca) (?:me )?(?:han |ha )?(?:llego|llegado|recibi|recibido|devolvieron|reembolsaron|reembolsado)(?: \w+)? (?:reembolso|dinero)\b",
    "pt": r"(?:cobrad[oa]s?|cobraram|cobrou|debitaram|paguei|descontaram) (?:\w+ )?(?:duas vezes|em dobro|2 vezes|2x)\b|cobranca (?:duplicada|em dobro|dupla)\b|(?:nao|nunca) (?:recebi|caiu|veio|devolveram) (?:\w+ )?(?:reembolso|estorno|meu dinheiro)\b",
    "fr": r"(?:debite|preleve|paye|facture|encaisse)\w* (?:deux fois|en double|2 fois)\b(?! (?:plus|moins))|double (?:debit|prelevement|paiement)\b|(?:jamais|pas|toujours pas) (?:encore )?(?:recu|eu) (?:mon |le )?remboursement\b|(?:jamais|toujours pas) (?:ete )?rembours\w+",
    "de": r"(?:doppelt|zweimal|2x|2 mal) (?:abgebucht|berechnet|bezahlt|belastet|eingezogen)\b|(?:immer noch|noch|nie|bis heute) (?:kein\w* |nicht )?(?:geld|ruckerstattung|erstattung)(?: \w+)? (?:bekommen|erhalten|zuruck|da)\b",
    "hi-Latn": r"(?:do|2) (?:baar|bar) (?:\w+ )?(?:paisa|paise|payment|pay|charge|cut|kat)\w*|double (?:payment|charge|cut)\b|(?:paisa|paise|payment) (?:do|2) (?:baar|bar) \w+|(?:refund|paisa|paise) (?:\w+ )?(?:nahi|nhi|nahin) (?:\w+ )?(?:aaya|aya|mila|aaye|mile)\b(?! (?:to|toh))",
    "zh": "(?:扣|付|收|刷)了?(?:我)?(?:两|兩|2|二)(?:次|遍|笔|筆)(?:钱|錢|款|费|$|了)|重复扣款|重複扣款|多扣了|(?:扣|收)了(?:我)?双倍|(?:退款|钱|錢)(?:一直|还|還|都|到现在)(?:没|沒)(?:有)?(?:退|到账|到帳|收到)",
    "th": "(?:ตัด|หัก|จ่าย|โอน)(?:เงิน|บัตร)?(?:ไป)?(?:ซ้ำ|สองรอบ|2 ?รอบ|สองครั้ง|2 ?ครั้ง)|ยังไม่ได้(?:เงินคืน|คืนเงิน)|เงินคืน(?:ยังไม่|ไม่)(?:เข้า|ได้)",
    "ar": "(?:خصمتوا|خصم|انخصم|سحب|سحبتوا|انسحب|دفعت|حسبتوا) ?(?:\\w+ )?(?:مني |علي )?(?:مرتين|مرتان|دبل)|(?:ما|لم) (?:وصلني|استلمت|رجع لي|رجعت لي|رجعتوا) (?:\\w+ )?(?:المبلغ|الاسترداد|فلوسي)",
    "ja": "(?:二重|2重|二回|2回)(?:に)?(?:請求|決済|引き落|課金|払)(?:さ|し|った)|返金(?:が)?(?:まだ|されて(?:い)?(?:ない|ません)|されない|されません|来ない|来てない)",
    "ko": "(?:이중|중복|두 ?번|2번)(?:으로)? ?(?:결제|청구|출금|빠져)(?:됐|되었|돼|나갔|했)|환불(?:이|금이)? ?(?:아직도?|안) ?(?:안 ?)?(?:들어|됐|돼|왔|받)",
    "hi": "(?:दो|2) बार (?:\\S+ )?(?:कट|पेमेंट|चार्ज|पैसे)|(?:रिफंड|पैसे) (?:\\S+ )?नहीं (?:आया|मिला|आए|मिले)(?! तो)",
}  # fmt: skip

SHORT = matter(told=(_SHORT, _TWICE), unmeant=(IN_CASE, LAUGHED, ELSEWHERE, SETTLED))
